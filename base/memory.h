/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memory.h - allocation that aborts when memory runs out. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

/* Like malloc, calloc and realloc, but never NULL: exhaustion aborts. */
void *memory_allocate(size_t size);
void *memory_allocate_zeroed(size_t count, size_t size);
void *memory_resize(void *pointer, size_t size);
char *memory_copy_string(const char *string);

/*
 * The capacity that an array of `count` elements needs to take one more:
 * `capacity` itself while there is room, else at least twice as much.
 */
size_t memory_grown_capacity(size_t count, size_t capacity);

#endif
