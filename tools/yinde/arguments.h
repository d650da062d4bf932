/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arguments.h - sorts the words of a command line into options and positional arguments. */
#ifndef TOOLS_YINDE_ARGUMENTS_H
#define TOOLS_YINDE_ARGUMENTS_H

#include "base/arena.h"
#include "tools/yinde/command.h"

/*
 * Parses words by `specs` (global and the command's own, ended by a spec whose
 * name is NULL). GNU habits: --name value, --name=value, -x value, -xy for
 * flags, "--" ends the options, "-" is positional, options and positional
 * words mix. Fails with ERROR_USAGE and a suggestion for a mistyped option.
 */
bool arguments_parse(struct arguments *arguments, struct arena *arena, const struct option_spec *specs,
                     int word_count, char **words, struct error *error);

/* The candidate nearest to a mistyped word (edit distance at most 2), or NULL. */
const char *nearest_word(const char *word, const char *const *candidates, size_t count);

#endif
