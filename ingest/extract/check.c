/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check.c - holds a resolved citation against what the registry knows of the law. */
#include "ingest/extract/check.h"

#include <stdio.h>

/* Is the document older than that ISO date? A year or a month alone tells only where they differ. */
static bool is_older(const struct document *document, const char *date)
{
    char year[8];
    const char *own = document->date;
    size_t size;

    if (own == NULL && document->year > 0 && document->year < 9999) {
        snprintf(year, sizeof(year), "%d", document->year);
        own = year;
    }
    if (own == NULL || date[0] == '\0')
        return false;
    size = strlen(own) < strlen(date) ? strlen(own) : strlen(date);
    return strncmp(own, date, size) < 0;
}

static const char *repeal_note(struct arena *arena, const struct authority *law,
                               const struct document *document)
{
    if (law->status != STATUS_REPEALED || is_older(document, law->repealed))
        return NULL;
    return arena_format(arena, "repealed%s%s%s%s", law->repealed[0] != '\0' ? " " : "", law->repealed,
                        law->successor[0] != '\0' ? ", see " : "", law->successor);
}

const char *check_citation(struct arena *arena, const struct law *law, const struct pinpoint *pinpoint,
                           const struct document *document)
{
    const char *repealed;
    const char *beyond = NULL;
    int last;

    if (law->id == NULL || law->authority == NULL)
        return NULL;
    last = law->authority->last_article;
    if (last > 0 && (pinpoint->article > last || pinpoint->article_to > last))
        beyond = arena_format(arena, "beyond the last article (%d)", last);
    repealed = repeal_note(arena, law->authority, document);
    if (repealed != NULL && beyond != NULL)
        return arena_format(arena, "%s; %s", beyond, repealed);
    return beyond != NULL ? beyond : repealed;
}
