/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_extract.c - `yinde extract` and `yinde text`: what one file says, without a database. */
#include "ingest/ingest.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/input.h"
#include "tools/yinde/printer.h"

/* A walk over the sources of the files named, with what became of it. */
struct reading {
    struct session *session;
    enum ingest_depth depth;
    const char *reader_name;
    void (*print)(struct reading *reading, const struct document *document, const struct source *source);
    size_t failed;
};

static void report(const char *path, size_t line, const struct error *reason, void *payload)
{
    struct reading *reading = payload;

    reading->failed++;
    if (line > 0)
        fprintf(stderr, "yinde: %s:%zu: %s\n", path, line, reason->message);
    else
        fprintf(stderr, "yinde: %s: %s\n", path, reason->message);
}

static bool read_one(struct source *source, void *payload)
{
    struct reading *reading = payload;
    struct error error = {0};
    struct document *document = NULL;

    if (ingest_source(reading->session->registry, source, reading->reader_name, reading->depth, &document, &error))
        reading->print(reading, document, source);
    else
        report(source->path, source->line, &error, reading);
    document_destroy(document);
    source_destroy(source);
    return true;
}

static enum exit_code read_all(struct reading *reading, struct error *error)
{
    const struct arguments *arguments = &reading->session->arguments;
    struct source_options options = {0};
    struct source_visitor visitor = {read_one, report, reading};

    if (!input_chosen(reading->session, &options, &reading->reader_name, error))
        return EXIT_USAGE;
    for (size_t i = 0; i < arguments->positional_count; i++)
        source_walk(arguments->positional[i], &options, &visitor);
    if (reading->failed == 0)
        return EXIT_DONE;
    return arguments->positional_count == 1 ? EXIT_USAGE : EXIT_PARTLY;
}

static void print_mentions(struct reading *reading, const struct document *document, const struct source *source)
{
    struct printer *printer = reading->session->printer;
    const char *record = source->is_record ? source->name : NULL;

    for (size_t i = 0; i < document->mention_count; i++)
        printer->format->mention(printer, document, &document->mentions[i], record);
}

static void print_text(struct reading *reading, const struct document *document, const struct source *source)
{
    FILE *out = reading->session->printer->out;
    /* Offsets of what has no text of its own (HTML) count in what is printed here. */
    struct slice text = document->layout.size > 0 ? document->source : document->text;

    (void)source;
    fwrite(text.data, 1, text.size, out);
    if (text.size > 0)
        fputc('\n', out);
}

static enum exit_code run_extract(struct session *session, struct error *error)
{
    struct reading reading = {.session = session, .depth = INGEST_MENTIONS, .print = print_mentions};

    return read_all(&reading, error);
}

static enum exit_code run_text(struct session *session, struct error *error)
{
    struct reading reading = {.session = session, .depth = INGEST_TEXT, .print = print_text};

    return read_all(&reading, error);
}

static const struct option_spec input_options[] = {
    INPUT_OPTION,
    {0},
};

const struct command command_extract = {
    .name = "extract",
    .parameters = "FILE...",
    .summary = "print every statute, case, doctrine, charge, scholar and reference in a file",
    .examples = "  yinde extract paper.txt\n"
                "  yinde extract --json paper.txt | jq -r 'select(.kind==\"statute\").id'\n"
                "  yinde extract --json --input jsonl - < corpus.jsonl",
    .options = input_options,
    .needs = NEEDS_REGISTRY,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_extract,
};

const struct command command_text = {
    .name = "text",
    .parameters = "FILE...",
    .summary = "print the reading text of a file, one paragraph a line",
    .examples = "  yinde text paper.txt",
    .options = input_options,
    .needs = NEEDS_NOTHING,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_text,
};
