/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_search.c - searches over a small library: words, phrases, citations, doctrines, order, pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "index/store.h"
#include "query/search/search.h"

/* Paragraphs of the library; those that begin with a digit and a blank are headings. */
static const char *const product_paper[] = {
    "1 缺陷产品的责任",
    "产品责任是指因产品存在缺陷造成他人损害，生产者依《民法典》第1202条承担的责任。",
    "产品责任的构成，学说上有争论。",
    "2 惩罚性赔偿",
    "惩罚性赔偿以明知为要件，见第 1207 条；人民，法院另有裁量。",
    "被告是刑法学者张三，他写过ChatGPT与刑法5讲。",
};
static const char *const english_paper[] = {
    "1 Imputation",
    "Objective imputation asks whether the actor created a risk.",
    "A seller who knew of the defect owes punitive damages.",
};

struct fixture {
    struct database *database;
    struct registry *registry;
    struct store *store;
    struct arena *arena;
    struct search_page page;
    struct error error;
};

/* A document of these paragraphs. */
static struct document *make_document(const char *name, const char *const *paragraphs, size_t count, int year)
{
    struct document *document = document_create();
    struct arena *arena = document->arena;
    struct builder text = {0};
    uint32_t heading = NO_HEADING;

    document->name = name;
    document->format = "text";
    document->encoding = "UTF-8";
    document->year = year;
    document->language = paragraphs == english_paper ? "en" : "zh";
    document->paragraphs = arena_allocate(arena, count * sizeof(*document->paragraphs));
    document->headings = arena_allocate(arena, count * sizeof(*document->headings));
    for (size_t i = 0; i < count; i++) {
        bool is_heading = paragraphs[i][0] >= '0' && paragraphs[i][0] <= '9';
        struct span span = {text.size, text.size + strlen(paragraphs[i])};
        if (is_heading) {
            heading = (uint32_t)document->heading_count++;
            document->headings[heading] =
                (struct heading){.span = span,
                                 .number = arena_copy(arena, (struct slice){paragraphs[i], 1}),
                                 .title = paragraphs[i] + 2,
                                 .level = 1,
                                 .parent = NO_HEADING,
                                 .paragraph = (uint32_t)i};
        }
        document->paragraphs[i] =
            (struct paragraph){span, is_heading ? PARAGRAPH_HEADING : PARAGRAPH_BODY, heading};
        builder_append_string(&text, paragraphs[i]);
        builder_append_byte(&text, '\n');
    }
    document->paragraph_count = count;
    document->source = document->text =
        (struct slice){arena_copy(arena, builder_slice(&text)), text.size - 1};
    builder_finish(&text);
    return document;
}

static void add_mention(struct document *document, enum mention_kind kind, const char *words, const char *id)
{
    size_t at = slice_find(document->text, slice_of(words), 0);
    struct mention *mention = &document->mentions[document->mention_count++];

    assert_int_not_equal(at, SIZE_MAX);
    *mention = (struct mention){.kind = kind, .span = {at, at + strlen(words)}, .id = id, .how = "full"};
    mention->paragraph = (uint32_t)document_paragraph_at(document, at);
}

static void put(struct fixture *fixture, struct document *document)
{
    char path[64];

    snprintf(path, sizeof(path), "/library/%s", document->name);
    assert_true(store_put_document(fixture->store, document, path, "", 0, &fixture->error));
    document_destroy(document);
}

static void fill(struct fixture *fixture)
{
    struct document *chinese = make_document("product.txt", product_paper, ARRAY_SIZE(product_paper), 2023);
    struct document *english = make_document("english.txt", english_paper, ARRAY_SIZE(english_paper), 2019);

    chinese->title = "缺陷产品研究";
    chinese->mentions = arena_allocate(chinese->arena, 4 * sizeof(*chinese->mentions));
    add_mention(chinese, MENTION_STATUTE, "《民法典》第1202条", "cn/civil-code/art-1202");
    add_mention(chinese, MENTION_DOCTRINE, "惩罚性赔偿以", "doctrine/punitive-damages");
    add_mention(chinese, MENTION_STATUTE, "第 1207 条", "cn/civil-code/art-1207");
    put(fixture, chinese);
    put(fixture, english);
}

static int open_fixture(void **state)
{
    struct fixture *fixture = test_calloc(1, sizeof(*fixture));

    *state = fixture;
    fixture->arena = arena_create();
    if (!registry_open(&fixture->registry, REGISTRY_FILE, &fixture->error) ||
        !database_open(&fixture->database, ":memory:", DATABASE_WRITE, &fixture->error) ||
        !store_open(&fixture->store, fixture->database, &fixture->error))
        return 1;
    fill(fixture);
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *fixture = *state;

    store_close(fixture->store);
    database_close(fixture->database);
    registry_close(fixture->registry);
    arena_destroy(fixture->arena);
    test_free(fixture);
    return 0;
}

static void ask(struct fixture *fixture, const char *query)
{
    struct search_request request = {.query = slice_of(query), .limit = 100, .facets = true};

    if (!search(fixture->database, fixture->registry, fixture->arena, &request, &fixture->page,
                &fixture->error))
        fail_msg("%s: %s", query, fixture->error.message);
}

static void assert_total(struct fixture *fixture, const char *query, size_t total)
{
    ask(fixture, query);
    if (fixture->page.total != total)
        fail_msg("%s: %zu found instead of %zu", query, fixture->page.total, total);
    assert_int_equal(fixture->page.hit_count, total);
}

/* The first result is in that document and section. */
static void assert_first(struct fixture *fixture, const char *query, const char *document,
                         const char *section)
{
    ask(fixture, query);
    assert_true(fixture->page.hit_count > 0);
    assert_string_equal(fixture->page.hits[0].document, document);
    assert_string_equal(fixture->page.hits[0].section, section);
}

static size_t passages_with(const char *needle, struct arena *arena)
{
    const char *folded = unicode_fold_string(arena, slice_of(needle), true);
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_SIZE(product_paper); i++)
        count += strstr(unicode_fold_string(arena, slice_of(product_paper[i]), true), folded) != NULL;
    return count;
}

static void every_quoted_chinese_string_finds_the_passages_that_hold_it(void **state)
{
    struct fixture *fixture = *state;

    for (size_t i = 0; i < ARRAY_SIZE(product_paper); i++) {
        struct slice text = slice_of(product_paper[i]);
        for (size_t from = 0; from < text.size; utf8_next(text, &from)) {
            size_t to = from;
            size_t first = from;
            if (!unicode_is_han(utf8_next(text, &first)))
                continue;
            for (int size = 0; size < 6 && to < text.size; size++) {
                uint32_t last = utf8_next(text, &to);
                char *quoted = arena_format(fixture->arena, "“%.*s”", (int)(to - from), text.data + from);
                char *needle = arena_copy(fixture->arena, slice_range(text, from, to));
                if (unicode_is_han(last))
                    assert_total(fixture, quoted, passages_with(needle, fixture->arena));
            }
        }
    }
}

static void a_string_does_not_cross_punctuation(void **state)
{
    assert_total(*state, "“人民法院”", 0);
    assert_total(*state, "“人民，法院”", 1);
    assert_total(*state, "“人民。法院”", 0);
}

static void han_and_other_characters_make_one_string(void **state)
{
    assert_total(*state, "“刑法5讲”", 1);
    assert_total(*state, "“ChatGPT与刑法”", 1);
    assert_total(*state, "“刑法5”", 1);
}

static void traditional_characters_find_simplified_ones(void **state)
{
    assert_total(*state, "“懲罰性賠償”", 2);
}

static void a_doctrine_is_found_in_the_other_language(void **state)
{
    assert_total(*state, "punitive damages", 3);
    assert_total(*state, "惩罚性赔偿", 3);
    assert_total(*state, "惩罚性赔偿 lang:en", 1);
}

static void a_citation_finds_who_cites_the_article(void **state)
{
    assert_first(*state, "民法典 1202", "product.txt", "1");
    assert_first(*state, "Civil Code art. 1207", "product.txt", "2");
    assert_total(*state, "cites:\"民法典第1202条\"", 1);
}

static void a_law_is_cited_by_its_articles(void **state)
{
    assert_total(*state, "cites:民法典", 2);
}

static void not_takes_passages_away(void **state)
{
    assert_total(*state, "\"产品责任\" NOT \"缺陷\"", 1);
    assert_total(*state, "\"产品责任\" AND \"缺陷\"", 1);
    assert_total(*state, "\"学说\" OR \"裁量\"", 2);
}

static void a_prefix_goes_on(void **state)
{
    assert_total(*state, "imput*", 2);
    assert_total(*state, "imput", 0);
}

static void filters_choose_documents(void **state)
{
    assert_total(*state, "year:..2020", 3);
    assert_total(*state, "lang:zh \"责任\"", 3);
    assert_total(*state, "title:缺陷 in:product", 6);
}

static void a_definition_comes_first(void **state)
{
    struct fixture *fixture = *state;

    ask(fixture, "产品责任");
    assert_non_null(memmem(fixture->page.hits[0].snippet.text.data, fixture->page.hits[0].snippet.text.size,
                           "是指", strlen("是指")));
}

static void sections_take_turns(void **state)
{
    struct fixture *fixture = *state;

    ask(fixture, "\"责任\" OR \"赔偿\"");
    assert_true(fixture->page.hit_count > 2);
    assert_string_not_equal(fixture->page.hits[0].section, fixture->page.hits[1].section);
}

static void too_few_results_are_filled_up_and_it_is_said(void **state)
{
    struct fixture *fixture = *state;

    ask(fixture, "裁量 学说");
    assert_int_equal(fixture->page.total, 2);
    assert_true(fixture->page.relaxed);
    ask(fixture, "的 责任");
    assert_false(fixture->page.relaxed);
}

static void a_short_word_is_not_cut_in_two(void **state)
{
    assert_total(*state, "裁量责任", 0);
}

static void a_snippet_marks_what_matched(void **state)
{
    struct fixture *fixture = *state;
    const struct snippet *snippet;

    ask(fixture, "“学说”");
    snippet = &fixture->page.hits[0].snippet;
    assert_int_equal(snippet->mark_count, 1);
    assert_memory_equal(snippet->text.data + snippet->marks[0].start, "学说", strlen("学说"));
    assert_int_equal(snippet->marks[0].end - snippet->marks[0].start, strlen("学说"));
}

static void pages_are_parts_of_one_order(void **state)
{
    struct fixture *fixture = *state;
    struct search_request request = {.query = SLICE("\"责任\""), .limit = 1, .offset = 1};
    int64_t second;

    ask(fixture, "\"责任\"");
    second = fixture->page.hits[1].passage;
    assert_true(search(fixture->database, fixture->registry, fixture->arena, &request, &fixture->page,
                       &fixture->error));
    assert_int_equal(fixture->page.hit_count, 1);
    assert_int_equal(fixture->page.hits[0].passage, second);
    assert_int_equal(fixture->page.total, 3);
}

static void facets_count_passages_and_documents(void **state)
{
    struct fixture *fixture = *state;

    ask(fixture, "惩罚性赔偿");
    assert_string_equal(fixture->page.facets[0].facet, "kind");
    assert_int_equal(fixture->page.facets[0].count, 3);
    assert_int_equal(fixture->page.facets[0].documents, 2);
}

static void hostile_words_are_words(void **state)
{
    static const char *const queries[] = {"a^b", "col-umn", "NEAR", "x'y", "{a b}",
                                          "a+b", "?",       "a:*",  "-x",  "';--"};
    struct fixture *fixture = *state;

    for (size_t i = 0; i < ARRAY_SIZE(queries); i++) {
        struct search_request request = {.query = slice_of(queries[i]), .limit = 1};
        error_clear(&fixture->error);
        search(fixture->database, fixture->registry, fixture->arena, &request, &fixture->page,
               &fixture->error);
        assert_true(fixture->error.code == ERROR_NONE || fixture->error.code == ERROR_USAGE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_quoted_chinese_string_finds_the_passages_that_hold_it),
        cmocka_unit_test(a_string_does_not_cross_punctuation),
        cmocka_unit_test(han_and_other_characters_make_one_string),
        cmocka_unit_test(traditional_characters_find_simplified_ones),
        cmocka_unit_test(a_doctrine_is_found_in_the_other_language),
        cmocka_unit_test(a_citation_finds_who_cites_the_article),
        cmocka_unit_test(a_law_is_cited_by_its_articles),
        cmocka_unit_test(not_takes_passages_away),
        cmocka_unit_test(a_prefix_goes_on),
        cmocka_unit_test(filters_choose_documents),
        cmocka_unit_test(a_definition_comes_first),
        cmocka_unit_test(sections_take_turns),
        cmocka_unit_test(too_few_results_are_filled_up_and_it_is_said),
        cmocka_unit_test(a_short_word_is_not_cut_in_two),
        cmocka_unit_test(a_snippet_marks_what_matched),
        cmocka_unit_test(pages_are_parts_of_one_order),
        cmocka_unit_test(facets_count_passages_and_documents),
        cmocka_unit_test(hostile_words_are_words),
    };

    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
