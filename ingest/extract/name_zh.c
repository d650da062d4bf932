/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_zh.c - what Chinese texts put after a law's name. */
#include "ingest/extract/name_zh.h"

#include "base/unicode.h"
#include "ingest/extract/words.h"

enum { INSERT_MAX = 240, SHORT_NAME_MAX = 120 };

/* What may stand between a title in 《》 and its article. */
static const struct slice connectors[] = {
    WORD("中的"), WORD("的"), WORD("中"), WORD("之"), WORD("总则"), WORD("分则"), WORD("里"),
};

static const struct slice declaring_words[] = {WORD("以下统一简称"), WORD("以下简称为"), WORD("以下简称"),
                                               WORD("以下统称"),     WORD("以下称"),     WORD("下文简称"),
                                               WORD("下简称"),       WORD("下称"),       WORD("后简称"),
                                               WORD("简称为"),       WORD("简称")};

static const struct slice name_marks[] = {
    WORD("“"), WORD("”"), WORD("《"), WORD("》"), WORD("\""), WORD("「"), WORD("」"), WORD("'"),
    WORD("‘"), WORD("’"), WORD("【"), WORD("】"), WORD(":"),  WORD("为"), WORD(" "),
};

size_t name_zh_group_end(struct slice text, size_t at)
{
    int depth = 0;

    for (size_t end = at; end < text.size && end - at < INSERT_MAX; end++) {
        if (text.data[end] == '(')
            depth++;
        else if (text.data[end] == ')' && --depth == 0)
            return end + 1;
    }
    return 0;
}

/* The end of a name that begins at `at`: the next mark or comma, or the group's closing bracket. */
static size_t short_name_end(struct slice text, size_t at, size_t end)
{
    while (at < end - 1 && text.data[at] != ',' && WORDS_AT(text, at, name_marks) == 0)
        at++;
    return at;
}

/* 原, 2007年: what tells two laws of one short name apart is no name itself. */
static bool is_name(struct slice name)
{
    return name.size < SHORT_NAME_MAX && utf8_length(name) >= 2 && !slice_ends_with(name, SLICE("年"));
}

/* Where 以下简称 stands in a bracket group, moved past the word and marks; SIZE_MAX if it does not. */
static size_t declared_name(struct slice text, size_t start, size_t end, size_t *name_end)
{
    for (size_t at = start; at < end; at++) {
        size_t size = WORDS_AT(text, at, declaring_words);
        size_t title;
        if (size == 0)
            continue;
        at += size;
        while ((size = WORDS_AT(text, at, name_marks)) > 0)
            at += size;
        *name_end = short_name_end(text, at, end);
        title = *name_end + strlen("《");
        if (slice_has_at(text, *name_end, "《") && title < end) { /* 以下简称2007年《意见》 */
            at = title;
            *name_end = short_name_end(text, at, end);
        }
        return *name_end > at && is_name(slice_range(text, at, *name_end)) ? at : SIZE_MAX;
    }
    return SIZE_MAX;
}

static void add_declared(struct tokens *tokens, size_t start, size_t end, const struct law *law)
{
    struct token *token;

    declarations_add(tokens->declarations, slice_range(tokens->text, start, end), law);
    if (law == NULL)
        return;
    if (start >= 3 && slice_has_at(tokens->text, start - 3, "《") && slice_has_at(tokens->text, end, "》")) {
        start -= 3;
        end += 3;
    }
    token = token_add(tokens, TOKEN_LAW, start, end);
    token->law = *law;
}

size_t name_zh_after(struct tokens *tokens, size_t at, const struct law *law)
{
    enum token_link link = LINK_ATTACHED;
    size_t done = at;
    size_t after;

    for (int groups = 0; groups < 3; groups++) {
        size_t end =
            at < tokens->text.size && tokens->text.data[at] == '(' ? name_zh_group_end(tokens->text, at) : 0;
        size_t name_end;
        size_t name;
        if (end == 0)
            break;
        name = declared_name(tokens->text, at, end, &name_end);
        if (name != SIZE_MAX) {
            add_declared(tokens, name, name_end, law);
            link = LINK_LISTED;
            done = end;
        }
        at = end;
    }
    at += WORDS_AT(tokens->text, at, connectors);
    if (law == NULL)
        return done;
    after = tokens_pinpoints(tokens, at, PINPOINT_AFTER_NAME, link);
    return after > at ? after : done;
}

struct token *name_zh_add(struct tokens *tokens, size_t start, size_t end, const struct law *law,
                          struct slice name)
{
    struct token *token = token_add(tokens, TOKEN_LAW, start, end);

    token->law = *law;
    token->full_name = law->id != NULL && law_is_full_name(tokens->extraction->scratch, law, name);
    return token;
}
