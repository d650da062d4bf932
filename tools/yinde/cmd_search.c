/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_search.c - `yinde search`: ranked passages with highlights and facets. */
#include "base/arena.h"
#include "base/memory.h"
#include "query/search/search.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

enum { LIMIT_DEFAULT = 10, LIMIT_MAX = 100000 };

/* Options that are filters. */
static const struct {
    const char *option;
    enum query_field field;
} filter_options[] = {
    {"kind", FIELD_KIND},   {"year", FIELD_YEAR},   {"lang", FIELD_LANGUAGE},
    {"court", FIELD_COURT}, {"in", FIELD_DOCUMENT},
};

/* Words that the shell parted are one query. */
static struct slice joined_query(struct arena *arena, const struct arguments *arguments)
{
    struct builder query = {0};
    struct slice copy;

    for (size_t i = 0; i < arguments->positional_count; i++)
        builder_format(&query, "%s%s", i > 0 ? " " : "", arguments->positional[i]);
    copy = (struct slice){arena_copy(arena, builder_slice(&query)), query.size};
    builder_finish(&query);
    return copy;
}

static void note(const struct session *session, const struct search_page *page)
{
    if (session->quiet || session->printer->format == &json_format)
        return;
    if (page->total == 0)
        fprintf(stderr, "yinde: nothing found\n");
    else if (page->relaxed)
        fprintf(stderr, "yinde: few passages hold every word; these %zu hold some of them, the best first\n",
                page->total);
    else if (page->hit_count < page->total)
        fprintf(stderr, "yinde: %zu of %zu passages (--limit, --offset show more)\n", page->hit_count,
                page->total);
}

static void print_page(struct session *session, const struct search_request *request,
                       const struct search_page *page)
{
    struct printer *printer = session->printer;

    for (size_t i = 0; i < page->hit_count; i++)
        printer->format->search_hit(printer, &page->hits[i], request->offset + i + 1);
    for (size_t i = 0; i < page->facet_count; i++)
        printer->format->search_facet(printer, &page->facets[i]);
    note(session, page);
}

static bool fill_request(struct session *session, struct arena *arena, struct search_request *request,
                         struct error *error)
{
    struct search_filter *filters = arena_allocate(arena, sizeof(*filters) * ARRAY_SIZE(filter_options));
    int64_t limit;
    int64_t offset;

    if (!argument_number(session, "limit", 0, LIMIT_MAX, LIMIT_DEFAULT, &limit, error) ||
        !argument_number(session, "offset", 0, INT32_MAX, 0, &offset, error))
        return false;
    *request = (struct search_request){.query = joined_query(arena, &session->arguments),
                                       .filters = filters,
                                       .limit = (size_t)limit,
                                       .offset = (size_t)offset,
                                       .facets = argument_flag(session, "facets")};
    for (size_t i = 0; i < ARRAY_SIZE(filter_options); i++) {
        const char *value = argument_value(session, filter_options[i].option);
        if (value != NULL)
            filters[request->filter_count++] =
                (struct search_filter){filter_options[i].field, slice_of(value)};
    }
    return true;
}

static enum exit_code run_search(struct session *session, struct error *error)
{
    struct arena *arena = arena_create();
    struct search_request request;
    struct search_page page = {0};

    if (fill_request(session, arena, &request, error) &&
        search(session->database, session->registry, arena, &request, &page, error))
        print_page(session, &request, &page);
    arena_destroy(arena);
    return page.total > 0 ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

static const struct option_spec search_options[] = {
    {"limit", 'l', "N", "at most N results (default 10)"},
    {"offset", 0, "N", "leave out the first N"},
    {"facets", 0, NULL, "count what was found by kind, year, language and court"},
    {"kind", 0, "KIND", "paper, judgment, statute or other"},
    {"year", 0, "YEARS", "2023, 2019..2024, 2019.. or ..2024"},
    {"lang", 0, "LANGUAGE", "zh or en"},
    {"court", 0, "COURT", "words of the court's name"},
    {"in", 0, "DOC", "only this document (or those whose name begins or ends so)"},
    {0},
};

const struct command command_search = {
    .name = "search",
    .parameters = "QUERY",
    .summary = "find passages, in both languages, the best first",
    .examples = "  yinde search 客观归责理论 罗克辛\n"
                "  yinde search 'objective imputation'            finds 客观归责 too\n"
                "  yinde search '民法典 1202 AND 缺陷'            who cites the article\n"
                "  yinde search '\"惩罚性赔偿\" NOT 知识产权 year:2020..'",
    .details = "A query is words, \"phrases\", beginnings*, AND, OR, NOT, parentheses, and fields:\n"
               "  title:  author:  year:2019..2024  kind:paper  lang:zh  court:  in:DOC\n"
               "  cites:'刑法第285条'  doctrine:adequacy  case:dreamwriter  scholar:张明楷\n"
               "Citations and names of doctrines, cases and scholars are understood wherever they stand.\n"
               "If too little holds every word, passages that hold some of them follow, and a note says so.",
    .options = search_options,
    .needs = NEEDS_READ,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_search,
};
