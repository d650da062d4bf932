/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stop.c - words that say nothing by themselves, in the two languages. */
#include "query/search/stop.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Sorted by bytes. */
static const char *const words[] = {
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "is",
    "it", "of", "on", "or", "should", "that", "the", "this", "to", "under", "v", "vs", "was", "what",
    "when", "where", "which", "who", "why", "with", "与", "中", "中的", "为什么", "为何", "了", "什么",
    "以及", "何为", "关于", "及", "和", "哪些", "在", "如何", "对", "对于", "就", "应当", "应该", "怎么",
    "怎样", "或", "或者", "是", "是什么", "是否", "有", "有关", "有哪些", "的", "等", "能否", "被", "谁",
    "问题", "需要",
};

static int compare(const void *key, const void *element)
{
    return strcmp(key, *(const char *const *)element);
}

bool stop_word(const char *folded)
{
    return bsearch(folded, words, ARRAY_SIZE(words), sizeof(words[0]), compare) != NULL;
}
