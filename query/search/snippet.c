/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snippet.c - the piece of a passage that shows why it was found. */
#include "query/search/snippet.h"

#include <stdlib.h>

#include "base/unicode.h"
#include "query/search/locate.h"
#include "query/search/statements.h"

/* A paragraph may be megabytes long: more places than these are not looked at. */
enum { PLACES_MAX = 512 };

/* A place that matches, and which unit. */
struct place_found {
    struct span span;
    size_t unit;
};

struct snippet_work {
    struct arena *arena;
    struct slice text;
    struct place_found *places;
    size_t count;
    size_t capacity;
};

static void add_place(struct snippet_work *work, struct span span, size_t unit)
{
    if (work->count < PLACES_MAX && span.end > span.start && span.end <= work->text.size)
        *ARENA_PUSH(work->arena, work->places, work->count, work->capacity) =
            (struct place_found){span, unit};
}

static void find_strings(struct snippet_work *work, const struct plan *plan)
{
    struct folded folded = unicode_fold_text(work->arena, work->text, true);
    struct slice slice = {folded.text, folded.size};
    struct span found;

    for (size_t unit = 0; unit < plan->unit_count; unit++) {
        const struct unit *wanted = plan->units[unit];
        for (size_t i = 0; i < wanted->needle_count; i++)
            for (size_t from = 0; locate_needle(&wanted->needles[i], slice, from, &found); from = found.end) {
                if (work->count == PLACES_MAX)
                    return;
                add_place(work, folded_source(&folded, found.start, found.end), unit);
            }
    }
}

static bool find_mentions(struct database *database, struct snippet_work *work, const struct plan *plan,
                          int64_t passage, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_MENTIONS_OF, &statement, error))
        return false;
    bind_integer(statement, 1, passage);
    for (;;) {
        struct span span;
        const char *name;
        const char *range_end;
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            return true;
        name = (const char *)sqlite3_column_text(statement, 0);
        range_end = (const char *)sqlite3_column_text(statement, 3);
        span = (struct span){(size_t)column_integer(statement, 1), (size_t)column_integer(statement, 2)};
        for (size_t unit = 0; unit < plan->unit_count; unit++)
            if (unit_takes_mention(plan->units[unit], name, range_end))
                add_place(work, span, unit);
    }
}

static int by_start(const void *a, const void *b)
{
    const struct place_found *left = a;
    const struct place_found *right = b;

    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    return (left->span.end < right->span.end) - (left->span.end > right->span.end);
}

/* The byte that lies `columns` columns behind (or before) `at`, or the end. */
static size_t columns_on(struct slice text, size_t at, int columns)
{
    while (at < text.size && columns > 0)
        columns -= unicode_width(utf8_next(text, &at));
    return at;
}

static size_t columns_back(struct slice text, size_t at, int columns)
{
    while (at > 0 && columns > 0)
        columns -= unicode_width(utf8_previous(text, &at));
    return at;
}

static bool ends_sentence(uint32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == '\n'; /* 。！？； */
}

/*
 * A good place to begin at or behind `from`, not beyond `limit`: behind a
 * sentence's end, else behind a word's.
 */
static size_t good_start(struct slice text, size_t from, size_t limit)
{
    size_t word = from;

    if (from == 0)
        return 0;
    for (size_t at = from; at < limit;) {
        uint32_t c = utf8_next(text, &at);
        if (ends_sentence(c))
            return at;
        if (word == from && (unicode_is_space(c) || c == 0xFF0C) && at <= limit)
            word = at;
    }
    return word;
}

/* Does not cut a word of letters in two at its end. */
static size_t good_end(struct slice text, size_t end, size_t minimum)
{
    size_t at = end;

    if (end >= text.size)
        return text.size;
    while (at > minimum) {
        size_t before = at;
        uint32_t c = utf8_previous(text, &before);
        if (unicode_is_space(c) || unicode_is_han(c) || !unicode_is_word(c))
            return at;
        at = before;
    }
    return end;
}

/* The window around the place at `first`. */
static struct span window_at(const struct snippet_work *work, size_t first)
{
    struct span place = work->places[first].span;
    size_t start = good_start(work->text, columns_back(work->text, place.start, SNIPPET_LEAD), place.start);
    size_t end = columns_on(work->text, start, SNIPPET_WIDTH);

    if (end < place.end)
        end = place.end;
    return (struct span){start, good_end(work->text, end, place.end)};
}

static size_t units_in(const struct snippet_work *work, struct span window, size_t first)
{
    uint64_t units = 0;

    for (size_t i = first; i < work->count && work->places[i].span.start < window.end; i++)
        if (work->places[i].span.end <= window.end)
            units |= UINT64_C(1) << work->places[i].unit;
    return (size_t)__builtin_popcountll(units);
}

static struct span best_window(const struct snippet_work *work)
{
    struct span best = {0, good_end(work->text, columns_on(work->text, 0, SNIPPET_WIDTH), 0)};
    size_t best_units = 0;

    for (size_t i = 0; i < work->count; i++) {
        struct span window = window_at(work, i);
        size_t units = units_in(work, window, i);
        if (units > best_units) {
            best = window;
            best_units = units;
        }
    }
    return best;
}

/* Is there nothing but blanks between two places? Then they are shown as one. */
static bool only_blanks(struct slice text, size_t start, size_t end)
{
    return start >= end || slice_trim(slice_range(text, start, end)).size == 0;
}

static void add_marks(struct snippet_work *work, struct span window, struct snippet *snippet)
{
    struct span *marks = arena_allocate(work->arena, (work->count + 1) * sizeof(*marks));
    size_t count = 0;

    for (size_t i = 0; i < work->count; i++) {
        struct span span = work->places[i].span;
        if (span.start < window.start || span.end > window.end)
            continue;
        span = (struct span){span.start - window.start, span.end - window.start};
        if (count > 0 && only_blanks(snippet->text, marks[count - 1].end, span.start))
            marks[count - 1].end = span.end > marks[count - 1].end ? span.end : marks[count - 1].end;
        else
            marks[count++] = span;
    }
    snippet->marks = marks;
    snippet->mark_count = count;
}

static bool read_text(struct database *database, struct arena *arena, int64_t passage, struct slice *text,
                      struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_TEXT, &statement, error))
        return false;
    bind_integer(statement, 1, passage);
    if (!statement_step(database, statement, &row, error))
        return false;
    *text = (struct slice){arena_copy(arena, row ? column_slice(statement, 0) : SLICE("")),
                           row ? column_slice(statement, 0).size : 0};
    return true;
}

bool snippet_make(struct database *database, struct arena *arena, const struct plan *plan, int64_t passage,
                  struct snippet *snippet, struct error *error)
{
    struct snippet_work work = {.arena = arena};
    struct span window;

    if (!read_text(database, arena, passage, &work.text, error) ||
        !find_mentions(database, &work, plan, passage, error))
        return false;
    find_strings(&work, plan);
    if (work.count > 0)
        qsort(work.places, work.count, sizeof(*work.places), by_start);
    window = best_window(&work);
    *snippet = (struct snippet){.text = slice_range(work.text, window.start, window.end)};
    snippet->cut_before = window.start > 0;
    snippet->cut_after = window.end < work.text.size;
    add_marks(&work, window, snippet);
    return true;
}
