/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_check.c - do the ids that authorities name exist? */
#include "corpus/draft_check.h"

#include "base/memory.h"

static void check_successor(struct draft *draft, const struct authority *law)
{
    const struct authority *successor = draft_find(draft, law->successor);

    if (successor == NULL || successor->kind != AUTHORITY_STATUTE || successor == law)
        faults_add(draft->faults, draft->origins[law->index],
                   "successor '%s' of %s is no other statute; name one by its id", law->successor, law->id);
}

/* Reads a positive number at the front of `text` and moves past it; 0 if there is none. */
static int take_number(const char **text)
{
    int number = 0;

    for (; **text >= '0' && **text <= '9' && number < 100000; (*text)++)
        number = number * 10 + (**text - '0');
    return number;
}

static bool take_word(const char **text, const char *word)
{
    size_t size = strlen(word);

    if (strncmp(*text, word, size) != 0)
        return false;
    *text += size;
    return true;
}

/* The article of "/art-287-2/para-1/item-3", or 0 if it is no such path. */
static int article_of(const char *path)
{
    static const char *const parts[] = {"/para-", "/item-", "/subitem-"};
    int article;

    if (!take_word(&path, "/art-") || (article = take_number(&path)) == 0)
        return 0;
    if (take_word(&path, "-") && take_number(&path) == 0)
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
        if (take_word(&path, parts[i]) && take_number(&path) == 0)
            return 0;
    return *path == '\0' ? article : 0;
}

static void check_provision(struct draft *draft, const struct authority *charge, const char *id)
{
    const struct authority *law = draft_holder(draft, id);
    struct origin origin = draft->origins[charge->index];
    int article;

    if (law == NULL || law->kind != AUTHORITY_STATUTE) {
        faults_add(draft->faults, origin, "no statute holds '%s'; name an article of one in statutes.tsv", id);
        return;
    }
    article = article_of(id + strlen(law->id));
    if (article == 0)
        faults_add(draft->faults, origin, "'%s' is no article; write art-285/para-2", id);
    else if (law->last_article > 0 && article > law->last_article)
        faults_add(draft->faults, origin, "'%s' lies beyond the last article (%d) of %s", id, law->last_article,
                   law->id);
}

void draft_check(struct draft *draft)
{
    for (size_t i = 0; i < draft->count; i++) {
        const struct authority *authority = &draft->authorities[i];
        if (authority->successor[0] != '\0')
            check_successor(draft, authority);
        for (size_t j = 0; authority->provisions[j] != NULL; j++)
            check_provision(draft, authority, authority->provisions[j]);
    }
}
