/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_note.c - notes after 《法学引注手册》: 作者：《题名》，载《刊名》2020年第2期，第17页。 */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

static uint32_t peek(struct slice text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

/* The first title in marks at or after `from`: `inner` without them. Double marks may nest. */
static bool find_title(struct slice text, size_t from, struct span *outer, struct span *inner)
{
    int depth = 0;
    uint32_t open = 0;

    for (size_t at = from; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (open == 0 && (c == 0x300A || c == 0x201C)) { /* 《 “ */
            open = c;
            outer->start = start;
            inner->start = at;
        }
        if (open == 0)
            continue;
        depth += c == open;
        depth -= c == open + 1;
        if (depth == 0) {
            inner->end = start;
            outer->end = at;
            return true;
        }
    }
    return false;
}

/* The number before a unit (卷, 期, 年), read back from it; NULL if 第 and a number are not there. */
static const char *number_before(struct arena *arena, struct slice text, const char *unit)
{
    size_t end = slice_find(text, slice_of(unit), 0);
    size_t start = end;

    if (end == SIZE_MAX)
        return NULL;
    while (start > 0) {
        size_t before = start;
        uint32_t c = utf8_previous(text, &before);
        if (c == 0x7B2C) /* 第 */
            break;
        if (!unicode_is_digit(c) && !unicode_is_han(c) && c != '-' && c != ' ' && c != 0x2013)
            return NULL;
        if (end - start > 24)
            return NULL;
        start = before;
    }
    return start == 0 ? NULL : reference_string(arena, slice_range(text, start, end));
}

static void read_pages(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end = slice_find(text, SLICE("页"), 0);
    size_t start;

    if (end == SIZE_MAX)
        end = slice_find(text, SLICE("版。"), 0); /* of a newspaper: 第15版 */
    if (end == SIZE_MAX)
        return;
    start = end;
    while (start > 0) {
        size_t before = start;
        uint32_t c = utf8_previous(text, &before);
        if (c == 0x7B2C) {
            reference->pages = reference_string(arena, slice_range(text, start, end));
            return;
        }
        if (end - start > 40)
            return;
        start = before;
    }
}

static void read_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = reference_find_year(text, 0);

    if (at != SIZE_MAX)
        reference->year = reference_number(arena, text, &at, false);
}

/* ，商务印书馆2005年版: between the last comma and the year. */
static void read_publisher(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t year = reference_find_year(text, 0);
    size_t start;

    if (year == SIZE_MAX)
        return;
    if (year >= strlen("，") && slice_has_at(text, year - strlen("，"), "，")) /* 法律出版社，1994年版 */
        year -= strlen("，");
    start = year;
    while (start > 0) {
        size_t before = start;
        uint32_t c = utf8_previous(text, &before);
        if (c == 0xFF0C || c == ',' || c == 0x300B || c == 0xFF1A || c == 0x201D)
            break;
        start = before;
    }
    reference->publisher = reference_string(arena, slice_range(text, start, year));
}

static void read_after(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span outer;
    struct span inner;
    size_t book = slice_find(text, SLICE("年版"), 0);
    struct slice rest = text;

    if (find_title(text, 0, &outer, &inner)) {
        bool account = text.data[outer.start] != '\xE3' && outer.start > 0; /* 载微信公众号“...” */
        size_t start = inner.start;
        size_t from = slice_find(text, SLICE("载"), 0);
        if (account && from != SIZE_MAX && from < outer.start)
            reference->container = reference_string(arena, slice_range(text, from + strlen("载"), outer.end));
        else
            reference->container = reference_string(arena, slice_range(text, start, inner.end));
        if (account && reference->container != NULL && from != SIZE_MAX && from < outer.start)
            reference->container = arena_copy(arena, slice_range(text, from + strlen("载"), outer.end));
        rest = slice_range(text, outer.end, text.size);
    }
    reference->volume = number_before(arena, rest, "卷");
    reference->issue = number_before(arena, rest, "期");
    read_year(arena, rest, reference);
    read_pages(arena, rest, reference);
    if (book != SIZE_MAX)
        read_publisher(arena, rest, reference);
    if (book != SIZE_MAX)
        reference->type = reference->container == NULL ? "M" : "C";
    else if (reference->issue != NULL)
        reference->type = "J";
    else if (reference->container != NULL && strstr(reference->container, "报") != NULL)
        reference->type = "N";
}

/* 甲诉乙合同纠纷案，某某人民法院民事判决书（1988）…号。 */
static bool read_case(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end = slice_find(text, SLICE("案，"), 0);

    if (end == SIZE_MAX || slice_find(text, SLICE("书"), end) == SIZE_MAX)
        return false;
    end += strlen("案");
    reference->title = reference_string(arena, slice_range(text, 0, end));
    read_year(arena, slice_range(text, end, text.size), reference);
    return true;
}

bool reference_parse_note(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span outer;
    struct span inner;
    struct slice authors;

    if (!find_title(text, 0, &outer, &inner))
        return read_case(arena, text, reference);
    authors = slice_range(text, 0, outer.start);
    if (authors.size > 0 && slice_find(authors, SLICE("："), 0) == SIZE_MAX && slice_find(authors, SLICE(":"), 0) == SIZE_MAX &&
        peek(text, outer.start) != 0x300A)
        return false;
    reference_set_authors(arena, authors.size > 0 ? slice_trim(authors) : authors, FAMILY_LAST, reference);
    reference->title = arena_copy(arena, slice_range(text, inner.start, inner.end));
    read_after(arena, reference_take_links(arena, slice_range(text, outer.end, text.size), reference), reference);
    return true;
}
