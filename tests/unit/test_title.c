/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_title.c - laws by the shape of their titles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ingest/extract/country.h"
#include "ingest/extract/title.h"

static void titles_of_laws_are_known_by_their_nouns(void **state)
{
    (void)state;
    assert_true(title_is_law(SLICE("某某省菌草产业促进条例")));
    assert_true(title_is_law(SLICE("某某市共享花园管理暂行办法(试行)")));
    assert_true(title_is_law(SLICE("最高人民法院关于审理菌草案件适用法律问题的解释(二)")));
    assert_true(title_is_law(SLICE("国务院关于印发菌草规划的通知")));
}

static void books_papers_and_contracts_are_no_laws(void **state)
{
    (void)state;
    assert_false(title_is_law(SLICE("刑法学")));
    assert_false(title_is_law(SLICE("论菌草产业促进条例")));
    assert_false(title_is_law(SLICE("一种菌草的栽培方法")));
    assert_false(title_is_law(SLICE("买卖合同")));
    assert_false(title_is_law(SLICE("某某有限公司差旅规定")));
    assert_false(title_is_law(SLICE("关于聚餐的通知")));
    assert_false(title_is_law(SLICE("法")));
}

static void the_head_noun_is_the_longest_one(void **state)
{
    (void)state;
    assert_int_equal(title_head(SLICE("菌草管理办法")), HEAD_MEASURES);
    assert_int_equal(title_head(SLICE("菌草法")), HEAD_LAW);
    assert_int_equal(title_head(SLICE("菌草法实施细则(2018年修正)")), HEAD_DETAILED_RULES);
    assert_int_equal(title_head(SLICE("菌草")), HEAD_NONE);
}

static void drafts_and_versions_are_told_by_the_last_bracket(void **state)
{
    (void)state;
    assert_true(title_is_draft(SLICE("菌草管理办法(征求意见稿)")));
    assert_false(title_is_draft(SLICE("菌草管理办法(试行)")));
    assert_int_equal(title_without_version(SLICE("菌草法(2018年修正)")).size, strlen("菌草法"));
    assert_int_equal(title_without_version(SLICE("菌草法(试行)")).size, strlen("菌草法(试行)"));
}

static void titles_are_written_in_one_way(void **state)
{
    struct arena *arena = arena_create();

    (void)state;
    assert_string_equal(title_canonical(arena, SLICE("关于适用《菌草 法》的解释(二)")),
                        "关于适用〈菌草法〉的解释（二）");
    assert_string_equal(title_canonical(arena, SLICE("關於適用<菌草法>的解釋（二）")),
                        "关于适用〈菌草法〉的解释（二）");
    arena_destroy(arena);
}

static void a_title_closes_at_its_own_mark(void **state)
{
    (void)state;
    assert_int_equal(title_close(SLICE("《甲《乙》丙》丁"), 0), strlen("《甲《乙》丙》"));
    assert_true(title_close(SLICE("《甲乙丙"), 0) == SIZE_MAX);
    assert_true(title_close(SLICE("《甲。乙》"), 0) == SIZE_MAX);
}

static void the_country_stands_before_the_name(void **state)
{
    struct slice text = SLICE("见德国现行民法典");
    size_t start = 0;
    const struct country *country = country_before(text, strlen("见德国现行"), &start);

    (void)state;
    assert_non_null(country);
    assert_string_equal(country->code, "de");
    assert_int_equal(start, strlen("见"));
    assert_null(country_before(text, strlen("见"), &start));
    assert_string_equal(country_last(SLICE("德国与日本不同"), 0, strlen("德国与日本"))->code, "jp");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_of_laws_are_known_by_their_nouns),
        cmocka_unit_test(books_papers_and_contracts_are_no_laws),
        cmocka_unit_test(the_head_noun_is_the_longest_one),
        cmocka_unit_test(drafts_and_versions_are_told_by_the_last_bracket),
        cmocka_unit_test(titles_are_written_in_one_way),
        cmocka_unit_test(a_title_closes_at_its_own_mark),
        cmocka_unit_test(the_country_stands_before_the_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
