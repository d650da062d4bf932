/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source.c - the raw documents of a file, folder or stream, one after the other. */
#include "ingest/read/source.h"

void source_destroy(struct source *source)
{
    if (source != NULL)
        arena_destroy(source->arena);
}

bool source_walk(const char *path, const struct source_options *options, const struct source_visitor *visitor)
{
    (void)path;
    (void)options;
    (void)visitor;
    return true;
}
