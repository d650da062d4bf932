/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rerank.h - reads the best passages once more: headings, definitions, words as typed, kinds of paragraphs. */
#ifndef QUERY_SEARCH_RERANK_H
#define QUERY_SEARCH_RERANK_H

#include "query/search/rank.h"
#include "query/search/search.h"

/* Passages that a stricter reading of the query found, and what being among them counts. */
struct strict_set {
    struct posting_set set;
    double share; /* of the weight of all units */
};

/* Rescores and sorts the first candidates (up to SEARCH_RANKED_MAX). */
bool rerank(struct database *database, const struct plan *plan, const struct strict_set *strict,
            size_t strict_count, struct candidate_list *list, struct error *error);

#endif
