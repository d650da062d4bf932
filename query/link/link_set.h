/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link_set.h - what a doctrine was found to stand with, gathered thing by thing. */
#ifndef QUERY_LINK_LINK_SET_H
#define QUERY_LINK_LINK_SET_H

#include "query/link/doctrine.h"
#include "query/link/excerpt.h"
#include "query/link/relation.h"

/* How near a link is; the nearer, the stronger the evidence. */
enum nearness {
    NEAR_PASSAGE,  /* somewhere in the same passage */
    NEAR_TOPIC,    /* in a passage or section whose topic is the doctrine */
    NEAR_ARGUMENT, /* the mark that closes the argument, the sentence that points back */
    NEAR_SENTENCE, /* in the same sentence */
    NEAR_STATED,   /* in the same sentence, and words say what they have to do with each other */
    NEARNESS_COUNT
};

double nearness_weight(enum nearness nearness);

/* One meeting of the doctrine with something. */
struct meeting {
    enum mention_kind kind;
    const char *id;
    const char *name; /* as met, or NULL */
    int64_t work;     /* of a mark */
    struct relation relation;
    enum nearness nearness;
    double share; /* 1, less where many things crowd in one sentence */
    size_t sentence; /* of the excerpt: the evidence */
};

struct link_set;

struct link_set *link_set_create(struct arena *arena);
void link_set_destroy(struct link_set *set); /* accepts NULL; links stay in the arena */

void link_set_add(struct link_set *set, const struct excerpt *excerpt, const struct meeting *meeting);

/* All links so far, in the order in which they were met; to be changed in place. */
struct doctrine_link *link_set_links(struct link_set *set, size_t *count);

/* The link of a thing, or NULL. */
struct doctrine_link *link_set_find(struct link_set *set, enum mention_kind kind, const char *id);

/* Copies a sentence of an excerpt. */
struct doctrine_evidence evidence_of(struct arena *arena, const struct excerpt *excerpt, size_t sentence);

#endif
