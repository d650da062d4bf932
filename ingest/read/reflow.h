/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reflow.h - undoes what PDF extraction and e-mail did to lines: blocks in, paragraphs of reading text out. */
#ifndef INGEST_READ_REFLOW_H
#define INGEST_READ_REFLOW_H

#include "corpus/document.h"
#include "ingest/read/reader.h"

enum { PARAGRAPH_SIZE_MAX = 64 * 1024 };

/*
 * Sets document->text, runs and paragraphs (span only, role from the hint).
 * Joins hard-wrapped lines, drops blank lines between lines, line-end hyphens,
 * running heads and page numbers; keeps a map to the source. Where lines are
 * joined, whether a blank stands between Han and Latin or digits follows the
 * document's own habit inside its lines. A paragraph longer than
 * PARAGRAPH_SIZE_MAX bytes is cut at the end of a sentence (or anywhere
 * between characters).
 */
void reflow(struct document *document, const struct block *blocks, size_t count);

#endif
