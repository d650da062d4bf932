/* SPDX-License-Identifier: GPL-3.0-or-later */
/* database.h - the one wrapper of SQLite: opening, statements, transactions. */
#ifndef INDEX_DATABASE_H
#define INDEX_DATABASE_H

#include <stdbool.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/cleanup.h"
#include "base/error.h"
#include "base/text.h"

/* "yind" in PRAGMA application_id. */
enum { DATABASE_APPLICATION_ID = 0x79696E64, DATABASE_VERSION = 1 };

enum database_mode {
    DATABASE_READ,    /* must exist */
    DATABASE_WRITE,   /* made if missing; one writer at a time */
    DATABASE_REBUILD, /* must exist; its DERIVED tables may be of another version */
};

struct database;

/*
 * Opens a file with yinde's tokenizer and schema, migrated to this version.
 * Fails with ERROR_NOT_FOUND (no file, and not to be made), ERROR_LOCKED (in use by
 * another writer, or from a newer version), ERROR_DATA (another program's
 * database, or damaged), ERROR_IO.
 */
bool database_open(struct database **database, const char *path, enum database_mode mode, struct error *error);
void database_close(struct database *database); /* accepts NULL; rolls back an open transaction */

/* SQLite's own handle, for modules of this layer and for query's auxiliary functions. */
sqlite3 *database_handle(struct database *database);
const char *database_path(const struct database *database);

/* Prepared statements; close with CLEANUP(close_statement). */
bool database_prepare(struct database *database, const char *sql, sqlite3_stmt **statement, struct error *error);

static inline void close_statement(sqlite3_stmt **statement)
{
    sqlite3_finalize(*statement);
}

/* Binding never fails but for misuse, which is a bug (asserted). A NULL text or empty-with-NULL slice binds NULL. */
void bind_text(sqlite3_stmt *statement, int index, const char *text);
void bind_slice(sqlite3_stmt *statement, int index, struct slice slice);
void bind_blob(sqlite3_stmt *statement, int index, struct slice slice);
void bind_integer(sqlite3_stmt *statement, int index, int64_t value);
void bind_null(sqlite3_stmt *statement, int index);

/* A row is there: *row true. Fails on any error. */
bool statement_step(struct database *database, sqlite3_stmt *statement, bool *row, struct error *error);

/* Steps a statement that returns no row, and resets it. */
bool statement_run(struct database *database, sqlite3_stmt *statement, struct error *error);

/* Borrowed until the next step. NULL columns give an empty slice with data NULL, and 0. */
struct slice column_slice(sqlite3_stmt *statement, int column);
int64_t column_integer(sqlite3_stmt *statement, int column);

/* Runs SQL that takes no parameters and returns nothing: schema and pragmas. */
bool database_execute(struct database *database, const char *sql, struct error *error);

/* The first column of the first row, or `otherwise` if there is none. */
bool database_integer(struct database *database, const char *sql, int64_t *value, struct error *error);

bool database_begin(struct database *database, struct error *error); /* BEGIN IMMEDIATE */
bool database_commit(struct database *database, struct error *error);
void database_rollback(struct database *database);

/* Sets `error` from SQLite's last error. Returns false. */
bool database_fail(struct database *database, struct error *error);

#endif
