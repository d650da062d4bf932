/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stop.h - words that say nothing by themselves, in the two languages. */
#ifndef QUERY_SEARCH_STOP_H
#define QUERY_SEARCH_STOP_H

#include <stdbool.h>

/* Is a folded word a function or question word? */
bool stop_word(const char *folded);

#endif
