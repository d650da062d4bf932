/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_automaton.c - many strings in one pass, against a search for each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "base/automaton.h"

struct found {
    struct builder text;
    size_t limit;
};

static bool note(const struct automaton_match *match, void *payload)
{
    struct found *found = payload;

    builder_format(&found->text, "%u[%zu,%zu) ", (unsigned)match->value, match->start, match->end);
    return --found->limit > 0;
}

static struct automaton_builder *built(const char *const *strings, struct automaton *automaton)
{
    struct automaton_builder *builder = automaton_builder_create();

    for (uint32_t i = 0; strings[i] != NULL; i++)
        automaton_builder_add(builder, slice_of(strings[i]), i);
    *automaton = automaton_build(builder);
    return builder;
}

static void assert_matches(const char *const *strings, const char *text, size_t limit, const char *expected)
{
    struct automaton automaton;
    struct automaton_builder *builder = built(strings, &automaton);
    struct found found = {.limit = limit};

    automaton_scan(&automaton, slice_of(text), note, &found);
    assert_string_equal(builder_slice(&found.text).data, expected);
    builder_finish(&found.text);
    automaton_builder_destroy(builder);
}

static void strings_inside_strings_are_all_found(void **state)
{
    static const char *const strings[] = {"he", "she", "his", "hers", NULL};

    (void)state;
    assert_matches(strings, "ushers", 100, "1[1,4) 0[2,4) 3[2,6) ");
    assert_matches(strings, "", 100, "");
    assert_matches(strings, "xyz", 100, "");
}

static void han_names_are_found_by_their_bytes(void **state)
{
    static const char *const strings[] = {"刑法", "中华人民共和国刑法", "法典", NULL};

    (void)state;
    assert_matches(strings, "中华人民共和国刑法典", 100, "1[0,27) 0[21,27) 2[24,30) ");
}

static void a_search_ends_when_it_is_told_to(void **state)
{
    static const char *const strings[] = {"a", NULL};

    (void)state;
    assert_matches(strings, "aaaa", 2, "0[0,1) 0[1,2) ");
}

static void a_string_added_twice_keeps_its_first_value(void **state)
{
    struct automaton_builder *builder = automaton_builder_create();
    struct automaton automaton;

    (void)state;
    assert_int_equal(automaton_builder_add(builder, SLICE("law"), 7), 7);
    assert_int_equal(automaton_builder_add(builder, SLICE("law"), 9), 7);
    automaton = automaton_build(builder);
    assert_int_equal(automaton_lookup(&automaton, SLICE("law")), 7);
    assert_int_equal(automaton_lookup(&automaton, SLICE("la")), UINT32_MAX);
    assert_int_equal(automaton_lookup(&automaton, SLICE("laws")), UINT32_MAX);
    assert_int_equal(automaton_lookup(&automaton, SLICE("")), UINT32_MAX);
    automaton_builder_destroy(builder);
}

static void an_empty_automaton_finds_nothing(void **state)
{
    static const char *const strings[] = {NULL};

    (void)state;
    assert_matches(strings, "anything \xFF", 100, "");
}

static void every_byte_may_stand_in_a_string(void **state)
{
    struct automaton_builder *builder = automaton_builder_create();
    struct automaton automaton;

    (void)state;
    for (unsigned byte = 0; byte < 256; byte++)
        automaton_builder_add(builder, (struct slice){(const char[]){(char)byte, (char)(255 - byte)}, 2}, byte);
    automaton = automaton_build(builder);
    for (unsigned byte = 0; byte < 256; byte++) {
        const char string[] = {(char)byte, (char)(255 - byte)};
        assert_int_equal(automaton_lookup(&automaton, (struct slice){string, 2}), byte);
    }
    automaton_builder_destroy(builder);
}

static bool count_match(const struct automaton_match *match, void *payload)
{
    (void)match;
    ++*(size_t *)payload;
    return true;
}

/* Words of two letters over a small alphabet, so that many overlap. */
static void random_word(unsigned *seed, char word[8], size_t *size)
{
    *size = 1 + (*seed = *seed * 1103515245u + 12345u) / 65536 % 6;
    for (size_t i = 0; i < *size; i++)
        word[i] = (char)('a' + (*seed = *seed * 1103515245u + 12345u) / 65536 % 2);
    word[*size] = '\0';
}

static size_t count_by_hand(const struct automaton *automaton, struct slice text)
{
    size_t count = 0;

    for (size_t start = 0; start < text.size; start++)
        for (size_t end = start + 1; end <= text.size && end <= start + 8; end++)
            count += automaton_lookup(automaton, slice_range(text, start, end)) != UINT32_MAX;
    return count;
}

static void a_pass_finds_what_single_searches_find(void **state)
{
    struct automaton_builder *builder = automaton_builder_create();
    struct builder text = {0};
    unsigned seed = 1;
    size_t count = 0;

    (void)state;
    for (uint32_t i = 0; i < 60; i++) {
        char word[8];
        size_t size;
        random_word(&seed, word, &size);
        automaton_builder_add(builder, (struct slice){word, size}, i);
        random_word(&seed, word, &size);
        builder_append_string(&text, word);
    }
    struct automaton automaton = automaton_build(builder);
    automaton_scan(&automaton, builder_slice(&text), count_match, &count);
    assert_int_equal(count, count_by_hand(&automaton, builder_slice(&text)));
    builder_finish(&text);
    automaton_builder_destroy(builder);
}

/* Nothing below the bytes of Han ever fills: whoever looks there for each name anew is never done. */
static void many_han_names_are_packed_tightly_and_soon(void **state)
{
    struct automaton_builder *builder = automaton_builder_create();
    struct builder name = {0};
    unsigned seed = 7;
    size_t bytes = 0;

    (void)state;
    for (uint32_t i = 0; i < 30000; i++, bytes += name.size) {
        builder_truncate(&name, 0);
        for (int c = 0; c < 4; c++)
            builder_append_code_point(&name, 0x4E00 + (seed = seed * 1103515245u + 12345u) / 65536 % 0x5000);
        automaton_builder_add(builder, builder_slice(&name), i);
    }
    assert_in_range(automaton_build(builder).state_count, bytes / 2, bytes * 5 / 4);
    builder_finish(&name);
    automaton_builder_destroy(builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_inside_strings_are_all_found),
        cmocka_unit_test(han_names_are_found_by_their_bytes),
        cmocka_unit_test(a_search_ends_when_it_is_told_to),
        cmocka_unit_test(a_string_added_twice_keeps_its_first_value),
        cmocka_unit_test(an_empty_automaton_finds_nothing),
        cmocka_unit_test(every_byte_may_stand_in_a_string),
        cmocka_unit_test(a_pass_finds_what_single_searches_find),
        cmocka_unit_test(many_han_names_are_packed_tightly_and_soon),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
