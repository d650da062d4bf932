/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date.h - dates as documents write them: 2020年5月6日, 二〇二〇年五月六日, 6 May 2020, May 6, 2020, 2020-05-06. */
#ifndef INGEST_SEGMENT_DATE_H
#define INGEST_SEGMENT_DATE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

struct date {
    int year;  /* 1900 .. 2100 */
    int month; /* 0: only the year is known */
    int day;   /* 0: only year and month are known */
};

/* The date that begins at byte *at; moves *at behind it. False, and *at unmoved, if there is none. */
bool date_read(struct slice text, size_t *at, struct date *date);

/* The next date at or after *at, with its bytes; moves *at behind it. */
bool date_next(struct slice text, size_t *at, struct date *date, struct span *span);

/* The whole text is a date (closing punctuation aside). */
bool date_is_whole(struct slice text, struct date *date);

/* Less, equal or greater than 0, as `a` is before, the same as, or after `b`. */
int date_compare(const struct date *a, const struct date *b);

/* ISO 8601, as far as known: YYYY, YYYY-MM or YYYY-MM-DD. */
char *date_format(struct arena *arena, const struct date *date);

#endif
