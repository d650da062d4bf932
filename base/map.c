/* SPDX-License-Identifier: GPL-3.0-or-later */
/* map.c - a hash map from strings to integers: open addressing, linear probing. */
#include "base/map.h"

#include <stdlib.h>
#include <xxhash.h>

#include "base/arena.h"
#include "base/memory.h"

struct slot {
    const char *key; /* NULL: free */
    size_t size;
    int64_t value;
};

struct map {
    struct arena *keys;
    struct slot *slots;
    size_t capacity; /* a power of two */
    size_t count;
};

enum { FIRST_CAPACITY = 64 };

struct map *map_create(void)
{
    struct map *map = memory_allocate(sizeof(*map));

    map->keys = arena_create();
    map->slots = memory_allocate_zeroed(FIRST_CAPACITY, sizeof(*map->slots));
    map->capacity = FIRST_CAPACITY;
    map->count = 0;
    return map;
}

void map_destroy(struct map *map)
{
    if (map == NULL)
        return;
    arena_destroy(map->keys);
    free(map->slots);
    free(map);
}

static struct slot *slot_for(const struct map *map, struct slice key)
{
    size_t at = (size_t)XXH3_64bits(key.data, key.size) & (map->capacity - 1);

    while (map->slots[at].key != NULL && !slice_equal((struct slice){map->slots[at].key, map->slots[at].size}, key))
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static void grow(struct map *map)
{
    struct slot *old = map->slots;
    size_t old_capacity = map->capacity;

    map->capacity *= 2;
    map->slots = memory_allocate_zeroed(map->capacity, sizeof(*map->slots));
    for (size_t i = 0; i < old_capacity; i++)
        if (old[i].key != NULL)
            *slot_for(map, (struct slice){old[i].key, old[i].size}) = old[i];
    free(old);
}

void map_put(struct map *map, struct slice key, int64_t value)
{
    struct slot *slot = slot_for(map, key);

    if (slot->key != NULL) {
        slot->value = value;
        return;
    }
    *slot = (struct slot){arena_copy(map->keys, key), key.size, value};
    if (++map->count * 4 > map->capacity * 3)
        grow(map);
}

bool map_get(const struct map *map, struct slice key, int64_t *value)
{
    const struct slot *slot = slot_for(map, key);

    if (slot->key == NULL)
        return false;
    *value = slot->value;
    return true;
}

void map_clear(struct map *map)
{
    arena_reset(map->keys);
    memset(map->slots, 0, map->capacity * sizeof(*map->slots));
    map->count = 0;
}

size_t map_count(const struct map *map)
{
    return map->count;
}
