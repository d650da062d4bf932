/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge_choice.h - selective charges: 走私、贩卖、运输、制造毒品罪 is also charged as 贩卖毒品罪. */
#ifndef INGEST_EXTRACT_CHARGE_CHOICE_H
#define INGEST_EXTRACT_CHARGE_CHOICE_H

#include "corpus/registry.h"

/* A charge whose name lists alternatives; a judgment names those that apply. */
struct charge_choice {
    struct slice folded;
    const struct authority *charge;
};

/* The selective charges of the registry, in the arena. */
struct charge_choice *charge_choice_list(struct arena *arena, const struct registry *registry, size_t *count);

/*
 * Is `text` the name with some alternatives of a list left out? What is left
 * out begins or ends with the list's 、, so that one alternative always stays:
 * 贩卖毒品罪 is, 毒品罪 is not. The name itself counts.
 */
bool charge_choice_matches(struct slice name, struct slice text);

/*
 * The longest part of a selective charge at the end of `run`, if it begins
 * before *start (SIZE_MAX: any): sets *start (counted from `offset`, where
 * the run begins) and *charge.
 */
void charge_choice_find(const struct charge_choice *choices, size_t count, struct slice run, size_t offset,
                        size_t *start, const struct authority **charge);

#endif
