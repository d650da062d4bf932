/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check_document.h - for fuzz targets: what document.h promises of a document's map, paragraphs, headings and mentions. */
#ifndef TESTS_FUZZ_CHECK_DOCUMENT_H
#define TESTS_FUZZ_CHECK_DOCUMENT_H

#include "base/unicode.h"
#include "corpus/document.h"
#include "require.h"

/* Runs cover the reading text without gaps and stem from the source, in order. */
static inline void check_map(const struct document *document)
{
    size_t at = 0;
    size_t source_at = 0;

    for (size_t i = 0; i < document->run_count; i++) {
        const struct text_run *run = &document->runs[i];
        require(run->start == at && run->source_start >= source_at);
        at += run->size;
        source_at = run->source_start + run->source_size;
        require(source_at <= document->source.size);
    }
    require(at == document->text.size && utf8_is_valid(document->text));
}

static inline bool is_boundary(struct slice text, size_t at)
{
    return at == text.size || (at < text.size && ((unsigned char)text.data[at] & 0xC0) != 0x80);
}

static inline void check_span(const struct document *document, struct span span, struct span within)
{
    struct span source = document_source_span(document, span);

    require(span.start >= within.start && span.start < span.end && span.end <= within.end);
    require(is_boundary(document->text, span.start) && is_boundary(document->text, span.end));
    require(source.start <= source.end && source.end <= document->source.size);
}

/* One paragraph a line: each begins behind the line end of the one before. */
static inline void check_paragraphs(const struct document *document)
{
    size_t start = 0;

    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = &document->paragraphs[i];
        require(paragraph->span.start == start);
        check_span(document, paragraph->span, (struct span){0, document->text.size});
        require(paragraph->heading == NO_HEADING || paragraph->heading < document->heading_count);
        start = paragraph->span.end + 1;
    }
    require(document->paragraph_count == 0 ? document->text.size == 0 : start == document->text.size + 1);
}

static inline void check_headings(const struct document *document)
{
    for (size_t i = 0; i < document->heading_count; i++) {
        const struct heading *heading = &document->headings[i];
        require(heading->paragraph < document->paragraph_count && heading->number != NULL && heading->title != NULL);
        check_span(document, heading->span, document->paragraphs[heading->paragraph].span);
        require(heading->parent == NO_HEADING || heading->parent < i);
    }
}

static inline void check_mentions(const struct document *document)
{
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        require(mention->paragraph < document->paragraph_count);
        check_span(document, mention->span, document->paragraphs[mention->paragraph].span);
        require(i == 0 || mention_compare(mention - 1, mention) <= 0);
    }
}

static inline void check_document(const struct document *document)
{
    check_map(document);
    check_paragraphs(document);
    check_headings(document);
    check_mentions(document);
}

#endif
