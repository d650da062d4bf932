/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_internal.h - what the files of the store share; no one else includes it. */
#ifndef INDEX_STORE_INTERNAL_H
#define INDEX_STORE_INTERNAL_H

#include "base/arena.h"
#include "index/store.h"

enum store_statement {
    PUT_DOCUMENT,
    PUT_TEXT,
    PUT_GIVEN,
    PUT_METADATA,
    PUT_HEADING,
    PUT_PASSAGE,
    PUT_PASSAGE_TEXT,
    PUT_AUTHORITY,
    PUT_SENTENCE,
    PUT_MENTION,
    PUT_STANCE,
    PUT_MARK,
    PUT_WORK,
    LINK_MARKS,
    FIND_AUTHORITY,
    FIND_NAME,
    NAME_OF,
    FORGET_TEXTS,
    REMOVE_DOCUMENT,
    STATEMENT_COUNT
};

struct map;

struct store {
    struct database *database;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    struct map *authorities; /* name -> id */
    struct arena *scratch;   /* reset for each document */
};

/* Steps and resets a statement whose parameters are bound. */
bool store_run(struct store *store, enum store_statement statement, struct error *error);

int64_t store_last_id(const struct store *store);

/* The row of an authority, made if it is new. */
bool store_authority(struct store *store, const char *name, const char *kind, int64_t *id, struct error *error);

#endif
