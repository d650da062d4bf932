/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_tokenizer.c - bigrams of Han, folded words of the rest. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "index/tokenizer.h"

struct tokens {
    struct builder line;
    struct slice text;
};

static int collect(void *payload, struct slice token, struct span span)
{
    struct tokens *tokens = payload;

    builder_append(&tokens->line, token);
    builder_format(&tokens->line, "@%zu-%zu ", span.start, span.end);
    return 0;
}

static void assert_tokens(const char *text, bool query, const char *expected)
{
    struct tokens tokens = {{0}, slice_of(text)};

    tokenizer_run(slice_of(text), query, collect, &tokens);
    assert_string_equal(builder_slice(&tokens.line).data, expected);
    builder_finish(&tokens.line);
}

static void han_becomes_pairs_and_a_last_character(void **state)
{
    (void)state;
    assert_tokens("不当得利", false, "不当@0-6 当得@3-9 得利@6-12 利@9-12 ");
}

static void a_query_leaves_the_last_character_out(void **state)
{
    (void)state;
    assert_tokens("不当得利", true, "不当@0-6 当得@3-9 得利@6-12 ");
    assert_tokens("法", true, "法@0-3 ");
}

static void punctuation_between_han_keeps_neighbours_apart(void **state)
{
    (void)state;
    assert_tokens("人民、法院", false, "人民@0-6 民@3-6 法院@9-15 院@12-15 ");
}

static void words_are_folded_and_keep_the_offsets_of_the_original(void **state)
{
    (void)state;
    assert_tokens("Ｃｉｖｉｌ Code 1202", false, "civil@0-15 code@16-20 1202@21-25 ");
}

static void traditional_characters_are_simplified(void **state)
{
    (void)state;
    assert_tokens("訴訟", true, "诉讼@0-6 ");
}

static void latin_beside_han_is_a_word_of_its_own(void **state)
{
    (void)state;
    assert_tokens("使用GPT3生成", true, "使用@0-6 gpt3@6-10 生成@10-16 ");
}

static void invalid_bytes_separate(void **state)
{
    (void)state;
    assert_tokens("刑\xFF法", false, "刑@0-3 法@4-7 ");
}

static void han_outside_the_basic_plane_is_paired_too(void **state)
{
    (void)state;
    assert_tokens("\xF0\xA0\xAE\xB7野", true, "\xF0\xA0\xAE\xB7野@0-7 ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(han_becomes_pairs_and_a_last_character),
        cmocka_unit_test(a_query_leaves_the_last_character_out),
        cmocka_unit_test(punctuation_between_han_keeps_neighbours_apart),
        cmocka_unit_test(words_are_folded_and_keep_the_offsets_of_the_original),
        cmocka_unit_test(traditional_characters_are_simplified),
        cmocka_unit_test(latin_beside_han_is_a_word_of_its_own),
        cmocka_unit_test(invalid_bytes_separate),
        cmocka_unit_test(han_outside_the_basic_plane_is_paired_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
