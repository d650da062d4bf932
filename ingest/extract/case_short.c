/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_short.c - short citations of a judgment that the document cites in full elsewhere. */
#include "ingest/extract/case_short.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/written.h"

const char case_short_reason[] = "a short citation, and the document has no single full one for it";

/* What a full citation may be called: its name or its volume. */
struct call {
    const char *key;
    const char *id; /* NULL: of several judgments */
};

struct calls {
    struct arena *arena;
    struct call *list;
    size_t count;
    size_t capacity;
};

static bool is_how(const struct mention *mention, const char *how)
{
    return mention->kind == MENTION_CASE && mention->how != NULL && strcmp(mention->how, how) == 0;
}

static const char *volume_key(struct arena *arena, const struct case_mention *judgment)
{
    if (judgment->volume == NULL || judgment->reporter == NULL)
        return NULL;
    return arena_format(arena, "%s %s", judgment->volume, judgment->reporter);
}

static const char *name_id(struct arena *arena, const char *name)
{
    return arena_format(arena, "case/%s", written_slug(arena, slice_of(name)));
}

static void add(struct calls *calls, const char *key, const char *id)
{
    if (key != NULL)
        *ARENA_PUSH(calls->arena, calls->list, calls->count, calls->capacity) = (struct call){key, id};
}

static int by_key(const void *a, const void *b)
{
    return strcmp(((const struct call *)a)->key, ((const struct call *)b)->key);
}

/* Sorted, a call once. */
static void settle(struct calls *calls)
{
    size_t kept = 0;

    if (calls->count == 0)
        return;
    qsort(calls->list, calls->count, sizeof(*calls->list), by_key);
    for (size_t i = 1; i < calls->count; i++) {
        struct call *last = &calls->list[kept];
        if (strcmp(last->key, calls->list[i].key) != 0)
            calls->list[++kept] = calls->list[i];
        else if (last->id != NULL && strcmp(last->id, calls->list[i].id) != 0)
            last->id = NULL;
    }
    calls->count = kept + 1;
}

static void collect(struct calls *calls, const struct document *document)
{
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        if (!is_how(mention, "full") && !is_how(mention, "neutral"))
            continue;
        if (mention->judgment.name != NULL)
            add(calls, name_id(calls->arena, mention->judgment.name), mention->id);
        add(calls, volume_key(calls->arena, &mention->judgment), mention->id);
    }
    settle(calls);
}

static const char *id_of(const struct calls *calls, const char *key)
{
    struct call wanted = {key, NULL};
    const struct call *found =
        key == NULL ? NULL : bsearch(&wanted, calls->list, calls->count, sizeof(*calls->list), by_key);

    return found != NULL ? found->id : NULL;
}

void case_short_settle(struct document *document)
{
    struct calls calls = {.arena = arena_create()};

    collect(&calls, document);
    for (size_t i = 0; i < document->mention_count && calls.count > 0; i++) {
        struct mention *mention = &document->mentions[i];
        const char *id = NULL;
        if (is_how(mention, "short") && mention->id == NULL)
            id = id_of(&calls, volume_key(calls.arena, &mention->judgment));
        else if (is_how(mention, "named"))
            id = id_of(&calls, mention->id);
        if (id == NULL)
            continue;
        mention->id = id;
        mention->unresolved = NULL;
    }
    arena_destroy(calls.arena);
}
