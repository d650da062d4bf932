/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_short.c - short citations of a judgment that the document cites in full elsewhere. */
#include "ingest/extract/case_short.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/written.h"

const char case_short_reason[] = "a short citation, and the document has no full one for it";

/* A judgment has seldom more pages than this. */
enum { PAGES_MAX = 200 };

/* What a full citation may be called: by its name, or by a page of its volume. */
struct call {
    const char *key;
    long page;      /* its first one; 0: key is a name */
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

static long number_of(const char *digits)
{
    long value = 0;

    for (; digits != NULL && *digits >= '0' && *digits <= '9' && value < 100000000; digits++)
        value = value * 10 + (*digits - '0');
    return value;
}

static void add(struct calls *calls, const char *key, long page, const char *id)
{
    if (key != NULL)
        *ARENA_PUSH(calls->arena, calls->list, calls->count, calls->capacity) = (struct call){key, page, id};
}

static int by_key(const void *a, const void *b)
{
    const struct call *left = a;
    const struct call *right = b;
    int order = strcmp(left->key, right->key);

    return order != 0 ? order : (left->page > right->page) - (left->page < right->page);
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
        if (by_key(last, &calls->list[i]) != 0)
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
            add(calls, name_id(calls->arena, mention->judgment.name), 0, mention->id);
        add(calls, volume_key(calls->arena, &mention->judgment), number_of(mention->judgment.page), mention->id);
    }
    settle(calls);
}

/* The judgment that holds the page: the last one that begins at or before it. Names have page 0. */
static const char *id_of(const struct calls *calls, const char *key, long page)
{
    struct call wanted = {key, page, NULL};
    size_t low = 0;
    size_t high = calls->count;
    const struct call *found;

    while (key != NULL && low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_key(&calls->list[middle], &wanted) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return NULL;
    found = &calls->list[low - 1];
    return strcmp(found->key, key) == 0 && page - found->page <= PAGES_MAX ? found->id : NULL;
}

void case_short_settle(struct document *document)
{
    struct calls calls = {.arena = arena_create()};

    collect(&calls, document);
    for (size_t i = 0; i < document->mention_count && calls.count > 0; i++) {
        struct mention *mention = &document->mentions[i];
        const char *id = NULL;
        if (is_how(mention, "short") && mention->id == NULL)
            id = id_of(&calls, volume_key(calls.arena, &mention->judgment), number_of(mention->judgment.pin));
        else if (is_how(mention, "named"))
            id = id_of(&calls, mention->id, 0);
        if (id == NULL)
            continue;
        mention->id = id;
        mention->unresolved = NULL;
    }
    arena_destroy(calls.arena);
}
