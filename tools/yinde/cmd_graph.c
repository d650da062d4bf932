/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_graph.c - `yinde graph`: the citation graph, for Gephi, Cytoscape, igraph, NetworkX and the like. */
#include <errno.h>
#include <stdio.h>

#include "base/cleanup.h"
#include "base/memory.h"
#include "query/graph/graph_format.h"
#include "query/target.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

enum { DEPTH_MAX = 16 };

static const struct {
    const char *name;
    enum graph_level level;
} levels[] = {
    {"article", GRAPH_LEVEL_ARTICLE},
    {"law", GRAPH_LEVEL_LAW},
    {"cited", GRAPH_LEVEL_CITED},
};

static bool read_level(const char *value, enum graph_level *level, struct error *error)
{
    *level = GRAPH_LEVEL_ARTICLE;
    if (value == NULL)
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(levels); i++)
        if (strcmp(value, levels[i].name) == 0) {
            *level = levels[i].level;
            return true;
        }
    return error_set(error, ERROR_USAGE, "--level is article, law or cited, not '%s'", value);
}

/* "doctrine,scholar" */
static bool read_kinds(const char *value, unsigned *kinds, struct error *error)
{
    while (value != NULL && *value != '\0') {
        size_t size = strcspn(value, ",");
        enum graph_kind kind = graph_kind_of((struct slice){value, size});
        if (kind == GRAPH_KIND_COUNT)
            return error_set(error, ERROR_USAGE,
                             "--kind is document, provision, case, doctrine, scholar or work (several parted by "
                             "commas), not '%.*s'",
                             (int)size, value);
        *kinds |= 1u << kind;
        value += size + (value[size] == ',');
    }
    return true;
}

/* The id of the node meant: an authority as people write it, else a document's name. */
static const char *ego_id(const struct session *session, struct arena *arena, const char *words)
{
    struct error ignored = {0};
    struct target target;

    if (words != NULL && target_resolve(session->registry, arena, slice_of(words), &target, &ignored))
        return target.id;
    return words;
}

static bool read_request(const struct session *session, struct arena *arena, struct graph_request *request,
                         struct error *error)
{
    request->ego = ego_id(session, arena, argument_value(session, "ego"));
    return read_level(argument_value(session, "level"), &request->level, error) &&
           read_kinds(argument_value(session, "kind"), &request->kinds, error) &&
           argument_number(session, "min-weight", 1, INT32_MAX, 1, &request->min_weight, error) &&
           argument_number(session, "depth", 1, DEPTH_MAX, 1, &request->depth, error);
}

static bool read_format(const struct session *session, struct arena *arena, const struct graph_format **format,
                        struct error *error)
{
    const char *name = argument_value(session, "format");

    *format = graph_format_of(name == NULL ? "graphml" : name);
    return *format != NULL || error_set(error, ERROR_USAGE, "--format is one of %s, not '%s'",
                                        graph_format_names(arena), name);
}

static bool open_output(FILE **file, const char *path, struct error *error)
{
    *file = fopen(path, "wb");
    return *file != NULL || error_set(error, ERROR_IO, "cannot write '%s': %s", path, strerror(errno));
}

static bool close_output(FILE **file, const char *path, struct error *error)
{
    FILE *closing = *file;
    bool failed = ferror(closing) != 0;

    *file = NULL;
    if (fclose(closing) != 0 || failed)
        return error_set(error, ERROR_IO, "cannot write '%s': %s", path, strerror(errno));
    return true;
}

/* "base" of base, base.csv, base-edges.csv: the pair is base-nodes.csv and base-edges.csv. */
static const char *base_name(struct arena *arena, const char *path, const char *extension)
{
    struct slice name = slice_of(path);

    if (slice_ends_with(name, slice_of(extension)))
        name.size -= strlen(extension);
    return arena_copy(arena, name);
}

static bool write_pair(const struct graph *graph, const struct graph_format *format, struct arena *arena,
                       const char *path, struct error *error)
{
    const char *base = base_name(arena, path, format->extension);
    const char *nodes_path = arena_format(arena, "%s-nodes%s", base, format->extension);
    const char *edges_path = arena_format(arena, "%s-edges%s", base, format->extension);
    CLEANUP(close_file) FILE *nodes = NULL;
    CLEANUP(close_file) FILE *edges = NULL;

    if (!open_output(&nodes, nodes_path, error) || !open_output(&edges, edges_path, error))
        return false;
    format->write(graph, edges, nodes);
    return close_output(&nodes, nodes_path, error) && close_output(&edges, edges_path, error);
}

static bool write_graph(const struct session *session, const struct graph *graph, const struct graph_format *format,
                        struct arena *arena, struct error *error)
{
    const char *path = argument_value(session, "output");
    CLEANUP(close_file) FILE *file = NULL;

    if (path == NULL || strcmp(path, "-") == 0) {
        format->write(graph, session->printer->out, NULL);
        return true;
    }
    if (format->has_two_files)
        return write_pair(graph, format, arena, path, error);
    if (!open_output(&file, path, error))
        return false;
    format->write(graph, file, NULL);
    return close_output(&file, path, error);
}

static enum exit_code graph_command(struct session *session, struct arena *arena, struct error *error)
{
    const struct graph_format *format;
    struct graph_request request = {0};
    struct graph graph;

    if (!read_request(session, arena, &request, error) || !read_format(session, arena, &format, error) ||
        !graph_build(session->database, session->registry, arena, &request, &graph, error) ||
        !write_graph(session, &graph, format, arena, error))
        return EXIT_USAGE;
    if (!session->quiet)
        fprintf(stderr, "%zu nodes, %zu edges\n", graph.node_count, graph.edge_count);
    return EXIT_DONE;
}

static enum exit_code run_graph(struct session *session, struct error *error)
{
    struct arena *arena = arena_create();
    enum exit_code code = graph_command(session, arena, error);

    arena_destroy(arena);
    return code;
}

static const struct option_spec graph_options[] = {
    {"format", 'f', "FORMAT", "graphml (default), gexf or csv"},
    {"output", 'o', "FILE", "write there (csv: FILE-nodes.csv and FILE-edges.csv)"},
    {"kind", 'k', "KINDS", "only nodes of these kinds: document, provision, case, doctrine, scholar, work"},
    {"level", 0, "LEVEL", "provisions as article (default), law, or as cited"},
    {"min-weight", 0, "N", "only edges of at least that weight"},
    {"ego", 0, "ID", "only this node and its neighbours: an authority or a document"},
    {"depth", 0, "N", "neighbours of neighbours, to that depth (default 1)"},
    {0},
};

const struct command command_graph = {
    .name = "graph",
    .parameters = "",
    .summary = "the citation graph, as GraphML, GEXF or CSV",
    .examples = "  yinde graph --format gexf -o papers.gexf\n"
                "  yinde graph --format csv --kind document,provision --level law -o papers\n"
                "  yinde graph --ego 客观归责 --depth 2 > objective-imputation.graphml",
    .details = "Edges run from what cites to what is cited: cites, discusses, and supports, criticises, describes,\n"
               "proposes from scholars to doctrines. Their weight is how often. The same database gives the same\n"
               "file. CSV on standard output holds the edges only.",
    .options = graph_options,
    .needs = NEEDS_READ,
    .positional_max = 0,
    .run = run_graph,
};
