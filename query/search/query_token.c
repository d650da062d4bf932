/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query_token.c - cuts a query into tokens. */
#include "query/search/query_token.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/memory.h"
#include "base/unicode.h"

/* Names of fields; the first of each is the one that help shows. */
static const struct {
    const char *name;
    enum query_field field;
} field_names[] = {
    {"title", FIELD_TITLE},   {"author", FIELD_AUTHOR},   {"year", FIELD_YEAR},
    {"kind", FIELD_KIND},     {"lang", FIELD_LANGUAGE},   {"court", FIELD_COURT},
    {"in", FIELD_DOCUMENT},   {"cites", FIELD_CITES},     {"doctrine", FIELD_DOCTRINE},
    {"case", FIELD_CASE},     {"scholar", FIELD_SCHOLAR}, {"language", FIELD_LANGUAGE},
    {"doc", FIELD_DOCUMENT},  {"标题", FIELD_TITLE},      {"作者", FIELD_AUTHOR},
    {"年份", FIELD_YEAR},     {"法院", FIELD_COURT},      {"引用", FIELD_CITES},
    {"学说", FIELD_DOCTRINE}, {"案例", FIELD_CASE},       {"学者", FIELD_SCHOLAR},
};

static const struct {
    struct slice open;
    struct slice close;
} quotes[] = {
    {{"\"", 1}, {"\"", 1}},
    {{"“", 3}, {"”", 3}},
    {{"「", 3}, {"」", 3}},
    {{"＂", 3}, {"＂", 3}},
};

static const struct {
    const char *word;
    enum token_type type;
} operators[] = {{"AND", TOKEN_AND}, {"OR", TOKEN_OR}, {"NOT", TOKEN_NOT}};

const char *query_field_name(enum query_field field)
{
    for (size_t i = 0; i < ARRAY_SIZE(field_names); i++)
        if (field_names[i].field == field)
            return field_names[i].name;
    return "";
}

enum { LINE_SHOWN_MAX = 160 };

/* The part of a query around byte `at` that fits into a message, and the column of `at` in it. */
static struct slice line_around(struct slice query, size_t at, int *column)
{
    size_t start = 0;
    size_t end = query.size;

    while (at - start > LINE_SHOWN_MAX / 2)
        utf8_next(query, &start);
    while (end - start > LINE_SHOWN_MAX && end > at)
        utf8_previous(query, &end);
    *column = 0;
    for (size_t i = start; i < at;)
        *column += unicode_width(utf8_next(query, &i));
    return slice_range(query, start, end);
}

/* Control characters of the query become blanks, so that the caret stays below its place. */
static void append_shown(struct builder *line, struct slice text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        builder_append_code_point(line, unicode_is_unsafe(c) || c == '\n' || c == '\t' ? ' ' : c);
    }
}

bool query_fail(struct slice query, size_t at, struct error *error, const char *format, ...)
{
    char words[ERROR_MESSAGE_SIZE / 2];
    struct builder line = {0};
    int column;
    va_list values;

    va_start(values, format);
    vsnprintf(words, sizeof(words), format, values);
    va_end(values);
    append_shown(&line, line_around(query, at, &column));
    error_set(error, ERROR_USAGE, "%s\n  %s\n  %*s^", words, line.data == NULL ? "" : line.data, column, "");
    builder_finish(&line);
    return false;
}

static bool is_blank_at(struct slice query, size_t at)
{
    return at >= query.size || unicode_is_space(utf8_next(query, &at));
}

/* The quote that opens at `at`, as an index of `quotes`, or -1. */
static int quote_at(struct slice query, size_t at)
{
    for (size_t i = 0; i < ARRAY_SIZE(quotes); i++)
        if (slice_starts_with(slice_range(query, at, query.size), quotes[i].open))
            return (int)i;
    return -1;
}

/* Reads what stands in quotes; *at moves behind them. */
static bool read_quoted(struct token_reader *reader, int quote, struct slice *text, struct error *error)
{
    size_t opened = reader->at;
    size_t start = opened + quotes[quote].open.size;
    size_t end = slice_find(reader->query, quotes[quote].close, start);

    if (end == SIZE_MAX)
        return query_fail(reader->query, opened, error, "this quotation is not closed: add %s",
                          quotes[quote].close.data);
    *text = slice_range(reader->query, start, end);
    if (slice_trim(*text).size == 0)
        return query_fail(reader->query, opened, error, "there are no words between these quotes");
    reader->at = end + quotes[quote].close.size;
    return true;
}

/* Does "(" at `at` belong to the words: a year or number in parentheses, as in (2018)京0491民初239号? */
static bool is_numbered(struct slice query, size_t at)
{
    size_t i = at + 1;

    while (i < query.size && query.data[i] >= '0' && query.data[i] <= '9')
        i++;
    return i > at + 1 && i < query.size && query.data[i] == ')';
}

/* The end of the word that begins at `at`: a blank, a quote, or a parenthesis that it did not open. */
static size_t word_end(struct slice query, size_t at)
{
    int open = 0;

    while (at < query.size && !is_blank_at(query, at)) {
        if (query.data[at] == '(')
            open++;
        else if (query.data[at] == ')' && open-- == 0)
            break;
        else if (quote_at(query, at) >= 0)
            break;
        utf8_next(query, &at);
    }
    return at;
}

static bool unknown_field(const struct token_reader *reader, struct slice name, struct error *error)
{
    return query_fail(reader->query, reader->at, error,
                      "no field '%.*s' (title author year kind lang court in cites doctrine case scholar); "
                      "put the words in quotes to find a colon",
                      (int)name.size, name.data);
}

/* Is this "name:" in front of a value? Names of fields are letters; Han only where it is a known one. */
static bool field_prefix(struct slice word, size_t *colon, size_t *value)
{
    *colon = slice_find(word, SLICE(":"), 0);
    *value = *colon + 1;
    if (*colon == SIZE_MAX) {
        *colon = slice_find(word, SLICE("："), 0);
        *value = *colon + 3;
    }
    if (*colon == SIZE_MAX || *colon == 0)
        return false;
    for (size_t i = 0; i < *colon; i++)
        if (!((word.data[i] >= 'a' && word.data[i] <= 'z') || (unsigned char)word.data[i] >= 0x80))
            return false;
    return true;
}

static bool find_field(struct slice name, enum query_field *field)
{
    for (size_t i = 0; i < ARRAY_SIZE(field_names); i++) {
        if (slice_equal(name, slice_of(field_names[i].name))) {
            *field = field_names[i].field;
            return true;
        }
    }
    return false;
}

/* The value of a field: in quotes, or up to the end of the word. */
static bool read_value(struct token_reader *reader, struct query_token *token, struct error *error)
{
    size_t start = reader->at;
    int quote = start < reader->query.size ? quote_at(reader->query, start) : -1;

    if (quote >= 0)
        return read_quoted(reader, quote, &token->text, error);
    reader->at = word_end(reader->query, start);
    token->text = slice_range(reader->query, start, reader->at);
    if (token->text.size == 0)
        return query_fail(reader->query, start, error, "a value is missing after '%s:'",
                          query_field_name(token->field));
    return true;
}

/* Takes "field:value" if the word at hand begins so; *taken tells. */
static bool take_field(struct token_reader *reader, struct slice word, struct query_token *token, bool *taken,
                       struct error *error)
{
    size_t colon;
    size_t value;
    struct slice name;

    *taken = false;
    if (!field_prefix(word, &colon, &value))
        return true;
    name = slice_range(word, 0, colon);
    if (!find_field(name, &token->field)) {
        /* "Ethics: a view" and 案由：… are text, "foo:bar" is a slip. */
        bool slip = (unsigned char)name.data[0] < 0x80 && value < word.size;
        return slip ? unknown_field(reader, name, error) : true;
    }
    *taken = true;
    token->type = TOKEN_FIELD;
    reader->at += value;
    return read_value(reader, token, error);
}

static void take_word(struct token_reader *reader, struct slice word, struct query_token *token)
{
    reader->at += word.size;
    token->type = TOKEN_WORD;
    token->text = word;
    for (size_t i = 0; i < ARRAY_SIZE(operators); i++)
        if (slice_equal(word, slice_of(operators[i].word)))
            token->type = operators[i].type;
    if (word.size > 1 && slice_ends_with(word, SLICE("*"))) {
        token->type = TOKEN_PREFIX;
        token->text.size--;
    }
}

static bool take_parenthesis(struct token_reader *reader, struct query_token *token)
{
    char c = reader->query.data[reader->at];

    if (c != ')' && (c != '(' || is_numbered(reader->query, reader->at)))
        return false;
    token->type = c == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
    reader->at++;
    return true;
}

static bool take_any(struct token_reader *reader, struct query_token *token, struct error *error)
{
    int quote = quote_at(reader->query, reader->at);
    struct slice word;
    bool taken;

    if (quote >= 0) {
        token->type = TOKEN_PHRASE;
        return read_quoted(reader, quote, &token->text, error);
    }
    if (take_parenthesis(reader, token))
        return true;
    word = slice_range(reader->query, reader->at, word_end(reader->query, reader->at));
    if (!take_field(reader, word, token, &taken, error))
        return false;
    if (!taken)
        take_word(reader, word, token);
    return true;
}

bool query_token_next(struct token_reader *reader, struct query_token *token, struct error *error)
{
    size_t start;

    while (reader->at < reader->query.size && is_blank_at(reader->query, reader->at))
        utf8_next(reader->query, &reader->at);
    start = reader->at;
    *token = (struct query_token){.type = TOKEN_END};
    if (start < reader->query.size && !take_any(reader, token, error))
        return false;
    token->span = (struct span){start, reader->at};
    return true;
}
