/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source.h - the raw documents of a file, folder or stream, one after the other. */
#ifndef INGEST_READ_SOURCE_H
#define INGEST_READ_SOURCE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/text.h"
#include "corpus/document.h"

/*
 * One document's raw bytes before anything is understood: a whole file, or
 * one record of a JSON Lines file. Lives in its own arena until
 * source_destroy(); hand-over between threads is allowed.
 */
struct source {
    struct arena *arena;
    const char *path;   /* of the file; "-" for standard input */
    const char *name;   /* proposed doc id: the path below the ingested folder, or the record's id */
    size_t line;        /* of a record in its file, else 0 */
    struct slice bytes; /* the file, or the record's decoded `text` */
    bool is_record;     /* `bytes` is decoded text: no encoding, no container format */
    struct hash hash;   /* of bytes and the members below */

    struct given_metadata given; /* with a record: title, date, kind, origin */
    const char *format;          /* its reader, of a stored text that is read again, else NULL */
    struct slice layout;         /* of a stored text that is read again, else empty */
};

/*
 * A name or title as one line of valid text: control characters become
 * blanks, invalid bytes U+FFFD. NULL if nothing is left.
 */
const char *source_words(struct arena *arena, struct slice text);

/* A source in an arena of its own; the path and the words of the name (or NULL) are copied. */
struct source *source_create(const char *path, const char *name);
void source_destroy(struct source *source); /* accepts NULL */

/* Computes the hash, once everything else is set. */
void source_seal(struct source *source);

struct source_options {
    size_t size_max;    /* of one file or one record, bytes; 0: SOURCE_SIZE_MAX */
    const char *format; /* "auto" or NULL: by name and content; "jsonl"; a reader's name */
};

#define SOURCE_SIZE_MAX ((size_t)256 << 20)

/*
 * What a walk reports. `document` takes ownership of the source and returns
 * false to stop the walk. `skipped` is told of a path (and line, or 0) that
 * cannot be taken, with the reason; the walk goes on.
 */
struct source_visitor {
    bool (*document)(struct source *source, void *payload);
    void (*skipped)(const char *path, size_t line, const struct error *reason, void *payload);
    void *payload;
};

/*
 * Walks a file, a folder (depth first, names in byte order, hidden files and
 * symbolic links to folders left out) or "-" for standard input. Returns
 * false only if the visitor stopped the walk. Files of unknown binary content
 * are reported as skipped, also inside folders; JSON Lines files are recognised by
 * their name (.jsonl, .ndjson) or options->format.
 */
bool source_walk(const char *path, const struct source_options *options,
                 const struct source_visitor *visitor);

#endif
