/* SPDX-License-Identifier: GPL-3.0-or-later */
/* edge.h - does a term found in Chinese text stand there as a word of its own? */
#ifndef INGEST_EXTRACT_EDGE_H
#define INGEST_EXTRACT_EDGE_H

#include "base/arena.h"
#include "base/text.h"

/*
 * Chinese writes no blanks, so a short term may only seem to stand in a text
 * (犯罪|过程 holds no 罪过). Two guards: what follows must not make another
 * word of the term's last character (原因说 + 明), and both ends of a term of
 * at most three characters must be word boundaries by ICU's dictionary.
 */
struct edges {
    struct arena *arena; /* scratch */
    struct slice folded;
    unsigned char *boundary; /* of folded.size + 1 positions; found for a run of Han when first asked for */
};

/* May bytes [start, end) of the folded text be a term? */
bool edges_allow(struct edges *edges, size_t start, size_t end);

/* Does a word begin or end at a byte, by ICU's dictionary? */
bool edge_begins_word(struct edges *edges, size_t at);

/* Does the character at `end` make another word of the last character before it (说 + 明)? */
bool edge_continues_word(struct slice folded, size_t start, size_t end);

#endif
