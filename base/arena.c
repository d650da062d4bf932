/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arena.c - memory that lives and dies together: one arena a document. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { BLOCK_SIZE = 64 * 1024 };

struct block {
    struct block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char data[];
};

struct arena {
    struct block *blocks; /* newest first */
};

static struct block *block_create(size_t size, struct block *next)
{
    struct block *block = memory_allocate(sizeof(*block) + size);

    block->next = next;
    block->used = 0;
    block->size = size;
    return block;
}

struct arena *arena_create(void)
{
    struct arena *arena = memory_allocate(sizeof(*arena));

    arena->blocks = block_create(BLOCK_SIZE, NULL);
    return arena;
}

void arena_destroy(struct arena *arena)
{
    if (arena == NULL)
        return;
    arena_reset(arena);
    free(arena->blocks);
    free(arena);
}

void arena_reset(struct arena *arena)
{
    while (arena->blocks->next != NULL) {
        struct block *block = arena->blocks;
        arena->blocks = block->next;
        free(block);
    }
    arena->blocks->used = 0;
}

void *arena_allocate(struct arena *arena, size_t size)
{
    const size_t alignment = alignof(max_align_t);
    size_t rounded = (size + alignment - 1) / alignment * alignment;
    struct block *block = arena->blocks;
    void *memory;

    if (block->size - block->used < rounded) {
        size_t needed = rounded > BLOCK_SIZE ? rounded : BLOCK_SIZE;
        block = arena->blocks = block_create(needed, block);
    }
    memory = block->data + block->used;
    block->used += rounded;
    return memset(memory, 0, size);
}

char *arena_copy(struct arena *arena, struct slice slice)
{
    char *copy = arena_allocate(arena, slice.size + 1);

    if (slice.size > 0)
        memcpy(copy, slice.data, slice.size);
    return copy;
}

char *arena_copy_string(struct arena *arena, const char *string)
{
    return string == NULL ? NULL : arena_copy(arena, slice_of(string));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_list again;
    int length;
    char *text;

    va_start(arguments, format);
    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    text = arena_allocate(arena, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t element_size)
{
    size_t grown = memory_grown_capacity(count, *capacity);
    void *moved;

    if (grown == *capacity)
        return array;
    moved = arena_allocate(arena, grown * element_size);
    if (count > 0)
        memcpy(moved, array, count * element_size);
    *capacity = grown;
    return moved;
}
