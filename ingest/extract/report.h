/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report.h - citations by volume, reporter and page: 347 U.S. 483, 495 (1954). */
#ifndef INGEST_EXTRACT_REPORT_H
#define INGEST_EXTRACT_REPORT_H

#include "base/text.h"

/* Spans count in the text that was read; `span` runs from the volume to the page. */
struct report {
    struct span span;
    struct span volume;
    struct span page;
    struct span pin;
    const char *reporter; /* its standard abbreviation: U.S. */
    const char *path;     /* in an id: us */
    const char *country;  /* of its courts: us, hk */
};

/* Reads the citation whose volume begins at byte `at`. */
bool report_read(struct slice text, size_t at, struct report *report);

/* The year in the bracket that follows a citation, (1954) or (2d Cir. 1999); 0: none. */
int report_year_after(struct slice text, size_t at);

#endif
