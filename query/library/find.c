/* SPDX-License-Identifier: GPL-3.0-or-later */
/* find.c - a document by its name, or by the end or beginning of it. */
#include "query/library/row.h"

enum { NEAREST_MAX = 3 };

/* A name that may be meant. */
struct nearest {
    const char *name;
    size_t likeness; /* bytes that both have at their beginnings and ends */
};

struct finding {
    struct arena *arena;
    struct slice wanted;
    const char *fits[NEAREST_MAX]; /* begin or end with the words */
    size_t fit_count;              /* of all of them */
    struct nearest nearest[NEAREST_MAX];
};

static size_t likeness(struct slice a, struct slice b)
{
    size_t shorter = a.size < b.size ? a.size : b.size;
    size_t same = 0;
    size_t same_end = 0;

    while (same < shorter && a.data[same] == b.data[same])
        same++;
    while (same + same_end < shorter && a.data[a.size - 1 - same_end] == b.data[b.size - 1 - same_end])
        same_end++;
    return same + same_end;
}

static void keep_nearest(struct finding *finding, struct slice name)
{
    struct nearest candidate = {NULL, likeness(name, finding->wanted)};

    for (size_t i = 0; i < NEAREST_MAX; i++) {
        struct nearest moved = finding->nearest[i];
        if (moved.name != NULL && moved.likeness >= candidate.likeness)
            continue;
        if (candidate.name == NULL)
            candidate.name = arena_copy(finding->arena, name);
        finding->nearest[i] = candidate;
        candidate = moved;
        if (candidate.name == NULL)
            break;
    }
}

static void consider(struct finding *finding, struct slice name)
{
    keep_nearest(finding, name);
    if (!slice_starts_with(name, finding->wanted) && !slice_ends_with(name, finding->wanted))
        return;
    if (finding->fit_count < NEAREST_MAX)
        finding->fits[finding->fit_count] = arena_copy(finding->arena, name);
    finding->fit_count++;
}

static bool several(const struct finding *finding, struct error *error)
{
    return error_set(error, ERROR_USAGE,
                     "'%s' fits %zu documents, such as '%s' and '%s': write more of the name",
                     finding->wanted.data, finding->fit_count, finding->fits[0], finding->fits[1]);
}

static bool none(const struct finding *finding, struct error *error)
{
    const struct nearest *nearest = finding->nearest;

    if (nearest[0].name == NULL)
        return error_set(error, ERROR_NOT_FOUND, "no document '%s': there is none yet", finding->wanted.data);
    if (nearest[1].name == NULL)
        return error_set(error, ERROR_NOT_FOUND, "no document '%s'; there is '%s'", finding->wanted.data,
                         nearest[0].name);
    return error_set(error, ERROR_NOT_FOUND,
                     "no document '%s'; the nearest are '%s' and '%s' ('yinde list' shows all)",
                     finding->wanted.data, nearest[0].name, nearest[1].name);
}

static bool read_exact(struct database *database, struct arena *arena, const char *name, bool *found,
                       struct library_document *document, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;

    if (!library_prepare(database, LIBRARY_EXACT, &statement, error))
        return false;
    bind_text(statement, 1, name);
    if (!statement_step(database, statement, found, error))
        return false;
    if (!*found)
        return true;
    *document = library_document_of(statement);
    library_document_keep(arena, document);
    return true;
}

static bool consider_all(struct database *database, struct finding *finding, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!library_prepare(database, LIBRARY_NAMES, &statement, error))
        return false;
    for (;;) {
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            return true;
        consider(finding, column_slice(statement, 0));
    }
}

bool library_find(struct database *database, struct arena *arena, const char *name,
                  struct library_document *document, struct error *error)
{
    struct finding finding = {.arena = arena, .wanted = slice_of(name)};
    bool found = false;

    if (!read_exact(database, arena, name, &found, document, error) || found)
        return found;
    if (finding.wanted.size == 0)
        return error_set(error, ERROR_USAGE, "the name of a document is empty");
    if (!consider_all(database, &finding, error))
        return false;
    if (finding.fit_count == 0)
        return none(&finding, error);
    if (finding.fit_count > 1)
        return several(&finding, error);
    return read_exact(database, arena, finding.fits[0], &found, document, error) && found;
}
