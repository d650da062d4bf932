/* SPDX-License-Identifier: GPL-3.0-or-later */
/* set.c - sets of passages: what a part of a query finds, and how often. */
#include "query/search/set.h"

#include <stdlib.h>

void set_add(struct arena *arena, struct posting_set *set, int64_t passage, float count)
{
    *ARENA_PUSH(arena, set->postings, set->count, set->capacity) = (struct posting){passage, count};
}

static int by_passage(const void *a, const void *b)
{
    const struct posting *left = a;
    const struct posting *right = b;

    return (left->passage > right->passage) - (left->passage < right->passage);
}

static bool is_settled(const struct posting_set *set)
{
    for (size_t i = 1; i < set->count; i++)
        if (set->postings[i - 1].passage >= set->postings[i].passage)
            return false;
    return true;
}

static float greater(float a, float b)
{
    return a > b ? a : b;
}

void set_settle(struct posting_set *set)
{
    size_t kept = 0;

    if (is_settled(set))
        return;
    qsort(set->postings, set->count, sizeof(*set->postings), by_passage);
    for (size_t i = 0; i < set->count; i++) {
        const struct posting *posting = &set->postings[i];
        if (kept > 0 && set->postings[kept - 1].passage == posting->passage)
            set->postings[kept - 1].count = greater(set->postings[kept - 1].count, posting->count);
        else
            set->postings[kept++] = *posting;
    }
    set->count = kept;
}

/* What of two sets is kept. */
enum keep { KEEP_LEFT = 1, KEEP_RIGHT = 2, KEEP_BOTH = 4 };

static struct posting_set merge(struct arena *arena, const struct posting_set *a, const struct posting_set *b,
                                int keep)
{
    struct posting_set merged = {0};
    size_t i = 0;
    size_t j = 0;

    while (i < a->count || j < b->count) {
        bool left = j == b->count || (i < a->count && a->postings[i].passage <= b->postings[j].passage);
        bool right = i == a->count || (j < b->count && b->postings[j].passage <= a->postings[i].passage);
        float count = greater(left ? a->postings[i].count : 0, right ? b->postings[j].count : 0);
        int64_t passage = left ? a->postings[i].passage : b->postings[j].passage;
        if (keep & (left && right ? KEEP_BOTH : left ? KEEP_LEFT : KEEP_RIGHT))
            set_add(arena, &merged, passage, count);
        i += left;
        j += right;
    }
    return merged;
}

struct posting_set set_intersect(struct arena *arena, const struct posting_set *a,
                                 const struct posting_set *b)
{
    return merge(arena, a, b, KEEP_BOTH);
}

struct posting_set set_unite(struct arena *arena, const struct posting_set *a, const struct posting_set *b)
{
    return merge(arena, a, b, KEEP_LEFT | KEEP_RIGHT | KEEP_BOTH);
}

struct posting_set set_subtract(struct arena *arena, const struct posting_set *a, const struct posting_set *b)
{
    return merge(arena, a, b, KEEP_LEFT);
}

const struct posting *set_find(const struct posting_set *set, int64_t passage)
{
    struct posting key = {.passage = passage};

    if (set->count == 0)
        return NULL;
    return bsearch(&key, set->postings, set->count, sizeof(key), by_passage);
}
