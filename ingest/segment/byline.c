/* SPDX-License-Identifier: GPL-3.0-or-later */
/* byline.c - the lines of a title page that name authors and where they work. */
#include "ingest/segment/byline.h"

#include "base/memory.h"
#include "base/unicode.h"

enum { LINE_MAX_SIZE = 200, NAME_WORDS_MIN = 2, NAME_WORDS_MAX = 5, NAMES_MAX = 12, HAN_NAME_MAX = 4 };

static bool contains_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* Footnote marks after a name: digits, superscripts, *, #, †. */
static bool is_mark(uint32_t c)
{
    return unicode_is_digit(c) || c == '*' || c == '#' || c == 0x2217 || c == 0xFF0A || c == 0x2020 || c == 0x2021 ||
           c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079) || (c >= 0x2460 && c <= 0x2473);
}

static bool parts_names(uint32_t c)
{
    return unicode_is_space(c) || c == ',' || c == 0xFF0C || c == 0x3001 || c == ';' || c == 0xFF1B;
}

/* 闻 人 霁: one name printed with blanks. */
static bool is_spread_name(struct slice line)
{
    size_t characters = 0;
    bool blank = true;

    for (size_t at = 0; at < line.size;) {
        uint32_t c = utf8_next(line, &at);
        if (unicode_is_space(c)) {
            blank = true;
            continue;
        }
        if (!unicode_is_han(c) || !blank)
            return false;
        blank = false;
        characters++;
    }
    return characters >= 2 && characters <= 3;
}

const char *byline_chinese(struct arena *arena, struct slice line)
{
    struct builder names = {0};
    unsigned length = 0;
    bool spread = is_spread_name(line);
    bool good = line.size < LINE_MAX_SIZE;
    bool dotted = slice_find(line, SLICE("·"), 0) != SIZE_MAX;
    char *copy;

    for (size_t at = 0; good && at < line.size;) {
        uint32_t c = utf8_next(line, &at);
        if (unicode_is_han(c) || (c == 0xB7 && length > 0)) {
            if (length == 0 && names.size > 0)
                builder_append_string(&names, "; ");
            builder_append_code_point(&names, c);
            good = ++length <= HAN_NAME_MAX || dotted;
        } else if (unicode_is_space(c) && length == 1) {
            continue; /* 丁 戊: a name of two characters, printed as wide as one of three */
        } else if (parts_names(c) && !spread) {
            good = length != 1;
            length = 0;
        } else {
            good = is_mark(c) || parts_names(c);
        }
    }
    copy = good && names.size > 0 && length != 1 ? arena_copy(arena, builder_slice(&names)) : NULL;
    builder_finish(&names);
    return copy;
}

/* ---- English */

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {"de", "van", "von", "der", "den", "di", "da", "la", "le", "del", "bin", "al"};

    for (size_t i = 0; i < ARRAY_SIZE(particles); i++)
        if (slice_equal(word, slice_of(particles[i])))
            return true;
    return false;
}

static bool is_name_word(struct slice word)
{
    size_t at = 0;
    uint32_t first = word.size > 0 ? utf8_next(word, &at) : 0;

    if (is_particle(word))
        return true;
    if (!unicode_is_latin(first) || unicode_fold(first) == first)
        return false;
    while (at < word.size) {
        uint32_t c = utf8_next(word, &at);
        if (!unicode_is_latin(c) && c != '.' && c != '-' && c != '\'' && c != 0x2019)
            return false;
    }
    return true;
}

/* One name: false if the words are none. An empty one is passed over. */
static bool add_english_name(struct builder *names, struct slice name)
{
    struct builder words = {0};
    size_t count = 0;
    bool good = true;

    for (size_t at = 0; at < name.size && good;) {
        size_t start = at;
        while (at < name.size && name.data[at] != ' ')
            at++;
        if (at > start) {
            good = is_name_word(slice_range(name, start, at));
            builder_append_string(&words, count++ > 0 ? " " : "");
            builder_append(&words, slice_range(name, start, at));
        }
        at++;
    }
    good = good && (count == 0 || (count >= NAME_WORDS_MIN && count <= NAME_WORDS_MAX));
    if (good && count > 0) {
        builder_append_string(names, names->size > 0 ? "; " : "");
        builder_append(names, builder_slice(&words));
    }
    builder_finish(&words);
    return good;
}

/* Without marks of notes; "and" and "&" as commas. */
static void prepare_english(struct builder *line, struct slice text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c;
        if (slice_has_at(text, at, " and ") || slice_has_at(text, at, " & ")) {
            at += slice_has_at(text, at, " & ") ? 2 : 4;
            builder_append_byte(line, ',');
            continue;
        }
        c = utf8_next(text, &at);
        if (!is_mark(c))
            builder_append_code_point(line, unicode_is_space(c) ? ' ' : c == ';' ? ',' : c);
    }
}

const char *byline_english(struct arena *arena, struct slice line)
{
    struct builder prepared = {0};
    struct builder names = {0};
    struct slice text;
    const char *copy = NULL;
    bool good = line.size > 0 && line.size < LINE_MAX_SIZE;

    if (slice_has_at(line, 0, "By ") || slice_has_at(line, 0, "by "))
        line = slice_range(line, 3, line.size);
    prepare_english(&prepared, line);
    text = builder_slice(&prepared);
    for (size_t at = 0, count = 0; good && at < text.size; count++) {
        size_t comma = slice_find(text, SLICE(","), at);
        size_t end = comma == SIZE_MAX ? text.size : comma;
        good = count < NAMES_MAX && add_english_name(&names, slice_range(text, at, end));
        at = end + 1;
    }
    if (good && names.size > 0)
        copy = arena_copy(arena, builder_slice(&names));
    builder_finish(&prepared);
    builder_finish(&names);
    return copy;
}

bool byline_is_office(struct slice line)
{
    static const char *const offices[] = {"网站", "委", "院", "局", "部", "厅", "报", "社", "庭", "处", "科", "室", "所", "队"};
    size_t at = line.size;
    size_t characters = 0;

    while (at > 0) {
        size_t start = at;
        uint32_t c = utf8_previous(line, &at);
        if (unicode_is_space(c) && characters >= 2 && characters <= 3) {
            struct slice office = slice_trim(slice_range(line, 0, start));
            for (size_t i = 0; i < ARRAY_SIZE(offices); i++)
                if (slice_ends_with(office, slice_of(offices[i])))
                    return true;
        }
        if (!unicode_is_han(c) || ++characters > 3)
            return false;
    }
    return false;
}

bool byline_is_affiliation(struct slice line)
{
    static const char *const words[] = {"University", "UNIVERSITY", "College", "School of", "Faculty", "Institute", "Department",
                                        "Law Firm", "LLP", "@", "Email", "E-mail", "大学", "学院", "研究院", "研究所", "研究中心",
                                        "法院，", "检察院，", "人民法院", "人民检察院", "律师事务所", "公司，", "邮编", "电子邮箱", "作者简介",
                                        "通讯作者", "纪委监委"};

    return line.size < 600 && contains_any(line, words, ARRAY_SIZE(words));
}
