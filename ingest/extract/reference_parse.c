/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_parse.c - what the manners of writing references share: characters, years, numbers, links. */
#include "ingest/extract/reference_parse.h"

#include "base/memory.h"
#include "base/unicode.h"

/* ---- characters */

bool reference_is_point(uint32_t c)
{
    return c == '.' || c == 0xFF0E || c == 0x3002;
}

bool reference_is_comma(uint32_t c)
{
    return c == ',' || c == 0xFF0C;
}

bool reference_is_colon(uint32_t c)
{
    return c == ':' || c == 0xFF1A;
}

bool reference_is_blank(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == 0x3000;
}

bool reference_opens(uint32_t c)
{
    return c == '(' || c == 0xFF08;
}

bool reference_closes(uint32_t c)
{
    return c == ')' || c == 0xFF09;
}

size_t reference_skip(struct slice text, size_t at, bool (*test)(uint32_t))
{
    while (at < text.size && test(utf8_peek(text, at)))
        utf8_next(text, &at);
    return at;
}

size_t reference_until(struct slice text, size_t at, bool (*test)(uint32_t))
{
    while (at < text.size && !test(utf8_peek(text, at)))
        utf8_next(text, &at);
    return at;
}

static bool is_trimmed(uint32_t c)
{
    static const char *const marks = ".,;:。，；：．、 /“”\"’'«»";
    char bytes[UTF8_SIZE_MAX + 1] = {0};

    utf8_put(bytes, c);
    return unicode_is_space(c) || strstr(marks, bytes) != NULL;
}

/* A point at the end that belongs to an abbreviation: C.F.R., Inc., Jr. */
static bool is_abbreviation_point(struct slice text, size_t end)
{
    static const char *const words[] = {"Inc", "Co", "Corp", "Ltd", "Jr", "Sr"};

    if (text.data[end] != '.')
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t size = strlen(words[i]);
        if (end > size && text.data[end - size - 1] == ' ' && slice_has_at(text, end - size, words[i]))
            return true;
    }
    return end >= 3 && text.data[end - 2] == '.' && text.data[end - 1] >= 'A' && text.data[end - 1] <= 'Z';
}

const char *reference_string(struct arena *arena, struct slice text)
{
    size_t start = 0;
    size_t end = text.size;

    while (start < end && is_trimmed(utf8_peek(text, start)))
        utf8_next(text, &start);
    while (end > start) {
        size_t before = end;
        if (!is_trimmed(utf8_previous(text, &before)) || is_abbreviation_point(text, before))
            break;
        end = before;
    }
    return start == end ? NULL : arena_copy(arena, slice_range(text, start, end));
}

/* ---- numbers */

static int digit_value(uint32_t c)
{
    return (int)(c < 0x80 ? c - '0' : c - 0xFF10);
}

size_t reference_find_year(struct slice text, size_t from)
{
    for (size_t at = from; at < text.size;) {
        size_t start = at;
        int value = 0;
        int digits = 0;
        if (!unicode_is_digit(utf8_next(text, &at)))
            continue;
        at = start;
        while (unicode_is_digit(utf8_peek(text, at))) {
            int digit = digit_value(utf8_next(text, &at));
            value = digits < 5 ? value * 10 + digit : value;
            digits++;
        }
        if (digits == 4 && value >= 1500 && value <= 2100 && (start == 0 || text.data[start - 1] != '/'))
            return start;
    }
    return SIZE_MAX;
}

/* - – — ~ ～ between the pages of a range. */
static bool is_dash(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0x2212 || c == '~' || c == 0xFF5E ||
           c == 0xFF0D;
}

/* Does the character carry on the pages before it: a dash, or a comma, plus or blank before a digit? */
static bool carries_on(uint32_t c, uint32_t next)
{
    return is_dash(c) ||
           (unicode_is_digit(next) && (c == ',' || c == '+' || c == ' ' || c == 0xFF0C || c == 0x3001));
}

const char *reference_number(struct arena *arena, struct slice text, size_t *at, bool range)
{
    size_t start = reference_until(text, *at, unicode_is_digit);
    size_t end = start;

    while (end < text.size) {
        size_t next = end;
        uint32_t c = utf8_next(text, &next);
        if (!unicode_is_digit(c) && !(range && carries_on(c, utf8_peek(text, next))))
            break;
        end = next;
    }
    *at = end;
    return start == end || arena == NULL ? NULL : reference_string(arena, slice_range(text, start, end));
}

/* ---- links */

static size_t link_start(struct slice text)
{
    static const char *const openings[] = {
        "https://", "http://", "DOI:",  "DOI：",  "doi:", "doi：",
        "https：",  "http：",  "CSTR:", "CSTR：", "www.",
    };
    size_t first = text.size;

    for (size_t i = 0; i < ARRAY_SIZE(openings); i++) {
        size_t at = slice_find(slice_range(text, 0, first), slice_of(openings[i]), 0);
        if (at < first)
            first = at;
    }
    return first;
}

static size_t link_end(struct slice text, size_t at)
{
    size_t start = at;

    while (at < text.size && (unsigned char)text.data[at] > ' ' && (unsigned char)text.data[at] < 0x80)
        at++;
    while (at > start && strchr(".,;)>]", text.data[at - 1]) != NULL)
        at--;
    return at;
}

struct slice reference_take_links(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t start = link_start(text);
    size_t url = slice_find(text, SLICE("http"), start);
    size_t doi = slice_find(text, SLICE("10."), start);

    if (url == SIZE_MAX)
        url = slice_find(text, SLICE("www."), start);
    if (url != SIZE_MAX)
        reference->url = reference_string(arena, slice_range(text, url, link_end(text, url)));
    if (doi != SIZE_MAX && slice_find(slice_range(text, doi, link_end(text, doi)), SLICE("/"), 0) != SIZE_MAX)
        reference->doi = reference_string(arena, slice_range(text, doi, link_end(text, doi)));
    return slice_range(text, 0, start);
}

/* ---- signals */

struct slice reference_without_signal(struct slice text)
{
    static const char *const signals[] = {
        "参见", "参阅",   "转引自", "详见",           "另见",        "另参见",    "亦见",
        "例如", "见前引", "见",     "See generally ", "See, e.g., ", "See also ", "See ",
        "see ", "Cf. ",   "Cf ",    "But see ",       "Accord ",     "E.g., ",
    };
    size_t taken = 0;

    text = slice_trim(text);
    for (size_t i = 0; i < ARRAY_SIZE(signals) && taken < 2; i++) {
        if (!slice_starts_with(text, slice_of(signals[i])))
            continue;
        text = slice_range(text, strlen(signals[i]), text.size);
        text = slice_range(text, reference_skip(text, 0, reference_is_comma), text.size);
        text = slice_range(text, reference_skip(text, 0, reference_is_colon), text.size);
        text = slice_trim(text);
        taken++;
    }
    return text;
}
