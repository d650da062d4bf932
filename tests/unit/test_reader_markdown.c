/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reader_markdown.c - the blocks of Markdown. */
#include "read_blocks.h"

static void assert_markdown(const char *text, const char *expected)
{
    assert_blocks(&markdown_reader, text, expected);
}

static void headings_have_their_levels(void **state)
{
    (void)state;
    assert_markdown("## 一、引言\n### 1.1 Facts ##\n##二、缺少空格\n## C#\n",
                    "h2: 一、引言\nh3: 1.1 Facts\nh2: 二、缺少空格\nh2: C#\n");
}

static void the_only_first_level_heading_is_the_title(void **state)
{
    (void)state;
    assert_markdown("# 论因果关系\n## 一、引言\n", "title: 论因果关系\nh2: 一、引言\n");
    assert_markdown("# One\n# Two\n", "h1: One\nh1: Two\n");
    assert_markdown("## Zero\n# One\n", "h2: Zero\nh1: One\n");
}

static void an_underlined_line_is_a_heading(void **state)
{
    (void)state;
    assert_markdown("Defences\n---\nText.\n\n---\n", "h2: Defences\n-\np: Text.\n-\n-\n");
}

static void one_line_is_a_whole_paragraph(void **state)
{
    (void)state;
    assert_markdown("第一段。\n\n第二段。\r\n", "p: 第一段。\n-\np: 第二段。\n");
}

static void the_lines_of_a_wrapped_paragraph_may_be_joined(void **state)
{
    (void)state;
    assert_markdown("The court held\nthat the claim fails.\n\nNext.\n",
                    "p+: The court held\nunknown+: that the claim fails.\n-\np: Next.\n");
}

static void emphasis_and_code_marks_are_left_out(void **state)
{
    (void)state;
    assert_markdown("**作者**：*张三*与`代码`，___全部___，~~删~~", "p: 作者：张三与代码，全部，删\n");
    assert_markdown("a **bold *nested* end**", "p: a bold nested end\n");
    assert_markdown("通说**“相当性”**认为", "p: 通说“相当性”认为\n");
}

static void stars_without_partner_stay(void **state)
{
    (void)state;
    assert_markdown("张三*，李四*，王五**", "p: 张三*，李四*，王五**\n");
    assert_markdown("*作者简介：张三，教授。", "p: *作者简介：张三，教授。\n");
    assert_markdown("snake_case_name 2 * 3 * 4", "p: snake_case_name 2 * 3 * 4\n");
}

static void marks_may_have_their_partner_on_the_next_line(void **state)
{
    (void)state;
    assert_markdown("a **bold\nmove** and [a\nlink](#x) `x\ny`\n\nnot **here\n\nor** there\n",
                    "p+: a bold\nunknown+: move and a\nunknown+: link x\nunknown+: y\n-\np: not "
                    "**here\n-\np: or** there\n");
    assert_markdown("**三****、罪名**", "p: 三、罪名\n");
    assert_markdown("**第一条 ** 为了", "p: 第一条  为了\n");
}

static void escaped_marks_stay_and_their_backslash_goes(void **state)
{
    (void)state;
    assert_markdown("\\*非强调\\* \\[1\\] C:\\路径", "p: *非强调* [1] C:\\路径\n");
}

static void links_show_their_words(void **state)
{
    (void)state;
    assert_markdown("见[《民法典》](https://example.org/a_(b) \"title\")第一条", "p: 见《民法典》第一条\n");
    assert_markdown("图![fig](a.png)示 [[客观归责]] [[doc|归责]] <https://example.org>",
                    "p: 图示 客观归责 归责 https://example.org\n");
}

static void reference_marks_are_not_eaten(void **state)
{
    (void)state;
    assert_markdown("学说[1][2]、〔3〕与[1](参见前文)，见[[1]](#fn1)、[2](#fn2)",
                    "p: 学说[1][2]、〔3〕与[1](参见前文)，见[1]、[2]\n");
}

static void footnotes_are_notes_and_their_marks_lose_the_caret(void **state)
{
    (void)state;
    assert_markdown("正文[^1]。\n\n[^1]: 参见《刑法》。\n    续行。\n\n正文。\n",
                    "p: 正文[1]。\n-\nnote+: [1] 参见《刑法》。\nnote+: 续行。\n-\np: 正文。\n");
}

static void list_items_keep_their_numbers_and_lose_their_bullets(void **state)
{
    (void)state;
    assert_markdown("1. 甲\n2) 乙\n- 丙\n  * 丁\n", "item: 1. 甲\nitem: 2) 乙\nitem: 丙\nitem: 丁\n");
}

static void quotes_are_quotes(void **state)
{
    (void)state;
    assert_markdown("> 第一条 原文。\n>\n> > 嵌套\n", "quote: 第一条 原文。\n-\nquote: 嵌套\n");
}

static void a_table_gives_a_block_a_row(void **state)
{
    (void)state;
    assert_markdown("| 法条 | 罪名 |\n|:---|---|\n| 第264条 | **盗窃罪** |\n",
                    "p:  法条 | 罪名 \n-\np:  第264条 | 盗窃罪 \n");
}

static void code_between_fences_is_literal(void **state)
{
    (void)state;
    assert_markdown("```c\n# not a *heading* <!--\n```\n# 题\n",
                    "-\np: # not a *heading* <!--\n-\ntitle: 题\n");
}

static void comments_and_tags_are_left_out(void **state)
{
    (void)state;
    assert_markdown("前<!-- a\nb -->后\n<center>图</center> 甲<br/>乙 <刑法> 1<2\n",
                    "p+: 前\nunknown+: 后\nunknown+: 图 甲\nunknown+: 乙 <刑法> 1<2\n");
    assert_markdown("never closed <!-- 甲\n乙", "p+: never closed <!-- 甲\nunknown+: 乙\n");
}

static void entities_are_read(void **state)
{
    (void)state;
    assert_markdown("Smith &amp; Co.&nbsp;Ltd", "p: Smith & Co.Ltd\n");
}

static void front_matter_is_metadata(void **state)
{
    struct builder out = {0};
    struct document *document =
        read_with(&markdown_reader,
                  "\xEF\xBB\xBF---\ntitle: \"论过失\"\nauthors:\n  - 张三\n  - 李四\ndate: 2024/3/5\n"
                  "keywords: [过失, 故意]\nother: x\n---\n正文\n",
                  &out);

    (void)state;
    assert_string_equal(out.data, "p: 正文\n");
    assert_string_equal(document->given.title, "论过失");
    assert_string_equal(document->given.authors, "张三; 李四");
    assert_string_equal(document->given.date, "2024-03-05");
    assert_string_equal(document->given.keywords, "过失; 故意");
    builder_finish(&out);
    document_destroy(document);
}

static void a_rule_at_the_beginning_is_no_front_matter(void **state)
{
    (void)state;
    assert_markdown("---\ntitle: x\n", "-\np: title: x\n");
}

static void markdown_is_known_by_its_name(void **state)
{
    struct source source = {.path = "a.b/x.MD"};

    (void)state;
    assert_ptr_equal(reader_for(&source, NULL), &markdown_reader);
    source.path = "a.md/x";
    assert_ptr_equal(reader_for(&source, NULL), &text_reader);
    source.is_record = true;
    source.path = "x.md";
    assert_ptr_equal(reader_for(&source, NULL), &text_reader);
    assert_ptr_equal(reader_for(&source, "markdown"), &markdown_reader);
    assert_null(reader_for(&source, "nothing"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_have_their_levels),
        cmocka_unit_test(the_only_first_level_heading_is_the_title),
        cmocka_unit_test(an_underlined_line_is_a_heading),
        cmocka_unit_test(one_line_is_a_whole_paragraph),
        cmocka_unit_test(the_lines_of_a_wrapped_paragraph_may_be_joined),
        cmocka_unit_test(emphasis_and_code_marks_are_left_out),
        cmocka_unit_test(stars_without_partner_stay),
        cmocka_unit_test(marks_may_have_their_partner_on_the_next_line),
        cmocka_unit_test(escaped_marks_stay_and_their_backslash_goes),
        cmocka_unit_test(links_show_their_words),
        cmocka_unit_test(reference_marks_are_not_eaten),
        cmocka_unit_test(footnotes_are_notes_and_their_marks_lose_the_caret),
        cmocka_unit_test(list_items_keep_their_numbers_and_lose_their_bullets),
        cmocka_unit_test(quotes_are_quotes),
        cmocka_unit_test(a_table_gives_a_block_a_row),
        cmocka_unit_test(code_between_fences_is_literal),
        cmocka_unit_test(comments_and_tags_are_left_out),
        cmocka_unit_test(entities_are_read),
        cmocka_unit_test(front_matter_is_metadata),
        cmocka_unit_test(a_rule_at_the_beginning_is_no_front_matter),
        cmocka_unit_test(markdown_is_known_by_its_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
