/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gexf.c - GEXF 1.3 (https://gexf.net/1.3), Gephi's own format. */
#include <inttypes.h>

#include "query/graph/graph_format.h"
#include "query/graph/xml_text.h"

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
    "  <meta>\n"
    "    <creator>yinde</creator>\n"
    "    <description>citation graph</description>\n"
    "  </meta>\n"
    "  <graph defaultedgetype=\"directed\" mode=\"static\">\n"
    "    <attributes class=\"node\">\n"
    "      <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n"
    "      <attribute id=\"year\" title=\"year\" type=\"integer\"/>\n"
    "      <attribute id=\"cited\" title=\"cited\" type=\"long\"/>\n"
    "    </attributes>\n"
    "    <attributes class=\"edge\">\n"
    "      <attribute id=\"relation\" title=\"relation\" type=\"string\"/>\n"
    "    </attributes>\n";

/* One colour a kind, told apart by people who see red and green alike (Okabe and Ito). */
static const struct {
    int red;
    int green;
    int blue;
} colors[GRAPH_KIND_COUNT] = {
    [GRAPH_DOCUMENT] = {0, 114, 178},   [GRAPH_PROVISION] = {213, 94, 0}, [GRAPH_CASE] = {0, 158, 115},
    [GRAPH_DOCTRINE] = {204, 121, 167}, [GRAPH_SCHOLAR] = {230, 159, 0},  [GRAPH_WORK] = {86, 180, 233},
};

static void write_node(FILE *out, const struct graph_node *node)
{
    fputs("      <node id=\"", out);
    xml_write_text(out, node->id);
    fputs("\" label=\"", out);
    xml_write_text(out, node->label);
    fprintf(out, "\">\n        <attvalues><attvalue for=\"kind\" value=\"%s\"/>", graph_kind_name(node->kind));
    if (node->year > 0)
        fprintf(out, "<attvalue for=\"year\" value=\"%d\"/>", node->year);
    fprintf(out, "<attvalue for=\"cited\" value=\"%" PRId64 "\"/></attvalues>\n", node->cited);
    fprintf(out, "        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n      </node>\n", colors[node->kind].red,
            colors[node->kind].green, colors[node->kind].blue);
}

static void write_edge(FILE *out, const struct graph *graph, size_t index)
{
    const struct graph_edge *edge = &graph->edges[index];
    const char *relation = graph_relation_name(edge->relation);

    fprintf(out, "      <edge id=\"e%zu\" source=\"", index);
    xml_write_text(out, graph->nodes[edge->source].id);
    fputs("\" target=\"", out);
    xml_write_text(out, graph->nodes[edge->target].id);
    fprintf(out, "\" weight=\"%" PRId64 "\" label=\"%s\"><attvalues><attvalue for=\"relation\" value=\"%s\"/>"
                 "</attvalues></edge>\n",
            edge->weight, relation, relation);
}

static void write_gexf(const struct graph *graph, FILE *out, FILE *nodes)
{
    (void)nodes;
    fputs(head, out);
    fprintf(out, "    <nodes count=\"%zu\">\n", graph->node_count);
    for (size_t i = 0; i < graph->node_count; i++)
        write_node(out, &graph->nodes[i]);
    fprintf(out, "    </nodes>\n    <edges count=\"%zu\">\n", graph->edge_count);
    for (size_t i = 0; i < graph->edge_count; i++)
        write_edge(out, graph, i);
    fputs("    </edges>\n  </graph>\n</gexf>\n", out);
}

const struct graph_format gexf_format = {
    .name = "gexf",
    .extension = ".gexf",
    .write = write_gexf,
};
