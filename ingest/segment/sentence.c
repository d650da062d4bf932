/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sentence.c - cuts a paragraph into sentences, Chinese and English. */
#include "ingest/segment/sentence.h"

#include "base/unicode.h"

struct span *sentences_of(struct arena *arena, struct slice text, size_t *count)
{
    return unicode_segments(arena, text, BOUNDARY_SENTENCE, count);
}
