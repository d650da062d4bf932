/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_target.c - what people write to name an authority, understood. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "query/target.h"
#include "query/target_form.h"

static struct registry *registry;
static struct arena *arena;

static int set_up(void **state)
{
    struct error error = {0};

    (void)state;
    arena = arena_create();
    return registry_open(&registry, REGISTRY_FILE, &error) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    registry_close(registry);
    arena_destroy(arena);
    return 0;
}

static void assert_form(const char *words, const char *expected)
{
    struct target_form form = target_form_of(registry, arena, slice_of(words));

    assert_string_equal(form.text.data, expected);
}

static void assert_resolves(const char *words, const char *id)
{
    struct target target;
    struct error error = {0};

    if (!target_resolve(registry, arena, slice_of(words), &target, &error))
        fail_msg("%s: %s", words, error.message);
    assert_string_equal(target.id, id);
}

static void assert_unresolved(const char *words, const char *message)
{
    struct target target;
    struct error error = {0};

    assert_false(target_resolve(registry, arena, slice_of(words), &target, &error));
    assert_int_equal(error.code, ERROR_NOT_FOUND);
    assert_non_null(strstr(error.message, message));
}

static void assert_names(const char *words, const char *id, size_t start, size_t end)
{
    size_t count;
    const struct target *targets = targets_in(registry, arena, slice_of(words), &count);

    for (size_t i = 0; i < count; i++)
        if (strcmp(targets[i].id, id) == 0) {
            assert_int_equal(targets[i].span.start, start);
            assert_int_equal(targets[i].span.end, end);
            return;
        }
    fail_msg("%s: no %s", words, id);
}

static void a_number_after_a_law_is_its_article(void **state)
{
    (void)state;
    assert_form("民法典 1202", "民法典 第1202条");
    assert_form("刑法 285 条 第二款", "刑法 第285条 第二款");
    assert_form("《民法典》1202", "《民法典》第1202条");
    assert_form("刑法285(2)", "刑法第285条第2款");
    assert_form("民法典 1202-1207", "民法典 第1202条至第1207条");
    assert_form("产品质量法四十一", "产品质量法第41条");
    assert_form("民法典一般规定", "民法典一般规定");
    assert_form("刑法 287-2", "刑法 第287条之2");
    assert_form("Civil Code 1207", "《中华人民共和国民法典》第1207条");
    assert_form("Criminal Law, art. 285(2)", "《中华人民共和国刑法》第285条第2款");
    assert_form("GDPR 17", "GDPR art.  17");
}

static void a_number_that_is_no_article_stays(void **state)
{
    (void)state;
    assert_form("刑法 1997", "刑法 1997");
    assert_form("刑法 97 年", "刑法 97 年");
    assert_form("责任 285", "责任 285");
}

static void a_form_knows_the_bytes_that_it_stands_for(void **state)
{
    struct target_form form = target_form_of(registry, arena, slice_of("民法典 1202 责任"));
    struct span span = target_form_span(&form, (struct span){0, strlen("民法典 第1202条")});

    (void)state;
    assert_int_equal(span.start, 0);
    assert_int_equal(span.end, strlen("民法典 1202"));
}

static void an_id_names_itself(void **state)
{
    (void)state;
    assert_resolves("cn/criminal-law/art-285/para-2", "cn/criminal-law/art-285/para-2");
    assert_resolves("doctrine/objective-imputation", "doctrine/objective-imputation");
    assert_resolves("cn/某某市数据条例/art-3", "cn/某某市数据条例/art-3");
    assert_unresolved("doctrine/no-such-thing", "names no authority");
    assert_unresolved("cn/criminal-law/chapter-2", "names no authority");
}

static void a_bare_slug_names_what_it_ends(void **state)
{
    (void)state;
    assert_resolves("objective-imputation", "doctrine/objective-imputation");
    assert_resolves("civil-code/art-1202", "cn/civil-code/art-1202");
}

static void a_label_names_its_authority_in_either_language(void **state)
{
    (void)state;
    assert_resolves("客观归责理论", "doctrine/objective-imputation");
    assert_resolves("客觀歸責", "doctrine/objective-imputation");
    assert_resolves("Objective  Imputation", "doctrine/objective-imputation");
    assert_resolves("《民法典》", "cn/civil-code");
    assert_resolves("罗克辛", "scholar/claus-roxin");
    assert_resolves("盗窃罪", "charge/盗窃罪");
}

static void of_doctrines_of_one_name_the_one_above_is_meant(void **state)
{
    (void)state;
    assert_resolves("因果关系", "doctrine/causation");
    assert_unresolved("注意义务", "name one of them");
}

static void words_that_name_nothing_bring_what_is_near(void **state)
{
    (void)state;
    assert_unresolved("客观规责理论", "doctrine/objective-imputation");
    assert_unresolved("   ", "nothing is named");
}

static void a_pinpoint_is_part_of_the_id(void **state)
{
    (void)state;
    assert_resolves("刑法 285 条 第二款", "cn/criminal-law/art-285/para-2");
    assert_resolves("刑法第二百八十五条第二款", "cn/criminal-law/art-285/para-2");
    assert_resolves("Civil Code art. 1202", "cn/civil-code/art-1202");
    assert_resolves("民法典 1202", "cn/civil-code/art-1202");
}

static void a_docket_in_any_brackets_and_a_short_name_name_their_case(void **state)
{
    (void)state;
    assert_resolves("（2018）京0491民初239号", "case/feilin-v-baidu");
    assert_resolves("[2018]京0491民初239号", "case/feilin-v-baidu");
    assert_resolves("〔2018〕 京0491民初239号", "case/feilin-v-baidu");
    assert_resolves("2018京0491民初239号", "case/feilin-v-baidu");
    assert_resolves("盗窃", "charge/盗窃罪");
    assert_resolves("Dreamwriter", "case/dreamwriter");
    assert_resolves("（2031）京0491民初77号", "case/（2031）京0491民初77号");
}

static void names_that_stand_alone_are_targets_of_a_query(void **state)
{
    (void)state;
    assert_names("刑法 罗克辛", "scholar/claus-roxin", strlen("刑法 "), strlen("刑法 罗克辛"));
    assert_names("责任 刑法", "cn/criminal-law", strlen("责任 "), strlen("责任 刑法"));
    assert_names("x objective-imputation", "doctrine/objective-imputation", 2, 22);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_after_a_law_is_its_article),
        cmocka_unit_test(a_number_that_is_no_article_stays),
        cmocka_unit_test(a_form_knows_the_bytes_that_it_stands_for),
        cmocka_unit_test(an_id_names_itself),
        cmocka_unit_test(a_bare_slug_names_what_it_ends),
        cmocka_unit_test(a_label_names_its_authority_in_either_language),
        cmocka_unit_test(of_doctrines_of_one_name_the_one_above_is_meant),
        cmocka_unit_test(words_that_name_nothing_bring_what_is_near),
        cmocka_unit_test(a_pinpoint_is_part_of_the_id),
        cmocka_unit_test(a_docket_in_any_brackets_and_a_short_name_name_their_case),
        cmocka_unit_test(names_that_stand_alone_are_targets_of_a_query),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
