/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filter.c - documents chosen by what is known of them: kind, year, language, court, title, author, name. */
#include "query/search/filter.h"

#include <limits.h>

#include "base/unicode.h"
#include "corpus/document.h"
#include "query/search/statements.h"

/* Columns of SEARCH_DOCUMENTS. */
enum {
    COLUMN_ID,
    COLUMN_NAME,
    COLUMN_KIND,
    COLUMN_LANGUAGE,
    COLUMN_YEAR,
    COLUMN_TITLE,
    COLUMN_TITLE_EN,
    COLUMN_AUTHORS,
    COLUMN_COURT,
    NO_COLUMN
};

/* A filter made ready: the value folded, the years read. */
struct filter {
    const char *folded;
    struct slice value;
    int first;
    int last;
    struct arena *scratch; /* reset after each document */
};

static bool read_year(struct slice digits, int *year)
{
    enum { YEAR_DIGITS = 4 };

    if (digits.size != YEAR_DIGITS)
        return false;
    *year = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (digits.data[i] < '0' || digits.data[i] > '9')
            return false;
        *year = *year * 10 + (digits.data[i] - '0');
    }
    return true;
}

bool filter_years(struct slice value, int *first, int *last)
{
    size_t dots = slice_find(value, SLICE(".."), 0);
    struct slice from;
    struct slice to;

    *first = 0;
    *last = INT_MAX;
    if (dots == SIZE_MAX)
        return read_year(value, first) && read_year(value, last);
    from = slice_range(value, 0, dots);
    to = slice_range(value, dots + 2, value.size);
    if (from.size + to.size == 0 || (from.size > 0 && !read_year(from, first)))
        return false;
    return (to.size == 0 || read_year(to, last)) && *first <= *last;
}

static bool holds(const struct filter *filter, sqlite3_stmt *row, int column)
{
    const char *text = unicode_fold_string(filter->scratch, column_slice(row, column), true);

    return strstr(text, filter->folded) != NULL;
}

static bool equals(const struct filter *filter, sqlite3_stmt *row, int column)
{
    return strcmp(unicode_fold_string(filter->scratch, column_slice(row, column), true), filter->folded) == 0;
}

static bool in_years(const struct filter *filter, sqlite3_stmt *row, int column)
{
    int64_t year = column_integer(row, column);

    return year > 0 && year >= filter->first && year <= filter->last;
}

/* A document's name, or the end or beginning of it. */
static bool is_named(const struct filter *filter, sqlite3_stmt *row, int column)
{
    struct slice name = column_slice(row, column);

    return slice_starts_with(name, filter->value) || slice_ends_with(name, filter->value);
}

static const struct {
    bool (*takes)(const struct filter *filter, sqlite3_stmt *row, int column);
    int column;
    int other_column;
} tests[FIELD_COUNT] = {
    [FIELD_TITLE] = {holds, COLUMN_TITLE, COLUMN_TITLE_EN},
    [FIELD_AUTHOR] = {holds, COLUMN_AUTHORS, NO_COLUMN},
    [FIELD_YEAR] = {in_years, COLUMN_YEAR, NO_COLUMN},
    [FIELD_KIND] = {equals, COLUMN_KIND, NO_COLUMN},
    [FIELD_LANGUAGE] = {equals, COLUMN_LANGUAGE, NO_COLUMN},
    [FIELD_COURT] = {holds, COLUMN_COURT, NO_COLUMN},
    [FIELD_DOCUMENT] = {is_named, COLUMN_NAME, NO_COLUMN},
};

bool filter_check(const struct unit *unit, struct error *error)
{
    int first;
    int last;

    if (unit->field == FIELD_YEAR && !filter_years(unit->value, &first, &last))
        return query_fail(unit->query, unit->span.start, error,
                          "'%.*s' is no year: write 2023, 2019..2024, 2019.. or ..2024",
                          (int)unit->value.size, unit->value.data);
    if (unit->field == FIELD_KIND && document_kind_of(unit->value) == DOCUMENT_KIND_COUNT)
        return query_fail(unit->query, unit->span.start, error,
                          "'%.*s' is no kind of document: write paper, judgment, statute or other",
                          (int)unit->value.size, unit->value.data);
    return true;
}

static bool takes(const struct filter *filter, enum query_field field, sqlite3_stmt *row)
{
    return tests[field].takes(filter, row, tests[field].column) ||
           (tests[field].other_column != NO_COLUMN &&
            tests[field].takes(filter, row, tests[field].other_column));
}

static bool add_passages(struct database *database, struct arena *arena, sqlite3_stmt *passages,
                         int64_t document, struct posting_set *set, struct error *error)
{
    bool row = true;

    bind_integer(passages, 1, document);
    while (row) {
        if (!statement_step(database, passages, &row, error))
            return false;
        if (row)
            set_add(arena, set, column_integer(passages, 0), 1);
    }
    sqlite3_reset(passages);
    return true;
}

static bool walk_documents(struct database *database, struct arena *arena, const struct filter *filter,
                           struct unit *unit, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *documents = NULL;
    CLEANUP(close_statement) sqlite3_stmt *passages = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_DOCUMENTS, &documents, error) ||
        !search_prepare(database, SEARCH_PASSAGES_OF, &passages, error))
        return false;
    for (;;) {
        if (!statement_step(database, documents, &row, error))
            return false;
        if (!row)
            return true;
        if (takes(filter, unit->field, documents) &&
            !add_passages(database, arena, passages, column_integer(documents, COLUMN_ID), &unit->set, error))
            return false;
        arena_reset(filter->scratch);
    }
}

bool filter_find(struct database *database, struct arena *arena, struct unit *unit, struct error *error)
{
    struct filter filter = {.value = unit->value, .scratch = arena_create()};
    bool done;

    filter.folded = unicode_fold_string(arena, slice_trim(unit->value), true);
    filter_years(unit->value, &filter.first, &filter.last);
    done = walk_documents(database, arena, &filter, unit, error);
    arena_destroy(filter.scratch);
    set_settle(&unit->set);
    return done;
}
