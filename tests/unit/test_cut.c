/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_cut.c - the words of a query are cut at authorities, blanks, names and words; labels are recognised in other words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "query/search/cut.h"
#include "query/search/glossary.h"
#include "query/search/guess.h"

static struct registry *registry;

static int open_registry(void **state)
{
    struct error error = {0};

    (void)state;
    return !registry_open(&registry, REGISTRY_FILE, &error);
}

static int close_registry(void **state)
{
    (void)state;
    registry_close(registry);
    return 0;
}

/* Pieces joined by "|"; an authority is followed by its id in <>. */
static void assert_cut(const char *text, enum cut_depth depth, const char *expected)
{
    struct arena *arena = arena_create();
    struct builder out = {0};
    size_t count;
    struct cut_piece *pieces = cut_words(registry, arena, slice_of(text), depth, &count);

    for (size_t i = 0; i < count; i++) {
        builder_format(&out, "%s%.*s", i > 0 ? "|" : "", (int)pieces[i].text.size, pieces[i].text.data);
        if (pieces[i].target != NULL)
            builder_format(&out, "<%s>", pieces[i].target->id);
    }
    assert_string_equal(out.data, expected);
    builder_finish(&out);
    arena_destroy(arena);
}

static void assert_guess(const char *words, const char *id)
{
    struct arena *arena = arena_create();
    const struct authority *doctrine = guess_doctrine(registry, arena, slice_of(words));

    if (id == NULL)
        assert_null(doctrine);
    else
        assert_string_equal(doctrine->id, id);
    arena_destroy(arena);
}

static void words_are_cut_at_blanks(void **state)
{
    (void)state;
    assert_cut("监督  义务，违反", CUT_AT_BLANKS, "监督|义务，违反");
}

static void a_citation_is_one_piece(void **state)
{
    (void)state;
    assert_cut("刑法 285 条 第二款 入侵", CUT_AT_BLANKS,
               "刑法 285 条 第二款<cn/criminal-law/art-285/para-2>|入侵");
}

static void a_name_inside_a_word_belongs_to_it_at_first(void **state)
{
    (void)state;
    assert_cut("惩罚性赔偿倍数", CUT_AT_BLANKS, "惩罚性赔偿倍数");
    assert_cut("惩罚性赔偿倍数", CUT_AT_WORDS, "惩罚性赔偿<doctrine/punitive-damages>|倍数");
}

static void a_short_word_stays_whole_where_any_word_will_do(void **state)
{
    (void)state;
    assert_cut("监督义务", CUT_AT_WORDS, "监督|义务");
    assert_cut("监督义务", CUT_LONG, "监督义务");
}

static void a_name_unknown_to_the_dictionary_stays_whole(void **state)
{
    (void)state;
    assert_cut("骉淼诉鑫焱", CUT_AT_WORDS, "骉淼诉鑫焱");
}

static void words_of_a_label_in_another_order_are_that_doctrine(void **state)
{
    (void)state;
    assert_guess("imputation, objective", "doctrine/objective-imputation");
    assert_guess("objective weather", NULL);
    assert_guess("imputation", NULL);
}

static void a_glossary_has_both_languages(void **state)
{
    (void)state;
    assert_ptr_equal(glossary_find("plaintiff"), glossary_find("原告"));
    assert_ptr_equal(glossary_find("ai"), glossary_find("人工智能"));
    assert_null(glossary_find("plain"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_cut_at_blanks),
        cmocka_unit_test(a_citation_is_one_piece),
        cmocka_unit_test(a_name_inside_a_word_belongs_to_it_at_first),
        cmocka_unit_test(a_short_word_stays_whole_where_any_word_will_do),
        cmocka_unit_test(a_name_unknown_to_the_dictionary_stays_whole),
        cmocka_unit_test(words_of_a_label_in_another_order_are_that_doctrine),
        cmocka_unit_test(a_glossary_has_both_languages),
    };

    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
