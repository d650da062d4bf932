/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline.h - headings, abstract, notes, reference list, title and kind of a document. */
#ifndef INGEST_SEGMENT_OUTLINE_H
#define INGEST_SEGMENT_OUTLINE_H

#include "corpus/document.h"

/*
 * Needs text and paragraphs; sets the paragraphs' roles and headings,
 * document->headings, kind (where not given), title, title_en, authors,
 * date, year, court, docket, language, keywords, doi as far as the text says.
 * May split nothing and join nothing: paragraphs stay as reflow made them.
 *
 * A heading's number is the number as written, without blanks and closing
 * punctuation, full width folded: "4.2.1" (4.2.1.), "一" (一、), "(一)" （（一）),
 * "(1)", "第二章", "IV". Abstracts have "摘要" and "Abstract", an English title
 * "title-en"; a section without a number has its title ("结语"). A run-in heading,
 * （1）... 。 at the start of a paragraph, has the number of its section before its
 * own, "4.1.1(1)", and opens no section.
 */
void outline(struct document *document);

/* The number of the article that paragraph `paragraph` of a statute belongs to ("第三条", "Article 3"), or NULL. */
const char *outline_article_at(const struct document *document, size_t paragraph, struct arena *arena);

#endif
