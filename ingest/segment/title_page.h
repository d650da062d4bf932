/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_page.h - what stands before a paper's first section: titles, authors, imprint. */
#ifndef INGEST_SEGMENT_TITLE_PAGE_H
#define INGEST_SEGMENT_TITLE_PAGE_H

#include "corpus/document.h"

/*
 * Gives the paragraphs before the first heading their roles (title, author)
 * and sets title, title_en, authors, journal, date and year where they are not
 * known. A line is a title because markup says so, or because it stands on a
 * title page (an imprint, an author or an abstract beside it) or first of all
 * and alone; else the paper has none. Needs headings, kind and language.
 */
void title_page_read(struct document *document);

#endif
