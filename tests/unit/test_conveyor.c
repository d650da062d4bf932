/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_conveyor.c - what goes in first comes out first, worked on by many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "index/conveyor.h"

enum { ITEM_COUNT = 1000 };

struct job {
    int number;
    int result;
};

struct counts {
    int refused;
    int discarded;
};

static void produce(struct conveyor *conveyor, void *payload)
{
    struct counts *counts = payload;

    for (int i = 0; i < ITEM_COUNT; i++) {
        struct job *job = memory_allocate(sizeof(*job));
        *job = (struct job){i, 0};
        if (!conveyor_put(conveyor, job, 1)) {
            counts->refused++;
            return;
        }
    }
}

static void work(void *item, void *payload)
{
    struct job *job = item;

    (void)payload;
    if (job->number % 7 == 0)
        usleep(100); /* some take longer than others */
    job->result = job->number * 2;
}

static void discard(void *item, void *payload)
{
    struct counts *counts = payload;

    counts->discarded++;
    free(item);
}

static void items_come_out_in_order_and_worked_on(void **state)
{
    struct counts counts = {0};
    struct conveyor_parts parts = {produce, work, discard, &counts};
    struct conveyor *conveyor = conveyor_start(&parts, 3, SIZE_MAX);
    struct job *job;

    (void)state;
    for (int i = 0; (job = conveyor_take(conveyor)) != NULL; i++) {
        assert_int_equal(job->number, i);
        assert_int_equal(job->result, i * 2);
        free(job);
    }
    conveyor_finish(conveyor);
    assert_int_equal(counts.discarded, 0);
}

static void a_consumer_that_stops_early_leaves_nothing_behind(void **state)
{
    struct counts counts = {0};
    struct conveyor_parts parts = {produce, work, discard, &counts};
    struct conveyor *conveyor = conveyor_start(&parts, 2, 10);

    (void)state;
    free(conveyor_take(conveyor));
    conveyor_finish(conveyor);
    assert_int_equal(counts.refused, 1);
    assert_true(counts.discarded >= 1);
}

static void an_item_heavier_than_the_limit_still_goes_through(void **state)
{
    struct counts counts = {0};
    struct conveyor_parts parts = {produce, work, discard, &counts};
    struct conveyor *conveyor = conveyor_start(&parts, 2, 0);
    int taken = 0;
    void *item;

    (void)state;
    for (; (item = conveyor_take(conveyor)) != NULL; taken++)
        free(item);
    conveyor_finish(conveyor);
    assert_int_equal(taken, ITEM_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_come_out_in_order_and_worked_on),
        cmocka_unit_test(a_consumer_that_stops_early_leaves_nothing_behind),
        cmocka_unit_test(an_item_heavier_than_the_limit_still_goes_through),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
