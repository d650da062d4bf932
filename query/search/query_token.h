/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query_token.h - cuts a query into tokens. */
#ifndef QUERY_SEARCH_QUERY_TOKEN_H
#define QUERY_SEARCH_QUERY_TOKEN_H

#include "query/search/query.h"

enum token_type {
    TOKEN_END,
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_AND,
    TOKEN_OR,
    TOKEN_NOT,
    TOKEN_WORD,
    TOKEN_PHRASE,
    TOKEN_PREFIX,
    TOKEN_FIELD
};

struct query_token {
    enum token_type type;
    enum query_field field;
    struct slice text; /* without quotes, star and field name */
    struct span span;  /* with them */
};

/* Start with {.query = query}. */
struct token_reader {
    struct slice query;
    size_t at;
};

/*
 * The next token; TOKEN_END at the end. Fails with ERROR_USAGE for an unclosed
 * quote, an unknown field, an empty value.
 */
bool query_token_next(struct token_reader *reader, struct query_token *token, struct error *error);

#endif
