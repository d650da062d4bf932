/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_arena.c - memory that lives and dies together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    struct arena *arena = arena_create();

    (void)state;
    for (size_t size = 0; size < 300; size += 7) {
        unsigned char *memory = arena_allocate(arena, size);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xFF, size);
    }
    arena_destroy(arena);
    arena_destroy(NULL);
}

static void pieces_do_not_overlap_across_blocks(void **state)
{
    struct arena *arena = arena_create();
    char *pieces[100];

    (void)state;
    for (int i = 0; i < 100; i++)
        pieces[i] = arena_format(arena, "%0*d", 1 + i * 97, i);
    for (int i = 0; i < 100; i++)
        assert_int_equal(strlen(pieces[i]), i < 1 ? 1 : 1 + i * 97);
    assert_int_equal(strlen(arena_format(arena, "%0*d", 200000, 1)), 200000);
    assert_string_equal(pieces[7] + strlen(pieces[7]) - 1, "7");
    arena_destroy(arena);
}

static void memory_is_zeroed_again_after_a_reset(void **state)
{
    struct arena *arena = arena_create();
    char *before = arena_allocate(arena, 64);

    (void)state;
    memset(before, 'x', 64);
    arena_allocate(arena, 1 << 20);
    arena_reset(arena);
    assert_ptr_equal(arena_allocate(arena, 64), before);
    assert_int_equal(before[63], 0);
    arena_destroy(arena);
}

static void an_array_grows_and_keeps_its_elements(void **state)
{
    struct arena *arena = arena_create();
    uint32_t *numbers = NULL;
    size_t count = 0;
    size_t capacity = 0;

    (void)state;
    for (uint32_t i = 0; i < 10000; i++)
        *ARENA_PUSH(arena, numbers, count, capacity) = i;
    assert_int_equal(count, 10000);
    for (uint32_t i = 0; i < 10000; i++)
        assert_int_equal(numbers[i], i);
    arena_destroy(arena);
}

static void copies_end_with_nul(void **state)
{
    struct arena *arena = arena_create();

    (void)state;
    assert_string_equal(arena_copy(arena, (struct slice){"abcdef", 3}), "abc");
    assert_string_equal(arena_copy(arena, (struct slice){NULL, 0}), "");
    assert_null(arena_copy_string(arena, NULL));
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap_across_blocks),
        cmocka_unit_test(memory_is_zeroed_again_after_a_reset),
        cmocka_unit_test(an_array_grows_and_keeps_its_elements),
        cmocka_unit_test(copies_end_with_nul),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
