/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_check.c - do the ids that authorities name exist, and do made names mean one thing? */
#include "corpus/draft_check.h"

#include <stdlib.h>

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

static bool is_charge_name(const struct draft *draft, const struct draft_name *name)
{
    return draft->authorities[name->authority].kind == AUTHORITY_CHARGE;
}

/* The stronger claim to a name first: registered, then shortened and in force, then the others. */
static int claim(const struct draft *draft, const struct draft_name *name)
{
    return name->role != NAME_HIDDEN ? 0 : draft->authorities[name->authority].status == STATUS_IN_FORCE ? 1 : 2;
}

static int compare_claims(const void *a, const void *b, void *payload)
{
    const struct draft_name *left = *(struct draft_name *const *)a;
    const struct draft_name *right = *(struct draft_name *const *)b;
    int order = strcmp(left->folded, right->folded);

    return order != 0 ? order : claim(payload, left) - claim(payload, right);
}

/* Empties the texts of the names of one folded text that lose it. */
static void settle(const struct draft *draft, struct draft_name **names, size_t count)
{
    int strongest = claim(draft, names[0]);
    bool tie = strongest > 0 && count > 1 && claim(draft, names[1]) == strongest;

    for (size_t i = 0; i < count; i++)
        if (claim(draft, names[i]) > (tie ? 0 : strongest))
            names[i]->text = NULL;
}

void draft_drop_ambiguous(struct draft *draft)
{
    struct draft_name **names = memory_allocate((draft->name_count + 1) * sizeof(*names));
    size_t count = 0;
    size_t kept = 0;

    for (size_t i = 0; i < draft->name_count; i++)
        if (is_charge_name(draft, &draft->names[i]))
            names[count++] = &draft->names[i];
    if (count > 0)
        qsort_r(names, count, sizeof(*names), compare_claims, draft);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && strcmp(names[i]->folded, names[end]->folded) == 0;)
            end++;
        settle(draft, names + i, end - i);
    }
    for (size_t i = 0; i < draft->name_count; i++)
        if (draft->names[i].text != NULL)
            draft->names[kept++] = draft->names[i];
    draft->name_count = kept;
    free(names);
}
