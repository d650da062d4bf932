/* SPDX-License-Identifier: GPL-3.0-or-later */
/* person.h - personal names in folded Chinese text, by the registry's surnames. */
#ifndef INGEST_EXTRACT_PERSON_H
#define INGEST_EXTRACT_PERSON_H

#include "ingest/extract/extraction.h"

/* A Chinese personal name of two to four characters that ends at byte `end`. */
bool person_ends_at(struct extraction *extraction, struct slice folded, size_t end, struct span *name);

/* A Chinese personal name that begins at byte `start`; `length` is 2, 3 or 4 characters. */
bool person_begins_at(struct extraction *extraction, struct slice folded, size_t start, size_t length,
                      struct span *name);

/* Is the whole text names of persons, joined by 、 or 和, perhaps with 等 (张某、李某某等)? */
bool person_are_names(struct extraction *extraction, struct slice text);

/* Does the text end like a party of a lawsuit: names, or 公司, 银行, 局 ...? */
bool person_is_party(struct extraction *extraction, struct slice text);

#endif
