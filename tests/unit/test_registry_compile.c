/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_registry_compile.c - each fault of the reference tables, with its file, line and words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "corpus/registry.h"

static const char *const files[] = {"statutes.tsv", "charges.tsv",  "courts.tsv", "cases.tsv",
                                    "scholars.tsv", "surnames.txt", "titles.tsv", "doctrines.ttl"};

/* A copy of tests/unit/registry that a test may spoil. */
struct tables {
    char directory[40];
    struct arena *arena;
};

static const char *path_of(struct tables *tables, const char *file)
{
    return arena_format(tables->arena, "%s/%s", tables->directory, file);
}

static void append_bytes(const char *path, struct slice bytes, const char *mode)
{
    FILE *file = fopen(path, mode);

    assert_non_null(file);
    assert_int_equal(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
    fclose(file);
}

static int set_up(void **state)
{
    struct tables *tables = memory_allocate_zeroed(1, sizeof(*tables));

    tables->arena = arena_create();
    memcpy(tables->directory, "/tmp/test_compile.XXXXXX", sizeof("/tmp/test_compile.XXXXXX"));
    assert_non_null(mkdtemp(tables->directory));
    for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
        FILE *file = fopen(arena_format(tables->arena, TESTS_DIRECTORY "/unit/registry/%s", files[i]), "rb");
        char bytes[8192];
        assert_non_null(file);
        size_t size = fread(bytes, 1, sizeof(bytes), file);
        fclose(file);
        append_bytes(path_of(tables, files[i]), (struct slice){bytes, size}, "wb");
    }
    *state = tables;
    return 0;
}

static int tear_down(void **state)
{
    struct tables *tables = *state;

    for (size_t i = 0; i < ARRAY_SIZE(files); i++)
        unlink(path_of(tables, files[i]));
    unlink(path_of(tables, "out.bin"));
    rmdir(tables->directory);
    arena_destroy(tables->arena);
    free(tables);
    return 0;
}

/* Compiling fails with one line that ends in `fault`, and writes nothing. */
static void assert_fault(struct tables *tables, const char *fault)
{
    struct builder report = {0};
    struct error error = {0};

    assert_false(registry_compile(tables->directory, path_of(tables, "out.bin"), &report, &error));
    assert_int_equal(error.code, ERROR_DATA);
    assert_string_equal(error.message, fault);
    assert_string_equal(report.data, arena_format(tables->arena, "%s\n", fault));
    assert_int_not_equal(access(path_of(tables, "out.bin"), F_OK), 0);
    builder_finish(&report);
}

static void append(struct tables *tables, const char *file, const char *text)
{
    append_bytes(path_of(tables, file), slice_of(text), "ab");
}

/* A concept of the area tort, with `rest` at its end. */
static void append_concept(struct tables *tables, const char *slug, const char *label, const char *rest)
{
    append(tables, "doctrines.ttl",
           arena_format(tables->arena,
                        "d:%s a skos:Concept ; skos:inScheme area:tort ; y:tier \"core\" ; "
                        "skos:prefLabel \"%s\"@zh-Hans , \"%s\"@en %s .\n",
                        slug, label, slug, rest));
}

static void append_law(struct tables *tables, const char *kind, const char *date, const char *status,
                       const char *successor)
{
    append(tables, "statutes.tsv",
           arena_format(tables->arena, "cn/x-law\t某某法\t\t\t\t%s\tCN\t\t\t%s\t\t\t9\t%s\t\t%s\n", kind, date, status,
                        successor));
}

static void whole_tables_compile(void **state)
{
    struct tables *tables = *state;
    struct error error = {0};

    append_law(tables, "law", "2020-02-29", "in-force", "");
    append_concept(tables, "fault", "过错", "; skos:broader d:causation-tort");
    assert_true(registry_compile(tables->directory, path_of(tables, "out.bin"), NULL, &error));
}

static void a_missing_table_is_named(void **state)
{
    struct tables *tables = *state;

    unlink(path_of(tables, "courts.tsv"));
    assert_fault(tables, arena_format(tables->arena,
                                      "courts.tsv: cannot be read: No such file or directory; '%s' must hold this table",
                                      tables->directory));
}

static void a_row_of_too_few_columns_is_named(void **state)
{
    append(*state, "charges.tsv", "抢劫罪\tart-263\n");
    assert_fault(*state, "charges.tsv:5: 2 columns instead of 5; part them by tabs, empty ones too");
}

static void an_unknown_status_is_named(void **state)
{
    append_law(*state, "law", "2020-01-01", "dead", "");
    assert_fault(*state, "statutes.tsv:7: unknown status 'dead'; it is in-force, repealed, draft or lapsed");
}

static void an_unknown_kind_is_named(void **state)
{
    append(*state, "titles.tsv", "法官\tbeside\n");
    assert_fault(*state, "titles.tsv:4: unknown kind 'beside'; it is after or before");
}

static void a_date_that_is_none_is_named(void **state)
{
    append_law(*state, "law", "2021-02-29", "in-force", "");
    assert_fault(*state, "statutes.tsv:7: promulgation '2021-02-29' is not a date; write 2021-01-01");
}

static void an_id_given_twice_is_named(void **state)
{
    append(*state, "scholars.tsv", "scholar/claus-roxin\t罗某\t\t\t\n");
    assert_fault(*state, "scholars.tsv:4: id 'scholar/claus-roxin' stands already in scholars.tsv:2; give it once");
}

static void an_id_says_its_kind(void **state)
{
    append(*state, "scholars.tsv", "luo-mou\t罗某\t\t\t\n");
    assert_fault(*state, "scholars.tsv:4: id 'luo-mou' is not one of this table; write scholar/ and a name without "
                         "blanks");
}

static void a_shortened_charge_never_takes_the_name_of_another(void **state)
{
    struct tables *tables = *state;
    struct registry *registry = NULL;
    struct error error = {0};

    append(tables, "charges.tsv", "贩卖毒品罪\t\tart-347\t\tabolished\n运输毒品、毒赃罪\t\tart-349\t\tin-force\n");
    assert_true(registry_compile(tables->directory, path_of(tables, "out.bin"), NULL, &error));
    assert_true(registry_open(&registry, path_of(tables, "out.bin"), &error));
    const struct authority_name *name = registry_lookup(registry, SLICE("贩卖毒品罪"));
    assert_string_equal(name->authority->id, "charge/贩卖毒品罪");
    assert_null(name->next);
    assert_null(registry_lookup(registry, SLICE("运输毒品罪")));
    assert_non_null(registry_lookup(registry, SLICE("走私毒品罪")));
    registry_close(registry);
}

static void a_successor_must_exist(void **state)
{
    append_law(*state, "law", "2020-01-01", "repealed", "cn/nowhere");
    assert_fault(*state, "statutes.tsv:7: successor 'cn/nowhere' of cn/x-law is no other statute; name one by its id");
}

static void a_provision_must_exist(void **state)
{
    append(*state, "charges.tsv", "抢劫罪\t\tart-463\t\tin-force\n");
    assert_fault(*state, "charges.tsv:5: 'cn/criminal-law/art-463' lies beyond the last article (452) of cn/criminal-law");
}

static void a_provision_is_an_article(void **state)
{
    append(*state, "charges.tsv", "抢劫罪\t\tart-x\t\tin-force\n");
    assert_fault(*state, "charges.tsv:5: 'cn/criminal-law/art-x' is no article; write art-285/para-2");
}

static void a_tier_is_one_of_three(void **state)
{
    append(*state, "doctrines.ttl",
           "d:x a skos:Concept ; skos:inScheme area:tort ; skos:prefLabel \"某论\"@zh-Hans, \"x\"@en ; y:tier \"big\" .\n");
    assert_fault(*state, "doctrines.ttl:37: x has an unknown tier 'big'; y:tier is core, concept or umbrella");
}

static void a_concept_has_one_preferred_label_a_language(void **state)
{
    append_concept(*state, "x", "某论", "; skos:prefLabel \"another\"@en");
    assert_fault(*state, "doctrines.ttl:37: a second preferred label 'another'@en of x; keep one, make the other "
                         "skos:altLabel");
}

static void a_broader_concept_must_exist(void **state)
{
    append_concept(*state, "x", "某论", "; skos:broader d:nowhere");
    assert_fault(*state, "doctrines.ttl:37: skos:broader of x points at nowhere, which does not exist; name another "
                         "concept of this file");
}

static void no_concept_is_broader_than_itself(void **state)
{
    append_concept(*state, "x", "甲论", "; skos:broader d:z");
    append_concept(*state, "z", "乙论", "; skos:broader d:x");
    assert_fault(*state, "doctrines.ttl:38: doctrine/z is broader than itself, by way of doctrine/x; take skos:broader "
                         "off one of the two");
}

static void two_concepts_of_an_area_share_no_label(void **state)
{
    append_concept(*state, "x", "因果關係", "");
    assert_fault(*state, "doctrines.ttl:37: label '因果關係' of doctrine/x belongs to doctrine/causation-tort of the same "
                         "area already (line 35); keep it with one of them");
}

static void a_concept_stands_once(void **state)
{
    append(*state, "doctrines.ttl", "d:imputation a skos:Concept .\n");
    assert_fault(*state, "doctrines.ttl:37: concept imputation stands already in line 10; join the two");
}

static void a_misspelt_property_is_named(void **state)
{
    append_concept(*state, "x", "某论", "; skos:altLable \"y\"@en");
    assert_fault(*state, "doctrines.ttl:37: unknown property <http://www.w3.org/2004/02/skos/core#altLable> of x");
}

static void what_is_no_turtle_is_named(void **state)
{
    append(*state, "doctrines.ttl", "d:x a ; .\n");
    struct tables *tables = *state;
    struct error error = {0};

    assert_false(registry_compile(tables->directory, path_of(tables, "out.bin"), NULL, &error));
    assert_ptr_equal(strstr(error.message, "doctrines.ttl:37: not Turtle: "), error.message);
}

#define FAULT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FAULT_TEST(whole_tables_compile),
        FAULT_TEST(a_missing_table_is_named),
        FAULT_TEST(a_row_of_too_few_columns_is_named),
        FAULT_TEST(an_unknown_status_is_named),
        FAULT_TEST(an_unknown_kind_is_named),
        FAULT_TEST(a_date_that_is_none_is_named),
        FAULT_TEST(an_id_given_twice_is_named),
        FAULT_TEST(an_id_says_its_kind),
        FAULT_TEST(a_shortened_charge_never_takes_the_name_of_another),
        FAULT_TEST(a_successor_must_exist),
        FAULT_TEST(a_provision_must_exist),
        FAULT_TEST(a_provision_is_an_article),
        FAULT_TEST(a_tier_is_one_of_three),
        FAULT_TEST(a_concept_has_one_preferred_label_a_language),
        FAULT_TEST(a_broader_concept_must_exist),
        FAULT_TEST(no_concept_is_broader_than_itself),
        FAULT_TEST(two_concepts_of_an_area_share_no_label),
        FAULT_TEST(a_concept_stands_once),
        FAULT_TEST(a_misspelt_property_is_named),
        FAULT_TEST(what_is_no_turtle_is_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
