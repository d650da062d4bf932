/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link_set.c - what a doctrine was found to stand with, gathered thing by thing. */
#include "query/link/link_set.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/memory.h"

struct link_set {
    struct arena *arena;
    struct map *by_key; /* "doctrine 0 0 doctrine/adequacy" or "refmark 3 27 ref/9" -> index */
    struct doctrine_link *links;
    size_t count;
    size_t capacity;
};

static const double weights[NEARNESS_COUNT] = {
    [NEAR_PASSAGE] = 0.15, [NEAR_TOPIC] = 0.3, [NEAR_ARGUMENT] = 0.5, [NEAR_SENTENCE] = 0.7, [NEAR_STATED] = 1.0,
};

double nearness_weight(enum nearness nearness)
{
    return weights[nearness];
}

struct link_set *link_set_create(struct arena *arena)
{
    struct link_set *set = memory_allocate_zeroed(1, sizeof(*set));

    set->arena = arena;
    set->by_key = map_create();
    return set;
}

void link_set_destroy(struct link_set *set)
{
    if (set == NULL)
        return;
    map_destroy(set->by_key);
    free(set);
}

struct doctrine_link *link_set_links(struct link_set *set, size_t *count)
{
    *count = set->count;
    return set->links;
}

/* The place of a key in the set; a mark's number holds within its document and list only. */
static bool find(const struct link_set *set, enum mention_kind kind, const char *id, int64_t document, int64_t work,
                 bool add, int64_t *index)
{
    struct builder key = {0};
    bool mark = kind == MENTION_REFMARK;
    bool found;

    builder_format(&key, "%d %lld %lld %s", (int)kind, mark ? (long long)document : 0LL, mark ? (long long)work : 0LL, id);
    found = map_get(set->by_key, builder_slice(&key), index);
    if (!found && add)
        map_put(set->by_key, builder_slice(&key), (int64_t)set->count);
    builder_finish(&key);
    return found;
}

struct doctrine_link *link_set_find(struct link_set *set, enum mention_kind kind, const char *id)
{
    int64_t index;

    return find(set, kind, id, 0, 0, false, &index) ? &set->links[index] : NULL;
}

static struct doctrine_link *link_for(struct link_set *set, const struct excerpt *excerpt,
                                      const struct meeting *meeting)
{
    struct doctrine_link *link;
    int64_t index;

    if (find(set, meeting->kind, meeting->id, excerpt->document, meeting->work, true, &index))
        return &set->links[index];
    link = ARENA_PUSH(set->arena, set->links, set->count, set->capacity);
    *link = (struct doctrine_link){
        .kind = meeting->kind,
        .id = arena_copy_string(set->arena, meeting->id),
        .label = meeting->name == NULL ? NULL : arena_copy_string(set->arena, meeting->name),
        .document = excerpt->document,
        .work = meeting->work,
        .last_passage = -1,
        .last_sentence = -1,
        .nearness = -1,
    };
    return link;
}

struct doctrine_evidence evidence_of(struct arena *arena, const struct excerpt *excerpt, size_t sentence)
{
    const struct excerpt_sentence *evidence = &excerpt->sentences[sentence];

    return (struct doctrine_evidence){
        .document = excerpt->document,
        .doc = arena_copy_string(arena, excerpt->doc),
        .section = excerpt->section == NULL ? NULL : arena_copy_string(arena, excerpt->section),
        .span = evidence->source,
        .sentence = arena_copy(arena, slice_range(excerpt->text, evidence->span.start, evidence->span.end)),
    };
}

/* Keeps the strongest sentences, the earlier of equals first. */
static void keep_evidence(struct link_set *set, struct doctrine_link *link, const struct excerpt *excerpt,
                          const struct meeting *meeting, double weight)
{
    size_t place = link->evidence_count;

    for (size_t i = 0; i < link->evidence_count; i++)
        if (link->evidence[i].document == excerpt->document &&
            link->evidence[i].span.start == excerpt->sentences[meeting->sentence].source.start)
            return;
    while (place > 0 && link->evidence[place - 1].weight < weight)
        place--;
    if (place == DOCTRINE_EVIDENCE_MAX)
        return;
    if (link->evidence_count < DOCTRINE_EVIDENCE_MAX)
        link->evidence_count++;
    memmove(&link->evidence[place + 1], &link->evidence[place],
            (link->evidence_count - place - 1) * sizeof(*link->evidence));
    link->evidence[place] = evidence_of(set->arena, excerpt, meeting->sentence);
    link->evidence[place].weight = weight;
}

void link_set_add(struct link_set *set, const struct excerpt *excerpt, const struct meeting *meeting)
{
    struct doctrine_link *link = link_for(set, excerpt, meeting);
    double weight = weights[meeting->nearness] * meeting->share;

    if (link->last_passage != excerpt->passage)
        link->passages++;
    if (link->last_passage != excerpt->passage || link->last_sentence != (int64_t)meeting->sentence)
        link->count++;
    link->last_passage = excerpt->passage;
    link->last_sentence = (int64_t)meeting->sentence;
    if ((int)meeting->nearness > link->nearness)
        link->nearness = (int)meeting->nearness;
    if (weight > link->relation_weight) {
        link->relation_weight = weight;
        link->relation = meeting->relation.name;
        link->is_stated = meeting->relation.stated;
    }
    keep_evidence(set, link, excerpt, meeting, weight);
}
