/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relation_cues.h - the table of cue words from which relations are read. */
#ifndef QUERY_LINK_RELATION_CUES_H
#define QUERY_LINK_RELATION_CUES_H

#include "corpus/mention.h"

/* Where a cue stands. */
enum cue_place {
    CUE_BETWEEN,
    CUE_DOCTRINE_FIRST, /* between, the doctrine before the other */
    CUE_OTHER_FIRST,    /* between, the other before the doctrine */
    CUE_BEFORE_BOTH,
    CUE_AFTER_BOTH,
    CUE_IN_SENTENCE,
};

/* "doctrine <relation> other" when one of the words (lower case, ends with NULL) stands there. */
struct relation_cue {
    enum mention_kind kind; /* of the other */
    enum cue_place place;
    const char *relation;
    const char *words[20];
};

extern const struct relation_cue relation_cues[]; /* first match counts; ends with relation NULL */
extern const char *const relation_negations[];
extern const char *const relation_joining_words[]; /* ends with NULL, like the lists below */
extern const char *const relation_back_words[];
extern const char *const relation_court_words[];
extern const char *const relation_definition_words[];
extern const char *const relation_false_definitions[];

#endif
