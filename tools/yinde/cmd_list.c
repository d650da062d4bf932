/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_list.c - `yinde list`: the documents, chosen and sorted. */
#include "base/memory.h"
#include "corpus/document.h"
#include "query/library/library.h"
#include "query/search/filter.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

enum { LIMIT_DEFAULT = 10, LIMIT_MAX = 10000000 };

static const char *const sort_names[SORT_COUNT] = {
    [SORT_NAME] = "name",
    [SORT_YEAR] = "year",
    [SORT_TITLE] = "title",
    [SORT_KIND] = "kind",
};

/* One more row than is shown is asked for: it tells whether there are more. */
struct listing {
    struct printer *printer;
    size_t limit;
    size_t count;
};

static void print_row(const void *row, void *payload)
{
    struct listing *listing = payload;

    if (listing->count++ < listing->limit)
        listing->printer->format->library_document(listing->printer, row);
}

static bool read_sort(const struct session *session, enum library_sort *sort, struct error *error)
{
    const char *name = argument_value(session, "sort");

    *sort = SORT_NAME;
    if (name == NULL)
        return true;
    for (size_t i = 0; i < SORT_COUNT; i++) {
        if (strcmp(sort_names[i], name) == 0) {
            *sort = (enum library_sort)i;
            return true;
        }
    }
    return error_set(error, ERROR_USAGE, "--sort is name, year, title or kind, not '%s'", name);
}

static bool read_filter(const struct session *session, struct library_filter *filter, struct error *error)
{
    const char *years = argument_value(session, "year");
    int64_t limit;
    int64_t offset;

    *filter = (struct library_filter){.kind = argument_value(session, "kind"),
                                      .language = argument_value(session, "lang")};
    if (filter->kind != NULL && document_kind_of(slice_of(filter->kind)) == DOCUMENT_KIND_COUNT)
        return error_set(error, ERROR_USAGE, "--kind is paper, judgment, statute or other, not '%s'",
                         filter->kind);
    if (years != NULL && !filter_years(slice_of(years), &filter->first_year, &filter->last_year))
        return error_set(error, ERROR_USAGE, "--year is 2023, 2019..2024, 2019.. or ..2024, not '%s'", years);
    if (!argument_number(session, "limit", 0, LIMIT_MAX, LIMIT_DEFAULT, &limit, error) ||
        !argument_number(session, "offset", 0, INT32_MAX, 0, &offset, error))
        return false;
    filter->limit = (size_t)limit;
    filter->offset = (size_t)offset;
    return read_sort(session, &filter->sort, error);
}

static enum exit_code run_list(struct session *session, struct error *error)
{
    struct listing listing = {.printer = session->printer};
    struct library_filter filter;

    if (!read_filter(session, &filter, error))
        return EXIT_USAGE;
    listing.limit = filter.limit++;
    if (library_list(session->database, &filter, print_row, &listing, error) &&
        listing.count > listing.limit && !session->quiet && session->printer->format == &text_format)
        fprintf(stderr, "yinde: there are more (--limit, --offset show them)\n");
    return EXIT_DONE;
}

static const struct option_spec list_options[] = {
    {"kind", 0, "KIND", "paper, judgment, statute or other"},
    {"year", 0, "YEARS", "2023, 2019..2024, 2019.. or ..2024"},
    {"lang", 0, "LANGUAGE", "zh or en"},
    {"sort", 0, "ORDER", "name, year (newest first), title or kind"},
    {"limit", 'l', "N", "at most N documents (default 10)"},
    {"offset", 0, "N", "leave out the first N"},
    {0},
};

const struct command command_list = {
    .name = "list",
    .parameters = "",
    .summary = "list the documents",
    .examples = "  yinde list --kind judgment --sort year\n"
                "  yinde list --year 2019..2024 --lang zh --limit 100",
    .options = list_options,
    .needs = NEEDS_READ,
    .positional_max = 0,
    .run = run_list,
};
