/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - finds the command, opens what it needs, runs it, says what went wrong. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/memory.h"
#include "index/database.h"
#include "tools/yinde/arguments.h"
#include "tools/yinde/command.h"
#include "tools/yinde/help.h"
#include "tools/yinde/locations.h"
#include "tools/yinde/printer.h"

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static enum exit_code unknown_command(const char *name)
{
    const char **names = memory_allocate(command_count * sizeof(*names));
    const char *nearest;

    for (size_t i = 0; i < command_count; i++)
        names[i] = commands[i]->name;
    nearest = nearest_word(name, names, command_count);
    free(names);
    if (nearest != NULL)
        fprintf(stderr, "yinde: no command '%s' (did you mean '%s'?)\n", name, nearest);
    else
        fprintf(stderr, "yinde: no command '%s' ('yinde --help' lists them)\n", name);
    return EXIT_USAGE;
}

/* The command's own options and the global ones in one table. */
static const struct option_spec *all_options(struct arena *arena, const struct command *command)
{
    struct option_spec *all = NULL;
    size_t count = 0;
    size_t capacity = 0;

    for (const struct option_spec *spec = command->options; spec != NULL && spec->name != NULL; spec++)
        *ARENA_PUSH(arena, all, count, capacity) = *spec;
    for (const struct option_spec *spec = global_options; spec->name != NULL; spec++)
        *ARENA_PUSH(arena, all, count, capacity) = *spec;
    *ARENA_PUSH(arena, all, count, capacity) = (struct option_spec){0};
    return all;
}

static enum exit_code exit_code_of(const struct error *error)
{
    switch (error->code) {
    case ERROR_LOCKED:      return EXIT_LOCKED;
    case ERROR_NOT_FOUND:   return EXIT_NOTHING_FOUND;
    case ERROR_INTERRUPTED: return EXIT_INTERRUPTED;
    default:                return EXIT_USAGE;
    }
}

static bool wants_color(const struct session *session, bool *color, struct error *error)
{
    const char *when = argument_value(session, "color");
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    *color = isatty(STDOUT_FILENO) && (no_color == NULL || no_color[0] == '\0') &&
             (term == NULL || strcmp(term, "dumb") != 0);
    if (when == NULL || strcmp(when, "auto") == 0)
        return true;
    *color = strcmp(when, "always") == 0;
    if (!*color && strcmp(when, "never") != 0)
        return error_set(error, ERROR_USAGE, "--color is auto, always or never, not '%s'", when);
    return true;
}

static bool check_positional(const struct session *session, struct error *error)
{
    const struct command *command = session->command;
    size_t count = session->arguments.positional_count;

    if (count < command->positional_min)
        return error_set(error, ERROR_USAGE, "usage: yinde %s %s ('yinde %s -h' shows examples)", command->name,
                         command->parameters, command->name);
    if (count > command->positional_max)
        return error_set(error, ERROR_USAGE, "too many words: '%s' (quote what belongs together)",
                         session->arguments.positional[command->positional_max]);
    return true;
}

static bool open_registry(struct arena *arena, struct registry **registry, struct error *error)
{
    const char *path = location_registry(arena);

    if (path == NULL)
        return error_set(error, ERROR_IO, "the reference data (share/yinde/authority.bin) is not beside the program; "
                                          "build or install again");
    return registry_open(registry, path, error);
}

/* Opens the database that the command asks for; a writer's folder is made. */
static bool open_database(struct session *session, struct arena *arena, struct error *error)
{
    enum command_needs needs = session->command->needs;
    enum database_mode mode = needs == NEEDS_WRITE ? DATABASE_WRITE : needs == NEEDS_REBUILD ? DATABASE_REBUILD : DATABASE_READ;

    session->database_path = location_database(arena, argument_value(session, "db"));
    if (session->database_path == NULL)
        return error_set(error, ERROR_USAGE, "no home folder for the database: name a file with --db");
    if (mode == DATABASE_WRITE && !location_make_parents(session->database_path, error))
        return false;
    return database_open(&session->database, session->database_path, mode, error);
}

static bool open_needed(struct session *session, struct arena *arena, struct registry **registry, struct error *error)
{
    enum command_needs needs = session->command->needs;

    if ((needs & NEEDS_REGISTRY) && !open_registry(arena, registry, error))
        return false;
    session->registry = *registry;
    return needs < NEEDS_READ || open_database(session, arena, error);
}

static enum exit_code run_command(struct session *session, struct arena *arena, struct error *error)
{
    struct printer printer = {.out = stdout};
    struct registry *registry = NULL;
    enum exit_code code = EXIT_USAGE;

    if (!check_positional(session, error) || !wants_color(session, &printer.color, error))
        return EXIT_USAGE;
    printer.format = argument_flag(session, "json") ? &json_format : &text_format;
    session->printer = &printer;
    session->quiet = argument_flag(session, "quiet");
    if (open_needed(session, arena, &registry, error))
        code = session->command->run(session, error);
    database_close(session->database);
    registry_close(registry);
    builder_finish(&printer.line);
    return code;
}

/* Prints help if -h or --help was given. */
static bool wants_help(const struct session *session)
{
    const struct arguments *arguments = &session->arguments;

    for (size_t i = 0; arguments->specs[i].name != NULL; i++) {
        bool full = strcmp(arguments->specs[i].name, "help") == 0;
        if (arguments->values[i] != NULL && (full || arguments->specs[i].letter == 'h')) {
            help_command(stdout, session->command, full);
            return true;
        }
    }
    return false;
}

static enum exit_code run(int word_count, char **words, struct arena *arena, struct error *error)
{
    struct session session = {0};
    struct arguments *arguments = &session.arguments;

    session.command = find_command(words[0]);
    if (session.command == NULL)
        return unknown_command(words[0]);
    if (!arguments_parse(arguments, arena, all_options(arena, session.command), word_count - 1, words + 1, error))
        return EXIT_USAGE;
    if (wants_help(&session))
        return EXIT_DONE;
    return run_command(&session, arena, error);
}

/* Words before the command: only --db FILE, and what asks for help or the version. */
static bool is_word(const char *word, const char *a, const char *b)
{
    return strcmp(word, a) == 0 || strcmp(word, b) == 0;
}

static enum exit_code run_words(int word_count, char **words, struct arena *arena, struct error *error)
{
    if (word_count == 0 || is_word(words[0], "-h", "--help") || strcmp(words[0], "help") == 0) {
        const struct command *command = word_count > 1 ? find_command(words[1]) : NULL;
        if (command != NULL)
            help_command(stdout, command, true);
        else
            help_overview(word_count == 0 ? stderr : stdout);
        return word_count == 0 ? EXIT_USAGE : EXIT_DONE;
    }
    if (is_word(words[0], "--version", "-V")) {
        help_version(stdout);
        return EXIT_DONE;
    }
    return run(word_count, words, arena, error);
}

int main(int argument_count, char **words)
{
    struct arena *arena = arena_create();
    struct error error = {0};
    enum exit_code code;

    /* A reader that closes the pipe ends us quietly, as it does every filter. */
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file too large for its limit is an error like a full disk */
    if (argument_count > 3 && strcmp(words[1], "--db") == 0) {
        /* `yinde --db FILE COMMAND ...` is `yinde COMMAND ... --db FILE`: turn the words around. */
        char *command = words[3];
        words[3] = words[2];
        words[2] = words[1];
        words[1] = command;
    }
    code = run_words(argument_count - 1, words + 1, arena, &error);
    if (error.code != ERROR_NONE) {
        fprintf(stderr, "yinde: %s\n", error.message);
        code = exit_code_of(&error);
    }
    arena_destroy(arena);
    if (fflush(stdout) != 0 && code == EXIT_DONE)
        code = EXIT_USAGE;
    return (int)code;
}
