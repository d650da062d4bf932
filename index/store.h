/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.h - writes annotated documents into the database, and takes them out again. */
#ifndef INDEX_STORE_H
#define INDEX_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "corpus/document.h"
#include "index/database.h"
#include "ingest/read/source.h"

/* A writer with its prepared statements. All calls happen inside the caller's transaction. */
struct store;

bool store_open(struct store **store, struct database *database, struct error *error);
void store_close(struct store *store); /* accepts NULL */

/*
 * Stores a document: SOURCE rows and everything derived from them. `existing`
 * is the row it replaces (its name stays), or 0 for a new one. `path` is
 * absolute; `record` is "" for a file of one document. The name is
 * document->name, with parent folders (or the file's name, for a record)
 * before it where that is taken.
 */
bool store_put_document(struct store *store, const struct document *document, const char *path, const char *record,
                        int64_t existing, struct error *error);

/* Writes the derived rows of a stored document that has none (rebuild). */
bool store_derive_document(struct store *store, int64_t document_id, const struct document *document,
                           struct error *error);

/* Removes a document with everything derived from it. */
bool store_remove_document(struct store *store, int64_t document_id, struct error *error);

/* Call after a rollback: forgets ids that the transaction had made. */
void store_forget(struct store *store);

#endif
