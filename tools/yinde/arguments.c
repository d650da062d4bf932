/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arguments.c - sorts the words of a command line into options and positional arguments. */
#include "tools/yinde/arguments.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

#include "base/memory.h"

enum { WORD_SIZE_MAX = 32, NOT_FOUND = -1 };

static size_t least(size_t a, size_t b, size_t c)
{
    size_t smaller = a < b ? a : b;

    return smaller < c ? smaller : c;
}

/* Levenshtein distance of two short words; long ones are infinitely far. */
static size_t distance(const char *a, const char *b)
{
    size_t row[WORD_SIZE_MAX + 1];
    size_t b_size = strlen(b);

    if (strlen(a) > WORD_SIZE_MAX || b_size > WORD_SIZE_MAX)
        return SIZE_MAX;
    for (size_t j = 0; j <= b_size; j++)
        row[j] = j;
    for (size_t i = 0; a[i] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < b_size; j++) {
            size_t above = row[j + 1];
            row[j + 1] = least(above + 1, row[j] + 1, diagonal + (a[i] != b[j]));
            diagonal = above;
        }
    }
    return row[b_size];
}

const char *nearest_word(const char *word, const char *const *candidates, size_t count)
{
    const char *nearest = NULL;
    size_t nearest_distance = 3;

    for (size_t i = 0; i < count; i++) {
        size_t d = distance(word, candidates[i]);
        if (d < nearest_distance && d < strlen(word)) {
            nearest = candidates[i];
            nearest_distance = d;
        }
    }
    return nearest;
}

/* The words while they are sorted. */
struct parser {
    struct arguments *arguments;
    char **words;
    int count;
    int at;
    struct error *error;
};

static int find_name(const struct option_spec *specs, const char *name, size_t size)
{
    for (int i = 0; specs[i].name != NULL; i++)
        if (size > 0 && strlen(specs[i].name) == size && memcmp(specs[i].name, name, size) == 0)
            return i;
    return NOT_FOUND;
}

static int find_letter(const struct option_spec *specs, char letter)
{
    for (int i = 0; specs[i].name != NULL; i++)
        if (specs[i].letter == letter)
            return i;
    return NOT_FOUND;
}

static bool unknown_option(const struct parser *parser, const char *word)
{
    const char *names[OPTIONS_MAX];
    size_t count = 0;
    const char *nearest;

    for (size_t i = 0; parser->arguments->specs[i].name != NULL; i++)
        names[count++] = parser->arguments->specs[i].name;
    nearest = strncmp(word, "--", 2) == 0 ? nearest_word(word + 2, names, count) : NULL;
    if (nearest != NULL)
        return error_set(parser->error, ERROR_USAGE, "unknown option '%s' (did you mean --%s?)", word, nearest);
    return error_set(parser->error, ERROR_USAGE, "unknown option '%s' (use -- before words that begin with a dash)",
                     word);
}

static bool take_value(struct parser *parser, int index, const char *attached)
{
    const struct option_spec *spec = &parser->arguments->specs[index];
    const char *value = attached;

    if (spec->argument == NULL) {
        if (attached != NULL)
            return error_set(parser->error, ERROR_USAGE, "option --%s takes no value", spec->name);
        value = "";
    } else if (value == NULL) {
        if (parser->at >= parser->count)
            return error_set(parser->error, ERROR_USAGE, "option --%s needs a value: %s", spec->name, spec->argument);
        value = parser->words[parser->at++];
    }
    parser->arguments->values[index] = value;
    return true;
}

static bool take_long(struct parser *parser, const char *word)
{
    const char *name = word + 2;
    const char *equals = strchr(name, '=');
    size_t size = equals == NULL ? strlen(name) : (size_t)(equals - name);
    int index = find_name(parser->arguments->specs, name, size);

    if (index == NOT_FOUND)
        return unknown_option(parser, word);
    return take_value(parser, index, equals == NULL ? NULL : equals + 1);
}

static bool take_letters(struct parser *parser, const char *word)
{
    for (const char *letter = word + 1; *letter != '\0'; letter++) {
        int index = find_letter(parser->arguments->specs, *letter);
        if (index == NOT_FOUND)
            return unknown_option(parser, word);
        if (parser->arguments->specs[index].argument != NULL)
            return take_value(parser, index, letter[1] == '\0' ? NULL : letter + 1);
        parser->arguments->values[index] = "";
    }
    return true;
}

bool arguments_parse(struct arguments *arguments, struct arena *arena, const struct option_spec *specs,
                     int word_count, char **words, struct error *error)
{
    struct parser parser = {arguments, words, word_count, 0, error};
    bool options_over = false;

    *arguments = (struct arguments){.specs = specs};
    arguments->positional = arena_allocate(arena, ((size_t)word_count + 1) * sizeof(char *));
    while (parser.at < word_count) {
        const char *word = words[parser.at++];
        bool taken = true;
        if (options_over || word[0] != '-' || word[1] == '\0')
            arguments->positional[arguments->positional_count++] = word;
        else if (strcmp(word, "--") == 0)
            options_over = true;
        else
            taken = word[1] == '-' ? take_long(&parser, word) : take_letters(&parser, word);
        if (!taken)
            return false;
    }
    return true;
}

const char *argument_value(const struct session *session, const char *name)
{
    int index = find_name(session->arguments.specs, name, strlen(name));

    assert(index != NOT_FOUND);
    return session->arguments.values[index];
}

bool argument_flag(const struct session *session, const char *name)
{
    return argument_value(session, name) != NULL;
}

bool argument_number(const struct session *session, const char *name, int64_t minimum, int64_t maximum,
                     int64_t otherwise, int64_t *number, struct error *error)
{
    const char *value = argument_value(session, name);
    char *end;
    intmax_t parsed;

    if (value == NULL) {
        *number = otherwise;
        return true;
    }
    errno = 0;
    parsed = strtoimax(value, &end, 10);
    if (*value == '\0' || *end != '\0' || errno != 0 || parsed < minimum || parsed > maximum)
        return error_set(error, ERROR_USAGE, "--%s takes a whole number from %" PRId64 " to %" PRId64 ", not '%s'",
                         name, minimum, maximum, value);
    *number = parsed;
    return true;
}
