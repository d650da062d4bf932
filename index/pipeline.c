/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pipeline.c - many documents at once: worker threads read and extract, one writer stores in order. */
#include "index/pipeline.h"

#include <limits.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/map.h"
#include "base/memory.h"
#include "index/conveyor.h"
#include "index/migration.h"
#include "index/store.h"
#include "ingest/ingest.h"

enum { BATCH_SECONDS = 5, JOBS_MAX = 64 };
static const size_t batch_bytes = (size_t)64 << 20;
static const size_t bytes_under_way = (size_t)96 << 20;

/* FTS5 merges less often while its hash may grow; set back after the run (it is kept in the database). */
static const char bulk_on[] = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 134217728)";
static const char bulk_off[] = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 4194304)";

/* What travels on the conveyor: a source that becomes a document, or the reason why it does not. */
struct parcel {
    struct source *source; /* NULL: `reason` came from the walk */
    char *path;            /* absolute, of a document; as given, of a failure */
    size_t line;
    int64_t existing; /* row that it replaces, 0: new */
    bool unchanged;
    size_t size;
    struct document *document;
    struct error reason;
};

struct run {
    struct database *database;
    const struct registry *registry;
    const struct pipeline_options *options;
    const char *const *paths;
    size_t path_count;

    /* what the database holds: "path\nrecord" -> row; and the rows' hashes */
    struct map *known;
    struct hash *hashes;
    size_t hash_capacity;

    struct conveyor *conveyor;
    struct pipeline_progress *progress;
    bool rebuilding;
    struct error producer_error;
};

static struct parcel *parcel_create(void)
{
    return memory_allocate_zeroed(1, sizeof(struct parcel));
}

static void parcel_destroy(struct parcel *parcel)
{
    source_destroy(parcel->source);
    document_destroy(parcel->document);
    free(parcel->path);
    free(parcel);
}

static void discard_parcel(void *item, void *payload)
{
    (void)payload;
    parcel_destroy(item);
}

static bool is_interrupted(const struct run *run)
{
    return run->options->interrupted != NULL && *run->options->interrupted != 0;
}

/* Producer. */

static char *absolute_path(const char *path)
{
    char *absolute = strcmp(path, "-") == 0 ? NULL : realpath(path, NULL);

    return absolute != NULL ? absolute : memory_copy_string(path);
}

static void look_up_known(const struct run *run, struct parcel *parcel)
{
    struct builder key = {0};
    int64_t row;

    builder_format(&key, "%s\n%s", parcel->path, parcel->source->is_record ? parcel->source->name : "");
    if (map_get(run->known, builder_slice(&key), &row)) {
        parcel->existing = row;
        parcel->unchanged = memcmp(&run->hashes[row], &parcel->source->hash, sizeof(struct hash)) == 0;
    }
    builder_finish(&key);
}

static bool produce_source(struct source *source, void *payload)
{
    struct run *run = payload;
    struct parcel *parcel = parcel_create();

    parcel->source = source;
    parcel->path = absolute_path(source->path);
    parcel->line = source->line;
    parcel->size = source->bytes.size;
    look_up_known(run, parcel);
    if (parcel->unchanged) {
        source_destroy(parcel->source);
        parcel->source = NULL;
    }
    return !is_interrupted(run) && conveyor_put(run->conveyor, parcel, parcel->unchanged ? 0 : parcel->size);
}

static void produce_failure(const char *path, size_t line, const struct error *reason, void *payload)
{
    struct run *run = payload;
    struct parcel *parcel = parcel_create();

    parcel->path = memory_copy_string(path);
    parcel->line = line;
    parcel->reason = *reason;
    conveyor_put(run->conveyor, parcel, 0);
}

static void produce_walk(struct conveyor *conveyor, void *payload)
{
    struct run *run = payload;
    struct source_visitor visitor = {produce_source, produce_failure, run};

    run->conveyor = conveyor;
    for (size_t i = 0; i < run->path_count; i++)
        if (!source_walk(run->paths[i], &run->options->source, &visitor))
            return;
}

/* Workers. */

static void work_on_parcel(void *item, void *payload)
{
    const struct run *run = payload;
    struct parcel *parcel = item;
    const char *reader_name = run->options->reader_name;

    if (parcel->source == NULL)
        return;
    if (run->rebuilding)
        reader_name = parcel->source->layout.size > 0 ? "lines" : parcel->source->format;
    ingest_source(run->registry, parcel->source, reader_name, INGEST_MENTIONS, &parcel->document, &parcel->reason);
    if (parcel->document == NULL)
        return;
    if (run->rebuilding)
        parcel->document->name = NULL;
}

/* The writer: the calling thread. */

struct writer {
    struct run *run;
    struct store *store;
    size_t batch_size;
    struct timespec batch_began;
    struct error *error;
};

static bool batch_is_full(const struct writer *writer)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return writer->batch_size >= batch_bytes || now.tv_sec - writer->batch_began.tv_sec >= BATCH_SECONDS;
}

static bool begin_batch(struct writer *writer)
{
    writer->batch_size = 0;
    clock_gettime(CLOCK_MONOTONIC, &writer->batch_began);
    return database_begin(writer->run->database, writer->error);
}

static void count_failure(struct run *run, const struct parcel *parcel)
{
    run->progress->failed++;
    if (run->options->skipped != NULL)
        run->options->skipped(parcel->path, parcel->line, &parcel->reason, run->options->payload);
}

static bool write_document(struct writer *writer, const struct parcel *parcel)
{
    const char *record = parcel->source->is_record ? parcel->source->name : "";

    if (writer->run->rebuilding)
        return store_derive_document(writer->store, parcel->existing, parcel->document, writer->error);
    if (writer->run->options->dry_run)
        return true;
    return store_put_document(writer->store, parcel->document, parcel->path, record, parcel->existing, writer->error);
}

static bool write_parcel(struct writer *writer, const struct parcel *parcel)
{
    struct run *run = writer->run;

    run->progress->bytes += parcel->size;
    if (parcel->unchanged) {
        run->progress->unchanged++;
        return true;
    }
    if (parcel->document == NULL) {
        count_failure(run, parcel);
        return true;
    }
    if (!write_document(writer, parcel))
        return error_prefix(writer->error, "%s: ", parcel->path);
    run->progress->stored++;
    writer->batch_size += parcel->size;
    if (!run->rebuilding && batch_is_full(writer))
        return database_commit(run->database, writer->error) && begin_batch(writer);
    return true;
}

static bool write_all(struct writer *writer)
{
    struct run *run = writer->run;
    struct parcel *parcel;
    bool written = true;

    while (written && (parcel = conveyor_take(run->conveyor)) != NULL) {
        written = write_parcel(writer, parcel);
        parcel_destroy(parcel);
        if (run->options->progress != NULL)
            run->options->progress(run->progress, run->options->payload);
        if (is_interrupted(run))
            break;
    }
    return written;
}

static unsigned job_count(unsigned asked)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    unsigned jobs = asked > 0 ? asked : (cores > 0 ? (unsigned)cores : 1);

    return jobs < JOBS_MAX ? jobs : JOBS_MAX;
}

/* Produces, works and writes inside an open transaction; leaves one open on success. */
static bool convey(struct run *run, struct store *store, void (*produce)(struct conveyor *, void *),
                   struct error *error)
{
    struct conveyor_parts parts = {produce, work_on_parcel, discard_parcel, run};
    struct writer writer = {.run = run, .store = store, .error = error};
    bool written;

    clock_gettime(CLOCK_MONOTONIC, &writer.batch_began);
    run->conveyor = conveyor_start(&parts, job_count(run->options->jobs), bytes_under_way);
    written = write_all(&writer);
    conveyor_finish(run->conveyor);
    run->conveyor = NULL;
    return written;
}

/* What the database holds already. */

static void remember(struct run *run, int64_t row, struct slice hash)
{
    if ((size_t)row >= run->hash_capacity) {
        size_t capacity = (size_t)row * 2 + 1024;
        run->hashes = memory_resize(run->hashes, capacity * sizeof(*run->hashes));
        run->hash_capacity = capacity;
    }
    memset(&run->hashes[row], 0, sizeof(struct hash));
    if (hash.size == sizeof(struct hash))
        memcpy(&run->hashes[row], hash.data, sizeof(struct hash));
}

static bool load_known(struct run *run, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row = true;

    run->known = map_create();
    if (!database_prepare(run->database, "SELECT path || char(10) || record, id, hash FROM document", &statement, error))
        return false;
    while (statement_step(run->database, statement, &row, error) && row) {
        map_put(run->known, column_slice(statement, 0), column_integer(statement, 1));
        remember(run, column_integer(statement, 1), column_slice(statement, 2));
    }
    return !row;
}

static void finish_run(struct run *run)
{
    map_destroy(run->known);
    free(run->hashes);
}

static bool ingest_into(struct run *run, struct store *store, struct error *error)
{
    if (!database_execute(run->database, bulk_on, error) || !database_begin(run->database, error))
        return false;
    if (!convey(run, store, produce_walk, error)) {
        database_rollback(run->database);
        return false;
    }
    if (run->options->dry_run) {
        database_rollback(run->database);
        return true;
    }
    return database_commit(run->database, error) && database_execute(run->database, bulk_off, error);
}

bool pipeline_ingest(struct database *database, const struct registry *registry, const char *const *paths,
                     size_t path_count, const struct pipeline_options *options, struct pipeline_progress *progress,
                     struct error *error)
{
    struct run run = {.database = database, .registry = registry, .options = options, .paths = paths,
                      .path_count = path_count, .progress = progress};
    struct store *store = NULL;
    bool done;

    *progress = (struct pipeline_progress){0};
    done = load_known(&run, error) && store_open(&store, database, error) && ingest_into(&run, store, error);
    if (done && is_interrupted(&run))
        done = error_set(error, ERROR_INTERRUPTED, "interrupted: what was read so far is stored, the same command goes on");
    store_close(store);
    finish_run(&run);
    return done;
}

/* Rebuild: the producer reads the stored texts through a connection of its own. */

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
    while (statement_step(reader, documents, &row, error) && row && !is_interrupted(run)) {
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

    if (database_open(&reader, database_path(run->database), DATABASE_READ, &run->producer_error))
        produce_rows(run, conveyor, reader, &run->producer_error);
    database_close(reader);
}

static bool rebuild_all(struct run *run, struct store *store, struct error *error)
{
    if (!convey(run, store, produce_stored, error))
        return false;
    if (run->producer_error.code != ERROR_NONE) {
        *error = run->producer_error;
        return false;
    }
    if (is_interrupted(run))
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
    if (!database_execute(database, bulk_on, error) || !database_begin(database, error))
        return false;
    done = migration_recreate_derived(database, error) && store_open(&store, database, error) &&
           rebuild_all(&run, store, error);
    store_close(store);
    if (!done) {
        database_rollback(database);
        return false;
    }
    return database_commit(database, error) && database_execute(database, bulk_off, error);
}
