/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit.c - one thing that a query asks for, and the passages that hold it. */
#include "query/search/unit.h"

#include "base/unicode.h"
#include "corpus/mention.h"
#include "query/search/article.h"
#include "query/search/filter.h"
#include "query/search/match.h"
#include "query/search/statements.h"

/* Whoever cites the whole article is of some use to those who ask for its second paragraph. */
static const float HOLDER_COUNT = 0.4F;

void unit_add_needle(struct arena *arena, struct unit *unit, struct slice text, bool prefix, bool exact)
{
    const char *folded = unicode_fold_string(arena, text, true);

    for (size_t i = 0; i < unit->needle_count; i++)
        if (strcmp(unit->needles[i].folded, folded) == 0)
            return;
    *ARENA_PUSH(arena, unit->needles, unit->needle_count, unit->needle_capacity) =
        (struct needle){text, folded, prefix, exact};
}

/* Keeps the passages whose text holds an exact needle: FTS5 does not see punctuation. */
static bool check_texts(struct database *database, const struct needle *needle, struct posting_set *set,
                        struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    struct arena *scratch = arena_create();
    size_t kept = 0;
    bool row = false;
    bool going = search_prepare(database, SEARCH_TEXT, &statement, error);

    for (size_t i = 0; going && i < set->count; i++) {
        bind_integer(statement, 1, set->postings[i].passage);
        going = statement_step(database, statement, &row, error);
        if (going && row) {
            const char *text = unicode_fold_string(scratch, column_slice(statement, 0), true);
            if (strstr(text, needle->folded) != NULL)
                set->postings[kept++] = set->postings[i];
        }
        sqlite3_reset(statement);
        arena_reset(scratch);
    }
    arena_destroy(scratch);
    set->count = kept;
    return going;
}

static bool find_texts(struct database *database, struct arena *arena, struct unit *unit, struct error *error)
{
    struct builder match = {0};
    struct posting_set found = {0};
    bool done = true;

    for (size_t i = 0; i < unit->needle_count; i++)
        match_append(&match, unit->needles[i].text, unit->needles[i].prefix);
    if (match.size > 0)
        done = match_find(database, arena, match.data, &found, error);
    builder_finish(&match);
    if (done && unit->needle_count == 1 && unit->needles[0].exact)
        done = check_texts(database, &unit->needles[0], &found, error);
    if (done)
        unit->set = set_unite(arena, &unit->set, &found);
    return done;
}

/* Mentions of an id, and of pinpoints within it if asked. */
static bool add_mentions(struct database *database, struct arena *arena, const char *id, bool within,
                         float weight, struct posting_set *set, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row;

    if (!search_prepare(database, SEARCH_MENTIONS, &statement, error))
        return false;
    bind_text(statement, 1, id);
    /* Ids below are id + "/" + more, and '0' follows '/' in ASCII. */
    bind_text(statement, 2, arena_format(arena, "%s/", id));
    bind_text(statement, 3, arena_format(arena, within ? "%s0" : "%s/", id));
    for (;;) {
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            return true;
        set_add(arena, set, column_integer(statement, 0), weight * (float)column_integer(statement, 1));
    }
}

/* Mentions of ranges (第1202条至第1207条) that hold the article. */
static bool add_ranges(struct database *database, struct arena *arena, const struct unit *unit,
                       struct posting_set *set, struct error *error)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    size_t law_size = article_law_size(unit->id);
    bool row;

    if (!search_prepare(database, SEARCH_RANGES, &statement, error))
        return false;
    bind_text(statement, 1, arena_format(arena, "%.*s/art-", (int)law_size, unit->id));
    bind_text(statement, 2, arena_format(arena, "%.*s/art.", (int)law_size, unit->id));
    for (;;) {
        if (!statement_step(database, statement, &row, error))
            return false;
        if (!row)
            return true;
        if (article_in_range(unit->id, arena_copy(arena, column_slice(statement, 1)),
                             arena_copy(arena, column_slice(statement, 2))))
            set_add(arena, set, column_integer(statement, 0), 1);
    }
}

/* Mentions of what holds a pinpoint, up to its article. */
static bool add_holders(struct database *database, struct arena *arena, const struct unit *unit,
                        struct posting_set *set, struct error *error)
{
    char *id = arena_copy_string(arena, unit->id);

    for (;;) {
        char *last = strrchr(id, '/');
        if (last == NULL || article_law_size(id) == 0 || (size_t)(last - id) <= article_law_size(id))
            return true;
        *last = '\0';
        if (!add_mentions(database, arena, id, false, HOLDER_COUNT, set, error))
            return false;
    }
}

static bool find_mentions(struct database *database, struct arena *arena, struct unit *unit,
                          struct error *error)
{
    struct posting_set found = {0};

    if (!add_mentions(database, arena, unit->id, true, 1, &found, error))
        return false;
    if (article_law_size(unit->id) > 0 && (!add_ranges(database, arena, unit, &found, error) ||
                                           !add_holders(database, arena, unit, &found, error)))
        return false;
    set_settle(&found);
    unit->set = found;
    return find_texts(database, arena, unit, error);
}

bool unit_find(struct database *database, struct arena *arena, struct unit *unit, struct error *error)
{
    static bool (*const finders[])(struct database *, struct arena *, struct unit *, struct error *) = {
        [UNIT_TEXT] = find_texts,
        [UNIT_MENTIONS] = find_mentions,
        [UNIT_FILTER] = filter_find,
    };

    unit->set = (struct posting_set){0};
    return finders[unit->kind](database, arena, unit, error);
}

bool unit_takes_mention(const struct unit *unit, const char *name, const char *range_end)
{
    if (unit->kind != UNIT_MENTIONS)
        return false;
    if (authority_id_within(name, unit->id))
        return true;
    if (article_law_size(unit->id) == 0)
        return false;
    if (range_end != NULL && article_in_range(unit->id, name, range_end))
        return true;
    return article_law_size(name) > 0 && authority_id_within(unit->id, name);
}
