/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pipeline.h - many documents at once: worker threads read and extract, one writer stores in order. */
#ifndef INDEX_PIPELINE_H
#define INDEX_PIPELINE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "corpus/registry.h"
#include "index/database.h"
#include "ingest/read/source.h"

struct pipeline_progress {
    size_t stored;    /* new or changed documents written */
    size_t unchanged; /* skipped: same hash */
    size_t failed;    /* skipped: could not be read */
    size_t bytes;     /* of source text seen */
};

struct pipeline_options {
    unsigned jobs;           /* worker threads; 0: one a core */
    const char *reader_name; /* NULL: by name and content */
    struct source_options source;
    bool dry_run;            /* read and extract, store nothing */

    /* Told of each input that was skipped because it could not be read. */
    void (*skipped)(const char *path, size_t line, const struct error *reason, void *payload);
    /* Told now and then (after every document). */
    void (*progress)(const struct pipeline_progress *progress, void *payload);
    void *payload;

    /* Set by a signal handler: the batch at hand is committed and the run ends with ERROR_INTERRUPTED. */
    const volatile sig_atomic_t *interrupted;
};

/*
 * Adds or updates everything found under the paths. Commits in batches of
 * 64 MB of text or 5 s; a killed run leaves whole documents, and the same call
 * goes on where it stopped. Fails only for the database or an interruption:
 * damaged inputs are counted and reported.
 */
bool pipeline_ingest(struct database *database, const struct registry *registry, const char *const *paths,
                     size_t path_count, const struct pipeline_options *options, struct pipeline_progress *progress,
                     struct error *error);

/* Derives everything again from the stored texts, in one transaction. */
bool pipeline_rebuild(struct database *database, const struct registry *registry,
                      const struct pipeline_options *options, struct pipeline_progress *progress,
                      struct error *error);

#endif
