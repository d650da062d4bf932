/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_show.c - `yinde show`: one document, its outline, its text, its mentions. */
#include "base/arena.h"
#include "query/library/library.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

/* A document while it is shown. */
struct showing {
    struct printer *printer;
    struct library_document document;
    struct library_part part;
    size_t passages; /* that the part holds */
};

static void print_heading(const void *row, void *payload)
{
    struct showing *showing = payload;

    showing->printer->format->library_heading(showing->printer, showing->document.name, row);
}

static void print_passage(const void *row, void *payload)
{
    struct showing *showing = payload;

    showing->passages++;
    showing->printer->format->library_passage(showing->printer, showing->document.name, row);
}

static void print_mention(const void *row, void *payload)
{
    struct showing *showing = payload;

    showing->printer->format->library_mention(showing->printer, showing->document.name, row);
}

/* The text of a part; a part that is not there is an error. */
static bool show_text(struct database *database, struct showing *showing, struct error *error)
{
    if (!library_passages(database, showing->document.id, &showing->part, print_passage, showing, error))
        return false;
    if (showing->passages > 0)
        return true;
    if (showing->part.section != NULL)
        return error_set(error, ERROR_NOT_FOUND, "'%s' has no section '%s' ('yinde show' prints its outline)",
                         showing->document.name, showing->part.section);
    return error_set(error, ERROR_NOT_FOUND, "'%s' has no passage at byte %lld", showing->document.name,
                     (long long)showing->part.byte);
}

static bool show_whole(struct database *database, struct showing *showing, struct error *error)
{
    showing->printer->format->library_details(showing->printer, &showing->document);
    return library_headings(database, showing->document.id, print_heading, showing, error);
}

static bool show(struct session *session, struct showing *showing, struct error *error)
{
    bool in_part = showing->part.section != NULL || showing->part.byte >= 0;
    bool mentions = argument_flag(session, "mentions");

    if (mentions)
        return library_mentions(session->database, showing->document.id, &showing->part, print_mention,
                                showing, error);
    if (in_part || argument_flag(session, "text"))
        return show_text(session->database, showing, error);
    return show_whole(session->database, showing, error);
}

static enum exit_code run_show(struct session *session, struct error *error)
{
    struct arena *arena = arena_create();
    struct showing showing = {.printer = session->printer};

    showing.part.section = argument_value(session, "section");
    if (argument_number(session, "passage", 0, INT64_MAX, -1, &showing.part.byte, error) &&
        library_find(session->database, arena, session->arguments.positional[0], &showing.document, error))
        show(session, &showing, error);
    arena_destroy(arena);
    return EXIT_DONE;
}

static const struct option_spec show_options[] = {
    {"section", 's', "NUMBER", "the text of a section and those below it"},
    {"passage", 'p', "BYTE", "the text of the passage that holds this byte (start of a search result)"},
    {"text", 't', NULL, "the whole text, a paragraph a line"},
    {"mentions", 'm', NULL, "what it mentions, there or everywhere"},
    {0},
};

const struct command command_show = {
    .name = "show",
    .parameters = "DOC",
    .summary = "show a document: what is known of it, its outline, its text, its mentions",
    .examples = "  yinde show paper.txt\n"
                "  yinde show paper.txt --section 4.2\n"
                "  yinde show paper.txt --mentions --json",
    .details =
        "DOC is a document's name as 'yinde list' prints it, or as much of its beginning or end as is unique.",
    .options = show_options,
    .needs = NEEDS_READ,
    .positional_min = 1,
    .positional_max = 1,
    .run = run_show,
};
