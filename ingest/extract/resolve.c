/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resolve.c - from the tokens of a paragraph to mentions: which law, which provision. */
#include "ingest/extract/resolve.h"

#include "ingest/extract/check.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { RECENT_DISTANCE = 3, SELF_DISTANCE = 8, QUOTE_MAX = 3000 };

static const char no_law[] = "no law is named that it could belong to";
static const char several_laws[] = "several laws are named before it";
static const char no_antecedent[] = "what it points back at is not in the text";
static const char no_article[] = "the article it stands in is not in the text";

/* One walk over the tokens of a paragraph. */
struct walk {
    struct extraction *extraction;
    struct resolution *resolution;
    const struct tokens *tokens;
    const struct token *token;
    size_t sentence; /* of the token at hand */
};

/* The law a statute is: its title in the registry, or as it stands. */
static struct law own_law(struct extraction *extraction)
{
    struct document *document = extraction->document;
    struct slice title = slice_of(document->title);
    struct law law = {0};

    if (document->kind != DOCUMENT_STATUTE)
        return law;
    if (title.size == 0 && document->paragraph_count > 0)
        title = slice_trim(document_paragraph_text(document, 0));
    if (title.size == 0 || title.size > 400)
        return law;
    if (!law_registered(extraction->registry, document->arena, title, &law))
        law = law_unregistered(document->arena, "cn", title_canonical(document->arena, title));
    return law;
}

struct resolution *resolution_create(struct extraction *extraction)
{
    struct arena *arena = extraction->document->arena;
    struct resolution *resolution = arena_allocate(arena, sizeof(*resolution));

    resolution->declarations.arena = arena;
    resolution->own = own_law(extraction);
    return resolution;
}

static void remember_recent(struct resolution *resolution, const struct law *law, size_t paragraph)
{
    size_t at = 0;

    while (at < resolution->recent_count && !law_same(&resolution->recent[at], law))
        at++;
    if (at == resolution->recent_count)
        at = resolution->recent_count < RECENT_MAX ? resolution->recent_count++ : RECENT_MAX - 1;
    memmove(resolution->recent + 1, resolution->recent, at * sizeof(*resolution->recent));
    memmove(resolution->recent_paragraph + 1, resolution->recent_paragraph, at * sizeof(size_t));
    resolution->recent[0] = *law;
    resolution->recent_paragraph[0] = paragraph;
}

static void name_law(struct walk *walk, const struct law *law, const char *unresolved, bool passing)
{
    struct resolution *resolution = walk->resolution;

    resolution->last = (struct antecedent){
        .set = true, .law = *law, .unresolved = unresolved, .sentence = walk->sentence};
    if (law->id == NULL || passing)
        return;
    if (resolution->only.id != NULL && !law_same(&resolution->only, law))
        resolution->several = true;
    resolution->only = *law;
    remember_recent(resolution, law, walk->extraction->passage->index);
}

static void note_pinpoint(struct walk *walk, const struct law *law, const struct pinpoint *pinpoint)
{
    struct antecedent *last = &walk->resolution->last;

    last->set = true;
    last->work = false;
    last->law = *law;
    last->pinpoint = *pinpoint;
    last->sentence = walk->sentence;
    last->unresolved = NULL;
    last->end = walk->token->end;
}

static void fill_foreign(struct walk *walk, struct mention *mention, const struct token *token)
{
    struct arena *arena = walk->extraction->document->arena;
    struct builder id = {0};

    mention->statute.sec = token->section;
    mention->statute.subsec = token->subsection;
    if (mention->id == NULL)
        return;
    builder_append_string(&id, mention->id);
    builder_format(&id, "/%s", token->section);
    for (const char *c = token->subsection; c != NULL && *c != '\0'; c++)
        if (*c != ')')
            builder_append_byte(&id, *c == '(' ? '/' : *c);
    mention->id = arena_copy(arena, builder_slice(&id));
    builder_finish(&id);
}

/* Adds a row. `law.id` NULL: it stays unresolved for the reason. */
static void emit(struct walk *walk, size_t start, size_t end, const struct law *law, const struct pinpoint *pinpoint,
                 const char *how, const char *unresolved)
{
    struct arena *arena = walk->extraction->document->arena;
    struct mention *mention;

    if (end <= start)
        return;
    mention = extraction_add(walk->extraction, MENTION_STATUTE, extraction_span(walk->extraction, start, end));
    mention->how = how;
    mention->statute.pinpoint = *pinpoint;
    mention->unresolved = law->id == NULL ? (unresolved != NULL ? unresolved : no_law) : unresolved;
    if (law->id == NULL)
        return;
    mention->statute.law = law->title;
    if (strncmp(law->id, "cn/", 3) != 0)
        mention->statute.foreign_title = law->title;
    mention->id = pinpoint_id(arena, law->id, pinpoint);
    mention->statute.note = check_citation(arena, law, pinpoint);
    if (walk->token->kind == TOKEN_PINPOINT && walk->token->section != NULL)
        fill_foreign(walk, mention, walk->token);
}

static const struct pinpoint whole_law = {0};

/* Does the next token continue the citation of the token at `index`? */
static const struct token *attached_pinpoint(const struct walk *walk, size_t index)
{
    const struct token *next = index + 1 < walk->tokens->count ? &walk->tokens->items[index + 1] : NULL;

    return next != NULL && next->kind == TOKEN_PINPOINT && next->link == LINK_ATTACHED ? next : NULL;
}

/* ---- names ---- */

static size_t walk_law(struct walk *walk, size_t index)
{
    const struct token *law = walk->token;
    const struct token *pinpoint = attached_pinpoint(walk, index);
    const char *how = law->full_name ? "full" : "abbrev";

    name_law(walk, &law->law, law->unresolved, law->weak && pinpoint == NULL);
    if (pinpoint == NULL) {
        if (!law->weak)
            emit(walk, law->start, law->end, &law->law, &whole_law, "name_only", law->unresolved);
        return index + 1;
    }
    walk->token = pinpoint;
    emit(walk, law->start, pinpoint->end, &law->law, &pinpoint->reading.pinpoint,
         law->start == law->end ? "inherited" : how, law->unresolved);
    note_pinpoint(walk, &law->law, &pinpoint->reading.pinpoint);
    walk->resolution->last.unresolved = law->unresolved;
    return index + 2;
}

/* A contract: it and its pinpoints are passed over; what is bare after it is its own. */
static size_t walk_work(struct walk *walk, size_t index)
{
    const struct token *items = walk->tokens->items;
    bool pinpointed = false;

    for (index++; index < walk->tokens->count && items[index].kind == TOKEN_PINPOINT && items[index].link != LINK_FREE;
         index++)
        pinpointed = true;
    if (pinpointed)
        walk->resolution->last.work = true;
    return index;
}

/* ---- bare pinpoints ---- */

/* The law in force for a pinpoint without a name. */
static struct law law_for_bare(struct walk *walk, const char **unresolved)
{
    const struct resolution *resolution = walk->resolution;
    const struct antecedent *last = &resolution->last;
    struct law none = {0};

    *unresolved = NULL;
    if (last->set && last->sentence == walk->sentence) {
        *unresolved = last->law.id == NULL ? last->unresolved : NULL;
        return last->law;
    }
    if (resolution->at_hand.set && resolution->at_hand.counts_lines)
        return resolution->at_hand.law;
    if (resolution->own.id != NULL)
        return resolution->own;
    if (resolution->only.id != NULL && !resolution->several)
        return resolution->only;
    *unresolved = resolution->several ? several_laws : no_law;
    return none;
}

/* 第二款 without an article: that of the last citation in the sentence, else of the article at hand. */
static bool inherit_article(struct walk *walk, struct pinpoint *pinpoint, unsigned units)
{
    const struct resolution *resolution = walk->resolution;
    const struct antecedent *last = &resolution->last;
    const struct article_at_hand *at_hand = &resolution->at_hand;

    if (last->set && last->pinpoint.article > 0 && (last->sentence == walk->sentence || !at_hand->set)) {
        *pinpoint = pinpoint_inherit(*pinpoint, units, &last->pinpoint);
        return true;
    }
    if (at_hand->set) {
        struct pinpoint here = {.article = at_hand->article, .article_suffix = at_hand->article_suffix,
                                .paragraph = at_hand->counts_lines ? at_hand->paragraph : 0};
        *pinpoint = pinpoint_inherit(*pinpoint, units, &here);
        return true;
    }
    return false;
}

/* Words that make a bare 第N条 one of a contract: 第二条约定. */
static bool is_agreed(struct slice text, size_t end)
{
    static const struct slice agreed[] = {WORD("约定"), WORD("之约定"), WORD("的约定"), WORD("载明"), WORD("还约定"), WORD("明确约定")};

    return WORDS_AT(text, end, agreed) > 0;
}

/* Words after a bare 款 or 项 that only speak of a law's: 犯第一款罪, 有第一项规定情形. */
static bool is_statutory(struct slice text, size_t end)
{
    static const struct slice statutory[] = {WORD("规定"), WORD("的规定"), WORD("之规定"), WORD("罪"), WORD("所列"), WORD("所规定")};

    return WORDS_AT(text, end, statutory) > 0;
}

/* Is anything private spoken of in the sentence, so that a bare pinpoint is rather a contract's? */
static bool in_private_sentence(const struct walk *walk)
{
    static const struct slice private_words[] = {WORD("合同"), WORD("协议"), WORD("约定"), WORD("章程"), WORD("保单"), WORD("规约"), WORD("判决"), WORD("拒赔"), WORD("投保"), WORD("理赔")};
    const struct passage *passage = walk->extraction->passage;
    struct span sentence = passage->sentence_count > 0 ? passage->sentences[walk->sentence] : (struct span){0, 0};

    return WORDS_IN(slice_range(passage->text, sentence.start, sentence.end), private_words);
}

/* Is the pinpoint the head of an article's text: 第五条　…… at the start of a line or after a colon or quote? */
static bool is_article_head(const struct walk *walk, const struct token *token)
{
    static const struct slice openers[] = {WORD(":"), WORD("“"), WORD("\""), WORD("「"), WORD("》"), WORD("‘"), WORD("’"), WORD(")"), WORD("。"), WORD("*")};
    const struct passage *passage = walk->extraction->passage;
    size_t end = extraction_span(walk->extraction, token->start, token->end).end;
    bool blank;

    if (token->reading.units != PINPOINT_ARTICLE || token->reading.pinpoint.article_to > 0)
        return false;
    if (token->start > 0 && WORDS_BEFORE(walk->tokens->text, token->start, openers) == 0)
        return false;
    blank = end >= passage->text.size || unicode_is_space((unsigned char)passage->text.data[end]) ||
            slice_has_at(passage->text, end, "\u3000") || slice_has_at(passage->text, end, "【") ||
            slice_has_at(passage->text, end, "[") || slice_has_at(passage->text, end, ":") || slice_has_at(passage->text, end, "：");
    return blank && pinpoint_separator(walk->tokens->text, token->end) == 0;
}

static void open_article(struct walk *walk, const struct law *law, const struct pinpoint *pinpoint)
{
    struct article_at_hand *at_hand = &walk->resolution->at_hand;
    bool statute = walk->extraction->document->kind == DOCUMENT_STATUTE;

    *at_hand = (struct article_at_hand){
        .set = true,
        .law = *law,
        .article = pinpoint->article,
        .article_suffix = pinpoint->article_suffix,
        .previous = statute ? at_hand->article : 0,
        .previous_suffix = at_hand->article_suffix,
        .paragraph = 1,
        .counted_to = walk->token->end,
        .counts_lines = statute,
    };
}

static void emit_bare(struct walk *walk, const struct token *token, const struct law *law, struct pinpoint pinpoint,
                      const char *unresolved)
{
    emit(walk, token->start, token->end, law, &pinpoint, "inherited", unresolved);
    if (law->id != NULL || walk->resolution->last.set == false || unresolved == no_law)
        note_pinpoint(walk, law, &pinpoint);
}

static size_t skip_list(const struct walk *walk, size_t index)
{
    for (index++; index < walk->tokens->count && walk->tokens->items[index].kind == TOKEN_PINPOINT &&
                  walk->tokens->items[index].link == LINK_LISTED;
         index++)
        ;
    return index;
}

/* Where the list that begins at `index` ends, in the folded text. */
static size_t list_end(const struct walk *walk, size_t index)
{
    return walk->tokens->items[skip_list(walk, index) - 1].end;
}

/*
 * （四） at the head of an item is a citation where the article it belongs to
 * was cited and is being quoted: 第四条规定：“……（四）…”.
 */
static size_t walk_enumerator(struct walk *walk, size_t index, const struct law *law, struct pinpoint pinpoint)
{
    const struct antecedent *last = &walk->resolution->last;
    size_t from = last->end;
    struct slice between;
    size_t open;

    if (!last->set || law->id == NULL || last->pinpoint.article == 0 || walk->token->start < from ||
        walk->token->start - from > QUOTE_MAX)
        return index + 1;
    between = slice_range(walk->tokens->text, from, walk->token->start);
    open = slice_find(between, SLICE("“"), 0);
    if (open == SIZE_MAX || open > 60 || slice_find(between, SLICE("”"), 0) != SIZE_MAX)
        return index + 1;
    emit(walk, walk->token->start, walk->token->end, law, &pinpoint, "inherited", NULL);
    walk->resolution->last.pinpoint.item = pinpoint.item; /* `end` stays before the quotation mark */
    return index + 1;
}

static size_t walk_bare(struct walk *walk, size_t index)
{
    const struct token *token = walk->token;
    struct resolution *resolution = walk->resolution;
    struct pinpoint pinpoint = token->reading.pinpoint;
    const char *unresolved;
    struct law law = law_for_bare(walk, &unresolved);
    bool listed = token->link == LINK_LISTED;

    if (!listed && (is_agreed(walk->tokens->text, list_end(walk, index)) ||
                    (resolution->last.work && resolution->last.sentence == walk->sentence)))
        return skip_list(walk, index);
    if (!listed && is_article_head(walk, token)) {
        open_article(walk, resolution->own.id != NULL && token->start == 0 ? &resolution->own : &law, &pinpoint);
        if (walk->extraction->document->kind == DOCUMENT_STATUTE && token->start == 0)
            return index + 1;
        emit_bare(walk, token, &law, pinpoint, unresolved);
        return index + 1;
    }
    if ((token->reading.units & PINPOINT_ARTICLE) == 0 && !inherit_article(walk, &pinpoint, token->reading.units)) {
        if (listed || token->enumerator || !is_statutory(walk->tokens->text, list_end(walk, index)) || in_private_sentence(walk))
            return skip_list(walk, index);
        law = (struct law){0};
        unresolved = no_article;
    }
    if (law.id == NULL && resolution->at_hand.set && (token->reading.units & PINPOINT_ARTICLE) == 0)
        law = resolution->at_hand.law;
    if (law.id == NULL && unresolved == no_law && !listed && in_private_sentence(walk))
        return skip_list(walk, index);
    if (token->enumerator)
        return walk_enumerator(walk, index, &law, pinpoint);
    emit_bare(walk, token, &law, pinpoint, unresolved);
    return index + 1;
}

/* ---- anaphora ---- */

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
static size_t emit_anaphor(struct walk *walk, size_t index, const struct law *law, struct pinpoint base, const char *unresolved)
{
    const struct token *anaphor = walk->token;
    const struct token *pinpoint = attached_pinpoint(walk, index);
    size_t end = anaphor->end;

    if (pinpoint != NULL) {
        base = pinpoint_inherit(pinpoint->reading.pinpoint, pinpoint->reading.units, &base);
        end = pinpoint->end;
        index++;
    }
    emit(walk, anaphor->start, end, law, &base, "anaphora", unresolved);
    note_pinpoint(walk, law, &base);
    return index + 1;
}

/* Anaphora that the text does not resolve are kept only where no private paper can be meant. */
static size_t drop_or_keep(struct walk *walk, size_t index, bool keep, const char *reason)
{
    struct law none = {0};
    const struct token *pinpoint = attached_pinpoint(walk, index);

    if (keep && !in_private_sentence(walk)) {
        struct pinpoint written = pinpoint != NULL ? pinpoint->reading.pinpoint : whole_law;
        emit(walk, walk->token->start, pinpoint != NULL ? pinpoint->end : walk->token->end, &none, &written, "anaphora",
             reason);
        if (pinpoint != NULL) {
            walk->resolution->last = (struct antecedent){.set = true, .pinpoint = written, .unresolved = reason, .sentence = walk->sentence};
        }
        return index + (pinpoint != NULL ? 2u : 1u);
    }
    return skip_list(walk, index + (pinpoint != NULL ? 1u : 0u));
}

static bool always_kept(enum title_head head)
{
    return head == HEAD_LAW || head == HEAD_REGULATION || head == HEAD_MEASURES || head == HEAD_DETAILED_RULES ||
           head == HEAD_INTERPRETATION || head == HEAD_PROVISIONS;
}

static size_t walk_back_law(struct walk *walk, size_t index)
{
    struct law law = {0};

    if (recent_with_head(walk, walk->token->head, RECENT_DISTANCE, &law)) {
        name_law(walk, &law, NULL, false);
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    return drop_or_keep(walk, index,
                        walk->token->head == HEAD_LAW || walk->token->head == HEAD_REGULATION ||
                            attached_pinpoint(walk, index) != NULL,
                        no_antecedent);
}

static size_t walk_back(struct walk *walk, size_t index)
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
    if (token->scope == SCOPE_PROVISION) {
        if (near && !in_private_sentence(walk))
            return emit_anaphor(walk, index, &law, pinpoint_truncate(last->pinpoint, PINPOINT_SUBITEM), NULL);
        return skip_list(walk, index);
    }
    if (!near || last->pinpoint.article == 0 || (unit == PINPOINT_PARAGRAPH && last->pinpoint.paragraph == 0) ||
        (unit == PINPOINT_ITEM && last->pinpoint.item == 0))
        return skip_list(walk, index);
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
    if (resolution->at_hand.set && resolution->at_hand.law.id != NULL && resolution->at_hand.law.head == head) {
        *law = resolution->at_hand.law;
        return true;
    }
    return recent_with_head(walk, head, SELF_DISTANCE, law);
}

static size_t walk_self(struct walk *walk, size_t index)
{
    const struct article_at_hand *at_hand = &walk->resolution->at_hand;
    const struct token *token = walk->token;
    struct law law = {0};
    struct pinpoint here = {.article = at_hand->article, .article_suffix = at_hand->article_suffix};

    if (token->scope == SCOPE_LAW) {
        if (!always_kept(token->head) && walk->resolution->own.id == NULL)
            return skip_list(walk, index);
        if (!self_law(walk, &law))
            return drop_or_keep(walk, index, true, no_law);
        return emit_anaphor(walk, index, &law, whole_law, NULL);
    }
    if (!at_hand->set)
        return walk_back(walk, index);
    if (token->scope != SCOPE_ARTICLE)
        here.paragraph = at_hand->counts_lines && (token->scope == SCOPE_PARAGRAPH || at_hand->paragraph > 1) ? at_hand->paragraph : 0;
    if (token->scope == SCOPE_ITEM)
        here.item = at_hand->item;
    if ((token->scope == SCOPE_PARAGRAPH && here.paragraph == 0) || (token->scope == SCOPE_ITEM && here.item == 0))
        return drop_or_keep(walk, index, false, no_article);
    law = at_hand->law;
    return emit_anaphor(walk, index, &law, here, law.id == NULL ? no_law : NULL);
}

/* In a quoted article each full stop ends a 款; semicolons separate its items. */
static int count_full_stops(struct walk *walk)
{
    struct article_at_hand *at_hand = &walk->resolution->at_hand;
    struct slice before = slice_range(walk->tokens->text, 0, walk->token->start);

    for (;;) {
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
        return drop_or_keep(walk, index, count == 1 && attached_pinpoint(walk, index) == NULL, no_article);
    /* within one sentence after the head: ...，犯前款罪 */
    if (count == 1 && here == 1 && !walk->resolution->at_hand.counts_lines)
        first = last = 1;
    if (first < 1 || last < first)
        return drop_or_keep(walk, index, true, no_article);
    pinpoint.paragraph = first;
    pinpoint.paragraph_to = last > first ? last : 0;
    return emit_anaphor(walk, index, &law, pinpoint, law.id == NULL ? no_law : NULL);
}

static size_t walk_relative(struct walk *walk, size_t index)
{
    const struct article_at_hand *at_hand = &walk->resolution->at_hand;
    const struct token *token = walk->token;
    struct pinpoint pinpoint = {0};
    struct law law = at_hand->law;

    if (token->scope == SCOPE_PARAGRAPH)
        return walk_relative_paragraph(walk, index);
    if (token->scope == SCOPE_ARTICLE && at_hand->set && at_hand->counts_lines && token->count == 1 && at_hand->previous > 0) {
        pinpoint.article = at_hand->previous;
        pinpoint.article_suffix = at_hand->previous_suffix;
        return emit_anaphor(walk, index, &law, pinpoint, NULL);
    }
    if (token->scope == SCOPE_ITEM && at_hand->set && at_hand->item > token->count && token->count > 0) {
        pinpoint = (struct pinpoint){.article = at_hand->article, .article_suffix = at_hand->article_suffix,
                                     .paragraph = at_hand->paragraph > 1 ? at_hand->paragraph : 0,
                                     .item = at_hand->item - token->count,
                                     .item_to = token->count > 1 ? at_hand->item - 1 : 0};
        return emit_anaphor(walk, index, &law, pinpoint, NULL);
    }
    return drop_or_keep(walk, index, walk->resolution->own.id != NULL, no_article);
}

/* ---- the paragraph ---- */

/* In a statute each line is a 款, unless it opens an article or an item. */
static void count_line(struct extraction *extraction, struct resolution *resolution, struct slice text)
{
    struct pinpoint_reading reading;
    struct article_at_hand *at_hand = &resolution->at_hand;
    enum paragraph_role role = extraction->document->paragraphs[extraction->passage->index].role;
    size_t at = 1;
    int item;

    if (extraction->document->kind != DOCUMENT_STATUTE) {
        at_hand->set = false; /* a quoted article ends with its paragraph */
        return;
    }
    if (!at_hand->set || role == PARAGRAPH_HEADING || text.size == 0)
        return;
    if (pinpoint_read(text, 0, PINPOINT_FREE, &reading) && reading.units == PINPOINT_ARTICLE)
        return;
    if (text.data[0] == '(' && numeral_read(text, &at, &item) && at < text.size && text.data[at] == ')') {
        at_hand->item = item;
        return;
    }
    at_hand->paragraph++;
    at_hand->item = 0;
}

static size_t walk_token(struct walk *walk, size_t index)
{
    switch (walk->token->kind) {
    case TOKEN_LAW:
        return walk_law(walk, index);
    case TOKEN_WORK:
        return walk_work(walk, index);
    case TOKEN_PINPOINT:
        return walk_bare(walk, index);
    case TOKEN_SELF:
        return walk_self(walk, index);
    case TOKEN_BACK:
        return walk_back(walk, index);
    case TOKEN_RELATIVE:
        return walk_relative(walk, index);
    }
    return index + 1;
}

void resolve_paragraph(struct extraction *extraction, struct resolution *resolution, const struct tokens *tokens)
{
    const struct passage *passage = extraction->passage;
    struct walk walk = {extraction, resolution, tokens, NULL, 0};

    resolution->last = (struct antecedent){0};
    resolution->only = (struct law){0};
    resolution->several = false;
    count_line(extraction, resolution, tokens->text);
    for (size_t index = 0; index < tokens->count;) {
        walk.token = &tokens->items[index];
        walk.sentence = walk.token->start < passage->folded.size
                            ? extraction_sentence_at(passage, passage->folded.start[walk.token->start])
                            : 0;
        index = walk_token(&walk, index);
    }
}
