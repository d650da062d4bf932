/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search.h - the door of search: one request in, one page of results out. */
#ifndef QUERY_SEARCH_SEARCH_H
#define QUERY_SEARCH_SEARCH_H

#include "corpus/registry.h"
#include "index/database.h"
#include "query/search/query.h"

/* Results are ranked one by one up to this place; those behind it follow by the frequency of their words. */
enum { SEARCH_RANKED_MAX = 200 };

/* A filter beside the query: the same as field:value in it. */
struct search_filter {
    enum query_field field;
    struct slice value;
};

struct search_request {
    struct slice query;
    const struct search_filter *filters;
    size_t filter_count;
    size_t limit;
    size_t offset;
    bool facets;
};

/* What is shown of a passage: a piece of its text, with the places that match. */
struct snippet {
    struct slice text;
    const struct span *marks; /* in `text`, sorted, apart */
    size_t mark_count;
    bool cut_before; /* there is more text before or behind it */
    bool cut_after;
};

struct search_hit {
    int64_t passage;
    const char *document;
    const char *title;         /* of the document, or NULL */
    const char *section;       /* number of the heading above, or NULL */
    const char *section_title; /* or NULL */
    const char *role;
    double score;
    size_t start; /* of the passage, bytes of the source text */
    size_t end;
    struct snippet snippet;
};

struct search_facet {
    const char *facet; /* kind, year, language, court */
    const char *value;
    size_t count; /* passages */
    size_t documents;
};

struct search_page {
    struct search_hit *hits;
    size_t hit_count;
    size_t total; /* passages found */
    bool relaxed; /* not every word of the query is in all of them */
    struct search_facet *facets;
    size_t facet_count;
};

/*
 * Searches. The page lies in the arena. Finding nothing is no failure. Fails
 * with ERROR_USAGE (the query; the message shows the place), ERROR_NOT_FOUND
 * (a field names no authority), ERROR_DATABASE.
 */
bool search(struct database *database, const struct registry *registry, struct arena *arena,
            const struct search_request *request, struct search_page *page, struct error *error);

#endif
