/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit.h - one thing that a query asks for, and the passages that hold it. */
#ifndef QUERY_SEARCH_UNIT_H
#define QUERY_SEARCH_UNIT_H

#include "corpus/registry.h"
#include "index/database.h"
#include "query/search/query.h"
#include "query/search/set.h"

enum unit_kind {
    UNIT_TEXT,     /* strings, any of which will do; the first is what was typed */
    UNIT_MENTIONS, /* mentions of an authority, and its names as strings */
    UNIT_FILTER,   /* a property of documents: chooses, but does not rank */
};

/* A string to be found. */
struct needle {
    struct slice text;
    const char *folded; /* blanks dropped */
    bool prefix;        /* a word may go on behind it */
    bool exact;         /* quoted, of Han and other characters: checked on the stored text */
};

struct unit {
    enum unit_kind kind;
    struct needle *needles;
    size_t needle_count;
    size_t needle_capacity;
    const char *id;         /* UNIT_MENTIONS */
    bool beside;            /* added beside what was typed: not one of the things that were asked for */
    bool enough;            /* but as good as all of them */
    enum query_field field; /* UNIT_FILTER */
    struct slice value;
    struct slice query; /* the whole query and the place in it, for messages */
    struct span span;

    /* what it found */
    struct posting_set set;
    double weight; /* inverse document frequency */
};

/* Adds a string. */
void unit_add_needle(struct arena *arena, struct unit *unit, struct slice text, bool prefix, bool exact);

/* Finds the passages of a unit. */
bool unit_find(struct database *database, struct arena *arena, struct unit *unit, struct error *error);

/* Does a mention of authority `name` (a range up to `range_end`, or NULL) count for the unit? */
bool unit_takes_mention(const struct unit *unit, const char *name, const char *range_end);

#endif
