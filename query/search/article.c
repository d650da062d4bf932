/* SPDX-License-Identifier: GPL-3.0-or-later */
/* article.c - the parts of a statute's id: cn/criminal-law/art-287-2/para-1. */
#include "query/search/article.h"

#include <stdlib.h>
#include <string.h>

static const char ARTICLE_PART[] = "/art-";

size_t article_law_size(const char *id)
{
    const char *part = strstr(id, ARTICLE_PART);

    return part == NULL ? 0 : (size_t)(part - id);
}

/* 第二百八十七条之二 stands behind 第二百八十七条: 287 * SUFFIX_MAX + 2. */
static long article_order(const char *id)
{
    enum { ARTICLE_MAX = 100000, SUFFIX_MAX = 1000 };
    char *end;
    long article = strtol(id + article_law_size(id) + sizeof(ARTICLE_PART) - 1, &end, 10);
    long suffix = *end == '-' ? strtol(end + 1, &end, 10) : 0;

    if (article < 0 || article > ARTICLE_MAX || suffix < 0 || suffix >= SUFFIX_MAX)
        return -1;
    return article * SUFFIX_MAX + suffix;
}

bool article_in_range(const char *id, const char *first, const char *last)
{
    size_t size = article_law_size(id);
    long order;

    if (size == 0 || article_law_size(first) != size || article_law_size(last) != size)
        return false;
    if (strncmp(id, first, size) != 0 || strncmp(id, last, size) != 0)
        return false;
    order = article_order(id);
    return order >= 0 && article_order(first) <= order && order <= article_order(last);
}
