/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compile_registry.c - build-time program: compiles a directory of reference tables, or says what is wrong in them. */
#include <stdio.h>

#include "corpus/registry.h"

int main(int argument_count, char **arguments)
{
    struct builder faults = {0};
    struct error error = {0};
    bool done;

    if (argument_count != 3) {
        fputs("usage: compile_registry DIRECTORY OUTPUT\n", stderr);
        return 2;
    }
    done = registry_compile(arguments[1], arguments[2], &faults, &error);
    if (faults.size > 0)
        fputs(faults.data, stderr);
    else if (!done)
        fprintf(stderr, "compile_registry: %s\n", error.message);
    builder_finish(&faults);
    return done ? 0 : 1;
}
