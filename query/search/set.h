/* SPDX-License-Identifier: GPL-3.0-or-later */
/* set.h - sets of passages: what a part of a query finds, and how often. */
#ifndef QUERY_SEARCH_SET_H
#define QUERY_SEARCH_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct posting {
    int64_t passage;
    float count; /* how often, weighted */
};

/* Sorted by passage, each once. Lies in an arena. */
struct posting_set {
    struct posting *postings;
    size_t count;
    size_t capacity;
};

/* Appends; passages may come in any order and again until the set is settled. */
void set_add(struct arena *arena, struct posting_set *set, int64_t passage, float count);

/* Sorts; of a passage that was added more than once the greatest count stays. */
void set_settle(struct posting_set *set);

/* New sets; counts of passages that are in both are the greater one. */
struct posting_set set_intersect(struct arena *arena, const struct posting_set *a,
                                 const struct posting_set *b);
struct posting_set set_unite(struct arena *arena, const struct posting_set *a, const struct posting_set *b);
struct posting_set set_subtract(struct arena *arena, const struct posting_set *a,
                                const struct posting_set *b);

/* The posting of a passage, or NULL. */
const struct posting *set_find(const struct posting_set *set, int64_t passage);

#endif
