/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_unicode.c - UTF-8, classes, folding, boundaries, encodings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/unicode.h"

/* The code points of a text, each as U+XXXX. */
static void assert_decodes(const char *text, const char *expected)
{
    struct builder actual = {0};
    struct slice slice = slice_of(text);

    for (size_t at = 0; at < slice.size;)
        builder_format(&actual, "%04X ", (unsigned)utf8_next(slice, &at));
    assert_string_equal(builder_slice(&actual).data, expected);
    builder_finish(&actual);
}

static void assert_folds(const char *text, bool drop_blanks, const char *expected)
{
    struct arena *arena = arena_create();

    assert_string_equal(unicode_fold_string(arena, slice_of(text), drop_blanks), expected);
    arena_destroy(arena);
}

static void valid_utf8_decodes(void **state)
{
    (void)state;
    assert_decodes("a\xC2\xA7\xE6\xB3\x95\xF0\xA0\x80\x80", "0061 00A7 6CD5 20000 ");
    assert_true(utf8_is_valid(SLICE("法\xEF\xBF\xBD")));
    assert_int_equal(utf8_length(SLICE("刑法 x")), 4);
}

static void overlong_forms_and_surrogates_are_replaced(void **state)
{
    (void)state;
    assert_decodes("\xC0\xAF", "FFFD FFFD ");
    assert_decodes("\xE0\x80\xAF", "FFFD FFFD FFFD ");
    assert_decodes("\xED\xA0\x80", "FFFD FFFD FFFD ");
    assert_decodes("\xF4\x90\x80\x80", "FFFD FFFD FFFD FFFD ");
    assert_decodes("\xF5\xFF", "FFFD FFFD ");
    assert_false(utf8_is_valid(SLICE("\xED\xA0\x80")));
}

static void a_truncated_sequence_is_one_replacement(void **state)
{
    (void)state;
    assert_decodes("\xE6\xB3", "FFFD ");
    assert_decodes("\xE6\xB3x", "FFFD 0078 ");
    assert_decodes("\xF0\xA0\x80", "FFFD ");
    assert_decodes("\xE6", "FFFD ");
    assert_decodes("\x95\x95", "FFFD FFFD ");
}

static void going_back_meets_the_same_characters(void **state)
{
    struct slice text = SLICE("a§法\xF0\xA0\x80\x80");
    size_t at = text.size;

    (void)state;
    assert_int_equal(utf8_previous(text, &at), 0x20000);
    assert_int_equal(utf8_previous(text, &at), 0x6CD5);
    assert_int_equal(utf8_previous(text, &at), 0xA7);
    assert_int_equal(utf8_previous(text, &at), 'a');
    assert_int_equal(at, 0);
}

static void going_back_over_bad_bytes_takes_one_at_a_time(void **state)
{
    struct slice text = SLICE("a\xB3\x95");
    size_t at = text.size;

    (void)state;
    assert_int_equal(utf8_previous(text, &at), UNICODE_REPLACEMENT);
    assert_int_equal(at, 2);
    assert_int_equal(utf8_previous(text, &at), UNICODE_REPLACEMENT);
    assert_int_equal(utf8_previous(text, &at), 'a');
}

static void every_code_point_survives_writing_and_reading(void **state)
{
    (void)state;
    for (uint32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 37) {
        char bytes[UTF8_SIZE_MAX];
        size_t at = 0;
        if (c >= 0xD800 && c < 0xE000)
            continue;
        struct slice text = {bytes, utf8_put(bytes, c)};
        assert_int_equal(utf8_next(text, &at), c);
        assert_int_equal(at, text.size);
    }
}

static void width_case_and_script_fold(void **state)
{
    (void)state;
    assert_folds("刑法", true, "刑法");
    assert_folds("ＡＢＣ１２", true, "abc12");
    assert_folds("訴訟與權利", true, "诉讼与权利");
    assert_folds("（2018）", true, "(2018)");
    assert_folds("Straße Ä", true, "straße ä");
    assert_folds("Ⅳ ㈠", true, "Ⅳ ㈠");
}

static void folding_twice_changes_nothing(void **state)
{
    (void)state;
    for (uint32_t c = 1; c < 0x10000; c++)
        assert_int_equal(unicode_fold(unicode_fold(c)), unicode_fold(c));
    assert_int_equal(unicode_fold(0x20000), 0x20000);
}

static void blanks_between_han_are_dropped(void **state)
{
    (void)state;
    assert_folds("生成式 \n 人工智能", true, "生成式人工智能");
    assert_folds("刑法　第 264 条", true, "刑法第264条");
    assert_folds("Criminal \t Law\nof  China", true, "criminal law of china");
    assert_folds(" 法 ", true, "法");
    assert_folds("刑 法", false, "刑 法");
    assert_folds("", true, "");
}

static void folded_bytes_lead_back_to_their_source(void **state)
{
    struct arena *arena = arena_create();
    struct slice text = SLICE("ＡＢ 訴 訟x");
    struct folded folded = unicode_fold_text(arena, text, true);
    struct span whole = folded_source(&folded, 0, folded.size);
    struct span second = folded_source(&folded, 2, 8);

    (void)state;
    assert_string_equal(folded.text, "ab诉讼x");
    assert_int_equal(whole.end - whole.start, text.size);
    assert_true(slice_equal(slice_range(text, second.start, second.end), SLICE("訴 訟")));
    arena_destroy(arena);
}

static void invalid_bytes_fold_to_valid_text(void **state)
{
    (void)state;
    assert_folds("a\xFF\xE6\xB3", true, "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void characters_have_classes(void **state)
{
    (void)state;
    assert_true(unicode_is_han(0x3007) && unicode_is_han(0x6CD5) && unicode_is_han(0x20000));
    assert_false(unicode_is_han(0x3001) || unicode_is_han('a'));
    assert_true(unicode_is_word('7') && unicode_is_word(0x6CD5) && unicode_is_word(0xFF21));
    assert_false(unicode_is_word('-') || unicode_is_word(0x3002));
    assert_true(unicode_is_space(0x3000) && unicode_is_space('\r') && unicode_is_space(0xFEFF));
    assert_true(unicode_is_unsafe(0x1B) && unicode_is_unsafe(0x202E));
    assert_int_equal(unicode_width(0x6CD5), 2);
    assert_int_equal(unicode_width(0x301), 0);
}

static void sentences_cover_the_text_without_gaps(void **state)
{
    struct arena *arena = arena_create();
    struct slice text = SLICE("第一句。第二句！Third one. Fourth.");
    size_t count;
    struct span *spans = unicode_segments(arena, text, BOUNDARY_SENTENCE, &count);

    (void)state;
    assert_int_equal(count, 4);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(spans[i].start, i == 0 ? 0 : spans[i - 1].end);
    assert_int_equal(spans[count - 1].end, text.size);
    unicode_segments(arena, SLICE(""), BOUNDARY_WORD, &count);
    assert_int_equal(count, 0);
    arena_destroy(arena);
}

static void other_encodings_become_utf8(void **state)
{
    struct builder utf8 = {0};
    struct error error = {0};

    (void)state;
    assert_true(unicode_to_utf8(SLICE("\xD0\xCC\xB7\xA8"), "GB18030", &utf8, &error));
    assert_string_equal(utf8.data, "刑法");
    builder_truncate(&utf8, 0);
    assert_true(unicode_to_utf8(SLICE("\xA6\x44\xAA\x6B"), "Big5", &utf8, &error));
    assert_string_equal(utf8.data, "刑法");
    assert_false(unicode_to_utf8(SLICE("x"), "no-such-encoding", &utf8, &error));
    assert_string_equal(error.message, "unknown encoding 'no-such-encoding'");
    builder_finish(&utf8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_utf8_decodes),
        cmocka_unit_test(overlong_forms_and_surrogates_are_replaced),
        cmocka_unit_test(a_truncated_sequence_is_one_replacement),
        cmocka_unit_test(going_back_meets_the_same_characters),
        cmocka_unit_test(going_back_over_bad_bytes_takes_one_at_a_time),
        cmocka_unit_test(every_code_point_survives_writing_and_reading),
        cmocka_unit_test(width_case_and_script_fold),
        cmocka_unit_test(folding_twice_changes_nothing),
        cmocka_unit_test(blanks_between_han_are_dropped),
        cmocka_unit_test(folded_bytes_lead_back_to_their_source),
        cmocka_unit_test(invalid_bytes_fold_to_valid_text),
        cmocka_unit_test(characters_have_classes),
        cmocka_unit_test(sentences_cover_the_text_without_gaps),
        cmocka_unit_test(other_encodings_become_utf8),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
