/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pipeline.c - many documents at once: worker threads read and extract, one writer stores in order. */
#include "index/pipeline.h"

#include <limits.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/map.h"
#include "base/memory.h"
#include "index/pipeline_run.h"
#include "ingest/ingest.h"

enum { BATCH_SECONDS = 5, JOBS_MAX = 64 };
static const size_t batch_bytes = (size_t)64 << 20;
static const size_t bytes_under_way = (size_t)96 << 20;

const char pipeline_bulk_on[] = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 134217728)";
const char pipeline_bulk_off[] = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 4194304)";

struct parcel *parcel_create(void)
{
    return memory_allocate_zeroed(1, sizeof(struct parcel));
}

void parcel_destroy(struct parcel *parcel)
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

bool run_is_interrupted(const struct run *run)
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
    return !run_is_interrupted(run) && conveyor_put(run->conveyor, parcel, parcel->unchanged ? 0 : parcel->size);
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
        if (run_is_interrupted(run))
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

bool run_convey(struct run *run, struct store *store, void (*produce)(struct conveyor *, void *),
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
    if (!database_execute(run->database, pipeline_bulk_on, error) || !database_begin(run->database, error))
        return false;
    if (!run_convey(run, store, produce_walk, error)) {
        database_rollback(run->database);
        return false;
    }
    if (run->options->dry_run) {
        database_rollback(run->database);
        return true;
    }
    return database_commit(run->database, error) && database_execute(run->database, pipeline_bulk_off, error);
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
    if (done && run_is_interrupted(&run))
        done = error_set(error, ERROR_INTERRUPTED, "interrupted: what was read so far is stored, the same command goes on");
    store_close(store);
    finish_run(&run);
    return done;
}
