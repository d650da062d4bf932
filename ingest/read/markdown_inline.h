/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown_inline.h - the text of a Markdown line without its marks. */
#ifndef INGEST_READ_MARKDOWN_INLINE_H
#define INGEST_READ_MARKDOWN_INLINE_H

#include "ingest/read/blocks.h"

/*
 * Adds to the list, as pieces of the block at work, what is text in
 * text[line]: without the marks of emphasis, code, links, images, escapes,
 * comments and HTML tags. [^1] gives [1]. Takes time linear in the line's size.
 */
void markdown_inline(struct block_list *list, struct slice text, struct span line);

/* Length of the HTML tag at byte `at` ("<br/>", "</p>"), 0: none that HTML knows. */
size_t markdown_tag_size(struct slice text, size_t at);

#endif
