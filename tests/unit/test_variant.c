/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_variant.c - what writers of one term put in or leave out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/extract/variant.h"

/* Asserts that `term` is found in the variant of `text`, and stands for `written` (NULL: for nothing). */
static void assert_variant(const char *text, const char *term, const char *written)
{
    struct arena *arena = arena_create();
    struct variant variant = variant_of(arena, slice_of(text));
    size_t start = slice_find(variant.text, slice_of(term), 0);
    struct span span = {0, 0};
    bool stands;

    assert_true(start != SIZE_MAX);
    stands = variant_span(&variant, start, start + strlen(term), &span);
    assert_int_equal(stands, written != NULL);
    if (written != NULL)
        assert_true(slice_equal(slice_range(slice_of(text), span.start, span.end), slice_of(written)));
    arena_destroy(arena);
}

static void a_quotation_mark_may_stand_inside_a_term(void **state)
{
    (void)state;
    assert_variant("主张“非主体”说者", "非主体说", "“非主体”说");
    assert_variant("认定产品“缺陷”时", "产品缺陷", "产品“缺陷”");
}

static void a_quotation_of_more_than_the_term_is_not_taken_apart(void **state)
{
    (void)state;
    assert_variant("所谓“人工智能主体”说", "主体说", NULL);
}

static void a_long_term_may_hold_a_de(void **state)
{
    (void)state;
    assert_variant("异常的介入因素", "异常介入因素", "异常的介入因素");
    assert_variant("作品的类型", "作品类型", NULL);
    assert_variant("刑事责任的主体", "刑事责任主体", NULL);
}

static void english_plurals_and_hyphens_do_not_matter(void **state)
{
    (void)state;
    assert_variant("remediation obligations of", "remediation obligation", "remediation obligations");
    assert_variant("a sine-qua-non test", "sine qua non test", "sine-qua-non test");
}

static void words_that_only_end_like_plurals_stay(void **state)
{
    struct arena *arena = arena_create();
    struct variant variant = variant_of(arena, SLICE("due process basis status"));

    (void)state;
    assert_true(slice_equal(variant.text, SLICE("due process basis status")));
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quotation_mark_may_stand_inside_a_term),
        cmocka_unit_test(a_quotation_of_more_than_the_term_is_not_taken_apart),
        cmocka_unit_test(a_long_term_may_hold_a_de),
        cmocka_unit_test(english_plurals_and_hyphens_do_not_matter),
        cmocka_unit_test(words_that_only_end_like_plurals_stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
