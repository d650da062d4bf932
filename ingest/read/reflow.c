/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reflow.c - undoes what PDF extraction and e-mail did to lines. */
#include "ingest/read/reflow.h"

void reflow(struct document *document, const struct block *blocks, size_t count)
{
    (void)document;
    (void)blocks;
    (void)count;
}
