/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arena.h - memory that lives and dies together: one arena a document. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/text.h"

struct arena;

struct arena *arena_create(void);
void arena_destroy(struct arena *arena); /* accepts NULL */

/* Forgets everything allocated, keeps the first block for the next document. */
void arena_reset(struct arena *arena);

/* Memory aligned for any type, zeroed. Never NULL. */
void *arena_allocate(struct arena *arena, size_t size);

/* NUL-terminated copies. */
char *arena_copy(struct arena *arena, struct slice slice);
char *arena_copy_string(struct arena *arena, const char *string);
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Room for one more element in an arena array: returns the array, moved if it
 * was full (the old memory stays with the arena). Use ARENA_PUSH.
 */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t element_size);

/* The address of a new last element (uninitialised if the array moved from elsewhere: assign it). */
#define ARENA_PUSH(arena, array, count, capacity)                                              \
    ((array) = arena_grow((arena), (array), (count), &(capacity), sizeof(*(array))),           \
     &(array)[(count)++])

#endif
