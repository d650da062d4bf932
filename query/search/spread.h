/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spread.h - puts one passage of each section first. */
#ifndef QUERY_SEARCH_SPREAD_H
#define QUERY_SEARCH_SPREAD_H

#include "query/search/rank.h"

/*
 * Among the first `count` candidates, further passages of a section that gave
 * one already, or of a section above it, follow behind the first ones of the
 * other sections; the order within both parts stays.
 */
bool spread_sections(struct database *database, struct arena *arena, struct candidate_list *list,
                     size_t count, struct error *error);

#endif
