/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graphml.c - GraphML 1.0 (http://graphml.graphdrawing.org): read by igraph, NetworkX, Cytoscape, yEd, Gephi. */
#include <inttypes.h>

#include "query/graph/graph_format.h"
#include "query/graph/xml_text.h"

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
    "  <key id=\"id\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
    "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
    "  <key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
    "  <key id=\"year\" for=\"node\" attr.name=\"year\" attr.type=\"int\"/>\n"
    "  <key id=\"cited\" for=\"node\" attr.name=\"cited\" attr.type=\"long\"/>\n"
    "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
    "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
    "  <graph id=\"yinde\" edgedefault=\"directed\">\n";

static void write_data(FILE *out, const char *key, const char *value)
{
    fprintf(out, "<data key=\"%s\">", key);
    xml_write_text(out, value);
    fputs("</data>", out);
}

/* Ids of nodes are NMTOKENs, which ours are not: n0, n1 ..., with ours as data. */
static void write_graphml(const struct graph *graph, FILE *out, FILE *nodes)
{
    (void)nodes;
    fputs(head, out);
    for (size_t i = 0; i < graph->node_count; i++) {
        const struct graph_node *node = &graph->nodes[i];
        fprintf(out, "    <node id=\"n%zu\">", i);
        write_data(out, "id", node->id);
        write_data(out, "label", node->label);
        write_data(out, "kind", graph_kind_name(node->kind));
        if (node->year > 0)
            fprintf(out, "<data key=\"year\">%d</data>", node->year);
        fprintf(out, "<data key=\"cited\">%" PRId64 "</data></node>\n", node->cited);
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        const struct graph_edge *edge = &graph->edges[i];
        fprintf(out, "    <edge id=\"e%zu\" source=\"n%zu\" target=\"n%zu\">", i, edge->source, edge->target);
        write_data(out, "relation", graph_relation_name(edge->relation));
        fprintf(out, "<data key=\"weight\">%" PRId64 "</data></edge>\n", edge->weight);
    }
    fputs("  </graph>\n</graphml>\n", out);
}

const struct graph_format graphml_format = {
    .name = "graphml",
    .extension = ".graphml",
    .write = write_graphml,
};
