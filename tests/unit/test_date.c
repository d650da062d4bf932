/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_date.c - dates as documents write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ingest/segment/date.h"

/* The first date in the text, or "none". */
static void assert_date(const char *text, const char *expected)
{
    struct arena *arena = arena_create();
    struct date date;
    struct span span;
    size_t at = 0;

    if (date_next(slice_of(text), &at, &date, &span))
        assert_string_equal(date_format(arena, &date), expected);
    else
        assert_string_equal("none", expected);
    arena_destroy(arena);
}

static void a_date_in_chinese_numerals_becomes_iso(void **state)
{
    (void)state;
    assert_date("二〇二三年五月十二日", "2023-05-12");
    assert_date("二○一九年十二月三十一日", "2019-12-31");
    assert_date("二零一八年 十月 二十日", "2018-10-20");
}

static void a_date_in_digits_becomes_iso(void **state)
{
    (void)state;
    assert_date("于2020年5月8日通过", "2020-05-08");
    assert_date("发布于2020-05-08", "2020-05-08");
    assert_date("Date: 13/02/2023", "2023-02-13");
    assert_date("12.7.2024", "2024-07-12");
}

static void english_dates_are_read_in_either_order(void **state)
{
    (void)state;
    assert_date("of 13 June 2024", "2024-06-13");
    assert_date("Decided June 24, 2013", "2013-06-24");
    assert_date("Published Online April 2025.", "2025-04");
    assert_date("3rd of May", "none");
}

static void a_part_of_a_date_is_kept(void **state)
{
    (void)state;
    assert_date("2020年5月", "2020-05");
    assert_date("2021年第20次会议", "2021");
}

static void other_numbers_are_no_dates(void **state)
{
    (void)state;
    assert_date("第12020条", "none");
    assert_date("10.1234/56.7", "none");
    assert_date("2020-13-41", "none");
    assert_date("March on", "none");
}

static void a_whole_line_can_be_a_date(void **state)
{
    struct date date;

    (void)state;
    assert_true(date_is_whole(SLICE(" 25 May 2022 "), &date));
    assert_false(date_is_whole(SLICE("25 May 2022 in London"), &date));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_in_chinese_numerals_becomes_iso), cmocka_unit_test(a_date_in_digits_becomes_iso),
        cmocka_unit_test(english_dates_are_read_in_either_order), cmocka_unit_test(a_part_of_a_date_is_kept),
        cmocka_unit_test(other_numbers_are_no_dates),             cmocka_unit_test(a_whole_line_can_be_a_date),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
