/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metadata.h - what a document says about itself: language, titles, people, dates, court, keywords, DOI. */
#ifndef INGEST_SEGMENT_METADATA_H
#define INGEST_SEGMENT_METADATA_H

#include "corpus/document.h"

/* Sets document->language: "zh" or "en". */
void metadata_language(struct document *document);

/*
 * Sets title, title_en, authors, journal, date, year, court, docket, keywords
 * and doi as far as they are not known and the text says them, and the roles
 * of titles and authors. Needs headings, roles and kind. Looks at the first
 * and the last few thousand bytes only.
 */
void metadata_read(struct document *document);

#endif
