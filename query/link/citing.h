/* SPDX-License-Identifier: GPL-3.0-or-later */
/* citing.h - the sentences that cite an authority. */
#ifndef QUERY_LINK_CITING_H
#define QUERY_LINK_CITING_H

#include "index/database.h"
#include "query/link/subject.h"

struct citing_request {
    const char *id;   /* what is cited; a law stands for its articles, an article for its paragraphs */
    const char *kind; /* of the citing document (paper, judgment ...), or NULL */
    int year_from;    /* of the citing document; 0: any */
    int year_to;
    int64_t limit;
    int64_t offset;
};

/* One sentence; offsets count in the source text. */
struct citing {
    const char *doc;
    const char *title; /* of the document, or NULL */
    const char *date;
    const char *section;  /* or NULL */
    const char *sentence; /* reading text */
    struct span span;
    const char *id; /* what it cites, as exactly as it does */
    const char *note; /* a check that failed (repealed ...), or NULL */
    int64_t count;  /* how often */
};

/* Newest documents first, then by the order of the text. `list` lies in the arena. */
bool citing_find(struct database *database, const struct registry *registry, struct arena *arena,
                 const struct citing_request *request, struct citing **list, size_t *count, struct error *error);

/* How many sentences in how many documents cite any of it. */
bool citing_count(struct database *database, const struct registry *registry, struct arena *arena, const char *id,
                  int64_t *sentences, int64_t *documents, struct error *error);

#endif
