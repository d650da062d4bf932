/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_arguments.c - any lines as the words of a command line. */
#include "require.h"
#include "tools/yinde/arguments.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    char *text = arena_copy(arena, (struct slice){(const char *)data, size});
    char *words[256];
    int count = 0;
    struct arguments arguments = {0};
    struct error error = {0};

    for (char *rest = text; rest != NULL && count < 256;)
        words[count++] = strsep(&rest, "\n");
    if (arguments_parse(&arguments, arena, global_options, count, words, &error)) {
        require(arguments.positional_count <= (size_t)count);
        for (size_t i = 0; i < OPTIONS_MAX; i++)
            require(arguments.values[i] == NULL || strlen(arguments.values[i]) <= size);
    } else {
        require(error.code == ERROR_USAGE);
    }
    arena_destroy(arena);
    return 0;
}
