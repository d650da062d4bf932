/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_tables.h - the tab-separated reference tables, read into a draft. */
#ifndef CORPUS_DRAFT_TABLES_H
#define CORPUS_DRAFT_TABLES_H

#include "corpus/draft.h"

/*
 * Reads statutes.tsv, charges.tsv, courts.tsv, cases.tsv, scholars.tsv,
 * surnames.txt and titles.tsv of a directory. What a row says that cannot be
 * is a fault: unknown words, bad dates and numbers, a missing id or name.
 */
void draft_read_tables(struct draft *draft, const char *directory);

#endif
