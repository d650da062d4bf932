/* SPDX-License-Identifier: GPL-3.0-or-later */
/* extractors.h - the extractors that extract() runs, in this order. */
#ifndef INGEST_EXTRACT_EXTRACTORS_H
#define INGEST_EXTRACT_EXTRACTORS_H

#include "ingest/extract/extraction.h"

extern const struct extractor heading_extractor;
extern const struct extractor refmark_extractor;
extern const struct extractor reference_extractor;
extern const struct extractor statute_extractor; /* Chinese and English in one pass: they share names and anaphora */
extern const struct extractor case_extractor;
extern const struct extractor charge_extractor;
extern const struct extractor doctrine_extractor;
extern const struct extractor scholar_extractor; /* needs the doctrines and marks of the document: works in finish() */

#endif
