/* SPDX-License-Identifier: GPL-3.0-or-later */
/* input.h - the option --input, the same for every command that reads files. */
#ifndef TOOLS_YINDE_INPUT_H
#define TOOLS_YINDE_INPUT_H

#include "ingest/read/source.h"
#include "tools/yinde/command.h"

#define INPUT_OPTION {"input", 0, "FORMAT", "auto, jsonl, text, markdown or html"}

/*
 * What --input asks for: `format` for the walk, and the reader by name, or
 * NULL for the one that fits. Fails with ERROR_USAGE for an unknown name.
 */
bool input_chosen(const struct session *session, struct source_options *options, const char **reader_name,
                  struct error *error);

#endif
