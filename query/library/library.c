/* SPDX-License-Identifier: GPL-3.0-or-later */
/* library.c - the documents of a database: listed, shown, counted. */
#include "query/library/library.h"

#include "base/memory.h"
#include "query/library/row.h"

static const char *const statement_sql[] = {
    [LIBRARY_LIST] =
        "SELECT " LIBRARY_COLUMNS
        " WHERE (?1 IS NULL OR m.kind = ?1) AND (?2 IS NULL OR m.language = ?2) AND (?3 = 0 OR m.year >= ?3) "
        "AND (?4 = 0 OR m.year <= ?4) ORDER BY CASE ?5 WHEN 1 THEN -m.year END, "
        "CASE ?5 WHEN 2 THEN coalesce(m.title, m.title_en) WHEN 3 THEN m.kind END, d.name LIMIT ?6 OFFSET ?7",
    [LIBRARY_EXACT] = "SELECT " LIBRARY_COLUMNS " WHERE d.name = ?",
    [LIBRARY_NAMES] = "SELECT name FROM document ORDER BY name",
    [LIBRARY_HEADINGS] =
        "SELECT number, title, level, source_start, source_end FROM heading WHERE document_id = ? "
        "ORDER BY ordinal",
    [LIBRARY_PASSAGES] = LIBRARY_SECTIONS
    "SELECT p.role, h.number, p.source_start, p.source_end, p.text " LIBRARY_PART LIBRARY_PART_WHERE
    "ORDER BY p.ordinal",
    [LIBRARY_MENTIONS] = LIBRARY_SECTIONS
    "SELECT n.kind, coalesce(a.name, n.local_id), h.number, n.how, n.unresolved, n.note, n.source_start, "
    "n.source_end, substr(CAST(p.text AS BLOB), n.start + 1, n.end - n.start) " LIBRARY_PART
    "JOIN sentence s ON s.passage_id = p.id JOIN mention n ON n.sentence_id = s.id "
    "LEFT JOIN authority a ON a.id = n.authority_id " LIBRARY_PART_WHERE
    "ORDER BY n.source_start, n.source_end DESC, n.id",
    [LIBRARY_COUNTS] =
        "SELECT 'documents', NULL, count(*) FROM document "
        "UNION ALL SELECT 'documents', kind, c FROM (SELECT kind, count(*) AS c FROM metadata GROUP BY kind) "
        "UNION ALL SELECT 'bytes', NULL, coalesce(sum(length(source)), 0) FROM document_text "
        "UNION ALL SELECT 'headings', NULL, count(*) FROM heading "
        "UNION ALL SELECT 'passages', NULL, count(*) FROM passage "
        "UNION ALL SELECT 'mentions', NULL, count(*) FROM mention "
        "UNION ALL SELECT 'mentions', kind, c FROM (SELECT kind, count(*) AS c FROM mention GROUP BY kind) "
        "UNION ALL SELECT 'mentions', 'unresolved', count(*) FROM mention WHERE unresolved IS NOT NULL "
        "UNION ALL SELECT 'authorities', NULL, count(*) FROM authority "
        "UNION ALL SELECT 'authorities', kind, c FROM (SELECT kind, count(*) AS c FROM authority GROUP BY kind) "
        "UNION ALL SELECT 'stances', NULL, count(*) FROM stance "
        "UNION ALL SELECT 'references', NULL, count(*) FROM work",
};

_Static_assert(ARRAY_SIZE(statement_sql) == LIBRARY_STATEMENT_COUNT, "one SQL text per statement");

bool library_prepare(struct database *database, enum library_statement which, sqlite3_stmt **statement,
                     struct error *error)
{
    return database_prepare(database, statement_sql[which], statement, error);
}

const char *library_text(sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);

    return text == NULL || text[0] == '\0' ? NULL : text;
}

/* The strings of a document, in the order of LIBRARY_COLUMNS. */
static const size_t text_members[] = {
    offsetof(struct library_document, name),     offsetof(struct library_document, path),
    offsetof(struct library_document, kind),     offsetof(struct library_document, title),
    offsetof(struct library_document, title_en), offsetof(struct library_document, authors),
    offsetof(struct library_document, journal),  offsetof(struct library_document, date),
    offsetof(struct library_document, court),    offsetof(struct library_document, docket),
    offsetof(struct library_document, language), offsetof(struct library_document, keywords),
    offsetof(struct library_document, doi),      offsetof(struct library_document, origin),
};

static const char **text_member(struct library_document *document, size_t index)
{
    return (const char **)(void *)((char *)document + text_members[index]);
}

struct library_document library_document_of(sqlite3_stmt *row)
{
    struct library_document document = {.id = column_integer(row, 0)};

    for (size_t i = 0; i < ARRAY_SIZE(text_members); i++)
        *text_member(&document, i) = library_text(row, (int)i + 1);
    document.passages = (size_t)column_integer(row, (int)ARRAY_SIZE(text_members) + 1);
    document.mentions = (size_t)column_integer(row, (int)ARRAY_SIZE(text_members) + 2);
    return document;
}

void library_document_keep(struct arena *arena, struct library_document *document)
{
    for (size_t i = 0; i < ARRAY_SIZE(text_members); i++) {
        const char **text = text_member(document, i);
        if (*text != NULL)
            *text = arena_copy_string(arena, *text);
    }
}

/* Steps through a statement; `show` makes a row of what it finds and passes it on. */
static bool visit_rows(struct database *database, sqlite3_stmt *statement,
                       void (*show)(sqlite3_stmt *row, library_visitor visit, void *payload),
                       library_visitor visit, void *payload, struct error *error)
{
    bool row;

    for (;;) {
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            return true;
        show(statement, visit, payload);
    }
}

static void show_document(sqlite3_stmt *row, library_visitor visit, void *payload)
{
    struct library_document document = library_document_of(row);

    visit(&document, payload);
}

bool library_list(struct database *database, const struct library_filter *filter, library_visitor visit,
                  void *payload, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    if (!library_prepare(database, LIBRARY_LIST, &statement, error))
        return false;
    bind_text(statement, 1, filter->kind);
    bind_text(statement, 2, filter->language);
    bind_integer(statement, 3, filter->first_year);
    bind_integer(statement, 4, filter->last_year);
    bind_integer(statement, 5, filter->sort);
    bind_integer(statement, 6, (int64_t)filter->limit);
    bind_integer(statement, 7, (int64_t)filter->offset);
    return visit_rows(database, statement, show_document, visit, payload, error);
}

static void show_heading(sqlite3_stmt *row, library_visitor visit, void *payload)
{
    struct library_heading heading = {
        .number = library_text(row, 0),
        .title = library_text(row, 1),
        .level = (int)column_integer(row, 2),
        .start = (size_t)column_integer(row, 3),
        .end = (size_t)column_integer(row, 4),
    };

    visit(&heading, payload);
}

bool library_headings(struct database *database, int64_t document, library_visitor visit, void *payload,
                      struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    if (!library_prepare(database, LIBRARY_HEADINGS, &statement, error))
        return false;
    bind_integer(statement, 1, document);
    return visit_rows(database, statement, show_heading, visit, payload, error);
}

static void show_passage(sqlite3_stmt *row, library_visitor visit, void *payload)
{
    struct library_passage passage = {
        .role = library_text(row, 0),
        .section = library_text(row, 1),
        .start = (size_t)column_integer(row, 2),
        .end = (size_t)column_integer(row, 3),
        .text = column_slice(row, 4),
    };

    visit(&passage, payload);
}

static void show_mention(sqlite3_stmt *row, library_visitor visit, void *payload)
{
    struct library_mention mention = {
        .kind = library_text(row, 0),
        .id = library_text(row, 1),
        .section = library_text(row, 2),
        .how = library_text(row, 3),
        .unresolved = library_text(row, 4),
        .note = library_text(row, 5),
        .start = (size_t)column_integer(row, 6),
        .end = (size_t)column_integer(row, 7),
        .text = column_slice(row, 8),
    };

    visit(&mention, payload);
}

static bool prepare_part(struct database *database, enum library_statement which, int64_t document,
                         const struct library_part *part, sqlite3_stmt **statement, struct error *error)
{
    if (!library_prepare(database, which, statement, error))
        return false;
    bind_integer(*statement, 1, document);
    bind_text(*statement, 2, part->section);
    bind_integer(*statement, 3, part->byte);
    return true;
}

bool library_passages(struct database *database, int64_t document, const struct library_part *part,
                      library_visitor visit, void *payload, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    return prepare_part(database, LIBRARY_PASSAGES, document, part, &statement, error) &&
           visit_rows(database, statement, show_passage, visit, payload, error);
}

bool library_mentions(struct database *database, int64_t document, const struct library_part *part,
                      library_visitor visit, void *payload, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    return prepare_part(database, LIBRARY_MENTIONS, document, part, &statement, error) &&
           visit_rows(database, statement, show_mention, visit, payload, error);
}

static void show_count(sqlite3_stmt *row, library_visitor visit, void *payload)
{
    struct library_count count = {
        .what = library_text(row, 0),
        .kind = library_text(row, 1),
        .count = (size_t)column_integer(row, 2),
    };

    visit(&count, payload);
}

bool library_counts(struct database *database, library_visitor visit, void *payload, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    return library_prepare(database, LIBRARY_COUNTS, &statement, error) &&
           visit_rows(database, statement, show_count, visit, payload, error);
}
