/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph.h - the citation graph: documents, provisions, cases, doctrines, scholars, works, and who cites whom. */
#ifndef QUERY_GRAPH_GRAPH_H
#define QUERY_GRAPH_GRAPH_H

#include "index/database.h"
#include "corpus/registry.h"

enum graph_kind {
    GRAPH_DOCUMENT,
    GRAPH_PROVISION,
    GRAPH_CASE,
    GRAPH_DOCTRINE,
    GRAPH_SCHOLAR,
    GRAPH_WORK,
    GRAPH_KIND_COUNT
};

enum graph_relation {
    GRAPH_CITES,
    GRAPH_DISCUSSES,
    GRAPH_SUPPORTS,
    GRAPH_CRITICISES,
    GRAPH_DESCRIBES,
    GRAPH_PROPOSES,
    GRAPH_RELATION_COUNT
};

/* How exactly provisions are told apart. */
enum graph_level { GRAPH_LEVEL_CITED, GRAPH_LEVEL_ARTICLE, GRAPH_LEVEL_LAW };

struct graph_node {
    const char *id; /* authority id, or name of a document */
    const char *label;
    enum graph_kind kind;
    int year; /* 0 unknown */
    int64_t cited; /* sum of the weights of edges that end here */
};

struct graph_edge {
    size_t source; /* indices of nodes: citing to cited */
    size_t target;
    enum graph_relation relation;
    int64_t weight; /* how often */
};

/* Nodes by kind and id, edges by source, target and relation: the same database gives the same graph. */
struct graph {
    struct graph_node *nodes;
    size_t node_count;
    struct graph_edge *edges;
    size_t edge_count;
};

struct graph_request {
    unsigned kinds; /* 1u << GRAPH_..., or'ed; 0: all */
    enum graph_level level;
    int64_t min_weight; /* edges of less are left out, and nodes that lose all theirs */
    const char *ego;    /* id of a node: only it and what is within `depth` steps; NULL: all */
    int64_t depth;
};

/* Fails with ERROR_NOT_FOUND where the ego is no node. */
bool graph_build(struct database *database, const struct registry *registry, struct arena *arena,
                 const struct graph_request *request, struct graph *graph, struct error *error);

const char *graph_kind_name(enum graph_kind kind);
/* The kind of that name (statute means provision, paper a document), or GRAPH_KIND_COUNT. */
enum graph_kind graph_kind_of(struct slice name);
const char *graph_relation_name(enum graph_relation relation);

#endif
