/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check.c - is the database whole, and what does it hold? */
#include "index/check.h"

#include <stdio.h>

#include "base/memory.h"

/* Each query returns a line of text for every fault. */
static const char *const fault_sql[] = {
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "SELECT 'a row of ' || \"table\" || ' points to a missing row of ' || \"parent\" FROM pragma_foreign_key_check",
    "SELECT name || ': its text is missing' FROM document WHERE id NOT IN (SELECT document_id FROM document_text)",
    "SELECT name || ': nothing was derived from it (run yinde rebuild)' FROM document "
    "WHERE id NOT IN (SELECT document_id FROM metadata)",
    "SELECT d.name || ': passage ' || p.ordinal || ' lies outside its text' FROM passage p "
    "JOIN document d ON d.id = p.document_id JOIN document_text t ON t.document_id = d.id "
    "WHERE p.source_start > p.source_end OR p.source_end > length(t.source)",
    "SELECT d.name || ': a mention lies outside its passage ' || p.ordinal FROM mention m "
    "JOIN sentence s ON s.id = m.sentence_id JOIN passage p ON p.id = s.passage_id "
    "JOIN document d ON d.id = p.document_id WHERE m.start >= m.end OR m.end > length(CAST(p.text AS BLOB))",
};

/* Compares the full-text index with the passages: fails with SQLITE_CORRUPT if they differ. */
static const char index_check_sql[] = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)";

static bool report_rows(struct database *database, const char *sql, check_fault told, void *payload, size_t *faults,
                        struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row = true;

    if (!database_prepare(database, sql, &statement, error))
        return false;
    while (statement_step(database, statement, &row, error) && row) {
        struct slice line = column_slice(statement, 0);
        char text[ERROR_MESSAGE_SIZE];
        snprintf(text, sizeof(text), "%.*s", (int)line.size, line.data);
        told(text, payload);
        (*faults)++;
    }
    return !row;
}

bool check_database(struct database *database, check_fault told, void *payload, size_t *faults, struct error *error)
{
    struct error index_error = {0};

    *faults = 0;
    for (size_t i = 0; i < ARRAY_SIZE(fault_sql); i++)
        if (!report_rows(database, fault_sql[i], told, payload, faults, error))
            return false;
    if (sqlite3_db_readonly(database_handle(database), "main"))
        return true; /* FTS5 checks by a statement that counts as writing */
    if (!database_execute(database, index_check_sql, &index_error)) {
        if (index_error.code != ERROR_DATA)
            return error_set(error, index_error.code, "%s", index_error.message);
        told("the full-text index differs from the passages (run yinde rebuild)", payload);
        (*faults)++;
    }
    return true;
}

/* What is hashed: one query a table, names instead of row ids, in the order of what they name. */
static const char *const content_sql[] = {
    "SELECT name, record, hash, format, encoding, t.source, t.layout FROM document d "
    "JOIN document_text t ON t.document_id = d.id ORDER BY name",
    "SELECT name, field, value FROM given JOIN document ON id = document_id ORDER BY name, field",
    "SELECT d.name, m.kind, title, title_en, authors, journal, date, year, court, docket, language, keywords, doi, "
    "origin FROM metadata m JOIN document d ON d.id = m.document_id ORDER BY d.name",
    "SELECT d.name, ordinal, number, title, level, type, parent, source_start, source_end FROM heading h "
    "JOIN document d ON d.id = h.document_id ORDER BY d.name, ordinal",
    "SELECT d.name, ordinal, role, heading, source_start, source_end, text FROM document d "
    "JOIN passage p ON p.document_id = d.id ORDER BY d.name, ordinal",
    "SELECT d.name, m.kind, m.source_start, m.source_end, s.source_start, s.source_end, a.name, m.local_id, m.name, "
    "m.how, m.unresolved, m.note, m.range_end, "
    "(SELECT group_concat(number) FROM (SELECT number FROM mark_number WHERE mention_id = m.id ORDER BY number)), "
    "(SELECT group_concat(line) FROM (SELECT b.name || ' ' || stance AS line FROM stance JOIN authority b "
    "ON b.id = doctrine_id WHERE mention_id = m.id ORDER BY line)), "
    "w.number, w.authors, w.title, w.type, w.container, w.publisher, w.place, w.year, w.volume, w.issue, w.pages, "
    "w.doi, w.url FROM document d JOIN passage p ON p.document_id = d.id JOIN sentence s ON s.passage_id = p.id "
    "JOIN mention m ON m.sentence_id = s.id LEFT JOIN authority a ON a.id = m.authority_id "
    "LEFT JOIN work w ON w.mention_id = m.id ORDER BY d.name, p.ordinal, m.start, m.end DESC, m.kind, m.id",
};

/* A column's type and size stand before its bytes, so that no two rows look alike. */
static void append_column(struct builder *line, sqlite3_stmt *statement, int column)
{
    struct slice value = column_slice(statement, column);

    builder_format(line, "%d:%zu:", sqlite3_column_type(statement, column), value.size);
    builder_append(line, value);
}

static bool hash_rows(struct database *database, const char *sql, struct hash *digest, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    struct builder line = {0};
    bool row = true;

    if (!database_prepare(database, sql, &statement, error))
        return false;
    while (statement_step(database, statement, &row, error) && row) {
        builder_truncate(&line, 0);
        for (int column = 0; column < sqlite3_column_count(statement); column++)
            append_column(&line, statement, column);
        *digest = hash_chain(*digest, builder_slice(&line));
    }
    builder_finish(&line);
    return !row;
}

bool check_digest(struct database *database, struct hash *digest, struct error *error)
{
    *digest = (struct hash){{0}};
    for (size_t i = 0; i < ARRAY_SIZE(content_sql); i++)
        if (!hash_rows(database, content_sql[i], digest, error))
            return false;
    return true;
}
