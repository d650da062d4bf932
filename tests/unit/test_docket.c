/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_docket.c - docket numbers of Chinese courts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/unicode.h"
#include "ingest/extract/docket.h"

struct read {
    struct arena *arena;
    struct slice folded;
    struct docket docket;
    bool found;
};

static struct read read_docket(const char *text)
{
    struct read read = {.arena = arena_create()};

    read.folded = slice_of(unicode_fold_string(read.arena, slice_of(text), true));
    read.found = docket_read(read.folded, 0, &read.docket);
    return read;
}

static void assert_number(const char *text, size_t index, const char *number, const char *id)
{
    struct read read = read_docket(text);

    assert_true(read.found);
    assert_true(index < read.docket.count);
    assert_string_equal(docket_format(read.arena, read.folded, &read.docket, index), number);
    assert_string_equal(docket_id(read.arena, read.folded, &read.docket, index), id);
    arena_destroy(read.arena);
}

static void assert_no_docket(const char *text)
{
    struct read read = read_docket(text);

    assert_false(read.found);
    arena_destroy(read.arena);
}

static void brackets_and_widths_are_normalised(void **state)
{
    (void)state;
    assert_number("(2018)京0491民初239号", 0, "（2018）京0491民初239号", "case/（2018）京0491民初239号");
    assert_number("【２０１８】京０４９１民初２３９号", 0, "（2018）京0491民初239号", "case/（2018）京0491民初239号");
}

static void leading_zeros_stay_in_the_number_and_leave_the_id(void **state)
{
    (void)state;
    assert_number("（2014）渝二中法刑终字第00273号", 0, "（2014）渝二中法刑终字第00273号",
                  "case/（2014）渝二中法刑终字第273号");
}

static void a_list_shares_year_and_code(void **state)
{
    (void)state;
    assert_number("（2020）云01民初16、17、18号", 2, "（2020）云01民初18号", "case/（2020）云01民初18号");
}

static void a_list_ends_at_its_last_closed_number(void **state)
{
    struct read read = read_docket("（2020）云01民初16号、25万元");

    (void)state;
    assert_int_equal(read.docket.count, 1);
    arena_destroy(read.arena);
}

static void a_smaller_number_after_a_hyphen_is_a_later_paper(void **state)
{
    (void)state;
    assert_number("（2013）张民终字第12-1号", 0, "（2013）张民终字第12-1号", "case/（2013）张民终字第12-1号");
}

static void a_larger_number_after_a_hyphen_ends_a_range(void **state)
{
    (void)state;
    assert_number("（2013）张民终字第40-43号", 1, "（2013）张民终字第43号", "case/（2013）张民终字第43号");
}

static void numbers_of_other_offices_are_no_dockets(void **state)
{
    (void)state;
    assert_no_docket("〔2015〕11号");
    assert_no_docket("（2014）第174号");
    assert_no_docket("（2013）沪东证民字第9号");
    assert_no_docket("（2014）深公福行罚决字第12号");
    assert_no_docket("（2016）劳人仲案字第7号");
    assert_no_docket("（2012）工银贷字第5号");
}

static void a_truncated_docket_is_none(void **state)
{
    (void)state;
    assert_no_docket("（2018");
    assert_no_docket("（2018）京0491民初");
    assert_no_docket("（2018）京0491民初239");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_and_widths_are_normalised),
        cmocka_unit_test(leading_zeros_stay_in_the_number_and_leave_the_id),
        cmocka_unit_test(a_list_shares_year_and_code),
        cmocka_unit_test(a_list_ends_at_its_last_closed_number),
        cmocka_unit_test(a_smaller_number_after_a_hyphen_is_a_later_paper),
        cmocka_unit_test(a_larger_number_after_a_hyphen_ends_a_range),
        cmocka_unit_test(numbers_of_other_offices_are_no_dockets),
        cmocka_unit_test(a_truncated_docket_is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
