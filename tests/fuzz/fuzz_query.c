/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_query.c - any bytes through the query parser: a tree, or an error that says something. */
#include <stdlib.h>

#include "query/search/query.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct error error = {0};
    struct query_node *tree = NULL;
    bool parsed = query_parse(arena, (struct slice){(const char *)data, size}, &tree, &error);

    if (parsed != (error.code == ERROR_NONE) || parsed != (tree != NULL))
        abort();
    arena_destroy(arena);
    return 0;
}
