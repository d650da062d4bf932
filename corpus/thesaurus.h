/* SPDX-License-Identifier: GPL-3.0-or-later */
/* thesaurus.h - the doctrines as written: SKOS (W3C, 2009) in Turtle. The one wrapper of raptor2. */
#ifndef CORPUS_THESAURUS_H
#define CORPUS_THESAURUS_H

#include "base/arena.h"
#include "corpus/fault.h"
#include "corpus/registry.h"

struct thesaurus_label {
    const char *text;
    const char *language; /* as tagged, "" for none: zh-Hans, en, de, la ... */
    enum name_role role;
    struct origin origin;
};

/* Another concept or an area that a concept points at, by its slug. */
struct thesaurus_link {
    const char *slug;
    struct origin origin;
};

struct thesaurus_links {
    struct thesaurus_link *items;
    size_t count;
    size_t capacity;
};

/* urn:yinde:doctrine:<slug> */
struct thesaurus_concept {
    const char *slug;
    struct origin origin;
    struct thesaurus_label *labels;
    size_t label_count;
    size_t label_capacity;
    struct thesaurus_links areas; /* urn:yinde:area:<slug> */
    struct thesaurus_links broader;
    struct thesaurus_links related;
    struct thesaurus_links contexts; /* texts, not slugs */
    const char *tier;                /* NULL: none given */
    const char *definition;          /* "" */
};

struct thesaurus {
    struct thesaurus_concept *concepts; /* in the order of the file */
    size_t count;
    size_t capacity;
    struct thesaurus_links areas; /* the concept schemes declared */
};

/*
 * Reads `name` in `directory`. What is no Turtle, concepts that stand twice,
 * words of SKOS or of yinde's vocabulary that a concept cannot have, and texts
 * where a concept is due (or the reverse) are faults.
 */
struct thesaurus thesaurus_read(struct arena *arena, const char *directory, const char *name, struct faults *faults);

#endif
