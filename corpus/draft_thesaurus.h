/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_thesaurus.h - the doctrines of a thesaurus, put into a draft and linked to each other. */
#ifndef CORPUS_DRAFT_THESAURUS_H
#define CORPUS_DRAFT_THESAURUS_H

#include "corpus/draft.h"
#include "corpus/thesaurus.h"

/* Adds doctrine/<slug> for each concept. A concept needs one Chinese preferred label, an area and a tier. */
void draft_add_thesaurus(struct draft *draft, const struct thesaurus *thesaurus);

/*
 * After draft_sort(): sets broader, narrower (its reverse) and related (both
 * ways) of the doctrines. Links to nowhere, a concept above itself, and a
 * label that two concepts of one area share are faults.
 */
void draft_link_thesaurus(struct draft *draft, const struct thesaurus *thesaurus);

#endif
