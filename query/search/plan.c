/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan.c - a query as units joined by AND, OR and NOT, and what they find together. */
#include "query/search/plan.h"

#include <math.h>

#include "query/search/statements.h"

enum plan_kind { PLAN_UNIT, PLAN_AND, PLAN_OR, PLAN_NOT };

struct plan_node {
    enum plan_kind kind;
    struct unit *unit;
    struct plan_node *children;
    struct plan_node *next;
};

/* A plan while it is built. */
struct planning {
    const struct expansion *expansion;
    struct plan *plan;
    bool negated;
    struct error *error;
};

static bool build(struct planning *planning, const struct query_node *query, struct plan_node **node);

static struct plan_node *make_node(struct planning *planning, enum plan_kind kind)
{
    struct plan_node *node = arena_allocate(planning->expansion->arena, sizeof(*node));

    node->kind = kind;
    return node;
}

static bool make_unit_node(struct planning *planning, const struct unit *unit, struct plan_node **node)
{
    struct plan *plan = planning->plan;

    *node = make_node(planning, PLAN_UNIT);
    (*node)->unit = arena_allocate(planning->expansion->arena, sizeof(*unit));
    *(*node)->unit = *unit;
    if (planning->negated || unit->kind == UNIT_FILTER)
        return true;
    if (plan->unit_count == PLAN_UNITS_MAX)
        return error_set(planning->error, ERROR_USAGE, "the query has more than %d words", PLAN_UNITS_MAX);
    plan->units[plan->unit_count++] = (*node)->unit;
    return true;
}

static bool no_word(const struct planning *planning, const struct query_node *query)
{
    return query_fail(planning->expansion->query, query->span.start, planning->error,
                      "there is no letter or digit to search for here");
}

static bool build_words(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    bool loose = planning->expansion->level == EXPAND_ANY;
    struct unit_list list = {0};
    struct plan_node **last;

    expand_words(planning->expansion, query, &list);
    if (list.count == 0)
        return no_word(planning, query);
    *node = make_node(planning, loose ? PLAN_OR : PLAN_AND);
    planning->plan->loose = planning->plan->loose || (loose && list.count > 1);
    last = &(*node)->children;
    for (size_t i = 0; i < list.count; i++) {
        if (!make_unit_node(planning, &list.units[i], last))
            return false;
        last = &(*last)->next;
    }
    return true;
}

static bool build_string(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    struct unit unit;

    if (!expand_string(planning->expansion, query, &unit))
        return no_word(planning, query);
    return make_unit_node(planning, &unit, node);
}

static bool build_field(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    struct unit unit;

    return expand_field(planning->expansion, query, &unit, planning->error) &&
           make_unit_node(planning, &unit, node);
}

static bool build_list(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    struct plan_node **last;

    *node = make_node(planning, query->kind == QUERY_AND ? PLAN_AND : PLAN_OR);
    last = &(*node)->children;
    for (const struct query_node *child = query->children; child != NULL; child = child->next) {
        if (!build(planning, child, last))
            return false;
        last = &(*last)->next;
    }
    return true;
}

/* What must not be there is taken as it is written: whole strings, whatever the level. */
static bool build_not(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    struct expansion strict = *planning->expansion;
    struct planning inner = *planning;

    if (strict.level == EXPAND_ANY)
        strict.level = EXPAND_WORDS;
    inner.expansion = &strict;
    inner.negated = true;
    *node = make_node(planning, PLAN_NOT);
    return build(&inner, query->children, &(*node)->children);
}

static bool build(struct planning *planning, const struct query_node *query, struct plan_node **node)
{
    static bool (*const builders[])(struct planning *, const struct query_node *, struct plan_node **) = {
        [QUERY_AND] = build_list,    [QUERY_OR] = build_list,       [QUERY_NOT] = build_not,
        [QUERY_WORDS] = build_words, [QUERY_PHRASE] = build_string, [QUERY_PREFIX] = build_string,
        [QUERY_FIELD] = build_field,
    };

    return builders[query->kind](planning, query, node);
}

bool plan_build(const struct expansion *expansion, const struct query_node *tree, struct plan *plan,
                struct error *error)
{
    struct planning planning = {.expansion = expansion, .plan = plan, .error = error};

    *plan = (struct plan){0};
    return build(&planning, tree, &plan->root);
}

static bool evaluate(struct database *database, struct arena *arena, const struct plan_node *node,
                     struct posting_set *found, struct error *error);

/* AND takes what must be there first, then takes away what must not. */
static bool evaluate_and(struct database *database, struct arena *arena, const struct plan_node *node,
                         struct posting_set *found, struct error *error)
{
    bool first = true;

    for (int negative = 0; negative < 2; negative++) {
        for (const struct plan_node *child = node->children; child != NULL; child = child->next) {
            struct posting_set set = {0};
            if ((child->kind == PLAN_NOT) != (negative == 1))
                continue;
            if (!evaluate(database, arena, negative ? child->children : child, &set, error))
                return false;
            if (first)
                *found = set;
            else
                *found = negative ? set_subtract(arena, found, &set) : set_intersect(arena, found, &set);
            first = false;
        }
    }
    return true;
}

static bool evaluate_or(struct database *database, struct arena *arena, const struct plan_node *node,
                        struct posting_set *found, struct error *error)
{
    for (const struct plan_node *child = node->children; child != NULL; child = child->next) {
        struct posting_set set = {0};
        if (!evaluate(database, arena, child, &set, error))
            return false;
        *found = set_unite(arena, found, &set);
    }
    return true;
}

static bool evaluate(struct database *database, struct arena *arena, const struct plan_node *node,
                     struct posting_set *found, struct error *error)
{
    switch (node->kind) {
    case PLAN_AND: return evaluate_and(database, arena, node, found, error);
    case PLAN_OR: return evaluate_or(database, arena, node, found, error);
    case PLAN_NOT: /* only below AND: the parser sees to it */ return true;
    default:
        if (!unit_find(database, arena, node->unit, error))
            return false;
        *found = node->unit->set;
        return true;
    }
}

static bool count_passages(struct database *database, int64_t *count, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_PASSAGE_COUNT, &statement, error) ||
        !statement_step(database, statement, &row, error))
        return false;
    *count = row ? column_integer(statement, 0) : 0;
    return true;
}

bool plan_run(struct database *database, struct arena *arena, struct plan *plan, struct posting_set *found,
              struct error *error)
{
    int64_t passages;

    *found = (struct posting_set){0};
    if (!count_passages(database, &passages, error) || !evaluate(database, arena, plan->root, found, error))
        return false;
    for (size_t i = 0; i < plan->unit_count; i++) {
        double holding = (double)plan->units[i]->set.count;
        plan->units[i]->weight = log(1 + ((double)passages - holding + 0.5) / (holding + 0.5));
    }
    return true;
}

/* One word of three is enough, one of four is not. */
static const double SHARE_MIN = 0.3;

/* How many of the units asked for a passage holds; `at` are places in the units' sets, moved on. */
static double held_units(const struct plan *plan, int64_t passage, size_t *at)
{
    double held = 0;

    for (size_t unit = 0; unit < plan->unit_count; unit++) {
        const struct posting_set *set = &plan->units[unit]->set;
        while (at[unit] < set->count && set->postings[at[unit]].passage < passage)
            at[unit]++;
        if (at[unit] == set->count || set->postings[at[unit]].passage != passage)
            continue;
        held += plan->units[unit]->enough ? PLAN_UNITS_MAX : !plan->units[unit]->beside;
    }
    return held;
}

void plan_keep_good(const struct plan *plan, struct posting_set *found)
{
    size_t at[PLAN_UNITS_MAX] = {0};
    double asked = 0;
    size_t kept = 0;

    for (size_t unit = 0; unit < plan->unit_count; unit++)
        asked += !plan->units[unit]->beside;
    for (size_t i = 0; i < found->count; i++)
        if (held_units(plan, found->postings[i].passage, at) >= SHARE_MIN * asked)
            found->postings[kept++] = found->postings[i];
    found->count = kept;
}
