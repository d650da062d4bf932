/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_written.c - names and ids from the words of a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/extract/written.h"

static void assert_name(const char *text, const char *expected)
{
    struct arena *arena = arena_create();

    assert_string_equal(written_name(arena, slice_of(text)), expected);
    arena_destroy(arena);
}

static void line_ends_next_to_han_are_left_out(void **state)
{
    (void)state;
    assert_name("侵犯著作\n\n权罪", "侵犯著作权罪");
    assert_name("AI \n生成报告案", "AI生成报告案");
}

static void blanks_between_english_words_become_one(void **state)
{
    (void)state;
    assert_name("Rice v. \n Harrow", "Rice v. Harrow");
}

static void quotation_marks_are_left_out(void **state)
{
    (void)state;
    assert_name("“蓝鲸画师”案", "蓝鲸画师案");
}

static void a_slug_is_folded_words_and_hyphens(void **state)
{
    struct arena *arena = arena_create();

    (void)state;
    assert_string_equal(written_slug(arena, SLICE("Harrow v. Board of Trade, Ltd.")), "harrow-v-board-of-trade-ltd");
    assert_string_equal(written_slug(arena, SLICE("[2024] HKCFA 1")), "2024-hkcfa-1");
    assert_string_equal(written_slug(arena, SLICE("...")), "");
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(line_ends_next_to_han_are_left_out),
        cmocka_unit_test(blanks_between_english_words_become_one),
        cmocka_unit_test(quotation_marks_are_left_out),
        cmocka_unit_test(a_slug_is_folded_words_and_hyphens),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
