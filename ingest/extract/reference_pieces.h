/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_pieces.h - the pieces between commas of an English reference, and what each can be. */
#ifndef INGEST_EXTRACT_REFERENCE_PIECES_H
#define INGEST_EXTRACT_REFERENCE_PIECES_H

#include "corpus/mention.h"

enum { REFERENCE_PIECES_MAX = 48 };

/* Trimmed, in order; a comma within brackets or quotation marks parts nothing. The last holds the rest. */
struct reference_pieces {
    struct slice items[REFERENCE_PIECES_MAX];
    size_t count;
};

struct reference_pieces reference_cut_pieces(struct slice text);

/* The text from piece `first` to before piece `end`. */
struct slice reference_pieces_range(const struct reference_pieces *pieces, size_t first, size_t end);

/*
 * Reads the last piece if it says when and where, not what: a year, a day,
 * Vol. 3, No. 2, pp. 5-9, 2nd edn, at C1. False: it does not.
 */
bool reference_read_tail(struct arena *arena, struct slice piece, struct reference_mention *reference);

/* 2nd edn, Rev. ed., 4e éd. */
bool reference_is_edition(struct slice piece);

/* 12 Law Review 345, 28(2) Journal 70, (2006) 5 Journal 1, [1998] CLJ 214: sets the fields, or false. */
bool reference_read_volume(struct arena *arena, struct slice piece, struct reference_mention *reference);

/* How many pieces from the first on are authors. */
size_t reference_author_pieces(const struct reference_pieces *pieces);

#endif
