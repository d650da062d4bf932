/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memory.c - allocation that aborts when memory runs out. */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *checked(void *pointer, size_t size)
{
    if (pointer == NULL && size > 0) {
        fputs("yinde: out of memory\n", stderr);
        abort();
    }
    return pointer;
}

void *memory_allocate(size_t size)
{
    return checked(malloc(size), size);
}

void *memory_allocate_zeroed(size_t count, size_t size)
{
    return checked(calloc(count, size), count && size);
}

void *memory_resize(void *pointer, size_t size)
{
    return checked(realloc(pointer, size), size);
}

char *memory_copy_string(const char *string)
{
    size_t size = strlen(string) + 1;

    return memcpy(memory_allocate(size), string, size);
}

size_t memory_grown_capacity(size_t count, size_t capacity)
{
    if (count < capacity)
        return capacity;
    return capacity < 8 ? 8 : capacity * 2;
}
