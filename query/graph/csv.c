/* SPDX-License-Identifier: GPL-3.0-or-later */
/* csv.c - the two tables of Gephi's spreadsheet import, as comma-separated values (RFC 4180). */
#include <inttypes.h>

#include "base/unicode.h"
#include "query/graph/graph_format.h"

/* A quoted field; control characters are left out, line ends become blanks. */
static void write_field(FILE *out, const char *value)
{
    struct slice slice = slice_of(value);
    size_t at = 0;

    fputc('"', out);
    while (at < slice.size) {
        uint32_t c = utf8_next(slice, &at);
        char bytes[UTF8_SIZE_MAX];
        if (c == '"')
            fputc('"', out);
        if (c == '\n' || c == '\r' || c == '\t')
            c = ' ';
        if (c >= 0x20 && !(c >= 0x7F && c < 0xA0))
            fwrite(bytes, 1, utf8_put(bytes, c), out);
    }
    fputc('"', out);
}

static void write_nodes(const struct graph *graph, FILE *out)
{
    fputs("Id,Label,Kind,Year,Cited\r\n", out);
    for (size_t i = 0; i < graph->node_count; i++) {
        const struct graph_node *node = &graph->nodes[i];
        write_field(out, node->id);
        fputc(',', out);
        write_field(out, node->label);
        fprintf(out, ",%s,", graph_kind_name(node->kind));
        if (node->year > 0)
            fprintf(out, "%d", node->year);
        fprintf(out, ",%" PRId64 "\r\n", node->cited);
    }
}

static void write_edges(const struct graph *graph, FILE *out)
{
    fputs("Source,Target,Type,Id,Label,Weight\r\n", out);
    for (size_t i = 0; i < graph->edge_count; i++) {
        const struct graph_edge *edge = &graph->edges[i];
        write_field(out, graph->nodes[edge->source].id);
        fputc(',', out);
        write_field(out, graph->nodes[edge->target].id);
        fprintf(out, ",Directed,%zu,%s,%" PRId64 "\r\n", i, graph_relation_name(edge->relation), edge->weight);
    }
}

static void write_csv(const struct graph *graph, FILE *edges, FILE *nodes)
{
    if (nodes != NULL)
        write_nodes(graph, nodes);
    write_edges(graph, edges);
}

const struct graph_format graph_csv_format = {
    .name = "csv",
    .extension = ".csv",
    .has_two_files = true,
    .write = write_csv,
};
