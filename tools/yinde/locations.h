/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locations.h - where the reference data and the database are. */
#ifndef TOOLS_YINDE_LOCATIONS_H
#define TOOLS_YINDE_LOCATIONS_H

#include "base/arena.h"
#include "base/error.h"

/*
 * The compiled reference data: beside the program (share/yinde/ in a build
 * tree) or below its prefix (../share/yinde/). NULL if it is in neither.
 */
const char *location_registry(struct arena *arena);

/* The database: `given`, else $YINDE_DB, else $XDG_DATA_HOME/yinde/library.db (default ~/.local/share). NULL without a home. */
const char *location_database(struct arena *arena, const char *given);

/* Makes the folders above a file that is to be written. */
bool location_make_parents(const char *path, struct error *error);

#endif
