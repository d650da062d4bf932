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
 */
void outline(struct document *document);

#endif
