/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gather.h - the meetings of a doctrine with everything else in one passage. */
#ifndef QUERY_LINK_GATHER_H
#define QUERY_LINK_GATHER_H

#include "query/link/link_set.h"

/* Adds every meeting in the passage to the set. */
void gather_meetings(struct link_set *set, const struct excerpt *excerpt);

#endif
