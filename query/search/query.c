/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query.c - parses the query language by recursive descent. */
#include "query/search/query.h"

#include <stdarg.h>
#include <stdio.h>

#include "query/search/query_token.h"

/* The tokens of a query while they are put together. */
struct parser {
    struct arena *arena;
    struct slice query;
    struct token_reader reader;
    struct query_token token; /* the one at hand */
    int depth;
    struct error *error;
};

static bool parse_or(struct parser *parser, struct query_node **node);

static bool advance(struct parser *parser)
{
    return query_token_next(&parser->reader, &parser->token, parser->error);
}

static struct query_node *make_node(struct parser *parser, enum query_kind kind, struct span span)
{
    struct query_node *node = arena_allocate(parser->arena, sizeof(*node));

    node->kind = kind;
    node->span = span;
    return node;
}

static bool parse_group(struct parser *parser, struct query_node **node)
{
    size_t opened = parser->token.span.start;

    if (++parser->depth > QUERY_DEPTH_MAX)
        return query_fail(parser->query, opened, parser->error, "parentheses nest deeper than %d",
                          QUERY_DEPTH_MAX);
    if (!advance(parser) || !parse_or(parser, node))
        return false;
    if (parser->token.type != TOKEN_CLOSE)
        return query_fail(parser->query, opened, parser->error, "this parenthesis is not closed: add )");
    parser->depth--;
    return advance(parser);
}

/* A piece that is one token. */
static bool parse_leaf(struct parser *parser, struct query_node **node)
{
    static const enum query_kind kinds[] = {
        [TOKEN_WORD] = QUERY_WORDS,
        [TOKEN_PHRASE] = QUERY_PHRASE,
        [TOKEN_PREFIX] = QUERY_PREFIX,
        [TOKEN_FIELD] = QUERY_FIELD,
    };
    const struct query_token *token = &parser->token;

    *node = make_node(parser, kinds[token->type], token->span);
    (*node)->field = token->field;
    (*node)->text = token->text;
    return advance(parser);
}

/* Words side by side are one piece, with the blanks between them. */
static bool parse_words(struct parser *parser, struct query_node **node)
{
    struct span span = parser->token.span;

    while (parser->token.type == TOKEN_WORD) {
        span.end = parser->token.span.end;
        if (!advance(parser))
            return false;
    }
    *node = make_node(parser, QUERY_WORDS, span);
    (*node)->text = slice_range(parser->query, span.start, span.end);
    return true;
}

static bool parse_piece(struct parser *parser, struct query_node **node)
{
    size_t at = parser->token.span.start;

    switch (parser->token.type) {
    case TOKEN_OPEN: return parse_group(parser, node);
    case TOKEN_WORD: return parse_words(parser, node);
    case TOKEN_PHRASE:
    case TOKEN_PREFIX:
    case TOKEN_FIELD: return parse_leaf(parser, node);
    case TOKEN_CLOSE:
        return query_fail(parser->query, at, parser->error, "words are missing before this parenthesis");
    case TOKEN_END: return query_fail(parser->query, at, parser->error, "words are missing here");
    default:
        return query_fail(
            parser->query, at, parser->error,
            "words are missing before this operator (put \"AND\", \"OR\", \"NOT\" in quotes to find them)");
    }
}

static bool parse_not(struct parser *parser, struct query_node **node)
{
    struct query_node *negation;

    if (parser->token.type != TOKEN_NOT)
        return parse_piece(parser, node);
    negation = make_node(parser, QUERY_NOT, parser->token.span);
    if (!advance(parser) || !parse_piece(parser, &negation->children))
        return false;
    *node = negation;
    return true;
}

static bool begins_piece(enum token_type type)
{
    return type == TOKEN_OPEN || type == TOKEN_WORD || type == TOKEN_PHRASE || type == TOKEN_PREFIX ||
           type == TOKEN_FIELD || type == TOKEN_NOT;
}

/* A list of one is its element. */
static struct query_node *joined(struct parser *parser, enum query_kind kind, struct query_node *first)
{
    struct query_node *node;

    if (first->next == NULL)
        return first;
    node = make_node(parser, kind, first->span);
    node->children = first;
    return node;
}

static bool parse_and(struct parser *parser, struct query_node **node)
{
    struct query_node *first = NULL;
    struct query_node **last = &first;
    size_t at = parser->token.span.start;
    bool positive = false;

    do {
        if (parser->token.type == TOKEN_AND && first != NULL && !advance(parser))
            return false;
        if (!parse_not(parser, last))
            return false;
        positive = positive || (*last)->kind != QUERY_NOT;
        last = &(*last)->next;
    } while (parser->token.type == TOKEN_AND || begins_piece(parser->token.type));
    if (!positive)
        return query_fail(parser->query, at, parser->error,
                          "NOT alone finds nothing: say what to find first (侵权 NOT 合同)");
    *node = joined(parser, QUERY_AND, first);
    return true;
}

static bool parse_or(struct parser *parser, struct query_node **node)
{
    struct query_node *first = NULL;
    struct query_node **last = &first;

    for (;;) {
        if (!parse_and(parser, last))
            return false;
        last = &(*last)->next;
        if (parser->token.type != TOKEN_OR)
            break;
        if (!advance(parser))
            return false;
    }
    *node = joined(parser, QUERY_OR, first);
    return true;
}

bool query_parse(struct arena *arena, struct slice text, struct query_node **tree, struct error *error)
{
    struct parser parser = {.arena = arena, .query = text, .reader = {.query = text}, .error = error};
    struct query_node *parsed = NULL;

    if (text.size > QUERY_SIZE_MAX)
        return error_set(error, ERROR_USAGE, "the query is longer than %d bytes", QUERY_SIZE_MAX);
    if (!advance(&parser))
        return false;
    if (parser.token.type == TOKEN_END)
        return error_set(error, ERROR_USAGE, "the query is empty: give words, a citation or a doctrine");
    if (!parse_or(&parser, &parsed))
        return false;
    if (parser.token.type == TOKEN_CLOSE)
        return query_fail(text, parser.token.span.start, error,
                          "no parenthesis is open here: remove it or add (");
    *tree = parsed;
    return true;
}
