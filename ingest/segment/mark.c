/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mark.c - reference marks: [1], [2-4], 〔3〕, 【3】, ①, ¹². */
#include "ingest/segment/mark.h"

#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"

static const struct {
    uint32_t open;
    uint32_t close;
    enum mark_style style;
} brackets[] = {
    {'[', ']', MARK_SQUARE},          {0xFF3B, 0xFF3D, MARK_SQUARE}, /* ［］ */
    {0x3014, 0x3015, MARK_TORTOISE},  /* 〔〕 */
    {0x3010, 0x3011, MARK_LENS},      /* 【】 */
};

/* A number of one to three digits, or -1. */
static int number_at(struct slice text, size_t *at)
{
    int value = -1;

    while (unicode_is_digit(utf8_peek(text, *at))) {
        uint32_t c = utf8_next(text, at);
        value = (value < 0 ? 0 : value) * 10 + (int)(c < 0x80 ? c - '0' : c - 0xFF10);
        if (value > MARK_NUMBER_MAX)
            return -1;
    }
    return value;
}

static bool is_comma(uint32_t c)
{
    return c == ',' || c == ';' || c == 0xFF0C || c == 0x3001 || c == 0xFF1B;
}

static bool is_range(uint32_t c)
{
    return c == '-' || c == '~' || c == 0x2013 || c == 0x2014 || c == 0xFF5E || c == 0xFF0D || c == 0x2010 || c == 0x2212;
}

/* Adds numbers from `first` to `last`; false unless they ascend and are few enough. */
static bool add_numbers(struct mark *mark, int first, int last)
{
    if (first < 1 || last < first || (mark->count > 0 && mark->numbers[mark->count - 1] >= first))
        return false;
    for (int number = first; number <= last; number++) {
        if (mark->count == MARK_COUNT_MAX)
            return false;
        mark->numbers[mark->count++] = number;
    }
    return true;
}

/* 1,3-5] */
static bool read_list(struct slice text, size_t *at, uint32_t close, struct mark *mark)
{
    for (;;) {
        int first;
        int last;
        *at = utf8_skip_spaces(text, *at);
        first = last = number_at(text, at);
        *at = utf8_skip_spaces(text, *at);
        if (is_range(utf8_peek(text, *at))) {
            utf8_next(text, at);
            *at = utf8_skip_spaces(text, *at);
            last = number_at(text, at);
            *at = utf8_skip_spaces(text, *at);
        }
        if (!add_numbers(mark, first, last))
            return false;
        if (utf8_peek(text, *at) == close) {
            utf8_next(text, at);
            return true;
        }
        if (!is_comma(utf8_peek(text, *at)))
            return false;
        utf8_next(text, at);
    }
}

static bool bracket_mark(struct slice text, size_t at, struct mark *mark)
{
    uint32_t c = utf8_peek(text, at);
    size_t end = at;

    utf8_next(text, &end);
    for (size_t i = 0; i < ARRAY_SIZE(brackets); i++) {
        if (c != brackets[i].open)
            continue;
        mark->style = brackets[i].style;
        if (!read_list(text, &end, brackets[i].close, mark))
            return false;
        mark->span = (struct span){at, end};
        return true;
    }
    return false;
}

/* ①..⑳ ㉑..㉟ ㊱..㊿, or 0 */
static int circled_value(uint32_t c)
{
    if (c >= 0x2460 && c <= 0x2473)
        return (int)(c - 0x2460) + 1;
    if (c >= 0x3251 && c <= 0x325F)
        return (int)(c - 0x3251) + 21;
    return c >= 0x32B1 && c <= 0x32BF ? (int)(c - 0x32B1) + 36 : 0;
}

static int superscript_value(uint32_t c)
{
    if (c == 0xB9)
        return 1;
    if (c == 0xB2 || c == 0xB3)
        return (int)(c - 0xB0);
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? (int)(c - 0x2070) : -1;
}

static bool superscript_mark(struct slice text, size_t at, struct mark *mark)
{
    size_t end = at;
    int value = 0;

    while (superscript_value(utf8_peek(text, end)) >= 0) {
        value = value * 10 + superscript_value(utf8_next(text, &end));
        if (value > MARK_NUMBER_MAX)
            return false;
    }
    mark->style = MARK_SUPERSCRIPT;
    mark->span = (struct span){at, end};
    return add_numbers(mark, value, value);
}

static bool mark_here(struct slice text, size_t at, struct mark *mark)
{
    uint32_t c = utf8_peek(text, at);
    size_t end = at;

    *mark = (struct mark){.count = 0};
    if (circled_value(c) > 0) {
        utf8_next(text, &end);
        mark->style = MARK_CIRCLED;
        mark->span = (struct span){at, end};
        return add_numbers(mark, circled_value(c), circled_value(c));
    }
    if (superscript_value(c) >= 0)
        return superscript_mark(text, at, mark);
    return bracket_mark(text, at, mark);
}

/* Square metres and formulas: m², x = [1], 3¹². */
static bool is_arithmetic(struct slice text, const struct mark *mark)
{
    size_t at = mark->span.start;
    uint32_t last;
    uint32_t before;

    while (at > 0 && text.data[at - 1] == ' ')
        at--;
    if (at == 0)
        return false;
    last = utf8_previous(text, &at);
    before = at > 0 ? utf8_previous(text, &at) : ' ';
    if (last == '=' || last == '<' || last == '+' || last == 0x2208 || last == 0xFF1D)
        return true;
    if (mark->style != MARK_SUPERSCRIPT)
        return false;
    return unicode_is_digit(last) || last == '-' || last == 0x207B || ((last == 'm' || last == 'x') && !unicode_is_latin(before)) ||
           (last == 'm' && (before == 'k' || before == 'c' || before == 'm' || before == 'd')) || last == 0x7C73; /* 米 */
}

const char *mark_style_name(enum mark_style style)
{
    static const char *const names[MARK_STYLE_COUNT] = {
        [MARK_SQUARE] = "[1]",  [MARK_TORTOISE] = "〔1〕",  [MARK_LENS] = "【1】",
        [MARK_CIRCLED] = "①", [MARK_SUPERSCRIPT] = "¹", [MARK_GLUED] = "1", [MARK_PLAIN] = "1.",
    };

    return names[style];
}

bool mark_at(struct slice text, size_t at, struct mark *mark)
{
    return at < text.size && mark_here(text, at, mark) && !is_arithmetic(text, mark);
}

bool mark_next(struct slice text, size_t *at, struct mark *mark)
{
    while (*at < text.size) {
        size_t start = *at;
        unsigned char byte = (unsigned char)text.data[start];
        /* no mark among the Han characters from U+4000 on */
        if ((byte != '[' && byte < 0xC2) || (byte >= 0xE4 && byte <= 0xE9)) {
            (*at)++;
            continue;
        }
        if (mark_at(text, start, mark)) {
            *at = mark->span.end;
            return true;
        }
        *at = start;
        utf8_next(text, at);
    }
    return false;
}

/* ---- glued numbers */

static bool is_letter(struct slice text, size_t at)
{
    return at < text.size && (text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z';
}

static bool is_ascii_digit(struct slice text, size_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

/* What is counted by a number of its own: art.6, No.2, p.5, step2. */
static bool is_counted(struct slice word)
{
    static const char *const words[] = {
        "art", "arts", "article", "no", "nos", "pp", "ss", "para", "paras", "par", "fig", "figs", "figure", "ch", "chap",
        "chapter", "vol", "vols", "sec", "secs", "section", "cl", "reg", "nn", "note", "notes", "ed", "app", "annex", "tab",
        "table", "pt", "part", "sched", "col", "line", "ver", "version", "step", "type", "phase", "level", "class", "page",
        "tit", "title", "ex", "exhibit", "appendix", "rule", "item", "footnote", "fn", "covid", "web", "file",
    };

    if (word.data[1] >= 'A' && word.data[1] <= 'Z') /* SEC */
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (strlen(words[i]) == word.size && strncasecmp(words[i], word.data, word.size) == 0)
            return true;
    return false;
}

/* Before the marks that close what the number follows: where its word ends. */
static size_t skip_closing(struct slice text, size_t at)
{
    enum { CLOSING_MAX = 3 };

    for (int i = 0; i < CLOSING_MAX && at > 0; i++) {
        size_t before = at;
        uint32_t c = utf8_previous(text, &before);
        if (c != '.' && c != ',' && c != ';' && c != '?' && c != '!' && c != ')' && c != '"' && c != '\'' && c != 0x2019 &&
            c != 0x201D)
            break;
        at = before;
    }
    return at;
}

/* Is the word before the number one that a note may hang on? */
static bool may_carry_note(struct slice text, size_t end, size_t number)
{
    size_t start = end;

    if (end < number && text.data[end] == ')' && is_ascii_digit(text, end - 1)) /* (No 2),5 */
        return true;
    while (start > 0 && is_letter(text, start - 1))
        start--;
    if (end - start < 2 || is_counted(slice_range(text, start, end)))
        return false;
    if (start > 0 && strchr("/@_=#-", text.data[start - 1]) != NULL)
        return false;
    /* Capitals with a number are a name of their own: GPT4, R2. */
    return end < number || (end - start > 2 && text.data[end - 1] >= 'a' && text.data[end - 2] >= 'a');
}

static bool number_is_over(struct slice text, size_t at)
{
    size_t next = at;
    uint32_t c;

    if (at >= text.size)
        return true;
    c = utf8_next(text, &next);
    if (c == '.' || c == ',')
        return !is_ascii_digit(text, next);
    return unicode_is_space(c) || c == ';' || c == ':' || c == ')' || c == '?' || c == 0x2014 || c == 0x201D || c == 0x2019;
}

bool mark_glued_at(struct slice text, size_t at, struct mark *mark)
{
    size_t end = at;
    size_t word;
    int value;

    if (!is_ascii_digit(text, at) || at == 0 || is_ascii_digit(text, at - 1) || text.data[at] == '0')
        return false;
    value = number_at(text, &end);
    if (value < 1 || !number_is_over(text, end))
        return false;
    word = skip_closing(text, at);
    if (word == 0 || !may_carry_note(text, word, at))
        return false;
    *mark = (struct mark){.style = MARK_GLUED, .span = {at, end}};
    return add_numbers(mark, value, value);
}

bool mark_at_start(struct slice text, bool plain, struct mark *mark)
{
    size_t at = 0;
    int value;
    uint32_t c;

    if (text.size == 0)
        return false;
    if (mark_here(text, 0, mark))
        return mark->count == 1;
    if (!plain)
        return false;
    *mark = (struct mark){.style = MARK_PLAIN};
    if (text.data[0] == '(' || slice_has_at(text, 0, "（"))
        utf8_next(text, &at);
    value = number_at(text, &at);
    c = utf8_peek(text, at);
    if (value < 1 || !(c == '.' || c == 0x3001 || c == 0xFF0E || c == ')' || c == 0xFF09 || c == ' '))
        return false;
    utf8_next(text, &at);
    mark->span = (struct span){0, at};
    return add_numbers(mark, value, value) && !unicode_is_digit(utf8_peek(text, at));
}
