/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_doctrine.c - `yinde doctrine`: a doctrine and its sources. */
#include "query/link/doctrine.h"
#include "query/target.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

enum { LINKS_DEFAULT = 30 };

static struct slice joined_words(const struct session *session, struct arena *arena)
{
    const char *words = session->arguments.positional[0];

    for (size_t i = 1; i < session->arguments.positional_count; i++)
        words = arena_format(arena, "%s %s", words, session->arguments.positional[i]);
    return slice_of(words);
}

static enum exit_code find(struct session *session, struct arena *arena, struct error *error)
{
    struct doctrine_answer answer;
    struct target target;
    int64_t limit;

    if (!argument_number(session, "limit", 1, INT32_MAX, LINKS_DEFAULT, &limit, error) ||
        !target_resolve(session->registry, arena, joined_words(session, arena), &target, error))
        return EXIT_USAGE;
    if (target.kind != MENTION_DOCTRINE) {
        error_set(error, ERROR_NOT_FOUND, "%s is no doctrine ('yinde cite' finds what cites it)", target.id);
        return EXIT_NOTHING_FOUND;
    }
    if (!doctrine_find(session->database, session->registry, arena, target.id, limit, &answer, error))
        return EXIT_USAGE;
    if (answer.passages == 0) {
        if (!session->quiet)
            fprintf(stderr, "yinde: no document speaks of %s\n", target.id);
        return EXIT_NOTHING_FOUND;
    }
    session->printer->format->doctrine(session->printer, session->registry, &answer);
    return EXIT_DONE;
}

static enum exit_code run_doctrine(struct session *session, struct error *error)
{
    struct arena *arena = arena_create();
    enum exit_code code = find(session, arena, error);

    arena_destroy(arena);
    return code;
}

static const struct option_spec doctrine_options[] = {
    {"limit", 'l', "N", "at most so many links of each kind (default 30)"},
    {0},
};

const struct command command_doctrine = {
    .name = "doctrine",
    .parameters = "NAME",
    .summary = "a doctrine and its sources: provisions, cases, scholars, references, related doctrines",
    .examples = "  yinde doctrine 客观归责\n"
                "  yinde doctrine 'adequate causation'\n"
                "  yinde doctrine --json objective-imputation | jq '.links[].id'",
    .details = "Links rest on sentences, arguments and sections that join the two, strongest first; the relation is\n"
               "read from the words between them. JSON: one object {id, label{zh,en}, broader, narrower, related,\n"
               "definitions[], links[{kind,id,label,relation,count,score,evidence[{doc,section,start,end,quote}]}]}.",
    .options = doctrine_options,
    .needs = NEEDS_READ,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_doctrine,
};
