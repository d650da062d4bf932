/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refmark.c - reference marks. */
#include "base/memory.h"
#include "ingest/extract/extractors.h"
#include "ingest/extract/latin.h"
#include "ingest/extract/report.h"
#include "ingest/segment/mark.h"

/* So many marks may be missing between two glued ones: in tables, after figures. */
enum { GLUED_GAP_MAX = 4 };

/* What the document's notes tell of the marks in its text. */
struct refmark_state {
    bool circled_notes; /* ① in the text is a mark, not an enumeration */
    bool numbered[MARK_NUMBER_MAX + 1]; /* there is a note "3." */
    int last_glued;
};

static void read_note(struct refmark_state *state, struct slice text)
{
    struct mark mark;

    if (mark_at_start(text, false, &mark))
        state->circled_notes = state->circled_notes || mark.style == MARK_CIRCLED;
    else if (mark_at_start(text, true, &mark) && mark.count == 1)
        state->numbered[mark.numbers[0]] = true;
}

static void *begin(struct extraction *extraction)
{
    struct document *document = extraction->document;
    struct refmark_state *state = arena_allocate(document->arena, sizeof(*state));

    for (size_t i = 0; i < document->paragraph_count; i++)
        if (document->paragraphs[i].role == PARAGRAPH_NOTE)
            read_note(state, document_paragraph_text(document, i));
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

/* Notes run upward: a number out of turn belongs to the words. */
static bool glued_is_mark(const struct refmark_state *state, int number)
{
    return state->numbered[number] && number > state->last_glued && number <= state->last_glued + GLUED_GAP_MAX;
}

static void find_glued(struct extraction *extraction, struct refmark_state *state)
{
    struct slice text = extraction->passage->text;
    struct mark mark;

    for (size_t at = 1; at < text.size; at++) {
        if (!mark_glued_at(text, at, &mark) || !glued_is_mark(state, mark.numbers[0]))
            continue;
        state->last_glued = mark.numbers[0];
        add(extraction, &mark);
    }
}

/* at [29], [63]; para [8]; [2008] 1 AC 269 [14]: paragraphs of a judgment. */
static bool is_paragraph(struct slice text, const struct mark *mark, size_t pin_end)
{
    static const char *const words[] = {"at", "para", "paras", "paras.", "para.", "paragraph", "paragraphs"};
    size_t end = mark->span.start;
    size_t start;

    if (mark->style != MARK_SQUARE)
        return false;
    while (end > 0 && strchr(" \n,;-", text.data[end - 1]) != NULL)
        end--;
    if (pin_end != 0 && (end == pin_end || (end == pin_end + 4 && slice_has_at(text, pin_end, " and"))))
        return true;
    for (start = end; start > 0 && strchr(" \n", text.data[start - 1]) == NULL && end - start < 12;)
        start--;
    return latin_is_one_of(slice_range(text, start, end), words, ARRAY_SIZE(words)) || report_ends_at(text, end);
}

static void find(struct extraction *extraction, void *state)
{
    const struct passage *passage = extraction->passage;
    enum paragraph_role role = extraction->document->paragraphs[passage->index].role;
    struct mark mark;
    size_t pin_end = 0;

    for (size_t at = 0; mark_next(passage->text, &at, &mark);) {
        if (is_paragraph(passage->text, &mark, pin_end))
            pin_end = mark.span.end;
        else if (is_mark(state, role, passage->text, &mark))
            add(extraction, &mark);
    }
    if (role == PARAGRAPH_BODY || role == PARAGRAPH_QUOTE)
        find_glued(extraction, state);
}

const struct extractor refmark_extractor = {.name = "refmark", .begin = begin, .find = find};
