/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_stance.c - words that tell how a scholar stands to a doctrine. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/extract/stance.h"

static void assert_verb(const char *text, enum stance expected)
{
    enum stance stance;

    assert_true(stance_verb_in(slice_of(text), &stance));
    assert_int_equal(stance, expected);
}

static void assert_cue(const char *text, enum stance expected)
{
    enum stance stance;

    assert_true(stance_cue_in(slice_of(text), &stance));
    assert_int_equal(stance, expected);
}

static void the_last_verb_governs(void **state)
{
    (void)state;
    assert_verb("指出其来源，并主张", STANCE_SUPPORTS);
    assert_verb("has criticised the", STANCE_CRITICISES);
}

static void judging_words_are_cues(void **state)
{
    (void)state;
    assert_cue("该说存在根本缺陷", STANCE_CRITICISES);
    assert_cue("我国应当采用该说", STANCE_SUPPORTS);
    assert_cue("the test fails here", STANCE_CRITICISES);
}

static void words_that_hold_a_cue_or_verb_are_none(void **state)
{
    enum stance stance;

    (void)state;
    assert_false(stance_cue_in(SLICE("与其相应的效应"), &stance));
    assert_cue("相应的规则应明确", STANCE_SUPPORTS);
    assert_false(stance_verb_in(SLICE("the holder of a notebook"), &stance));
}

static void who_states_a_view_does_not_mean_the_theory_before(void **state)
{
    (void)state;
    assert_true(stance_states_own(SLICE("主张归责应当容纳规范目的")));
    assert_false(stance_states_own(SLICE("主张放弃该说")));
}

static void criticism_outweighs_support(void **state)
{
    (void)state;
    assert_cue("应当看到该说无法成立", STANCE_CRITICISES);
}

static void plain_words_are_none(void **state)
{
    enum stance stance;

    (void)state;
    assert_false(stance_verb_in(SLICE("昨日天气晴朗"), &stance));
    assert_false(stance_cue_in(SLICE("昨日天气晴朗"), &stance));
}

static void the_maker_of_a_doctrine_is_told_by_the_words_around(void **state)
{
    (void)state;
    assert_true(stance_is_maker(SLICE("该理论由"), SLICE("提出的")));
    assert_true(stance_is_maker(SLICE(" was first proposed by "), SLICE("")));
    assert_false(stance_is_maker(SLICE("对该理论，"), SLICE("认为")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_verb_governs),
        cmocka_unit_test(judging_words_are_cues),
        cmocka_unit_test(words_that_hold_a_cue_or_verb_are_none),
        cmocka_unit_test(who_states_a_view_does_not_mean_the_theory_before),
        cmocka_unit_test(criticism_outweighs_support),
        cmocka_unit_test(plain_words_are_none),
        cmocka_unit_test(the_maker_of_a_doctrine_is_told_by_the_words_around),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
