/* SPDX-License-Identifier: GPL-3.0-or-later */
/* token.h - what the readers of statutes find in a paragraph, in order, before it is resolved. */
#ifndef INGEST_EXTRACT_TOKEN_H
#define INGEST_EXTRACT_TOKEN_H

#include "ingest/extract/extraction.h"
#include "ingest/extract/law.h"
#include "ingest/extract/pinpoint.h"

enum token_kind {
    TOKEN_LAW,      /* a name of a law */
    TOKEN_WORK,     /* a contract, a book, a judgment's order: its pinpoints are not ours */
    TOKEN_PINPOINT, /* 第五条 */
    TOKEN_SELF,     /* 本法, 本条: the document itself, or the law it quotes */
    TOKEN_BACK,     /* 该法, 同条, 这项规定: what was named before */
    TOKEN_RELATIVE, /* 前款, 前两款, 前条, 次款 */
};

/* What an anaphor stands for. */
enum token_scope { SCOPE_LAW, SCOPE_ARTICLE, SCOPE_PARAGRAPH, SCOPE_ITEM, SCOPE_PROVISION };

/* How a pinpoint hangs on the token before it. */
enum token_link {
    LINK_FREE,     /* words between */
    LINK_ATTACHED, /* part of the same citation: 《刑法》第五条 */
    LINK_LISTED,   /* a list goes on: 、第六条 */
};

struct token {
    enum token_kind kind;
    size_t start; /* in the folded text */
    size_t end;
    const char *unresolved; /* why `law.id` is NULL, else NULL */

    struct law law;         /* TOKEN_LAW */
    const char *code_title; /* number of a code's title: 17 of 17 U.S.C. */
    bool full_name;         /* written as its full title */
    bool weak;              /* also the name of a branch of law: counts only with a pinpoint */

    enum token_link link; /* TOKEN_PINPOINT */
    struct pinpoint_reading reading;
    const char *section;    /* foreign: "107" as written, else NULL */
    const char *subsection; /* "(c)(1)", else NULL */
    bool law_follows;       /* English: Article 5 of the … */
    struct slice follows;   /* English: "directive" of "art. 4 of that Directive", where no name follows */
    bool in_article;        /* `section` is one of the article in `reading`: art. I, § 8 */
    bool follows_unknown;   /* what these words repeat is no name that was recognised */
    bool english;
    bool enumerator; /* （四） heads an item: a citation only inside a quoted article */

    enum token_scope scope; /* anaphora */
    enum title_head head;
    int count; /* 前两款: 2; 次款: -1; 前各款: 0 */
};

/* A short name declared in the document (以下简称), valid from there on. */
struct short_name {
    struct slice folded;
    struct law law; /* id NULL: stands for something that is no law */
    bool is_law;
};

/* A title in 《》 that was looked up before: judgments repeat theirs. */
struct known_title {
    struct slice source;
    struct law law;
    bool is_law;
};

enum { KNOWN_TITLES = 64 };

/* What lasts through a document. */
struct declarations {
    struct known_title known[KNOWN_TITLES]; /* by a hash of the title */
    struct arena *arena;                    /* the document's */
    struct short_name *names;
    size_t count;
    size_t capacity;
    uint64_t first_characters; /* bit (code point & 63) of each name's first character */
};

/* A paragraph while its tokens are read. */
struct tokens {
    struct extraction *extraction;
    struct declarations *declarations;
    struct slice text; /* folded */
    struct token *items;
    size_t count;
    size_t capacity;
    size_t name; /* the next of passage->names */
    const struct country *home; /* whose law names mean by themselves, NULL for mainland China */

    /* which countries the paragraph has spoken of so far, up to byte `countries_to` */
    size_t countries_to;
    const struct country *country; /* the last */
    bool china;                    /* China among them */
};

/* All tokens of the paragraph at hand. */
void tokens_read(struct tokens *tokens);

/* Adds a zeroed token. */
struct token *token_add(struct tokens *tokens, enum token_kind kind, size_t start, size_t end);

/* The source text of folded bytes [start, end). */
struct slice token_source(const struct tokens *tokens, size_t start, size_t end);

/*
 * Reads pinpoints and their list at `at` (第五条、第六条第二款) and adds
 * them. Gives the byte after the last, or `at` if none stands there.
 */
size_t tokens_pinpoints(struct tokens *tokens, size_t at, enum pinpoint_context context,
                        enum token_link link);

const struct short_name *declarations_find(const struct declarations *declarations, struct slice folded);
void declarations_add(struct declarations *declarations, struct slice folded, const struct law *law);

/* A letter or digit of folded Latin text. */
static inline bool token_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Is the folded byte `at` a capital letter in the text as written? */
static inline bool token_is_capital(const struct tokens *tokens, size_t at)
{
    const struct passage *passage = tokens->extraction->passage;
    char c = passage->text.data[passage->folded.start[at]];

    return c >= 'A' && c <= 'Z';
}

#endif
