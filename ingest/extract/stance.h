/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stance.h - words that tell how a scholar stands to a doctrine. */
#ifndef INGEST_EXTRACT_STANCE_H
#define INGEST_EXTRACT_STANCE_H

#include "base/text.h"
#include "corpus/mention.h"

/*
 * Does an attributing verb begin at byte `at` (认为, 指出, 主张, 提出; argues,
 * proposes)? Sets what it tells by itself and where it ends.
 */
bool stance_verb_at(struct slice text, size_t at, enum stance *stance, size_t *end);

/* The last attributing verb in the text. False if there is none. */
bool stance_verb_in(struct slice text, enum stance *stance);

/*
 * Words in a clause that judge what it names (缺陷, 无法, 应当, 借鉴): they
 * weigh more than the attributing verb. False if there are none.
 */
bool stance_cue_in(struct slice clause, enum stance *stance);

/* Does a scholar say what they hold themselves (主张, 建议), not of the theory named before (该说)? */
bool stance_states_own(struct slice said);

/* Is what stands in `before` and `after` a name the maker's: 由X提出的, X创立的, first proposed by X? */
bool stance_is_maker(struct slice before, struct slice after);

#endif
