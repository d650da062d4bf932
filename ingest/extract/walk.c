/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk.c - what all steps of resolution share: the state they keep and the rows they add. */
#include "ingest/extract/walk.h"

#include "ingest/extract/check.h"
#include "ingest/extract/words.h"

const char walk_no_law[] = "no law is named that it could belong to";
const char walk_no_article[] = "the article it stands in is not in the text";

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

static void remember_named(struct resolution *resolution, const struct law *law)
{
    for (size_t i = 0; i < resolution->named_count; i++)
        if (law_same(&resolution->named[i], law))
            return;
    if (resolution->named_count < NAMED_MAX)
        resolution->named[resolution->named_count++] = *law;
}

void walk_name_law(struct walk *walk, const struct law *law, const char *unresolved, bool passing)
{
    struct resolution *resolution = walk->resolution;

    resolution->last = (struct antecedent){.set = true,
                                           .law = *law,
                                           .unresolved = unresolved,
                                           .code_title = walk->token->code_title,
                                           .sentence = walk->sentence};
    if (law->id == NULL || passing)
        return;
    if (resolution->only.id != NULL && !law_same(&resolution->only, law))
        resolution->several = true;
    resolution->only = *law;
    remember_named(resolution, law);
    remember_recent(resolution, law, walk->extraction->passage->index);
}

void walk_note_pinpoint(struct walk *walk, const struct law *law, const struct pinpoint *pinpoint)
{
    struct antecedent *last = &walk->resolution->last;

    if (law->id != NULL)
        remember_named(walk->resolution, law);
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

void walk_emit(struct walk *walk, size_t start, size_t end, const struct law *law,
               const struct pinpoint *pinpoint, const char *how, const char *unresolved)
{
    struct arena *arena = walk->extraction->document->arena;
    struct mention *mention;

    struct pinpoint swapped;

    if (end <= start)
        return;
    /* in Taiwan an article has 項, which have 款: what mainland China calls 款 and 项 */
    if (law->id != NULL && strncmp(law->id, "tw/", 3) == 0) {
        swapped = *pinpoint;
        swapped.paragraph = pinpoint->item;
        swapped.paragraph_to = pinpoint->item_to;
        swapped.item = pinpoint->paragraph;
        swapped.item_to = pinpoint->paragraph_to;
        pinpoint = &swapped;
    }
    mention =
        extraction_add(walk->extraction, MENTION_STATUTE, extraction_span(walk->extraction, start, end));
    mention->how = how;
    mention->statute.pinpoint = *pinpoint;
    mention->unresolved = law->id == NULL ? (unresolved != NULL ? unresolved : walk_no_law) : unresolved;
    if (law->id == NULL)
        return;
    mention->statute.law = law->title;
    if (!law_is_chinese(law))
        mention->statute.foreign_title =
            walk->resolution->last.code_title != NULL ? walk->resolution->last.code_title : law->title;
    mention->id = pinpoint_id(arena, law->id, pinpoint);
    mention->statute.note = check_citation(arena, law, pinpoint, walk->extraction->document);
    cited_note(&walk->resolution->cited, law, pinpoint,
               walk->token->kind == TOKEN_PINPOINT ? walk->token->section : NULL,
               walk->extraction->passage->index,
               walk->extraction->document->paragraphs[walk->extraction->passage->index].heading);
    if (walk->token->kind == TOKEN_PINPOINT && walk->token->section != NULL && !law_is_chinese(law))
        fill_foreign(walk, mention, walk->token);
}

/*
 * English brackets under an article: in laws the first is a paragraph (款); the
 * articles of rules and measures of departments have items (项) instead, so
 * Interim Measures art. 4(4) is 第四条第（四）项.
 */
static struct pinpoint english_pinpoint(const struct token *token, const struct law *law)
{
    struct pinpoint pinpoint = token->reading.pinpoint;

    if (token->section != NULL && !law_is_chinese(law))
        return (struct pinpoint){.article = token->in_article ? pinpoint.article : 0};
    if (law->authority != NULL && strcmp(law->authority->statute_kind, "rule") == 0 && pinpoint.item == 0) {
        pinpoint.item = pinpoint.paragraph;
        pinpoint.paragraph = 0;
    }
    return pinpoint;
}

struct pinpoint walk_written_pinpoint(const struct token *token, const struct law *law)
{
    return token->english ? english_pinpoint(token, law) : token->reading.pinpoint;
}

const struct token *walk_attached_pinpoint(const struct walk *walk, size_t index)
{
    const struct token *next = index + 1 < walk->tokens->count ? &walk->tokens->items[index + 1] : NULL;

    return next != NULL && next->kind == TOKEN_PINPOINT && next->link == LINK_ATTACHED ? next : NULL;
}

size_t walk_skip_list(const struct walk *walk, size_t index)
{
    for (index++; index < walk->tokens->count && walk->tokens->items[index].kind == TOKEN_PINPOINT &&
                  walk->tokens->items[index].link == LINK_LISTED;
         index++)
        ;
    return index;
}

bool walk_in_private_sentence(struct walk *walk)
{
    static const struct slice private_words[] = {
        WORD("合同"), WORD("协议"), WORD("约定"), WORD("章程"), WORD("保单"),
        WORD("规约"), WORD("判决"), WORD("拒赔"), WORD("投保"), WORD("理赔"),
    };
    const struct passage *passage = walk->extraction->passage;
    struct span sentence =
        passage->sentence_count > 0 ? passage->sentences[walk->sentence] : (struct span){0, 0};

    if (walk->judged && walk->judged_sentence == walk->sentence)
        return walk->is_private;
    walk->judged = true;
    walk->judged_sentence = walk->sentence;
    walk->is_private = WORDS_IN(slice_range(passage->text, sentence.start, sentence.end), private_words);
    return walk->is_private;
}

bool walk_stands_apart(const struct extraction *extraction, size_t start, size_t end)
{
    static const struct slice marks[] = {
        WORD("\u3000"), WORD("【"), WORD("["),  WORD(":"),      WORD("："),
        WORD(" "),      WORD("\t"), WORD("\n"), WORD("\u00A0"), WORD("*"),
    };
    struct slice text = extraction->passage->text;
    size_t after = extraction_span(extraction, start, end).end;

    return after >= text.size || WORDS_AT(text, after, marks) > 0;
}
