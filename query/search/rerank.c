/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rerank.c - reads the best passages once more: headings, definitions, words as typed, kinds of paragraphs. */
#include "query/search/rerank.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "query/search/locate.h"
#include "query/search/place.h"
#include "query/search/statements.h"

/* What each finding adds, as a share of the unit's weight. */
static const double IN_HEADING = 0.9;
static const double IN_HEADING_ABOVE = 0.3;
static const double IN_TITLE = 0.2;
static const double DEFINED = 0.6;
static const double AS_TYPED = 0.5;
static const double INSIDE_WORDS = -0.4;

/*
 * What a paragraph's kind makes of its score: lists of names and of references
 * hold words, but say nothing of them.
 */
static const struct {
    const char *role;
    double factor;
} role_factors[] = {
    {"reference", 0.4}, {"keywords", 0.4}, {"author", 0.3}, {"title", 0.7}, {"heading", 0.75}, {"note", 0.8},
};

/* Words that make a definition of what stands before them, or (所谓) behind them. */
static const char *const defining_words[] = {"是指",  "即指",      "指的是",        "意指",
                                             "系指",  "意味着",    "的含义",        "的概念",
                                             "means", "refers to", "is defined as", "denotes"};
static const char so_called[] = "所谓";

/* One reading of the texts of candidates. */
struct reading {
    struct database *database;
    const struct plan *plan;
    struct place_reader places;
    sqlite3_stmt *text;
    struct arena *scratch; /* reset for each candidate */
};

static double role_factor(const char *role)
{
    for (size_t i = 0; i < ARRAY_SIZE(role_factors); i++)
        if (strcmp(role_factors[i].role, role) == 0)
            return role_factors[i].factor;
    return 1;
}

static bool title_has(struct reading *reading, const struct unit *unit, const char *title)
{
    const char *folded;

    if (title == NULL)
        return false;
    folded = unicode_fold_string(reading->scratch, slice_of(title), true);
    return locate_unit(unit, slice_of(folded));
}

static double headings_share(struct reading *reading, const struct unit *unit, const struct place *place)
{
    double share = 0;

    if (place->heading_count > 0 && title_has(reading, unit, place->headings[0].title))
        share = IN_HEADING;
    for (size_t i = 1; share < IN_HEADING_ABOVE && i < place->heading_count; i++)
        if (title_has(reading, unit, place->headings[i].title))
            share = IN_HEADING_ABOVE;
    if (title_has(reading, unit, place->title) || title_has(reading, unit, place->title_en))
        share += IN_TITLE;
    return share;
}

/* Does a definition begin right behind byte `at` (a closing quote or two characters may stand between)? */
static bool defines_behind(struct slice folded, size_t at)
{
    enum { GAP_MAX = 12 };
    size_t end = at + GAP_MAX + 16 < folded.size ? at + GAP_MAX + 16 : folded.size;
    struct slice behind = slice_range(folded, at, end);

    for (size_t i = 0; i < ARRAY_SIZE(defining_words); i++)
        if (slice_find(behind, slice_of(defining_words[i]), 0) <= GAP_MAX)
            return true;
    return false;
}

static bool defines_before(struct slice folded, size_t at)
{
    enum { GAP_MAX = 9 };
    size_t start = at > GAP_MAX ? at - GAP_MAX : 0;

    return slice_find(slice_range(folded, start, at), slice_of(so_called), 0) != SIZE_MAX;
}

static bool is_defined(const struct unit *unit, struct slice folded)
{
    struct span found;

    for (size_t i = 0; i < unit->needle_count; i++)
        for (size_t from = 0; locate_needle(&unit->needles[i], folded, from, &found); from = found.end)
            if (defines_behind(folded, found.end) || defines_before(folded, found.start))
                return true;
    return false;
}

/* The passage's words, as ICU cuts them: where each begins. */
struct word_starts {
    struct span *words;
    size_t count;
};

static bool is_word_edge(const struct word_starts *starts, size_t at)
{
    size_t low = 0;
    size_t high = starts->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (starts->words[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low == starts->count || starts->words[low].start >= at;
}

/* Does a short Chinese string stand only across words (京都 in 东京都)? Longer ones cannot. */
static bool only_inside_words(const struct unit *unit, struct slice folded, const struct word_starts *starts)
{
    enum { SHORT_MAX = 9 };
    struct span found;

    if (unit->kind != UNIT_TEXT || unit->needle_count != 1 || strlen(unit->needles[0].folded) > SHORT_MAX)
        return false;
    if ((unsigned char)unit->needles[0].folded[0] < 0x80)
        return false;
    for (size_t from = 0; locate_needle(&unit->needles[0], folded, from, &found); from = found.end)
        if (is_word_edge(starts, found.start) && is_word_edge(starts, found.end))
            return false;
    return true;
}

static double text_share(const struct unit *unit, struct slice folded, const struct word_starts *starts)
{
    struct span ignored;
    double share = 0;

    if (unit->needle_count > 1 && locate_needle(&unit->needles[0], folded, 0, &ignored))
        share += AS_TYPED;
    if (is_defined(unit, folded))
        share += DEFINED;
    if (only_inside_words(unit, folded, starts))
        share += INSIDE_WORDS;
    return share;
}

static bool read_folded(struct reading *reading, int64_t passage, struct slice *folded, struct error *error)
{
    bool row;

    bind_integer(reading->text, 1, passage);
    if (!statement_step(reading->database, reading->text, &row, error))
        return false;
    *folded = row ? slice_of(unicode_fold_string(reading->scratch, column_slice(reading->text, 0), true))
                  : SLICE("");
    sqlite3_reset(reading->text);
    return true;
}

static bool rescore(struct reading *reading, struct candidate *candidate, struct error *error)
{
    struct place place;
    struct slice folded;
    struct word_starts starts;

    arena_reset(reading->scratch);
    if (!place_read(&reading->places, reading->scratch, candidate->document, candidate->heading, &place,
                    error) ||
        !read_folded(reading, candidate->passage, &folded, error))
        return false;
    starts.words = unicode_segments(reading->scratch, folded, BOUNDARY_WORD, &starts.count);
    for (size_t i = 0; i < reading->plan->unit_count; i++) {
        const struct unit *unit = reading->plan->units[i];
        double share = headings_share(reading, unit, &place);
        if (candidate->units >> i & 1)
            share += text_share(unit, folded, &starts);
        candidate->score += unit->weight * share;
    }
    candidate->score *= role_factor(candidate->role);
    return true;
}

static void raise_strict(const struct plan *plan, const struct strict_set *strict, size_t strict_count,
                         struct candidate *candidate)
{
    double weight = 0;

    for (size_t i = 0; i < plan->unit_count; i++)
        weight += plan->units[i]->weight;
    for (size_t i = 0; i < strict_count; i++)
        if (set_find(&strict[i].set, candidate->passage) != NULL)
            candidate->score += strict[i].share * weight;
}

static bool open_reading(struct reading *reading, struct database *database, const struct plan *plan,
                         struct error *error)
{
    *reading = (struct reading){.database = database, .plan = plan, .scratch = arena_create()};
    return place_reader_open(&reading->places, database, error) &&
           search_prepare(database, SEARCH_TEXT, &reading->text, error);
}

static void close_reading(struct reading *reading)
{
    place_reader_finish(&reading->places);
    sqlite3_finalize(reading->text);
    arena_destroy(reading->scratch);
}

static size_t ranked_count(const struct candidate_list *list)
{
    return list->pool < SEARCH_RANKED_MAX ? list->pool : SEARCH_RANKED_MAX;
}

bool rerank(struct database *database, const struct plan *plan, const struct strict_set *strict,
            size_t strict_count, struct candidate_list *list, struct error *error)
{
    struct reading reading;
    bool going = open_reading(&reading, database, plan, error);

    for (size_t i = 0; i < list->pool; i++)
        raise_strict(plan, strict, strict_count, &list->items[i]);
    qsort(list->items, list->pool, sizeof(*list->items), rank_compare);
    for (size_t i = 0; going && i < ranked_count(list); i++)
        going = rescore(&reading, &list->items[i], error);
    close_reading(&reading);
    qsort(list->items, ranked_count(list), sizeof(*list->items), rank_compare);
    return going;
}
