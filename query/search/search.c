/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search.c - the door of search: one request in, one page of results out. */
#include "query/search/search.h"

#include "base/memory.h"
#include "query/search/facet.h"
#include "query/search/filter.h"
#include "query/search/match.h"
#include "query/search/place.h"
#include "query/search/plan.h"
#include "query/search/rerank.h"
#include "query/search/snippet.h"
#include "query/search/spread.h"

/* A reading of the query that finds fewer passages than this is not enough: the next one is tried. */
enum { ENOUGH = 3 };

/* What a passage that a stricter reading found is raised by, as a share of the query's weight. */
static const double strict_shares[] = {[EXPAND_WHOLE] = 0.5, [EXPAND_WORDS] = 0.4};

/* A search while it runs. */
struct searching {
    struct database *database;
    struct arena *arena;
    const struct search_request *request;
    struct expansion expansion;
    struct query_node *tree;

    struct plan plan; /* of the last reading */
    struct posting_set found;
    struct strict_set strict[EXPAND_ANY];
    size_t strict_count;
    struct error *error;
};

/* The query with the filters of the request beside it. */
static struct query_node *with_filters(struct searching *searching, struct query_node *tree)
{
    const struct search_request *request = searching->request;
    struct query_node *all;

    if (request->filter_count == 0)
        return tree;
    all = arena_allocate(searching->arena, sizeof(*all));
    all->kind = QUERY_AND;
    all->children = tree;
    for (size_t i = 0; i < request->filter_count; i++) {
        tree->next = arena_allocate(searching->arena, sizeof(*tree));
        tree = tree->next;
        tree->kind = QUERY_FIELD;
        tree->field = request->filters[i].field;
        tree->text = request->filters[i].value;
    }
    return all;
}

/* Filters are checked by themselves, so that an error shows the filter, not the query. */
static bool check_filters(struct searching *searching)
{
    for (size_t i = 0; i < searching->request->filter_count; i++) {
        const struct search_filter *filter = &searching->request->filters[i];
        struct unit unit = {.kind = UNIT_FILTER, .field = filter->field, .value = filter->value};
        unit.query = slice_of(arena_format(searching->arena, "%s:%.*s", query_field_name(filter->field),
                                           (int)filter->value.size, filter->value.data));
        if (filter->field < FIELD_CITES && !filter_check(&unit, searching->error))
            return false;
    }
    return true;
}

static bool parse(struct searching *searching)
{
    struct query_node *tree;

    if (!check_filters(searching))
        return false;
    if (!query_parse(searching->arena, searching->request->query, &tree, searching->error))
        return false;
    searching->tree = with_filters(searching, tree);
    return true;
}

static bool read_at(struct searching *searching, enum expand_level level)
{
    searching->expansion.level = level;
    return plan_build(&searching->expansion, searching->tree, &searching->plan, searching->error) &&
           plan_run(searching->database, searching->arena, &searching->plan, &searching->found,
                    searching->error);
}

/* Reads the query ever more loosely until it finds enough; what stricter readings found is kept in mind. */
static bool find(struct searching *searching, struct search_page *page)
{
    size_t strictly = 0;

    for (int level = EXPAND_WHOLE; level <= EXPAND_ANY; level++) {
        if (!read_at(searching, (enum expand_level)level))
            return false;
        if (level == EXPAND_ANY || searching->found.count >= ENOUGH)
            break;
        strictly = searching->found.count;
        searching->strict[searching->strict_count++] =
            (struct strict_set){searching->found, strict_shares[level]};
    }
    if (searching->plan.loose)
        plan_keep_good(&searching->plan, &searching->found);
    page->total = searching->found.count;
    page->relaxed = searching->plan.loose && searching->found.count > strictly;
    return true;
}

static void fill_place(struct search_hit *hit, const struct place *place)
{
    hit->document = place->document;
    hit->title = place->title != NULL ? place->title : place->title_en;
    if (place->heading_count > 0) {
        hit->section = place->headings[0].number;
        hit->section_title = place->headings[0].title;
    }
}

static bool fill_hit(struct searching *searching, struct place_reader *places,
                     const struct candidate *candidate, struct search_hit *hit)
{
    struct place place;

    *hit = (struct search_hit){.passage = candidate->passage,
                               .role = candidate->role,
                               .score = candidate->score,
                               .start = candidate->start,
                               .end = candidate->end};
    if (!place_read(places, searching->arena, candidate->document, candidate->heading, &place,
                    searching->error))
        return false;
    fill_place(hit, &place);
    return snippet_make(searching->database, searching->arena, &searching->plan, candidate->passage,
                        &hit->snippet, searching->error);
}

/* Those beyond the pool have their rows read only when they are shown. */
static bool load_late(struct searching *searching, const struct candidate_list *list, size_t index,
                      struct candidate *candidate)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    *candidate = list->items[index];
    if (index < list->pool)
        return true;
    return rank_prepare(searching->database, &statement, searching->error) &&
           rank_load(searching->database, searching->arena, statement, candidate, searching->error);
}

static bool fill_page(struct searching *searching, const struct candidate_list *list,
                      struct search_page *page)
{
    const struct search_request *request = searching->request;
    struct place_reader places;
    size_t left = list->count > request->offset ? list->count - request->offset : 0;
    size_t count = left < request->limit ? left : request->limit;
    bool going = place_reader_open(&places, searching->database, searching->error);

    page->hits = arena_allocate(searching->arena, (count + 1) * sizeof(*page->hits));
    for (size_t i = 0; going && i < count; i++) {
        struct candidate candidate;
        going = load_late(searching, list, request->offset + i, &candidate) &&
                fill_hit(searching, &places, &candidate, &page->hits[i]);
    }
    place_reader_finish(&places);
    page->hit_count = going ? count : 0;
    return going;
}

static bool rank(struct searching *searching, struct candidate_list *list)
{
    return rank_candidates(searching->database, searching->arena, &searching->plan, &searching->found, list,
                           searching->error) &&
           rerank(searching->database, &searching->plan, searching->strict, searching->strict_count, list,
                  searching->error) &&
           spread_sections(searching->database, searching->arena, list,
                           list->pool < SEARCH_RANKED_MAX ? list->pool : SEARCH_RANKED_MAX, searching->error);
}

bool search(struct database *database, const struct registry *registry, struct arena *arena,
            const struct search_request *request, struct search_page *page, struct error *error)
{
    struct searching searching = {.database = database, .arena = arena, .request = request, .error = error};
    struct candidate_list list = {0};
    struct search_page made = {0};

    searching.expansion = (struct expansion){.registry = registry, .arena = arena, .query = request->query};
    if (!parse(&searching) || !match_register(database, error) || !find(&searching, &made) ||
        !rank(&searching, &list) || !fill_page(&searching, &list, &made))
        return false;
    if (request->facets && !facet_count(database, arena, &searching.found, &made, error))
        return false;
    *page = made;
    return true;
}
