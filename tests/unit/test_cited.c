/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_cited.c - what a document has cited so far, and what is said about a repealed law. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "ingest/extract/check.h"
#include "ingest/extract/cited.h"
#include "ingest/extract/country.h"

static const struct law first_law = {.id = "cn/first", .title = "第一法"};
static const struct law second_law = {.id = "cn/second", .title = "第二法"};

static void note(struct cited *cited, const struct law *law, int article, int last)
{
    struct pinpoint pinpoint = {.article = article, .article_to = last};

    cited_note(cited, law, &pinpoint, NULL, 7, 0);
}

static void an_article_is_of_the_one_law_it_was_cited_under(void **state)
{
    struct cited cited = {.arena = arena_create()};
    size_t paragraph = 0;

    (void)state;
    assert_null(cited_article(&cited, 5, 0, &paragraph));
    note(&cited, &first_law, 5, 0);
    assert_string_equal(cited_article(&cited, 5, 0, &paragraph)->id, "cn/first");
    assert_int_equal(paragraph, 7);
    assert_null(cited_article(&cited, 5, 1, &paragraph));
    note(&cited, &second_law, 5, 0);
    assert_null(cited_article(&cited, 5, 0, &paragraph));
    arena_destroy(cited.arena);
}

static void a_range_cites_each_of_its_articles(void **state)
{
    struct cited cited = {.arena = arena_create()};
    size_t paragraph = 0;

    (void)state;
    note(&cited, &first_law, 41, 47);
    assert_non_null(cited_article(&cited, 44, 0, &paragraph));
    assert_non_null(cited_article(&cited, 47, 0, &paragraph));
    assert_null(cited_article(&cited, 48, 0, &paragraph));
    arena_destroy(cited.arena);
}

static void sections_are_remembered_as_written(void **state)
{
    struct cited cited = {.arena = arena_create()};
    struct pinpoint none = {0};

    (void)state;
    cited_note(&cited, &second_law, &none, "28B", 0, 0);
    assert_string_equal(cited_section(&cited, "28B")->id, "cn/second");
    assert_null(cited_section(&cited, "28A"));
    arena_destroy(cited.arena);
}

/* More than the slots hold: what does not fit is forgotten, nothing is mixed up. */
static void many_articles_do_no_harm(void **state)
{
    struct cited cited = {.arena = arena_create()};
    size_t paragraph = 0;

    (void)state;
    for (int article = 1; article < 3000; article++)
        note(&cited, &first_law, article, 0);
    note(&cited, &second_law, 5000, 0);
    assert_null(cited_article(&cited, 4000, 0, &paragraph));
    assert_int_equal(cited.count, 2);
    arena_destroy(cited.arena);
}

static const char *note_of(const char *date, int article)
{
    static const struct authority repealed = {.status = STATUS_REPEALED,
                                              .repealed = "2021-01-01",
                                              .successor = "cn/second",
                                              .last_article = 92};
    struct law law = {"cn/first", "第一法", &repealed, HEAD_LAW};
    struct pinpoint pinpoint = {.article = article};
    struct document document = {.date = date};
    static char text[200];
    struct arena *arena = arena_create();
    const char *found = check_citation(arena, &law, &pinpoint, &document);

    snprintf(text, sizeof(text), "%s", found != NULL ? found : "-");
    arena_destroy(arena);
    return text;
}

static void a_repeal_is_told_unless_the_document_is_older(void **state)
{
    (void)state;
    assert_string_equal(note_of(NULL, 43), "repealed 2021-01-01, see cn/second");
    assert_string_equal(note_of("2022-05", 43), "repealed 2021-01-01, see cn/second");
    assert_string_equal(note_of("2021", 43), "repealed 2021-01-01, see cn/second");
    assert_string_equal(note_of("2015-03-02", 43), "-");
    assert_string_equal(note_of("2015", 93), "beyond the last article (92)");
}

static void a_text_in_traditional_characters_may_have_a_home(void **state)
{
    (void)state;
    assert_string_equal(country_of_text(SLICE("臺灣高等法院：民法第184條"))->code, "tw");
    assert_string_equal(country_of_text(SLICE("香港終審法院：條例第3條"))->code, "hk");
    assert_null(country_of_text(SLICE("民法第184條")));
    assert_null(country_of_text(SLICE("臺灣與中華人民共和國：民法第184條")));
    assert_null(country_of_text(SLICE("台湾地区民法第184条")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_is_of_the_one_law_it_was_cited_under),
        cmocka_unit_test(a_range_cites_each_of_its_articles),
        cmocka_unit_test(sections_are_remembered_as_written),
        cmocka_unit_test(many_articles_do_no_harm),
        cmocka_unit_test(a_repeal_is_told_unless_the_document_is_older),
        cmocka_unit_test(a_text_in_traditional_characters_may_have_a_home),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
