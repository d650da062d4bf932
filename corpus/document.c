/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.c - a document as read: its texts, outline and mentions. */
#include "corpus/document.h"

#include <assert.h>

#include "base/memory.h"

struct document *document_create(void)
{
    struct arena *arena = arena_create();
    struct document *document = arena_allocate(arena, sizeof(*document));

    document->arena = arena;
    return document;
}

void document_destroy(struct document *document)
{
    if (document != NULL)
        arena_destroy(document->arena);
}

/* Index of the run that holds byte `at` of the reading text. */
static size_t run_at(const struct document *document, size_t at)
{
    return last_start_before(document->runs, document->run_count, sizeof(*document->runs), at);
}

struct span document_source_span(const struct document *document, struct span span)
{
    const struct text_run *first;
    const struct text_run *last;
    struct span source;

    assert(span.start <= span.end);
    if (document->run_count == 0)
        return span;
    first = &document->runs[run_at(document, span.start)];
    last = &document->runs[run_at(document, span.end > span.start ? span.end - 1 : span.end)];
    source.start = first->source_start;
    if (first->size == first->source_size)
        source.start += span.start - first->start;
    source.end = last->source_start + last->source_size;
    if (last->size == last->source_size)
        source.end = last->source_start + (span.end - last->start);
    return source;
}

const char *document_section(const struct document *document, size_t paragraph)
{
    uint32_t heading = paragraph < document->paragraph_count ? document->paragraphs[paragraph].heading : NO_HEADING;

    return heading == NO_HEADING ? NULL : document->headings[heading].number;
}

size_t document_paragraph_at(const struct document *document, size_t at)
{
    return last_start_before(document->paragraphs, document->paragraph_count, sizeof(*document->paragraphs), at);
}

struct slice document_paragraph_text(const struct document *document, size_t paragraph)
{
    struct span span = document->paragraphs[paragraph].span;

    return slice_range(document->text, span.start, span.end);
}

static const char *const kind_names[] = {
    [DOCUMENT_PAPER] = "paper",
    [DOCUMENT_JUDGMENT] = "judgment",
    [DOCUMENT_STATUTE] = "statute",
    [DOCUMENT_OTHER] = "other",
};

static const char *const role_names[] = {
    [PARAGRAPH_BODY] = "body",         [PARAGRAPH_TITLE] = "title",
    [PARAGRAPH_AUTHOR] = "author",     [PARAGRAPH_HEADING] = "heading",
    [PARAGRAPH_ABSTRACT] = "abstract", [PARAGRAPH_KEYWORDS] = "keywords",
    [PARAGRAPH_QUOTE] = "quote",       [PARAGRAPH_NOTE] = "note",
    [PARAGRAPH_REFERENCE] = "reference",
};

_Static_assert(ARRAY_SIZE(kind_names) == DOCUMENT_KIND_COUNT, "a name per kind");
_Static_assert(ARRAY_SIZE(role_names) == PARAGRAPH_ROLE_COUNT, "a name per role");

const char *document_kind_name(enum document_kind kind)
{
    return kind_names[kind];
}

enum document_kind document_kind_of(struct slice name)
{
    enum document_kind kind = 0;

    while (kind < DOCUMENT_KIND_COUNT && !slice_equal(name, slice_of(kind_names[kind])))
        kind++;
    return kind;
}

const char *paragraph_role_name(enum paragraph_role role)
{
    return role_names[role];
}
