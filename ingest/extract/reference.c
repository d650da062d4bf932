/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference.c - entries of reference lists, and notes that cite a work. */
#include "base/memory.h"
#include "ingest/extract/extractors.h"
#include "ingest/extract/reference_parse.h"
#include "ingest/segment/mark.h"

enum { ENTRY_SIZE_MAX = 4000 };

/* The manners of writing, tried in this order. */
static bool (*const manners[])(struct arena *, struct slice, struct reference_mention *) = {
    reference_parse_gb,     reference_parse_law,     reference_parse_note,
    reference_parse_points, reference_parse_english,
};

/* Prose and notes in Chinese have its punctuation; a name alone has not (我妻栄, 担保物権法, 1971). */
static bool is_chinese(struct slice text)
{
    static const char *const marks[] = {"，", "。", "：", "；", "、", "《"};

    for (size_t i = 0; i < ARRAY_SIZE(marks); i++)
        if (slice_find(text, slice_of(marks[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* A note that says something instead of citing a work has no title, or no year and no container. */
static bool is_reference(const struct reference_mention *reference, enum paragraph_role role)
{
    if (reference->title == NULL)
        return false;
    return role == PARAGRAPH_REFERENCE || reference->year != NULL || reference->container != NULL ||
           reference->url != NULL || reference->type != NULL || reference->author_count > 0;
}

static bool has_han(struct slice text)
{
    return reference_until(text, 0, unicode_is_han) < text.size;
}

/* May the text be written in that manner at all? */
static bool allows(struct slice text, size_t manner, enum paragraph_role role)
{
    if (manners[manner] == reference_parse_note)
        return has_han(text);
    if (manners[manner] == reference_parse_points)
        return role == PARAGRAPH_REFERENCE && has_han(text) && slice_find(text, SLICE("《"), 0) == SIZE_MAX;
    return manners[manner] != reference_parse_english || !is_chinese(text);
}

static bool parse(struct arena *arena, struct slice text, enum paragraph_role role,
                  struct reference_mention *reference)
{
    const struct reference_mention numbered = *reference;

    for (size_t i = 0; i < ARRAY_SIZE(manners); i++) {
        *reference = numbered;
        if (allows(text, i, role) && manners[i](arena, text, reference))
            return true;
    }
    return false;
}

static void find(struct extraction *extraction, void *state)
{
    const struct passage *passage = extraction->passage;
    enum paragraph_role role = extraction->document->paragraphs[passage->index].role;
    struct reference_mention reference = {.number = 0};
    struct slice text = passage->text;
    struct mention *mention;
    struct mark mark;

    (void)state;
    if ((role != PARAGRAPH_REFERENCE && role != PARAGRAPH_NOTE) || text.size > ENTRY_SIZE_MAX)
        return;
    if (mark_at_start(text, true, &mark)) {
        reference.number = mark.numbers[0];
        reference.list = mark_style_name(mark.style);
        text = slice_range(text, mark.span.end, text.size);
    }
    text = slice_trim(text);
    if (!parse(extraction->document->arena, text, role, &reference) || !is_reference(&reference, role))
        return;
    mention = extraction_add(extraction, MENTION_REFERENCE, (struct span){0, passage->text.size});
    mention->reference = reference;
}

/* ---- which list a mark in the text counts in */

/* The lists of a document, by the style of their numbers. */
struct lists {
    bool present[MARK_STYLE_COUNT];
    size_t count;
};

static struct lists lists_of(const struct document *document)
{
    struct lists lists = {.count = 0};

    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        if (mention->kind != MENTION_REFERENCE || mention->reference.list == NULL)
            continue;
        for (enum mark_style style = 0; style < MARK_STYLE_COUNT; style++)
            if (!lists.present[style] && strcmp(mention->reference.list, mark_style_name(style)) == 0) {
                lists.present[style] = true;
                lists.count++;
            }
    }
    return lists;
}

/* Notes numbered in the style of the list of references leave the marks to it. */
static void prefer_references(struct document *document)
{
    bool listed[MARK_STYLE_COUNT] = {false};
    struct mark mark;

    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < document->mention_count; i++) {
            struct mention *mention = &document->mentions[i];
            enum paragraph_role role = document->paragraphs[mention->paragraph].role;
            if (mention->kind != MENTION_REFERENCE || mention->reference.list == NULL ||
                !mark_at_start(document_paragraph_text(document, mention->paragraph), true, &mark))
                continue;
            if (pass == 0 && role == PARAGRAPH_REFERENCE)
                listed[mark.style] = true;
            else if (pass == 1 && role == PARAGRAPH_NOTE && listed[mark.style])
                mention->reference.list = NULL;
        }
}

/*
 * A mark counts in the list that is numbered in its own style: [3] among
 * references [1] ..., not among notes 1. ... A raised digit is a plain one.
 * Where there is one list only, conversions may have changed its brackets,
 * but not a circle into anything else.
 */
static const char *list_for(const struct lists *lists, enum mark_style style)
{
    bool raised = style == MARK_SUPERSCRIPT || style == MARK_GLUED;

    if (lists->present[style])
        return mark_style_name(style);
    if (raised && (lists->present[MARK_PLAIN] || lists->present[MARK_SUPERSCRIPT]))
        return mark_style_name(lists->present[MARK_PLAIN] ? MARK_PLAIN : MARK_SUPERSCRIPT);
    for (enum mark_style other = 0; other < MARK_STYLE_COUNT && lists->count == 1; other++)
        if (lists->present[other] && (raised || (style != MARK_CIRCLED && other != MARK_CIRCLED)))
            return mark_style_name(other);
    return NULL;
}

static void finish(struct extraction *extraction, void *state)
{
    struct document *document = extraction->document;
    struct lists lists;
    struct mark mark;

    (void)state;
    prefer_references(document);
    lists = lists_of(document);
    for (size_t i = 0; i < document->mention_count; i++) {
        struct mention *mention = &document->mentions[i];
        if (mention->kind == MENTION_REFMARK && (mark_at(document->text, mention->span.start, &mark) ||
                                                 mark_glued_at(document->text, mention->span.start, &mark)))
            mention->refmark.list = list_for(&lists, mark.style);
    }
}

const struct extractor reference_extractor = {.name = "reference", .find = find, .finish = finish};
