/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject.h - the ids under which the database keeps what a question is about, and the names of ids. */
#ifndef QUERY_LINK_SUBJECT_H
#define QUERY_LINK_SUBJECT_H

#include <stdbool.h>

#include "base/arena.h"
#include "corpus/mention.h"
#include "corpus/registry.h"

/* Ids of a subject. An umbrella doctrine is never named itself: it is the sum of what it covers. */
struct subject {
    const char *id;
    const struct authority *authority; /* or NULL */
    const char *const *ids;
    size_t count;
    const char *ids_json; /* the same as a JSON array, for json_each() of a bound parameter */
};

struct subject subject_of(const struct registry *registry, struct arena *arena, const char *id);

bool subject_covers(const struct subject *subject, const char *id);

/*
 * What people call an id: 中华人民共和国民法典第1202条, 客观归责理论.
 * `otherwise` (may be NULL) is the name met in the text, for ids outside the registry.
 */
const char *subject_label(const struct registry *registry, struct arena *arena, const char *id,
                          const char *otherwise);

#endif
