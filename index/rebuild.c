/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rebuild.c - derives everything again: the producer reads the stored texts through a connection of its own. */
#include "base/memory.h"
#include "index/migration.h"
#include "index/pipeline_run.h"

static const char stored_sql[] =
    "SELECT d.id, d.name, d.path, d.record, d.hash, d.format, t.source, t.layout "
    "FROM document d JOIN document_text t ON t.document_id = d.id ORDER BY d.id";
static const char given_sql[] = "SELECT field, value FROM given WHERE document_id = ?";

static const char **given_member(struct given_metadata *given, struct slice field)
{
    const struct {
        const char *name;
        const char **member;
    } members[] = {
        {"title", &given->title},       {"date", &given->date},       {"kind", &given->kind},
        {"origin", &given->origin},     {"title_en", &given->title_en}, {"authors", &given->authors},
        {"journal", &given->journal},   {"keywords", &given->keywords}, {"doi", &given->doi},
    };

    for (size_t i = 0; i < ARRAY_SIZE(members); i++)
        if (slice_equal(field, slice_of(members[i].name)))
            return members[i].member;
    return NULL;
}

static bool read_given(struct database *database, sqlite3_stmt *statement, int64_t id, struct source *source,
                       struct error *error)
{
    bool row = true;
    bool stepped;

    bind_integer(statement, 1, id);
    while ((stepped = statement_step(database, statement, &row, error)) && row) {
        const char **member = given_member(&source->given, column_slice(statement, 0));
        if (member != NULL)
            *member = arena_copy(source->arena, column_slice(statement, 1));
    }
    sqlite3_reset(statement);
    return stepped;
}

static struct source *stored_source(sqlite3_stmt *row)
{
    struct arena *arena = arena_create();
    struct source *source = arena_allocate(arena, sizeof(*source));
    struct slice hash = column_slice(row, 4);
    struct slice text = column_slice(row, 6);
    struct slice layout = column_slice(row, 7);

    source->arena = arena;
    source->name = arena_copy(arena, column_slice(row, 1));
    source->path = arena_copy(arena, column_slice(row, 2));
    source->is_record = true; /* `bytes` is text already */
    if (hash.size == sizeof(source->hash))
        memcpy(&source->hash, hash.data, hash.size);
    source->format = arena_copy(arena, column_slice(row, 5));
    source->bytes = (struct slice){arena_copy(arena, text), text.size};
    source->layout = (struct slice){arena_copy(arena, layout), layout.size};
    return source;
}

static bool produce_rows(struct run *run, struct conveyor *conveyor, struct database *reader, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *documents = NULL;
    CLEANUP(close_statement) sqlite3_stmt *given = NULL;
    bool row = true;

    if (!database_prepare(reader, stored_sql, &documents, error) || !database_prepare(reader, given_sql, &given, error))
        return false;
    while (statement_step(reader, documents, &row, error) && row && !run_is_interrupted(run)) {
        struct parcel *parcel = parcel_create();
        parcel->source = stored_source(documents);
        parcel->path = memory_copy_string(parcel->source->path);
        parcel->existing = column_integer(documents, 0);
        parcel->size = parcel->source->bytes.size;
        if (!read_given(reader, given, parcel->existing, parcel->source, error)) {
            parcel_destroy(parcel);
            return false;
        }
        if (!conveyor_put(conveyor, parcel, parcel->size))
            return true;
    }
    return error->code == ERROR_NONE;
}

static void produce_stored(struct conveyor *conveyor, void *payload)
{
    struct run *run = payload;
    struct database *reader = NULL;

    if (database_open(&reader, database_path(run->database), DATABASE_REBUILD, &run->producer_error))
        produce_rows(run, conveyor, reader, &run->producer_error);
    database_close(reader);
}

static bool rebuild_all(struct run *run, struct store *store, struct error *error)
{
    if (!run_convey(run, store, produce_stored, error))
        return false;
    if (run->producer_error.code != ERROR_NONE) {
        *error = run->producer_error;
        return false;
    }
    if (run_is_interrupted(run))
        return error_set(error, ERROR_INTERRUPTED, "interrupted: nothing was changed");
    return true;
}

bool pipeline_rebuild(struct database *database, const struct registry *registry,
                      const struct pipeline_options *options, struct pipeline_progress *progress, struct error *error)
{
    struct run run = {.database = database, .registry = registry, .options = options, .progress = progress,
                      .rebuilding = true};
    struct store *store = NULL;
    bool done;

    *progress = (struct pipeline_progress){0};
    if (!database_begin(database, error))
        return false;
    done = migration_recreate_derived(database, error) && database_execute(database, pipeline_bulk_on, error) &&
           store_open(&store, database, error) &&
           rebuild_all(&run, store, error);
    store_close(store);
    if (!done) {
        database_rollback(database);
        return false;
    }
    return database_commit(database, error) && database_execute(database, pipeline_bulk_off, error);
}
