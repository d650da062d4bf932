/* SPDX-License-Identifier: GPL-3.0-or-later */
/* excerpt.h - the passages in which a doctrine stands, with everything else that is mentioned there. */
#ifndef QUERY_LINK_EXCERPT_H
#define QUERY_LINK_EXCERPT_H

#include "index/database.h"
#include "query/link/subject.h"

enum { EXCERPT_MENTIONS_MAX = 400, EXCERPT_PASSAGES_MAX = 4000 };

/* A mention in a passage; spans count in the passage's text. */
struct excerpt_mention {
    int64_t row;
    enum mention_kind kind;
    const char *id; /* authority id or ref/9; NULL where it was not resolved */
    const char *name;
    int64_t work; /* of a mark: the row of the work it names, or 0 */
    struct span span;
    size_t sentence; /* index in the excerpt */
    bool is_subject;
    bool is_core; /* a doctrine that is a theory, a test, a right ..., not one of the notions that all of them use */
    const char *stance; /* of a scholar toward the subject, or NULL */
};

struct excerpt_sentence {
    struct span span;   /* in the passage's text */
    struct span source; /* in the source text */
    size_t first_mention;
    size_t mention_count;
    bool has_subject;
};

struct excerpt {
    int64_t passage;
    int64_t document;
    const char *doc;
    const char *section; /* or NULL */
    const char *role;
    struct slice text;
    bool under_subject; /* the heading of its section names the subject */
    struct excerpt_sentence *sentences; /* those that hold a mention */
    size_t sentence_count;
    struct excerpt_mention *mentions;
    size_t mention_count;
};

/*
 * Calls `visit` for each passage that names the subject, or stands directly
 * under a heading that does, in the order of documents and texts. The excerpt
 * and everything in it is gone after the call; `arena` is reset between.
 */
bool excerpt_each(struct database *database, const struct registry *registry, const struct subject *subject,
                  void (*visit)(const struct excerpt *excerpt, void *payload), void *payload, struct error *error);

#endif
