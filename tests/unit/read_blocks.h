/* SPDX-License-Identifier: GPL-3.0-or-later */
/* read_blocks.h - for tests: what a reader makes of a text, one line a block. */
#ifndef TESTS_UNIT_READ_BLOCKS_H
#define TESTS_UNIT_READ_BLOCKS_H

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/read/readers.h"

static const char *const hint_names[] = {
    [BLOCK_UNKNOWN] = "unknown", [BLOCK_TITLE] = "title",     [BLOCK_HEADING] = "h",    [BLOCK_PARAGRAPH] = "p",
    [BLOCK_LIST_ITEM] = "item",  [BLOCK_QUOTE] = "quote", [BLOCK_NOTE] = "note",
};

/* "h2: words", "p: words"; "p+" may be joined with its neighbours; "-" is a blank line. */
static inline void describe_block(struct builder *out, const struct document *document, const struct block *block)
{
    size_t start;

    builder_append_string(out, hint_names[block->hint]);
    if (block->hint == BLOCK_HEADING)
        builder_format(out, "%d", block->level);
    builder_append_string(out, block->whole ? ": " : "+: ");
    start = out->size;
    for (size_t i = 0; i < block->piece_count; i++)
        builder_append(out, slice_range(document->source, block->pieces[i].start, block->pieces[i].end));
    if (out->size == start) {
        builder_truncate(out, start - strlen(block->whole ? ": " : "+: ") - strlen(hint_names[block->hint]));
        builder_append_string(out, "-");
    }
    builder_append_byte(out, '\n');
}

static inline struct document *read_with(const struct reader *reader, const char *text, struct builder *out)
{
    struct source source = {.path = "x", .name = "x", .bytes = slice_of(text)};
    struct document *document = document_create();
    struct block *blocks = NULL;
    struct error error = {0};
    size_t count = 0;

    assert_true(reader->read(&source, document, &blocks, &count, &error));
    for (size_t i = 0; i < count; i++)
        describe_block(out, document, &blocks[i]);
    builder_append_string(out, "");
    return document;
}

static inline void assert_blocks(const struct reader *reader, const char *text, const char *expected)
{
    struct builder out = {0};
    struct document *document = read_with(reader, text, &out);

    assert_string_equal(out.data, expected);
    builder_finish(&out);
    document_destroy(document);
}

#endif
