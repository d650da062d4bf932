/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding.h - the bytes of a source as UTF-8 text. */
#ifndef INGEST_READ_ENCODING_H
#define INGEST_READ_ENCODING_H

#include "corpus/document.h"
#include "ingest/read/source.h"

/*
 * Sets document->source and document->encoding. The text of a UTF-8 source is
 * the source's own bytes, a byte order mark and invalid bytes included; other
 * encodings are converted (without their mark). Fails with ERROR_DATA and the
 * remedy if the encoding cannot be told.
 */
bool encoding_decode(const struct source *source, struct document *document, struct error *error);

/*
 * The encoding of a text: by its byte order mark, its declaration (HTML, XML),
 * as UTF-8 if most sequences are valid, else by what it decodes to. The name
 * (as in the WHATWG Encoding Standard) is a static string; NULL: not known.
 */
const char *encoding_of(struct slice bytes);

/* UTF-16 with or without a byte order mark, or UTF-32 with one: text in which NUL bytes stand. */
bool encoding_is_wide(struct slice bytes);

#endif
