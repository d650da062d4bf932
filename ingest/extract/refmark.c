/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refmark.c - reference marks. */
#include "base/memory.h"
#include "ingest/extract/extractors.h"
#include "ingest/segment/mark.h"

/* Which circled numbers head a note of the document: ① in its text is a mark, not an enumeration. */
struct refmark_state {
    bool circled_notes;
};

static void *begin(struct extraction *extraction)
{
    struct document *document = extraction->document;
    struct refmark_state *state = arena_allocate(document->arena, sizeof(*state));
    struct mark mark;

    for (size_t i = 0; i < document->paragraph_count && !state->circled_notes; i++)
        state->circled_notes = document->paragraphs[i].role == PARAGRAPH_NOTE &&
                               mark_at_start(document_paragraph_text(document, i), false, &mark) &&
                               mark.style == MARK_CIRCLED;
    return state;
}

/* Without notes, ① is a mark only after a sentence at the end of its paragraph. */
static bool circled_is_mark(const struct refmark_state *state, struct slice text, const struct mark *mark)
{
    size_t at = mark->span.start;
    uint32_t before;

    if (at == 0)
        return false;
    before = utf8_previous(text, &at);
    if (before == 0xFF1A || before == ':') /* ：① begins an enumeration */
        return false;
    return state->circled_notes || (mark->span.end == text.size && (before == 0x3002 || before == 0x201D));
}

static bool is_mark(const struct refmark_state *state, enum paragraph_role role, struct slice text, const struct mark *mark)
{
    if (role == PARAGRAPH_REFERENCE || mark->span.start == 0)
        return false;
    return mark->style != MARK_CIRCLED || circled_is_mark(state, text, mark);
}

static void add(struct extraction *extraction, const struct mark *mark)
{
    struct arena *arena = extraction->document->arena;
    struct mention *mention = extraction_add(extraction, MENTION_REFMARK, mark->span);
    int *numbers = arena_allocate(arena, mark->count * sizeof(*numbers));

    memcpy(numbers, mark->numbers, mark->count * sizeof(*numbers));
    mention->id = arena_format(arena, "ref/%d", mark->numbers[0]);
    mention->refmark = (struct refmark_mention){.numbers = numbers, .number_count = mark->count};
}

static void find(struct extraction *extraction, void *state)
{
    const struct passage *passage = extraction->passage;
    enum paragraph_role role = extraction->document->paragraphs[passage->index].role;
    struct mark mark;

    for (size_t at = 0; mark_next(passage->text, &at, &mark);)
        if (is_mark(state, role, passage->text, &mark))
            add(extraction, &mark);
}

const struct extractor refmark_extractor = {.name = "refmark", .begin = begin, .find = find};
