/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_jsonl.c - the documents of JSON Lines files. */
#include "walk_log.h"

#define NOT_JSON "each line must be one JSON object with \"text\": not JSON at byte "
#define NO_TEXT "a record without \"text\": each line is an object {\"id\": ..., \"text\": ...}"

static void assert_walk(void **state, const char *content, const char *expected)
{
    put_file(*state, "a.jsonl", content);
    assert_string_equal(walk(*state, "a.jsonl"), expected);
}

static void records_are_named_by_their_ids(void **state)
{
    assert_walk(state, "{\"id\":\"law-1\",\"text\":\"x\"}\n{\"id\":\"law-2\",\"text\":\"y\"}\n",
                "law-1\nlaw-2\n");
}

static void a_numeric_id_is_taken_as_written(void **state)
{
    assert_walk(state, "{\"id\":0017,\"text\":\"x\"}\r\n", "0017\n");
}

static void a_record_without_id_is_named_by_its_line(void **state)
{
    assert_walk(state, "\n{\"text\":\"x\"}\n{\"id\":null,\"text\":\"y\"}\n{\"id\":\"\",\"text\":\"z\"}",
                "line-2\nline-3\nline-4\n");
}

static void an_id_used_again_gets_a_number(void **state)
{
    assert_walk(
        state,
        "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"a~2\",\"text\":\"2\"}\n{\"id\":\"a\",\"text\":\"3\"}\n"
        "{\"id\":\"a\",\"text\":\"4\"}\n{\"id\":\"a~2\",\"text\":\"5\"}\n",
        "a\na~2\na~3\na~4\na~2~2\n");
}

static void an_id_is_one_line_of_text(void **state)
{
    assert_walk(state, "{\"id\":\"a\\nb\\u0000c\",\"text\":\"1\"}\n", "a b c\n");
}

static void members_that_come_with_the_text_are_kept(void **state)
{
    const struct source *source;

    assert_walk(
        state,
        "{\"title\":\"民法\\\"典\\\"\",\"date\":2020,\"kind\":\"statute\",\"source\":\"NPC\",\"path\":[1,{}],"
        "\"text\":\"\\u4e2d\\n\\ud83d\\ude00\"}",
        "line-1\n");
    source = ((struct walk_log *)*state)->last;
    assert_string_equal(source->given.title, "民法\"典\"");
    assert_string_equal(source->given.date, "2020");
    assert_string_equal(source->given.kind, "statute");
    assert_string_equal(source->given.origin, "NPC");
    assert_string_equal(source->bytes.data, "中\n😀");
    assert_true(source->is_record && source->line == 1);
}

static void a_line_that_is_not_json_is_skipped_with_its_number(void **state)
{
    assert_walk(state, "{\"text\":\"x\"}\nplain words\n{\"text\":\"y\"\n{\"text\":\"z\"}\n",
                "line-1\nskipped a.jsonl:2: " NOT_JSON "0: '{' expected\n"
                "skipped a.jsonl:3: " NOT_JSON "11: ',' or '}' expected\nline-4\n");
}

static void a_record_without_text_is_skipped(void **state)
{
    assert_walk(state, "{\"id\":1}\n{\"text\":null}\n{\"text\":\" \\n\"}\n",
                "skipped a.jsonl:1: " NO_TEXT "\nskipped a.jsonl:2: " NO_TEXT "\nskipped a.jsonl:3: empty\n");
}

static void a_text_over_the_limit_is_skipped(void **state)
{
    put_file(*state, "a.ndjson", "{\"text\":\"123456789\"}\n{\"text\":\"1\"}");
    assert_string_equal(
        walk_with(*state, "a.ndjson", (struct source_options){.size_max = 8}),
        "skipped a.ndjson:1: a text of 9 bytes, more than 8 are not read: split it\nline-2\n");
}

static void a_line_over_the_limit_is_passed_over(void **state)
{
    struct builder content = {0};

    builder_append_string(&content, "{\"text\":\"1\"}\n{\"text\":\"");
    for (int i = 0; i < 100000; i++)
        builder_append_string(&content, "1234567890");
    builder_append_string(&content, "\"}\n{\"text\":\"3\"}");
    put_file(*state, "a.jsonl", content.data);
    builder_finish(&content);
    assert_string_equal(
        walk_with(*state, "a.jsonl", (struct source_options){.size_max = 8}),
        "line-1\nskipped a.jsonl:2: a line of more than 65552 bytes: split the document\nline-3\n");
}

static void a_byte_order_mark_is_accepted(void **state)
{
    assert_walk(state, "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\"}", "a\n");
}

static void an_array_is_refused_once(void **state)
{
    assert_walk(state, "[\n{\"text\":\"x\"},\n{\"text\":\"y\"}\n]\n",
                "skipped a.jsonl: a JSON array, not JSON Lines: convert with jq -c '.[]'\n");
}

static void another_encoding_is_refused_once(void **state)
{
    /* 依照刑法第二百条的规定 in GB 18030 */
    assert_walk(
        state,
        "{\"text\":"
        "\"\xD2\xC0\xD5\xD5\xD0\xCC\xB7\xA8\xB5\xDA\xB6\xFE\xB0\xD9\xCC\xF5\xB5\xC4\xB9\xE6\xB6\xA8\"}\n",
        "skipped a.jsonl: JSON Lines must be UTF-8: convert with iconv -f gb18030 -t UTF-8\n");
}

static void a_binary_file_is_refused_once(void **state)
{
    assert_walk(state, "\x1F\x8B\x08\n\n\n",
                "skipped a.jsonl: gzip-compressed: unpack it first (gunzip); yinde reads text, Markdown, "
                "HTML and JSON Lines\n");
}

static void a_readers_name_makes_the_file_one_document(void **state)
{
    put_file(*state, "a.jsonl", "{\"text\":\"x\"}\n");
    assert_string_equal(walk_with(*state, "a.jsonl", (struct source_options){.format = "text"}), "a.jsonl\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        walk_test(records_are_named_by_their_ids),
        walk_test(a_numeric_id_is_taken_as_written),
        walk_test(a_record_without_id_is_named_by_its_line),
        walk_test(an_id_used_again_gets_a_number),
        walk_test(an_id_is_one_line_of_text),
        walk_test(members_that_come_with_the_text_are_kept),
        walk_test(a_line_that_is_not_json_is_skipped_with_its_number),
        walk_test(a_record_without_text_is_skipped),
        walk_test(a_text_over_the_limit_is_skipped),
        walk_test(a_line_over_the_limit_is_passed_over),
        walk_test(a_byte_order_mark_is_accepted),
        walk_test(an_array_is_refused_once),
        walk_test(another_encoding_is_refused_once),
        walk_test(a_binary_file_is_refused_once),
        walk_test(a_readers_name_makes_the_file_one_document),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
