/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_outline.c - headings, sections, roles and kinds. */
#include "tests/unit/outline_fixture.h"

#include "ingest/segment/outline.h"

static struct document *outlined(const char *text)
{
    struct document *document = document_of(text);

    outline(document);
    return document;
}

static void assert_numbers(const char *text, const char *expected)
{
    struct document *document = outlined(text);
    struct builder numbers = {0};

    builder_append_string(&numbers, "");
    for (size_t i = 0; i < document->heading_count; i++)
        builder_format(&numbers, "%s%s:%d", i == 0 ? "" : " ", document->headings[i].number, document->headings[i].level);
    assert_string_equal(numbers.data, expected);
    builder_finish(&numbers);
    document_destroy(document);
}

static void assert_kind(const char *text, enum document_kind kind)
{
    struct document *document = outlined(text);

    assert_string_equal(document_kind_name(document->kind), document_kind_name(kind));
    document_destroy(document);
}

static void decimal_numbers_give_levels(void **state)
{
    (void)state;
    assert_numbers("1. 引言\n文字。\n2. 责任\n2.1. 主体\n文字。\n2.1.1 范围\n文字。\n2.2行为\n文字。",
                   "1:1 2:1 2.1:2 2.1.1:3 2.2:2");
}

static void a_number_out_of_order_is_no_heading(void **state)
{
    (void)state;
    assert_numbers("1. 引言\n文字。\n12 个月的期间\n文字。\n2. 责任\n文字。", "1:1 2:1");
}

static void chinese_numbers_lose_their_punctuation(void **state)
{
    (void)state;
    assert_numbers("一、问题\n文字。\n（一）学说\n文字。\n（二）判例\n文字。\n二、结论\n文字。", "一:1 (一):2 (二):2 二:1");
}

static void items_without_text_between_are_a_list(void **state)
{
    (void)state;
    assert_numbers("1. 甲项\n2. 乙项\n3. 丙项\n", "");
}

static void chapters_of_a_statute_are_headings_and_articles_are_not(void **state)
{
    (void)state;
    assert_numbers("某某管理办法\n第一章 总则\n第一条 为了管理，制定本办法。\n第二条 适用本办法。\n"
                   "第二章 罚则\n第三条 违反的，处以罚款。",
                   "第一章:1 第二章:1");
}

static void the_article_of_a_paragraph_is_recoverable(void **state)
{
    struct document *document = outlined("某某办法\n第一条 甲。\n第二条 乙：\n（一）丙；\n（二）丁。\n第三条 戊。");

    (void)state;
    assert_string_equal(outline_article_at(document, 4, document->arena), "第二条");
    document_destroy(document);
}

static void a_run_in_heading_opens_no_section(void **state)
{
    struct document *document = outlined("摘要\n本文。\n1 学说\n(1)旧说。多数学者从之。\n(2)新说。近来渐盛。");

    (void)state;
    assert_int_equal(document->heading_count, 4);
    assert_string_equal(document->headings[2].number, "1(1)");
    assert_string_equal(document->headings[2].title, "旧说");
    assert_string_equal(document_section(document, 4), "1");
    document_destroy(document);
}

static void an_enumeration_is_no_run_in_heading(void **state)
{
    (void)state;
    assert_numbers("摘要\n本文。\n1 学说\n(1)旧说认为，过错必须证明。多数从之。\n(2)新说相反，过错推定。", "摘要:0 1:1");
}

static void an_english_title_opens_a_section_in_a_chinese_paper(void **state)
{
    struct document *document = outlined("[摘 要] 本文讨论合同解除的期间，兼及除斥期间的性质与效力，并提出建议。\n"
                                         "On the Time Limits of Rescission\n[Abstract] This paper discusses rescission.");

    (void)state;
    assert_string_equal(document->title_en, "On the Time Limits of Rescission");
    assert_string_equal(document_section(document, 2), "title-en");
    assert_string_equal(document_section(document, 4), "Abstract");
    document_destroy(document);
}

static void a_reference_list_ends_the_text(void **state)
{
    struct document *document = outlined("1. 引言\n文字[1]。\n参考文献\n[1] 张三. 论解除[J]. 某刊, 2020(1): 1-9.");

    (void)state;
    assert_int_equal(document->paragraphs[3].role, PARAGRAPH_REFERENCE);
    assert_int_equal(document->paragraphs[1].role, PARAGRAPH_BODY);
    document_destroy(document);
}

static void kinds_are_told_by_their_voice(void **state)
{
    (void)state;
    assert_kind("某某管理办法\n第一条 甲。\n第二条 乙。\n第三条 丙。", DOCUMENT_STATUTE);
    assert_kind("某某县人民法院民事判决书\n（2020）甲0101民初1号\n原告张三诉称。被告辩称。本院认为，应予支持。判决如下：",
                DOCUMENT_JUDGMENT);
    assert_kind("摘要\n本文讨论。\n关键词：合同", DOCUMENT_PAPER);
    assert_kind("今天下雨。", DOCUMENT_OTHER);
}

static void a_judgment_names_court_and_docket(void **state)
{
    struct document *document = outlined("某某县人民法院民事判决书\n(2020)甲0101民初1号\n原告诉称。本院认为，判决如下：");

    (void)state;
    assert_string_equal(document->court, "某某县人民法院");
    assert_string_equal(document->docket, "（2020）甲0101民初1号");
    document_destroy(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decimal_numbers_give_levels),
        cmocka_unit_test(a_number_out_of_order_is_no_heading),
        cmocka_unit_test(chinese_numbers_lose_their_punctuation),
        cmocka_unit_test(items_without_text_between_are_a_list),
        cmocka_unit_test(chapters_of_a_statute_are_headings_and_articles_are_not),
        cmocka_unit_test(the_article_of_a_paragraph_is_recoverable),
        cmocka_unit_test(a_run_in_heading_opens_no_section),
        cmocka_unit_test(an_enumeration_is_no_run_in_heading),
        cmocka_unit_test(an_english_title_opens_a_section_in_a_chinese_paper),
        cmocka_unit_test(a_reference_list_ends_the_text),
        cmocka_unit_test(kinds_are_told_by_their_voice),
        cmocka_unit_test(a_judgment_names_court_and_docket),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
