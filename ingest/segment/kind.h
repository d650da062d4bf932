/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind.h - paper, judgment, statute or other, by what the text says. */
#ifndef INGEST_SEGMENT_KIND_H
#define INGEST_SEGMENT_KIND_H

#include "corpus/document.h"

/*
 * Needs text and paragraphs. A statute consists of articles or bears the
 * title of one; a judgment speaks with a court's voice; a paper has an
 * abstract, sections, references or an author's voice; else other.
 */
enum document_kind kind_of_text(const struct document *document);

#endif
