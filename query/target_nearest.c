/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_nearest.c - the names most like words that name nothing: by pairs of characters in common. */
#include "query/target_nearest.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "query/target_id.h"

enum { NEAREST_MAX = 3, PAIRS_MAX = 48 };

/* Less than this share of pairs in common is no likeness. */
static const double LIKENESS_MIN = 0.4;

struct pairs {
    uint64_t pair[PAIRS_MAX];
    size_t count;
};

struct candidate {
    const struct authority_name *name;
    double likeness;
};

static struct pairs pairs_of(const char *folded)
{
    struct slice text = slice_of(folded);
    struct pairs pairs = {.count = 0};
    uint32_t before = ' ';

    for (size_t at = 0; at < text.size && pairs.count < PAIRS_MAX;) {
        uint32_t c = utf8_next(text, &at);
        pairs.pair[pairs.count++] = (uint64_t)before << 32 | c;
        before = c;
    }
    return pairs;
}

/* Dice's coefficient. */
static double likeness(const struct pairs *a, const struct pairs *b)
{
    size_t common = 0;

    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (a->pair[i] == b->pair[j]) {
                common++;
                break;
            }
    return a->count + b->count == 0 ? 0 : 2.0 * (double)common / (double)(a->count + b->count);
}

/* Keeps the best, one an authority, best first. */
static void keep(struct candidate best[NEAREST_MAX], struct candidate candidate)
{
    size_t place = NEAREST_MAX;

    for (size_t i = 0; i < NEAREST_MAX; i++)
        if (best[i].name != NULL && best[i].name->authority == candidate.name->authority) {
            if (best[i].likeness < candidate.likeness)
                best[i] = candidate;
            return;
        }
    while (place > 0 && best[place - 1].likeness < candidate.likeness)
        place--;
    if (place == NEAREST_MAX)
        return;
    memmove(best + place + 1, best + place, (NEAREST_MAX - place - 1) * sizeof(*best));
    best[place] = candidate;
}

static const char *list(struct arena *arena, const struct candidate best[NEAREST_MAX])
{
    const char *words = NULL;

    for (size_t i = 0; i < NEAREST_MAX && best[i].name != NULL; i++)
        words = arena_format(arena, "%s%s%s (%s)", words == NULL ? "" : words, words == NULL ? "" : ", ",
                             best[i].name->text, best[i].name->authority->id);
    return words;
}

const char *target_nearest(const struct registry *registry, struct arena *arena, struct slice words)
{
    struct candidate best[NEAREST_MAX] = {{NULL, 0}};
    struct pairs wanted = pairs_of(unicode_fold_string(arena, words, true));

    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        size_t count;
        const struct authority_name *const *names = registry_names(registry, authority, &count);
        for (size_t n = 0; n < count && target_kind_of(authority->kind) != MENTION_KIND_COUNT; n++) {
            struct pairs pairs = pairs_of(names[n]->folded);
            double how_like = likeness(&wanted, &pairs);
            if (how_like >= LIKENESS_MIN)
                keep(best, (struct candidate){names[n], how_like});
        }
    }
    return list(arena, best);
}
