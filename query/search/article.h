/* SPDX-License-Identifier: GPL-3.0-or-later */
/* article.h - the parts of a statute's id: cn/criminal-law/art-287-2/para-1. */
#ifndef QUERY_SEARCH_ARTICLE_H
#define QUERY_SEARCH_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the law's own id in the id of a pinpoint (cn/criminal-law), or 0 if it names no article. */
size_t article_law_size(const char *id);

/* Does the article of `id` stand in the articles from `first` to `last` of the same law? */
bool article_in_range(const char *id, const char *first, const char *last);

#endif
