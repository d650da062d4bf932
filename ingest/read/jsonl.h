/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonl.h - the documents of a JSON Lines file, one object a line, as a stream. */
#ifndef INGEST_READ_JSONL_H
#define INGEST_READ_JSONL_H

#include "ingest/read/source.h"

/*
 * Reads records {"id", "text"} with the optional members title, date, kind and
 * source; others are ignored. A record without an id is called line-<n>; an
 * id that was there before gets ~2, ~3 ... A line that is no such record is
 * reported as skipped, with its number. `size_max` bounds the text of one
 * record; never more than one line is kept in memory. Returns false only if
 * the visitor stopped.
 */
bool jsonl_walk(int descriptor, const char *path, size_t size_max, const struct source_visitor *visitor);

#endif
