/* SPDX-License-Identifier: GPL-3.0-or-later */
/* byline.h - the lines of a title page that name authors and where they work. */
#ifndef INGEST_SEGMENT_BYLINE_H
#define INGEST_SEGMENT_BYLINE_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The names of a line that holds nothing but names, joined by "; ": 张三 李四, 张三1、李四*, 张三,
 * with two to four Han characters each; NULL if it is no such line.
 */
const char *byline_chinese(struct arena *arena, struct slice line);

/* The same for names in English: two to five capitalised words each (Jane Q. Doe, Jan van Dijk and Li Si). */
const char *byline_english(struct arena *arena, struct slice line);

/* 某市纪委监委 李某, 某报社 李某: an office and, after a blank, the name of who writes for it. */
bool byline_is_office(struct slice line);

/* A university, court, office or address: about an author. */
bool byline_is_affiliation(struct slice line);

#endif
