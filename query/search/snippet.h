/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snippet.h - the piece of a passage that shows why it was found. */
#ifndef QUERY_SEARCH_SNIPPET_H
#define QUERY_SEARCH_SNIPPET_H

#include "query/search/plan.h"
#include "query/search/search.h"

/* Terminal columns of a snippet: about three lines. */
enum { SNIPPET_WIDTH = 200, SNIPPET_LEAD = 50 };

/*
 * Finds, in the stored text of a passage, what the plan's units matched: their
 * strings on folded text, and mentions of their authorities; and chooses the
 * window that shows the most units, the first of equals.
 */
bool snippet_make(struct database *database, struct arena *arena, const struct plan *plan, int64_t passage,
                  struct snippet *snippet, struct error *error);

#endif
