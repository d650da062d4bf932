/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_zh.h - what Chinese texts put after a law's name: short names, document numbers, versions, pinpoints. */
#ifndef INGEST_EXTRACT_NAME_ZH_H
#define INGEST_EXTRACT_NAME_ZH_H

#include "ingest/extract/token.h"

/* Adds the token of a law written as folded `name` at [start, end). */
struct token *name_zh_add(struct tokens *tokens, size_t start, size_t end, const struct law *law,
                          struct slice name);

/*
 * Reads what follows a name at `at`: brackets that declare a short name or
 * tell a document number or version, then pinpoints. `law` NULL: the name was
 * no law's, only its short name is remembered. Gives the byte after.
 */
size_t name_zh_after(struct tokens *tokens, size_t at, const struct law *law);

/* The byte after the bracket group at `at`, or 0. */
size_t name_zh_group_end(struct slice text, size_t at);

#endif
