/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan.h - a query as units joined by AND, OR and NOT, and what they find together. */
#ifndef QUERY_SEARCH_PLAN_H
#define QUERY_SEARCH_PLAN_H

#include "query/search/expand.h"

enum { PLAN_UNITS_MAX = 64 };

struct plan_node;

struct plan {
    struct plan_node *root;
    struct unit *units[PLAN_UNITS_MAX]; /* those that rank: not filters, not negated */
    size_t unit_count;
    bool loose; /* words of one piece were joined by OR (EXPAND_ANY), more than one */
};

/*
 * Plans a query at a level. Fails with ERROR_USAGE: a string without letters,
 * a wrong value, too many words; with ERROR_NOT_FOUND: a field that names no authority.
 */
bool plan_build(const struct expansion *expansion, const struct query_node *tree, struct plan *plan,
                struct error *error);

/* Runs a plan: finds the units' sets and weights, and the passages of the whole. */
bool plan_run(struct database *database, struct arena *arena, struct plan *plan, struct posting_set *found,
              struct error *error);

/*
 * Of what a loose plan found, keeps the passages that hold enough of it: three
 * tenths of the units (one of three, two of five), or one that stands for all.
 */
void plan_keep_good(const struct plan *plan, struct posting_set *found);

#endif
