/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_check.h - do the ids that authorities name exist? */
#ifndef CORPUS_DRAFT_CHECK_H
#define CORPUS_DRAFT_CHECK_H

#include "corpus/draft.h"

/*
 * After draft_sort(): the successor of a law, and the law of each provision,
 * must be statutes of the draft; a provision's article must not lie beyond
 * the law's last one.
 */
void draft_check(struct draft *draft);

#endif
