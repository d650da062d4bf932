/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.c - writes documents and their passages into the database, and takes them out again. */
#include "index/store.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/memory.h"
#include "index/store_internal.h"

static const char *const statement_sql[] = {
    [PUT_DOCUMENT] = "INSERT INTO document (id, name, path, record, hash, format, encoding) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
    [PUT_TEXT] = "INSERT INTO document_text (document_id, source, layout) VALUES (?, ?, ?)",
    [PUT_GIVEN] = "INSERT INTO given (document_id, field, value) VALUES (?, ?, ?)",
    [PUT_METADATA] = "INSERT INTO metadata (document_id, kind, title, title_en, authors, journal, date, year, court, "
                     "docket, language, keywords, doi, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [PUT_HEADING] = "INSERT INTO heading (document_id, ordinal, number, title, level, type, parent, source_start, "
                    "source_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [PUT_PASSAGE] = "INSERT INTO passage (document_id, ordinal, role, heading, source_start, source_end, text) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)",
    [PUT_PASSAGE_TEXT] = "INSERT INTO passage_fts (rowid, text) VALUES (?, ?)",
    [PUT_AUTHORITY] = "INSERT INTO authority (name, kind) VALUES (?, ?)",
    [PUT_SENTENCE] = "INSERT INTO sentence (passage_id, start, end, source_start, source_end) VALUES (?, ?, ?, ?, ?)",
    [PUT_MENTION] = "INSERT INTO mention (sentence_id, kind, start, end, source_start, source_end, authority_id, "
                    "local_id, name, how, unresolved, note, range_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [PUT_STANCE] = "INSERT OR IGNORE INTO stance (mention_id, doctrine_id, stance) VALUES (?, ?, ?)",
    [PUT_MARK] = "INSERT OR IGNORE INTO mark_number (mention_id, number, list) VALUES (?, ?, ?)",
    [PUT_WORK] = "INSERT INTO work (mention_id, document_id, number, list, authors, title, type, container, publisher, "
                 "place, year, volume, issue, pages, doi, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    /* ?1: a document, ?2: its first mention. Numbers may begin anew on each page: the next note counts, else the last. */
    [LINK_MARKS] = "UPDATE mark_number AS n SET work_id = coalesce("
                   "(SELECT min(mention_id) FROM work WHERE document_id = ?1 AND list = n.list AND number = n.number "
                   "AND mention_id > n.mention_id), "
                   "(SELECT max(mention_id) FROM work WHERE document_id = ?1 AND list = n.list AND number = n.number "
                   "AND mention_id < n.mention_id)) WHERE mention_id >= ?2 AND list IS NOT NULL",
    [FIND_AUTHORITY] = "SELECT id FROM authority WHERE name = ?",
    [FIND_NAME] = "SELECT 1 FROM document WHERE name = ?",
    [NAME_OF] = "SELECT name FROM document WHERE id = ?",
    [FORGET_TEXTS] = "INSERT INTO passage_fts (passage_fts, rowid, text) "
                     "SELECT 'delete', id, text FROM passage WHERE document_id = ?",
    [REMOVE_DOCUMENT] = "DELETE FROM document WHERE id = ?",
};

_Static_assert(ARRAY_SIZE(statement_sql) == STATEMENT_COUNT, "one SQL text per statement");

/* Ids of authorities are kept at hand; beyond this many the cache starts again. */
enum { AUTHORITY_CACHE_MAX = 1000000 };

bool store_open(struct store **store, struct database *database, struct error *error)
{
    struct store *made = memory_allocate_zeroed(1, sizeof(*made));

    made->database = database;
    made->authorities = map_create();
    made->scratch = arena_create();
    for (size_t i = 0; i < STATEMENT_COUNT; i++) {
        if (!database_prepare(database, statement_sql[i], &made->statements[i], error)) {
            store_close(made);
            return false;
        }
    }
    *store = made;
    return true;
}

void store_close(struct store *store)
{
    if (store == NULL)
        return;
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        sqlite3_finalize(store->statements[i]);
    map_destroy(store->authorities);
    arena_destroy(store->scratch);
    free(store);
}

void store_forget(struct store *store)
{
    map_clear(store->authorities);
}

bool store_run(struct store *store, enum store_statement statement, struct error *error)
{
    return statement_run(store->database, store->statements[statement], error);
}

int64_t store_last_id(const struct store *store)
{
    return sqlite3_last_insert_rowid(database_handle(store->database));
}

/* The first column of the row that a statement finds, as an integer; *found tells whether there is one. */
static bool find_integer(struct store *store, enum store_statement which, bool *found, int64_t *value,
                         struct error *error)
{
    sqlite3_stmt *statement = store->statements[which];
    bool stepped = statement_step(store->database, statement, found, error);

    if (stepped && *found)
        *value = column_integer(statement, 0);
    sqlite3_reset(statement);
    return stepped;
}

bool store_authority(struct store *store, const char *name, const char *kind, int64_t *id, struct error *error)
{
    sqlite3_stmt *put = store->statements[PUT_AUTHORITY];
    bool found = false;

    if (map_get(store->authorities, slice_of(name), id))
        return true;
    bind_text(store->statements[FIND_AUTHORITY], 1, name);
    if (!find_integer(store, FIND_AUTHORITY, &found, id, error))
        return false;
    if (!found) {
        bind_text(put, 1, name);
        bind_text(put, 2, kind);
        if (!store_run(store, PUT_AUTHORITY, error))
            return false;
        *id = store_last_id(store);
    }
    if (map_count(store->authorities) >= AUTHORITY_CACHE_MAX)
        map_clear(store->authorities);
    map_put(store->authorities, slice_of(name), *id);
    return true;
}

static bool name_is_taken(struct store *store, const char *name, bool *taken, struct error *error)
{
    int64_t ignored;

    bind_text(store->statements[FIND_NAME], 1, name);
    return find_integer(store, FIND_NAME, taken, &ignored, error);
}

/* The last `components` parts of a path. */
static const char *path_tail(const char *path, size_t components)
{
    const char *tail = path + strlen(path);

    while (tail > path && components > 0)
        if (*--tail == '/')
            components--;
    return *tail == '/' ? tail + 1 : tail;
}

static size_t component_count(const char *name)
{
    size_t count = 1;

    for (; *name != '\0'; name++)
        count += *name == '/';
    return count;
}

/* A free name: as proposed, else with more of the path before it, else numbered. */
static bool choose_name(struct store *store, const char *proposed, const char *path, bool is_record, const char **name,
                        struct error *error)
{
    size_t path_components = component_count(path);
    size_t own = is_record ? 0 : component_count(proposed);
    bool taken;

    *name = proposed;
    for (size_t more = 1; more <= path_components + 1; more++) {
        if (!name_is_taken(store, *name, &taken, error))
            return false;
        if (!taken)
            return true;
        *name = is_record ? arena_format(store->scratch, "%s/%s", path_tail(path, more), proposed)
                          : path_tail(path, own + more);
    }
    for (int number = 2;; number++) {
        *name = arena_format(store->scratch, "%s~%d", proposed, number);
        if (!name_is_taken(store, *name, &taken, error))
            return false;
        if (!taken)
            return true;
    }
}

static bool put_given(struct store *store, int64_t id, const char *field, const char *value, struct error *error)
{
    sqlite3_stmt *statement = store->statements[PUT_GIVEN];

    if (value == NULL || *value == '\0')
        return true;
    bind_integer(statement, 1, id);
    bind_text(statement, 2, field);
    bind_text(statement, 3, value);
    return store_run(store, PUT_GIVEN, error);
}

/* What a later reading of the stored text could not find in it. */
static bool put_all_given(struct store *store, int64_t id, const struct document *document, struct error *error)
{
    const struct given_metadata *given = &document->given;

    return put_given(store, id, "title", given->title, error) && put_given(store, id, "date", given->date, error) &&
           put_given(store, id, "kind", given->kind, error) && put_given(store, id, "origin", given->origin, error) &&
           put_given(store, id, "title_en", given->title_en, error) &&
           put_given(store, id, "authors", given->authors, error) &&
           put_given(store, id, "journal", given->journal, error) &&
           put_given(store, id, "keywords", given->keywords, error) && put_given(store, id, "doi", given->doi, error);
}

static bool put_source(struct store *store, int64_t id, const char *name, const struct document *document,
                       const char *path, const char *record, struct error *error)
{
    sqlite3_stmt *row = store->statements[PUT_DOCUMENT];
    sqlite3_stmt *text = store->statements[PUT_TEXT];

    bind_integer(row, 1, id);
    bind_text(row, 2, name);
    bind_text(row, 3, path);
    bind_text(row, 4, record);
    bind_blob(row, 5, (struct slice){(const char *)document->hash.bytes, sizeof(document->hash.bytes)});
    bind_text(row, 6, document->format);
    bind_text(row, 7, document->encoding);
    if (!store_run(store, PUT_DOCUMENT, error))
        return false;
    bind_integer(text, 1, id);
    bind_blob(text, 2, document->source);
    if (document->layout.size > 0)
        bind_blob(text, 3, document->layout);
    else
        bind_null(text, 3);
    return store_run(store, PUT_TEXT, error) && put_all_given(store, id, document, error);
}

static bool name_of(struct store *store, int64_t id, const char **name, struct error *error)
{
    sqlite3_stmt *statement = store->statements[NAME_OF];
    bool row = false;
    bool stepped;

    bind_integer(statement, 1, id);
    stepped = statement_step(store->database, statement, &row, error);
    if (stepped && row)
        *name = arena_copy(store->scratch, column_slice(statement, 0));
    sqlite3_reset(statement);
    return stepped;
}

/* NULL lets SQLite choose the id of a new document. */
static bool next_document_id(struct store *store, int64_t *id, struct error *error)
{
    *id = 0;
    if (!database_integer(store->database, "SELECT coalesce(max(id), 0) + 1 FROM document", id, error))
        return false;
    return true;
}

bool store_put_document(struct store *store, const struct document *document, const char *path, const char *record,
                        int64_t existing, struct error *error)
{
    int64_t id = existing;
    const char *name = NULL;
    bool ready;

    arena_reset(store->scratch);
    if (existing != 0)
        ready = name_of(store, existing, &name, error) && store_remove_document(store, existing, error);
    else
        ready = choose_name(store, document->name, path, record[0] != '\0', &name, error) &&
                next_document_id(store, &id, error);
    return ready && put_source(store, id, name, document, path, record, error) &&
           store_derive_document(store, id, document, error);
}

bool store_remove_document(struct store *store, int64_t document_id, struct error *error)
{
    bind_integer(store->statements[FORGET_TEXTS], 1, document_id);
    bind_integer(store->statements[REMOVE_DOCUMENT], 1, document_id);
    return store_run(store, FORGET_TEXTS, error) && store_run(store, REMOVE_DOCUMENT, error);
}
