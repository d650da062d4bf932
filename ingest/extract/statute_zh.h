/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_zh.h - reads Chinese names of laws, pinpoints and anaphora. */
#ifndef INGEST_EXTRACT_STATUTE_ZH_H
#define INGEST_EXTRACT_STATUTE_ZH_H

#include "ingest/extract/token.h"

/* Each reads what stands at byte `at` and gives the byte after it, or 0 if nothing of the kind stands there. */

/* 《…》 */
size_t statute_zh_bracketed(struct tokens *tokens, size_t at);

/* A registered name without marks. */
size_t statute_zh_name(struct tokens *tokens, const struct name_match *match);

/* A short name that the document declared. */
size_t statute_zh_declared(struct tokens *tokens, size_t at);

/* 第五条 with no name directly before it. */
size_t statute_zh_pinpoint(struct tokens *tokens, size_t at);

/* （四） at the head of an item. */
size_t statute_zh_enumerator(struct tokens *tokens, size_t at);

/* 该法, 本条, 前两款, 这项规定. */
size_t statute_zh_anaphor(struct tokens *tokens, size_t at);

#endif
