/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_parse.h - the fields of one entry of a reference list or of one note. */
#ifndef INGEST_EXTRACT_REFERENCE_PARSE_H
#define INGEST_EXTRACT_REFERENCE_PARSE_H

#include "corpus/mention.h"

/*
 * Each reads an entry without its number and sets what it finds; false: the
 * entry is not written in that manner. Strings go to the arena.
 */

/* GB/T 7714: 作者. 题名[J]. 刊名, 2020, 35(2): 17-29., with either place of the year. */
bool reference_parse_gb(struct arena *arena, struct slice text, struct reference_mention *reference);

/* The same without type mark, as lists of old papers have it: 作者. 题名. 地: 出版社, 2020: 17. */
bool reference_parse_points(struct arena *arena, struct slice text, struct reference_mention *reference);

/*
 * A judgment or a statute, of type "case" or "statute", without authors:
 * Doe v. Roe, 12 U.S. 34, 40 (1990). 某法院（2013）某民终字第1号民事判决书。《民法典》第10条。 Theft Act 1968, s 1.
 */
bool reference_parse_law(struct arena *arena, struct slice text, struct reference_mention *reference);

/* 《法学引注手册》: 作者：《题名》，载《刊名》2020年第2期，第17页。 */
bool reference_parse_note(struct arena *arena, struct slice text, struct reference_mention *reference);

/* Bluebook, OSCOLA and plain lists: Author, “Title” (2006) 28(2) Journal 70. Author, Title (OUP 1998). */
bool reference_parse_english(struct arena *arena, struct slice text, struct reference_mention *reference);

/* ---- characters */

bool reference_is_point(uint32_t c);                   /* . ．。 */
bool reference_is_comma(uint32_t c);                   /* , ， */
bool reference_is_colon(uint32_t c);
bool reference_is_blank(uint32_t c);
bool reference_opens(uint32_t c);  /* ( （ */
bool reference_closes(uint32_t c); /* ) ） */

/* The first byte at or after `at` whose character fails the test. */
size_t reference_skip(struct slice text, size_t at, bool (*test)(uint32_t));

/* The first byte at or after `at` whose character passes the test, or the size. */
size_t reference_until(struct slice text, size_t at, bool (*test)(uint32_t));

/* ---- shared by the manners */

/* A year (1500 to 2100) of four digits, alone; its offset or SIZE_MAX. Addresses are not looked at. */
size_t reference_find_year(struct slice text, size_t from);

/* Without 参见, 转引自, See also, Cf. ... at its start. */
struct slice reference_without_signal(struct slice text);

/* Address and DOI anywhere in the text; returns the text before them. */
struct slice reference_take_links(struct arena *arena, struct slice text,
                                  struct reference_mention *reference);

/* The trimmed slice without blanks and punctuation at its ends as a string, or NULL if nothing is left. */
const char *reference_string(struct arena *arena, struct slice text);

/* The first number (of pages: 17-29) at or after `at`, which is moved behind it. NULL: none, or no arena. */
const char *reference_number(struct arena *arena, struct slice text, size_t *at, bool range);

/* ---- authors */

/* Where the family name stands in a Latin name: SMITH J A, or James A. Smith. */
enum name_order { FAMILY_FIRST, FAMILY_LAST };

/*
 * Cuts "Zhang S, LI X, et al" or 张三、李四等 into names and sets
 * reference->authors: Latin names of persons as "Smith, James", others as they are.
 */
void reference_set_authors(struct arena *arena, struct slice text, enum name_order order,
                           struct reference_mention *reference);

/* Has the name a word that only institutions have: Institute, Bureau, Committee? */
bool reference_is_institution(struct slice name);

/* J, J. A., J.-P.: initials alone. */
bool reference_is_initials(struct slice piece);

#endif
