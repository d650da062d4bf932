/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_compile.c - compiles the reference tables to one mapped file. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/cleanup.h"
#include "corpus/draft.h"
#include "corpus/draft_check.h"
#include "corpus/draft_tables.h"
#include "corpus/draft_thesaurus.h"
#include "corpus/registry.h"
#include "corpus/registry_pack.h"

static bool write_bytes(const char *path, struct slice bytes, struct error *error)
{
    FILE *file = fopen(path, "wb");
    bool written;

    if (file == NULL)
        return error_set(error, ERROR_IO, "cannot write '%s': %s", path, strerror(errno));
    written = fwrite(bytes.data, 1, bytes.size, file) == bytes.size;
    if (fclose(file) != 0 || !written) {
        error_set(error, ERROR_IO, "cannot write '%s': %s", path, strerror(errno));
        remove(path);
        return false;
    }
    return true;
}

/* Beside the old file first, so that whoever has that mapped keeps it whole. */
static bool replace_file(struct arena *arena, const char *path, struct slice bytes, struct error *error)
{
    const char *beside = arena_format(arena, "%s.new", path);

    if (!write_bytes(beside, bytes, error))
        return false;
    if (rename(beside, path) != 0) {
        error_set(error, ERROR_IO, "cannot replace '%s': %s", path, strerror(errno));
        remove(beside);
        return false;
    }
    return true;
}

static void read_draft(struct draft *draft, const char *directory)
{
    struct thesaurus thesaurus = thesaurus_read(draft->arena, directory, "doctrines.ttl", draft->faults);

    draft_read_tables(draft, directory);
    draft_add_thesaurus(draft, &thesaurus);
    draft_sort(draft);
    if (draft->faults->count > 0) /* what leads nowhere may lead to a row that could not be read */
        return;
    draft_check(draft);
    draft_drop_ambiguous(draft);
    draft_link_thesaurus(draft, &thesaurus);
}

bool registry_compile(const char *directory, const char *output, struct builder *report, struct error *error)
{
    struct arena *arena = arena_create();
    struct faults faults = {0};
    struct draft draft = {.arena = arena, .faults = &faults};
    struct builder image = {0};
    bool done = false;

    read_draft(&draft, directory);
    if (faults.count == 0) {
        registry_pack(&draft, &image);
        done = replace_file(arena, output, builder_slice(&image), error);
    } else {
        error_set(error, ERROR_DATA, "%s", faults.first.message);
    }
    if (report != NULL)
        builder_append(report, builder_slice(&faults.lines));
    builder_finish(&image);
    faults_finish(&faults);
    arena_destroy(arena);
    return done;
}
