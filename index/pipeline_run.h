/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pipeline_run.h - one run of the pipeline: what ingest and rebuild share; no one else includes it. */
#ifndef INDEX_PIPELINE_RUN_H
#define INDEX_PIPELINE_RUN_H

#include "base/map.h"
#include "index/conveyor.h"
#include "index/pipeline.h"
#include "index/store.h"

/* FTS5 merges less often while its hash may grow; set back after the run (it is kept in the database). */
extern const char pipeline_bulk_on[];
extern const char pipeline_bulk_off[];

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

struct parcel *parcel_create(void);
void parcel_destroy(struct parcel *parcel);

bool run_is_interrupted(const struct run *run);

/* Produces, works and writes inside an open transaction; leaves one open on success. */
bool run_convey(struct run *run, struct store *store, void (*produce)(struct conveyor *, void *),
                struct error *error);

#endif
