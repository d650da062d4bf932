/* SPDX-License-Identifier: GPL-3.0-or-later */
/* line_reader.h - the lines of a stream, one at a time and of bounded size. */
#ifndef INGEST_READ_LINE_READER_H
#define INGEST_READ_LINE_READER_H

#include "base/error.h"
#include "base/text.h"

struct line_reader {
    int descriptor;
    size_t line_max; /* bytes; a longer line is passed over */
    char *buffer;
    size_t start;    /* of what has not been given out */
    size_t end;
    size_t capacity;
    bool at_end;
};

enum line_result { LINE_READ, LINE_TOO_LONG, LINE_END, LINE_FAILED };

/* Release with line_reader_finish(). */
void line_reader_init(struct line_reader *reader, int descriptor, size_t line_max);
void line_reader_finish(struct line_reader *reader);

/*
 * The next line without its line feed, valid until the next call; the last
 * one needs no line feed. LINE_FAILED (and only it) sets the error.
 */
enum line_result line_reader_next(struct line_reader *reader, struct slice *line, struct error *error);

/* The first bytes of the stream without taking them, as many as one read gives. */
bool line_reader_peek(struct line_reader *reader, struct slice *head, struct error *error);

#endif
