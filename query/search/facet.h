/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet.h - what is found, counted by kind, year, language and court. */
#ifndef QUERY_SEARCH_FACET_H
#define QUERY_SEARCH_FACET_H

#include "query/search/search.h"
#include "query/search/set.h"

/* Counts a set of passages; facets by name, then most passages first, then by value. */
bool facet_count(struct database *database, struct arena *arena, const struct posting_set *found,
                 struct search_page *page, struct error *error);

#endif
