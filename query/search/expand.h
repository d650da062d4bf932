/* SPDX-License-Identifier: GPL-3.0-or-later */
/* expand.h - what words mean: a citation, a doctrine, a case, a scholar, or just words. */
#ifndef QUERY_SEARCH_EXPAND_H
#define QUERY_SEARCH_EXPAND_H

#include "corpus/registry.h"
#include "query/search/unit.h"
#include "query/target.h"

/* How words are cut. */
enum expand_level {
    EXPAND_WHOLE, /* what stands between blanks is one string, unless it names an authority */
    EXPAND_WORDS, /* and that is cut further, at names and at words */
    EXPAND_ANY,   /* the same cut, with the law of a provision beside it: any one will do */
};

struct expansion {
    const struct registry *registry;
    struct arena *arena;
    struct slice query; /* for messages */
    enum expand_level level;
};

struct unit_list {
    struct unit *units;
    size_t count;
    size_t capacity;
};

/*
 * Adds the units of words that stand side by side. Words that say nothing
 * (的, what, of) are left out where others remain; a list may stay empty
 * if the words are punctuation only.
 */
void expand_words(const struct expansion *expansion, const struct query_node *node, struct unit_list *list);

/* A phrase or prefix as it stands. False if there is no letter or digit in it. */
bool expand_string(const struct expansion *expansion, const struct query_node *node, struct unit *unit);

/*
 * A field and its value. Fails with ERROR_USAGE, pointing at the place, or
 * ERROR_NOT_FOUND if it names no authority.
 */
bool expand_field(const struct expansion *expansion, const struct query_node *node, struct unit *unit,
                  struct error *error);

#endif
