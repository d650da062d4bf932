/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table.h - a reference table: tab-separated values with a header line. */
#ifndef CORPUS_TABLE_H
#define CORPUS_TABLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "corpus/fault.h"

enum { TABLE_COLUMNS_MAX = 24, TABLE_FILE_MAX = 64 * 1024 * 1024 };

/* A line of a table, with as many cells as the table has columns; white space at both ends is off. */
struct table_row {
    struct origin origin;
    const char *cells[TABLE_COLUMNS_MAX]; /* "" where empty */
};

struct table {
    struct table_row *rows;
    size_t row_count;
};

/*
 * Reads `name` in `directory`. `columns` are the names of its columns, parted
 * by single blanks, as the header line must have them. Empty lines and lines
 * that begin with '#' are comments. A file that cannot be read, that is not
 * UTF-8, another header, and a row of another number of cells are faults; such
 * rows are left out.
 */
struct table table_read(struct arena *arena, const char *directory, const char *name, const char *columns,
                        struct faults *faults);

/* A table without a header, one value a line: rows of one cell. */
struct table table_read_list(struct arena *arena, const char *directory, const char *name, struct faults *faults);

/* The whole of a file, or {NULL, 0} and a fault. */
struct slice table_read_file(struct arena *arena, const char *directory, const char *name, struct faults *faults);

/* The values of a cell, parted by ';', trimmed, empty ones left out; the list ends with NULL. */
const char *const *table_values(struct arena *arena, const char *cell);

#endif
