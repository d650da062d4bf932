/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reference_parse.c - the fields of references in three manners of writing. */
#include "tests/unit/outline_fixture.h"

#include "ingest/extract/reference_parse.h"

typedef bool manner(struct arena *, struct slice, struct reference_mention *);

static struct reference_mention parsed(struct arena *arena, manner *parse, const char *text)
{
    struct reference_mention reference = {.number = 0};

    assert_true(parse(arena, slice_of(text), &reference));
    return reference;
}

static void a_journal_article_after_the_national_standard(void **state)
{
    struct arena *arena = arena_create();
    struct reference_mention reference =
        parsed(arena, reference_parse_gb, "张三, 李四, 等. 论合同解除[J]. 某某法学, 2020, 35(2): 17-29. DOI:10.1234/ab.5.");

    (void)state;
    assert_int_equal(reference.author_count, 2);
    assert_string_equal(reference.title, "论合同解除");
    assert_string_equal(reference.container, "某某法学");
    assert_string_equal(reference.volume, "35");
    assert_string_equal(reference.issue, "2");
    assert_string_equal(reference.pages, "17-29");
    assert_string_equal(reference.doi, "10.1234/ab.5");
    arena_destroy(arena);
}

static void a_book_with_its_year_behind_the_author(void **state)
{
    struct arena *arena = arena_create();
    struct reference_mention reference =
        parsed(arena, reference_parse_gb, "SMITH J A, 2012a. On law[M]. 2nd ed. London: Green Press: 5.");

    (void)state;
    assert_string_equal(reference.authors[0], "SMITH, J A");
    assert_string_equal(reference.year, "2012a");
    assert_string_equal(reference.title, "On law");
    assert_string_equal(reference.place, "London");
    assert_string_equal(reference.publisher, "Green Press");
    arena_destroy(arena);
}

static void a_note_after_the_law_citation_manual(void **state)
{
    struct arena *arena = arena_create();
    struct reference_mention reference =
        parsed(arena, reference_parse_note, "［德］王五：《法的概念》，赵六译，某某出版社2005年版，第17页。");

    (void)state;
    assert_string_equal(reference.authors[0], "王五");
    assert_string_equal(reference.title, "法的概念");
    assert_string_equal(reference.publisher, "某某出版社");
    assert_string_equal(reference.year, "2005");
    assert_string_equal(reference.pages, "17");
    arena_destroy(arena);
}

static void an_english_article_with_quotes(void **state)
{
    struct arena *arena = arena_create();
    struct reference_mention reference =
        parsed(arena, reference_parse_english, "Jane Doe & John Roe, “On Rescission,” 12 Green Law Review 345 (2001).");

    (void)state;
    assert_string_equal(reference.authors[0], "Doe, Jane");
    assert_string_equal(reference.authors[1], "Roe, John");
    assert_string_equal(reference.title, "On Rescission");
    assert_string_equal(reference.container, "Green Law Review");
    assert_string_equal(reference.volume, "12");
    assert_string_equal(reference.pages, "345");
    assert_string_equal(reference.year, "2001");
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_journal_article_after_the_national_standard),
        cmocka_unit_test(a_book_with_its_year_behind_the_author),
        cmocka_unit_test(a_note_after_the_law_citation_manual),
        cmocka_unit_test(an_english_article_with_quotes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
