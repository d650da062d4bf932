/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_database.c - opening: new, old, foreign, newer, damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>
#include <unistd.h>

#include "index/migration.h"

static char path[64];

static int make_path(void **state)
{
    int descriptor;

    (void)state;
    snprintf(path, sizeof(path), "/tmp/yinde-test-XXXXXX");
    descriptor = mkstemp(path);
    close(descriptor);
    unlink(path);
    return 0;
}

static int remove_path(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    char file[96];

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        snprintf(file, sizeof(file), "%s%s", path, suffixes[i]);
        unlink(file);
    }
    return 0;
}

static void make_with_sql(const char *sql)
{
    sqlite3 *handle;

    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK); /* ci-allow: makes another program's file */
    assert_int_equal(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK); /* ci-allow: the same */
    sqlite3_close(handle);
}

static void assert_refused(enum database_mode mode, enum error_code code, const char *words)
{
    struct database *database = NULL;
    struct error error = {0};

    assert_false(database_open(&database, path, mode, &error));
    assert_int_equal(error.code, code);
    assert_non_null(strstr(error.message, words));
    assert_null(database);
}

static void a_new_database_gets_the_schema(void **state)
{
    struct database *database = NULL;
    struct error error = {0};
    int64_t count = 0;

    (void)state;
    assert_true(database_open(&database, path, DATABASE_WRITE, &error));
    assert_true(database_integer(database, "SELECT count(*) FROM passage_fts", &count, &error));
    database_close(database);
}

static void an_existing_database_opens_again(void **state)
{
    struct database *database = NULL;
    struct error error = {0};

    (void)state;
    assert_true(database_open(&database, path, DATABASE_WRITE, &error));
    database_close(database);
    assert_true(database_open(&database, path, DATABASE_READ, &error));
    database_close(database);
}

static void reading_needs_a_database(void **state)
{
    (void)state;
    assert_refused(DATABASE_READ, ERROR_NOT_FOUND, "yinde ingest");
}

static void another_programs_database_is_refused(void **state)
{
    (void)state;
    make_with_sql("CREATE TABLE notes (words TEXT)");
    assert_refused(DATABASE_WRITE, ERROR_DATA, "another program");
}

static void a_database_from_a_newer_yinde_is_refused(void **state)
{
    char sql[128];

    (void)state;
    snprintf(sql, sizeof(sql), "PRAGMA application_id = %d; PRAGMA user_version = %d; CREATE TABLE t (x)",
             DATABASE_APPLICATION_ID, DATABASE_VERSION + 1);
    make_with_sql(sql);
    assert_refused(DATABASE_WRITE, ERROR_LOCKED, "newer yinde");
}

static void a_file_that_is_no_database_is_refused(void **state)
{
    FILE *file = fopen(path, "w");

    (void)state;
    for (int i = 0; i < 1000; i++)
        fputs("this is a letter, not a database\n", file);
    fclose(file);
    assert_refused(DATABASE_WRITE, ERROR_DATA, "no yinde database");
}

static void run_sql(const char *sql)
{
    struct database *database = NULL;
    struct error error = {0};

    assert_true(database_open(&database, path, DATABASE_REBUILD, &error));
    assert_true(database_execute(database, sql, &error));
    database_close(database);
}

static void tables_of_another_version_ask_for_a_rebuild(void **state)
{
    (void)state;
    a_new_database_gets_the_schema(state);
    run_sql("UPDATE setting SET value = 'old' WHERE name = 'derived'");
    assert_refused(DATABASE_READ, ERROR_DATA, "yinde rebuild");
    assert_refused(DATABASE_WRITE, ERROR_DATA, "yinde rebuild");
}

static void rebuilding_makes_the_tables_anew(void **state)
{
    struct database *database = NULL;
    struct error error = {0};

    a_new_database_gets_the_schema(state);
    run_sql("DROP TABLE work; UPDATE setting SET value = 'old' WHERE name = 'derived'");
    assert_true(database_open(&database, path, DATABASE_REBUILD, &error));
    assert_true(database_begin(database, &error) && migration_recreate_derived(database, &error));
    assert_true(database_commit(database, &error));
    database_close(database);
    assert_true(database_open(&database, path, DATABASE_READ, &error));
    database_close(database);
}

static void a_second_writer_is_told_that_it_is_locked(void **state)
{
    struct database *first = NULL;
    struct database *second = NULL;
    struct error error = {0};

    (void)state;
    assert_true(database_open(&first, path, DATABASE_WRITE, &error));
    assert_true(database_open(&second, path, DATABASE_WRITE, &error));
    assert_true(database_begin(first, &error));
    assert_false(database_begin(second, &error));
    assert_int_equal(error.code, ERROR_LOCKED);
    database_close(first);
    database_close(second);
}

int main(void)
{
#define WITH_PATH(test) cmocka_unit_test_setup_teardown(test, make_path, remove_path)
    const struct CMUnitTest tests[] = {
        WITH_PATH(a_new_database_gets_the_schema),
        WITH_PATH(an_existing_database_opens_again),
        WITH_PATH(reading_needs_a_database),
        WITH_PATH(another_programs_database_is_refused),
        WITH_PATH(a_database_from_a_newer_yinde_is_refused),
        WITH_PATH(a_file_that_is_no_database_is_refused),
        WITH_PATH(tables_of_another_version_ask_for_a_rebuild),
        WITH_PATH(rebuilding_makes_the_tables_anew),
        WITH_PATH(a_second_writer_is_told_that_it_is_locked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
