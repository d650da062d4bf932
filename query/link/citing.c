/* SPDX-License-Identifier: GPL-3.0-or-later */
/* citing.c - the sentences that cite an authority. */
#include "query/link/citing.h"

#include <stdlib.h>

#include "base/memory.h"

/*
 * ?1: ids as a JSON array; ?2, ?3: a law ("cn/civil-code/art-") and the number of the article asked for, for
 * ranges: articles 1202 to 1207 cite 1205 too. What follows a number in an id does not change its CAST.
 */
#define CITED_MENTIONS                                                                                              \
    "WITH cited AS (SELECT a.id FROM json_each(?1) j JOIN authority a ON a.name = j.value "                          \
    "UNION SELECT a.id FROM json_each(?1) j JOIN authority a ON a.name > j.value || '/' AND a.name < j.value || '0'), " \
    "hit AS (SELECT m.id FROM cited c JOIN mention m ON m.authority_id = c.id "                                      \
    "UNION SELECT m.id FROM authority a JOIN mention m ON m.authority_id = a.id "                                    \
    "WHERE ?3 > 0 AND a.name > ?2 AND a.name < ?2 || ':' AND m.range_end IS NOT NULL "                               \
    "AND CAST(substr(a.name, length(?2) + 1) AS INTEGER) <= ?3 "                                                     \
    "AND CAST(substr(m.range_end, length(?2) + 1) AS INTEGER) >= ?3) "

enum citing_statement { FIND_CITING, COUNT_CITING, CITING_STATEMENT_COUNT };

static const char *const statement_sql[] = {
    [FIND_CITING] =
        CITED_MENTIONS
        "SELECT d.name, coalesce(md.title, md.title_en), coalesce(md.date, CAST(md.year AS TEXT)), h.number, "
        "substr(CAST(p.text AS BLOB), s.start + 1, s.end - s.start), s.source_start, s.source_end, a.name, m.note, "
        "count(*), min(m.start) "
        "FROM hit JOIN mention m ON m.id = hit.id JOIN authority a ON a.id = m.authority_id "
        "JOIN sentence s ON s.id = m.sentence_id JOIN passage p ON p.id = s.passage_id "
        "JOIN document d ON d.id = p.document_id LEFT JOIN metadata md ON md.document_id = d.id "
        "LEFT JOIN heading h ON h.document_id = p.document_id AND h.ordinal = p.heading "
        "WHERE (?4 IS NULL OR md.kind = ?4) AND (?5 = 0 OR md.year >= ?5) AND (?6 = 0 OR md.year <= ?6) "
        "GROUP BY s.id ORDER BY coalesce(md.date, CAST(md.year AS TEXT), '') DESC, d.name, s.source_start LIMIT ?7 OFFSET ?8",
    [COUNT_CITING] = CITED_MENTIONS
        "SELECT count(DISTINCT s.id), count(DISTINCT p.document_id) FROM hit JOIN mention m ON m.id = hit.id "
        "JOIN sentence s ON s.id = m.sentence_id JOIN passage p ON p.id = s.passage_id",
};

_Static_assert(ARRAY_SIZE(statement_sql) == CITING_STATEMENT_COUNT, "one SQL text per statement");

/* The law's part of an article's id and the article's number; 0 for anything else, a paragraph too. */
static int64_t article_of(struct arena *arena, const char *id, const char **law)
{
    const char *part = strstr(id, "/art-");
    size_t prefix = part == NULL ? 0 : (size_t)(part - id) + strlen("/art-");
    size_t digits = part == NULL ? 0 : strspn(id + prefix, "0123456789");

    *law = "";
    if (digits == 0 || digits > 6 || id[prefix + digits] != '\0')
        return 0;
    *law = arena_copy(arena, (struct slice){id, prefix});
    return strtoll(id + prefix, NULL, 10);
}

static bool prepare(struct database *database, const struct registry *registry, struct arena *arena, const char *id,
                    enum citing_statement which, sqlite3_stmt **statement, struct error *error)
{
    struct subject subject = subject_of(registry, arena, id);
    const char *law;
    int64_t article = article_of(arena, id, &law);

    if (!database_prepare(database, statement_sql[which], statement, error))
        return false;
    bind_text(*statement, 1, subject.ids_json);
    bind_text(*statement, 2, law);
    bind_integer(*statement, 3, article);
    return true;
}

static const char *column_copy(struct arena *arena, sqlite3_stmt *statement, int column)
{
    struct slice value = column_slice(statement, column);

    return value.data == NULL ? NULL : arena_copy(arena, value);
}

bool citing_find(struct database *database, const struct registry *registry, struct arena *arena,
                 const struct citing_request *request, struct citing **list, size_t *count, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    struct citing *found = NULL;
    size_t found_count = 0;
    size_t capacity = 0;
    bool row = true;

    if (!prepare(database, registry, arena, request->id, FIND_CITING, &statement, error))
        return false;
    bind_text(statement, 4, request->kind);
    bind_integer(statement, 5, request->year_from);
    bind_integer(statement, 6, request->year_to);
    bind_integer(statement, 7, request->limit);
    bind_integer(statement, 8, request->offset);
    while (statement_step(database, statement, &row, error) && row) {
        struct citing *citing = ARENA_PUSH(arena, found, found_count, capacity);
        *citing = (struct citing){
            .doc = column_copy(arena, statement, 0),
            .title = column_copy(arena, statement, 1),
            .date = column_copy(arena, statement, 2),
            .section = column_copy(arena, statement, 3),
            .sentence = column_copy(arena, statement, 4),
            .span = {(size_t)column_integer(statement, 5), (size_t)column_integer(statement, 6)},
            .id = column_copy(arena, statement, 7),
            .note = column_copy(arena, statement, 8),
            .count = column_integer(statement, 9),
        };
    }
    *list = found;
    *count = found_count;
    return error->code == ERROR_NONE;
}

bool citing_count(struct database *database, const struct registry *registry, struct arena *arena, const char *id,
                  int64_t *sentences, int64_t *documents, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row = false;

    if (!prepare(database, registry, arena, id, COUNT_CITING, &statement, error) ||
        !statement_step(database, statement, &row, error))
        return false;
    *sentences = row ? column_integer(statement, 0) : 0;
    *documents = row ? column_integer(statement, 1) : 0;
    return true;
}
