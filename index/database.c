/* SPDX-License-Identifier: GPL-3.0-or-later */
/* database.c - the one wrapper of SQLite: opening, statements, transactions. */
#include "index/database.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "index/migration.h"
#include "index/tokenizer.h"

enum { BUSY_TIMEOUT_MS = 2000 };

struct database {
    sqlite3 *handle;
    char *path;
};

sqlite3 *database_handle(struct database *database)
{
    return database->handle;
}

const char *database_path(const struct database *database)
{
    return database->path;
}

bool database_fail(struct database *database, struct error *error)
{
    int code = sqlite3_errcode(database->handle) & 0xFF;
    const char *words = sqlite3_errmsg(database->handle);

    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return error_set(error, ERROR_LOCKED, "'%s' is in use by another program: try again when it is done",
                         database->path);
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return error_set(error, ERROR_DATA, "'%s' is no yinde database or is damaged (%s)", database->path, words);
    if (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_READONLY || code == SQLITE_CANTOPEN)
        return error_set(error, ERROR_IO, "cannot write '%s': %s", database->path, words);
    return error_set(error, ERROR_DATABASE, "'%s': %s", database->path, words);
}

bool database_prepare(struct database *database, const char *sql, sqlite3_stmt **statement, struct error *error)
{
    if (sqlite3_prepare_v3(database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
        return database_fail(database, error);
    return true;
}

static void expect_ok(int code)
{
    assert(code == SQLITE_OK);
    (void)code;
}

void bind_text(sqlite3_stmt *statement, int index, const char *text)
{
    expect_ok(sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC));
}

void bind_slice(sqlite3_stmt *statement, int index, struct slice slice)
{
    expect_ok(sqlite3_bind_text64(statement, index, slice.data, slice.size, SQLITE_STATIC, SQLITE_UTF8));
}

void bind_blob(sqlite3_stmt *statement, int index, struct slice slice)
{
    const char *data = slice.data == NULL ? "" : slice.data;

    expect_ok(sqlite3_bind_blob64(statement, index, data, slice.size, SQLITE_STATIC));
}

void bind_integer(sqlite3_stmt *statement, int index, int64_t value)
{
    expect_ok(sqlite3_bind_int64(statement, index, value));
}

void bind_null(sqlite3_stmt *statement, int index)
{
    expect_ok(sqlite3_bind_null(statement, index));
}

bool statement_step(struct database *database, sqlite3_stmt *statement, bool *row, struct error *error)
{
    int code = sqlite3_step(statement);

    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return database_fail(database, error);
    *row = code == SQLITE_ROW;
    return true;
}

bool statement_run(struct database *database, sqlite3_stmt *statement, struct error *error)
{
    int code = sqlite3_step(statement);
    bool done = code == SQLITE_DONE || code == SQLITE_ROW;

    if (!done)
        database_fail(database, error);
    sqlite3_reset(statement);
    return done;
}

struct slice column_slice(sqlite3_stmt *statement, int column)
{
    const char *data = sqlite3_column_blob(statement, column);

    return (struct slice){data, (size_t)sqlite3_column_bytes(statement, column)};
}

int64_t column_integer(sqlite3_stmt *statement, int column)
{
    return sqlite3_column_int64(statement, column);
}

bool database_execute(struct database *database, const char *sql, struct error *error)
{
    if (sqlite3_exec(database->handle, sql, NULL, NULL, NULL) != SQLITE_OK) /* ci-allow: the wrapper itself */
        return database_fail(database, error);
    return true;
}

bool database_integer(struct database *database, const char *sql, int64_t *value, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row = false;

    if (!database_prepare(database, sql, &statement, error) || !statement_step(database, statement, &row, error))
        return false;
    if (row)
        *value = column_integer(statement, 0);
    return true;
}

bool database_begin(struct database *database, struct error *error)
{
    return database_execute(database, "BEGIN IMMEDIATE", error);
}

bool database_commit(struct database *database, struct error *error)
{
    return database_execute(database, "COMMIT", error);
}

void database_rollback(struct database *database)
{
    struct error ignored = {0};

    if (!sqlite3_get_autocommit(database->handle))
        database_execute(database, "ROLLBACK", &ignored);
}

static const char open_pragmas[] = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                                   "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

static bool prepare_connection(struct database *database, enum database_mode mode, struct error *error)
{
    sqlite3_busy_timeout(database->handle, BUSY_TIMEOUT_MS);
    if (!tokenizer_register(database->handle))
        return database_fail(database, error);
    if (!database_execute(database, open_pragmas, error))
        return false;
    if (!migration_run(database, mode, error))
        return false;
    if (mode != DATABASE_WRITE)
        return true;
    return database_execute(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", error);
}

/*
 * SQLite keeps a file beside a database even to read it. Where the folder
 * allows none, and no journal is left to be read first, the database is read as it lies.
 */
static bool lies_at_rest(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct builder name = {0};
    bool rests;

    builder_append(&name, slash == NULL ? SLICE(".") : (struct slice){path, (size_t)(slash - path) + 1});
    rests = access(name.data, W_OK) != 0;
    builder_truncate(&name, 0);
    builder_append_string(&name, path);
    builder_append_string(&name, "-wal");
    rests = rests && access(name.data, F_OK) != 0;
    builder_finish(&name);
    return rests;
}

/* SQLite takes "immutable" only with a name written as a URI. */
static int open_at_rest(const char *path, sqlite3 **handle)
{
    struct builder uri = {0};
    int code;

    builder_append_string(&uri, "file:");
    for (const char *byte = path; *byte != '\0'; byte++)
        if (strchr("%?#", *byte) != NULL)
            builder_format(&uri, "%%%02X", (unsigned)*byte);
        else
            builder_append_byte(&uri, *byte);
    builder_append_string(&uri, "?immutable=1");
    code = sqlite3_open_v2(uri.data, handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    builder_finish(&uri);
    return code;
}

static int open_handle(const char *path, enum database_mode mode, sqlite3 **handle)
{
    int flags = SQLITE_OPEN_READWRITE;

    if (mode == DATABASE_WRITE)
        flags |= SQLITE_OPEN_CREATE;
    else if (lies_at_rest(path))
        return open_at_rest(path, handle);
    else if (access(path, W_OK) != 0)
        flags = SQLITE_OPEN_READONLY;
    return sqlite3_open_v2(path, handle, flags, NULL);
}

bool database_open(struct database **database, const char *path, enum database_mode mode, struct error *error)
{
    struct database *made;

    if (mode != DATABASE_WRITE && access(path, F_OK) != 0)
        return error_set(error, ERROR_NOT_FOUND, "no database '%s' yet: 'yinde ingest PATH' makes it", path);
    made = memory_allocate_zeroed(1, sizeof(*made));
    made->path = memory_copy_string(path);
    if (open_handle(path, mode, &made->handle) != SQLITE_OK) {
        error_set(error, ERROR_IO, "cannot open database '%s': %s", path, sqlite3_errmsg(made->handle));
        database_close(made);
        return false;
    }
    if (!prepare_connection(made, mode, error)) {
        database_close(made);
        return false;
    }
    *database = made;
    return true;
}

void database_close(struct database *database)
{
    if (database == NULL)
        return;
    if (database->handle != NULL)
        database_rollback(database);
    sqlite3_close_v2(database->handle);
    free(database->path);
    free(database);
}
