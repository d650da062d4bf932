/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * migration.c - makes the schema, and brings an older database to this version.
 *
 * Policy: user_version counts changes of SOURCE tables; each gets a step in
 * the table below. A change of DERIVED tables needs nothing but its text: the
 * setting "derived" holds the text's hash, and a database that was derived by another
 * asks for `yinde rebuild`, which makes the tables anew.
 */
#include "index/migration.h"

#include "base/hash.h"
#include "base/memory.h"
#include "index/schema.h"

struct migration {
    int to_version;
    const char *sql;
};

/* From a version to the next; empty while version 1 is the first. */
static const struct migration migrations[] = {
    {DATABASE_VERSION, NULL},
};

static void derived_fingerprint(char text[HASH_TEXT_SIZE])
{
    hash_format(hash_of(slice_of(schema_derived_sql)), text);
}

static bool make_derived(struct database *database, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    char fingerprint[HASH_TEXT_SIZE];

    derived_fingerprint(fingerprint);
    if (!database_execute(database, schema_derived_sql, error) ||
        !database_prepare(database, "INSERT OR REPLACE INTO setting (name, value) VALUES ('derived', ?)", &statement,
                          error))
        return false;
    bind_text(statement, 1, fingerprint);
    return statement_run(database, statement, error);
}

static bool make_schema(struct database *database, struct error *error)
{
    char pragmas[128];

    snprintf(pragmas, sizeof(pragmas), "PRAGMA application_id = %d; PRAGMA user_version = %d;",
             DATABASE_APPLICATION_ID, DATABASE_VERSION);
    if (!database_begin(database, error))
        return false;
    if (database_execute(database, schema_sql, error) && make_derived(database, error) &&
        database_execute(database, pragmas, error) && database_commit(database, error))
        return true;
    database_rollback(database);
    return false;
}

/* Were the DERIVED tables made by this version's text? */
static bool check_derived(struct database *database, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    char fingerprint[HASH_TEXT_SIZE];
    bool row = false;

    derived_fingerprint(fingerprint);
    if (!database_prepare(database, "SELECT 1 FROM setting WHERE name = 'derived' AND value = ?", &statement, error))
        return false;
    bind_text(statement, 1, fingerprint);
    if (!statement_step(database, statement, &row, error))
        return false;
    if (!row)
        return error_set(error, ERROR_DATA, "'%s' was filled by another version of yinde: 'yinde rebuild' brings it up to date",
                         database_path(database));
    return true;
}

static bool upgrade(struct database *database, int64_t version, struct error *error)
{
    for (size_t i = 0; i < ARRAY_SIZE(migrations); i++)
        if (migrations[i].to_version > version && migrations[i].sql != NULL &&
            !database_execute(database, migrations[i].sql, error))
            return false;
    return true;
}

bool migration_run(struct database *database, enum database_mode mode, struct error *error)
{
    int64_t application = 0;
    int64_t version = 0;
    int64_t tables = 0;

    if (!database_integer(database, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
        !database_integer(database, "PRAGMA application_id", &application, error) ||
        !database_integer(database, "PRAGMA user_version", &version, error))
        return false;
    if (application != DATABASE_APPLICATION_ID && (tables > 0 || application != 0))
        return error_set(error, ERROR_DATA, "'%s' is another program's database: name another file with --db",
                         database_path(database));
    if (tables == 0 && mode != DATABASE_WRITE)
        return error_set(error, ERROR_NOT_FOUND, "'%s' is empty: 'yinde ingest PATH' fills it",
                         database_path(database));
    if (version > DATABASE_VERSION)
        return error_set(error, ERROR_LOCKED, "'%s' is from a newer yinde (version %lld, this one knows %d): update yinde",
                         database_path(database), (long long)version, DATABASE_VERSION);
    if (tables == 0)
        return make_schema(database, error);
    return upgrade(database, version, error) && (mode == DATABASE_REBUILD || check_derived(database, error));
}

/* Every DERIVED thing of this and earlier versions, in an order that respects foreign keys. */
static const char drop_derived_sql[] =
    "DROP VIEW IF EXISTS v_documents; DROP VIEW IF EXISTS v_citations; DROP TABLE IF EXISTS stance;"
    "DROP TABLE IF EXISTS mark_number; DROP TABLE IF EXISTS work; DROP TABLE IF EXISTS mention;"
    "DROP TABLE IF EXISTS sentence; DROP TABLE IF EXISTS authority; DROP TABLE IF EXISTS heading;"
    "DROP TABLE IF EXISTS metadata; DROP TABLE IF EXISTS passage_fts; DROP TABLE IF EXISTS passage;";

bool migration_recreate_derived(struct database *database, struct error *error)
{
    return database_execute(database, drop_derived_sql, error) && make_derived(database, error);
}
