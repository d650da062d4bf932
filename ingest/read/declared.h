/* SPDX-License-Identifier: GPL-3.0-or-later */
/* declared.h - what a document says of itself: front matter of Markdown, <meta> of HTML. */
#ifndef INGEST_READ_DECLARED_H
#define INGEST_READ_DECLARED_H

#include "corpus/document.h"

/*
 * Takes into document->given a value under one of the names in use (title, author, date, keywords;
 * Highwire Press citation_*, Dublin Core DC.*). The first value of a field
 * holds, save that authors and keywords given one by one are joined. Unknown names and
 * empty values are ignored.
 */
void declared_take(struct document *document, struct slice name, struct slice value);

/* 2025/06 or "2025-06-01T10:00" as 2025-06 or 2025-06-01; NULL if it is no date that starts with the year. */
const char *declared_date(struct arena *arena, struct slice value);

/* Reads YAML front matter (--- to ---, flat keys and lists) and returns its size in bytes, 0: none. */
size_t declared_take_front_matter(struct document *document, struct slice text);

#endif
