/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_set.c - which names a file has used, by their hashes. */
#include "ingest/read/name_set.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/memory.h"

enum { FIRST_CAPACITY = 64 };

/* `uses` is the highest number tried behind the name; 0 marks a free slot. */
struct name_set_slot {
    struct hash hash;
    uint32_t uses;
};

void name_set_finish(struct name_set *set)
{
    free(set->slots);
    *set = (struct name_set){0};
}

/* The slot of that hash, or the free one where it belongs. */
static struct name_set_slot *find(const struct name_set *set, struct hash hash)
{
    uint64_t key;
    size_t at;

    memcpy(&key, hash.bytes, sizeof(key));
    at = (size_t)key & (set->capacity - 1);
    while (set->slots[at].uses > 0 && memcmp(&set->slots[at].hash, &hash, sizeof(hash)) != 0)
        at = (at + 1) & (set->capacity - 1);
    return &set->slots[at];
}

static void grow(struct name_set *set)
{
    struct name_set old = *set;

    set->capacity = old.capacity == 0 ? FIRST_CAPACITY : old.capacity * 2;
    set->slots = memory_allocate_zeroed(set->capacity, sizeof(*set->slots));
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].uses > 0)
            *find(set, old.slots[i].hash) = old.slots[i];
    free(old.slots);
}

/* The slot of a name, added with no uses if it is new. The next call may move it. */
static struct name_set_slot *slot_of(struct name_set *set, struct slice name)
{
    struct name_set_slot *slot;

    if (set->count * 2 >= set->capacity)
        grow(set);
    slot = find(set, hash_of(name));
    slot->hash = hash_of(name);
    return slot;
}

/* False if the name was there before. */
static bool add(struct name_set *set, struct slice name)
{
    struct name_set_slot *slot = slot_of(set, name);

    if (slot->uses > 0)
        return false;
    slot->uses = 1;
    set->count++;
    return true;
}

const char *name_set_unique(struct name_set *set, struct arena *arena, const char *name)
{
    struct builder candidate = {0};
    const char *unique;
    uint32_t number;

    if (add(set, slice_of(name)))
        return name;
    number = slot_of(set, slice_of(name))->uses;
    do {
        builder_truncate(&candidate, 0);
        builder_format(&candidate, "%s~%u", name, ++number);
    } while (!add(set, builder_slice(&candidate)));
    slot_of(set, slice_of(name))->uses = number;
    unique = arena_copy(arena, builder_slice(&candidate));
    builder_finish(&candidate);
    return unique;
}
