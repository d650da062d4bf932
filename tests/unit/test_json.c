/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_json.c - writing JSON, and scanning an object's members. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"

#include <math.h>

static void assert_string_member(const char *json, const char *expected)
{
    struct arena *arena = arena_create();
    struct json_member *members;
    struct error error = {0};
    size_t count;

    if (!json_scan_object(arena, slice_of(json), &members, &count, &error))
        fail_msg("%s", error.message);
    const struct json_member *member = json_member(members, count, "k");
    assert_non_null(member);
    assert_int_equal(member->type, JSON_STRING);
    assert_string_equal(arena_copy(arena, member->string), expected);
    arena_destroy(arena);
}

static void assert_raw_member(const char *json, enum json_type type, const char *expected)
{
    struct arena *arena = arena_create();
    struct json_member *members;
    struct error error = {0};
    size_t count;

    if (!json_scan_object(arena, slice_of(json), &members, &count, &error))
        fail_msg("%s", error.message);
    assert_int_equal(members[0].type, type);
    assert_string_equal(arena_copy(arena, members[0].raw), expected);
    arena_destroy(arena);
}

static void assert_refused(struct slice json, const char *message)
{
    struct arena *arena = arena_create();
    struct json_member *members = NULL;
    struct error error = {0};
    size_t count = 77;

    assert_false(json_scan_object(arena, json, &members, &count, &error));
    assert_int_equal(error.code, ERROR_DATA);
    assert_string_equal(error.message, message);
    assert_int_equal(count, 77);
    arena_destroy(arena);
}

static void what_is_written_has_commas_where_they_belong(void **state)
{
    struct builder out = {0};
    struct json_writer json = {.out = &out};

    (void)state;
    json_object_begin(&json);
    json_member_text(&json, "a", "x");
    json_key(&json, "b");
    json_array_begin(&json);
    json_integer(&json, -1);
    json_boolean(&json, true);
    json_number(&json, (double)NAN);
    json_array_end(&json);
    json_member_text(&json, "c", NULL);
    json_object_end(&json);
    assert_string_equal(out.data, "{\"a\":\"x\",\"b\":[-1,true,null],\"c\":null}");
    builder_finish(&out);
}

static void what_is_written_is_escaped_and_valid(void **state)
{
    struct builder out = {0};
    struct json_writer json = {.out = &out};

    (void)state;
    json_string(&json, SLICE("\"\\\n\t\x01\x7F法\xFF"));
    assert_string_equal(out.data, "\"\\\"\\\\\\n\\t\\u0001\\u007f法\xEF\xBF\xBD\"");
    builder_finish(&out);
}

static void escapes_are_decoded(void **state)
{
    (void)state;
    assert_string_member("{\"k\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}", "\"\\/\b\f\n\r\t");
    assert_string_member("{\"k\":\"\\u6cd5\\u6CD5x\"}", "法法x");
    assert_string_member(" { \"\\u006b\" : \"plain\" } \n", "plain");
}

static void surrogate_pairs_join_and_lone_ones_are_replaced(void **state)
{
    (void)state;
    assert_string_member("{\"k\":\"\\ud840\\udc00\"}", "\xF0\xA0\x80\x80");
    assert_string_member("{\"k\":\"\\ud840x\"}", "\xEF\xBF\xBDx");
    assert_string_member("{\"k\":\"\\udc00\"}", "\xEF\xBF\xBD");
    assert_string_member("{\"k\":\"\\ud840\\u0041\"}", "\xEF\xBF\xBD" "A");
}

static void the_last_of_equal_keys_wins(void **state)
{
    (void)state;
    assert_string_member("{\"k\":\"a\",\"k\":\"b\"}", "b");
}

static void other_values_are_given_as_written(void **state)
{
    (void)state;
    assert_raw_member("{\"a\":-1.5e+3}", JSON_NUMBER, "-1.5e+3");
    assert_raw_member("{\"a\":0017}", JSON_NUMBER, "0017");
    assert_raw_member("{\"a\": null }", JSON_LITERAL, "null");
    assert_raw_member("{\"a\":{\"b\":[\"]\",{}]},\"c\":1}", JSON_OBJECT, "{\"b\":[\"]\",{}]}");
    assert_raw_member("{\"a\":[1,[2]]}", JSON_ARRAY, "[1,[2]]");
}

static void a_bomb_of_brackets_is_refused(void **state)
{
    struct builder bomb = {0};

    (void)state;
    builder_append_string(&bomb, "{\"a\":");
    for (size_t i = 0; i < 1000000; i++)
        builder_append_byte(&bomb, '[');
    assert_refused(builder_slice(&bomb), "not JSON at byte 70: less nesting expected");
    builder_finish(&bomb);
}

static void what_is_no_object_is_refused_at_its_byte(void **state)
{
    (void)state;
    assert_refused(SLICE(""), "not JSON at byte 0: '{' expected");
    assert_refused(SLICE("[1]"), "not JSON at byte 0: '{' expected");
    assert_refused(SLICE("{\"a\":1"), "not JSON at byte 6: ',' or '}' expected");
    assert_refused(SLICE("{\"a\" 1}"), "not JSON at byte 5: ':' expected");
    assert_refused(SLICE("{\"a\":\"x"), "not JSON at byte 7: the end of a string expected");
    assert_refused(SLICE("{\"a\":}"), "not JSON at byte 5: a value expected");
    assert_refused(SLICE("{\"a\":1}x"), "not JSON at byte 7: the end of the line expected");
    assert_refused(SLICE("{\"a\":1,}"), "not JSON at byte 7: a key expected");
    assert_refused(SLICE("{\"a\":\"\\x\"}"), "not JSON at byte 7: an escape expected");
    assert_refused(SLICE("{\"a\":\"\\u12g4\"}"), "not JSON at byte 10: four hexadecimal digits expected");
}

static void words_and_numbers_that_json_lacks_are_refused(void **state)
{
    (void)state;
    assert_refused(SLICE("{\"a\":nul}"), "not JSON at byte 5: a value expected");
    assert_refused(SLICE("{\"a\":-}"), "not JSON at byte 5: a value expected");
    assert_refused(SLICE("{\"a\":1x}"), "not JSON at byte 5: a value expected");
    assert_refused(SLICE("{\"a\":[}}"), "not JSON at byte 7: a matching bracket expected");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_has_commas_where_they_belong),
        cmocka_unit_test(what_is_written_is_escaped_and_valid),
        cmocka_unit_test(escapes_are_decoded),
        cmocka_unit_test(surrogate_pairs_join_and_lone_ones_are_replaced),
        cmocka_unit_test(the_last_of_equal_keys_wins),
        cmocka_unit_test(other_values_are_given_as_written),
        cmocka_unit_test(a_bomb_of_brackets_is_refused),
        cmocka_unit_test(what_is_no_object_is_refused_at_its_byte),
        cmocka_unit_test(words_and_numbers_that_json_lacks_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
