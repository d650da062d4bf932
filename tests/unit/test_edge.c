/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_edge.c - where a Chinese term stands as a word of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/extract/edge.h"

static bool allowed(const char *text, const char *term)
{
    struct edges edges = {.arena = arena_create(), .folded = slice_of(text)};
    size_t start = slice_find(edges.folded, slice_of(term), 0);
    bool answer = edges_allow(&edges, start, start + strlen(term));

    arena_destroy(edges.arena);
    return answer;
}

static void a_term_across_two_words_is_none(void **state)
{
    (void)state;
    assert_false(allowed("整个犯罪过程", "罪过"));
    assert_true(allowed("主观上具有罪过的", "罪过"));
}

static void what_follows_may_make_another_word(void **state)
{
    (void)state;
    assert_false(allowed("上述原因说明", "原因说"));
    assert_false(allowed("以犯罪论处", "犯罪论"));
    assert_true(allowed("按照原因说，行为人", "原因说"));
}

static void a_suffix_may_cling_to_what_follows(void **state)
{
    (void)state;
    assert_true(allowed("持肯定说的观点", "肯定说"));
    assert_true(allowed("作品具有独创性的表达", "独创性"));
}

static void a_term_at_either_end_of_the_text_is_safe(void **state)
{
    (void)state;
    assert_true(allowed("法益", "法益"));
    assert_true(allowed("法", "法"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_term_across_two_words_is_none),
        cmocka_unit_test(what_follows_may_make_another_word),
        cmocka_unit_test(a_suffix_may_cling_to_what_follows),
        cmocka_unit_test(a_term_at_either_end_of_the_text_is_safe),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
