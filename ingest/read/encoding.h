/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding.h - the bytes of a source as UTF-8 text. */
#ifndef INGEST_READ_ENCODING_H
#define INGEST_READ_ENCODING_H

#include "corpus/document.h"
#include "ingest/read/source.h"

/*
 * Sets document->source and document->encoding. The text of a UTF-8 source is
 * the source's own bytes, a byte order mark included. Fails with ERROR_DATA.
 */
bool encoding_decode(const struct source *source, struct document *document, struct error *error);

#endif
