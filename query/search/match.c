/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match.c - strings as FTS5 phrases, and the passages that hold them. */
#include "query/search/match.h"

#include "base/unicode.h"
#include "index/tokenizer.h"
#include "query/search/statements.h"

/* A phrase while its tokens come in. The last one waits: it may turn out to be left out. */
struct phrase {
    struct builder *match;
    size_t count;
    char last[TOKEN_SIZE_MAX + UTF8_SIZE_MAX];
    size_t last_size;
    struct span last_span;
    bool last_alone; /* a Han run of one character */
    bool last_tail;  /* the last character of a longer one, which its pair holds already */
};

static void append_token(struct phrase *phrase)
{
    if (phrase->count++ > 0)
        builder_append_string(phrase->match, " + ");
    builder_append_byte(phrase->match, '"');
    /* Tokens are letters and digits: there is no quote to double. */
    builder_append(phrase->match, (struct slice){phrase->last, phrase->last_size});
    builder_append_byte(phrase->match, '"');
}

static int take_token(void *payload, struct slice token, struct span span)
{
    struct phrase *phrase = payload;
    size_t at = 0;

    if (phrase->last_size > 0)
        append_token(phrase);
    phrase->last_alone = unicode_is_han(utf8_next(token, &at)) && at == token.size;
    phrase->last_tail = phrase->last_alone && phrase->last_size > 0 && span.start < phrase->last_span.end;
    memcpy(phrase->last, token.data, token.size);
    phrase->last_size = token.size;
    phrase->last_span = span;
    return 0;
}

/*
 * A Han run is indexed as its pairs and then its last character alone. Inside
 * a phrase both stand; at its end the lone character is left out, because the
 * text may go on there; a run of one character is a prefix for the same reason.
 */
bool match_append(struct builder *match, struct slice string, bool prefix)
{
    struct builder tokens = {0};
    struct phrase phrase = {.match = &tokens};

    tokenizer_run(string, false, take_token, &phrase);
    if (phrase.last_size == 0)
        return false;
    if (!phrase.last_tail) {
        append_token(&phrase);
        if (prefix || phrase.last_alone)
            builder_append_string(&tokens, " *");
    }
    if (match->size > 0)
        builder_append_string(match, " OR ");
    builder_append(match, builder_slice(&tokens));
    builder_finish(&tokens);
    return true;
}

/* Occurrences of all phrases in the row at hand, counting from left to right those that do not overlap. */
static void count_matches(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context,
                          int value_count, sqlite3_value **values)
{
    int instances = 0;
    int counted = 0;
    int free_from = 0;

    (void)value_count;
    (void)values;
    if (api->xInstCount(row, &instances) != SQLITE_OK)
        instances = 0;
    for (int i = 0; i < instances; i++) {
        int which;
        int column;
        int at;
        if (api->xInst(row, i, &which, &column, &at) != SQLITE_OK)
            break;
        if (at < free_from)
            continue;
        counted++;
        free_from = at + api->xPhraseSize(row, which);
    }
    sqlite3_result_int(context, counted);
}

bool match_register(struct database *database, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;

    if (!search_prepare(database, SEARCH_FTS5_API, &statement, error))
        return false;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    if (api == NULL || api->xCreateFunction(api, "yinde_matches", NULL, count_matches, NULL) != SQLITE_OK)
        return database_fail(database, error);
    return true;
}

bool match_find(struct database *database, struct arena *arena, const char *match, struct posting_set *set,
                struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_MATCH, &statement, error))
        return false;
    bind_text(statement, 1, match);
    for (;;) {
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            break;
        set_add(arena, set, column_integer(statement, 0), (float)column_integer(statement, 1));
    }
    set_settle(set);
    return true;
}
