/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locate.h - where the strings of a unit stand in a text. */
#ifndef QUERY_SEARCH_LOCATE_H
#define QUERY_SEARCH_LOCATE_H

#include "base/unicode.h"
#include "query/search/unit.h"

/*
 * The first occurrence of a needle in a folded text at or after `from`, as
 * folded bytes; letters and digits match whole words only, as the index does.
 * False if there is none.
 */
bool locate_needle(const struct needle *needle, struct slice folded, size_t from, struct span *found);

/* Does any needle of the unit stand in the folded text? */
bool locate_unit(const struct unit *unit, struct slice folded);

#endif
