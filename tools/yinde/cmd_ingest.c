/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_ingest.c - `yinde ingest` and `yinde rebuild`: documents into the database. */
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "index/pipeline.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/input.h"
#include "tools/yinde/printer.h"

/* Set by SIGINT and SIGTERM: the only state that a signal handler can reach. */
static volatile sig_atomic_t interrupted;

static void interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

/* How a run is shown while it goes on. */
struct display {
    bool shown; /* on a terminal, and not --quiet */
    struct timespec began;
    double last;
};

static double seconds_since(const struct timespec *began)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - began->tv_sec) + (double)(now.tv_nsec - began->tv_nsec) / 1e9;
}

static void show_progress(const struct pipeline_progress *progress, void *payload)
{
    struct display *display = payload;
    double seconds = seconds_since(&display->began);

    if (!display->shown || seconds - display->last < 0.2)
        return;
    display->last = seconds;
    fprintf(stderr, "\r%zu documents, %.1f MB, %.1f MB/s ", progress->stored + progress->unchanged,
            (double)progress->bytes / 1e6, (double)progress->bytes / 1e6 / seconds);
}

static void show_skipped(const char *path, size_t line, const struct error *reason, void *payload)
{
    const struct display *display = payload;

    if (display->shown)
        fputs("\r\033[K", stderr);
    if (line > 0)
        fprintf(stderr, "yinde: %s:%zu: %s\n", path, line, reason->message);
    else
        fprintf(stderr, "yinde: %s: %s\n", path, reason->message);
}

static bool fill_options(struct session *session, struct pipeline_options *options, struct display *display,
                         struct error *error)
{
    int64_t jobs;

    if (!argument_number(session, "jobs", 1, 64, 0, &jobs, error))
        return false;
    options->jobs = (unsigned)jobs;
    options->skipped = show_skipped;
    options->progress = show_progress;
    options->payload = display;
    options->interrupted = &interrupted;
    display->shown = isatty(STDERR_FILENO) && !session->quiet;
    clock_gettime(CLOCK_MONOTONIC, &display->began);
    signal(SIGINT, interrupt);
    signal(SIGTERM, interrupt);
    return true;
}

static enum exit_code finish_run(struct session *session, const struct display *display,
                                 const struct pipeline_progress *progress)
{
    if (display->shown)
        fputs("\r\033[K", stderr);
    session->printer->format->progress(session->printer, progress, seconds_since(&display->began));
    if (progress->failed == 0)
        return EXIT_DONE;
    return progress->stored + progress->unchanged > 0 ? EXIT_PARTLY : EXIT_USAGE;
}

static enum exit_code run_ingest(struct session *session, struct error *error)
{
    const struct arguments *arguments = &session->arguments;
    struct display display = {0};
    struct pipeline_options options = {.dry_run = argument_flag(session, "dry-run")};
    struct pipeline_progress progress;

    if (!input_chosen(session, &options.source, &options.reader_name, error) ||
        !fill_options(session, &options, &display, error) ||
        !pipeline_ingest(session->database, session->registry, arguments->positional, arguments->positional_count,
                         &options, &progress, error))
        return EXIT_USAGE;
    return finish_run(session, &display, &progress);
}

static enum exit_code run_rebuild(struct session *session, struct error *error)
{
    struct display display = {0};
    struct pipeline_options options = {0};
    struct pipeline_progress progress;

    if (!fill_options(session, &options, &display, error) ||
        !pipeline_rebuild(session->database, session->registry, &options, &progress, error))
        return EXIT_USAGE;
    return finish_run(session, &display, &progress);
}

static const struct option_spec ingest_options[] = {
    INPUT_OPTION,
    {"jobs", 'j', "N", "worker threads (default: one a core)"},
    {"dry-run", 'n', NULL, "read and extract, store nothing"},
    {0},
};

static const struct option_spec rebuild_options[] = {
    {"jobs", 'j', "N", "worker threads (default: one a core)"},
    {0},
};

const struct command command_ingest = {
    .name = "ingest",
    .parameters = "PATH...",
    .summary = "add or update files and folders; '-' reads standard input",
    .examples = "  yinde ingest papers/\n"
                "  yinde ingest corpus.jsonl\n"
                "  cat paper.txt | yinde ingest -",
    .details = "A document whose bytes are unchanged is skipped; a killed or interrupted run goes on where it stopped.\n"
               "What cannot be read is named with its reason, and the rest goes on (exit code 3).",
    .options = ingest_options,
    .needs = NEEDS_WRITE,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_ingest,
};

const struct command command_rebuild = {
    .name = "rebuild",
    .parameters = "",
    .summary = "derive everything again from the stored texts",
    .examples = "  yinde rebuild",
    .details = "What people added stays as it is. Until it is done, readers see the old state.",
    .options = rebuild_options,
    .needs = NEEDS_REBUILD,
    .positional_max = 0,
    .run = run_rebuild,
};
