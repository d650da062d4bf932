/* SPDX-License-Identifier: GPL-3.0-or-later */
/* read_any.h - for fuzz targets: reads bytes with a reader and checks what every reader promises. */
#ifndef TESTS_FUZZ_READ_ANY_H
#define TESTS_FUZZ_READ_ANY_H

#include "ingest/read/readers.h"
#include "ingest/read/reflow.h"
#include "require.h"

/* Pieces lie in the source, in order. */
static inline void check_block(const struct document *document, const struct block *block)
{
    size_t end = 0;

    for (size_t i = 0; i < block->piece_count; i++) {
        require(block->pieces[i].start >= end && block->pieces[i].start <= block->pieces[i].end);
        end = block->pieces[i].end;
        require(end <= document->source.size);
    }
}

/* The blocks are the lines of the source. */
static inline void check_lines(const struct document *document, const struct block *blocks, size_t count)
{
    size_t start = 0;

    for (size_t i = 0; i < count; i++) {
        require(blocks[i].piece_count == 1 && blocks[i].pieces[0].start == start);
        start = blocks[i].pieces[0].end + 1;
        require(start > document->source.size || document->source.data[start - 1] == '\n');
    }
    require(start == document->source.size + 1);
}

static inline void read_any(const struct reader *reader, const uint8_t *data, size_t size)
{
    struct source source = {.path = "x", .name = "x", .bytes = {(const char *)data, size}};
    struct document *document = document_create();
    struct error error = {0};
    struct block *blocks = NULL;
    size_t count = 0;
    bool done = reader->read(&source, document, &blocks, &count, &error);

    require(done == (error.code == ERROR_NONE));
    if (done && reader->lines)
        check_lines(document, blocks, count);
    for (size_t i = 0; done && i < count; i++)
        check_block(document, &blocks[i]);
    if (done)
        reflow(document, blocks, count);
    document_destroy(document);
}

#endif
