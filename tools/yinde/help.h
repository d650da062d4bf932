/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help.h - help texts, made from the command table. */
#ifndef TOOLS_YINDE_HELP_H
#define TOOLS_YINDE_HELP_H

#include <stdio.h>

#include "tools/yinde/command.h"

void help_overview(FILE *out);
void help_command(FILE *out, const struct command *command, bool full);
void help_version(FILE *out);

#endif
