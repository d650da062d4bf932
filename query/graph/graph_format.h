/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph_format.h - the formats in which a graph is written, one file each. */
#ifndef QUERY_GRAPH_GRAPH_FORMAT_H
#define QUERY_GRAPH_GRAPH_FORMAT_H

#include <stdio.h>

#include "query/graph/graph.h"

struct graph_format {
    const char *name;      /* --format NAME */
    const char *extension; /* ".gexf" */
    /*
     * A format of two tables writes nodes and edges to files of their own,
     * name-nodes.csv and name-edges.csv; without files, its edges only.
     */
    bool has_two_files;
    /* `nodes` is NULL but for formats of two files. */
    void (*write)(const struct graph *graph, FILE *edges, FILE *nodes);
};

extern const struct graph_format graphml_format;
extern const struct graph_format gexf_format;
extern const struct graph_format graph_csv_format;

/* NULL if there is none of that name. */
const struct graph_format *graph_format_of(const char *name);

/* "graphml, gexf, csv" */
const char *graph_format_names(struct arena *arena);

#endif
