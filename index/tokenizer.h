/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tokenizer.h - FTS5 tokenizer `yinde`: bigrams of Han, folded words of every other script. */
#ifndef INDEX_TOKENIZER_H
#define INDEX_TOKENIZER_H

#include <stdbool.h>

#include <sqlite3.h>

#include "base/text.h"

/*
 * Tokens of a text, in order (FTS5's unit: byte offsets of the original):
 *
 * - A run of Han characters gives its overlapping pairs, and its last
 *   character alone (so that one character is found as the prefix "x"*).
 * - A run of other letters and digits is one word.
 * - Everything else separates, a blank or punctuation between Han too.
 *
 * Each token is folded (unicode_fold). In a query the lone last character of a
 * run of two or more is left out, so that a phrase is an exact substring.
 * Words longer than TOKEN_SIZE_MAX bytes are cut.
 */
enum { TOKEN_SIZE_MAX = 64 };

typedef int (*tokenizer_emit)(void *payload, struct slice token, struct span span);

/* Returns the first non-zero value that `emit` returned, else 0. */
int tokenizer_run(struct slice text, bool query, tokenizer_emit emit, void *payload);

/* Makes `yinde` known to a connection. */
bool tokenizer_register(sqlite3 *handle);

#endif
