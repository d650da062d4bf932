/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph_draft.h - a graph while it is built: nodes by id, edges summed up, then filtered and put in order. */
#ifndef QUERY_GRAPH_GRAPH_DRAFT_H
#define QUERY_GRAPH_GRAPH_DRAFT_H

#include "query/graph/graph.h"

struct graph_draft;

struct graph_draft *graph_draft_create(struct arena *arena);
void graph_draft_destroy(struct graph_draft *draft); /* accepts NULL */

/* The node of that kind and id, made if it is new. Strings are borrowed. */
size_t graph_draft_node(struct graph_draft *draft, enum graph_kind kind, const char *id, const char *label, int year);

/* SIZE_MAX if there is none. */
size_t graph_draft_find(const struct graph_draft *draft, enum graph_kind kind, const char *id);

/* Adds to the weight of an edge. An end that is SIZE_MAX makes none. */
void graph_draft_edge(struct graph_draft *draft, size_t source, size_t target, enum graph_relation relation,
                      int64_t weight);

/* Filters and sorts. Fails with ERROR_NOT_FOUND where the ego is no node. */
bool graph_draft_finish(struct graph_draft *draft, const struct graph_request *request, struct graph *graph,
                        struct error *error);

#endif
