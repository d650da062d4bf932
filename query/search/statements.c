/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statements.c - the SQL of search, in one table. */
#include "query/search/statements.h"

#include "base/memory.h"

static const char *const statement_sql[] = {
    [SEARCH_FTS5_API] = "SELECT fts5(?)",
    [SEARCH_MATCH] = "SELECT rowid, yinde_matches(passage_fts) FROM passage_fts WHERE passage_fts MATCH ?",
    [SEARCH_MENTIONS] =
        "SELECT s.passage_id, count(*) FROM authority a JOIN mention n ON n.authority_id = a.id "
        "JOIN sentence s ON s.id = n.sentence_id WHERE a.name = ?1 OR (a.name >= ?2 AND a.name < ?3) "
        "GROUP BY s.passage_id",
    [SEARCH_RANGES] = "SELECT s.passage_id, a.name, n.range_end FROM authority a "
                      "JOIN mention n ON n.authority_id = a.id JOIN sentence s ON s.id = n.sentence_id "
                      "WHERE a.name >= ?1 AND a.name < ?2 AND n.range_end IS NOT NULL",
    [SEARCH_PASSAGE_COUNT] = "SELECT count(*) FROM passage",
    [SEARCH_DOCUMENTS] =
        "SELECT d.id, d.name, m.kind, m.language, m.year, m.title, m.title_en, m.authors, m.court "
        "FROM document d JOIN metadata m ON m.document_id = d.id ORDER BY d.id",
    [SEARCH_PASSAGES_OF] = "SELECT id FROM passage WHERE document_id = ?",
    [SEARCH_PASSAGE] =
        "SELECT document_id, role, heading, source_start, source_end FROM passage WHERE id = ?",
    [SEARCH_TEXT] = "SELECT text FROM passage WHERE id = ?",
    [SEARCH_DOCUMENT] = "SELECT d.name, m.kind, m.language, m.year, m.title, m.title_en, m.court "
                        "FROM document d LEFT JOIN metadata m ON m.document_id = d.id WHERE d.id = ?",
    [SEARCH_HEADING] =
        "SELECT number, title, level, parent FROM heading WHERE document_id = ? AND ordinal = ?",
    [SEARCH_MENTIONS_OF] = "SELECT a.name, n.start, n.end, n.range_end FROM sentence s "
                           "JOIN mention n ON n.sentence_id = s.id JOIN authority a ON a.id = n.authority_id "
                           "WHERE s.passage_id = ? ORDER BY n.start, n.end DESC",
};

_Static_assert(ARRAY_SIZE(statement_sql) == SEARCH_STATEMENT_COUNT, "one SQL text per statement");

bool search_prepare(struct database *database, enum search_statement which, sqlite3_stmt **statement,
                    struct error *error)
{
    return database_prepare(database, statement_sql[which], statement, error);
}
