/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_title_page.c - titles, authors, journal and date of papers. */
#include "tests/unit/metadata_fixture.h"

#define ABSTRACT "摘要：本文讨论湖泊的责任问题，并提出解释方案。\n"
#define BODY "一、问题的提出\n笔者认为，学界通说值得商榷，参见相关文献。\n二、结论\n本文主张限缩解释。\n"

static void title_and_subtitle_stand_below_the_journal(void **state)
{
    (void)state;
    assert_says("湖泊法评论  2011年第1期\nhttps://doi.org/10.12345/x.1\n湖泊责任的归责基础\n——以东湖案为中心\n甲乙丙1，丁戊2*\n"
                "江城大学法学院\n收稿日期：2011年1月2日\n" ABSTRACT "关键词：湖泊；责任\n" BODY,
                (struct expected){.title = "湖泊责任的归责基础——以东湖案为中心",
                                  .authors = "甲乙丙; 丁戊",
                                  .journal = "湖泊法评论",
                                  .date = "2011-01-02",
                                  .keywords = "湖泊; 责任"});
}

static void a_journal_in_two_languages_gives_its_chinese_name(void **state)
{
    (void)state;
    assert_says("湖泊法评论 Lake Law Review, 2024, 3(2), 41-56\n湖泊责任的归责基础\n" ABSTRACT BODY,
                (struct expected){.title = "湖泊责任的归责基础", .journal = "湖泊法评论"});
}

static void a_journal_on_a_line_above_the_title_is_no_title(void **state)
{
    (void)state;
    assert_says("第33卷 第2期\n湖泊法研究\nVol.33 No.2\n论湖泊权益的保护\n甲 某\n" ABSTRACT BODY,
                (struct expected){.title = "论湖泊权益的保护", .journal = "湖泊法研究", .authors = "甲某"});
}

static void a_paper_that_begins_with_its_abstract_has_no_title(void **state)
{
    (void)state;
    assert_says(ABSTRACT BODY, (struct expected){0});
}

static void a_part_of_a_report_is_no_title(void **state)
{
    (void)state;
    assert_says("【典型案例】\n某甲向某乙送礼，学者意见分歧。\n" BODY, (struct expected){0});
    assert_says("分歧意见\n某甲向某乙送礼，学者意见分歧。\n评析意见\n笔者同意。\n" BODY, (struct expected){0});
}

static void the_english_title_stands_beside_the_chinese_one(void **state)
{
    (void)state;
    assert_says("湖泊责任的归责基础\n甲乙丙\nThe Basis of Liability for Lakes\n" ABSTRACT BODY,
                (struct expected){.title = "湖泊责任的归责基础", .title_en = "The Basis of Liability for Lakes", .authors = "甲乙丙"});
}

static void an_english_title_page_is_read(void **state)
{
    (void)state;
    assert_says("Liability for Lakes: A Comparative View\nJane Q. Alder and Jan van Birch\nFaculty of Law, Lake University\n"
                "Journal of Lake Law, vol. 7, no. 1 (2020), pp. 1-19\nAbstract: This paper asks who is liable for lakes.\n"
                "1. Introduction\nScholars differ and I argue that nobody is.\n2. Conclusion\nNobody is.\n",
                (struct expected){.title = "Liability for Lakes: A Comparative View",
                                  .authors = "Jane Q. Alder; Jan van Birch",
                                  .journal = "Journal of Lake Law"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(title_and_subtitle_stand_below_the_journal),
        cmocka_unit_test(a_journal_in_two_languages_gives_its_chinese_name),
        cmocka_unit_test(a_journal_on_a_line_above_the_title_is_no_title),
        cmocka_unit_test(a_paper_that_begins_with_its_abstract_has_no_title),
        cmocka_unit_test(a_part_of_a_report_is_no_title),
        cmocka_unit_test(the_english_title_stands_beside_the_chinese_one),
        cmocka_unit_test(an_english_title_page_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
