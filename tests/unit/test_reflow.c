/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reflow.c - lines put together to paragraphs, with the map to the source. */
#include "tests/unit/outline_fixture.h"

#include "base/unicode.h"

static void assert_text(const char *source, const char *expected)
{
    struct document *document = document_of(source);

    assert_string_equal(document->text.size == 0 ? "" : document->text.data, expected);
    document_destroy(document);
}

/* Four lines of a page, cut at the margin inside words, with a blank line between lines. */
#define WRAPPED                                                                                                        \
    "合同的解除权人应当在知道解除事由之日起一年内行使该权利，逾期不行使的解除权即告消\n\n"                             \
    "灭，但是当事人另有约定的依照其约定处理；法律另有规定的从其规定，学说上对此并无争\n\n"                             \
    "议。除斥期间不适用中止和中断的规定，这与诉讼时效有根本的不同，实务中常有人混为一\n\n"                             \
    "谈，有的判决甚至在说理部分将二者并列引用，殊不可取，因为二者的客体与效力都不相同"

static void a_word_cut_at_the_margin_is_whole_again(void **state)
{
    struct document *document = document_of(WRAPPED "\n");

    (void)state;
    assert_int_equal(document->paragraph_count, 1);
    assert_int_not_equal(slice_find(document->text, SLICE("即告消灭"), 0), SIZE_MAX);
    assert_int_not_equal(slice_find(document->text, SLICE("混为一谈"), 0), SIZE_MAX);
    document_destroy(document);
}

static void a_short_ended_line_ends_its_paragraph(void **state)
{
    struct document *document = document_of(WRAPPED "\n\n而且后果不同。\n\n下一段从这里开始说明解除通知的到达。\n");

    (void)state;
    assert_int_equal(document->paragraph_count, 2);
    document_destroy(document);
}

static void lines_that_are_paragraphs_stay_apart(void **state)
{
    (void)state;
    assert_text("第一条 为了规范合同，制定本法。\n第二条 合同应当遵守。\n\n附则\n",
                "第一条 为了规范合同，制定本法。\n第二条 合同应当遵守。\n附则");
}

static void a_title_cut_by_a_line_end_is_joined(void **state)
{
    (void)state;
    assert_text("依照《中华人民共和国\n民法典》判决。", "依照《中华人民共和国民法典》判决。");
    assert_text("依照刑法第\n285条判决。", "依照刑法第285条判决。");
}

static void the_label_of_an_abstract_stands_alone(void **state)
{
    (void)state;
    assert_text("[摘  要] 本文讨论侵权责任。", "[摘要]\n本文讨论侵权责任。");
    assert_text("摘  要\n本文讨论侵权责任。", "摘要\n本文讨论侵权责任。");
}

#define ENGLISH                                                                                                        \
    "The court considered whether the criminal code applies to the law of torts, and it re-\n"                        \
    "fused to extend the statute beyond its words because criminal law is to be read nar-\n"                          \
    "rowly. A long line of authority supports that view, and no party asked for criminal-\n"                          \
    "law remedies in this appeal, so that the question was left open by the lower courts\n"

static void an_english_hyphen_goes_and_that_of_a_compound_stays(void **state)
{
    struct document *document = document_of(ENGLISH);

    (void)state;
    assert_int_not_equal(slice_find(document->text, SLICE("it refused to"), 0), SIZE_MAX);
    assert_int_not_equal(slice_find(document->text, SLICE("read narrowly. A"), 0), SIZE_MAX);
    assert_int_not_equal(slice_find(document->text, SLICE("criminal-law remedies"), 0), SIZE_MAX);
    document_destroy(document);
}

static void an_imprint_in_the_middle_of_a_sentence_is_left_out(void **state)
{
    struct document *document =
        document_of("法学论坛\n\n" WRAPPED "\n\n" WRAPPED "\n\n法学论坛\n第 3 卷 第 2 期 2024 年\nISSN 1234-5678\n\n"
                            "所以应当严格加以区分，不能因为条文中都有期间二字就把它们当作同一种制度来处理使用。\n");

    (void)state;
    assert_int_equal(slice_find(document->text, SLICE("ISSN"), 0), SIZE_MAX);
    assert_int_equal(slice_find(document->text, SLICE("法学论坛"), 1), SIZE_MAX);
    document_destroy(document);
}

static void the_short_last_line_of_a_page_is_no_imprint(void **state)
{
    struct document *document =
        document_of(WRAPPED "\n\n而在于意思的联\n\n— 32 —\n\n法学论坛 2024 年第 2 期\n\n"
                            "络，所以应当严格加以区分，不能因为条文中都有期间二字就把它们当作同一种制度来处理。\n");

    (void)state;
    assert_int_not_equal(slice_find(document->text, SLICE("而在于意思的联"), 0), SIZE_MAX);
    assert_int_equal(slice_find(document->text, SLICE("— 32 —"), 0), SIZE_MAX);
    document_destroy(document);
}

static void a_title_page_keeps_its_imprint_and_its_lines(void **state)
{
    struct document *document =
        document_of("湖泊法评论 Lake Law Review, 2024, 3(2), 41-56\nPublished Online April 2024. https://doi.org/10.12345/x.1\n\n"
                    "湖泊责任的归责基础\n\n江城大学法学院，江城\n收稿日期：2024年1月2日\n\n摘  要\n\n" WRAPPED "\n");

    (void)state;
    assert_int_not_equal(slice_find(document->text, SLICE("\n湖泊责任的归责基础\n"), 0), SIZE_MAX);
    assert_int_not_equal(slice_find(document->text, SLICE("收稿日期"), 0), SIZE_MAX);
    document_destroy(document);
}

static void every_character_maps_to_itself_in_the_source(void **state)
{
    struct document *document = document_of("\xEF\xBB\xBF" WRAPPED "\n\n" ENGLISH "\xFFx\ty\n");

    (void)state;
    for (size_t at = 0; at < document->text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(document->text, &at);
        struct span span = document_source_span(document, (struct span){start, at});
        struct slice source = slice_range(document->source, span.start, span.end);
        if (c != ' ' && c != '\n' && c != UNICODE_REPLACEMENT)
            assert_true(slice_equal(slice_range(document->text, start, at), source));
    }
    assert_true(utf8_is_valid(document->text));
    document_destroy(document);
}

static void a_line_end_that_is_put_in_stands_for_no_character(void **state)
{
    struct document *document = document_of("[摘  要]本文讨论。");

    (void)state;
    for (size_t i = 1; i < document->run_count; i++)
        assert_true(document->runs[i].source_start >=
                    document->runs[i - 1].source_start + document->runs[i - 1].source_size);
    assert_string_equal(document->text.data, "[摘要]\n本文讨论。");
    document_destroy(document);
}

static void an_endless_line_is_cut_at_sentences(void **state)
{
    struct builder text = {0};
    struct document *document;

    (void)state;
    for (int i = 0; i < 20000; i++)
        builder_append_string(&text, "原告诉至本院。");
    document = document_of(text.data);
    assert_true(document->paragraph_count > 1);
    for (size_t i = 0; i < document->paragraph_count; i++) {
        assert_true(slice_ends_with(document_paragraph_text(document, i), SLICE("。")));
        assert_true(document_paragraph_text(document, i).size <= PARAGRAPH_SIZE_MAX);
    }
    document_destroy(document);
    builder_finish(&text);
}

static void an_empty_source_has_no_paragraph(void **state)
{
    (void)state;
    assert_text("", "");
    assert_text(" \n\n \t\n", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_cut_at_the_margin_is_whole_again),
        cmocka_unit_test(a_short_ended_line_ends_its_paragraph),
        cmocka_unit_test(lines_that_are_paragraphs_stay_apart),
        cmocka_unit_test(a_title_cut_by_a_line_end_is_joined),
        cmocka_unit_test(the_label_of_an_abstract_stands_alone),
        cmocka_unit_test(an_english_hyphen_goes_and_that_of_a_compound_stays),
        cmocka_unit_test(an_imprint_in_the_middle_of_a_sentence_is_left_out),
        cmocka_unit_test(a_title_page_keeps_its_imprint_and_its_lines),
        cmocka_unit_test(the_short_last_line_of_a_page_is_no_imprint),
        cmocka_unit_test(every_character_maps_to_itself_in_the_source),
        cmocka_unit_test(a_line_end_that_is_put_in_stands_for_no_character),
        cmocka_unit_test(an_endless_line_is_cut_at_sentences),
        cmocka_unit_test(an_empty_source_has_no_paragraph),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
