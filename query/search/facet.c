/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet.c - what is found, counted by kind, year, language and court. */
#include "query/search/facet.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/memory.h"
#include "query/search/statements.h"

/* Facets and their columns in SEARCH_DOCUMENT. */
static const struct {
    const char *name;
    int column;
} facets[] = {{"court", 6}, {"kind", 1}, {"language", 2}, {"year", 3}};

struct counting {
    struct database *database;
    struct arena *arena;
    struct search_page *page;
    size_t capacity;
    struct map *places; /* "facet/value" -> index in page->facets */
    struct error *error;
};

static void count_value(struct counting *counting, const char *name, struct slice value, size_t passages)
{
    const char *key = arena_format(counting->arena, "%s/%.*s", name, (int)value.size, value.data);
    struct search_page *page = counting->page;
    int64_t at = (int64_t)page->facet_count;

    if (!map_get(counting->places, slice_of(key), &at)) {
        map_put(counting->places, slice_of(key), at);
        *ARENA_PUSH(counting->arena, page->facets, page->facet_count, counting->capacity) =
            (struct search_facet){.facet = name, .value = arena_copy(counting->arena, value)};
    }
    page->facets[at].count += passages;
    page->facets[at].documents++;
}

static bool count_document(struct counting *counting, sqlite3_stmt *statement, int64_t document,
                           size_t passages)
{
    bool row;

    bind_integer(statement, 1, document);
    if (!statement_step(counting->database, statement, &row, counting->error))
        return false;
    for (size_t i = 0; row && i < ARRAY_SIZE(facets); i++) {
        struct slice value = column_slice(statement, facets[i].column);
        if (value.data != NULL && value.size > 0)
            count_value(counting, facets[i].name, value, passages);
    }
    sqlite3_reset(statement);
    return true;
}

/* Passages of a document have consecutive ids: the run of those found is counted at once. */
static bool count_all(struct counting *counting, const struct posting_set *found)
{
    CLEANUP(close_statement) sqlite3_stmt *passage = NULL;
    CLEANUP(close_statement) sqlite3_stmt *document = NULL;
    int64_t current = 0;
    size_t passages = 0;
    bool row;

    if (!search_prepare(counting->database, SEARCH_PASSAGE, &passage, counting->error) ||
        !search_prepare(counting->database, SEARCH_DOCUMENT, &document, counting->error))
        return false;
    for (size_t i = 0; i < found->count; i++) {
        int64_t next;
        bind_integer(passage, 1, found->postings[i].passage);
        if (!statement_step(counting->database, passage, &row, counting->error))
            return false;
        next = row ? column_integer(passage, 0) : 0;
        sqlite3_reset(passage);
        if (next != current && passages > 0 && !count_document(counting, document, current, passages))
            return false;
        passages = next == current ? passages + 1 : 1;
        current = next;
    }
    return passages == 0 || count_document(counting, document, current, passages);
}

static int by_facet(const void *a, const void *b)
{
    const struct search_facet *left = a;
    const struct search_facet *right = b;
    int order = strcmp(left->facet, right->facet);

    if (order == 0)
        order = (left->count < right->count) - (left->count > right->count);
    return order != 0 ? order : strcmp(left->value, right->value);
}

bool facet_count(struct database *database, struct arena *arena, const struct posting_set *found,
                 struct search_page *page, struct error *error)
{
    struct counting counting = {
        .database = database, .arena = arena, .page = page, .places = map_create(), .error = error};
    bool done = count_all(&counting, found);

    map_destroy(counting.places);
    if (page->facet_count > 0)
        qsort(page->facets, page->facet_count, sizeof(*page->facets), by_facet);
    return done;
}
