/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rank.h - orders what a plan found by BM25, with a word for the section around it. */
#ifndef QUERY_SEARCH_RANK_H
#define QUERY_SEARCH_RANK_H

#include "corpus/document.h"
#include "query/search/plan.h"

/* Passages beyond this many are ordered without their lengths and sections. */
enum { RANK_POOL_MAX = 4096 };

struct candidate {
    int64_t passage;
    double score;
    uint64_t units; /* bit i: unit i of the plan is in the passage */

    /* of the pool only */
    int64_t document;
    int64_t heading; /* ordinal, or -1 */
    const char *role;
    size_t start; /* source bytes */
    size_t end;
};

struct candidate_list {
    struct candidate *items;
    size_t count;
    size_t pool; /* the first so many have their rows loaded */
};

/* All passages of `found`, best first; equal scores by passage. */
bool rank_candidates(struct database *database, struct arena *arena, const struct plan *plan,
                     const struct posting_set *found, struct candidate_list *list, struct error *error);

/* The statement that rank_load() needs. */
bool rank_prepare(struct database *database, sqlite3_stmt **statement, struct error *error);

/* The row of one candidate. */
bool rank_load(struct database *database, struct arena *arena, sqlite3_stmt *statement,
               struct candidate *candidate, struct error *error);

/* Best first; equal scores by passage. For qsort. */
int rank_compare(const void *a, const void *b);

#endif
