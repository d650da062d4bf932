/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_numeral.c - numbers as lawyers write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "ingest/extract/numeral.h"

static void assert_number(const char *text, int expected, const char *rest)
{
    struct slice slice = slice_of(text);
    size_t at = 0;
    int value = -1;

    assert_true(numeral_read(slice, &at, &value));
    assert_int_equal(value, expected);
    assert_string_equal(text + at, rest);
}

static void chinese_numerals_with_units_become_decimal(void **state)
{
    (void)state;
    assert_number("二百八十五条", 285, "条");
    assert_number("一千二百零七条", 1207, "条");
    assert_number("一百〇五条", 105, "条");
    assert_number("十条", 10, "条");
    assert_number("两千条", 2000, "条");
}

static void a_unit_without_a_digit_counts_once(void **state)
{
    (void)state;
    assert_number("百十六", 116, "");
    assert_number("一百十六", 116, "");
}

static void digits_in_a_row_are_positional(void **state)
{
    (void)state;
    assert_number("二八五", 285, "");
    assert_number("一二〇二", 1202, "");
    assert_number("285条", 285, "条");
}

static void old_signs_for_twenty_and_thirty_are_read(void **state)
{
    (void)state;
    assert_number("廿三", 23, "");
    assert_number("卅", 30, "");
}

static void what_is_no_number_is_left_alone(void **state)
{
    size_t at = 0;
    int value = 7;

    (void)state;
    assert_false(numeral_read(SLICE("条"), &at, &value));
    assert_false(numeral_read(SLICE(""), &at, &value));
    assert_false(numeral_read(SLICE("99999999999999999999"), &at, &value));
    assert_int_equal(at, 0);
    assert_int_equal(value, 7);
}

static void roman_numerals_need_their_one_proper_spelling(void **state)
{
    size_t at = 0;
    int value = 0;

    (void)state;
    assert_true(numeral_read_roman(SLICE("xiv "), &at, &value));
    assert_int_equal(value, 14);
    at = 0;
    assert_false(numeral_read_roman(SLICE("civil"), &at, &value));
    assert_false(numeral_read_roman(SLICE("iiii"), &at, &value));
    assert_false(numeral_read_roman(SLICE("ivy"), &at, &value));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chinese_numerals_with_units_become_decimal),
        cmocka_unit_test(a_unit_without_a_digit_counts_once),
        cmocka_unit_test(digits_in_a_row_are_positional),
        cmocka_unit_test(old_signs_for_twenty_and_thirty_are_read),
        cmocka_unit_test(what_is_no_number_is_left_alone),
        cmocka_unit_test(roman_numerals_need_their_one_proper_spelling),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
