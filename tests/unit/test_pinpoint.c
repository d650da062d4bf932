/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pinpoint.c - 第…条之N第…款第…项, lists and ranges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ingest/extract/pinpoint.h"

static struct pinpoint_reading read_after_name(const char *text)
{
    struct pinpoint_reading reading;

    assert_true(pinpoint_read(slice_of(text), 0, PINPOINT_AFTER_NAME, &reading));
    return reading;
}

static void assert_nothing(const char *text)
{
    struct pinpoint_reading reading;

    assert_false(pinpoint_read(slice_of(text), 0, PINPOINT_FREE, &reading));
}

static void every_level_is_read(void **state)
{
    struct pinpoint_reading reading = read_after_name("第二百八十七条之二第一款第(三)项第4目的规定");

    (void)state;
    assert_int_equal(reading.pinpoint.article, 287);
    assert_int_equal(reading.pinpoint.article_suffix, 2);
    assert_int_equal(reading.pinpoint.paragraph, 1);
    assert_int_equal(reading.pinpoint.item, 3);
    assert_int_equal(reading.pinpoint.subitem, 4);
}

static void a_particle_is_no_suffix(void **state)
{
    (void)state;
    assert_int_equal(read_after_name("第三百条之规定").pinpoint.article_suffix, 0);
    assert_int_equal(read_after_name("第三百条之一般预防").pinpoint.article_suffix, 0);
    assert_int_equal(read_after_name("第三百条之一").pinpoint.article_suffix, 1);
}

static void ranges_are_kept_as_ranges(void **state)
{
    (void)state;
    assert_int_equal(read_after_name("第1202-1207条").pinpoint.article_to, 1207);
    assert_int_equal(read_after_name("第213条至第219条之一").pinpoint.article_to_suffix, 1);
    assert_int_equal(read_after_name("第五条第一款至第三款").pinpoint.paragraph_to, 3);
    assert_int_equal(read_after_name("第15-1条").pinpoint.article_suffix, 1);
}

static void the_unit_after_a_list_is_shared(void **state)
{
    struct slice text = SLICE("第七十二条第一、三款");
    struct pinpoint_reading reading = read_after_name(text.data);

    (void)state;
    assert_int_equal(reading.shared, PINPOINT_PARAGRAPH);
    assert_int_equal(reading.pinpoint.paragraph, 1);
    assert_true(pinpoint_read_shared(text, reading.end + pinpoint_separator(text, reading.end),
                                     reading.shared, &reading));
    assert_int_equal(reading.pinpoint.paragraph, 3);
    assert_int_equal(reading.end, text.size);
}

static void counted_things_are_no_pinpoints(void **state)
{
    (void)state;
    assert_nothing("第二条道路");
    assert_nothing("第一项诉讼请求");
    assert_nothing("第三人");
    assert_nothing("一条项链");
    assert_nothing("第一、二、四宗盗窃");
    assert_nothing("第");
}

static void a_paragraph_takes_the_article_before_it(void **state)
{
    struct pinpoint before = {.article = 26, .paragraph = 1, .item = 3};
    struct pinpoint own = {.paragraph = 4};

    (void)state;
    own = pinpoint_inherit(own, PINPOINT_PARAGRAPH, &before);
    assert_int_equal(own.article, 26);
    assert_int_equal(own.paragraph, 4);
    assert_int_equal(own.item, 0);
}

static void truncation_drops_what_is_finer(void **state)
{
    struct pinpoint pinpoint = {.article = 5, .paragraph = 2, .item = 3, .article_to = 9};

    (void)state;
    pinpoint = pinpoint_truncate(pinpoint, PINPOINT_PARAGRAPH);
    assert_int_equal(pinpoint.paragraph, 2);
    assert_int_equal(pinpoint.item, 0);
    assert_int_equal(pinpoint.article_to, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_level_is_read),
        cmocka_unit_test(a_particle_is_no_suffix),
        cmocka_unit_test(ranges_are_kept_as_ranges),
        cmocka_unit_test(the_unit_after_a_list_is_shared),
        cmocka_unit_test(counted_things_are_no_pinpoints),
        cmocka_unit_test(a_paragraph_takes_the_article_before_it),
        cmocka_unit_test(truncation_drops_what_is_finer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
