/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command_table.c - the commands and the options that all of them take. */
#include "base/memory.h"
#include "tools/yinde/commands.h"

const struct command *const commands[] = {
    &command_ingest,
    &command_search,
    &command_cite,
    &command_doctrine,
    &command_graph,
    &command_authority,
    &command_show,
    &command_list,
    &command_remove,
    &command_text,
    &command_extract,
    &command_stats,
    &command_check,
    &command_rebuild,
};

const size_t command_count = ARRAY_SIZE(commands);

const struct option_spec global_options[] = {
    {"db", 0, "FILE", "the database (else $YINDE_DB, else $XDG_DATA_HOME/yinde/library.db)"},
    {"json", 0, NULL, "one JSON object a line"},
    {"color", 0, "WHEN", "auto, always or never"},
    {"quiet", 'q', NULL, "no progress and no notes on standard error"},
    {"help", 0, NULL, "everything about the command"},
    {"", 'h', NULL, "a short help with examples"},
    {0},
};
