/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk_anaphor.c - resolves 该法, 本条, 前两款 by what was named before and by where they stand. */
#include "ingest/extract/walk.h"
#include "ingest/extract/words.h"

enum { RECENT_DISTANCE = 3, SELF_DISTANCE = 8 };

static const char no_antecedent[] = "what it points back at is not in the text";

static const struct pinpoint whole_law = {0};

/* The latest law with that head noun, near enough to be meant. */
static bool recent_with_head(const struct walk *walk, enum title_head head, size_t distance, struct law *law)
{
    const struct resolution *resolution = walk->resolution;
    size_t paragraph = walk->extraction->passage->index;

    for (size_t i = 0; i < resolution->recent_count; i++) {
        if (resolution->recent[i].head != head || paragraph - resolution->recent_paragraph[i] > distance)
            continue;
        *law = resolution->recent[i];
        return true;
    }
    return false;
}

/* 该法第三条, 同条第二款: the anaphor's pinpoint with what is written after it. */
static size_t emit_anaphor(struct walk *walk, size_t index, const struct law *law, struct pinpoint base,
                           const char *unresolved)
{
    const struct token *anaphor = walk->token;
    const struct token *pinpoint = walk_attached_pinpoint(walk, index);
    size_t end = anaphor->end;

    if (pinpoint != NULL) {
        base = pinpoint_inherit(pinpoint->reading.pinpoint, pinpoint->reading.units, &base);
        end = pinpoint->end;
        index++;
    }
    walk_emit(walk, anaphor->start, end, law, &base, "anaphora", unresolved);
    walk_note_pinpoint(walk, law, &base);
    return index + 1;
}

/* Anaphora that the text does not resolve are kept only where no private paper can be meant. */
static size_t drop_or_keep(struct walk *walk, size_t index, bool keep, const char *reason)
{
    struct law none = {0};
    const struct token *pinpoint = walk_attached_pinpoint(walk, index);

    if (keep && !walk_in_private_sentence(walk)) {
        struct pinpoint written = pinpoint != NULL ? pinpoint->reading.pinpoint : whole_law;
        walk_emit(walk, walk->token->start, pinpoint != NULL ? pinpoint->end : walk->token->end, &none,
                  &written, "anaphora", reason);
        if (pinpoint != NULL) {
            walk->resolution->last = (struct antecedent){.set = true,
                                                         .pinpoint = written,
                                                         .unresolved = reason,
                                                         .sentence = walk->sentence};
        }
        return index + (pinpoint != NULL ? 2u : 1u);
    }
    return walk_skip_list(walk, index + (pinpoint != NULL ? 1u : 0u));
}

static bool always_kept(enum title_head head)
{
    return head == HEAD_LAW || head == HEAD_REGULATION || head == HEAD_MEASURES ||
           head == HEAD_DETAILED_RULES || head == HEAD_INTERPRETATION || head == HEAD_PROVISIONS;
}

/*
 * 该意见, 该决定 are everyday words: they mean an instrument only right after
 * one was named. 该解释 does so throughout the paragraph that names one.
 */
static bool means_an_instrument(const struct walk *walk)
{
    const struct antecedent *last = &walk->resolution->last;
    struct law law;

    if (walk->token->head == HEAD_INTERPRETATION)
        return recent_with_head(walk, HEAD_INTERPRETATION, 0, &law);
    return last->set && last->law.id != NULL && last->law.head == walk->token->head &&
           last->sentence + 1 >= walk->sentence;
}

static size_t walk_back_law(struct walk *walk, size_t index)
{
    struct law law = {0};

    if (walk->token->english) {
        if (walk->resolution->only.id == NULL || walk->resolution->several)
            return index + 1;
        law = walk->resolution->only;
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    if (walk->token->weak && !means_an_instrument(walk))
        return walk_skip_list(walk, index);
    if (recent_with_head(walk, walk->token->head, RECENT_DISTANCE, &law)) {
        walk_name_law(walk, &law, NULL, false);
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    return drop_or_keep(walk, index,
                        walk->token->head == HEAD_LAW || walk->token->head == HEAD_REGULATION ||
                            walk_attached_pinpoint(walk, index) != NULL,
                        no_antecedent);
}

static bool names_article(const struct walk *walk, size_t index)
{
    const struct token *pinpoint = walk_attached_pinpoint(walk, index);

    return pinpoint != NULL && (pinpoint->reading.units & PINPOINT_ARTICLE) != 0;
}

size_t walk_back(struct walk *walk, size_t index)
{
    const struct antecedent *last = &walk->resolution->last;
    const struct token *token = walk->token;
    enum pinpoint_unit unit = token->scope == SCOPE_ARTICLE     ? PINPOINT_ARTICLE
                              : token->scope == SCOPE_PARAGRAPH ? PINPOINT_PARAGRAPH
                                                                : PINPOINT_ITEM;
    struct law law = last->law;
    bool near = last->set && !last->work && last->law.id != NULL &&
                (last->sentence + 2 >= walk->sentence || !walk->resolution->several);

    if (token->scope == SCOPE_LAW)
        return walk_back_law(walk, index);
    /* 该规定第四条: the instrument */
    if (token->scope == SCOPE_PROVISION && token->head == HEAD_PROVISIONS && names_article(walk, index)) {
        if (!recent_with_head(walk, HEAD_PROVISIONS, RECENT_DISTANCE, &law))
            return drop_or_keep(walk, index, true, no_antecedent);
        walk_name_law(walk, &law, NULL, false);
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    if (token->scope == SCOPE_PROVISION) {
        if (near && !walk_in_private_sentence(walk))
            return emit_anaphor(walk, index, &law, pinpoint_truncate(last->pinpoint, PINPOINT_SUBITEM), NULL);
        return walk_skip_list(walk, index);
    }
    if (!near || last->pinpoint.article == 0 ||
        (unit == PINPOINT_PARAGRAPH && last->pinpoint.paragraph == 0) ||
        (unit == PINPOINT_ITEM && last->pinpoint.item == 0))
        return walk_skip_list(walk, index);
    return emit_anaphor(walk, index, &law, pinpoint_truncate(last->pinpoint, unit), NULL);
}

/* 本法 outside a statute: the law whose text is quoted, else the latest of that kind near by. */
static bool self_law(struct walk *walk, struct law *law)
{
    const struct resolution *resolution = walk->resolution;
    enum title_head head = walk->token->head;

    if (resolution->own.id != NULL) {
        *law = resolution->own;
        return true;
    }
    if (resolution->at_hand.set && resolution->at_hand.law.id != NULL &&
        resolution->at_hand.law.head == head) {
        *law = resolution->at_hand.law;
        return true;
    }
    return recent_with_head(walk, head, SELF_DISTANCE, law);
}

size_t walk_self(struct walk *walk, size_t index)
{
    const struct article_at_hand *at_hand = &walk->resolution->at_hand;
    const struct token *token = walk->token;
    struct law law = {0};
    struct pinpoint here = {.article = at_hand->article, .article_suffix = at_hand->article_suffix};

    if (token->scope == SCOPE_LAW) {
        if (token->english && walk->resolution->own.id == NULL)
            return index + 1;
        if (!always_kept(token->head) && walk->resolution->own.id == NULL)
            return walk_skip_list(walk, index);
        if (!self_law(walk, &law))
            return drop_or_keep(walk, index, true, walk_no_law);
        if (token->head == HEAD_LAW) /* an amendment speaks of itself as 本修正案 */
            walk_amended_law(walk, &law);
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    if (!at_hand->set)
        return walk_back(walk, index);
    if (token->scope != SCOPE_ARTICLE)
        here.paragraph = at_hand->counts_lines && (token->scope == SCOPE_PARAGRAPH || at_hand->paragraph > 1)
                             ? at_hand->paragraph
                             : 0;
    if (token->scope == SCOPE_ITEM)
        here.item = at_hand->item;
    if ((token->scope == SCOPE_PARAGRAPH && here.paragraph == 0) ||
        (token->scope == SCOPE_ITEM && here.item == 0))
        return drop_or_keep(walk, index, false, walk_no_article);
    law = at_hand->law;
    return emit_anaphor(walk, index, &law, here, law.id == NULL ? walk_no_law : NULL);
}

/* In a quoted article each full stop ends a 款; semicolons separate its items. */
static int count_full_stops(struct walk *walk)
{
    struct article_at_hand *at_hand = &walk->resolution->at_hand;
    struct slice before = slice_range(walk->tokens->text, 0, walk->token->start);

    while (at_hand->counted_to < before.size) {
        size_t stop = slice_find(before, SLICE("。"), at_hand->counted_to);
        if (stop == SIZE_MAX)
            break;
        at_hand->paragraph++;
        at_hand->item = 0;
        at_hand->counted_to = stop + 3;
    }
    return at_hand->paragraph;
}

/* Which 款 the text at hand is in, as far as it can be counted; 0 unknown. */
static int paragraph_here(struct walk *walk, struct pinpoint *article, struct law *law)
{
    const struct article_at_hand *at_hand = &walk->resolution->at_hand;
    const struct antecedent *last = &walk->resolution->last;

    if (at_hand->set) {
        *article = (struct pinpoint){.article = at_hand->article, .article_suffix = at_hand->article_suffix};
        *law = at_hand->law;
        return at_hand->counts_lines ? at_hand->paragraph : count_full_stops(walk);
    }
    if (!last->set || last->pinpoint.article == 0)
        return 0;
    *article = pinpoint_truncate(last->pinpoint, PINPOINT_ARTICLE);
    *law = last->law;
    return last->pinpoint.paragraph_to > 0 ? last->pinpoint.paragraph_to : last->pinpoint.paragraph;
}

/* 前款, 前两款, 前各款, 次款 */
static size_t walk_relative_paragraph(struct walk *walk, size_t index)
{
    struct law law = {0};
    struct pinpoint pinpoint = {0};
    int here = paragraph_here(walk, &pinpoint, &law);
    int count = walk->token->count;
    int first = count < 0 ? here - count : count == 0 ? 1 : here - count;
    int last = count < 0 ? first : here - 1;

    if (here == 0)
        return drop_or_keep(walk, index, count == 1 && walk_attached_pinpoint(walk, index) == NULL,
                            walk_no_article);
    /* within one sentence after the head: ...，犯前款罪 */
    if (count == 1 && here == 1 && !walk->resolution->at_hand.counts_lines)
        first = last = 1;
    if (first < 1 || last < first)
        return drop_or_keep(walk, index, true, walk_no_article);
    pinpoint.paragraph = first;
    pinpoint.paragraph_to = last > first ? last : 0;
    return emit_anaphor(walk, index, &law, pinpoint, law.id == NULL ? walk_no_law : NULL);
}

size_t walk_relative(struct walk *walk, size_t index)
{
    const struct article_at_hand *at_hand = &walk->resolution->at_hand;
    const struct token *token = walk->token;
    struct pinpoint pinpoint = {0};
    struct law law = at_hand->law;

    if (token->scope == SCOPE_PARAGRAPH)
        return walk_relative_paragraph(walk, index);
    if (token->scope == SCOPE_ARTICLE && at_hand->set && at_hand->counts_lines && token->count == 1 &&
        at_hand->previous > 0) {
        pinpoint.article = at_hand->previous;
        pinpoint.article_suffix = at_hand->previous_suffix;
        return emit_anaphor(walk, index, &law, pinpoint, NULL);
    }
    if (token->scope == SCOPE_ITEM && at_hand->set && at_hand->item > token->count && token->count > 0) {
        pinpoint = (struct pinpoint){.article = at_hand->article,
                                     .article_suffix = at_hand->article_suffix,
                                     .paragraph = at_hand->paragraph > 1 ? at_hand->paragraph : 0,
                                     .item = at_hand->item - token->count,
                                     .item_to = token->count > 1 ? at_hand->item - 1 : 0};
        return emit_anaphor(walk, index, &law, pinpoint, NULL);
    }
    return drop_or_keep(walk, index, walk->resolution->own.id != NULL, walk_no_article);
}
