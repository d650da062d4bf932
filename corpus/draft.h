/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft.h - the reference data while they are compiled: authorities, their names, where each was written. */
#ifndef CORPUS_DRAFT_H
#define CORPUS_DRAFT_H

#include "base/arena.h"
#include "corpus/fault.h"
#include "corpus/registry.h"

struct draft_name {
    const char *text;
    const char *folded;
    uint32_t authority;
    enum name_role role;
    bool chinese;
    bool searched; /* found in running text, not only when asked for */
    struct origin origin;
};

struct draft {
    struct arena *arena; /* owns everything below, and lends it */
    struct faults *faults;
    struct authority *authorities;
    struct origin *origins; /* parallel to authorities */
    size_t count;
    size_t capacity;
    size_t origin_count;
    size_t origin_capacity;
    uint32_t *by_id; /* set by draft_sort() */
    struct draft_name *names;
    size_t name_count;
    size_t name_capacity;
};

/* A new authority with nothing but kind and id; valid until the next one is added. */
struct authority *draft_add(struct draft *draft, enum authority_kind kind, const char *id, struct origin origin);

/*
 * A name of the authority added last. An empty one, and one that it has
 * already (folded), is left out. Kept, but not searched in running text, are
 * surnames and titles, words too short to mean one thing (a single character,
 * two letters), docket numbers (hidden names of cases; their shape finds them),
 * doctrines of tier umbrella (set the tier first), and labels of doctrines with
 * parentheses, which tell concepts apart for readers.
 */
void draft_add_name(struct draft *draft, const char *text, enum name_role role, struct origin origin);
void draft_add_names(struct draft *draft, const char *const *texts, enum name_role role, struct origin origin);

/* Indexes the ids, and reports those given twice. No authority may be added afterwards. */
void draft_sort(struct draft *draft);

/* The authority of that id, or of the pinpoint's holder, or NULL; after draft_sort(). */
struct authority *draft_find(const struct draft *draft, const char *id);
struct authority *draft_holder(const struct draft *draft, const char *id);

#endif
