/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place.c - where a passage stands: its section, the sections above, its document. */
#include "query/search/place.h"

#include "query/search/statements.h"

bool place_reader_open(struct place_reader *reader, struct database *database, struct error *error)
{
    *reader = (struct place_reader){.database = database};
    return search_prepare(database, SEARCH_HEADING, &reader->heading, error) &&
           search_prepare(database, SEARCH_DOCUMENT, &reader->document, error);
}

void place_reader_finish(struct place_reader *reader)
{
    sqlite3_finalize(reader->heading);
    sqlite3_finalize(reader->document);
}

static const char *text_or_null(struct arena *arena, sqlite3_stmt *statement, int column)
{
    struct slice text = column_slice(statement, column);

    return text.data == NULL || text.size == 0 ? NULL : arena_copy(arena, text);
}

/* Reads one heading; *parent becomes the one above, or -1. Abstract and title (level 0) are above nothing. */
static bool read_heading(struct place_reader *reader, struct arena *arena, int64_t document, int64_t *ordinal,
                         struct place *place, struct error *error)
{
    sqlite3_stmt *statement = reader->heading;
    bool row;

    bind_integer(statement, 1, document);
    bind_integer(statement, 2, *ordinal);
    if (!statement_step(reader->database, statement, &row, error))
        return false;
    if (row && (place->heading_count == 0 || column_integer(statement, 2) > 0)) {
        place->headings[place->heading_count++] =
            (struct place_heading){*ordinal, arena_copy(arena, column_slice(statement, 0)),
                                   arena_copy(arena, column_slice(statement, 1))};
        *ordinal = sqlite3_column_type(statement, 3) == SQLITE_NULL ? -1 : column_integer(statement, 3);
    } else {
        *ordinal = -1;
    }
    sqlite3_reset(statement);
    return true;
}

bool place_read(struct place_reader *reader, struct arena *arena, int64_t document, int64_t heading,
                struct place *place, struct error *error)
{
    bool row;

    *place = (struct place){.document = ""};
    while (heading >= 0 && place->heading_count < PLACE_DEPTH_MAX)
        if (!read_heading(reader, arena, document, &heading, place, error))
            return false;
    bind_integer(reader->document, 1, document);
    if (!statement_step(reader->database, reader->document, &row, error))
        return false;
    if (row) {
        place->document = arena_copy(arena, column_slice(reader->document, 0));
        place->title = text_or_null(arena, reader->document, 4);
        place->title_en = text_or_null(arena, reader->document, 5);
    }
    sqlite3_reset(reader->document);
    return true;
}
