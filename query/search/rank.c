/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rank.c - orders what a plan found by BM25, with a word for the section around it. */
#include "query/search/rank.h"

#include <stdlib.h>

#include "query/search/statements.h"

/*
 * BM25's constants. Lengths are source bytes: a Chinese character, three
 * bytes, is about one token, and so is an English word of six. Paragraphs
 * differ in length for reasons that say little about them: b is low.
 */
static const double K1 = 1.2;
static const double B = 0.4;
static const double USUAL_LENGTH = 900;

/* What a unit counts that is not in the passage, but elsewhere in its section or document. */
static const double IN_SECTION = 0.35;
static const double IN_DOCUMENT = 0.1;

int rank_compare(const void *a, const void *b)
{
    const struct candidate *left = a;
    const struct candidate *right = b;

    if (left->score != right->score)
        return left->score < right->score ? 1 : -1;
    return (left->passage > right->passage) - (left->passage < right->passage);
}

static double saturated(double count, double length)
{
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length / USUAL_LENGTH));
}

/* Walks all units' postings beside the passages found. */
static void score_all(const struct plan *plan, const struct posting_set *found, struct candidate *items)
{
    for (size_t unit = 0; unit < plan->unit_count; unit++) {
        const struct posting_set *set = &plan->units[unit]->set;
        size_t at = 0;
        for (size_t i = 0; i < found->count; i++) {
            while (at < set->count && set->postings[at].passage < items[i].passage)
                at++;
            if (at == set->count)
                break;
            if (set->postings[at].passage != items[i].passage)
                continue;
            items[i].units |= UINT64_C(1) << unit;
            items[i].score +=
                plan->units[unit]->weight * saturated((double)set->postings[at].count, USUAL_LENGTH);
        }
    }
}

bool rank_prepare(struct database *database, sqlite3_stmt **statement, struct error *error)
{
    return search_prepare(database, SEARCH_PASSAGE, statement, error);
}

bool rank_load(struct database *database, struct arena *arena, sqlite3_stmt *statement,
               struct candidate *candidate, struct error *error)
{
    bool row;

    bind_integer(statement, 1, candidate->passage);
    if (!statement_step(database, statement, &row, error))
        return false;
    candidate->role = "";
    candidate->heading = -1;
    if (row) {
        candidate->document = column_integer(statement, 0);
        candidate->role = arena_copy(arena, column_slice(statement, 1));
        if (sqlite3_column_type(statement, 2) != SQLITE_NULL)
            candidate->heading = column_integer(statement, 2);
        candidate->start = (size_t)column_integer(statement, 3);
        candidate->end = (size_t)column_integer(statement, 4);
    }
    sqlite3_reset(statement);
    return true;
}

static bool load_pool(struct database *database, struct arena *arena, struct candidate_list *list,
                      struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    if (!rank_prepare(database, &statement, error))
        return false;
    for (size_t i = 0; i < list->pool; i++)
        if (!rank_load(database, arena, statement, &list->items[i], error))
            return false;
    return true;
}

static double weight_of(const struct plan *plan, uint64_t units)
{
    double weight = 0;

    for (size_t i = 0; i < plan->unit_count; i++)
        if (units >> i & 1)
            weight += plan->units[i]->weight;
    return weight;
}

static void score_with_length(const struct plan *plan, struct candidate *candidate)
{
    double length = (double)(candidate->end - candidate->start);

    candidate->score = 0;
    for (size_t i = 0; i < plan->unit_count; i++) {
        const struct posting *posting;
        if (!(candidate->units >> i & 1))
            continue;
        posting = set_find(&plan->units[i]->set, candidate->passage);
        candidate->score += plan->units[i]->weight * saturated((double)posting->count, length);
    }
}

static int by_section(const void *a, const void *b)
{
    const struct candidate *left = a;
    const struct candidate *right = b;

    if (left->document != right->document)
        return left->document < right->document ? -1 : 1;
    if (left->heading != right->heading)
        return left->heading < right->heading ? -1 : 1;
    return (left->passage > right->passage) - (left->passage < right->passage);
}

/* The end of the run of candidates of one document (or section of it) that begins at `first`. */
static size_t run_end(const struct candidate_list *list, size_t first, bool section, uint64_t *units)
{
    size_t last = first;

    *units = 0;
    while (last < list->pool && list->items[last].document == list->items[first].document &&
           (!section || list->items[last].heading == list->items[first].heading))
        *units |= list->items[last++].units;
    return last;
}

/* Adds `share` of the weight of the units that the run holds, but the passage does not. */
static void add_around(const struct plan *plan, struct candidate_list *list, bool section, double share)
{
    uint64_t units;

    for (size_t first = 0, last; first < list->pool; first = last) {
        last = run_end(list, first, section, &units);
        for (size_t i = first; i < last; i++)
            list->items[i].score += share * weight_of(plan, units & ~list->items[i].units);
    }
}

bool rank_candidates(struct database *database, struct arena *arena, const struct plan *plan,
                     const struct posting_set *found, struct candidate_list *list, struct error *error)
{
    list->items = arena_allocate(arena, (found->count + 1) * sizeof(*list->items));
    list->count = found->count;
    list->pool = found->count < RANK_POOL_MAX ? found->count : RANK_POOL_MAX;
    for (size_t i = 0; i < found->count; i++)
        list->items[i].passage = found->postings[i].passage;
    score_all(plan, found, list->items);
    if (list->pool < list->count)
        qsort(list->items, list->count, sizeof(*list->items), rank_compare);
    if (!load_pool(database, arena, list, error))
        return false;
    for (size_t i = 0; i < list->pool; i++)
        score_with_length(plan, &list->items[i]);
    qsort(list->items, list->pool, sizeof(*list->items), by_section);
    add_around(plan, list, true, IN_SECTION - IN_DOCUMENT);
    add_around(plan, list, false, IN_DOCUMENT);
    qsort(list->items, list->pool, sizeof(*list->items), rank_compare);
    return true;
}
