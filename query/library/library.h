/* SPDX-License-Identifier: GPL-3.0-or-later */
/* library.h - the documents of a database: found by name, listed, shown, counted. */
#ifndef QUERY_LIBRARY_LIBRARY_H
#define QUERY_LIBRARY_LIBRARY_H

#include <stddef.h>

#include "base/arena.h"
#include "index/database.h"

/*
 * What is known of a document; strings are NULL where nothing is. They live
 * until the visitor returns, or in the arena.
 */
struct library_document {
    int64_t id;
    const char *name;
    const char *path;
    const char *kind;
    const char *title;
    const char *title_en;
    const char *authors;
    const char *journal;
    const char *date;
    const char *court;
    const char *docket;
    const char *language;
    const char *keywords;
    const char *doi;
    const char *origin;
    size_t passages;
    size_t mentions;
};

enum library_sort { SORT_NAME, SORT_YEAR, SORT_TITLE, SORT_KIND, SORT_COUNT };

/* Which documents; NULL and 0 choose nothing. */
struct library_filter {
    const char *kind;
    const char *language;
    int first_year;
    int last_year;
    enum library_sort sort;
    size_t limit;
    size_t offset;
};

/* Calls back one row after another; `row` is of the type that the function names. */
typedef void (*library_visitor)(const void *row, void *payload);

/* Documents (struct library_document), in order. */
bool library_list(struct database *database, const struct library_filter *filter, library_visitor visit,
                  void *payload, struct error *error);

/*
 * The document of that name, or the only one whose name begins or ends so.
 * Fails with ERROR_NOT_FOUND and the nearest names, ERROR_USAGE if several fit.
 */
bool library_find(struct database *database, struct arena *arena, const char *name,
                  struct library_document *document, struct error *error);

/* A heading of the outline. */
struct library_heading {
    const char *number;
    const char *title;
    int level;
    size_t start; /* source bytes */
    size_t end;
};

bool library_headings(struct database *database, int64_t document, library_visitor visit, void *payload,
                      struct error *error);

/* A paragraph, or a mention in one. */
struct library_passage {
    const char *role;
    const char *section; /* number, or NULL */
    size_t start;        /* source bytes */
    size_t end;
    struct slice text;
};

struct library_mention {
    const char *kind;
    const char *id; /* of the authority, or local, or NULL */
    const char *section;
    const char *how;
    const char *unresolved;
    const char *note;
    size_t start; /* source bytes */
    size_t end;
    struct slice text;
};

/*
 * Which part of a document: a section with those below it, or the paragraph
 * that holds a source byte; else all of it.
 */
struct library_part {
    const char *section; /* number, or NULL */
    int64_t byte;        /* or -1 */
};

/* struct library_passage and struct library_mention, in order. */
bool library_passages(struct database *database, int64_t document, const struct library_part *part,
                      library_visitor visit, void *payload, struct error *error);
bool library_mentions(struct database *database, int64_t document, const struct library_part *part,
                      library_visitor visit, void *payload, struct error *error);

/* A count: of documents, passages, mentions ..., of all or of one kind. */
struct library_count {
    const char *what; /* documents, passages, mentions, authorities ... */
    const char *kind; /* or NULL: all */
    size_t count;
};

bool library_counts(struct database *database, library_visitor visit, void *payload, struct error *error);

#endif
