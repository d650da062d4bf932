/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_nearest.h - the names most like words that name nothing. */
#ifndef QUERY_TARGET_NEAREST_H
#define QUERY_TARGET_NEAREST_H

#include "base/arena.h"
#include "base/text.h"
#include "corpus/registry.h"

/* "客观归责 (doctrine/objective-imputation), ..." for at most three names, or NULL when none is like it. */
const char *target_nearest(const struct registry *registry, struct arena *arena, struct slice words);

#endif
