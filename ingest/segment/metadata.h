/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metadata.h - what a document says about itself: language, keywords, dates, court, docket number, DOI. */
#ifndef INGEST_SEGMENT_METADATA_H
#define INGEST_SEGMENT_METADATA_H

#include "corpus/document.h"

/* Sets document->language: "zh" or "en". */
void metadata_language(struct document *document);

/*
 * Sets keywords, doi, date and year, and of a judgment court and docket, as
 * far as they are not known and the text says them. Needs roles and kind.
 */
void metadata_read(struct document *document);

#endif
