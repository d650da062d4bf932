/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_authority.c - `yinde authority`: what the reference data knows of laws, cases, doctrines, charges, scholars, courts. */
#include "index/database.h"
#include "query/link/authority.h"
#include "query/link/citing.h"
#include "query/target.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/locations.h"
#include "tools/yinde/printer.h"

enum { LIMIT_DEFAULT = 10 };

static const char *joined_words(const struct session *session, struct arena *arena, size_t from)
{
    const char *words = NULL;

    for (size_t i = from; i < session->arguments.positional_count; i++)
        words = words == NULL ? session->arguments.positional[i]
                              : arena_format(arena, "%s %s", words, session->arguments.positional[i]);
    return words;
}

static enum exit_code list(struct session *session, struct arena *arena, struct error *error)
{
    struct authority_request request = {.kind = AUTHORITY_KIND_COUNT, .word = joined_words(session, arena, 1)};
    const char *kind = argument_value(session, "kind");
    const struct authority **found;
    size_t count;

    if (kind != NULL && (request.kind = authority_kind_of(slice_of(kind))) == AUTHORITY_KIND_COUNT) {
        error_set(error, ERROR_USAGE, "--kind is statute, case, charge, doctrine, scholar or court, not '%s'", kind);
        return EXIT_USAGE;
    }
    if (!argument_number(session, "limit", 1, INT32_MAX, LIMIT_DEFAULT, &request.limit, error) ||
        !argument_number(session, "offset", 0, INT32_MAX, 0, &request.offset, error))
        return EXIT_USAGE;
    found = authority_list(session->registry, arena, &request, &count);
    for (size_t i = 0; i < count; i++)
        session->printer->format->authority_row(session->printer, found[i]);
    return count > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

/* Counts citations where there is a database; without one, the facts do. */
static bool count_citations(struct session *session, struct arena *arena, struct authority_facts *facts,
                            struct error *error)
{
    const char *given = argument_value(session, "db");
    const char *path = location_database(arena, given);
    struct database *database = NULL;
    struct error reason = {0};

    if (path == NULL || !database_open(&database, path, DATABASE_READ, &reason)) {
        if (given == NULL && (path == NULL || reason.code == ERROR_NOT_FOUND))
            return true;
        return error_set(error, reason.code, "%s", reason.message);
    }
    facts->is_counted = citing_count(database, session->registry, arena, facts->id, &facts->sentences,
                                     &facts->documents, error);
    database_close(database);
    return facts->is_counted;
}

static enum exit_code show(struct session *session, struct arena *arena, struct error *error)
{
    const char *words = joined_words(session, arena, 1);
    struct authority_facts facts;
    struct target target;

    if (words == NULL) {
        error_set(error, ERROR_USAGE, "usage: yinde authority show ID or name");
        return EXIT_USAGE;
    }
    /* Courts are known by name, but nothing cites them. */
    if (registry_find(session->registry, words) != NULL)
        target.id = words;
    else if (!target_resolve(session->registry, arena, slice_of(words), &target, error))
        return EXIT_USAGE;
    facts = authority_facts_of(session->registry, arena, target.id);
    if (!count_citations(session, arena, &facts, error))
        return EXIT_USAGE;
    session->printer->format->authority(session->printer, &facts);
    return EXIT_DONE;
}

static enum exit_code run_authority(struct session *session, struct error *error)
{
    const char *verb = session->arguments.positional[0];
    struct arena *arena = arena_create();
    enum exit_code code = EXIT_USAGE;

    if (strcmp(verb, "list") == 0)
        code = list(session, arena, error);
    else if (strcmp(verb, "show") == 0)
        code = show(session, arena, error);
    else
        error_set(error, ERROR_USAGE, "yinde authority lists or shows: 'list' or 'show', not '%s'", verb);
    arena_destroy(arena);
    return code;
}

static const struct option_spec authority_options[] = {
    {"kind", 'k', "KIND", "list: statute, case, charge, doctrine, scholar or court"},
    {"limit", 'l', "N", "list: at most so many (default 10)"},
    {"offset", 0, "N", "list: leave out the first N"},
    {0},
};

const struct command command_authority = {
    .name = "authority",
    .parameters = "list [WORD] | show NAME",
    .summary = "what is known of laws, cases, doctrines, charges, scholars and courts",
    .examples = "  yinde authority list --kind doctrine causation\n"
                "  yinde authority show 民法典\n"
                "  yinde authority show --json doctrine/objective-imputation",
    .details = "Works without a database; with one, it says how often its documents cite the authority.",
    .options = authority_options,
    .needs = NEEDS_REGISTRY,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_authority,
};
