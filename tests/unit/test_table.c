/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_table.c - reading a table of tab-separated values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/table.h"

struct reading {
    struct arena *arena;
    struct faults faults;
    struct table table;
};

/* Reads a table of two columns, a and b, from a file of that text. */
static struct reading read_text(struct slice text)
{
    char directory[] = "/tmp/test_table.XXXXXX";
    struct reading reading = {.arena = arena_create()};

    assert_non_null(mkdtemp(directory));
    const char *path = arena_format(reading.arena, "%s/t.tsv", directory);
    FILE *file = fopen(path, "wb");
    assert_int_equal(fwrite(text.data, 1, text.size, file), text.size);
    fclose(file);
    reading.table = table_read(reading.arena, directory, "t.tsv", "a b", &reading.faults);
    unlink(path);
    rmdir(directory);
    return reading;
}

static void finish(struct reading *reading)
{
    faults_finish(&reading->faults);
    arena_destroy(reading->arena);
}

static void assert_fault(struct slice text, const char *fault)
{
    struct reading reading = read_text(text);

    assert_int_equal(reading.faults.count, 1);
    assert_string_equal(reading.faults.lines.data, fault);
    finish(&reading);
}

static void comments_blanks_and_line_ends_do_not_count(void **state)
{
    struct reading reading = read_text(SLICE("\xEF\xBB\xBF# c\r\na\tb\r\n\r\n 刑 \t\r\n#x\ty\n1\t2"));

    (void)state;
    assert_int_equal(reading.faults.count, 0);
    assert_int_equal(reading.table.row_count, 2);
    assert_string_equal(reading.table.rows[0].cells[0], "刑");
    assert_string_equal(reading.table.rows[0].cells[1], "");
    assert_string_equal(reading.table.rows[1].cells[1], "2");
    assert_int_equal(reading.table.rows[1].origin.line, 6);
    finish(&reading);
}

static void another_header_is_a_fault(void **state)
{
    (void)state;
    assert_fault(SLICE("a\tc\n1\t2\n"), "t.tsv:1: another header; the columns are, parted by tabs: a b\n");
    assert_fault(SLICE("\n# only words\n"), "t.tsv:3: empty; the first line names the columns: a b\n");
}

static void a_row_of_other_columns_is_a_fault_and_left_out(void **state)
{
    struct reading reading = read_text(SLICE("a\tb\n1\n1\t2\t3\n4\t5\n"));

    (void)state;
    assert_int_equal(reading.faults.count, 2);
    assert_int_equal(reading.table.row_count, 1);
    assert_string_equal(reading.table.rows[0].cells[0], "4");
    finish(&reading);
}

static void bytes_that_are_not_utf8_are_a_fault(void **state)
{
    (void)state;
    assert_fault(SLICE("a\tb\n\xD0\xCC\t1\n"), "t.tsv:2: not UTF-8; save the table as UTF-8\n");
}

static void a_row_of_endless_columns_is_a_fault(void **state)
{
    struct builder text = {0};

    (void)state;
    builder_append_string(&text, "a\tb\n");
    for (int i = 0; i < 5000; i++)
        builder_append_byte(&text, i % 2 == 0 ? 'x' : '\t');
    assert_fault(builder_slice(&text), "t.tsv:2: 2501 columns instead of 2; part them by tabs, empty ones too\n");
    builder_finish(&text);
}

static void values_are_parted_by_semicolons(void **state)
{
    struct arena *arena = arena_create();
    const char *const *values = table_values(arena, " 刑法 ;;刑法典; ");

    (void)state;
    assert_string_equal(values[0], "刑法");
    assert_string_equal(values[1], "刑法典");
    assert_null(values[2]);
    assert_null(table_values(arena, "")[0]);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_blanks_and_line_ends_do_not_count),
        cmocka_unit_test(another_header_is_a_fault),
        cmocka_unit_test(a_row_of_other_columns_is_a_fault_and_left_out),
        cmocka_unit_test(bytes_that_are_not_utf8_are_a_fault),
        cmocka_unit_test(a_row_of_endless_columns_is_a_fault),
        cmocka_unit_test(values_are_parted_by_semicolons),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
