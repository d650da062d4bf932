/* SPDX-License-Identifier: GPL-3.0-or-later */
/* commands.h - the commands of the table, one file each. */
#ifndef TOOLS_YINDE_COMMANDS_H
#define TOOLS_YINDE_COMMANDS_H

#include "tools/yinde/command.h"

extern const struct command command_authority;
extern const struct command command_check;
extern const struct command command_cite;
extern const struct command command_doctrine;
extern const struct command command_extract;
extern const struct command command_graph;
extern const struct command command_ingest;
extern const struct command command_list;
extern const struct command command_rebuild;
extern const struct command command_remove;
extern const struct command command_search;
extern const struct command command_show;
extern const struct command command_stats;
extern const struct command command_text;

#endif
