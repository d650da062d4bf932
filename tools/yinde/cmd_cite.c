/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_cite.c - `yinde cite`: the sentences that cite a provision, a case, a doctrine or a scholar. */
#include <stdlib.h>

#include "corpus/document.h"
#include "query/link/citing.h"
#include "query/target.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

enum { LIMIT_DEFAULT = 10 };

/* Words that were not quoted together belong together. */
static struct slice joined_words(const struct session *session, struct arena *arena)
{
    const char *words = session->arguments.positional[0];

    for (size_t i = 1; i < session->arguments.positional_count; i++)
        words = arena_format(arena, "%s %s", words, session->arguments.positional[i]);
    return slice_of(words);
}

/* "2020", "2018..2022", "2018.." or "..2022" */
static bool read_years(const char *value, struct citing_request *request, struct error *error)
{
    char *end;
    const char *dots;

    if (value == NULL)
        return true;
    dots = strstr(value, "..");
    request->year_from = dots == value ? 0 : (int)strtol(value, &end, 10);
    if (dots != value && end != (dots == NULL ? value + strlen(value) : dots))
        return error_set(error, ERROR_USAGE, "--year takes 2020 or 2018..2022, not '%s'", value);
    if (dots == NULL) {
        request->year_to = request->year_from;
        return true;
    }
    if (dots[2] == '\0')
        return true;
    request->year_to = (int)strtol(dots + 2, &end, 10);
    return *end == '\0' || error_set(error, ERROR_USAGE, "--year takes 2020 or 2018..2022, not '%s'", value);
}

static bool read_request(const struct session *session, struct citing_request *request, struct error *error)
{
    request->kind = argument_value(session, "kind");
    if (request->kind != NULL && document_kind_of(slice_of(request->kind)) == DOCUMENT_KIND_COUNT)
        return error_set(error, ERROR_USAGE, "--kind is paper, judgment, statute or other, not '%s'", request->kind);
    return read_years(argument_value(session, "year"), request, error) &&
           argument_number(session, "limit", 1, INT32_MAX, LIMIT_DEFAULT, &request->limit, error) &&
           argument_number(session, "offset", 0, INT32_MAX, 0, &request->offset, error);
}

static enum exit_code cite(struct session *session, struct arena *arena, struct error *error)
{
    struct citing_request request = {0};
    struct citing *list;
    struct target target;
    size_t count;

    if (!read_request(session, &request, error) ||
        !target_resolve(session->registry, arena, joined_words(session, arena), &target, error))
        return EXIT_USAGE;
    request.id = target.id;
    if (!citing_find(session->database, session->registry, arena, &request, &list, &count, error))
        return EXIT_USAGE;
    for (size_t i = 0; i < count; i++)
        session->printer->format->citing(session->printer, &list[i]);
    if (count == 0 && !session->quiet)
        fprintf(stderr, "yinde: nothing cites %s\n", target.id);
    return count > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

static enum exit_code run_cite(struct session *session, struct error *error)
{
    struct arena *arena = arena_create();
    enum exit_code code = cite(session, arena, error);

    arena_destroy(arena);
    return code;
}

static const struct option_spec cite_options[] = {
    {"kind", 'k', "KIND", "only documents of that kind: paper, judgment, statute or other"},
    {"year", 'y', "YEARS", "only documents of those years: 2020, 2018..2022, 2018.."},
    {"limit", 'l', "N", "at most so many sentences (default 10)"},
    {"offset", 0, "N", "leave out the first N"},
    {0},
};

const struct command command_cite = {
    .name = "cite",
    .parameters = "TARGET",
    .summary = "the sentences that cite a provision, case, charge, doctrine or scholar",
    .examples = "  yinde cite 刑法第285条第二款\n"
                "  yinde cite 'Civil Code art. 1202'\n"
                "  yinde cite （2018）京0491民初239号\n"
                "  yinde cite --json --year 2020.. cn/civil-code/art-1202",
    .details = "A law stands for all its articles, an article for its paragraphs; ranges of articles count for each\n"
               "of them. Newest documents come first. JSON keys: doc, title, section, score (how often the sentence\n"
               "cites it), snippet, start, end, id, date; note where the citation fails a check.",
    .options = cite_options,
    .needs = NEEDS_READ,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_cite,
};
