/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date.c - dates as documents write them. */
#include "ingest/segment/date.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/segment/heading_number.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2100 };

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static void skip_blanks(struct slice text, size_t *at)
{
    while (unicode_is_space(utf8_peek(text, *at)))
        utf8_next(text, at);
}

static bool skip_word(struct slice text, size_t *at, const char *word)
{
    size_t start = *at;

    skip_blanks(text, &start);
    if (!slice_has_at(text, start, word))
        return false;
    *at = start + strlen(word);
    return true;
}

/* Courts write the zero of 二〇二三年 in many ways: 〇, 零, ○, Ｏ, O, 0. */
static int digit_value(uint32_t c)
{
    static const char *const digits[] = {"〇零○◯０0OＯ", "一１1", "二２2", "三３3", "四４4",
                                         "五５5",        "六６6", "七７7", "八８8", "九９9"};
    char bytes[UTF8_SIZE_MAX];
    size_t size = utf8_put(bytes, c);

    for (int i = 0; i < (int)ARRAY_SIZE(digits); i++)
        if (c != 0 && slice_find(slice_of(digits[i]), (struct slice){bytes, size}, 0) != SIZE_MAX)
            return i;
    return -1;
}

/* Four digits. */
static bool read_year(struct slice text, size_t *at, int *year)
{
    size_t end = *at;

    *year = 0;
    for (int i = 0; i < 4; i++) {
        int value = digit_value(utf8_peek(text, end));
        if (value < 0 || (i == 0 && value == 0))
            return false;
        *year = *year * 10 + value;
        utf8_next(text, &end);
    }
    if (*year < YEAR_FIRST || *year > YEAR_LAST || digit_value(utf8_peek(text, end)) >= 0)
        return false;
    *at = end;
    return true;
}

/* A number from 1 to `most` and the unit after it. */
static int read_part(struct slice text, size_t *at, int most, const char *const *units, size_t count)
{
    size_t end = *at;
    int value;

    skip_blanks(text, &end);
    value = heading_numeral(text, &end);
    if (value < 1 || value > most)
        return 0;
    for (size_t i = 0; i < count; i++)
        if (skip_word(text, &end, units[i])) {
            *at = end;
            return value;
        }
    return 0;
}

static bool read_chinese(struct slice text, size_t *at, struct date *date)
{
    static const char *const month_units[] = {"月"};
    static const char *const day_units[] = {"日", "号"};
    size_t end = *at;

    *date = (struct date){0};
    if (!read_year(text, &end, &date->year) || !skip_word(text, &end, "年"))
        return false;
    date->month = read_part(text, &end, 12, month_units, ARRAY_SIZE(month_units));
    if (date->month > 0)
        date->day = read_part(text, &end, 31, day_units, ARRAY_SIZE(day_units));
    *at = end;
    return true;
}

static size_t digits_at(struct slice text, size_t *at, int *value)
{
    size_t start = *at;

    for (*value = 0; *at < text.size && *at - start < 4 && text.data[*at] >= '0' && text.data[*at] <= '9'; (*at)++)
        *value = *value * 10 + (text.data[*at] - '0');
    return *at - start;
}

/* 2020-05-06, 2020/5/6, 2020.05.06; day first: 06/05/2020, 6.5.2020. */
static bool read_digits(struct slice text, size_t *at, struct date *date)
{
    int parts[3];
    size_t sizes[3];
    size_t end = *at;
    char mark = '\0';

    for (size_t i = 0; i < 3; i++) {
        sizes[i] = digits_at(text, &end, &parts[i]);
        if (sizes[i] == 0 || (i < 2 && (end >= text.size || strchr("-/.", text.data[end]) == NULL)))
            return false;
        if (i == 0)
            mark = text.data[end];
        if (i < 2 && text.data[end++] != mark)
            return false;
    }
    if (sizes[0] == 4 && sizes[2] <= 2)
        *date = (struct date){parts[0], parts[1], parts[2]};
    else if (sizes[2] == 4 && sizes[0] <= 2 && mark != '-')
        *date = (struct date){parts[2], parts[1], parts[0]};
    else
        return false;
    if (sizes[1] > 2 || date->year < YEAR_FIRST || date->year > YEAR_LAST || date->month < 1 || date->month > 12 ||
        date->day < 1 || date->day > 31 || digit_value(utf8_peek(text, end)) >= 0)
        return false;
    *at = end;
    return true;
}

static int read_month(struct slice text, size_t *at)
{
    for (size_t i = 0; i < ARRAY_SIZE(months); i++) {
        size_t size = slice_has_at(text, *at, months[i]) ? strlen(months[i]) : 0;
        char begin[4] = {months[i][0], months[i][1], months[i][2], '\0'};
        if (size == 0 && slice_has_at(text, *at, begin))
            size = 3;
        if (size == 0 || unicode_is_latin(utf8_peek(text, *at + size)))
            continue;
        *at += size;
        if (utf8_peek(text, *at) == '.')
            (*at)++;
        return (int)i + 1;
    }
    return 0;
}

static bool read_english_year(struct slice text, size_t *at, struct date *date)
{
    if (utf8_peek(text, *at) == ',')
        (*at)++;
    skip_blanks(text, at);
    return read_year(text, at, &date->year);
}

/* 6 May 2020, 6th May 2020, May 6, 2020, May 2020 */
static bool read_english(struct slice text, size_t *at, struct date *date)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    size_t end = *at;
    size_t after;

    *date = (struct date){0};
    if (digits_at(text, &end, &date->day) > 0) {
        for (size_t i = 0; i < ARRAY_SIZE(ordinals); i++)
            end += slice_has_at(text, end, ordinals[i]) ? 2 : 0;
        skip_blanks(text, &end);
    }
    date->month = read_month(text, &end);
    if (date->month == 0 || date->day > 31 || (end > *at && date->day == 0 && unicode_is_digit(utf8_peek(text, *at))))
        return false;
    skip_blanks(text, &end);
    after = end;
    if (date->day == 0 && !read_year(text, &after, &date->year)) {
        after = end;
        if (digits_at(text, &after, &date->day) == 0 || date->day < 1 || date->day > 31)
            return false;
        end = after;
    }
    if (!read_english_year(text, &end, date))
        return false;
    *at = end;
    return true;
}

bool date_read(struct slice text, size_t *at, struct date *date)
{
    struct date read;

    if (!read_chinese(text, at, &read) && !read_digits(text, at, &read) && !read_english(text, at, &read))
        return false;
    *date = read;
    return true;
}

bool date_next(struct slice text, size_t *at, struct date *date, struct span *span)
{
    bool inside = false; /* a word or number: no date begins in it */

    while (*at < text.size) {
        size_t start = *at;
        uint32_t c = utf8_peek(text, *at);
        bool number = digit_value(c) >= 0;
        bool word = number || unicode_is_latin(c);
        if (word && !inside && date_read(text, at, date)) {
            *span = (struct span){start, *at};
            return true;
        }
        inside = word;
        utf8_next(text, at);
    }
    return false;
}

bool date_is_whole(struct slice text, struct date *date)
{
    size_t at = 0;

    text = slice_trim(text);
    return text.size > 0 && date_read(text, &at, date) && text.size - at <= 1;
}

int date_compare(const struct date *a, const struct date *b)
{
    if (a->year != b->year)
        return a->year - b->year;
    return a->month != b->month ? a->month - b->month : a->day - b->day;
}

char *date_format(struct arena *arena, const struct date *date)
{
    if (date->month == 0)
        return arena_format(arena, "%04d", date->year);
    if (date->day == 0)
        return arena_format(arena, "%04d-%02d", date->year, date->month);
    return arena_format(arena, "%04d-%02d-%02d", date->year, date->month, date->day);
}
