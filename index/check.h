/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check.h - is the database whole, and what does it hold? */
#ifndef INDEX_CHECK_H
#define INDEX_CHECK_H

#include <stdbool.h>

#include "base/error.h"
#include "base/hash.h"
#include "index/database.h"

/* Told of every fault that is found, as a line for people. */
typedef void (*check_fault)(const char *fault, void *payload);

/*
 * Checks the file (SQLite's own check), foreign keys, the full-text index
 * against the passages, and that every document has its text and its derived
 * rows. Fails only if the checks cannot be run; *faults counts what they found.
 */
bool check_database(struct database *database, check_fault told, void *payload, size_t *faults, struct error *error);

/*
 * A hash of everything the database holds, SOURCE and DERIVED, in an order of
 * its own, without row ids, paths and times: equal for two databases that hold the same.
 */
bool check_digest(struct database *database, struct hash *digest, struct error *error);

#endif
