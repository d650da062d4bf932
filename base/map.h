/* SPDX-License-Identifier: GPL-3.0-or-later */
/* map.h - a hash map from strings to integers. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

struct map;

struct map *map_create(void);
void map_destroy(struct map *map); /* accepts NULL */

/* Sets or replaces; the key is copied. */
void map_put(struct map *map, struct slice key, int64_t value);
/* False if the key is not there; *value is then untouched. */
bool map_get(const struct map *map, struct slice key, int64_t *value);
void map_clear(struct map *map);
size_t map_count(const struct map *map);

#endif
