/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_registry.c - opening compiled reference data, finding authorities and names in them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "corpus/registry.h"

/* The small tables of tests/unit/registry, compiled. */
struct fixture {
    struct registry *registry;
    struct arena *arena;
    char path[32];
};

static int set_up(void **state)
{
    struct fixture *fixture = memory_allocate_zeroed(1, sizeof(*fixture));
    struct error error = {0};
    int descriptor;

    memcpy(fixture->path, "/tmp/test_registry.XXXXXX", sizeof("/tmp/test_registry.XXXXXX"));
    descriptor = mkstemp(fixture->path);
    assert_true(descriptor >= 0);
    close(descriptor);
    if (!registry_compile(TESTS_DIRECTORY "/unit/registry", fixture->path, NULL, &error) ||
        !registry_open(&fixture->registry, fixture->path, &error))
        fail_msg("%s", error.message);
    fixture->arena = arena_create();
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    registry_close(fixture->registry);
    arena_destroy(fixture->arena);
    unlink(fixture->path);
    free(fixture);
    return 0;
}

static const struct authority *found(struct fixture *fixture, const char *id)
{
    const struct authority *authority = registry_find(fixture->registry, id);

    if (authority == NULL)
        fail_msg("no %s", id);
    return authority;
}

/* The ids of the matches in a text, as "id[start,end) ..." with the folded text's bytes. */
static void assert_scan(struct fixture *fixture, const char *text, const char *expected)
{
    struct folded folded = unicode_fold_text(fixture->arena, slice_of(text), true);
    struct builder actual = {0};
    size_t count;
    struct name_match *matches =
        registry_scan(fixture->registry, fixture->arena, (struct slice){folded.text, folded.size}, &count);

    for (size_t i = 0; i < count; i++)
        builder_format(&actual, "%s%s[%u,%u)", i == 0 ? "" : " ", matches[i].name->authority->id,
                       (unsigned)matches[i].start, (unsigned)matches[i].end);
    assert_string_equal(builder_slice(&actual).data, expected);
    builder_finish(&actual);
}

static const struct authority_name *looked_up(struct fixture *fixture, const char *name)
{
    return registry_lookup(fixture->registry,
                           slice_of(unicode_fold_string(fixture->arena, slice_of(name), true)));
}

static void a_law_is_found_by_its_id(void **state)
{
    const struct authority *law = found(*state, "cn/tort-law");

    assert_string_equal(law->label_zh, "中华人民共和国侵权责任法");
    assert_string_equal(law->successor, "cn/civil-code");
    assert_int_equal(law->status, STATUS_REPEALED);
    assert_int_equal(law->last_article, 92);
    assert_null(registry_find(((struct fixture *)*state)->registry, "cn/tort"));
}

static void a_pinpoint_is_held_by_its_law(void **state)
{
    struct fixture *fixture = *state;
    const struct authority *law = registry_holder(fixture->registry, "cn/criminal-law/art-285/para-2");

    assert_string_equal(law->id, "cn/criminal-law");
    assert_ptr_equal(registry_holder(fixture->registry, "cn/criminal-law"), law);
    assert_null(registry_holder(fixture->registry, "cn/unheard-of/art-1"));
    assert_null(registry_holder(fixture->registry, ""));
}

static void a_charge_knows_its_article(void **state)
{
    const struct authority *charge = found(*state, "charge/盗窃罪");

    assert_string_equal(charge->provisions[0], "cn/criminal-law/art-264");
    assert_null(charge->provisions[1]);
    assert_string_equal(charge->label_en, "theft");
    assert_string_equal(charge->court, "");
}

static void names_come_preferred_first(void **state)
{
    struct fixture *fixture = *state;
    size_t count;
    const struct authority_name *const *names =
        registry_names(fixture->registry, found(fixture, "cn/criminal-law"), &count);

    assert_true(count >= 5);
    assert_string_equal(names[0]->text, "中华人民共和国刑法");
    assert_string_equal(names[1]->text, "Criminal Law of the People's Republic of China");
    assert_int_equal(names[1]->role, NAME_PREFERRED);
    assert_int_equal(names[2]->role, NAME_ALTERNATIVE);
}

static void every_place_of_the_registry_knows_itself(void **state)
{
    struct fixture *fixture = *state;

    for (size_t i = 0; i < registry_count(fixture->registry); i++) {
        const struct authority *authority = registry_at(fixture->registry, i);
        assert_int_equal(authority->index, i);
        assert_ptr_equal(registry_find(fixture->registry, authority->id), authority);
    }
    assert_null(registry_at(fixture->registry, registry_count(fixture->registry)));
}

static void overlapping_names_come_by_start_and_longest_first(void **state)
{
    assert_scan(*state, "中华人民共和国刑法典", "cn/criminal-law[0,27) cn/criminal-law[21,30) cn/criminal-law[21,27)");
    assert_scan(*state, "《刑法》规定的盗窃罪", "cn/criminal-law[3,9) charge/盗窃罪[21,30)");
}

static void traditional_and_wide_characters_and_line_ends_do_not_matter(void **state)
{
    assert_scan(*state, "盜竊\n罪", "charge/盗窃罪[0,9)");
    assert_scan(*state, "ＣＩＶＩＬ　ＣＯＤＥ", "cn/civil-code[0,10)");
}

static void a_latin_name_is_not_found_inside_a_word(void **state)
{
    assert_scan(*state, "the theft of", "charge/盗窃罪[4,9)");
    assert_scan(*state, "thefts", "");
    assert_scan(*state, "depthefty", "");
    assert_scan(*state, "依theft论处", "charge/盗窃罪[3,8)");
    assert_scan(*state, "AIA2", "");
    assert_scan(*state, "AIA第2条", "eu/ai-act[0,3)");
}

static void two_letters_are_no_name_in_running_text(void **state)
{
    assert_scan(*state, "AI 与法", "");
    assert_string_equal(looked_up(*state, "ai")->authority->id, "eu/ai-act");
}

static void surnames_titles_and_dockets_are_looked_up_but_not_searched(void **state)
{
    assert_scan(*state, "张教授", "");
    assert_scan(*state, "（2019）粤0305民初14010号", "");
    assert_string_equal(looked_up(*state, "歐陽")->authority->id, "surname/欧阳");
    assert_string_equal(looked_up(*state, "PROFESSOR")->authority->position, "before");
    assert_string_equal(looked_up(*state, "（2019）粤0305民初14010号")->authority->id, "case/dreamwriter");
    assert_null(looked_up(*state, "无此名"));
    assert_null(looked_up(*state, ""));
}

/* Writes the first `size` bytes of the fixture's file, one of them changed, and opens that. */
static void assert_refused(struct fixture *fixture, size_t size, size_t changed)
{
    char *path = arena_format(fixture->arena, "%s.damaged", fixture->path);
    char *bytes = arena_allocate(fixture->arena, 1 << 20);
    FILE *file = fopen(fixture->path, "rb");
    size_t whole = fread(bytes, 1, 1 << 20, file);
    struct registry *registry = NULL;
    struct error error = {0};

    fclose(file);
    bytes[changed] ^= 0x40;
    file = fopen(path, "wb");
    fwrite(bytes, 1, size < whole ? size : whole, file);
    fclose(file);
    assert_false(registry_open(&registry, path, &error));
    assert_int_equal(error.code, ERROR_DATA);
    assert_non_null(strstr(error.message, "is not yinde's reference data or of another version; build again"));
    assert_null(registry);
    unlink(path);
}

static void a_damaged_or_cut_file_is_refused(void **state)
{
    static const size_t sizes[] = {0, 7, 64, 1000, 20000};

    for (size_t i = 0; i < ARRAY_SIZE(sizes); i++)
        assert_refused(*state, sizes[i], 1 << 19);
    for (size_t changed = 0; changed < 20000; changed += 997)
        assert_refused(*state, SIZE_MAX, changed);
}

static void a_missing_file_is_named(void **state)
{
    struct registry *registry = NULL;
    struct error error = {0};

    (void)state;
    assert_false(registry_open(&registry, "/nowhere/authority.bin", &error));
    assert_int_equal(error.code, ERROR_IO);
    assert_string_equal(error.message, "cannot open '/nowhere/authority.bin': No such file or directory");
}

static void the_reference_data_of_this_build_opens(void **state)
{
    struct registry *registry = NULL;
    struct error error = {0};

    (void)state;
    if (!registry_open(&registry, REGISTRY_FILE, &error))
        fail_msg("%s", error.message);
    assert_non_null(registry_find(registry, "cn/criminal-law"));
    registry_close(registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_law_is_found_by_its_id),
        cmocka_unit_test(a_pinpoint_is_held_by_its_law),
        cmocka_unit_test(a_charge_knows_its_article),
        cmocka_unit_test(names_come_preferred_first),
        cmocka_unit_test(every_place_of_the_registry_knows_itself),
        cmocka_unit_test(overlapping_names_come_by_start_and_longest_first),
        cmocka_unit_test(traditional_and_wide_characters_and_line_ends_do_not_matter),
        cmocka_unit_test(a_latin_name_is_not_found_inside_a_word),
        cmocka_unit_test(two_letters_are_no_name_in_running_text),
        cmocka_unit_test(surnames_titles_and_dockets_are_looked_up_but_not_searched),
        cmocka_unit_test(a_damaged_or_cut_file_is_refused),
        cmocka_unit_test(a_missing_file_is_named),
        cmocka_unit_test(the_reference_data_of_this_build_opens),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
