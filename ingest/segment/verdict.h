/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verdict.h - what a judgment of a Chinese court says about itself. */
#ifndef INGEST_SEGMENT_VERDICT_H
#define INGEST_SEGMENT_VERDICT_H

#include "corpus/document.h"

/*
 * Sets title, court, docket, date and year as far as they are not known and
 * the judgment says them: line after line, or all in one paragraph. The court
 * and the number are those of its head; a court or number that the text only
 * speaks of (the lower court's) is never taken. The title is the line above
 * the court, as collections of judgments print it (…罪一审刑事判决书), else
 * court, kind of document and number.
 */
void verdict_read(struct document *document);

#endif
