/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_set.h - which names a file has used, by their hashes: a few bytes a name, however long it is. */
#ifndef INGEST_READ_NAME_SET_H
#define INGEST_READ_NAME_SET_H

#include <stdint.h>

#include "base/arena.h"

struct name_set_slot;

/* Zero-initialise; release with name_set_finish(). */
struct name_set {
    struct name_set_slot *slots;
    size_t count;
    size_t capacity; /* a power of two */
};

void name_set_finish(struct name_set *set);

/* The name itself the first time; later "<name>~2", "<name>~3" ..., unused until then. In the arena. */
const char *name_set_unique(struct name_set *set, struct arena *arena, const char *name);

#endif
