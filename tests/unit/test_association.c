/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_association.c - how far two things stand together more often than by chance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/link/association.h"

static void meeting_as_often_as_chance_is_nothing(void **state)
{
    (void)state;
    assert_true(association_strength(&(struct association_counts){10, 100, 100, 1000}) == 0);
    assert_true(association_strength(&(struct association_counts){2, 100, 100, 1000}) == 0);
    assert_true(association_strength(&(struct association_counts){0, 0, 0, 0}) == 0);
}

static void meeting_always_is_strong(void **state)
{
    double strength = association_strength(&(struct association_counts){10, 10, 10, 1000});

    (void)state;
    /* 2 * (10 ln 100 + 990 ln (1000 / 990)) */
    assert_true(strength > 111.9 && strength < 112.1);
}

static void a_common_thing_counts_less(void **state)
{
    double rare = association_strength(&(struct association_counts){2, 10, 2, 1000});
    double common = association_strength(&(struct association_counts){2, 10, 100, 1000});

    (void)state;
    assert_true(rare > common);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(meeting_as_often_as_chance_is_nothing),
        cmocka_unit_test(meeting_always_is_strong),
        cmocka_unit_test(a_common_thing_counts_less),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
