/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading_number.h - the number a heading begins with: 4.2.1, 一、, （一）, 第二章, IV., Chapter 3. */
#ifndef INGEST_SEGMENT_HEADING_NUMBER_H
#define INGEST_SEGMENT_HEADING_NUMBER_H

#include "base/text.h"

/* In the order in which they usually hold each other. */
enum heading_scheme {
    SCHEME_NONE,
    SCHEME_PART,        /* 第一编, Part I, Title I */
    SCHEME_SUBPART,     /* 第一分编 */
    SCHEME_CHAPTER,     /* 第一章, Chapter 1 */
    SCHEME_SECTION,     /* 第一节, Section 1 */
    SCHEME_HAN,         /* 一、 */
    SCHEME_HAN_BRACKET, /* （一） */
    SCHEME_ROMAN,       /* IV. */
    SCHEME_LETTER,      /* A. */
    SCHEME_DECIMAL,     /* 1, 1., 1.1, 1.1. */
    SCHEME_BRACKET,     /* (1), （1）, 1) */
    SCHEME_ARTICLE,     /* 第一条, Article 1: not a heading, but a place in a statute */
    SCHEME_COUNT
};

enum { HEADING_DEPTH_MAX = 6, HEADING_NUMBER_SIZE = 64 };

struct heading_number {
    enum heading_scheme scheme;
    int depth;                       /* of a decimal number, else 1 */
    int parts[HEADING_DEPTH_MAX];    /* depth of them */
    char text[HEADING_NUMBER_SIZE];  /* normalised: "4.2.1", "一", "(一)", "(1)", "第二章", "IV", "Chapter 3" */
    size_t end;                      /* where the title begins, after punctuation and blanks */
};

/* The number at the start of `text`; scheme SCHEME_NONE if there is none. */
struct heading_number heading_number_parse(struct slice text);

/* 一千二百零二 or 一二〇二, full or half width digits; moves *at behind them. -1 if there is no number (or above 99999). */
int heading_numeral(struct slice text, size_t *at);

#endif
