/* SPDX-License-Identifier: GPL-3.0-or-later */
/* line_reader.c - the lines of a stream, one at a time and of bounded size. */
#include "ingest/read/line_reader.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/read/file.h"

enum { READ_SIZE = 256 * 1024 };

void line_reader_init(struct line_reader *reader, int descriptor, size_t line_max)
{
    *reader = (struct line_reader){.descriptor = descriptor, .line_max = line_max};
}

void line_reader_finish(struct line_reader *reader)
{
    free(reader->buffer);
    reader->buffer = NULL;
}

/* Reads more behind what is there. */
static bool fill(struct line_reader *reader, struct error *error)
{
    long got;

    if (reader->start > 0) {
        memmove(reader->buffer, reader->buffer + reader->start, reader->end - reader->start);
        reader->end -= reader->start;
        reader->start = 0;
    }
    if (reader->capacity - reader->end < READ_SIZE) {
        reader->capacity = reader->capacity * 2 + READ_SIZE;
        reader->buffer = memory_resize(reader->buffer, reader->capacity);
    }
    got = file_read_some(reader->descriptor, reader->buffer + reader->end, READ_SIZE, error);
    if (got < 0)
        return false;
    reader->end += (size_t)got;
    reader->at_end = got == 0;
    return true;
}

/* The line [start, start + size) is given out, its line feed (if any) left behind. */
static struct slice take_line(struct line_reader *reader, size_t size)
{
    struct slice line = {reader->buffer + reader->start, size};

    reader->start += size;
    if (reader->start < reader->end)
        reader->start++;
    return line;
}

enum line_result line_reader_next(struct line_reader *reader, struct slice *line, struct error *error)
{
    bool too_long = false;
    size_t seen = 0; /* bytes of the line already searched for its end */

    for (;;) {
        size_t size = reader->end - reader->start;
        const char *found = size == seen ? NULL : memchr(reader->buffer + reader->start + seen, '\n', size - seen);

        if (found != NULL || reader->at_end) {
            if (found == NULL && size == 0)
                return too_long ? LINE_TOO_LONG : LINE_END;
            *line = take_line(reader, found == NULL ? size : (size_t)(found - reader->buffer) - reader->start);
            return too_long || line->size > reader->line_max ? LINE_TOO_LONG : LINE_READ;
        }
        seen = size;
        if (size > reader->line_max) {
            too_long = true;
            reader->start = reader->end;
            seen = 0;
        }
        if (!fill(reader, error))
            return LINE_FAILED;
    }
}

bool line_reader_peek(struct line_reader *reader, struct slice *head, struct error *error)
{
    if (reader->start == reader->end && !reader->at_end && !fill(reader, error))
        return false;
    *head = (struct slice){reader->buffer + reader->start, reader->end - reader->start};
    return true;
}
