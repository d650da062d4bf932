/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ingest.h - the door: one source in, one annotated document out. */
#ifndef INGEST_INGEST_H
#define INGEST_INGEST_H

#include "corpus/document.h"
#include "corpus/registry.h"
#include "ingest/read/source.h"

enum ingest_depth {
    INGEST_TEXT,     /* read and reflow */
    INGEST_OUTLINE,  /* and segment */
    INGEST_MENTIONS, /* and extract */
};

/*
 * Reads, reflows, segments and extracts as deep as asked. `document` is
 * created (release with document_destroy()); the source may be destroyed
 * afterwards. Thread-safe: shares nothing but the registry, which is only
 * read. Fails with ERROR_DATA: the caller records the source as skipped.
 */
bool ingest_source(const struct registry *registry, const struct source *source, const char *reader_name,
                   enum ingest_depth depth, struct document **document, struct error *error);

#endif
