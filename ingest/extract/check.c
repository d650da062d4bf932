/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check.c - holds a resolved citation against what the registry knows of the law. */
#include "ingest/extract/check.h"

static const char *repeal_note(struct arena *arena, const struct authority *law)
{
    if (law->status != STATUS_REPEALED)
        return NULL;
    return arena_format(arena, "repealed%s%s%s%s", law->repealed[0] != '\0' ? " " : "", law->repealed,
                        law->successor[0] != '\0' ? ", see " : "", law->successor);
}

const char *check_citation(struct arena *arena, const struct law *law, const struct pinpoint *pinpoint)
{
    const char *repealed;
    const char *beyond = NULL;
    int last;

    if (law->id == NULL || law->authority == NULL)
        return NULL;
    last = law->authority->last_article;
    if (last > 0 && (pinpoint->article > last || pinpoint->article_to > last))
        beyond = arena_format(arena, "beyond the last article (%d)", last);
    repealed = repeal_note(arena, law->authority);
    if (repealed != NULL && beyond != NULL)
        return arena_format(arena, "%s; %s", beyond, repealed);
    return beyond != NULL ? beyond : repealed;
}
