/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guess.h - doctrines that are meant by words which are not quite a label of theirs. */
#ifndef QUERY_SEARCH_GUESS_H
#define QUERY_SEARCH_GUESS_H

#include "corpus/registry.h"

/*
 * The doctrine with an English label whose words are the words of the text, in
 * any order, stop words aside, up to one more in the label or in the text:
 * abstraction filtration test, legal personality of AI. At least two words must
 * agree. NULL if there is none; of several the one with the best agreement, the
 * first in the registry.
 */
const struct authority *guess_doctrine(const struct registry *registry, struct arena *arena,
                                       struct slice text);

#endif
