/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_text.c - plain text: one block a line. */
#include "ingest/read/encoding.h"
#include "ingest/read/readers.h"

static bool recognises(const struct source *source)
{
    (void)source;
    return true;
}

/* The end of the line that starts at `at`, without its line end; *next is the start of the line after it. */
static size_t line_end(struct slice text, size_t at, size_t *next)
{
    const char *found = memchr(text.data + at, '\n', text.size - at);
    size_t end = found == NULL ? text.size : (size_t)(found - text.data);

    *next = found == NULL ? end : end + 1;
    if (end > at && text.data[end - 1] == '\r')
        end--;
    return end;
}

static size_t count_lines(struct slice text)
{
    size_t count = 0;

    for (size_t at = 0; at < text.size; count++)
        line_end(text, at, &at);
    return count;
}

static bool read_text(const struct source *source, struct document *document, struct block **blocks,
                      size_t *count, struct error *error)
{
    static const struct slice mark = {"\xEF\xBB\xBF", 3};
    struct span *pieces;
    size_t at;

    if (!encoding_decode(source, document, error))
        return false;
    *count = 0;
    at = slice_starts_with(document->source, mark) ? mark.size : 0;
    pieces = arena_allocate(document->arena, count_lines(document->source) * sizeof(*pieces));
    *blocks = arena_allocate(document->arena, count_lines(document->source) * sizeof(**blocks));
    while (at < document->source.size) {
        struct span *piece = &pieces[*count];
        piece->start = at;
        piece->end = line_end(document->source, at, &at);
        (*blocks)[(*count)++] = (struct block){.pieces = piece, .piece_count = 1};
    }
    return true;
}

const struct reader text_reader = {.name = "text", .recognises = recognises, .read = read_text};
