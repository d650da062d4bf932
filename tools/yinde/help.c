/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help.c - help texts, made from the command table. */
#include "tools/yinde/help.h"

#include "tools/yinde/version.h"

static void print_option(FILE *out, const struct option_spec *option)
{
    char form[64];

    if (option->name[0] == '\0')
        snprintf(form, sizeof(form), "-%c", option->letter);
    else if (option->letter != 0)
        snprintf(form, sizeof(form), "-%c, --%s%s%s", option->letter, option->name, option->argument ? " " : "",
                 option->argument ? option->argument : "");
    else
        snprintf(form, sizeof(form), "--%s%s%s", option->name, option->argument ? " " : "",
                 option->argument ? option->argument : "");
    fprintf(out, "  %-24s %s\n", form, option->help);
}

static void print_options(FILE *out, const struct option_spec *options)
{
    for (; options != NULL && options->name != NULL; options++)
        print_option(out, options);
}

void help_overview(FILE *out)
{
    fputs("yinde - search and cross-link Chinese and English legal papers, judgments and statutes\n\n"
          "usage: yinde [--db FILE] COMMAND ...\n\n", out);
    for (size_t i = 0; i < command_count; i++)
        fprintf(out, "  %-12s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n'yinde COMMAND -h' shows examples, 'yinde COMMAND --help' everything.\n", out);
}

void help_command(FILE *out, const struct command *command, bool full)
{
    fprintf(out, "yinde %s - %s\n\nusage: yinde %s %s\n\n%s\n", command->name, command->summary, command->name,
            command->parameters, command->examples);
    if (!full)
        return;
    if (command->details != NULL)
        fprintf(out, "\n%s\n", command->details);
    if (command->options != NULL)
        fputs("\noptions\n", out);
    print_options(out, command->options);
    fputs("\noptions of every command\n", out);
    print_options(out, global_options);
    fputs("\nexit codes: 0 done or found, 1 nothing found, 2 usage or error, 3 partly done,\n"
          "4 database locked or from a newer version, 130 interrupted\n", out);
}

void help_version(FILE *out)
{
    fprintf(out, "yinde %s\n", YINDE_VERSION);
}
