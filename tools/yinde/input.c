/* SPDX-License-Identifier: GPL-3.0-or-later */
/* input.c - the option --input, the same for every command that reads files. */
#include "tools/yinde/input.h"

#include "ingest/read/reader.h"

bool input_chosen(const struct session *session, struct source_options *options, const char **reader_name,
                  struct error *error)
{
    const char *input = argument_value(session, "input");

    *reader_name = NULL;
    options->format = input;
    if (input == NULL || strcmp(input, "auto") == 0 || strcmp(input, "jsonl") == 0)
        return true;
    if (reader_for(NULL, input) == NULL)
        return error_set(error, ERROR_USAGE, "--input is auto, jsonl, text, markdown or html, not '%s'", input);
    *reader_name = input;
    return true;
}
