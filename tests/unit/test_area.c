/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_area.c - choosing between concepts of one name by the document's area of law. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/memory.h"
#include "ingest/extract/area.h"

static const char *const criminal_areas[] = {"criminal", NULL};
static const char *const tort_areas[] = {"tort", NULL};
static const struct authority criminal = {.id = "doctrine/criminal-causation", .areas = criminal_areas};
static const struct authority tort = {.id = "doctrine/tort-causation", .areas = tort_areas};

static const struct authority *choose(int criminal_count, int tort_count)
{
    const struct authority *const both[] = {&criminal, &tort};
    struct area_votes votes = {.votes = {{"criminal", criminal_count}, {"tort", tort_count}}, .count = 2};

    return area_choose(&votes, both, ARRAY_SIZE(both));
}

static void a_clear_majority_chooses(void **state)
{
    (void)state;
    assert_ptr_equal(choose(9, 2), &criminal);
    assert_ptr_equal(choose(0, 1), &tort);
}

static void a_narrow_majority_and_silence_choose_nothing(void **state)
{
    (void)state;
    assert_null(choose(5, 4));
    assert_null(choose(0, 0));
}

static void a_charge_and_a_law_vote_for_their_areas(void **state)
{
    struct mention mentions[] = {{.kind = MENTION_CHARGE, .id = "charge/盗窃罪"},
                                 {.kind = MENTION_STATUTE, .id = "cn/criminal-law/art-264"},
                                 {.kind = MENTION_STATUTE, .id = NULL}};
    struct document document = {.mentions = mentions, .mention_count = ARRAY_SIZE(mentions)};
    struct area_votes votes;

    (void)state;
    area_votes_count(&votes, NULL, &document);
    assert_int_equal(votes.count, 1);
    assert_int_equal(votes.votes[0].count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clear_majority_chooses),
        cmocka_unit_test(a_narrow_majority_and_silence_choose_nothing),
        cmocka_unit_test(a_charge_and_a_law_vote_for_their_areas),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
