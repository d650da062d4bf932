/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hyphen.h - is a hyphen at a line's end the printer's or the author's? */
#ifndef INGEST_READ_HYPHEN_H
#define INGEST_READ_HYPHEN_H

#include <stdbool.h>

#include "base/text.h"

/* The words of a document, as a set of hashes. */
struct vocabulary {
    uint64_t *slots; /* 0: empty */
    size_t count;
    size_t capacity; /* a power of two, or 0 */
};

/*
 * Adds the Latin words of a line, parts of hyphenated compounds and the
 * compounds themselves, but not what a hyphen at the end of the line or of
 * the line `before` it cut.
 */
void vocabulary_add(struct vocabulary *vocabulary, struct slice line, struct slice before);
void vocabulary_finish(struct vocabulary *vocabulary);

/* Bytes of the hyphen at the end of a line: -, U+2010, U+00AD; 0: none. */
size_t hyphen_length(struct slice line);

/* Does the line end with a letter and a hyphen, and the next begin with a letter? Then a word was cut, or a compound. */
bool hyphen_cuts(struct slice line, struct slice next);

/*
 * Does the hyphen belong to the word? Yes if the compound stands in the
 * document with its hyphen; no if it stands as one word; else if a part says
 * so: a capital or an acronym (AI-generated), another hyphen, self- or quasi-,
 * or two whole words of the document (criminal-law).
 */
bool hyphen_stays(const struct vocabulary *vocabulary, struct slice line, struct slice next);

#endif
