/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report.h - citations by volume, reporter and page: 347 U.S. 483, 495 (1954); [2008] 1 AC 269. */
#ifndef INGEST_EXTRACT_REPORT_H
#define INGEST_EXTRACT_REPORT_H

#include "base/text.h"

/* Spans count in the text that was read; `span` runs from the volume to the page. */
struct report {
    struct span span;
    struct span volume; /* empty where there is none: [1975] AC 591 */
    struct span page;
    struct span pin;    /* pages after the first: 210–14; empty: none */
    const char *reporter; /* its standard abbreviation: U.S. */
    const char *path;     /* in an id: us */
    const char *country;  /* of its courts: us, hk, uk */
    int year;             /* written before it in square brackets, which name the volume; else 0 */
};

/* Reads the citation whose volume begins at byte `at`. */
bool report_read(struct slice text, size_t at, struct report *report);

/* Reads the short citation whose volume begins at byte `at`, 598 U.S. at 500: the page is `pin`, `page` is empty. */
bool report_read_short(struct slice text, size_t at, struct report *report);

/* Reads the law report whose year begins at byte `at`: [1975] AC 591, [2008] 1 AC 269, (1990) 156 LGR 1. */
bool report_read_dated(struct slice text, size_t at, struct report *report);

/* Does a neutral citation or a law report end at byte `end` ([2008] 1 AC 269, [2022] EWHC 3230 (Admin))? By its shape. */
bool report_ends_at(struct slice text, size_t end);

/* After the page: reads the pages behind it into `pin`. */
void report_read_pin(struct slice text, struct report *report);

/* The year in the bracket that follows a citation, (1954) or (2d Cir. 1999); 0: none. */
int report_year_after(struct slice text, size_t at);

#endif
