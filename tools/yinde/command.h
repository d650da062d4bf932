/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command.h - what a command is: its table entry, its options, its session. */
#ifndef TOOLS_YINDE_COMMAND_H
#define TOOLS_YINDE_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "corpus/registry.h"

/* Exit codes, the same for every command. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_NOTHING_FOUND = 1,
    EXIT_USAGE = 2, /* and every other error */
    EXIT_PARTLY = 3,
    EXIT_LOCKED = 4,
    EXIT_INTERRUPTED = 130
};

/* An option is a flag, or takes a value when `argument` names one. */
struct option_spec {
    const char *name; /* without the dashes */
    char letter;      /* one-letter form, or 0 */
    const char *argument;
    const char *help;
};

enum { OPTIONS_MAX = 32 };

/* The words after the command's name, sorted out. */
struct arguments {
    const struct option_spec *specs;
    const char *values[OPTIONS_MAX]; /* by index of specs; "" for a flag that was given */
    const char **positional;
    size_t positional_count;
};

/* What a command needs before it runs. */
enum command_needs {
    NEEDS_NOTHING = 0,
    NEEDS_REGISTRY = 1,
    NEEDS_READ = 2 | NEEDS_REGISTRY,  /* the database, which must exist */
    NEEDS_CHANGE = 4 | NEEDS_REGISTRY, /* the same, to write into it */
    NEEDS_REBUILD = 16 | NEEDS_REGISTRY, /* the same, filled by any version */
    NEEDS_WRITE = 8 | NEEDS_REGISTRY,  /* the database, made if missing */
};

struct database;
struct printer;

/* What a running command has at hand. */
struct session {
    const struct command *command;
    struct arguments arguments;
    struct printer *printer;
    bool quiet;

    /* as far as the command needs them, else NULL */
    const struct registry *registry;
    struct database *database;
    const char *database_path;
};

struct command {
    const char *name;
    const char *parameters; /* "PATH..." */
    const char *summary;    /* one line */
    const char *examples;   /* lines for -h */
    const char *details;    /* further words for --help, or NULL */
    const struct option_spec *options; /* ends with a zero name, or NULL */
    enum command_needs needs;
    size_t positional_min;
    size_t positional_max;
    /* Returns the exit code; an error that is set is printed by main. */
    enum exit_code (*run)(struct session *session, struct error *error);
};

/* The value of an option, or NULL when it was not given ("" for a flag). The name must be in the specs. */
const char *argument_value(const struct session *session, const char *name);
bool argument_flag(const struct session *session, const char *name);

/* A whole number option within [minimum, maximum], or `otherwise` when not given. Fails with ERROR_USAGE. */
bool argument_number(const struct session *session, const char *name, int64_t minimum, int64_t maximum,
                     int64_t otherwise, int64_t *number, struct error *error);

/* The commands, sorted as help shows them; ends with a zero name. */
extern const struct command *const commands[];
extern const size_t command_count;

/* Options that every command takes. */
extern const struct option_spec global_options[];

#endif
