/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.h - what people write to name an authority, understood: 刑法第285条第二款, Civil Code art. 1202, a label, an id. */
#ifndef QUERY_TARGET_H
#define QUERY_TARGET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "corpus/mention.h"
#include "corpus/registry.h"

/* One authority named in a text. Strings live in the arena or the registry. */
struct target {
    struct span span;       /* in the text */
    enum mention_kind kind; /* statute, case, charge, doctrine, scholar */
    const char *id;         /* cn/criminal-law/art-285/para-2, doctrine/adequacy */
    const struct authority *authority; /* registry entry of the id or of the law that holds it, or NULL */
};

/*
 * All authorities named in a text, in order, not overlapping: the extractors
 * of ingest run over it, and forms that only make sense in a query are taken
 * too (民法典 1202, 刑法 285 条 第二款, Civil Code 1207, a doctrine's slug).
 */
struct target *targets_in(const struct registry *registry, struct arena *arena, struct slice text, size_t *count);

/*
 * The one authority that the words name: an id as printed by yinde, a bare
 * slug, a label in either language, or a citation. Fails with ERROR_NOT_FOUND
 * and the nearest candidates when the words name none.
 */
bool target_resolve(const struct registry *registry, struct arena *arena, struct slice words, struct target *target,
                    struct error *error);

#endif
