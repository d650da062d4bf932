/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_suit.c - names of judgments in English, and citations by reporter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/extract/report.h"
#include "ingest/extract/suit.h"

/* Asserts that the first "v" of `text` makes the name `expected`, or none (NULL). */
static void assert_suit(const char *text, const char *expected)
{
    struct slice slice = slice_of(text);
    struct suit suit;
    size_t at = slice_find(slice, SLICE(" v"), 0) + 1;

    if (expected == NULL) {
        assert_false(suit_read(slice, at, &suit));
        return;
    }
    assert_true(suit_read(slice, at, &suit));
    assert_true(slice_equal(slice_range(slice, suit.span.start, suit.span.end), slice_of(expected)));
}

static void a_name_is_capitalised_words(void **state)
{
    (void)state;
    assert_suit("as held in Harrow v. Board of Trade, the", "Harrow v. Board of Trade");
    assert_suit("See Harrow v Whitcombe. The court", "Harrow v Whitcombe");
}

static void a_comma_before_a_company_form_ends_no_name(void **state)
{
    (void)state;
    assert_suit("cf. Blue Kite Toys, Inc. v. Harrow, 12 F.3d 1", "Blue Kite Toys, Inc. v. Harrow");
    assert_suit("Harrow v. Blue Kite Toys, Inc., 12 F.3d 1", "Harrow v. Blue Kite Toys, Inc.");
}

static void a_name_ends_between_characters_and_at_han(void **state)
{
    (void)state;
    assert_suit("见Harrow v. Board案", "Harrow v. Board");
    assert_suit("Harrow v. X¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢", "Harrow v. X¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢¢");
}

static void an_open_bracket_or_small_words_make_no_name(void **state)
{
    (void)state;
    assert_suit("(Respondent) v Harrow", NULL);
    assert_suit("good v evil", NULL);
    assert_suit("42 v 17", NULL);
}

static void the_longest_reporter_is_read(void **state)
{
    struct report report;
    struct slice text = SLICE("123 F. Supp. 2d 456, 460 (2d Cir. 1999)");

    (void)state;
    assert_true(report_read(text, 0, &report));
    assert_string_equal(report.reporter, "F. Supp. 2d");
    assert_true(slice_equal(slice_range(text, report.pin.start, report.pin.end), SLICE("460")));
    assert_int_equal(report_year_after(text, report.pin.end), 1999);
}

static void numbers_in_prose_are_no_citation(void **state)
{
    struct report report;

    (void)state;
    assert_false(report_read(SLICE("500 miles on the F.3d floor"), 0, &report));
    assert_false(report_read(SLICE("1 U.S. 1foo"), 0, &report));
    assert_false(report_read(SLICE("347 U.S."), 0, &report));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_capitalised_words),
        cmocka_unit_test(a_comma_before_a_company_form_ends_no_name),
        cmocka_unit_test(a_name_ends_between_characters_and_at_han),
        cmocka_unit_test(an_open_bracket_or_small_words_make_no_name),
        cmocka_unit_test(the_longest_reporter_is_read),
        cmocka_unit_test(numbers_in_prose_are_no_citation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
