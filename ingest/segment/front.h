/* SPDX-License-Identifier: GPL-3.0-or-later */
/* front.h - what a paragraph reads like: a title, a citation; an entry of a list. */
#ifndef INGEST_SEGMENT_FRONT_H
#define INGEST_SEGMENT_FRONT_H

#include "corpus/document.h"

/* Could the words after a number be a heading? No sentence, hardly a comma. */
bool front_is_title_like(struct slice text);

/* Does it cite a work: 《…》 with a year or page, [J], 参见, See, http? */
bool front_is_citation_like(struct slice text);

/* Is it written as an entry of a list is: 作者：《题名》, or with a type mark, [J]? */
bool front_is_entry(struct slice text);

/* The English title of a Chinese paper: Latin words, no sentence, an English abstract soon after. */
bool front_is_english_title(const struct document *document, size_t paragraph);

#endif
