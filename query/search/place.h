/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place.h - where a passage stands: its section, the sections above, its document. */
#ifndef QUERY_SEARCH_PLACE_H
#define QUERY_SEARCH_PLACE_H

#include "base/arena.h"
#include "index/database.h"

enum { PLACE_DEPTH_MAX = 8 };

struct place_heading {
    int64_t ordinal;
    const char *number;
    const char *title;
};

struct place {
    struct place_heading headings[PLACE_DEPTH_MAX]; /* innermost first */
    size_t heading_count;
    const char *document;
    const char *title;    /* or NULL */
    const char *title_en; /* or NULL */
};

/* Statements that read places; open once, close with place_reader_finish(). */
struct place_reader {
    struct database *database;
    sqlite3_stmt *heading;
    sqlite3_stmt *document;
};

bool place_reader_open(struct place_reader *reader, struct database *database, struct error *error);
void place_reader_finish(struct place_reader *reader);

/* The place of a passage of document `document` under heading `heading` (-1: none). Lies in the arena. */
bool place_read(struct place_reader *reader, struct arena *arena, int64_t document, int64_t heading,
                struct place *place, struct error *error);

#endif
