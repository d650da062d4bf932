/* SPDX-License-Identifier: GPL-3.0-or-later */
/* layout.c - how a document's lines are laid out, judged by all of them. */
#include "ingest/read/layout.h"

#include "base/unicode.h"
#include "ingest/read/label.h"

/* Columns: what is narrower tells nothing about a margin; nobody sets wider lines than 160. */
enum { BODY_WIDTH_MIN = 30, MARGIN_MAX = 160 };

/* Fewer pairs of wrapped lines than this prove nothing. */
enum { EVIDENCE_MIN = 3 };

bool layout_is_short(unsigned width, unsigned full)
{
    return width * 4 < full * 3;
}

/* What is counted over pairs of neighbouring lines. */
struct tally {
    size_t long_lines;      /* wide enough to reach a margin */
    size_t open;            /* of them: do not end a sentence */
    size_t wide_bytes;      /* in lines beyond any margin */
    size_t bytes;
    size_t pairs;           /* two long open lines, one after the other */
    size_t even;            /* of them: about equally wide */
    size_t even_blank;      /* of these: with a blank line between */
    size_t han_trailing;    /* Chinese lines with a blank at the end */
    size_t han_trailing_end;/* of them: ended or short */
    size_t han_plain;       /* Chinese lines without */
    size_t han_plain_open;
    size_t indented;        /* a line indented more than the one before, which ended */
    size_t apart;           /* Han beside Latin or digit: a blank between */
    size_t together;
};

static bool is_long_open(const struct line *line)
{
    return !line->ended && line->width >= BODY_WIDTH_MIN && line->width <= MARGIN_MAX;
}

static bool about_equal(unsigned a, unsigned b)
{
    unsigned wide = a > b ? a : b;
    unsigned narrow = a > b ? b : a;

    return (wide - narrow) * 100 <= wide * 14;
}

static void count_line(struct tally *tally, const struct line *line, const struct line *before)
{
    size_t size = line->span.end - line->span.start;
    bool is_short = before == NULL || layout_is_short(line->width, before->width);

    tally->bytes += size;
    if (line->width > MARGIN_MAX)
        tally->wide_bytes += size;
    if (line->width >= BODY_WIDTH_MIN) {
        tally->long_lines++;
        tally->open += !line->ended;
    }
    if (!line->han)
        return;
    if (line->trailing_blank) {
        tally->han_trailing++;
        tally->han_trailing_end += line->ended || is_short;
    } else {
        tally->han_plain++;
        tally->han_plain_open += !line->ended;
    }
}

static void count_pair(struct tally *tally, const struct line *line, const struct line *next, struct slice text)
{
    if (line->ended && next->indent > line->indent + 1)
        tally->indented++;
    if (!is_long_open(line) || !is_long_open(next) || text_begins_item(text))
        return;
    tally->pairs++;
    if (!about_equal(line->width, next->width))
        return;
    tally->even++;
    tally->even_blank += next->blank_before;
}

/* The habit inside lines: 《民法典》第 5 条 or 第5条. */
static void count_spacing(struct tally *tally, struct slice text)
{
    uint32_t last = 0;
    bool blank = false;

    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        bool latin = unicode_is_latin(c) || unicode_is_digit(c);
        bool last_latin = unicode_is_latin(last) || unicode_is_digit(last);
        if (c == ' ') {
            blank = true;
            continue;
        }
        if ((latin && unicode_is_han(last)) || (last_latin && unicode_is_han(c))) {
            tally->apart += blank;
            tally->together += !blank;
        }
        last = c;
        blank = false;
    }
}

/*
 * Lines cut at a margin are open and about equally wide. Lists and headings
 * are open as well: where a blank line parts all lines, more is asked.
 */
static bool is_wrapped(const struct tally *tally, bool blanks_separate)
{
    size_t open_share = blanks_separate ? 40 : 65;
    size_t even_share = blanks_separate ? 50 : 75;

    return tally->even >= EVIDENCE_MIN && tally->even * 100 >= tally->pairs * even_share &&
           tally->open * 100 >= tally->long_lines * open_share && tally->wide_bytes * 3 <= tally->bytes;
}

/* What stands before 摘要 or Abstract: title, authors, imprint, and no sentence that goes on from line to line. */
static size_t title_page_size(const struct lines *lines)
{
    enum { LOOK_AT = 40 };

    for (size_t i = 0; i < lines->count && i < LOOK_AT; i++) {
        enum label_part part = label_at_start(line_text(lines, &lines->items[i])).part;
        if (part == LABEL_ABSTRACT_ZH || part == LABEL_ABSTRACT_EN)
            return i;
    }
    return 0;
}

struct layout layout_of(const struct lines *lines)
{
    struct tally tally = {0};
    struct layout layout = {0};

    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        if (line->dropped)
            continue;
        count_line(&tally, line, i == 0 ? NULL : line - 1);
        if (i + 1 < lines->count)
            count_pair(&tally, line, line + 1, line_text(lines, line + 1));
        count_spacing(&tally, line_text(lines, line));
    }
    layout.blanks_separate = tally.even_blank * 2 <= tally.even;
    layout.wrapped = is_wrapped(&tally, layout.blanks_separate);
    layout.trailing_ends = tally.han_trailing >= EVIDENCE_MIN && tally.han_plain > tally.han_trailing &&
                           tally.han_plain_open * 10 >= tally.han_plain * 6 &&
                           tally.han_trailing_end * 10 >= tally.han_trailing * 7;
    layout.indents = tally.indented >= EVIDENCE_MIN;
    layout.spaced_latin = tally.apart > tally.together;
    layout.title_page = title_page_size(lines);
    return layout;
}
