/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filter.h - documents chosen by what is known of them: kind, year, language, court, title, author, name. */
#ifndef QUERY_SEARCH_FILTER_H
#define QUERY_SEARCH_FILTER_H

#include "query/search/unit.h"

/* Checks the value of a filter. Fails with ERROR_USAGE, pointing at the place. */
bool filter_check(const struct unit *unit, struct error *error);

/* The passages of the documents that a UNIT_FILTER chooses, into unit->set. */
bool filter_find(struct database *database, struct arena *arena, struct unit *unit, struct error *error);

/* "2019", "2019..2024", "2019..", "..2024". False if it is none of these. */
bool filter_years(struct slice value, int *first, int *last);

#endif
