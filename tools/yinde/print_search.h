/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_search.h - results of a search, for the tables of printer.h. */
#ifndef TOOLS_YINDE_PRINT_SEARCH_H
#define TOOLS_YINDE_PRINT_SEARCH_H

#include "query/search/search.h"
#include "tools/yinde/printer.h"

void text_search_hit(struct printer *printer, const struct search_hit *hit, size_t place);
void json_search_hit(struct printer *printer, const struct search_hit *hit, size_t place);

void text_search_facet(struct printer *printer, const struct search_facet *facet);
void json_search_facet(struct printer *printer, const struct search_facet *facet);

#endif
