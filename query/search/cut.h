/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cut.h - cuts the words of a query: at authorities, blanks, names and words. */
#ifndef QUERY_SEARCH_CUT_H
#define QUERY_SEARCH_CUT_H

#include "query/target.h"

/* A piece: an authority that was named, or words. */
struct cut_piece {
    struct slice text;
    const struct target *target; /* or NULL */
};

/* How far. */
enum cut_depth {
    CUT_AT_BLANKS, /* what stands between blanks stays one piece, with the names in it (邻接权保护模式) */
    CUT_AT_WORDS, /* it is cut at every name, and what is left at ICU's words */
    CUT_LONG, /* the same, but a short word that names nothing stays whole: half of 召回义务 is something else */
};

/*
 * The pieces of a text, in order; pieces without a letter or digit are left
 * out. A provision or a case is always a piece of its own.
 */
struct cut_piece *cut_words(const struct registry *registry, struct arena *arena, struct slice text,
                            enum cut_depth depth, size_t *count);

/* The smaller names inside a name (独创性 in 独创性判断标准). */
struct cut_piece *cut_inside(const struct registry *registry, struct arena *arena, struct slice name,
                             size_t *count);

/* Is there a letter or digit in the text? */
bool cut_has_word(struct slice text);

#endif
