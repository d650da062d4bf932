/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_enactment.c - titles and dates of statutes. */
#include "tests/unit/metadata_fixture.h"

#define ARTICLES "第一条 为了保护权利，制定本法。\n第二条 本法适用于全部活动。\n第三条 任何人应当守法。\n"
#define ENGLISH "Article 1  This is the first.\nArticle 2  This is the second.\nArticle 3  This is the third.\n"

static void the_date_is_that_of_the_promulgation(void **state)
{
    (void)state;
    assert_says("江城市湖泊保护办法（试行）\n（2021年3月4日江城市人民政府令第7号公布 自2021年6月1日起施行）\n" ARTICLES,
                (struct expected){.title = "江城市湖泊保护办法（试行）", .date = "2021-03-04"});
}

static void the_last_amendment_dates_the_version(void **state)
{
    (void)state;
    assert_says("中华人民共和国湖泊法\n2001年3月4日 第九届全国人民代表大会第四次会议通过\n"
                "2015年5月6日 第十二届全国人民代表大会2015年第3次会议修正\n2016年1月1日 施行\n" ARTICLES,
                (struct expected){.title = "中华人民共和国湖泊法", .date = "2015-05-06"});
}

static void a_day_of_effect_alone_is_no_date(void **state)
{
    (void)state;
    assert_says("江城市湖泊保护条例\n自2021年6月1日起施行\n" ARTICLES, (struct expected){.title = "江城市湖泊保护条例"});
}

static void an_issuer_on_its_own_line_belongs_to_the_title(void **state)
{
    (void)state;
    assert_says("最高人民法院\n关于审理湖泊案件若干问题的解释\n" ARTICLES,
                (struct expected){.title = "最高人民法院关于审理湖泊案件若干问题的解释"});
}

static void the_title_of_an_english_act_is_no_table_of_contents(void **state)
{
    (void)state;
    assert_says("Lake Law of the Republic\n(Adopted on March 4, 2001; amended on May 6, 2015; effective as of June 1, 2016)\n"
                "Contents\nChapter I General Provisions\n" ENGLISH,
                (struct expected){.title = "Lake Law of the Republic", .title_en = "Lake Law of the Republic", .date = "2015-05-06"});
}

static void a_title_in_capitals_goes_on_over_lines(void **state)
{
    (void)state;
    assert_says("REGULATION (EU) 2020/1 OF THE COUNCIL\nof 13 June 2020\non lakes\n" ENGLISH,
                (struct expected){.title = "REGULATION (EU) 2020/1 OF THE COUNCIL of 13 June 2020 on lakes",
                                  .title_en = "REGULATION (EU) 2020/1 OF THE COUNCIL of 13 June 2020 on lakes",
                                  .date = "2020-06-13"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_date_is_that_of_the_promulgation),
        cmocka_unit_test(the_last_amendment_dates_the_version),
        cmocka_unit_test(a_day_of_effect_alone_is_no_date),
        cmocka_unit_test(an_issuer_on_its_own_line_belongs_to_the_title),
        cmocka_unit_test(the_title_of_an_english_act_is_no_table_of_contents),
        cmocka_unit_test(a_title_in_capitals_goes_on_over_lines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
