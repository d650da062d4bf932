/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relation.h - what the words between a doctrine and something else say of the two. */
#ifndef QUERY_LINK_RELATION_H
#define QUERY_LINK_RELATION_H

#include <stdbool.h>

#include "base/text.h"
#include "corpus/mention.h"

struct relation {
    const char *name; /* "based on": read as "doctrine <name> other" */
    bool stated;      /* a cue word says so; else it is what such a neighbourhood usually is */
};

/* The relation of a doctrine to another mention of the same text; spans count in `text`, `sentence` holds both. */
struct relation relation_between(enum mention_kind other_kind, struct slice text, struct span sentence,
                                 struct span doctrine, struct span other);

/*
 * The relation that a sentence states between the topic of the sentence before
 * and a doctrine in it, where it opens by pointing back (这违背了罪责自负原则).
 * With `asked_is_topic` it reads "topic <name> doctrine", else "doctrine
 * <name> topic". name is NULL where it states none.
 */
struct relation relation_to_topic_before(struct slice text, struct span sentence, struct span doctrine,
                                         bool asked_is_topic);

/* Does a court speak in the sentence? */
bool relation_is_of_court(struct slice text, struct span sentence);

/* "proposes" -> "proposed by". */
const char *relation_of_stance(const char *stance);

/* Do the words after the doctrine define it (是指, 指的是, is defined as)? */
bool relation_defines(struct slice text, struct span sentence, struct span doctrine);

#endif
