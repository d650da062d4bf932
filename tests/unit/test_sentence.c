/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_sentence.c - sentences and reference marks. */
#include "tests/unit/outline_fixture.h"

#include "ingest/segment/mark.h"
#include "ingest/segment/sentence.h"

static void assert_sentences(const char *text, size_t expected)
{
    struct arena *arena = arena_create();
    size_t count = 0;
    struct span *spans = sentences_of(arena, slice_of(text), &count);

    assert_int_equal(count, expected);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(spans[i].start, i == 0 ? 0 : spans[i - 1].end);
    if (count > 0)
        assert_int_equal(spans[count - 1].end, strlen(text));
    arena_destroy(arena);
}

static void chinese_sentences_keep_their_quotes_and_marks(void **state)
{
    (void)state;
    assert_sentences("他说：“应当解除。”[3]另有异议；未被采纳。", 3);
    assert_sentences("《何谓正义？》一书论之甚详。", 1);
    assert_sentences("", 0);
}

static void legal_abbreviations_end_no_sentence(void **state)
{
    (void)state;
    assert_sentences("See Smith v. Jones, 12 U.S.C. § 5, art. 12, No. 5. It holds.", 2);
    assert_sentences("Smith et al. agree. Others do not.", 2);
}

/* The numbers of the first mark, 0 if there is none. */
static int first_mark(const char *text, size_t *count)
{
    struct mark mark = {.count = 0};
    size_t at = 0;
    bool found = mark_next(slice_of(text), &at, &mark);

    *count = found ? mark.count : 0;
    return found ? mark.numbers[0] : 0;
}

static void marks_expand_their_ranges(void **state)
{
    size_t count;

    (void)state;
    assert_int_equal(first_mark("如前所述[2-4]。", &count), 2);
    assert_int_equal(count, 3);
    assert_int_equal(first_mark("如前所述〔1，3〕。", &count), 1);
    assert_int_equal(count, 2);
    assert_int_equal(first_mark("责任¹²。", &count), 12);
}

static void years_and_arrays_are_no_marks(void **state)
{
    size_t count;

    (void)state;
    assert_int_equal(first_mark("法释〔2019〕5号, [2018] UKSC 1, [0, 1], 50 m²", &count), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chinese_sentences_keep_their_quotes_and_marks),
        cmocka_unit_test(legal_abbreviations_end_no_sentence),
        cmocka_unit_test(marks_expand_their_ranges),
        cmocka_unit_test(years_and_arrays_are_no_marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
