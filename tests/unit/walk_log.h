/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk_log.h - for tests: a temporary folder, and what a walk over it reported, one line a report. */
#ifndef TESTS_UNIT_WALK_LOG_H
#define TESTS_UNIT_WALK_LOG_H

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/read/source.h"

struct walk_log {
    char folder[64];
    struct builder lines;
    size_t stop_after; /* documents; 0: never */
    size_t document_count;
    struct source *last; /* the last document */
};

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *position)
{
    (void)status;
    (void)type;
    (void)position;
    return remove(path);
}

static inline int walk_log_setup(void **state)
{
    struct walk_log *log = calloc(1, sizeof(*log));

    *log = (struct walk_log){.folder = "/tmp/yinde-test-XXXXXX"};
    *state = log;
    return mkdtemp(log->folder) == NULL;
}

static inline int walk_log_teardown(void **state)
{
    struct walk_log *log = *state;

    nftw(log->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    source_destroy(log->last);
    builder_finish(&log->lines);
    free(log);
    return 0;
}

/* The path of a name in the folder, valid until the next call. */
static inline const char *walk_path(const struct walk_log *log, const char *name)
{
    static char path[512];

    snprintf(path, sizeof(path), "%s%s%s", log->folder, name[0] == '\0' ? "" : "/", name);
    return path;
}

static inline void put_bytes(const struct walk_log *log, const char *name, struct slice bytes)
{
    FILE *file = fopen(walk_path(log, name), "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
    fclose(file);
}

static inline void put_file(const struct walk_log *log, const char *name, const char *content)
{
    put_bytes(log, name, slice_of(content));
}

static inline void put_folder(const struct walk_log *log, const char *name)
{
    assert_int_equal(mkdir(walk_path(log, name), 0755), 0);
}

static bool log_document(struct source *source, void *payload)
{
    struct walk_log *log = payload;

    builder_format(&log->lines, "%s\n", source->name);
    source_destroy(log->last);
    log->last = source;
    return ++log->document_count != log->stop_after;
}

static void log_skipped(const char *path, size_t line, const struct error *reason, void *payload)
{
    struct walk_log *log = payload;
    size_t folder = strlen(log->folder);
    const char *below = strncmp(path, log->folder, folder) == 0 ? path + folder : path;

    assert_int_not_equal(reason->code, ERROR_NONE);
    builder_format(&log->lines, "skipped %s", below[0] == '/' ? below + 1 : below);
    if (line > 0)
        builder_format(&log->lines, ":%zu", line);
    builder_format(&log->lines, ": %s\n", reason->message);
}

/* Walks a name in the folder ("" is the folder itself) and returns the report. */
static inline const char *walk_with(struct walk_log *log, const char *name, struct source_options options)
{
    struct source_visitor visitor = {log_document, log_skipped, log};
    bool finished = source_walk(strcmp(name, "-") == 0 ? name : walk_path(log, name), &options, &visitor);

    assert_int_equal(finished, log->stop_after == 0 || log->document_count < log->stop_after);
    return builder_slice(&log->lines).data;
}

static inline const char *walk(struct walk_log *log, const char *name)
{
    return walk_with(log, name, (struct source_options){0});
}

#define walk_test(function) cmocka_unit_test_setup_teardown(function, walk_log_setup, walk_log_teardown)

#endif
