/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_id.h - ids as yinde prints them, and bare slugs, told from other words. */
#ifndef QUERY_TARGET_ID_H
#define QUERY_TARGET_ID_H

#include "query/target.h"

/* The kind of mention that names an authority of that kind, or MENTION_KIND_COUNT (courts, surnames, titles). */
enum mention_kind target_kind_of(enum authority_kind kind);

/*
 * The target of an id: one that the registry knows, a pinpoint of a law it
 * knows, or an id of a thing outside it (cn/<full title>, case/..., scholar/...).
 */
bool target_from_id(const struct registry *registry, struct arena *arena, struct slice words, struct target *target);

/* The target of an id without its first part (adequacy, civil-code/art-1202): the first in the registry. */
bool target_from_slug(const struct registry *registry, struct arena *arena, struct slice words,
                      struct target *target);

/*
 * The id under which the registry knows a judgment: case/（2018）京0491民初239号
 * is case/feilin-v-baidu. Any other id comes back as it is.
 */
const char *target_known_case(const struct registry *registry, struct arena *arena, const char *id);

/*
 * The registered case whose name is written with "v." for "v" or the other way
 * (reports in English differ), or NULL.
 */
const struct authority *target_case_named(const struct registry *registry, struct arena *arena, struct slice name);

#endif
