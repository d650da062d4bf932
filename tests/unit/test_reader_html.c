/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reader_html.c - the text and blocks of HTML pages. */
#include "read_blocks.h"


static void assert_html(const char *text, const char *expected)
{
    assert_blocks(&html_reader, text, expected);
}

static void block_elements_give_blocks(void **state)
{
    (void)state;
    assert_html("<h2>一、引言</h2><p>第一段。<p>Second "
                "<b>one</b>.<blockquote><p>引文</p></blockquote><ul><li>甲<li>乙</ul>",
                "h2: 一、引言\np: 第一段。\np: Second one.\nquote: 引文\nitem: 甲\nitem: 乙\n");
}

static void the_source_is_the_blocks_joined_by_line_feeds(void **state)
{
    struct builder out = {0};
    struct document *document = read_with(&html_reader, "<body> <p> 甲 </p>\n<div>乙<p>丙</div>", &out);

    (void)state;
    assert_true(slice_equal(document->source, SLICE("甲\n乙\n丙")));
    builder_finish(&out);
    document_destroy(document);
}

static void white_space_is_collapsed(void **state)
{
    (void)state;
    assert_html("<p>a \n\t b&nbsp;&nbsp;c\n<i> d</i></p>", "p: a b c d\n");
}

static void a_line_end_between_chinese_characters_is_nothing(void **state)
{
    (void)state;
    assert_html("<p>相当\n  因果，\n关系<br>说 与\nAI<br>act</p>", "p: 相当因果，关系说 与 AI act\n");
}

static void two_breaks_or_an_indented_line_start_a_paragraph(void **state)
{
    (void)state;
    assert_html("<div>第一条　为了<br>\n　　第二条<br>&nbsp;&nbsp;第三条<br><br>第四条</div>",
                "p: 第一条　为了\np: 第二条\np: 第三条\np: 第四条\n");
}

static void preformatted_text_is_parted_at_blank_lines(void **state)
{
    (void)state;
    assert_html("<pre>The court\nheld.\n\n  Next\npart.</pre>", "p: The court held.\np: Next part.\n");
}

static void what_is_not_shown_is_left_out(void **state)
{
    (void)state;
    assert_html("<head><style>p{}</style></head><nav>menu</nav><script>if (a<b) x('<p>')</script><p "
                "hidden>x</p><!-- c -->"
                "<template><p>t</p></template><p>甲</p>",
                "p: 甲\n");
}

static void a_table_gives_a_block_a_row(void **state)
{
    (void)state;
    assert_html("<table><tr><th>法条<th>罪名<tr><td>第264条</td><td>盗窃罪</td></table>",
                "p: 法条 罪名\np: 第264条 盗窃罪\n");
}

static void superscript_numbers_are_reference_marks(void **state)
{
    (void)state;
    assert_html("<p>held.<sup>1</sup> 学说<sup><a href=\"#fn2\">2</a></sup>，<a href='#n3'><sup>3</sup></a>"
                "<a role=doc-noteref href=#4>4</a> 1<sup>st</sup></p>",
                "p: held.[1] 学说[2]，[3][4] 1st\n");
}

static void exponents_are_no_reference_marks(void **state)
{
    (void)state;
    assert_html("<p>10<sup>6</sup> m<sup>2</sup> 5 km<sup>2</sup> x<sup>2</sup></p>", "p: 106 m2 5 km2 x2\n");
}

static void notes_are_notes_without_the_way_back(void **state)
{
    (void)state;
    assert_html("<p>文</p><section class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>参见甲。"
                "<a href=#fnref1 class=footnote-back role=doc-backlink>↩</a></p></li><li "
                "id=fn2>参见乙。</ol></section>",
                "p: 文\nnote: 1. 参见甲。\nnote: 2. 参见乙。\n");
    assert_html("<p id=_ftn1><sup>1</sup> 参见。</p>", "note: [1] 参见。\n");
}

static void items_of_ordered_lists_are_numbered_once(void **state)
{
    (void)state;
    assert_html(
        "<ol start=3><li>甲<li>乙<li value=9>丙</ol><ol><li>[1] 丁<li>2. 戊</ol><ol type=a><li>己</ol>",
        "item: 3. 甲\nitem: 4. 乙\nitem: 9. 丙\nitem: [1] 丁\nitem: 2. 戊\nitem: 己\n");
}

static void meta_elements_are_metadata(void **state)
{
    struct builder out = {0};
    struct document *document = read_with(&html_reader,
                                          "<title>Paper - Journal</title><meta name=citation_title "
                                          "content='On &amp; Off'><meta name=citation_author content='Li, Y'>"
                                          "<meta name=citation_author content='Wu, H'><meta name=DC.Date "
                                          "content='2025/06'><h1>On &amp; Off</h1>",
                                          &out);

    (void)state;
    assert_string_equal(out.data, "title: On & Off\n");
    assert_string_equal(document->given.title, "On & Off");
    assert_string_equal(document->given.authors, "Li, Y; Wu, H");
    assert_string_equal(document->given.date, "2025-06");
    builder_finish(&out);
    document_destroy(document);
}

static void the_title_element_is_the_title_where_nothing_better_is(void **state)
{
    struct builder out = {0};
    struct document *document = read_with(&html_reader, "<title>\n 论 过失 </title><p>甲", &out);

    (void)state;
    assert_string_equal(document->given.title, "论 过失");
    builder_finish(&out);
    document_destroy(document);
}

static void a_page_in_gb_is_converted_once(void **state)
{
    (void)state;
    assert_html("<meta charset=gb2312><p>\xB7\xA8\xC2\xC9", "p: 法律\n");
    assert_html("<p>a \xFF“b” 甲乙丙 &#x6cd5;&lt;", "p: a \xEF\xBF\xBD“b” 甲乙丙 法<\n");
}

static void a_page_without_text_is_an_error(void **state)
{
    struct source source = {.path = "x", .bytes = SLICE("<html><script>x</script></html>")};
    struct document *document = document_create();
    struct error error = {0};
    struct block *blocks;
    size_t count;

    (void)state;
    assert_false(html_reader.read(&source, document, &blocks, &count, &error));
    assert_non_null(strstr(error.message, "an HTML page without text"));
    document_destroy(document);
}

/* `part` so many times. */
static struct builder repeated(const char *part, size_t times)
{
    struct builder text = {0};

    for (size_t i = 0; i < times; i++)
        builder_append_string(&text, part);
    return text;
}

static void deep_nesting_is_bounded(void **state)
{
    struct builder text = repeated("<div>", 100000);
    struct source source = {.path = "x", .bytes = builder_slice(&text)};
    struct document *document = document_create();
    struct error error = {0};
    struct block *blocks;
    size_t count;

    (void)state;
    assert_false(html_reader.read(&source, document, &blocks, &count, &error));
    assert_non_null(strstr(error.message, "nested more than"));
    document_destroy(document);
    builder_finish(&text);
}

static void html_is_known_by_name_and_content(void **state)
{
    struct source source = {.path = "a.HTM", .bytes = SLICE("x")};

    (void)state;
    assert_ptr_equal(reader_for(&source, NULL), &html_reader);
    source = (struct source){.path = "stdin", .bytes = SLICE("\xEF\xBB\xBF\n<!-- c --><!DOCTYPE HTML>")};
    assert_ptr_equal(reader_for(&source, NULL), &html_reader);
    source.bytes = SLICE("In <html> the");
    assert_ptr_equal(reader_for(&source, NULL), &text_reader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(block_elements_give_blocks),
        cmocka_unit_test(the_source_is_the_blocks_joined_by_line_feeds),
        cmocka_unit_test(white_space_is_collapsed),
        cmocka_unit_test(a_line_end_between_chinese_characters_is_nothing),
        cmocka_unit_test(two_breaks_or_an_indented_line_start_a_paragraph),
        cmocka_unit_test(preformatted_text_is_parted_at_blank_lines),
        cmocka_unit_test(what_is_not_shown_is_left_out),
        cmocka_unit_test(a_table_gives_a_block_a_row),
        cmocka_unit_test(superscript_numbers_are_reference_marks),
        cmocka_unit_test(exponents_are_no_reference_marks),
        cmocka_unit_test(notes_are_notes_without_the_way_back),
        cmocka_unit_test(items_of_ordered_lists_are_numbered_once),
        cmocka_unit_test(meta_elements_are_metadata),
        cmocka_unit_test(the_title_element_is_the_title_where_nothing_better_is),
        cmocka_unit_test(a_page_in_gb_is_converted_once),
        cmocka_unit_test(a_page_without_text_is_an_error),
        cmocka_unit_test(deep_nesting_is_bounded),
        cmocka_unit_test(html_is_known_by_name_and_content),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
