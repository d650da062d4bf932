/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mark.h - reference marks: [1], [2-4], 〔3〕, 【3】, ①, ¹². */
#ifndef INGEST_SEGMENT_MARK_H
#define INGEST_SEGMENT_MARK_H

#include "base/text.h"

/* MARK_GLUED stands in texts only, MARK_PLAIN only at the start of an entry. */
enum mark_style { MARK_SQUARE, MARK_TORTOISE, MARK_LENS, MARK_CIRCLED, MARK_SUPERSCRIPT, MARK_GLUED, MARK_PLAIN, MARK_STYLE_COUNT };

/* A mark counts at most so many works; higher numbers than MARK_NUMBER_MAX are years. */
enum { MARK_COUNT_MAX = 64, MARK_NUMBER_MAX = 999 };

struct mark {
    struct span span;
    enum mark_style style;
    int numbers[MARK_COUNT_MAX]; /* ranges expanded, ascending */
    size_t count;
};

/*
 * The next thing of a mark's shape at or after *at; moves *at behind it. False:
 * there is none. The shape alone decides: [2018], [0, 1], x = [3] have not.
 */
bool mark_next(struct slice text, size_t *at, struct mark *mark);

/* How the style writes 1: "[1]", "〔1〕", "【1】", "①", "¹", "1." */
const char *mark_style_name(enum mark_style style);

/* Does a mark stand at byte `at`? */
bool mark_at(struct slice text, size_t at, struct mark *mark);

/*
 * A note's number that a PDF's text glues to the word it follows ("stops,3 and",
 * "United States2"), at its first digit `at`. Numbers of articles, versions and
 * pages ("art.6", "v2") and of links are none; the shape cannot tell more: who
 * asks must know that the document has notes of such numbers.
 */
bool mark_glued_at(struct slice text, size_t at, struct mark *mark);

/* The mark that `text` begins with, as entries of lists and notes do. Also "1." and "1、" (MARK_PLAIN) when `plain`. */
bool mark_at_start(struct slice text, bool plain, struct mark *mark);

#endif
