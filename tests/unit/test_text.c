/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_text.c - slices and the builder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

static void starts_ends_and_places_are_compared(void **state)
{
    (void)state;
    assert_true(slice_starts_with(SLICE("刑法典"), SLICE("刑法")));
    assert_true(slice_ends_with(SLICE("刑法典"), SLICE("法典")));
    assert_false(slice_starts_with(SLICE("刑"), SLICE("刑法")));
    assert_true(slice_has_at(SLICE("第1条"), 3, "1"));
    assert_false(slice_has_at(SLICE("第1条"), 4, "条件"));
    assert_false(slice_has_at(SLICE("x"), 2, ""));
}

static void nothing_is_a_part_of_anything(void **state)
{
    struct slice nothing = {NULL, 0};

    (void)state;
    assert_true(slice_starts_with(nothing, nothing) && slice_ends_with(nothing, nothing));
    assert_true(slice_equal(nothing, SLICE("")));
    assert_int_equal(slice_find(nothing, nothing, 0), 0);
    assert_int_equal(slice_find(nothing, SLICE("x"), 0), SIZE_MAX);
    assert_int_equal(slice_trim(nothing).size, 0);
    assert_int_equal(slice_of(NULL).size, 0);
}

static void a_needle_is_found_from_where_the_search_begins(void **state)
{
    (void)state;
    assert_int_equal(slice_find(SLICE("abcabc"), SLICE("bc"), 0), 1);
    assert_int_equal(slice_find(SLICE("abcabc"), SLICE("bc"), 2), 4);
    assert_int_equal(slice_find(SLICE("abcabc"), SLICE("bc"), 5), SIZE_MAX);
    assert_int_equal(slice_find(SLICE("abc"), SLICE("c"), 9), SIZE_MAX);
}

static void white_space_of_every_kind_is_trimmed(void **state)
{
    (void)state;
    assert_true(slice_equal(slice_trim(SLICE(" \t　\xC2\xA0法 律\r\n　")), SLICE("法 律")));
    assert_true(slice_equal(slice_trim(SLICE(" 　 ")), SLICE("")));
}

static void a_builder_joins_what_it_is_given(void **state)
{
    struct builder builder = {0};

    (void)state;
    assert_string_equal(builder_slice(&builder).data, "");
    builder_append(&builder, SLICE("第"));
    builder_format(&builder, "%d", 264);
    builder_append_code_point(&builder, 0x6761);
    builder_append_byte(&builder, '.');
    builder_append_string(&builder, "");
    assert_string_equal(builder.data, "第264条.");
    builder_truncate(&builder, 6);
    assert_string_equal(builder.data, "第264");
    builder_truncate(&builder, 99);
    assert_int_equal(builder.size, 6);
    builder_finish(&builder);
}

static void a_builder_grows_without_losing_anything(void **state)
{
    struct builder builder = {0};

    (void)state;
    for (int i = 0; i < 5000; i++)
        builder_format(&builder, "%04d", i);
    assert_int_equal(builder.size, 20000);
    assert_true(slice_has_at(builder_slice(&builder), 4 * 1234, "1234"));
    builder_finish(&builder);
    assert_null(builder.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(starts_ends_and_places_are_compared),
        cmocka_unit_test(nothing_is_a_part_of_anything),
        cmocka_unit_test(a_needle_is_found_from_where_the_search_begins),
        cmocka_unit_test(white_space_of_every_kind_is_trimmed),
        cmocka_unit_test(a_builder_joins_what_it_is_given),
        cmocka_unit_test(a_builder_grows_without_losing_anything),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
