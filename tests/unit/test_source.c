/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_source.c - the walk over files, folders and streams. */
#include "walk_log.h"

#include <sys/socket.h>
#include <sys/un.h>

static void a_single_file_is_named_by_its_base_name(void **state)
{
    put_file(*state, "paper.txt", "正文");
    assert_string_equal(walk(*state, "paper.txt"), "paper.txt\n");
    assert_string_equal(((struct walk_log *)*state)->last->bytes.data, "正文");
}

static void a_folder_is_walked_in_byte_order_and_names_are_paths_below_it(void **state)
{
    put_folder(*state, "b");
    put_folder(*state, "b/deep");
    put_file(*state, "b/deep/x.md", "x");
    put_file(*state, "c.txt", "c");
    put_file(*state, "a.txt", "a");
    assert_string_equal(walk(*state, ""), "a.txt\nb/deep/x.md\nc.txt\n");
}

static void a_slash_behind_the_folder_changes_no_name(void **state)
{
    put_folder(*state, "b");
    put_file(*state, "b/x.txt", "x");
    assert_string_equal(walk(*state, "b/"), "x.txt\n");
}

static void hidden_files_are_left_out_of_folders(void **state)
{
    put_folder(*state, ".git");
    put_file(*state, ".git/config", "x");
    put_file(*state, ".hidden", "x");
    put_file(*state, "shown", "x");
    assert_string_equal(walk(*state, ""), "shown\n");
}

static void a_linked_file_is_read_and_a_linked_folder_is_not(void **state)
{
    const struct walk_log *log = *state;
    char link[600];

    put_file(log, "a.txt", "a");
    snprintf(link, sizeof(link), "%s/loop", log->folder);
    assert_int_equal(symlink(log->folder, link), 0);
    snprintf(link, sizeof(link), "%s/link.txt", log->folder);
    assert_int_equal(symlink("a.txt", link), 0);
    assert_string_equal(walk(*state, ""), "a.txt\nlink.txt\n");
}

static void a_name_is_one_line_of_valid_text(void **state)
{
    put_file(*state, "a\nb\xFF.txt", "x");
    assert_string_equal(walk(*state, ""), "a b\xEF\xBF\xBD.txt\n");
}

static void a_missing_file_is_reported(void **state)
{
    assert_string_equal(walk(*state, "none.txt"),
                        "skipped none.txt: cannot be read: No such file or directory\n");
}

static void a_pipe_and_a_socket_are_reported_and_the_walk_goes_on(void **state)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);

    mkfifo(walk_path(*state, "a"), 0600);
    snprintf(address.sun_path, sizeof(address.sun_path), "%.100s", walk_path(*state, "b"));
    assert_int_equal(bind(descriptor, (struct sockaddr *)&address, sizeof(address)), 0);
    put_file(*state, "c", "c");
    assert_string_equal(walk(*state, ""),
                        "skipped a: a named pipe, not a file: read it through standard input ('-')\n"
                        "skipped b: a socket, not a file\nc\n");
    close(descriptor);
}

static void what_may_not_be_read_is_reported(void **state)
{
    if (geteuid() == 0) /* may read everything */
        skip();
    put_folder(*state, "closed");
    put_file(*state, "secret", "x");
    chmod(walk_path(*state, "closed"), 0);
    chmod(walk_path(*state, "secret"), 0);
    assert_string_equal(walk(*state, ""),
                        "skipped closed: the folder cannot be read: Permission denied\n"
                        "skipped secret: cannot be read: Permission denied\n");
    chmod(walk_path(*state, "closed"), 0700);
}

static void empty_and_blank_files_are_skipped_as_empty(void **state)
{
    put_file(*state, "a", "");
    put_file(*state, "b", " \n\t\xE3\x80\x80\n");
    assert_string_equal(walk(*state, ""), "skipped a: empty\nskipped b: empty\n");
}

static void a_file_over_the_limit_is_not_read(void **state)
{
    put_file(*state, "a", "12345678");
    put_file(*state, "b", "1234");
    assert_string_equal(walk_with(*state, "", (struct source_options){.size_max = 4}),
                        "skipped a: larger than 4 bytes: split it into smaller files\nb\n");
}

static void a_pdf_in_a_folder_is_skipped_with_its_remedy(void **state)
{
    put_file(*state, "a.pdf", "%PDF-1.7\n...");
    assert_string_equal(walk(*state, ""),
                        "skipped a.pdf: a PDF: convert it with pdftotext -layout FILE.pdf FILE.txt; "
                        "yinde reads text, Markdown, HTML and JSON Lines\n");
}

static void the_visitor_can_stop_the_walk(void **state)
{
    struct walk_log *log = *state;

    put_file(log, "a", "a");
    put_file(log, "b", "b");
    log->stop_after = 1;
    assert_string_equal(walk(log, ""), "a\n");
}

static void the_hash_depends_on_bytes_and_given_members_only(void **state)
{
    struct source *first = source_create("x", "one");
    struct source *second = source_create("y", "two");

    (void)state;
    first->bytes = second->bytes = SLICE("text");
    source_seal(first);
    source_seal(second);
    assert_memory_equal(&first->hash, &second->hash, sizeof(first->hash));
    second->given.title = "title";
    source_seal(second);
    assert_memory_not_equal(&first->hash, &second->hash, sizeof(first->hash));
    source_destroy(first);
    source_destroy(second);
}

/* Standard input comes from a file while `run` is at work. */
static const char *walk_input(struct walk_log *log, const char *content, const char *format)
{
    int saved = dup(STDIN_FILENO);
    int pipe_ends[2];
    const char *report;

    assert_int_equal(pipe(pipe_ends), 0);
    assert_int_equal(write(pipe_ends[1], content, strlen(content)), strlen(content));
    close(pipe_ends[1]);
    dup2(pipe_ends[0], STDIN_FILENO);
    close(pipe_ends[0]);
    report = walk_with(log, "-", (struct source_options){.format = format});
    dup2(saved, STDIN_FILENO);
    close(saved);
    return report;
}

static void standard_input_is_one_document(void **state)
{
    assert_string_equal(walk_input(*state, "text", "auto"), "stdin\n");
}

static void standard_input_may_be_json_lines(void **state)
{
    assert_string_equal(walk_input(*state, "{\"id\":\"a\",\"text\":\"x\"}\n{\"text\":\"y\"}", "jsonl"),
                        "a\nline-2\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        walk_test(a_single_file_is_named_by_its_base_name),
        walk_test(a_folder_is_walked_in_byte_order_and_names_are_paths_below_it),
        walk_test(a_slash_behind_the_folder_changes_no_name),
        walk_test(hidden_files_are_left_out_of_folders),
        walk_test(a_linked_file_is_read_and_a_linked_folder_is_not),
        walk_test(a_name_is_one_line_of_valid_text),
        walk_test(a_missing_file_is_reported),
        walk_test(a_pipe_and_a_socket_are_reported_and_the_walk_goes_on),
        walk_test(what_may_not_be_read_is_reported),
        walk_test(empty_and_blank_files_are_skipped_as_empty),
        walk_test(a_file_over_the_limit_is_not_read),
        walk_test(a_pdf_in_a_folder_is_skipped_with_its_remedy),
        walk_test(the_visitor_can_stop_the_walk),
        walk_test(the_hash_depends_on_bytes_and_given_members_only),
        walk_test(standard_input_is_one_document),
        walk_test(standard_input_may_be_json_lines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
