/* SPDX-License-Identifier: GPL-3.0-or-later */
/* line.h - the lines of a source, cleaned, with what can be seen of their layout. */
#ifndef INGEST_READ_LINE_H
#define INGEST_READ_LINE_H

#include "corpus/document.h"
#include "ingest/read/reader.h"

/* Wider lines are all the same to reflow: nobody wraps there. */
enum { LINE_WIDTH_MAX = 400 };

/* A line that is not blank. */
struct line {
    struct span span;     /* in lines->text: without white space at its ends */
    uint32_t first;       /* its first and last characters */
    uint32_t last;
    uint16_t width;       /* columns, at most LINE_WIDTH_MAX */
    uint16_t indent;      /* columns of white space before it */
    bool blank_before;    /* a blank line stands before it */
    bool page_before;     /* a form feed stands before it */
    bool trailing_blank;  /* white space stands after it */
    bool ended;           /* ends with . ! ? : ; or their Chinese sisters, closing quotes and marks put aside */
    bool han;             /* written in Chinese */
    bool whole;           /* a complete paragraph */
    bool starts;          /* starts a paragraph in any case */
    bool dropped;         /* a running head, page number ... */
    enum block_hint hint;
};

/*
 * `text` holds the lines one after the other, as valid UTF-8 without control
 * characters; `runs` maps it to document->source as in struct document.
 */
struct lines {
    struct builder text;
    struct text_run *runs;
    size_t run_count;
    size_t run_capacity;
    struct line *items;
    size_t count;
    size_t capacity;
};

/* Release with lines_finish(); arrays lie in malloc'ed memory. */
void lines_read(struct lines *lines, const struct document *document, const struct block *blocks, size_t count);
void lines_finish(struct lines *lines);

static inline struct slice line_text(const struct lines *lines, const struct line *line)
{
    return slice_range(builder_slice(&lines->text), line->span.start, line->span.end);
}

/* Chinese punctuation and full-width forms: no blank stands beside them. */
bool is_han_punctuation(uint32_t code_point);

/* 。！？；：…. ! ? ; : */
bool is_line_terminal(uint32_t code_point);

/* Does the text end as a sentence or clause does, closing quotes, brackets and reference marks put aside? */
bool text_is_ended(struct slice text);

/* 〇零一二 ... 千 and 两 */
bool is_han_numeral(uint32_t code_point);

/* 1., 一、, （一）, (1), [3], ①, 第一条, A: ... something new may begin here. */
bool text_begins_item(struct slice text);

#endif
