/* SPDX-License-Identifier: GPL-3.0-or-later */
/* written.h - names and ids from the words of a text, for what the registry does not know. */
#ifndef INGEST_EXTRACT_WRITTEN_H
#define INGEST_EXTRACT_WRITTEN_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The words as written (著作权, not its folded form), without quotation marks
 * and without the white space that line ends leave next to Han characters;
 * other white space becomes one blank.
 */
char *written_name(struct arena *arena, struct slice text);

/* "Brown v. Board of Education" -> brown-v-board-of-education: folded words joined by hyphens. */
char *written_slug(struct arena *arena, struct slice text);

#endif
