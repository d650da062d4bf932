/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral.c - numbers as lawyers write them, Chinese, Arabic and Roman. */
#include "ingest/extract/numeral.h"

#include "base/memory.h"
#include "base/unicode.h"

enum { UNIT_FIRST = 10 };

/* Values below 10 are digits; 10, 100, 1000 multiply; 20 and 30 (廿, 卅) add. */
struct numeral_sign {
    uint32_t code_point;
    int value;
};

static const struct numeral_sign signs[] = {
    {0x3007, 0},    /* 〇 */
    {0x4E00, 1},    /* 一 */
    {0x4E03, 7},    /* 七 */
    {0x4E09, 3},    /* 三 */
    {0x4E24, 2},    /* 两 */
    {0x4E5D, 9},    /* 九 */
    {0x4E8C, 2},    /* 二 */
    {0x4E94, 5},    /* 五 */
    {0x516B, 8},    /* 八 */
    {0x516D, 6},    /* 六 */
    {0x5341, 10},   /* 十 */
    {0x5343, 1000}, /* 千 */
    {0x5345, 30},   /* 卅 */
    {0x56DB, 4},    /* 四 */
    {0x5EFF, 20},   /* 廿 */
    {0x767E, 100},  /* 百 */
    {0x96F6, 0},    /* 零 */
};

static int sign_value(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    for (size_t i = 0; i < ARRAY_SIZE(signs); i++)
        if (signs[i].code_point == c)
            return signs[i].value;
    return -1;
}

/* What was read so far: whole units, and digits that wait for one. */
struct numeral {
    int total;
    int pending; /* -1: no digit waits */
};

static void take_sign(struct numeral *numeral, int value)
{
    if (value < UNIT_FIRST) {
        numeral->pending = (numeral->pending < 0 ? 0 : numeral->pending) * 10 + value;
    } else if (value == 20 || value == 30) {
        numeral->total += value;
        numeral->pending = -1;
    } else {
        /* 百十六: a unit without a digit counts once; so does one after a zero (一千零十) */
        numeral->total += (numeral->pending > 0 ? numeral->pending : 1) * value;
        numeral->pending = -1;
    }
}

bool numeral_read(struct slice text, size_t *at, int *value)
{
    struct numeral numeral = {0, -1};
    size_t end = *at;

    while (end < text.size) {
        size_t next = end;
        int sign = sign_value(utf8_next(text, &next));
        if (sign < 0)
            break;
        take_sign(&numeral, sign);
        if (numeral.total > NUMERAL_MAX || numeral.pending > NUMERAL_MAX)
            return false;
        end = next;
    }
    if (end == *at)
        return false;
    *at = end;
    *value = numeral.total + (numeral.pending > 0 ? numeral.pending : 0);
    return true;
}

bool numeral_read_arabic(struct slice text, size_t *at, int *value)
{
    size_t end = *at;
    int number = 0;

    while (end < text.size && text.data[end] >= '0' && text.data[end] <= '9') {
        number = number * 10 + (text.data[end++] - '0');
        if (number > NUMERAL_MAX)
            return false;
    }
    if (end == *at)
        return false;
    *at = end;
    *value = number;
    return true;
}

static int roman_value(char letter)
{
    static const struct {
        char letter;
        int value;
    } letters[] = {{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}, {'c', 100}};

    for (size_t i = 0; i < ARRAY_SIZE(letters); i++)
        if (letters[i].letter == letter)
            return letters[i].value;
    return 0;
}

/* Only the one proper spelling of a number counts, so that "civil" and "mix" are words. */
static bool is_proper_roman(struct slice text, int number)
{
    static const struct {
        const char *letters;
        int value;
    } steps[] = {{"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10},
                 {"ix", 9},  {"v", 5},   {"iv", 4}, {"i", 1}};
    size_t at = 0;

    for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
        for (; number >= steps[i].value; number -= steps[i].value) {
            if (!slice_has_at(text, at, steps[i].letters))
                return false;
            at += strlen(steps[i].letters);
        }
    return at == text.size;
}

bool numeral_read_roman(struct slice text, size_t *at, int *value)
{
    size_t end = *at;
    int number = 0;
    int before = 0;

    for (; end < text.size && roman_value(text.data[end]) > 0 && end - *at < 12; end++) {
        int letter = roman_value(text.data[end]);
        number += letter > before && before > 0 ? letter - 2 * before : letter;
        before = letter;
    }
    if (end == *at ||
        (end < text.size && (unsigned char)text.data[end] < 0x80 &&
         unicode_is_word((unsigned char)text.data[end])) ||
        number <= 0 || !is_proper_roman(slice_range(text, *at, end), number))
        return false;
    *at = end;
    *value = number;
    return true;
}
