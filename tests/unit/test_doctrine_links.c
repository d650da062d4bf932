/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_doctrine_links.c - a doctrine and its sources, with evidence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "query/link/doctrine.h"
#include "tests/unit/marked_document.h"

#define OBJECTIVE "doctrine doctrine/objective-imputation"
#define CONDITION "doctrine doctrine/condition-theory"

static struct registry *registry;

static int set_up(void **state)
{
    struct error error = {0};

    (void)state;
    return registry_open(&registry, REGISTRY_FILE, &error) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    registry_close(registry);
    return 0;
}

/* The link of a thing in the answer about a doctrine, in a database of one marked text; its relation is "" where there is none. */
static void assert_link(const char *doctrine, const char *marked, const char *id, const char *relation)
{
    struct arena *arena = arena_create();
    struct database *database = NULL;
    struct doctrine_answer answer = {0};
    struct error error = {0};
    const char *given = "";

    if (!database_open(&database, ":memory:", DATABASE_WRITE, &error) ||
        !marked_store(database, "a.txt", 2020, marked, &error) ||
        !doctrine_find(database, registry, arena, doctrine, 30, &answer, &error))
        fail_msg("%s", error.message);
    for (size_t i = 0; i < answer.link_count; i++) {
        const struct doctrine_evidence *evidence = &answer.links[i].evidence[0];
        if (strcmp(answer.links[i].id, id) != 0)
            continue;
        given = answer.links[i].relation;
        assert_int_equal(evidence->quote_size, evidence->span.end - evidence->span.start);
        assert_string_equal(evidence->quote, evidence->sentence);
    }
    assert_string_equal(given, relation);
    database_close(database);
    arena_destroy(arena);
}

static void assert_objective(const char *marked, const char *id, const char *relation)
{
    assert_link("doctrine/objective-imputation", marked, id, relation);
}

static void the_words_between_say_the_relation(void **state)
{
    (void)state;
    assert_objective("{" OBJECTIVE "|客观归责}立足于{doctrine doctrine/risk-society|风险社会}。",
                     "doctrine/risk-society", "based on");
    assert_objective("{" OBJECTIVE "|客观归责}不同于{" CONDITION "|条件说}。", "doctrine/condition-theory", "opposed to");
    assert_objective("{" CONDITION "|条件说}违背了{" OBJECTIVE "|客观归责}。", "doctrine/condition-theory", "violated by");
    assert_objective("根据{statute cn/criminal-law/art-15|刑法第15条}，{" OBJECTIVE "|客观归责}成立。",
                     "cn/criminal-law/art-15", "based on");
}

static void a_word_that_is_denied_says_nothing(void **state)
{
    (void)state;
    assert_objective("{" OBJECTIVE "|客观归责}不能取代{" CONDITION "|条件说}。", "doctrine/condition-theory",
                     "discussed with");
    assert_objective("{" OBJECTIVE "|客观归责}取代了{" CONDITION "|条件说}。", "doctrine/condition-theory", "replaces");
}

static void a_scholar_is_linked_by_the_stance_taken(void **state)
{
    (void)state;
    assert_objective("{scholar scholar/某 proposes=doctrine/objective-imputation|某}教授首倡{" OBJECTIVE "|客观归责}。",
                     "scholar/某", "proposed by");
    assert_objective("{scholar scholar/某 criticises=doctrine/objective-imputation|某}教授不以为然。{" OBJECTIVE
                     "|客观归责}有其不足。",
                     "scholar/某", "criticised by");
}

static void the_mark_that_closes_the_argument_is_a_source(void **state)
{
    (void)state;
    assert_objective("{" OBJECTIVE "|客观归责}重在规范判断{refmark ref/3|[3]}。", "ref/3", "cited for");
    assert_objective("{" OBJECTIVE "|客观归责}重在规范。这是通说{refmark ref/4|[4]}。", "ref/4", "cited for");
    assert_objective("旧说如此{refmark ref/5|[5]}。{" OBJECTIVE "|客观归责}则不然。", "ref/5", "");
}

static void each_mark_speaks_for_the_words_before_it(void **state)
{
    static const char marked[] = "甲支持{" OBJECTIVE "|客观归责}{refmark ref/2|[2]}；乙批评它{refmark ref/3|[3]}。";

    (void)state;
    assert_objective(marked, "ref/2", "cited for");
}

static void a_court_speaks_of_the_case_named_before(void **state)
{
    (void)state;
    assert_objective("试看{case case/甲案|甲案}。法院认为{" OBJECTIVE "|客观归责}可以适用。", "case/甲案", "applied in");
    assert_objective("试看{case case/甲案|甲案}。学者认为另有{" CONDITION "|条件说}。末句谈{" OBJECTIVE "|客观归责}。",
                     "case/甲案", "");
}

static void a_sentence_that_points_back_speaks_of_the_topic_before(void **state)
{
    (void)state;
    assert_link("doctrine/self-responsibility-principle",
                "依{" CONDITION "|条件说}人人有责。但这违背了{doctrine doctrine/self-responsibility-principle|罪责自负}。",
                "doctrine/condition-theory", "violated by");
}

static void standing_once_in_one_passage_is_no_link(void **state)
{
    (void)state;
    assert_objective("{" OBJECTIVE "|客观归责}是一说。另谈{doctrine doctrine/public-domain|公有领域}。",
                     "doctrine/public-domain", "");
}

static void the_thesaurus_joins_what_one_document_names(void **state)
{
    (void)state;
    assert_link("doctrine/condition-theory",
                "先谈{" CONDITION "|条件说}。\n再谈{doctrine doctrine/criminal-causation|因果关系}。",
                "doctrine/criminal-causation", "broader");
}

static void an_umbrella_is_the_sum_of_what_it_covers(void **state)
{
    (void)state;
    assert_link("doctrine/causation", "{" CONDITION "|条件说}见于{case case/甲案|甲案}。", "case/甲案", "illustrated by");
}

/* How many definitions of objective imputation a text has; the sentence of the first. */
static size_t definitions(const char *marked, char sentence[128])
{
    struct arena *arena = arena_create();
    struct database *database = NULL;
    struct doctrine_answer answer = {0};
    struct error error = {0};

    assert_true(database_open(&database, ":memory:", DATABASE_WRITE, &error));
    assert_true(marked_store(database, "a.txt", 0, marked, &error));
    assert_true(doctrine_find(database, registry, arena, "doctrine/objective-imputation", 30, &answer, &error));
    if (answer.definition_count > 0)
        snprintf(sentence, 128, "%s", answer.definitions[0].sentence);
    database_close(database);
    arena_destroy(arena);
    return answer.definition_count;
}

static void a_definition_is_shown_as_such(void **state)
{
    char sentence[128];

    (void)state;
    assert_int_equal(definitions("“{" OBJECTIVE "|客观归责}”，是指结果的归属。", sentence), 1);
    assert_string_equal(sentence, "“客观归责”，是指结果的归属。");
    assert_int_equal(definitions("{" OBJECTIVE "|Objective imputation} refers to blame.", sentence), 1);
    assert_int_equal(definitions("{" OBJECTIVE "|客观归责}由学者提出，是指结果的归属。", sentence), 1);
    assert_int_equal(definitions("采{" OBJECTIVE "|客观归责}，即使结果发生亦然。", sentence), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_between_say_the_relation),
        cmocka_unit_test(a_word_that_is_denied_says_nothing),
        cmocka_unit_test(a_scholar_is_linked_by_the_stance_taken),
        cmocka_unit_test(the_mark_that_closes_the_argument_is_a_source),
        cmocka_unit_test(each_mark_speaks_for_the_words_before_it),
        cmocka_unit_test(a_court_speaks_of_the_case_named_before),
        cmocka_unit_test(a_sentence_that_points_back_speaks_of_the_topic_before),
        cmocka_unit_test(standing_once_in_one_passage_is_no_link),
        cmocka_unit_test(the_thesaurus_joins_what_one_document_names),
        cmocka_unit_test(an_umbrella_is_the_sum_of_what_it_covers),
        cmocka_unit_test(a_definition_is_shown_as_such),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
