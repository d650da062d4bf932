/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_stats.c - `yinde stats`: how much of everything there is. */
#include "query/library/library.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

static void print_row(const void *row, void *payload)
{
    struct printer *printer = payload;

    printer->format->library_count(printer, row);
}

static enum exit_code run_stats(struct session *session, struct error *error)
{
    library_counts(session->database, print_row, session->printer, error);
    return EXIT_DONE;
}

const struct command command_stats = {
    .name = "stats",
    .parameters = "",
    .summary = "count documents, passages, mentions and authorities",
    .examples = "  yinde stats\n"
                "  yinde stats --json",
    .needs = NEEDS_READ,
    .positional_max = 0,
    .run = run_stats,
};
