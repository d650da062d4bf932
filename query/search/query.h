/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query.h - the query language: what people type, as a tree. */
#ifndef QUERY_SEARCH_QUERY_H
#define QUERY_SEARCH_QUERY_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

/*
 *     query   = and { OR and }
 *     and     = not { [AND] not }
 *     not     = [NOT] piece
 *     piece   = ( query ) | "phrase" | “phrase” | prefix* | field:value | field:"value" | words
 *
 * AND, OR and NOT are written in capitals. Words that stand side by side are
 * one piece: a citation may hold blanks (刑法 285 条 第二款). A parenthesis opens a
 * group only where a word could begin, so that art. 285(2) and (2018)京 are words.
 */
enum query_kind { QUERY_AND, QUERY_OR, QUERY_NOT, QUERY_WORDS, QUERY_PHRASE, QUERY_PREFIX, QUERY_FIELD };

enum query_field {
    FIELD_TITLE,
    FIELD_AUTHOR,
    FIELD_YEAR, /* 2019, 2019..2024, 2019.., ..2024 */
    FIELD_KIND,
    FIELD_LANGUAGE,
    FIELD_COURT,
    FIELD_DOCUMENT, /* in:DOC */
    FIELD_CITES,    /* any authority, as people write it */
    FIELD_DOCTRINE,
    FIELD_CASE,
    FIELD_SCHOLAR,
    FIELD_COUNT
};

enum { QUERY_SIZE_MAX = 4096, QUERY_DEPTH_MAX = 32 };

struct query_node {
    enum query_kind kind;
    enum query_field field;      /* of QUERY_FIELD */
    struct slice text;           /* words, phrase, prefix without its star, value */
    struct span span;            /* in the query, for messages */
    struct query_node *children; /* AND, OR; NOT has one */
    struct query_node *next;     /* sibling */
};

/*
 * Parses a query; the tree borrows from `text` and lies in the arena. Fails
 * with ERROR_USAGE and a message of three lines: what is wrong and what would
 * be right, the query, and a caret below the place.
 */
bool query_parse(struct arena *arena, struct slice text, struct query_node **tree, struct error *error);

/* Sets an ERROR_USAGE that points at byte `at` of the query. Returns false. */
bool query_fail(struct slice query, size_t at, struct error *error, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* "kind", as written before the colon. */
const char *query_field_name(enum query_field field);

#endif
