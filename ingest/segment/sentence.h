/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sentence.h - cuts a paragraph into sentences, Chinese and English. */
#ifndef INGEST_SEGMENT_SENTENCE_H
#define INGEST_SEGMENT_SENTENCE_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The sentences of a paragraph as spans in `text`, in order, without gaps
 * (blanks after a sentence belong to it). Own rules: ICU's end a sentence at
 * 《何谓正义？》 and know no ；, marks or "art.". "art. 1202", "v.", "U.S.C.", "No. 5" and "et al."
 * do not end a sentence; 。！？； do, with the closing quotes, brackets and
 * reference marks ([12]) that follow. An empty text has no sentence.
 */
struct span *sentences_of(struct arena *arena, struct slice text, size_t *count);

#endif
