/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_gb.c - references after GB/T 7714: 作者. 题名[J]. 刊名, 2020, 35(2): 17-29. */
#include <string.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

static uint32_t peek(struct slice text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

static bool is_capital(uint32_t c)
{
    return c >= 'A' && c <= 'Z';
}

/* The type mark: [J], ［M］, [EB/OL], [CM]. False: none. */
static bool find_type(struct slice text, struct span *mark, struct span *type)
{
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        size_t end = at;
        if (c != '[' && c != 0xFF3B)
            continue;
        while (end < text.size && end - at < 6 && (is_capital(peek(text, end)) || peek(text, end) == '/'))
            end++;
        c = peek(text, end);
        if (end == at || (c != ']' && c != 0xFF3D) || !is_capital(peek(text, at)))
            continue;
        *type = (struct span){at, end};
        utf8_next(text, &end);
        *mark = (struct span){start, end};
        return true;
    }
    return false;
}

static bool is_point(uint32_t c)
{
    return c == '.' || c == 0xFF0E || c == 0x3002;
}

static bool is_comma(uint32_t c)
{
    return c == ',' || c == 0xFF0C;
}

static bool is_colon(uint32_t c)
{
    return c == ':' || c == 0xFF1A;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == 0x3000;
}

static size_t skip(struct slice text, size_t at, bool (*test)(uint32_t))
{
    while (at < text.size && test(peek(text, at)))
        utf8_next(text, &at);
    return at;
}

/* Does the point at `at` follow an initial that stands before its family name: J. Smith? */
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
    if (c == '.' || c == '-')
        return true;
    if (!is_blank(c))
        return false;
    if (start == 0)
        return true;
    c = utf8_previous(text, &start);
    return is_comma(c) || c == '&' || c == '.';
}

/* Where the segment that starts at `at` ends: at a point before a blank, Han or the end of the text. */
static size_t segment_end(struct slice text, size_t at)
{
    while (at < text.size) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        uint32_t next = peek(text, at);
        if (c == 0xFF0E || c == 0x3002)
            return start;
        if (c == '.' && (at == text.size || is_blank(next) || unicode_is_han(next)) && !after_leading_initial(text, start))
            return start;
    }
    return text.size;
}

/* Zhang S, 2012a. or Zhang S. 2012.: where the authors end, with the year and the start of the title. */
static bool find_author_year(struct slice text, struct span *year, size_t *title)
{
    for (size_t at = reference_find_year(text, 0); at != SIZE_MAX; at = reference_find_year(text, at + 4)) {
        size_t before = at;
        size_t end = at + 4;
        uint32_t c = ' ';
        while (before > 0 && is_blank(c))
            c = utf8_previous(text, &before);
        if (before > 0 && c == '[')
            for (c = ' '; before > 0 && is_blank(c);)
                c = utf8_previous(text, &before);
        if (before == 0 || !(is_comma(c) || is_point(c)))
            continue;
        if (peek(text, end) >= 'a' && peek(text, end) <= 'z')
            end++;
        end += peek(text, end) == ']';
        *year = (struct span){at, end};
        if (peek(text, end) == 0xFF08 || peek(text, end) == '(') {
            while (end < text.size && peek(text, end) != 0xFF09 && peek(text, end) != ')')
                utf8_next(text, &end);
            if (end < text.size)
                utf8_next(text, &end);
            end += peek(text, end) >= 'a' && peek(text, end) <= 'z';
        }
        if (!is_point(peek(text, end)))
            continue;
        utf8_next(text, &end);
        *title = end;
        return true;
    }
    return false;
}

static void read_before(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span year;
    size_t title;
    size_t end;

    if (find_author_year(text, &year, &title)) {
        reference_set_authors(arena, slice_range(text, 0, year.start), FAMILY_FIRST, reference);
        reference->year = reference_string(arena, slice_range(text, year.start, year.end));
        reference->title = reference_string(arena, slice_range(text, title, text.size));
        return;
    }
    end = segment_end(text, 0);
    if (end + 1 >= text.size) {
        reference->title = reference_string(arena, text);
        return;
    }
    reference_set_authors(arena, slice_range(text, 0, end), FAMILY_FIRST, reference);
    reference->title = reference_string(arena, slice_range(text, end + 1, text.size));
    if (peek(text, end) != '.') {
        utf8_next(text, &end);
        reference->title = reference_string(arena, slice_range(text, end, text.size));
    }
}

/* ---- after the type mark */

static bool opens(uint32_t c)
{
    return c == '(' || c == 0xFF08;
}

/* Where the name of a journal ends: at a comma before a number, at 37(4), at (4):, or at the segment's end. */
static size_t container_end(struct slice text)
{
    size_t end = text.size;

    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        size_t next = skip(text, at, is_blank);
        if (is_comma(c) && (unicode_is_digit(peek(text, next)) || opens(peek(text, next)) || slice_has_at(text, next, "Vol")))
            return start;
        if (opens(c) && unicode_is_digit(peek(text, at)))
            return start;
        if (is_colon(c) && unicode_is_digit(peek(text, next)))
            return start;
        if (is_point(c) && at >= text.size)
            end = start;
    }
    return end == text.size ? segment_end(text, 0) : end;
}

static void read_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    if (reference->year == NULL && at != SIZE_MAX)
        reference->year = reference_number(arena, text, &at, false);
}

/* 2020, 35(2): 17-29 with any part missing; the year stands apart from volume and issue. */
static void read_numbers(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t year = reference_find_year(text, 0);
    size_t at = 0;

    if (year != SIZE_MAX && year < 6) {
        size_t end = year;
        const char *found = reference_number(arena, text, &end, false);
        if (reference->year == NULL)
            reference->year = found;
        at = end;
    }
    while (at < text.size) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (c == '[' || c == 0xFF3B) {
            break; /* date of access */
        } else if (unicode_is_digit(c) && reference->volume == NULL && reference->issue == NULL) {
            at = start;
            reference->volume = reference_number(arena, text, &at, false);
        } else if (opens(c) && reference->issue == NULL) {
            size_t end = at;
            while (end < text.size && peek(text, end) != ')' && peek(text, end) != 0xFF09)
                utf8_next(text, &end);
            if (end - at > 16)
                break;
            reference->issue = reference_string(arena, slice_range(text, at, end));
            at = end;
        } else if (is_colon(c)) {
            reference->pages = reference_number(arena, text, &at, true);
            break;
        }
    }
}

/* 2000-11-20(15): the page of a newspaper */
static void read_page_of_day(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    while (at < text.size && (unicode_is_digit(peek(text, at)) || peek(text, at) == '-'))
        at++;
    if (at < text.size && opens(peek(text, at))) {
        size_t start = at;
        utf8_next(text, &start);
        for (at = start; at < text.size && peek(text, at) != ')' && peek(text, at) != 0xFF09;)
            utf8_next(text, &at);
        reference->pages = reference_string(arena, slice_range(text, start, at));
    }
}

static void read_journal(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end = container_end(text);

    reference->container = reference_string(arena, slice_range(text, 0, end));
    if (reference->type[0] == 'N')
        read_page_of_day(arena, slice_range(text, end, text.size), reference);
    if (reference->pages == NULL)
        read_numbers(arena, slice_range(text, end, text.size), reference);
    read_year(arena, slice_range(text, end, text.size), reference);
}

/* 地: 出版社, 2020: 17 or 出版社, 2020 */
static void read_imprint(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t colon = 0;
    size_t end = 0;
    size_t at;

    while (colon < text.size && !is_colon(peek(text, colon)))
        utf8_next(text, &colon);
    at = colon;
    if (colon < text.size)
        utf8_next(text, &at);
    if (colon < text.size && unicode_is_digit(peek(text, skip(text, at, is_blank)))) { /* 出版社: 17 */
        at = 0;
        colon = text.size;
    }
    if (colon < text.size)
        reference->place = reference_string(arena, slice_range(text, 0, colon));
    else
        at = 0;
    for (end = at; end < text.size; utf8_next(text, &end)) {
        uint32_t c = peek(text, end);
        size_t next = end;
        utf8_next(text, &next);
        next = skip(text, next, is_blank);
        if ((is_comma(c) || is_colon(c) || opens(c)) && (unicode_is_digit(peek(text, next)) || peek(text, next) == '['))
            break;
    }
    reference->publisher = reference_string(arena, slice_range(text, at, end));
    while (end < text.size && !is_colon(peek(text, end)))
        utf8_next(text, &end);
    if (end < text.size && reference->pages == NULL)
        reference->pages = reference_number(arena, text, &end, true);
}

/* 第3版, 2nd ed., 影印本, 修订版, (2018-06-29): no imprint */
static bool is_edition(struct slice text)
{
    text = slice_trim(text);
    return text.size == 0 || slice_ends_with(text, SLICE("版")) || slice_ends_with(text, SLICE("本")) || slice_ends_with(text, SLICE(" ed")) ||
           slice_ends_with(text, SLICE("译")) || text.data[0] == '(' || slice_has_at(text, 0, "（") || text.data[0] == '[' ||
           slice_has_at(text, 0, "［") || slice_ends_with(text, SLICE("edition"));
}

static void read_book(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    for (size_t at = 0; at < text.size;) {
        size_t end = segment_end(text, at);
        struct slice segment = slice_range(text, at, end);
        if (!is_edition(segment) && !unicode_is_digit(peek(slice_trim(segment), 0))) {
            read_imprint(arena, slice_range(text, at, text.size), reference);
            break;
        }
        at = end;
        if (at < text.size)
            utf8_next(text, &at);
    }
    read_year(arena, text, reference);
}

/* Names, not a title: 金宏, 中里实 or Freksa C, Habel C or 王夫之. */
static bool is_names(struct slice text)
{
    size_t length = utf8_length(text);
    size_t at = text.size;

    if (text.size == 0)
        return false;
    if (unicode_is_han(peek(text, 0)))
        return length <= 4 || slice_find(text, SLICE(", "), 0) != SIZE_MAX || slice_find(text, SLICE("，"), 0) != SIZE_MAX;
    return is_capital(utf8_previous(text, &at)) && length < 200;
}

/* 船山全书: 第 1 册, U.S.C.: Vol. 5: where the volume's colon stands, or `end`. */
static size_t volume_start(struct slice text, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        size_t before = at;
        bool colon = is_colon(utf8_next(text, &at));
        size_t next = skip(text, at, is_blank);
        if (colon && (slice_has_at(text, next, "第") || slice_has_at(text, next, "Vol") || slice_has_at(text, next, "v.") ||
                      slice_has_at(text, next, "卷") || unicode_is_digit(peek(text, next))))
            return before;
    }
    return end;
}

/* //编者. 文集名: 卷. 地: 出版社, 2020: 17-29 */
static void read_host(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t start = 0;
    size_t end = segment_end(text, 0);

    if (end + 1 < text.size && is_names(slice_trim(slice_range(text, 0, end)))) {
        start = end;
        utf8_next(text, &start);
        end = segment_end(text, start);
    }
    reference->container = reference_string(arena, slice_range(text, start, volume_start(text, start, end)));
    if (end < text.size)
        read_book(arena, slice_range(text, end + 1, text.size), reference);
}

bool reference_parse_gb(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span mark;
    struct span type;
    struct slice after;

    if (!find_type(text, &mark, &type))
        return false;
    reference->type = arena_copy(arena, slice_range(text, type.start, type.end));
    read_before(arena, slice_range(text, 0, mark.start), reference);
    after = reference_take_links(arena, slice_range(text, mark.end, text.size), reference);
    if (slice_has_at(after, 0, "//")) {
        read_host(arena, slice_range(after, 2, after.size), reference);
        return true;
    }
    after = slice_range(after, skip(after, 0, is_point), after.size);
    if (reference->type[0] == 'J' || reference->type[0] == 'N')
        read_journal(arena, after, reference);
    else
        read_book(arena, after, reference);
    return true;
}
