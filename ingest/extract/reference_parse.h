/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_parse.h - the fields of one entry of a reference list or of one note. */
#ifndef INGEST_EXTRACT_REFERENCE_PARSE_H
#define INGEST_EXTRACT_REFERENCE_PARSE_H

#include "corpus/mention.h"

/*
 * Each reads an entry without its number and sets what it finds; false: the
 * entry is not written in that manner. Strings go to the arena.
 */

/* GB/T 7714-2015: 作者. 题名[J]. 刊名, 2020, 35(2): 17-29., with either order of the year. */
bool reference_parse_gb(struct arena *arena, struct slice text, struct reference_mention *reference);

/* 《法学引注手册》: 作者：《题名》，载《刊名》2020年第2期，第17页。 */
bool reference_parse_note(struct arena *arena, struct slice text, struct reference_mention *reference);

/* Plain English: Author, “Title”, 12 Law Review 345 (2020). Author, Title, Publisher, 2020. */
bool reference_parse_english(struct arena *arena, struct slice text, struct reference_mention *reference);

/* ---- shared by the three */

/* A year (1500 to 2100) of four digits, alone; its offset or SIZE_MAX. Addresses are not looked at. */
size_t reference_find_year(struct slice text, size_t from);

/* Where the family name stands in a Latin name: SMITH J A, or James A. Smith. */
enum name_order { FAMILY_FIRST, FAMILY_LAST };

/*
 * Cuts "Zhang S, LI X, et al" or 张三、李四等 into names and sets
 * reference->authors: Latin names of persons as "Smith, James", others as they are.
 */
void reference_set_authors(struct arena *arena, struct slice text, enum name_order order,
                           struct reference_mention *reference);

/* Address and DOI anywhere in the text; returns the text before them. */
struct slice reference_take_links(struct arena *arena, struct slice text, struct reference_mention *reference);

/* The trimmed slice without blanks and punctuation at its ends as a string, or NULL if nothing is left. */
const char *reference_string(struct arena *arena, struct slice text);

/* The first number (of pages: 17-29, 17) at or after `at`, with `at` moved behind it, or NULL. */
const char *reference_number(struct arena *arena, struct slice text, size_t *at, bool range);

#endif
