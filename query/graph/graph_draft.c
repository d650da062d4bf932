/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph_draft.c - a graph while it is built. */
#include "query/graph/graph_draft.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/memory.h"

struct graph_draft {
    struct arena *arena;
    struct map *nodes_by_id;
    struct map *edges_by_ends;
    struct graph_node *nodes;
    size_t node_count;
    size_t node_capacity;
    struct graph_edge *edges;
    size_t edge_count;
    size_t edge_capacity;
};

struct graph_draft *graph_draft_create(struct arena *arena)
{
    struct graph_draft *draft = memory_allocate_zeroed(1, sizeof(*draft));

    draft->arena = arena;
    draft->nodes_by_id = map_create();
    draft->edges_by_ends = map_create();
    return draft;
}

void graph_draft_destroy(struct graph_draft *draft)
{
    if (draft == NULL)
        return;
    map_destroy(draft->nodes_by_id);
    map_destroy(draft->edges_by_ends);
    free(draft);
}

static bool find_node(const struct graph_draft *draft, enum graph_kind kind, const char *id, bool add,
                      int64_t *index)
{
    struct builder key = {0};
    bool found;

    builder_format(&key, "%d %s", (int)kind, id);
    found = map_get(draft->nodes_by_id, builder_slice(&key), index);
    if (!found && add)
        map_put(draft->nodes_by_id, builder_slice(&key), (int64_t)draft->node_count);
    builder_finish(&key);
    return found;
}

size_t graph_draft_find(const struct graph_draft *draft, enum graph_kind kind, const char *id)
{
    int64_t index;

    return find_node(draft, kind, id, false, &index) ? (size_t)index : SIZE_MAX;
}

size_t graph_draft_node(struct graph_draft *draft, enum graph_kind kind, const char *id, const char *label, int year)
{
    int64_t index;

    if (find_node(draft, kind, id, true, &index))
        return (size_t)index;
    *ARENA_PUSH(draft->arena, draft->nodes, draft->node_count, draft->node_capacity) =
        (struct graph_node){.id = id, .label = label, .kind = kind, .year = year};
    return draft->node_count - 1;
}

void graph_draft_edge(struct graph_draft *draft, size_t source, size_t target, enum graph_relation relation,
                      int64_t weight)
{
    struct {
        size_t source;
        size_t target;
        size_t relation;
    } ends = {source, target, relation};
    struct slice key = {(const char *)&ends, sizeof(ends)};
    int64_t index;

    if (source == SIZE_MAX || target == SIZE_MAX || weight <= 0)
        return;
    if (map_get(draft->edges_by_ends, key, &index)) {
        draft->edges[index].weight += weight;
        return;
    }
    map_put(draft->edges_by_ends, key, (int64_t)draft->edge_count);
    *ARENA_PUSH(draft->arena, draft->edges, draft->edge_count, draft->edge_capacity) =
        (struct graph_edge){source, target, relation, weight};
}

static void drop_light_edges(struct graph_draft *draft, int64_t min_weight)
{
    size_t kept = 0;

    for (size_t i = 0; i < draft->edge_count; i++)
        if (draft->edges[i].weight >= min_weight)
            draft->edges[kept++] = draft->edges[i];
    draft->edge_count = kept;
}

/* Widens the kept nodes by one step along the edges, in either direction. False when nothing was added. */
static bool widen(const struct graph_draft *draft, bool *kept, bool *next)
{
    bool added = false;

    memcpy(next, kept, draft->node_count * sizeof(*next));
    for (size_t i = 0; i < draft->edge_count; i++) {
        const struct graph_edge *edge = &draft->edges[i];
        if (kept[edge->source] == kept[edge->target])
            continue;
        next[edge->source] = next[edge->target] = added = true;
    }
    memcpy(kept, next, draft->node_count * sizeof(*next));
    return added;
}

static bool keep_ego(struct graph_draft *draft, const struct graph_request *request, bool *kept,
                     struct error *error)
{
    bool found = false;

    for (enum graph_kind kind = 0; kind < GRAPH_KIND_COUNT; kind++) {
        size_t node = graph_draft_find(draft, kind, request->ego);
        if (node == SIZE_MAX)
            continue;
        kept[node] = found = true;
    }
    if (!found)
        return error_set(error, ERROR_NOT_FOUND, "'%s' is no node of the graph", request->ego);
    for (int64_t step = 0; step < request->depth; step++)
        if (!widen(draft, kept, arena_allocate(draft->arena, draft->node_count + 1)))
            break;
    return true;
}

/* Nodes with an edge; without filters, every one. */
static void keep_joined(const struct graph_draft *draft, const struct graph_request *request, bool *kept)
{
    if (request->min_weight <= 1)
        memset(kept, true, draft->node_count * sizeof(*kept));
    for (size_t i = 0; i < draft->edge_count; i++)
        kept[draft->edges[i].source] = kept[draft->edges[i].target] = true;
}

static int compare_nodes(const void *a, const void *b)
{
    const struct graph_node *const *left = a;
    const struct graph_node *const *right = b;

    if ((*left)->kind != (*right)->kind)
        return (int)(*left)->kind - (int)(*right)->kind;
    return strcmp((*left)->id, (*right)->id);
}

static int compare_edges(const void *a, const void *b)
{
    const struct graph_edge *left = a;
    const struct graph_edge *right = b;

    if (left->source != right->source)
        return left->source < right->source ? -1 : 1;
    if (left->target != right->target)
        return left->target < right->target ? -1 : 1;
    return (int)left->relation - (int)right->relation;
}

/* Copies the kept nodes in order; `places` receives where each one went. */
static void order_nodes(struct graph_draft *draft, const bool *kept, struct graph *graph, size_t *places)
{
    struct graph_node **order = arena_allocate(draft->arena, (draft->node_count + 1) * sizeof(struct graph_node *));

    for (size_t i = 0; i < draft->node_count; i++)
        if (kept[i])
            order[graph->node_count++] = &draft->nodes[i];
    if (graph->node_count > 1)
        qsort(order, graph->node_count, sizeof(struct graph_node *), compare_nodes);
    graph->nodes = arena_allocate(draft->arena, (graph->node_count + 1) * sizeof(*graph->nodes));
    for (size_t i = 0; i < graph->node_count; i++) {
        places[order[i] - draft->nodes] = i;
        graph->nodes[i] = *order[i];
    }
}

bool graph_draft_finish(struct graph_draft *draft, const struct graph_request *request, struct graph *graph,
                        struct error *error)
{
    bool *kept = arena_allocate(draft->arena, (draft->node_count + 1) * sizeof(*kept));
    size_t *places = arena_allocate(draft->arena, (draft->node_count + 1) * sizeof(*places));

    *graph = (struct graph){0};
    drop_light_edges(draft, request->min_weight);
    if (request->ego == NULL)
        keep_joined(draft, request, kept);
    else if (!keep_ego(draft, request, kept, error))
        return false;
    order_nodes(draft, kept, graph, places);
    graph->edges = arena_allocate(draft->arena, (draft->edge_count + 1) * sizeof(*graph->edges));
    for (size_t i = 0; i < draft->edge_count; i++) {
        struct graph_edge edge = draft->edges[i];
        if (!kept[edge.source] || !kept[edge.target])
            continue;
        edge.source = places[edge.source];
        edge.target = places[edge.target];
        graph->edges[graph->edge_count++] = edge;
        graph->nodes[edge.target].cited += edge.weight;
    }
    if (graph->edge_count > 1)
        qsort(graph->edges, graph->edge_count, sizeof(*graph->edges), compare_edges);
    return true;
}
