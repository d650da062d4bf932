/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match.h - strings as FTS5 phrases, and the passages that hold them. */
#ifndef QUERY_SEARCH_MATCH_H
#define QUERY_SEARCH_MATCH_H

#include "index/database.h"
#include "query/search/set.h"

/*
 * Appends a string to a MATCH expression (" OR " before it if it is not the
 * first): its tokens as quoted FTS5 strings joined by +, so that nothing in it
 * is read as syntax. A last token that is one Han character, and the last
 * token of a `prefix`, match as prefixes. False, and nothing appended, if the string holds no token.
 */
bool match_append(struct builder *match, struct slice string, bool prefix);

/*
 * Passages that a MATCH expression finds; counts are occurrences that do not
 * overlap. Needs match_register() once a connection.
 */
bool match_find(struct database *database, struct arena *arena, const char *match, struct posting_set *set,
                struct error *error);

/* Makes the function `yinde_matches(passage_fts)` known to the connection. */
bool match_register(struct database *database, struct error *error);

#endif
