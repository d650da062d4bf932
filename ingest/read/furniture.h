/* SPDX-License-Identifier: GPL-3.0-or-later */
/* furniture.h - what a page carries besides its text: running heads, footers, page numbers. */
#ifndef INGEST_READ_FURNITURE_H
#define INGEST_READ_FURNITURE_H

#include "ingest/read/layout.h"

/*
 * Marks lines as dropped: page numbers; in a wrapped document also lines that
 * come again on page after page (numbers in them put aside), and a group of
 * lines with the imprint of a journal (volume, ISSN, copyright ...) in the middle
 * of a sentence, but not on the title page. Linear in the number of lines.
 */
void furniture_mark(struct lines *lines, const struct layout *layout);

#endif
