/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_check.h - do the ids that authorities name exist, and do made names mean one thing? */
#ifndef CORPUS_DRAFT_CHECK_H
#define CORPUS_DRAFT_CHECK_H

#include "corpus/draft.h"

/*
 * After draft_sort(): the successor of a law, and the law of each provision,
 * must be statutes of the draft; a provision's article must not lie beyond
 * the law's last one.
 */
void draft_check(struct draft *draft);

/*
 * Takes away the shortened names of charges (hidden ones, made by
 * charge_names_expand) that mean another charge: one that is registered under
 * them, or one whose name is shortened to the same. Of two of these one in
 * force keeps the name against one abolished.
 */
void draft_drop_ambiguous(struct draft *draft);

#endif
