/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_store.c - documents go in whole, are replaced, and come out again without a trace. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/memory.h"
#include "index/check.h"
#include "index/store.h"

/* A database in memory with a writer. */
struct fixture {
    struct database *database;
    struct store *store;
    struct error error;
};

static int open_fixture(void **state)
{
    struct fixture *fixture = test_calloc(1, sizeof(*fixture));

    *state = fixture;
    return !(database_open(&fixture->database, ":memory:", DATABASE_WRITE, &fixture->error) &&
             store_open(&fixture->store, fixture->database, &fixture->error));
}

static int close_fixture(void **state)
{
    struct fixture *fixture = *state;

    store_close(fixture->store);
    database_close(fixture->database);
    test_free(fixture);
    return 0;
}

/* A document of one paragraph in which one article is cited. */
static struct document *small_document(const char *name, const char *text, const char *cited)
{
    struct document *document = document_create();
    struct arena *arena = document->arena;
    size_t at = slice_find(slice_of(text), slice_of(cited), 0);

    document->name = name;
    document->format = "text";
    document->encoding = "UTF-8";
    document->source = document->text = slice_of(text);
    document->paragraphs = arena_allocate(arena, sizeof(*document->paragraphs));
    document->paragraphs[0] = (struct paragraph){{0, document->text.size}, PARAGRAPH_BODY, NO_HEADING};
    document->paragraph_count = 1;
    document->mentions = arena_allocate(arena, sizeof(*document->mentions));
    document->mentions[0] = (struct mention){.kind = MENTION_STATUTE, .span = {at, at + strlen(cited)},
                                             .id = "cn/civil-code/art-1202", .how = "abbrev"};
    document->mention_count = 1;
    return document;
}

static void put(struct fixture *fixture, const char *name, const char *path, const char *record, int64_t existing)
{
    struct document *document =
        small_document(name, "第一句。依据民法典第1202条，应当赔偿。第三句。", "民法典第1202条");

    assert_true(store_put_document(fixture->store, document, path, record, existing, &fixture->error));
    document_destroy(document);
}

static void assert_integer(struct fixture *fixture, const char *sql, int64_t expected)
{
    int64_t value = -1;

    assert_true(database_integer(fixture->database, sql, &value, &fixture->error));
    assert_int_equal(value, expected);
}

static void no_fault(const char *fault, void *payload)
{
    (void)payload;
    fail_msg("%s", fault);
}

static void assert_whole(struct fixture *fixture)
{
    size_t faults;

    assert_true(check_database(fixture->database, no_fault, NULL, &faults, &fixture->error));
    assert_int_equal(faults, 0);
}

static void a_stored_document_is_found_by_its_words(void **state)
{
    put(*state, "a.txt", "/x/a.txt", "", 0);
    assert_integer(*state, "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH '\"应当赔偿\"'", 1);
    assert_whole(*state);
}

static void the_evidence_of_a_mention_is_its_sentence(void **state)
{
    put(*state, "a.txt", "/x/a.txt", "", 0);
    assert_integer(*state,
                   "SELECT count(*) FROM v_citations WHERE authority = 'cn/civil-code/art-1202' "
                   "AND CAST(sentence AS TEXT) = '依据民法典第1202条，应当赔偿。'",
                   1);
}

static struct mention mark_mention(size_t at, const char *list)
{
    static const int number[] = {1};

    return (struct mention){.kind = MENTION_REFMARK, .span = {at, at + 1}, .id = "ref/1", .refmark = {number, 1, list}};
}

static struct mention work_mention(size_t at, const char *list, const char *title)
{
    return (struct mention){
        .kind = MENTION_REFERENCE, .span = {at, at + 1}, .reference = {.number = 1, .list = list, .title = title}};
}

/* Marks and works that are all numbered 1, in the order of the text. */
static void put_works(struct fixture *fixture)
{
    const struct mention mentions[] = {
        mark_mention(0, "[1]"), mark_mention(1, "1."), work_mention(2, "1.", "note"), mark_mention(3, "1."),
        work_mention(4, "1.", "next note"), work_mention(5, "[1]", "entry"), mark_mention(6, NULL),
    };
    struct document *document = small_document("w.txt", "abcdefgh", "a");

    document->mentions = arena_allocate(document->arena, sizeof(mentions));
    memcpy(document->mentions, mentions, sizeof(mentions));
    document->mention_count = ARRAY_SIZE(mentions);
    assert_true(store_put_document(fixture->store, document, "/x/w.txt", "", 0, &fixture->error));
    document_destroy(document);
}

#define TITLE_OF_MARK "SELECT count(*) FROM mark_number n JOIN work w ON w.mention_id = n.work_id WHERE n.mention_id = "

static void a_mark_names_the_work_of_its_own_list(void **state)
{
    put_works(*state);
    assert_integer(*state, TITLE_OF_MARK "1 AND w.title = 'entry'", 1);
    assert_integer(*state, TITLE_OF_MARK "2 AND w.title = 'note'", 1);
}

static void a_number_that_begins_anew_names_the_next_note(void **state)
{
    put_works(*state);
    assert_integer(*state, TITLE_OF_MARK "4 AND w.title = 'next note'", 1);
}

static void a_mark_without_a_list_names_nothing(void **state)
{
    put_works(*state);
    assert_integer(*state, "SELECT count(*) FROM mark_number WHERE mention_id = 7 AND work_id IS NULL", 1);
}

static void a_taken_name_gets_its_folder_in_front(void **state)
{
    put(*state, "a.txt", "/x/one/a.txt", "", 0);
    put(*state, "a.txt", "/x/two/a.txt", "", 0);
    assert_integer(*state, "SELECT count(*) FROM document WHERE name IN ('a.txt', 'two/a.txt')", 2);
}

static void a_taken_record_id_gets_its_file_in_front(void **state)
{
    put(*state, "17", "/x/one.jsonl", "17", 0);
    put(*state, "17", "/x/two.jsonl", "17", 0);
    assert_integer(*state, "SELECT count(*) FROM document WHERE name IN ('17', 'two.jsonl/17')", 2);
}

static void a_changed_document_keeps_its_name_and_leaves_no_old_rows(void **state)
{
    put(*state, "a.txt", "/x/a.txt", "", 0);
    put(*state, "renamed.txt", "/x/a.txt", "", 1);
    assert_integer(*state, "SELECT count(*) FROM document WHERE name = 'a.txt'", 1);
    assert_integer(*state, "SELECT count(*) FROM mention", 1);
    assert_whole(*state);
}

static void a_removed_document_leaves_nothing(void **state)
{
    struct fixture *fixture = *state;

    put(fixture, "a.txt", "/x/a.txt", "", 0);
    assert_true(store_remove_document(fixture->store, 1, &fixture->error));
    assert_integer(fixture, "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH '\"应当\"'", 0);
    assert_integer(fixture, "SELECT (SELECT count(*) FROM sentence) + (SELECT count(*) FROM mention)", 0);
    assert_whole(fixture);
}

static void the_digest_does_not_depend_on_the_order_of_writing(void **state)
{
    struct fixture *fixture = *state;
    struct hash first;
    struct hash second;

    put(fixture, "a.txt", "/x/a.txt", "", 0);
    put(fixture, "b.txt", "/x/b.txt", "", 0);
    assert_true(check_digest(fixture->database, &first, &fixture->error));
    assert_true(store_remove_document(fixture->store, 1, &fixture->error));
    put(fixture, "a.txt", "/x/a.txt", "", 0);
    assert_true(check_digest(fixture->database, &second, &fixture->error));
    assert_memory_equal(first.bytes, second.bytes, sizeof(first.bytes));
}

int main(void)
{
#define WITH_STORE(test) cmocka_unit_test_setup_teardown(test, open_fixture, close_fixture)
    const struct CMUnitTest tests[] = {
        WITH_STORE(a_stored_document_is_found_by_its_words),
        WITH_STORE(the_evidence_of_a_mention_is_its_sentence),
        WITH_STORE(a_mark_names_the_work_of_its_own_list),
        WITH_STORE(a_number_that_begins_anew_names_the_next_note),
        WITH_STORE(a_mark_without_a_list_names_nothing),
        WITH_STORE(a_taken_name_gets_its_folder_in_front),
        WITH_STORE(a_taken_record_id_gets_its_file_in_front),
        WITH_STORE(a_changed_document_keeps_its_name_and_leaves_no_old_rows),
        WITH_STORE(a_removed_document_leaves_nothing),
        WITH_STORE(the_digest_does_not_depend_on_the_order_of_writing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
