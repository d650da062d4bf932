/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pinpoint.h - reads 第二百八十七条之二第一款第（三）项, lists and ranges of them. */
#ifndef INGEST_EXTRACT_PINPOINT_H
#define INGEST_EXTRACT_PINPOINT_H

#include <stdbool.h>

#include "base/text.h"
#include "corpus/mention.h"

enum pinpoint_unit {
    PINPOINT_NONE = 0,
    PINPOINT_ARTICLE = 1,   /* 条 */
    PINPOINT_PARAGRAPH = 2, /* 款 */
    PINPOINT_ITEM = 4,      /* 项 */
    PINPOINT_SUBITEM = 8    /* 目 */
};

/* One pinpoint as written, in folded text. */
struct pinpoint_reading {
    struct pinpoint pinpoint;
    unsigned units; /* which levels are written: enum pinpoint_unit or'ed */
    size_t start;
    size_t end;
    /*
     * 第（一）、（六）项: the unit stands only after the last number. It is the
     * unit of this reading's last number, and of the numbers that follow;
     * `end` is then before the separator. PINPOINT_NONE otherwise.
     */
    enum pinpoint_unit shared;
};

/*
 * How a pinpoint may begin. Where a law's name stands directly before it
 * people leave 第 out (刑法285条); elsewhere 一条 is a count.
 */
enum pinpoint_context { PINPOINT_FREE, PINPOINT_AFTER_NAME };

/* Reads the pinpoint at byte `at` of folded text. False where none stands. */
bool pinpoint_read(struct slice text, size_t at, enum pinpoint_context context,
                   struct pinpoint_reading *reading);

/* Reads the next number of a list whose unit is shared, at byte `at` (after the separator). */
bool pinpoint_read_shared(struct slice text, size_t at, enum pinpoint_unit unit,
                          struct pinpoint_reading *reading);

/* The bytes of the list separator at `at` (、 ， 和 及 以及 或者 与 ...), 0 if none stands there. */
size_t pinpoint_separator(struct slice text, size_t at);

/* The highest level written (the article before the paragraph before the item). */
enum pinpoint_unit pinpoint_highest(unsigned units);

/* A pinpoint without an article or paragraph of its own takes those of `before`. */
struct pinpoint pinpoint_inherit(struct pinpoint pinpoint, unsigned units, const struct pinpoint *before);

/* The pinpoint without what is finer than `unit`, and without a range. */
struct pinpoint pinpoint_truncate(struct pinpoint pinpoint, enum pinpoint_unit unit);

#endif
