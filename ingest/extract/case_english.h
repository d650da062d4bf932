/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_english.h - judgments cited in English: X v. Y, 347 U.S. 483 (1954), [2023] EWHC 257 (Ch). */
#ifndef INGEST_EXTRACT_CASE_ENGLISH_H
#define INGEST_EXTRACT_CASE_ENGLISH_H

#include "ingest/extract/extraction.h"

/*
 * Adds citations by volume, reporter and page (with the name before it),
 * neutral citations, ECLI numbers, and names of the shape X v. Y whose
 * parties are capitalised words.
 */
void case_english_find(struct extraction *extraction);

/* Is the span of the passage's text inside or across a case that was found in it before? */
bool case_is_held(const struct extraction *extraction, struct span span);

#endif
