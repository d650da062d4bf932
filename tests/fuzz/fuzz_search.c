/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_search.c - any words as a query, searched in a database of one document. */
#include "index/store.h"
#include "ingest/ingest.h"
#include "query/search/search.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void open_library(struct registry **registry, struct database **database)
{
    struct source source = {.path = "x", .name = "x", .bytes = SLICE("刑法第285条第二款；客观归责理论 (Criminal Law)。")};
    struct error error = {0};
    struct document *document = NULL;
    struct store *store = NULL;

    require(registry_open(registry, REGISTRY_FILE, &error));
    require(database_open(database, ":memory:", DATABASE_WRITE, &error) && store_open(&store, *database, &error));
    require(ingest_source(*registry, &source, NULL, INGEST_MENTIONS, &document, &error));
    require(database_begin(*database, &error) && store_put_document(store, document, "/x", "", 0, &error));
    require(database_commit(*database, &error));
    store_close(store);
    document_destroy(document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct registry *registry; /* opened once: every query finds the same */
    static struct database *database;
    struct search_request request = {.query = {(const char *)data, size}, .limit = 10, .facets = true};
    struct arena *arena = arena_create();
    struct error error = {0};
    struct search_page page = {0};

    if (registry == NULL)
        open_library(&registry, &database);
    if (!search(database, registry, arena, &request, &page, &error))
        require(error.code == ERROR_USAGE || error.code == ERROR_NOT_FOUND);
    for (size_t i = 0; i < page.hit_count; i++)
        for (size_t j = 0; j < page.hits[i].snippet.mark_count; j++)
            require(page.hits[i].snippet.marks[j].end <= page.hits[i].snippet.text.size);
    arena_destroy(arena);
    return 0;
}
