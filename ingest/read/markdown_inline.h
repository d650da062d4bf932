/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown_inline.h - the text of Markdown without its marks. */
#ifndef INGEST_READ_MARKDOWN_INLINE_H
#define INGEST_READ_MARKDOWN_INLINE_H

#include "ingest/read/blocks.h"

/*
 * What is not text in a paragraph: the marks of emphasis, code, links, images,
 * escapes, and HTML tags, as spans in order that do not touch. Zero-initialise;
 * release with markdown_marks_finish().
 */
struct markdown_marks {
    struct span *items;
    size_t count;
    size_t capacity;
    size_t next; /* the first one that may stand in the lines to come */
};

void markdown_marks_finish(struct markdown_marks *marks);

/*
 * Finds the marks in text[paragraph], which may be several lines. [^1] gives
 * [1]. Takes time linear in the paragraph's size.
 */
void markdown_marks_find(struct markdown_marks *marks, struct slice text, struct span paragraph);

/* Adds text[line] without the marks as pieces of the block at work. Lines are given in order. */
void markdown_add_text(struct block_list *list, struct markdown_marks *marks, struct span line);

/* Length of the HTML tag at byte `at` ("<br/>", "</p>"), 0: none that HTML knows. */
size_t markdown_tag_size(struct slice text, size_t at);

#endif
