/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docket.h - docket numbers of Chinese courts: （2018）京0491民初239号, (2014)渝二中法刑终字第00273号. */
#ifndef INGEST_EXTRACT_DOCKET_H
#define INGEST_EXTRACT_DOCKET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

enum { DOCKET_NUMBERS_MAX = 64 };

/* One number of a docket or of a list of them; spans count in the folded text. */
struct docket_number {
    struct span span;   /* the first from the bracket on, the others only their own digits; each with its 号 */
    struct span digits; /* with 之一 or a second number after a hyphen */
};

/*
 * A docket as read: （2021）云08民初316、317、318号 has three numbers.
 * `code` is what stands between the year and the number: the court's code
 * and the type of the case (云08民初, 渝二中法刑终字第).
 */
struct docket {
    int year;
    struct slice code; /* folded, blanks left out */
    struct docket_number numbers[DOCKET_NUMBERS_MAX];
    size_t count;
};

/*
 * Reads a docket whose bracket opens at byte `at` of folded text. Only codes
 * that name a type of case of the courts (SPC, 关于人民法院案件案号的若干规定,
 * 法〔2015〕137号, and the older …字第…号) are dockets: document numbers
 * (法释〔2015〕11号), prosecutors', police, notaries', arbitrators' and
 * auditors' numbers are not.
 */
bool docket_read(struct slice folded, size_t at, struct docket *docket);

/*
 * The number as courts print it: full-width brackets, half-width digits, no
 * blanks, 字第 and the digits as written: （2018）京0491民初239号,
 * （2017）苏04民终0598号.
 */
char *docket_format(struct arena *arena, struct slice folded, const struct docket *docket, size_t number);

/* "case/" and the same without leading zeros, so that 0598号 and 598号 are one case. */
char *docket_id(struct arena *arena, struct slice folded, const struct docket *docket, size_t number);

#endif
