/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tokenizer.c - FTS5 tokenizer `yinde`: bigrams of Han, folded words of every other script. */
#include "index/tokenizer.h"

#include "base/unicode.h"

/* A folded character and where it came from. */
struct unit {
    char bytes[UTF8_SIZE_MAX];
    size_t size;
    struct span span;
};

/* The token that is being put together. */
struct token {
    char bytes[TOKEN_SIZE_MAX + UTF8_SIZE_MAX];
    size_t size;
    struct span span;
};

static struct unit fold_unit(uint32_t c, size_t start, size_t end)
{
    struct unit unit = {.span = {start, end}};

    unit.size = utf8_put(unit.bytes, unicode_fold(c));
    return unit;
}

static void token_append(struct token *token, const struct unit *unit)
{
    if (token->size == 0)
        token->span.start = unit->span.start;
    token->span.end = unit->span.end;
    if (token->size + unit->size > TOKEN_SIZE_MAX)
        return;
    memcpy(token->bytes + token->size, unit->bytes, unit->size);
    token->size += unit->size;
}

static int emit_pair(const struct unit *first, const struct unit *second, tokenizer_emit emit, void *payload)
{
    struct token pair = {.size = 0};

    token_append(&pair, first);
    if (second != NULL)
        token_append(&pair, second);
    return emit(payload, (struct slice){pair.bytes, pair.size}, pair.span);
}

/* From the first Han character at *at to the end of its run. */
static int han_run(struct slice text, size_t *at, bool query, tokenizer_emit emit, void *payload)
{
    struct unit previous = {.size = 0};
    bool alone = true;
    int stopped;

    while (*at < text.size) {
        size_t start = *at;
        uint32_t c = utf8_next(text, at);
        struct unit unit;
        if (!unicode_is_han(c)) {
            *at = start;
            break;
        }
        unit = fold_unit(c, start, *at);
        if (previous.size > 0) {
            alone = false;
            if ((stopped = emit_pair(&previous, &unit, emit, payload)) != 0)
                return stopped;
        }
        previous = unit;
    }
    return query && !alone ? 0 : emit_pair(&previous, NULL, emit, payload);
}

static int word_run(struct slice text, size_t *at, tokenizer_emit emit, void *payload)
{
    struct token word = {.size = 0};

    while (*at < text.size) {
        size_t start = *at;
        uint32_t c = utf8_next(text, at);
        struct unit unit;
        if (!unicode_is_word(c) || unicode_is_han(c)) {
            *at = start;
            break;
        }
        unit = fold_unit(c, start, *at);
        token_append(&word, &unit);
    }
    return emit(payload, (struct slice){word.bytes, word.size}, word.span);
}

int tokenizer_run(struct slice text, bool query, tokenizer_emit emit, void *payload)
{
    size_t at = 0;
    int stopped = 0;

    while (at < text.size && stopped == 0) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (!unicode_is_word(c))
            continue;
        at = start;
        if (unicode_is_han(c))
            stopped = han_run(text, &at, query, emit, payload);
        else
            stopped = word_run(text, &at, emit, payload);
    }
    return stopped;
}

/* FTS5's side: no state, so one static object serves every table. */
struct emit_to_fts5 {
    void *context;
    int (*token)(void *, int, const char *, int, int, int);
};

static int pass_on(void *payload, struct slice token, struct span span)
{
    struct emit_to_fts5 *fts5 = payload;

    return fts5->token(fts5->context, 0, token.data, (int)token.size, (int)span.start, (int)span.end);
}

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer)
{
    static const char stateless;

    (void)context;
    (void)arguments;
    (void)count;
    *tokenizer = (Fts5Tokenizer *)(uintptr_t)&stateless;
    return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer)
{
    (void)tokenizer;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size,
                    int (*token)(void *, int, const char *, int, int, int))
{
    struct emit_to_fts5 fts5 = {context, token};

    (void)tokenizer;
    return tokenizer_run((struct slice){text, (size_t)size}, (flags & FTS5_TOKENIZE_QUERY) != 0, pass_on, &fts5);
}

static fts5_api *fts5_of(sqlite3 *handle)
{
    sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;

    if (sqlite3_prepare_v2(handle, "SELECT fts5(?)", -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

bool tokenizer_register(sqlite3 *handle)
{
    fts5_tokenizer tokenizer = {create, delete, tokenize};
    fts5_api *api = fts5_of(handle);

    return api != NULL && api->xCreateTokenizer(api, "yinde", NULL, &tokenizer, NULL) == SQLITE_OK;
}
