/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_verdict.c - court, number, title and date of Chinese judgments. */
#include "tests/unit/metadata_fixture.h"

#define BODY "公诉机关某市人民检察院。被告人甲，男。经审理查明，被告人甲盗窃。本院认为，被告人甲构成盗窃罪。判决如下：\n"

static void the_head_of_a_judgment_gives_court_number_and_title(void **state)
{
    (void)state;
    assert_says("江城市东湖区人民法院\n刑 事 判 决 书\n（2021）江0102刑初12号\n" BODY,
                (struct expected){.title = "江城市东湖区人民法院刑事判决书（2021）江0102刑初12号",
                                  .court = "江城市东湖区人民法院",
                                  .docket = "（2021）江0102刑初12号"});
}

static void a_judgment_in_one_line_gives_the_same(void **state)
{
    (void)state;
    assert_says("江城市东湖区人民法院刑事判决书（2021）江0102刑初12号" BODY,
                (struct expected){.title = "江城市东湖区人民法院刑事判决书（2021）江0102刑初12号",
                                  .court = "江城市东湖区人民法院",
                                  .docket = "（2021）江0102刑初12号"});
}

static void the_line_with_parties_and_cause_is_the_title(void **state)
{
    (void)state;
    assert_says("甲某、乙某盗窃罪一审刑事判决书江城市东湖区人民法院刑事判决书（2021）江0102刑初12号：" BODY,
                (struct expected){.title = "甲某、乙某盗窃罪一审刑事判决书",
                                  .court = "江城市东湖区人民法院",
                                  .docket = "（2021）江0102刑初12号"});
}

static void the_date_below_the_judges_is_that_of_the_judgment(void **state)
{
    (void)state;
    assert_says("江城市东湖区人民法院\n民事判决书\n（2021）江0102民初12号\n" BODY
                "审 判 长  甲 某\n审 判 员  乙某\n二〇二一年十一月二日\n书 记 员  丙某\n附：法条自2021年12月9日起施行。",
                (struct expected){.title = "江城市东湖区人民法院民事判决书（2021）江0102民初12号",
                                  .court = "江城市东湖区人民法院",
                                  .docket = "（2021）江0102民初12号",
                                  .date = "2021-11-02"});
}

static void the_lower_court_of_an_excerpt_is_not_its_own(void **state)
{
    (void)state;
    assert_says("原告不服江城市东湖区人民法院（2021）江0102民初12号民事判决，提起上诉。" BODY, (struct expected){0});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_a_judgment_gives_court_number_and_title),
        cmocka_unit_test(a_judgment_in_one_line_gives_the_same),
        cmocka_unit_test(the_line_with_parties_and_cause_is_the_title),
        cmocka_unit_test(the_date_below_the_judges_is_that_of_the_judgment),
        cmocka_unit_test(the_lower_court_of_an_excerpt_is_not_its_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
