/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_lines.c - a stored text, one block a line, with the layout that its markup once gave. */
#include "ingest/read/readers.h"

static bool never(const struct source *source)
{
    (void)source;
    return false;
}

static size_t line_end(struct slice text, size_t start)
{
    size_t end = slice_find(text, SLICE("\n"), start);

    return end == SIZE_MAX ? text.size : end;
}

static bool read_lines(const struct source *source, struct document *document, struct block **blocks, size_t *count,
                       struct error *error)
{
    struct arena *arena = document->arena;
    struct slice text = {arena_copy(arena, source->bytes), source->bytes.size};
    size_t capacity = 0;

    (void)error;
    document->source = text;
    document->encoding = "UTF-8";
    for (size_t start = 0; start <= text.size;) {
        size_t end = line_end(text, start);
        struct span *piece = arena_allocate(arena, sizeof(*piece));
        struct block *block = ARENA_PUSH(arena, *blocks, *count, capacity);
        size_t at = (*count - 1) * 2;
        *piece = (struct span){start, end};
        *block = (struct block){.pieces = piece, .piece_count = 1, .whole = true};
        if (at + 1 < source->layout.size) {
            block->hint = (enum block_hint)source->layout.data[at];
            block->level = source->layout.data[at + 1];
        }
        start = end + 1;
    }
    return true;
}

const struct reader lines_reader = {"lines", true, never, read_lines};

struct slice reader_layout(struct arena *arena, const struct block *blocks, size_t count)
{
    char *layout = arena_allocate(arena, count * 2);

    for (size_t i = 0; i < count; i++) {
        layout[2 * i] = (char)blocks[i].hint;
        layout[2 * i + 1] = (char)blocks[i].level;
    }
    return (struct slice){layout, count * 2};
}
