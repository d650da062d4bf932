/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_query.c - what people type becomes a tree, or an error that points at its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "query/search/query.h"

static const char *const kind_names[] = {
    [QUERY_AND] = "and",       [QUERY_OR] = "or",         [QUERY_NOT] = "not",     [QUERY_WORDS] = "words",
    [QUERY_PHRASE] = "phrase", [QUERY_PREFIX] = "prefix", [QUERY_FIELD] = "field",
};

/* and(words[a] not(phrase[b])) */
static void write_tree(struct builder *out, const struct query_node *node)
{
    builder_append_string(out,
                          node->kind == QUERY_FIELD ? query_field_name(node->field) : kind_names[node->kind]);
    if (node->children == NULL) {
        builder_format(out, "[%.*s]", (int)node->text.size, node->text.data);
        return;
    }
    builder_append_string(out, "(");
    for (const struct query_node *child = node->children; child != NULL; child = child->next) {
        write_tree(out, child);
        builder_append_string(out, child->next != NULL ? " " : ")");
    }
}

static void assert_tree(const char *query, const char *expected)
{
    struct arena *arena = arena_create();
    struct builder out = {0};
    struct error error = {0};
    struct query_node *tree = NULL;

    if (!query_parse(arena, slice_of(query), &tree, &error))
        fail_msg("%s", error.message);
    write_tree(&out, tree);
    assert_string_equal(out.data, expected);
    builder_finish(&out);
    arena_destroy(arena);
}

/* The message has these words, and a caret in this column below the query. */
static void assert_refused(const char *query, const char *words, int column)
{
    struct arena *arena = arena_create();
    struct error error = {0};
    struct query_node *tree;
    const char *last_line;

    assert_false(query_parse(arena, slice_of(query), &tree, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_non_null(strstr(error.message, words));
    last_line = strrchr(error.message, '\n');
    assert_non_null(last_line);
    assert_int_equal(strlen(last_line + 1), column + 3);
    arena_destroy(arena);
}

static void words_side_by_side_are_one_piece(void **state)
{
    (void)state;
    assert_tree("刑法 285 条 第二款", "words[刑法 285 条 第二款]");
    assert_tree("  duty of care ", "words[duty of care]");
}

static void and_binds_closer_than_or(void **state)
{
    (void)state;
    assert_tree("a AND b OR c", "or(and(words[a] words[b]) words[c])");
    assert_tree("a AND (b OR c)", "and(words[a] or(words[b] words[c]))");
}

static void not_takes_the_next_piece(void **state)
{
    (void)state;
    assert_tree("过失 NOT \"重大过失\"", "and(words[过失] not(phrase[重大过失]))");
    assert_tree("a AND NOT (b OR c)", "and(words[a] not(or(words[b] words[c])))");
}

static void operators_are_capitals(void **state)
{
    (void)state;
    assert_tree("law and order", "words[law and order]");
}

static void quotes_of_both_languages_make_phrases(void **state)
{
    (void)state;
    assert_tree("\"due process\"", "phrase[due process]");
    assert_tree("“正当程序”", "phrase[正当程序]");
    assert_tree("「正當程序」", "phrase[正當程序]");
}

static void a_star_makes_a_prefix(void **state)
{
    (void)state;
    assert_tree("neglig*", "prefix[neglig]");
}

static void fields_take_words_and_phrases(void **state)
{
    (void)state;
    assert_tree("year:2019..2024 kind:paper", "and(year[2019..2024] kind[paper])");
    assert_tree("cites:\"刑法 第一条\" 既遂", "and(cites[刑法 第一条] words[既遂])");
    assert_tree("作者：李", "author[李]");
}

static void a_colon_in_running_text_is_no_field(void **state)
{
    (void)state;
    assert_tree("Ethics: a view", "words[Ethics: a view]");
    assert_tree("案由：盗窃", "words[案由：盗窃]");
}

static void parentheses_inside_words_are_words(void **state)
{
    (void)state;
    assert_tree("Criminal Law art. 285(2)", "words[Criminal Law art. 285(2)]");
    assert_tree("(2020)京01民终1号", "words[(2020)京01民终1号]");
    assert_tree("管理办法(草案)", "words[管理办法(草案)]");
}

static void an_open_quotation_is_pointed_at(void **state)
{
    (void)state;
    assert_refused("责任 \"过错", "not closed", 5);
}

static void an_open_parenthesis_is_pointed_at(void **state)
{
    (void)state;
    assert_refused("a (b OR c", "not closed: add )", 2);
    assert_refused("a b)", "no parenthesis is open", 3);
}

static void an_operator_without_words_is_pointed_at(void **state)
{
    (void)state;
    assert_refused("a AND", "words are missing here", 5);
    assert_refused("OR b", "before this operator", 0);
}

static void not_alone_is_refused(void **state)
{
    (void)state;
    assert_refused("NOT a", "NOT alone", 0);
    assert_refused("b OR NOT a", "NOT alone", 5);
}

static void an_unknown_field_is_pointed_at(void **state)
{
    (void)state;
    assert_refused("词 journl:x", "no field 'journl'", 3);
    assert_refused("kind:", "a value is missing", 5);
}

static void deep_nesting_is_refused(void **state)
{
    char query[200];

    (void)state;
    memset(query, '(', 100);
    query[100] = '\0';
    assert_refused(query, "nest deeper", QUERY_DEPTH_MAX);
}

static void nothing_is_refused(void **state)
{
    struct arena *arena = arena_create();
    struct error error = {0};
    struct query_node *tree;

    (void)state;
    assert_false(query_parse(arena, SLICE(" \xe3\x80\x80 "), &tree, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_side_by_side_are_one_piece),
        cmocka_unit_test(and_binds_closer_than_or),
        cmocka_unit_test(not_takes_the_next_piece),
        cmocka_unit_test(operators_are_capitals),
        cmocka_unit_test(quotes_of_both_languages_make_phrases),
        cmocka_unit_test(a_star_makes_a_prefix),
        cmocka_unit_test(fields_take_words_and_phrases),
        cmocka_unit_test(a_colon_in_running_text_is_no_field),
        cmocka_unit_test(parentheses_inside_words_are_words),
        cmocka_unit_test(an_open_quotation_is_pointed_at),
        cmocka_unit_test(an_open_parenthesis_is_pointed_at),
        cmocka_unit_test(an_operator_without_words_is_pointed_at),
        cmocka_unit_test(not_alone_is_refused),
        cmocka_unit_test(an_unknown_field_is_pointed_at),
        cmocka_unit_test(deep_nesting_is_refused),
        cmocka_unit_test(nothing_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
