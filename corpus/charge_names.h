/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge_names.h - the names of a charge that enumerates acts or objects (选择罪名), as lawyers shorten them. */
#ifndef CORPUS_CHARGE_NAMES_H
#define CORPUS_CHARGE_NAMES_H

#include "base/arena.h"

enum { CHARGE_NAMES_MAX = 200 };

/*
 * The names a selective charge goes by when only some of its acts or objects
 * were found: 走私、贩卖、运输、制造毒品罪 -> 贩卖毒品罪, 走私、运输毒品罪 ... At most
 * CHARGE_NAMES_MAX; the list ends with NULL and is empty for other names.
 */
const char *const *charge_names_expand(struct arena *arena, const char *name);

#endif
