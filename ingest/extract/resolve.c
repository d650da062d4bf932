/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resolve.c - from the tokens of a paragraph to mentions: walks over them with what the document has said so far. */
#include "ingest/extract/resolve.h"

#include "ingest/extract/numeral.h"
#include "ingest/extract/walk.h"
#include "ingest/extract/words.h"

/* The law a statute is: its title in the registry, or as it stands. */
static struct law own_law(struct extraction *extraction, const struct country *home)
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
    if (home != NULL)
        return law_of_country(extraction->registry, document->arena, home,
                              slice_of(unicode_fold_string(document->arena, title, true)));
    if (!law_registered(extraction->registry, document->arena, title, &law))
        law = law_unregistered(document->arena, "cn", title_canonical(document->arena, title));
    return law;
}

struct resolution *resolution_create(struct extraction *extraction)
{
    struct arena *arena = extraction->document->arena;
    struct resolution *resolution = arena_allocate(arena, sizeof(*resolution));

    resolution->declarations.arena = arena;
    resolution->cited.arena = arena;
    resolution->home = country_of_text(extraction->document->text);
    resolution->own = own_law(extraction, resolution->home);
    return resolution;
}

/*
 * An article quoted in another text ends with its paragraph, unless it opened
 * the line and a line below begins with 前款: then its 款 stand on lines of their own.
 */
static void count_quoted_line(const struct extraction *extraction, struct resolution *resolution,
                              const struct tokens *tokens)
{
    enum { OPENING_MAX = 24, LINES_MAX = 12 };
    struct article_at_hand *at_hand = &resolution->at_hand;
    const struct token *first = tokens->items;

    at_hand->set = false;
    if (at_hand->lines == 0 || tokens->text.size == 0 || tokens->text.data[0] == '(')
        return;
    if (at_hand->lines == LINES_MAX ||
        extraction->document->paragraphs[extraction->passage->index].role == PARAGRAPH_HEADING) {
        at_hand->lines = 0;
        return;
    }
    at_hand->paragraph = ++at_hand->lines;
    at_hand->counted_to = tokens->text.size;
    at_hand->set = tokens->count > 0 && first->kind == TOKEN_RELATIVE && first->scope == SCOPE_PARAGRAPH &&
                   first->start <= OPENING_MAX;
}

/* In a statute each line is a 款, unless it opens an article or an item. */
static void count_line(struct extraction *extraction, struct resolution *resolution,
                       const struct tokens *tokens)
{
    struct slice text = tokens->text;
    struct pinpoint_reading reading;
    struct article_at_hand *at_hand = &resolution->at_hand;
    enum paragraph_role role = extraction->document->paragraphs[extraction->passage->index].role;
    size_t at = 1;
    int item;

    if (extraction->document->kind != DOCUMENT_STATUTE) {
        count_quoted_line(extraction, resolution, tokens);
        return;
    }
    if (!at_hand->set || role == PARAGRAPH_HEADING || text.size == 0)
        return;
    if (pinpoint_read(text, 0, PINPOINT_FREE, &reading) && reading.units == PINPOINT_ARTICLE &&
        walk_stands_apart(extraction, 0, reading.end))
        return;
    if (text.data[0] == '(' && numeral_read(text, &at, &item) && at < text.size && text.data[at] == ')') {
        at_hand->item = item;
        return;
    }
    at_hand->paragraph++;
    at_hand->item = 0;
}

/*
 * The appendix of a judgment: a line that only names a law
 * (《中华人民共和国刑法》), then its articles, a line each.
 */
static void note_heading_law(const struct extraction *extraction, struct resolution *resolution,
                             const struct tokens *tokens)
{
    enum { BEFORE_MAX = 24, AFTER_MAX = 24 };
    const struct token *law = tokens->items;

    if (extraction->document->kind == DOCUMENT_STATUTE || tokens->count != 1 || law->kind != TOKEN_LAW ||
        law->start > BEFORE_MAX || tokens->text.size - law->end > AFTER_MAX || law->law.id == NULL ||
        slice_find(tokens->text, SLICE("。"), 0) != SIZE_MAX)
        return;
    resolution->heading_law = law->law;
}

/* 第一章　总则（第一条至第三条）: a line of a statute's contents. */
static bool is_contents_line(const struct extraction *extraction, const struct tokens *tokens)
{
    static const struct slice parts[] = {WORD("编"), WORD("分编"), WORD("章"), WORD("节")};
    struct slice text = tokens->text;
    size_t at = strlen("第");
    int number;

    return extraction->document->kind == DOCUMENT_STATUTE && slice_has_at(text, 0, "第") &&
           numeral_read(text, &at, &number) && WORDS_AT(text, at, parts) > 0 &&
           slice_find(text, SLICE("。"), 0) == SIZE_MAX;
}

static size_t walk_token(struct walk *walk, size_t index)
{
    switch (walk->token->kind) {
    case TOKEN_LAW: return walk_law(walk, index);
    case TOKEN_WORK: return walk_work(walk, index);
    case TOKEN_PINPOINT: return walk_bare(walk, index);
    case TOKEN_SELF: return walk_self(walk, index);
    case TOKEN_BACK: return walk_back(walk, index);
    case TOKEN_RELATIVE: return walk_relative(walk, index);
    }
    return index + 1;
}

/*
 * What stands in brackets is an aside: 第四十三条第一款（包括前条准用的情形）、第四款
 * goes on with 第四十三条.
 */
static void leave_brackets(struct walk *walk)
{
    struct slice text = walk->tokens->text;
    int before = walk->depth;
    bool left = false;
    size_t at = walk->looked_to;

    for (; at < walk->token->start; at++) {
        if (text.data[at] == '(' && walk->depth++ == 0)
            walk->outer = walk->resolution->last;
        if (text.data[at] == ')' && walk->depth > 0 && --walk->depth == 0)
            left = before > 0 && at + 1 + pinpoint_separator(text, at + 1) == walk->token->start;
    }
    walk->looked_to = at;
    if (left && walk->token->kind == TOKEN_PINPOINT && (walk->token->reading.units & PINPOINT_ARTICLE) == 0)
        walk->resolution->last = walk->outer;
}

void resolve_paragraph(struct extraction *extraction, struct resolution *resolution,
                       const struct tokens *tokens)
{
    const struct passage *passage = extraction->passage;
    struct walk walk = {.extraction = extraction, .resolution = resolution, .tokens = tokens};

    resolution->last = (struct antecedent){0};
    resolution->only = (struct law){0};
    resolution->several = false;
    resolution->named_count = 0;
    note_heading_law(extraction, resolution, tokens);
    if (is_contents_line(extraction, tokens))
        return;
    count_line(extraction, resolution, tokens);
    for (size_t index = 0; index < tokens->count;) {
        walk.token = &tokens->items[index];
        walk.sentence = walk.token->start < passage->folded.size
                            ? extraction_sentence_at(passage, passage->folded.start[walk.token->start])
                            : 0;
        leave_brackets(&walk);
        index = walk_token(&walk, index);
    }
}
