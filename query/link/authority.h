/* SPDX-License-Identifier: GPL-3.0-or-later */
/* authority.h - looks through the reference data: all authorities of a kind, or those whose names hold a word. */
#ifndef QUERY_LINK_AUTHORITY_H
#define QUERY_LINK_AUTHORITY_H

#include "base/arena.h"
#include "corpus/registry.h"

struct authority_request {
    enum authority_kind kind; /* AUTHORITY_KIND_COUNT: all that can be cited */
    const char *word;         /* part of a name or of the id, folded for comparison; NULL: all */
    int64_t limit;
    int64_t offset;
};

/* In the order of the registry: by kind, then as its tables have them. The list lies in the arena. */
const struct authority **authority_list(const struct registry *registry, struct arena *arena,
                                        const struct authority_request *request, size_t *count);

/* What is known of one authority, and how often a database cites it. */
struct authority_facts {
    const char *id; /* as asked for: a pinpoint of the authority, perhaps */
    const struct authority *authority; /* NULL outside the registry */
    const char *const *names; /* ends with NULL */
    bool is_counted;          /* there was a database */
    int64_t sentences;
    int64_t documents;
};

struct authority_facts authority_facts_of(const struct registry *registry, struct arena *arena, const char *id);

/* The kind of that name ("statute"), or AUTHORITY_KIND_COUNT. */
enum authority_kind authority_kind_of(struct slice name);

#endif
