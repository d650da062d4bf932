/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table.c - a reference table: tab-separated values with a header line. */
#include "corpus/table.h"

#include <errno.h>
#include <stdio.h>

#include "base/cleanup.h"
#include "base/unicode.h"

struct slice table_read_file(struct arena *arena, const char *directory, const char *name, struct faults *faults)
{
    const char *path = arena_format(arena, "%s/%s", directory, name);
    CLEANUP(close_file) FILE *file = fopen(path, "rb");
    struct origin origin = {name, 0};
    struct builder text = {0};
    char chunk[65536];
    size_t size;
    struct slice copy;

    if (file == NULL) {
        faults_add(faults, origin, "cannot be read: %s; '%s' must hold this table", strerror(errno), directory);
        return (struct slice){0};
    }
    while (text.size <= TABLE_FILE_MAX && (size = fread(chunk, 1, sizeof(chunk), file)) > 0)
        builder_append(&text, (struct slice){chunk, size});
    copy = (struct slice){arena_copy(arena, builder_slice(&text)), text.size};
    builder_finish(&text);
    if (ferror(file)) {
        faults_add(faults, origin, "cannot be read: %s", strerror(errno));
        return (struct slice){0};
    }
    if (copy.size > TABLE_FILE_MAX) {
        faults_add(faults, origin, "larger than %d bytes", TABLE_FILE_MAX);
        return (struct slice){0};
    }
    return slice_starts_with(copy, SLICE("\xEF\xBB\xBF")) ? slice_range(copy, 3, copy.size) : copy;
}

/* Takes what stands before `separator` off the front of `rest`; false when nothing is left. */
static bool take(struct slice *rest, char separator, struct slice *part)
{
    const char *found;

    if (rest->data == NULL)
        return false;
    found = rest->size == 0 ? NULL : memchr(rest->data, separator, rest->size);
    if (found == NULL) {
        *part = *rest;
        *rest = (struct slice){0};
    } else {
        size_t size = (size_t)(found - rest->data);
        *part = slice_range(*rest, 0, size);
        *rest = slice_range(*rest, size + 1, rest->size);
    }
    return true;
}

/* The next line that says something, its number in origin->line. */
static bool next_line(struct slice *rest, struct origin *origin, struct slice *line)
{
    while (take(rest, '\n', line)) {
        origin->line++;
        if (slice_ends_with(*line, SLICE("\r")))
            line->size--;
        if (slice_trim(*line).size > 0 && line->data[0] != '#')
            return true;
    }
    return false;
}

static size_t split(struct slice line, char separator, struct slice parts[TABLE_COLUMNS_MAX])
{
    struct slice part;
    size_t count = 0;

    while (take(&line, separator, &part)) {
        if (count < TABLE_COLUMNS_MAX)
            parts[count] = slice_trim(part);
        count++;
    }
    return count;
}

static bool check_header(struct slice line, struct origin origin, const char *columns, struct faults *faults)
{
    struct slice found[TABLE_COLUMNS_MAX];
    struct slice expected[TABLE_COLUMNS_MAX];
    size_t found_count = split(line, '\t', found);
    size_t count = split(slice_of(columns), ' ', expected);
    bool same = found_count == count;

    for (size_t i = 0; same && i < count; i++)
        same = slice_equal(found[i], expected[i]);
    if (!same)
        faults_add(faults, origin, "another header; the columns are, parted by tabs: %s", columns);
    return same;
}

static bool read_row(struct arena *arena, struct slice line, size_t column_count, struct table_row *row,
                     struct faults *faults)
{
    struct slice cells[TABLE_COLUMNS_MAX];
    size_t count = split(line, '\t', cells);

    if (!utf8_is_valid(line)) {
        faults_add(faults, row->origin, "not UTF-8; save the table as UTF-8");
        return false;
    }
    if (count != column_count) {
        faults_add(faults, row->origin, "%zu columns instead of %zu; part them by tabs, empty ones too", count,
                   column_count);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        row->cells[i] = arena_copy(arena, cells[i]);
    return true;
}

static struct table read_rows(struct arena *arena, struct slice rest, struct origin origin, size_t column_count,
                              struct faults *faults)
{
    struct table table = {0};
    size_t capacity = 0;
    struct slice line;

    while (next_line(&rest, &origin, &line)) {
        struct table_row row = {.origin = origin};
        if (read_row(arena, line, column_count, &row, faults))
            *ARENA_PUSH(arena, table.rows, table.row_count, capacity) = row;
    }
    return table;
}

struct table table_read(struct arena *arena, const char *directory, const char *name, const char *columns,
                        struct faults *faults)
{
    struct slice rest = table_read_file(arena, directory, name, faults);
    struct origin origin = {name, 0};
    struct slice parts[TABLE_COLUMNS_MAX];
    struct slice line;

    if (rest.data == NULL)
        return (struct table){0};
    if (!next_line(&rest, &origin, &line)) {
        faults_add(faults, origin, "empty; the first line names the columns: %s", columns);
        return (struct table){0};
    }
    if (!check_header(line, origin, columns, faults))
        return (struct table){0};
    return read_rows(arena, rest, origin, split(slice_of(columns), ' ', parts), faults);
}

struct table table_read_list(struct arena *arena, const char *directory, const char *name, struct faults *faults)
{
    struct slice rest = table_read_file(arena, directory, name, faults);

    return read_rows(arena, rest, (struct origin){name, 0}, 1, faults);
}

const char *const *table_values(struct arena *arena, const char *cell)
{
    struct slice rest = slice_of(cell);
    const char **values = NULL;
    size_t count = 0;
    size_t capacity = 0;
    struct slice value;

    while (take(&rest, ';', &value)) {
        value = slice_trim(value);
        if (value.size > 0)
            *ARENA_PUSH(arena, values, count, capacity) = arena_copy(arena, value);
    }
    *ARENA_PUSH(arena, values, count, capacity) = NULL;
    return values;
}
