/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph_format.c - the table of formats in which a graph is written. */
#include "query/graph/graph_format.h"

#include "base/memory.h"

static const struct graph_format *const formats[] = {
    &graphml_format,
    &gexf_format,
    &graph_csv_format,
};

const struct graph_format *graph_format_of(const char *name)
{
    for (size_t i = 0; i < ARRAY_SIZE(formats); i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const char *graph_format_names(struct arena *arena)
{
    const char *names = formats[0]->name;

    for (size_t i = 1; i < ARRAY_SIZE(formats); i++)
        names = arena_format(arena, "%s, %s", names, formats[i]->name);
    return names;
}
