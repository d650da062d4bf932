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

/*
 * The pieces of a text, in order; pieces without a letter or digit are left
 * out. `whole`: what stands between blanks stays one piece, with the names in
 * it (邻接权保护模式), save that a provision or a case is always a piece of its
 * own; else it is cut at every name, and what is left at ICU's words.
 */
struct cut_piece *cut_words(const struct registry *registry, struct arena *arena, struct slice text, bool whole,
                            size_t *count);

/* Is there a letter or digit in the text? */
bool cut_has_word(struct slice text);

#endif
