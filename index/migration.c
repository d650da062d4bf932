/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * migration.c - makes the schema, and brings an older database to this version.
 *
 * Policy: user_version counts changes of SOURCE tables; each gets a step in
 * the table below. A change of DERIVED tables alone needs a step that asks
 * for `rebuild` through the setting "derived_version".
 */
#include "index/migration.h"

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

static bool make_schema(struct database *database, struct error *error)
{
    char pragmas[128];

    snprintf(pragmas, sizeof(pragmas), "PRAGMA application_id = %d; PRAGMA user_version = %d;",
             DATABASE_APPLICATION_ID, DATABASE_VERSION);
    if (!database_begin(database, error))
        return false;
    if (database_execute(database, schema_sql, error) && database_execute(database, pragmas, error) &&
        database_commit(database, error))
        return true;
    database_rollback(database);
    return false;
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
    if (tables == 0 && mode == DATABASE_READ)
        return error_set(error, ERROR_NOT_FOUND, "'%s' is empty: 'yinde ingest PATH' fills it",
                         database_path(database));
    if (version > DATABASE_VERSION)
        return error_set(error, ERROR_LOCKED, "'%s' is from a newer yinde (version %lld, this one knows %d): update yinde",
                         database_path(database), (long long)version, DATABASE_VERSION);
    if (tables == 0)
        return make_schema(database, error);
    return upgrade(database, version, error);
}

/* In an order that respects foreign keys. */
static const char *const derived_tables[] = {
    "stance", "mark_number", "work", "mention", "sentence", "authority", "heading", "metadata", "passage",
};

bool migration_recreate_derived(struct database *database, struct error *error)
{
    if (!database_execute(database, "INSERT INTO passage_fts (passage_fts) VALUES ('delete-all')", error))
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(derived_tables); i++) {
        char sql[64];
        snprintf(sql, sizeof(sql), "DELETE FROM %s", derived_tables[i]);
        if (!database_execute(database, sql, error))
            return false;
    }
    return true;
}
