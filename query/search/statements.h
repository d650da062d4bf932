/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statements.h - the SQL of search, in one table. */
#ifndef QUERY_SEARCH_STATEMENTS_H
#define QUERY_SEARCH_STATEMENTS_H

#include "index/database.h"

enum search_statement {
    SEARCH_FTS5_API,      /* (pointer) */
    SEARCH_MATCH,         /* (match) -> passage, count */
    SEARCH_MENTIONS,      /* (id, lower and upper bound of ids below it) -> passage, count */
    SEARCH_RANGES,        /* (lower and upper bound of article ids) -> passage, first id, last id */
    SEARCH_PASSAGE_COUNT, /* -> count */
    SEARCH_DOCUMENTS,     /* -> document, name, kind, language, year, title, title_en, authors, court */
    SEARCH_PASSAGES_OF,   /* (document) -> passage */
    SEARCH_PASSAGE,       /* (passage) -> document, role, heading, source_start, source_end */
    SEARCH_TEXT,          /* (passage) -> text */
    SEARCH_DOCUMENT,      /* (document) -> name, kind, language, year, title, title_en, court */
    SEARCH_HEADING,       /* (document, ordinal) -> number, title, level, parent */
    SEARCH_MENTIONS_OF,   /* (passage) -> authority name, start, end, range_end */
    SEARCH_STATEMENT_COUNT
};

bool search_prepare(struct database *database, enum search_statement which, sqlite3_stmt **statement,
                    struct error *error);

#endif
