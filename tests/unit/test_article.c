/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_article.c - pinpoints and ranges of articles in ids. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "query/search/article.h"

static void a_pinpoint_has_a_law(void **state)
{
    (void)state;
    assert_int_equal(article_law_size("cn/criminal-law/art-285/para-2"), 15);
    assert_int_equal(article_law_size("cn/criminal-law"), 0);
}

static void a_range_holds_the_articles_between_its_ends(void **state)
{
    (void)state;
    assert_true(article_in_range("cn/x/art-5", "cn/x/art-3", "cn/x/art-7"));
    assert_true(article_in_range("cn/x/art-7/para-1", "cn/x/art-3", "cn/x/art-7"));
    assert_false(article_in_range("cn/x/art-8", "cn/x/art-3", "cn/x/art-7"));
    assert_false(article_in_range("cn/y/art-5", "cn/x/art-3", "cn/x/art-7"));
}

static void an_inserted_article_follows_its_number(void **state)
{
    (void)state;
    assert_true(article_in_range("cn/x/art-287-2", "cn/x/art-285", "cn/x/art-288"));
    assert_true(article_in_range("cn/x/art-287-2", "cn/x/art-287-1", "cn/x/art-287-3"));
    assert_false(article_in_range("cn/x/art-287-2", "cn/x/art-285", "cn/x/art-287"));
}

static void a_law_is_in_no_range(void **state)
{
    (void)state;
    assert_false(article_in_range("cn/x", "cn/x/art-1", "cn/x/art-9"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pinpoint_has_a_law),
        cmocka_unit_test(a_range_holds_the_articles_between_its_ends),
        cmocka_unit_test(an_inserted_article_follows_its_number),
        cmocka_unit_test(a_law_is_in_no_range),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
