/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mention.h - one place in a document that names an authority, a mark or a heading. */
#ifndef CORPUS_MENTION_H
#define CORPUS_MENTION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

enum mention_kind {
    MENTION_STATUTE,
    MENTION_CASE,
    MENTION_CHARGE,
    MENTION_DOCTRINE,
    MENTION_SCHOLAR,
    MENTION_REFMARK,
    MENTION_REFERENCE,
    MENTION_HEADING,
    MENTION_KIND_COUNT
};

/* Numbers of a pinpoint in Chinese statutes; 0 = not written. 第二百八十七条之二第一款第（三）项第1目 */
struct pinpoint {
    int article;
    int article_suffix; /* 之二 = 2 */
    int paragraph;      /* 款 */
    int item;           /* 项 */
    int subitem;        /* 目 */
    int article_to;     /* last of a range */
    int article_to_suffix;
    int paragraph_to;
    int item_to;
};

struct statute_mention {
    const char *law; /* full title, or NULL when unresolved */
    struct pinpoint pinpoint;
    const char *foreign_title; /* of a foreign code or act ("17 U.S.C."), else NULL */
    const char *sec;           /* section of a foreign statute as written ("107", "9"), else NULL */
    const char *subsec;        /* "(3)", "(1)(f)", else NULL */
    const char *note;          /* a check that failed ("repealed 2021-01-01, see cn/civil-code", "beyond the last article (452)"), else NULL */
};

struct case_mention {
    const char *number; /* normalised docket number （2018）京0491民初239号 */
    const char *name;
    const char *court;
    int year;
    const char *plaintiff;
    const char *defendant;
    const char *volume; /* reporters: 347 U.S. 483 */
    const char *reporter;
    const char *page;
    const char *pin;
};

enum stance { STANCE_SUPPORTS, STANCE_CRITICISES, STANCE_PROPOSES, STANCE_DESCRIBES, STANCE_COUNT };

struct stance_toward {
    const char *doctrine; /* id: doctrine/<slug> */
    enum stance stance;
};

struct scholar_mention {
    const char *name;
    const char *title; /* 教授, or NULL */
    const struct stance_toward *stances;
    size_t stance_count;
    const int *refs; /* numbers of the marks that close the attribution */
    size_t ref_count;
    const char *ref_list; /* as in refmark_mention */
};

struct refmark_mention {
    const int *numbers;
    size_t number_count;
    const char *list; /* the list of the document in which the numbers count, or NULL: it has none for such marks */
};

/* An entry of a reference list, as far as it could be read; NULL where it does not say. */
struct reference_mention {
    int number;       /* 0: none */
    const char *list; /* of which the number is: the form of its numbers, "[1]", "①", "1." ... */
    const char *const *authors;
    size_t author_count;
    const char *title;
    const char *type; /* GB/T 7714 mark: J, M, D, C, N, R, P, S, EB/OL ... */
    const char *container;
    const char *publisher;
    const char *place;
    const char *year;
    const char *volume;
    const char *issue;
    const char *pages;
    const char *document_number; /* of a standard: GB/T 3792—2021 */
    const char *doi;
    const char *url;
};

struct heading_mention {
    const char *number;
    const char *title;
    int level;
};

struct mention {
    enum mention_kind kind;
    struct span span; /* in the document's reading text */
    uint32_t paragraph;
    const char *id;         /* authority id, "ref/9", "h/4.2.1", or NULL: recognised, not resolved */
    const char *how;        /* full abbrev inherited anaphora name_only docket named ... */
    const char *unresolved; /* why id is NULL or less exact than the words, else NULL */
    const char *name;       /* charge, doctrine: the name as registered */
    union {
        struct statute_mention statute;
        struct case_mention judgment;
        struct scholar_mention scholar;
        struct refmark_mention refmark;
        struct reference_mention reference;
        struct heading_mention heading;
    };
};

const char *mention_kind_name(enum mention_kind kind);
/* The kind of that name, or MENTION_KIND_COUNT. */
enum mention_kind mention_kind_of(struct slice name);
const char *stance_name(enum stance stance);

/* "cn/criminal-law" + 287之2 第1款 -> "cn/criminal-law/art-287-2/para-1". Ranges give their first article. */
char *pinpoint_id(struct arena *arena, const char *law_id, const struct pinpoint *pinpoint);

/* Is `id` the authority `of` itself or a pinpoint inside it ("cn/x/art-2/para-1" is inside "cn/x/art-2")? */
bool authority_id_within(const char *id, const char *of);

/* Order of mentions: by start, longer first, then by kind. For qsort. */
int mention_compare(const void *a, const void *b);

#endif
