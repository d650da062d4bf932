/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_en.h - reads English names of laws, pinpoints and anaphora. */
#ifndef INGEST_EXTRACT_STATUTE_EN_H
#define INGEST_EXTRACT_STATUTE_EN_H

#include "ingest/extract/token.h"

/* Each reads what stands at byte `at` and gives the byte after it, or 0 if nothing of the kind stands there. */

/* A registered name in Latin letters: Criminal Law, PIPL. */
size_t statute_en_name(struct tokens *tokens, const struct name_match *match);

/* What follows a name at `at`: its short name, its pinpoints. Gives the byte after, or `at`. */
size_t statute_en_after_name(struct tokens *tokens, size_t at, const struct law *law);

/* Article 5, § 107, 17 U.S.C. § 107, Regulation (EU) 2024/1689, the Act: at a word's start. */
size_t statute_en_word(struct tokens *tokens, size_t at);

#endif
