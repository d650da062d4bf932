/* SPDX-License-Identifier: GPL-3.0-or-later */
/* suit.h - names of judgments in English: X v. Y. */
#ifndef INGEST_EXTRACT_SUIT_H
#define INGEST_EXTRACT_SUIT_H

#include "base/text.h"

/* Spans count in the text that was read. */
struct suit {
    struct span span;
    struct span plaintiff;
    struct span defendant;
};

/*
 * Reads the name around the "v.", "v" or "vs." at byte `at`. Parties are
 * capitalised words with small ones (of, and, the) between them; where a
 * bracket leaves a party's beginning open, there is no name.
 */
bool suit_read(struct slice text, size_t at, struct suit *suit);

#endif
