/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_gb.c - references after GB/T 7714: 作者. 题名[J]. 刊名, 2020, 35(2): 17-29. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_imprint.h"
#include "ingest/extract/reference_parse.h"

/* ---- the type mark */

static bool is_capital(uint32_t c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_type(uint32_t c)
{
    return is_capital(c) || c == '/';
}

/* The type mark: [J], ［M］, 【D】, [EB/OL], [CM]. False: none. */
static bool find_type(struct slice text, struct span *mark, struct span *type)
{
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        size_t end;
        if (c != '[' && c != 0xFF3B && c != 0x3010)
            continue;
        at = reference_skip(text, at, reference_is_blank);
        *type = (struct span){at, reference_skip(text, at, is_type)};
        end = reference_skip(text, type->end, reference_is_blank);
        c = utf8_peek(text, end);
        if (!is_capital(utf8_peek(text, at)) || type->end - at > 6 ||
            (c != ']' && c != 0xFF3D && c != 0x3011))
            continue;
        utf8_next(text, &end);
        *mark = (struct span){start, end};
        return true;
    }
    return false;
}

/* ---- before the type mark */

/* Bytes of the word that stands for an unknown year at `at`, or 0. */
static size_t undated_at(struct slice text, size_t at)
{
    static const char *const words[] = {"无日期", "日期不详", "出版年不详", "n.d"};

    if (slice_has_at(text, at, "n.d.-")) /* the point of n.d. closes the authors, unless a letter follows */
        return strlen("n.d.");
    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_has_at(text, at, words[i]))
            return strlen(words[i]);
    return 0;
}

static bool is_small(uint32_t c)
{
    return c >= 'a' && c <= 'z';
}

/* 2002—2008, 1826/1827, 1984-: between the first year and the last */
static bool is_year_range(uint32_t c)
{
    return c == '-' || c == '/' || c == 0x2013 || c == 0x2014;
}

/* （康熙四十四年）a: another count of the year */
static size_t skip_other_count(struct slice text, size_t at)
{
    if (!reference_opens(utf8_peek(text, at)))
        return at;
    at = reference_until(text, at, reference_closes);
    if (at < text.size)
        utf8_next(text, &at);
    return reference_skip(text, at, is_small);
}

/*
 * Reads the year of the author-year style: 2012a, [2020], c1971, 1984-,
 * 1705（康熙四十四年）, 无日期-b. `digits` gives the year itself. Returns the byte
 * after it, or `at` if none stands there.
 */
static size_t author_year_at(struct slice text, size_t at, struct span *digits)
{
    size_t start = at;
    size_t word = undated_at(text, at);

    at += utf8_peek(text, at) == '[' ? 1u : 0u;
    at += utf8_peek(text, at) == 'c' ? 1u : 0u;
    if (word == 0 &&
        reference_find_year(slice_range(text, at, text.size < at + 5 ? text.size : at + 5), 0) != 0)
        return start;
    *digits = (struct span){at, word > 0 ? at : at + 4};
    at += word > 0 ? word : 4;
    if (word == 0 && is_small(utf8_peek(text, at)))
        digits->end = ++at;
    at = reference_skip(text, at, is_year_range);
    at = reference_skip(text, at, unicode_is_digit);
    at = reference_skip(text, at, is_small);
    at += utf8_peek(text, at) == ']' ? 1u : 0u;
    return skip_other_count(text, at);
}

/* Zhang S, 2012a. or Zhang S. 2012.: where the authors end, with the year and the start of the title. */
static bool find_author_year(struct slice text, size_t *authors, struct span *year, size_t *title)
{
    for (size_t at = 0; at < text.size;) {
        size_t before = at;
        uint32_t c = utf8_next(text, &at);
        size_t start;
        size_t end;
        if (before == 0 || !(reference_is_comma(c) || reference_is_point(c)))
            continue;
        start = reference_skip(text, at, reference_is_blank);
        end = author_year_at(text, start, year);
        if (end == start || !reference_is_point(utf8_peek(text, end)))
            continue;
        utf8_next(text, &end);
        *authors = before;
        *title = end;
        return true;
    }
    return false;
}

/* ---- titles */

static bool is_number_dash(uint32_t c)
{
    return c == 0x2014 || c == 0x2013 || c == '-' || c == ':';
}

/*
 * The number of a standard before its title: GB/T 3792—2021 信息与文献. Gives
 * where the number ends, or 0, and where its year stands.
 */
static size_t standard_number_end(struct slice text, size_t *year)
{
    struct slice head = slice_range(text, 0, text.size < 48 ? text.size : 48);
    bool digits = false;

    if (!is_capital(utf8_peek(text, 0)))
        return 0;
    for (size_t at = 0; at < head.size;) {
        uint32_t c = utf8_next(head, &at);
        if (unicode_is_han(c))
            return 0;
        if (digits && is_number_dash(c) &&
            reference_find_year(slice_range(head, 0, head.size < at + 5 ? head.size : at + 5), at) == at &&
            reference_is_blank(utf8_peek(text, at + 4))) {
            *year = at;
            return at + 4;
        }
        digits = digits || unicode_is_digit(c);
    }
    return 0;
}

static void set_title(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t number;
    size_t year = 0;

    text = slice_trim(text);
    number = reference->type[0] == 'S' ? standard_number_end(text, &year) : 0;
    reference->title = reference_string(arena, slice_range(text, number, text.size));
    if (number == 0)
        return;
    reference->document_number = reference_string(arena, slice_range(text, 0, number));
    if (reference->year == NULL)
        reference->year = reference_string(arena, slice_range(text, year, number));
}

static void read_before(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span year;
    size_t title;
    size_t end;

    if (find_author_year(text, &end, &year, &title)) {
        reference_set_authors(arena, slice_range(text, 0, end), FAMILY_FIRST, reference);
        reference->year = reference_string(arena, slice_range(text, year.start, year.end));
        set_title(arena, slice_range(text, title, text.size), reference);
        return;
    }
    end = reference_segment_end(text, 0);
    title = end;
    if (title < text.size)
        utf8_next(text, &title);
    if (reference_skip(text, title, reference_is_blank) >= text.size) {
        set_title(arena, slice_range(text, 0, end), reference);
        return;
    }
    reference_set_authors(arena, slice_range(text, 0, end), FAMILY_FIRST, reference);
    set_title(arena, slice_range(text, title, text.size), reference);
}

/* ---- after the type mark of a serial */

/* Where a journal's name ends: at a comma before a number, at 37(4), at (4):, or at the segment's end. */
static size_t container_end(struct slice text)
{
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        size_t next = reference_skip(text, at, reference_is_blank);
        uint32_t first = utf8_peek(text, next);
        if (reference_is_comma(c) &&
            (unicode_is_digit(first) || reference_opens(first) || slice_has_at(text, next, "Vol")))
            return start;
        if ((reference_opens(c) || reference_is_colon(c) || c == '[') && unicode_is_digit(first))
            return start;
    }
    return reference_segment_end(text, 0);
}

static void read_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    if (reference->year == NULL && at != SIZE_MAX)
        reference->year = reference_number(arena, text, &at, false);
}

/* (2): sets the issue and moves behind it. False: the brackets hold something else. */
static bool read_issue(struct arena *arena, struct slice text, size_t *at,
                       struct reference_mention *reference)
{
    size_t end = reference_until(text, *at, reference_closes);

    if (end - *at > 24)
        return false;
    reference->issue = reference_string(arena, slice_range(text, *at, end));
    *at = end;
    return true;
}

/* The year at the head of the numbers; gives where they go on. A day (2020-05-09) has no volume behind it. */
static size_t read_leading_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);
    const char *found;

    if (at == SIZE_MAX || at >= 8)
        return 0;
    found = reference_number(arena, text, &at, false);
    if (reference->year == NULL)
        reference->year = found;
    while (utf8_peek(text, at) == '-' && unicode_is_digit(utf8_peek(text, at + 1)))
        at = reference_skip(text, at + 1, unicode_is_digit);
    return at;
}

/* 2020, 35(2): 17-29 with any part missing; the year stands apart from volume and issue. */
static void read_numbers(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    for (size_t at = read_leading_year(arena, text, reference); at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (c == '[' || c == 0xFF3B) {
            break; /* date of access */
        } else if (unicode_is_digit(c) && reference->volume == NULL && reference->issue == NULL) {
            at = start;
            reference->volume = reference_number(arena, text, &at, false);
        } else if (reference_opens(c) && reference->issue == NULL) {
            if (!read_issue(arena, text, &at, reference))
                break;
        } else if (reference_is_colon(c)) {
            reference->pages = reference_number(arena, text, &at, true);
            break;
        }
    }
}

/* 2000-11-20(15), 2000-11-20: 15: the page of a newspaper */
static void read_page_of_day(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    while (at < text.size && (unicode_is_digit(utf8_peek(text, at)) || utf8_peek(text, at) == '-'))
        utf8_next(text, &at);
    if (at < text.size && reference_opens(utf8_peek(text, at))) {
        size_t end = reference_until(text, at, reference_closes);
        utf8_next(text, &at);
        reference->pages = reference_string(arena, slice_range(text, at, end));
    } else if (at < text.size && reference_is_colon(utf8_peek(text, at))) {
        reference->pages = reference_number(arena, text, &at, true);
    }
}

/* Without a name the entry is the serial itself: 1984, 1(1)-. 武汉: 出版社. */
static void read_serial_itself(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t numbers = reference_segment_end(text, 0);
    size_t imprint = numbers;

    if (imprint < text.size)
        utf8_next(text, &imprint);
    read_numbers(arena, slice_range(text, 0, numbers), reference);
    reference_read_book(arena, slice_range(text, imprint, text.size), reference);
}

/* 刊名, 2020, 35(2): 17 */
static void read_serial(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end;

    text = slice_range(text, reference_skip(text, 0, reference_is_blank), text.size);
    if (unicode_is_digit(utf8_peek(text, 0))) {
        read_serial_itself(arena, text, reference);
        return;
    }
    end = reference_segment_end(text, 0);
    if (end < text.size &&
        slice_ends_with(slice_range(text, 0, end), SLICE("trans"))) /* the translator of an article */
        text = slice_range(text, end, text.size);
    end = container_end(text);
    reference->container = reference_string(arena, slice_range(text, 0, end));
    text = slice_range(text, end, text.size);
    if (reference->type[0] == 'N')
        read_page_of_day(arena, text, reference);
    if (reference->pages == NULL)
        read_numbers(arena, text, reference);
    read_year(arena, text, reference);
}

/* Does what follows a title look like a serial's numbers (", 2020, 35(2)"), not like an imprint? */
static bool is_serial(struct slice text)
{
    size_t end = container_end(text);
    size_t colon = reference_until(text, 0, reference_is_colon);
    size_t open = reference_until(text, 0, reference_opens);

    return end < text.size && end < colon && open < colon && open < text.size;
}

bool reference_parse_points(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t first = reference_segment_end(text, 0);
    size_t second;
    size_t third;
    struct slice after;

    if (first == 0 || first >= text.size || first > 300 || reference_find_year(text, first) == SIZE_MAX)
        return false;
    second = first + (utf8_peek(text, first) == '.' ? 1u : strlen("。"));
    third = reference_segment_end(text, second);
    if (third >= text.size || third - second < 4)
        return false;
    reference_set_authors(arena, slice_range(text, 0, first), FAMILY_FIRST, reference);
    reference->title = reference_string(arena, slice_range(text, second, third));
    after = reference_take_links(arena, slice_range(text, third, text.size), reference);
    after = slice_range(after, reference_skip(after, 0, reference_is_point), after.size);
    reference->type = is_serial(after) ? "J" : after.size > 0 && reference->url == NULL ? "M" : "EB/OL";
    if (reference->type[0] == 'J')
        read_serial(arena, after, reference);
    else
        reference_read_book(arena, after, reference);
    return reference->title != NULL;
}

bool reference_parse_gb(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span mark;
    struct span type;
    struct slice after;
    size_t host;

    if (!find_type(text, &mark, &type))
        return false;
    reference->type = arena_copy(arena, slice_range(text, type.start, type.end));
    read_before(arena, slice_range(text, 0, mark.start), reference);
    after = reference_take_links(arena, slice_range(text, mark.end, text.size), reference);
    host = slice_find(after, SLICE("//"), 0);
    if (host != SIZE_MAX) { /* also behind a translator: [M]. 某某, 译//文集 */
        reference_read_host(arena, slice_range(after, host + 2, after.size), reference);
        return true;
    }
    after = slice_range(after, reference_skip(after, 0, reference_is_point), after.size);
    if (reference->type[0] == 'J' || reference->type[0] == 'N')
        read_serial(arena, after, reference);
    else
        reference_read_book(arena, after, reference);
    return true;
}
