/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry.h - the reference data: every authority yinde knows by name, ready to be found in text. */
#ifndef CORPUS_REGISTRY_H
#define CORPUS_REGISTRY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

enum authority_kind {
    AUTHORITY_STATUTE,
    AUTHORITY_CASE,
    AUTHORITY_CHARGE,
    AUTHORITY_DOCTRINE,
    AUTHORITY_SCHOLAR,
    AUTHORITY_COURT,
    AUTHORITY_SURNAME, /* 张, 欧阳: label_zh only */
    AUTHORITY_TITLE,   /* 教授, Professor: words beside a scholar's name */
    AUTHORITY_KIND_COUNT
};

enum authority_status { STATUS_IN_FORCE, STATUS_REPEALED, STATUS_DRAFT, STATUS_LAPSED };

enum doctrine_tier { TIER_CORE, TIER_CONCEPT, TIER_UMBRELLA };

/* Lists of strings end with NULL; an empty list is a pointer to NULL. Strings are "" where unknown, never NULL. */
struct authority {
    enum authority_kind kind;
    uint32_t index;       /* its place in the registry */
    const char *id;       /* cn/criminal-law, case/dreamwriter, charge/盗窃罪, doctrine/adequacy, scholar/claus-roxin, court/京0491,
                           surname/张, title/after/教授 */
    const char *label_zh; /* full title, preferred label, name */
    const char *label_en;

    /* statute */
    const char *statute_kind; /* constitution law regulation rule interpretation draft foreign ... */
    const char *jurisdiction;
    const char *issuer;
    const char *document_number;
    const char *promulgated; /* ISO dates */
    const char *revised;     /* joined by ';' */
    const char *effective;
    const char *repealed;
    const char *successor;   /* id */
    int last_article;        /* 0 unknown */
    enum authority_status status; /* statutes and charges */

    /* doctrine */
    enum doctrine_tier tier;
    const char *const *areas;    /* criminal, tort ... */
    const char *const *broader;  /* ids */
    const char *const *narrower;
    const char *const *related;
    const char *const *contexts; /* folded; the name counts only where one of these stands in the document; empty: always */
    const char *definition;

    /* charge: ids of articles (cn/criminal-law/art-264); case: docket number, court, year; court: code, level */
    const char *const *provisions;
    const char *number;
    const char *court;
    int year;
    const char *code;
    const char *level;
    const char *position; /* title: "before" or "after" the name; one that stands on either side is two authorities */
};

enum name_role { NAME_PREFERRED, NAME_ALTERNATIVE, NAME_HIDDEN };

/*
 * One name of one authority. Several authorities may share a name (因果关系):
 * the entries of one folded name form a chain by `next`.
 */
struct authority_name {
    const char *text;   /* as registered */
    const char *folded; /* unicode_fold_string(text, drop blanks) */
    const struct authority *authority;
    const struct authority_name *next; /* other authority of the same folded name, or NULL */
    enum name_role role;
    bool chinese; /* contains Han */
};

struct registry;

/*
 * Compiles the reference tables in `directory` (statutes.tsv, doctrines.ttl,
 * charges.tsv, courts.tsv, cases.tsv, scholars.tsv, surnames.txt, titles.tsv)
 * to `output`, which is replaced at once or not at all. Fails with ERROR_DATA
 * and the first fault; `report` (may be NULL) receives all of them, a line
 * each: `file:line: what is wrong, and what would be right`.
 */
bool registry_compile(const char *directory, const char *output, struct builder *report, struct error *error);

/* Maps a compiled file. Fails with ERROR_IO or ERROR_DATA (another version, damaged). */
bool registry_open(struct registry **registry, const char *path, struct error *error);
void registry_close(struct registry *registry); /* accepts NULL */

/* The authority of that exact id, or NULL. */
const struct authority *registry_find(const struct registry *registry, const char *id);

/*
 * The authority that holds an id: itself, or the law of a pinpoint
 * (cn/criminal-law/art-285/para-2 -> cn/criminal-law). NULL if none is known.
 */
const struct authority *registry_holder(const struct registry *registry, const char *id);

size_t registry_count(const struct registry *registry);
const struct authority *registry_at(const struct registry *registry, size_t index);

/*
 * The chain of names equal to a folded text (unicode_fold_string with blanks
 * dropped), or NULL: of every kind, surnames, titles and docket numbers too.
 */
const struct authority_name *registry_lookup(const struct registry *registry, struct slice folded);

/* The names of one authority, preferred first; ends where `count` says. */
const struct authority_name *const *registry_names(const struct registry *registry,
                                                   const struct authority *authority, size_t *count);

/* A name found in folded text: bytes [start, end) of it. */
struct name_match {
    uint32_t start;
    uint32_t end;
    const struct authority_name *name; /* head of the chain */
};

/*
 * All names in a folded text, overlapping ones included, by start and then
 * longest first. A name that begins or ends with a letter or digit matches
 * only at a word's edge there (Han has no edges). Lies in the arena.
 *
 * Not found are surnames, titles and docket numbers, names of a single
 * character or of two letters, doctrines of tier umbrella, and labels of
 * doctrines with parentheses. Case is
 * folded away: whether an acronym of up to four letters (DSA, AIA) counts in
 * lower case is for the caller to say, who has the text as written. The chain
 * of a match may hold names of kinds that are not found by themselves (a title
 * that is a doctrine's name too): look at each one's kind.
 */
struct name_match *registry_scan(const struct registry *registry, struct arena *arena, struct slice folded,
                                 size_t *count);

const char *authority_kind_name(enum authority_kind kind);
const char *authority_status_name(enum authority_status status);

#endif
