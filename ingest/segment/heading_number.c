/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading_number.c - the number a heading begins with: 4.2.1, 一、, （一）, 第二章, IV., Chapter 3. */
#include "ingest/segment/heading_number.h"

#include <stdio.h>
#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"

enum { NUMERAL_MAX = 99999, DECIMAL_MAX = 99 };

static int han_digit(uint32_t c)
{
    static const char *const digits[] = {"〇零", "一壹", "二两", "三", "四", "五", "六", "七", "八", "九"};

    for (int i = 0; i < 10; i++) {
        struct slice forms = slice_of(digits[i]);
        for (size_t at = 0; at < forms.size;)
            if (utf8_next(forms, &at) == c)
                return i;
    }
    return -1;
}

static int han_unit(uint32_t c)
{
    return c == 0x5341 ? 10 : c == 0x767E ? 100 : c == 0x5343 ? 1000 : 0; /* 十百千 */
}

static int han_numeral(struct slice text, size_t *at)
{
    int total = 0;
    int digit = -1;
    bool any = false;

    while (*at < text.size) {
        size_t next = *at;
        uint32_t c = utf8_next(text, &next);
        int unit = han_unit(c);
        int value = han_digit(c);
        if (unit == 0 && value < 0)
            break;
        if (unit > 0) {
            total += (digit < 0 ? 1 : digit) * unit;
            digit = -1;
        } else {
            digit = digit > 0 && value >= 0 ? digit * 10 + value : value;
        }
        if (total + (digit > 0 ? digit : 0) > NUMERAL_MAX)
            return -1;
        any = true;
        *at = next;
    }
    return any ? total + (digit > 0 ? digit : 0) : -1;
}

static int digit_numeral(struct slice text, size_t *at)
{
    int value = -1;

    while (unicode_is_digit(utf8_peek(text, *at))) {
        uint32_t c = utf8_next(text, at);
        value = (value < 0 ? 0 : value) * 10 + (int)(c < 0x80 ? c - '0' : c - 0xFF10);
        if (value > NUMERAL_MAX)
            return -1;
    }
    return value;
}

int heading_numeral(struct slice text, size_t *at)
{
    return unicode_is_digit(utf8_peek(text, *at)) ? digit_numeral(text, at) : han_numeral(text, at);
}

static void set_text(struct heading_number *number, const char *before, struct slice text, const char *after)
{
    size_t size = 0;
    char plain[HEADING_NUMBER_SIZE];

    for (size_t at = 0; at < text.size && size + UTF8_SIZE_MAX < sizeof(plain);) {
        uint32_t c = utf8_next(text, &at);
        if (!unicode_is_space(c))
            size += utf8_put(plain + size, c < 0x80 || unicode_is_han(c) ? c : unicode_fold(c));
    }
    plain[size] = '\0';
    snprintf(number->text, sizeof(number->text), "%s%.40s%s", before, plain, after);
}

static void set(struct heading_number *number, enum heading_scheme scheme, int value, size_t end)
{
    number->scheme = scheme;
    number->depth = 1;
    number->parts[0] = value;
    number->end = end;
}

/* ---- 第一章 */

static const struct {
    const char *unit;
    enum heading_scheme scheme;
} units[] = {
    {"分编", SCHEME_SUBPART}, {"分篇", SCHEME_SUBPART}, {"部分", SCHEME_PART}, {"编", SCHEME_PART},
    {"篇", SCHEME_PART},      {"編", SCHEME_PART},      {"章", SCHEME_CHAPTER}, {"节", SCHEME_SECTION},
    {"節", SCHEME_SECTION},   {"条", SCHEME_ARTICLE},   {"條", SCHEME_ARTICLE},
};

/* 之一 after 第一百三十三条 */
static size_t skip_suffix(struct slice text, size_t at)
{
    size_t next = at;

    if (!slice_has_at(text, at, "之"))
        return at;
    next += strlen("之");
    return heading_numeral(text, &next) > 0 ? next : at;
}

static bool parse_unit(struct heading_number *number, struct slice text)
{
    size_t at = utf8_skip_spaces(text, strlen("第"));
    int value = heading_numeral(text, &at);

    at = utf8_skip_spaces(text, at);
    for (size_t i = 0; value > 0 && i < ARRAY_SIZE(units); i++) {
        size_t end = at + strlen(units[i].unit);
        if (!slice_has_at(text, at, units[i].unit))
            continue;
        end = skip_suffix(text, end);
        set_text(number, "", slice_range(text, 0, end), "");
        set(number, units[i].scheme, value, utf8_skip_spaces(text, end));
        return true;
    }
    return false;
}

/* ---- Chapter 3, Part II, Article 5 */

static const struct {
    const char *word;
    const char *name;
    enum heading_scheme scheme;
} words[] = {
    {"part ", "Part ", SCHEME_PART},          {"title ", "Title ", SCHEME_PART},
    {"chapter ", "Chapter ", SCHEME_CHAPTER}, {"section ", "Section ", SCHEME_SECTION},
    {"article ", "Article ", SCHEME_ARTICLE},
};

static int roman_digit(char c)
{
    switch (c) {
    case 'I': return 1;
    case 'V': return 5;
    case 'X': return 10;
    case 'L': return 50;
    case 'C': return 100;
    default: return 0;
    }
}

/* A Roman numeral, at most 8 letters; 0 if there is none. */
static int roman_numeral(struct slice text, size_t *at)
{
    size_t start = *at;
    int value = 0;

    while (*at < text.size && *at - start < 8 && roman_digit(text.data[*at]) > 0) {
        int digit = roman_digit(text.data[*at]);
        int next = *at + 1 < text.size ? roman_digit(text.data[*at + 1]) : 0;
        value += digit < next ? -digit : digit;
        (*at)++;
    }
    return value;
}

static bool parse_word(struct heading_number *number, struct slice text)
{
    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t size = strlen(words[i].word);
        size_t at = size;
        int value;
        if (text.size <= size || strncasecmp(text.data, words[i].word, size) != 0)
            continue;
        value = unicode_is_digit(utf8_peek(text, at)) ? digit_numeral(text, &at) : roman_numeral(text, &at);
        if (value <= 0 || unicode_is_word(utf8_peek(text, at)))
            return false;
        set_text(number, words[i].name, slice_range(text, size, at), "");
        while (at < text.size && strchr(".:", text.data[at]) != NULL)
            at++;
        set(number, words[i].scheme, value, utf8_skip_spaces(text, at));
        return true;
    }
    return false;
}

/* ---- IV. and A. */

static bool parse_letter(struct heading_number *number, struct slice text)
{
    size_t at = 0;
    int value = roman_numeral(text, &at);
    enum heading_scheme scheme = SCHEME_ROMAN;

    if (value <= 0 || !slice_has_at(text, at, ". ") || (at == 1 && value >= 50)) {
        at = 1;
        value = text.data[0] - 'A' + 1;
        scheme = SCHEME_LETTER;
        if (value < 1 || value > 26 || !slice_has_at(text, at, ". "))
            return false;
    }
    set_text(number, "", slice_range(text, 0, at), "");
    set(number, scheme, value, utf8_skip_spaces(text, at + 1));
    return true;
}

/* ---- （一）, (1), 1) */

static bool is_closing(uint32_t c)
{
    return c == ')' || c == 0xFF09;
}

static bool parse_bracket(struct heading_number *number, struct slice text)
{
    size_t start = 0;
    size_t at;
    size_t end;
    bool han;
    int value;

    utf8_next(text, &start);
    at = start = utf8_skip_spaces(text, start);
    han = !unicode_is_digit(utf8_peek(text, at));
    value = heading_numeral(text, &at);
    end = utf8_skip_spaces(text, at);
    if (value <= 0 || value > DECIMAL_MAX || !is_closing(utf8_peek(text, end)))
        return false;
    set_text(number, "(", slice_range(text, start, at), ")");
    utf8_next(text, &end);
    while (slice_has_at(text, end, "、"))
        end += strlen("、");
    set(number, han ? SCHEME_HAN_BRACKET : SCHEME_BRACKET, value, utf8_skip_spaces(text, end));
    return true;
}

/* ---- 一、 */

static bool parse_han(struct heading_number *number, struct slice text)
{
    size_t at = 0;
    size_t end;
    int value = han_numeral(text, &at);
    uint32_t c = utf8_peek(text, at);
    bool comma = c == 0x3001 || c == 0xFF0E || c == '.';

    if (value <= 0 || value > DECIMAL_MAX || (!comma && !unicode_is_space(c)))
        return false;
    end = at;
    set_text(number, "", slice_range(text, 0, at), "");
    utf8_next(text, &end);
    set(number, SCHEME_HAN, value, utf8_skip_spaces(text, end));
    return true;
}

/* ---- 1, 1., 1.1., 1、 */

static bool is_point(uint32_t c)
{
    return c == '.' || c == 0xFF0E;
}

/* What follows a number that only counts: 2023 年, 30 %, 5 月. */
static bool is_measure(uint32_t c)
{
    static const char *const measures[] = {"年", "月", "日", "%", "％", "元", "万", "亿"};
    char bytes[UTF8_SIZE_MAX + 1] = {0};

    utf8_put(bytes, c);
    for (size_t i = 0; i < ARRAY_SIZE(measures); i++)
        if (strcmp(bytes, measures[i]) == 0)
            return true;
    return false;
}

static bool parse_decimal(struct heading_number *number, struct slice text)
{
    size_t at = 0;
    size_t end = 0;
    int depth = 0;
    bool marked = false;
    uint32_t next;

    while (depth < HEADING_DEPTH_MAX) {
        int part = digit_numeral(text, &at);
        if (part < 0 || part > DECIMAL_MAX)
            return false;
        number->parts[depth++] = part;
        end = at;
        next = utf8_peek(text, at);
        marked = is_point(next) || next == 0x3001;
        if (marked)
            utf8_next(text, &at);
        if (!is_point(next) || !unicode_is_digit(utf8_peek(text, at)))
            break;
    }
    if (depth == 1 && is_closing(next)) {
        set_text(number, "(", slice_range(text, 0, end), ")");
        utf8_next(text, &at);
        set(number, SCHEME_BRACKET, number->parts[0], utf8_skip_spaces(text, at));
        return true;
    }
    number->end = utf8_skip_spaces(text, at);
    next = utf8_peek(text, number->end);
    if (number->end == at && (!marked || is_measure(next)) && !(depth > 1 && unicode_is_han(next) && !is_measure(next)))
        return false;
    if (unicode_is_digit(next) || (!marked && is_measure(next)))
        return false;
    number->scheme = SCHEME_DECIMAL;
    number->depth = depth;
    set_text(number, "", slice_range(text, 0, end), "");
    return true;
}

struct heading_number heading_number_parse(struct slice text)
{
    struct heading_number number = {.scheme = SCHEME_NONE};
    uint32_t c = utf8_peek(text, 0);
    bool found = false;

    if (text.size == 0)
        return number;
    if (slice_has_at(text, 0, "第"))
        found = parse_unit(&number, text);
    else if (c == '(' || c == 0xFF08)
        found = parse_bracket(&number, text);
    else if (unicode_is_digit(c))
        found = parse_decimal(&number, text);
    else if (unicode_is_han(c))
        found = parse_han(&number, text);
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        found = parse_word(&number, text) || parse_letter(&number, text);
    if (!found)
        number.scheme = SCHEME_NONE;
    return number;
}
