/* SPDX-License-Identifier: GPL-3.0-or-later */
/* follow_en.h - reads what English texts put after a provision where no registered name stands. */
#ifndef INGEST_EXTRACT_FOLLOW_EN_H
#define INGEST_EXTRACT_FOLLOW_EN_H

#include "ingest/extract/token.h"

/* The provisions from token `first` on belong to a law that follows them. */
void follow_en_mark(struct tokens *tokens, size_t first);

/*
 * " of the EU AI Act10", " of that Directive", " of the 2019 Judicial
 * Interpretation (Fa Shi [2019] No. 15)" at `at`, after the provisions from
 * token `first` on. Adds the law where the words tell it, else leaves the words
 * with the provisions. Gives the byte after the law, or `at`.
 */
size_t follow_en_words(struct tokens *tokens, size_t at, size_t first);

/* Does " of this lease", " of the contract" stand at `at`: a paper that is no law? */
bool follow_en_is_private(struct slice text, size_t at);

#endif
