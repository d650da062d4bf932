/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_citing.c - the sentences that cite an authority. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/link/citing.h"
#include "tests/unit/marked_document.h"

static struct registry *registry;
static struct arena *arena;
static struct database *database;

static int set_up(void **state)
{
    struct error error = {0};

    (void)state;
    arena = arena_create();
    return !(registry_open(&registry, REGISTRY_FILE, &error) &&
             database_open(&database, ":memory:", DATABASE_WRITE, &error) &&
             marked_store(database, "old.txt", 2019,
                          "依{statute cn/civil-code/art-1202|第1202条}，应当赔偿。第二句。\n"
                          "第二款见{statute cn/civil-code/art-1202/para-2|该条第二款}。",
                          &error) &&
             marked_store(database, "new.txt", 2023,
                          "{statute cn/civil-code/art-1202 1207|第1202条至第1207条}规定了产品责任。"
                          "{statute cn/civil-code/art-12|第12条}与此无关。",
                          &error));
}

static int tear_down(void **state)
{
    (void)state;
    database_close(database);
    registry_close(registry);
    arena_destroy(arena);
    return 0;
}

static size_t found(const struct citing_request *request, struct citing **list)
{
    struct error error = {0};
    size_t count = 0;

    if (!citing_find(database, registry, arena, request, list, &count, &error))
        fail_msg("%s", error.message);
    return count;
}

static void assert_count(const char *id, size_t expected)
{
    struct citing_request request = {.id = id, .limit = 10};
    struct citing *list;

    assert_int_equal(found(&request, &list), expected);
}

static void a_law_finds_its_articles_and_an_article_its_paragraphs(void **state)
{
    (void)state;
    assert_count("cn/civil-code", 4);
    assert_count("cn/civil-code/art-1202", 3);
    assert_count("cn/civil-code/art-1202/para-2", 1);
    assert_count("cn/civil-code/art-1", 0);
    assert_count("cn/criminal-law", 0);
}

static void a_range_cites_the_articles_inside_it(void **state)
{
    (void)state;
    assert_count("cn/civil-code/art-1205", 1);
    assert_count("cn/civil-code/art-1207", 1);
    assert_count("cn/civil-code/art-1208", 0);
    assert_count("cn/civil-code/art-1205/para-1", 0);
}

static void the_newest_document_comes_first_with_the_sentence(void **state)
{
    struct citing_request request = {.id = "cn/civil-code/art-1202", .limit = 10};
    struct citing *list;

    (void)state;
    assert_int_equal(found(&request, &list), 3);
    assert_string_equal(list[0].doc, "new.txt");
    assert_string_equal(list[1].sentence, "依第1202条，应当赔偿。");
    assert_int_equal(list[1].span.start, 0);
    assert_int_equal(list[1].span.end, strlen("依第1202条，应当赔偿。"));
}

static void years_and_kinds_of_documents_narrow_the_answer(void **state)
{
    struct citing_request request = {.id = "cn/civil-code", .limit = 10, .year_to = 2020};
    struct citing *list;

    (void)state;
    assert_int_equal(found(&request, &list), 2);
    request.kind = "judgment";
    assert_int_equal(found(&request, &list), 0);
}

static void limit_and_offset_page_through_the_answer(void **state)
{
    struct citing_request request = {.id = "cn/civil-code", .limit = 2, .offset = 3};
    struct citing *list;

    (void)state;
    assert_int_equal(found(&request, &list), 1);
    assert_string_equal(list[0].id, "cn/civil-code/art-1202/para-2");
}

static void citations_are_counted_by_sentence_and_document(void **state)
{
    struct error error = {0};
    int64_t sentences;
    int64_t documents;

    (void)state;
    assert_true(citing_count(database, registry, arena, "cn/civil-code/art-1202", &sentences, &documents, &error));
    assert_int_equal(sentences, 3);
    assert_int_equal(documents, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_law_finds_its_articles_and_an_article_its_paragraphs),
        cmocka_unit_test(a_range_cites_the_articles_inside_it),
        cmocka_unit_test(the_newest_document_comes_first_with_the_sentence),
        cmocka_unit_test(years_and_kinds_of_documents_narrow_the_answer),
        cmocka_unit_test(limit_and_offset_page_through_the_answer),
        cmocka_unit_test(citations_are_counted_by_sentence_and_document),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
