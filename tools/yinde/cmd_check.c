/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_check.c - `yinde check`: is the database whole, and what does it hold? */
#include "index/check.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

static void print_fault(const char *fault, void *payload)
{
    struct printer *printer = payload;

    printer->format->message(printer, "fault", fault);
}

static enum exit_code print_digest(struct session *session, struct error *error)
{
    struct hash digest;
    char text[HASH_TEXT_SIZE];

    if (!check_digest(session->database, &digest, error))
        return EXIT_USAGE;
    hash_format(digest, text);
    session->printer->format->message(session->printer, "digest", text);
    return EXIT_DONE;
}

static enum exit_code run_check(struct session *session, struct error *error)
{
    size_t faults;

    if (argument_flag(session, "digest"))
        return print_digest(session, error);
    if (!check_database(session->database, print_fault, session->printer, &faults, error))
        return EXIT_USAGE;
    if (faults > 0)
        return EXIT_USAGE;
    session->printer->format->message(session->printer, "result", "whole");
    return EXIT_DONE;
}

static const struct option_spec check_options[] = {
    {"digest", 0, NULL, "print a hash of the content: two databases hold the same when it is the same"},
    {0},
};

const struct command command_check = {
    .name = "check",
    .parameters = "",
    .summary = "is the database whole?",
    .examples = "  yinde check\n"
                "  yinde check --digest",
    .options = check_options,
    .needs = NEEDS_CHANGE,
    .positional_max = 0,
    .run = run_check,
};
