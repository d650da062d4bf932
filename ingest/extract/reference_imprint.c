/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_imprint.c - the parts of a GB/T 7714 entry after the type mark: editions, hosts, imprints. */
#include "ingest/extract/reference_imprint.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

enum { SEGMENTS_MAX = 12 };

/* ---- segments */

static bool is_capital(uint32_t c)
{
    return c >= 'A' && c <= 'Z';
}

/* Does the point at `at` follow an initial that stands before its family name: J. Smith, U.N. Charter? */
static bool after_leading_initial(struct slice text, size_t at)
{
    size_t start = at;
    uint32_t c;

    if (at == 0 || !is_capital((unsigned char)text.data[at - 1]))
        return false;
    start = at - 1;
    if (start == 0)
        return true;
    c = utf8_previous(text, &start);
    if (c == '.' || c == '-' || c == 0xFF1A || c == 0xFF0C)
        return true;
    if (!reference_is_blank(c))
        return false;
    if (start == 0)
        return true;
    c = utf8_previous(text, &start);
    return reference_is_comma(c) || reference_is_colon(c) || c == '&' || c == '.';
}

/* Vol. 3, No. 5, art. 1, A v. B, St. Martin's */
static bool after_abbreviation(struct slice text, size_t at)
{
    static const char *const words[] = {
        "Vol", "vol", "No", "no", "Nos",  "Pt",   "pt",  "art", "arts", "para",  "paras",
        "sec", "v",   "vs", "St", "Exec", "Rev",  "rev", "Ser", "ser",  "Const", "amend",
        "Res", "Dr",  "Mr", "Bd", "Cong", "Dept", "Pub", "ch",  "pp",
    };

    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t size = strlen(words[i]);
        size_t before = at - size;
        if (at < size || !slice_has_at(text, before, words[i]))
            continue;
        if (before == 0 || !unicode_is_word(utf8_previous(text, &before)))
            return before > 0 || size > 1;
    }
    return false;
}

size_t reference_segment_end(struct slice text, size_t at)
{
    while (at < text.size) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        uint32_t next = utf8_peek(text, at);
        if (c == 0xFF0E || c == 0x3002)
            return start;
        if (c == '.' && (at == text.size || reference_is_blank(next) || unicode_is_han(next)) &&
            !after_leading_initial(text, start) && (at == text.size || !after_abbreviation(text, start)))
            return start;
    }
    return text.size;
}

struct segments {
    struct slice items[SEGMENTS_MAX];
    size_t count;
};

/* 第3版, 2nd ed., Summer 2019 ed., 影印本, V2.2, 某某, 译, (2018-06-29), [2020-10-06] */
static bool is_edition(struct slice text)
{
    static const char *const ends[] = {"版", "本", " ed", "edition", "译", "trans", "校", "eds"};
    uint32_t first;

    text = slice_trim(text);
    first = utf8_peek(text, 0);
    if (reference_opens(first) || first == '[' || first == 0xFF3B)
        return true;
    if (first == 'V') {
        size_t at = reference_skip(text, 0, is_capital);
        if (at <= 2 && unicode_is_digit(utf8_peek(text, at)))
            return true;
    }
    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(text, slice_of(ends[i])))
            return reference_find_year(text, 0) == SIZE_MAX || slice_find(text, SLICE("："), 0) == SIZE_MAX;
    return slice_starts_with(text, SLICE("Version ")) ||
           (first >= '0' && first <= '9' && slice_ends_with(text, SLICE("版")));
}

/* The segments of the text without editions and translators; the last takes what is beyond the room. */
static struct segments cut(struct slice text)
{
    struct segments segments = {.count = 0};

    for (size_t at = 0; at < text.size && segments.count < SEGMENTS_MAX;) {
        size_t end = reference_segment_end(text, at);
        struct slice segment = slice_trim(slice_range(text, at, end));
        if (segment.size > 0 && !is_edition(segment))
            segments.items[segments.count++] = slice_range(text, at, end);
        at = end;
        if (at < text.size)
            utf8_next(text, &at);
    }
    return segments;
}

/* ---- imprints */

static void read_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    if (reference->year == NULL && at != SIZE_MAX)
        reference->year = reference_number(arena, text, &at, false);
}

static bool begins_number(struct slice text, size_t at)
{
    uint32_t c = utf8_peek(text, reference_skip(text, at, reference_is_blank));

    return unicode_is_digit(c) || c == '[' || c == 0xFF3B || c == 0x5E8F; /* 序2-3: pages of a preface */
}

/* c1971, [2020], 无日期: a date that is not a bare number */
static bool begins_date(struct slice text, size_t at)
{
    at = reference_skip(text, at, reference_is_blank);
    return begins_number(text, at) || slice_has_at(text, at, "无日期") || slice_has_at(text, at, "n.d.") ||
           (utf8_peek(text, at) == 'c' && unicode_is_digit(utf8_peek(text, at + 1)));
}

/* Where the publisher's name ends: before the year, the pages or the date of access. */
static size_t publisher_end(struct slice text, size_t at)
{
    while (at < text.size) {
        uint32_t c = utf8_peek(text, at);
        size_t next = at;
        utf8_next(text, &next);
        if (c == '[' || c == 0xFF3B || (reference_is_comma(c) && begins_date(text, next)) ||
            ((reference_is_colon(c) || reference_opens(c)) && begins_number(text, next)))
            break;
        at = next;
    }
    return at;
}

/* 地: 出版社, 2020: 17 or 出版社, 2020 or 2011: 8-9 */
static void read_imprint(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t colon = reference_until(text, 0, reference_is_colon);
    size_t at = 0;
    size_t end;

    if (!begins_number(text, 0)) {
        size_t access = reference_until(text, 0, reference_opens);
        if (colon < text.size && colon < access) {
            size_t after = colon;
            utf8_next(text, &after);
            if (!begins_number(text, after)) {
                reference->place = reference_string(arena, slice_range(text, 0, colon));
                at = after;
            }
        }
        end = publisher_end(text, at);
        reference->publisher = reference_string(arena, slice_range(text, at, end));
        at = end;
    }
    read_year(arena, slice_range(text, at, text.size), reference);
    end = reference_until(text, at, reference_is_colon);
    if (end == text.size && at == 0 &&
        unicode_is_digit(utf8_peek(text, reference_skip(text, 0, reference_is_blank))) &&
        reference_find_year(text, 0) > 1)
        end = 0; /* pages alone: 8-9 */
    if (end < text.size && reference->pages == NULL)
        reference->pages = reference_number(arena, text, &end, true);
}

void reference_read_book(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct segments segments = cut(text);

    if (segments.count > 0)
        read_imprint(arena, segments.items[0], reference);
    /* A serial has its numbers first: 1984, 1(1)-. 武汉: 出版社. */
    if (segments.count > 1 && reference->publisher == NULL)
        read_imprint(arena, segments.items[1], reference);
    read_year(arena, text, reference);
}

/* ---- hosts */

/* 船山全书: 第 1 册, U.S.C.: Vol. 5: where the volume's colon stands, or the size. */
static size_t volume_start(struct slice text)
{
    for (size_t at = 0; at < text.size;) {
        size_t before = at;
        bool colon = reference_is_colon(utf8_next(text, &at));
        size_t next = reference_skip(text, at, reference_is_blank);
        if (colon && (slice_has_at(text, next, "第") || slice_has_at(text, next, "Vol") ||
                      slice_has_at(text, next, "v.") || slice_has_at(text, next, "卷") ||
                      unicode_is_digit(utf8_peek(text, next))))
            return before;
    }
    return text.size;
}

/* Names by their shape: 王夫之, Freksa C, Habel C. Others are known by the segments that follow. */
static bool ends_with_initial(struct slice text)
{
    size_t at;

    text = slice_trim(text);
    at = text.size;
    if (text.size < 3 || !is_capital(utf8_previous(text, &at)))
        return false;
    return reference_is_blank(utf8_previous(text, &at));
}

/*
 * One segment is the title, two are title and imprint, or editors and title
 * if the first looks like names; of more, the first are the editors.
 */
static size_t title_segment(const struct segments *segments)
{
    if (segments->count >= 3 && !begins_number(segments->items[1], 0))
        return 1;
    return segments->count == 2 && ends_with_initial(segments->items[0]) ? 1 : 0;
}

/* In the title's own segment, without imprint: 2022 6th Conference: 2 */
static void read_title_pages(struct arena *arena, struct slice title, struct reference_mention *reference)
{
    size_t at = volume_start(title);

    if (at < title.size && reference->pages == NULL) {
        size_t digits = at;
        utf8_next(title, &digits);
        digits = reference_skip(title, digits, reference_is_blank);
        if (unicode_is_digit(utf8_peek(title, digits)))
            reference->pages = reference_number(arena, title, &digits, true);
    }
}

void reference_read_host(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct segments segments = cut(text);
    size_t title = title_segment(&segments);
    struct slice host;
    size_t end;

    if (segments.count == 0)
        return;
    host = segments.items[title];
    end = title + 1 < segments.count ? host.size : publisher_end(host, 0); /* no imprint: 某某年会, 2022: 2 */
    end = end == 0 || begins_number(host, 0) ? host.size : end;
    reference->container =
        reference_string(arena, slice_range(host, 0, volume_start(slice_range(host, 0, end))));
    if (title + 1 < segments.count)
        read_imprint(arena, segments.items[segments.count - 1], reference);
    else
        read_title_pages(arena, host, reference);
    read_year(arena, slice_range(text, (size_t)(host.data - text.data) + end, text.size), reference);
}
