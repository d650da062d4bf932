/* SPDX-License-Identifier: GPL-3.0-or-later */
/* area.h - the areas of law a document is about, by what it cites. */
#ifndef INGEST_EXTRACT_AREA_H
#define INGEST_EXTRACT_AREA_H

#include "corpus/document.h"
#include "corpus/registry.h"

enum { AREA_MAX = 32 };

/* How often the resolved mentions of a document speak for each area. */
struct area_votes {
    struct {
        const char *area; /* criminal, tort ... as in authority.areas */
        int count;
    } votes[AREA_MAX];
    size_t count;
};

/* Counts doctrines by their areas (general ones count for none), charges and the laws of well-known areas. */
void area_votes_count(struct area_votes *votes, const struct registry *registry,
                      const struct document *document);

/*
 * The one of several authorities that shares the document's area: its area
 * must have clearly more votes than those of all others. NULL if undecided.
 */
const struct authority *area_choose(const struct area_votes *votes, const struct authority *const *candidates,
                                    size_t count);

#endif
