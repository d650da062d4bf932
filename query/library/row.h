/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.h - statements and rows that the files of the library share; no one else includes it. */
#ifndef QUERY_LIBRARY_ROW_H
#define QUERY_LIBRARY_ROW_H

#include "query/library/library.h"

/* Columns in the order of library_document_of(). */
#define LIBRARY_COLUMNS                                                                                      \
    "d.id, d.name, d.path, m.kind, m.title, m.title_en, m.authors, m.journal, m.date, m.court, m.docket, "   \
    "m.language, m.keywords, m.doi, m.origin, "                                                              \
    "(SELECT count(*) FROM passage p WHERE p.document_id = d.id), "                                          \
    "(SELECT count(*) FROM passage p JOIN sentence s ON s.passage_id = p.id JOIN mention n "                 \
    "ON n.sentence_id = s.id WHERE p.document_id = d.id) "                                                   \
    "FROM document d LEFT JOIN metadata m ON m.document_id = d.id"

/*
 * Sections of a document (?1) that are numbered ?2 or stand below it, by the
 * heading above each (nothing is below an abstract, level 0); and the passages
 * in them, or all where ?2 is NULL, of which ?3 (unless it is negative)
 * chooses the one that holds that source byte.
 */
#define LIBRARY_SECTIONS                                                                                     \
    "WITH RECURSIVE section (ordinal, level) AS ("                                                           \
    "SELECT ordinal, level FROM heading WHERE document_id = ?1 AND number = ?2 "                             \
    "UNION SELECT h.ordinal, h.level FROM heading h JOIN section s ON h.parent = s.ordinal AND s.level > 0 " \
    "WHERE h.document_id = ?1) "

#define LIBRARY_PART                                                                                         \
    "FROM passage p LEFT JOIN heading h ON h.document_id = p.document_id AND h.ordinal = p.heading "

#define LIBRARY_PART_WHERE                                                                                   \
    "WHERE p.document_id = ?1 AND (?2 IS NULL OR p.heading IN (SELECT ordinal FROM section)) "               \
    "AND (?3 < 0 OR (p.source_start <= ?3 AND ?3 < p.source_end)) "

enum library_statement {
    LIBRARY_LIST,     /* (kind, language, first year, last year, sort, limit, offset) */
    LIBRARY_EXACT,    /* (name) */
    LIBRARY_NAMES,    /* -> name */
    LIBRARY_HEADINGS, /* (document) */
    LIBRARY_PASSAGES, /* (document, section, byte) */
    LIBRARY_MENTIONS, /* (document, section, byte) */
    LIBRARY_COUNTS,   /* -> what, kind, count */
    LIBRARY_STATEMENT_COUNT
};

bool library_prepare(struct database *database, enum library_statement which, sqlite3_stmt **statement,
                     struct error *error);

/* NULL for NULL and for "". Borrowed until the next step. */
const char *library_text(sqlite3_stmt *row, int column);

struct library_document library_document_of(sqlite3_stmt *row);

/* Copies its strings into the arena. */
void library_document_keep(struct arena *arena, struct library_document *document);

#endif
