/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spread.c - puts one passage of each section first. */
#include "query/search/spread.h"

#include "base/map.h"
#include "query/search/place.h"

/* A section that gave a passage, and those above it, are taken. */
static struct slice section_key(struct arena *arena, int64_t document, int64_t heading)
{
    return slice_of(arena_format(arena, "%lld/%lld", (long long)document, (long long)heading));
}

/* A passage without a heading is a section of its own. */
static bool is_taken(const struct map *taken, struct arena *arena, const struct candidate *candidate)
{
    int64_t ignored;

    return candidate->heading >= 0 &&
           map_get(taken, section_key(arena, candidate->document, candidate->heading), &ignored);
}

static bool take(struct map *taken, struct place_reader *places, struct arena *arena,
                 const struct candidate *candidate, struct error *error)
{
    struct place place;

    if (!place_read(places, arena, candidate->document, candidate->heading, &place, error))
        return false;
    for (size_t i = 0; i < place.heading_count; i++)
        map_put(taken, section_key(arena, candidate->document, place.headings[i].ordinal), 1);
    return true;
}

bool spread_sections(struct database *database, struct arena *arena, struct candidate_list *list,
                     size_t count, struct error *error)
{
    struct candidate *behind = arena_allocate(arena, (count + 1) * sizeof(*behind));
    struct map *taken = map_create();
    struct place_reader places;
    size_t first_count = 0;
    size_t behind_count = 0;
    bool going = place_reader_open(&places, database, error);

    for (size_t i = 0; going && i < count; i++) {
        if (is_taken(taken, arena, &list->items[i])) {
            behind[behind_count++] = list->items[i];
        } else {
            going = take(taken, &places, arena, &list->items[i], error);
            list->items[first_count++] = list->items[i];
        }
    }
    if (going)
        memcpy(list->items + first_count, behind, behind_count * sizeof(*behind));
    place_reader_finish(&places);
    map_destroy(taken);
    return going;
}
