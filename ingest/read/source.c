/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source.c - the raw documents of a file, folder or stream, one after the other. */
#include "ingest/read/source.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/cleanup.h"
#include "base/unicode.h"
#include "ingest/read/binary.h"
#include "ingest/read/file.h"
#include "ingest/read/jsonl.h"

enum { FOLDER_DEPTH_MAX = 128 };

const char *source_words(struct arena *arena, struct slice text)
{
    struct builder cleaned = {0};
    struct slice trimmed;
    const char *copy;

    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        builder_append_code_point(&cleaned, c < 0x20 || c == 0x7F ? ' ' : c);
    }
    trimmed = slice_trim(builder_slice(&cleaned));
    copy = trimmed.size == 0 ? NULL : arena_copy(arena, trimmed);
    builder_finish(&cleaned);
    return copy;
}

struct source *source_create(const char *path, const char *name)
{
    struct arena *arena = arena_create();
    struct source *source = arena_allocate(arena, sizeof(*source));

    source->arena = arena;
    source->path = arena_copy_string(arena, path);
    source->name = source_words(arena, slice_of(name));
    return source;
}

void source_destroy(struct source *source)
{
    if (source != NULL)
        arena_destroy(source->arena);
}

static void destroy_source(struct source **source)
{
    source_destroy(*source);
}

void source_seal(struct source *source)
{
    const char *given[] = {source->given.title, source->given.date, source->given.kind, source->given.origin};

    source->hash = hash_of(source->bytes);
    for (size_t i = 0; i < sizeof(given) / sizeof(given[0]); i++)
        source->hash = hash_chain(source->hash, slice_of(given[i] == NULL ? "" : given[i]));
}

struct walk {
    size_t size_max;
    const char *format; /* NULL: by name and content */
    const struct source_visitor *visitor;
};

static void skip(const struct walk *walk, const char *path, const struct error *reason)
{
    walk->visitor->skipped(path, 0, reason, walk->visitor->payload);
}

static bool has_suffix(const char *path, const char *suffix)
{
    size_t size = strlen(path);
    size_t suffix_size = strlen(suffix);

    return size > suffix_size && strcasecmp(path + size - suffix_size, suffix) == 0;
}

static bool is_jsonl(const struct walk *walk, const char *path)
{
    if (walk->format != NULL)
        return strcmp(walk->format, "jsonl") == 0;
    return has_suffix(path, ".jsonl") || has_suffix(path, ".ndjson");
}

/* Reads the whole of a file or stream as one document. False if the visitor stops the walk. */
static bool take_document(const struct walk *walk, int descriptor, const char *path, const char *name)
{
    CLEANUP(destroy_source) struct source *source = source_create(path, name);
    struct source *given;
    struct error error = {0};

    if (!file_read(descriptor, walk->size_max, source->arena, &source->bytes, &error) ||
        !binary_refuse(source->bytes, path, &error)) {
        skip(walk, path, &error);
        return true;
    }
    source_seal(source);
    given = source;
    source = NULL;
    return walk->visitor->document(given, walk->visitor->payload);
}

static bool take(const struct walk *walk, int descriptor, const char *path, const char *name)
{
    if (is_jsonl(walk, path))
        return jsonl_walk(descriptor, path, walk->size_max, walk->visitor);
    return take_document(walk, descriptor, path, name);
}

static bool walk_file(const struct walk *walk, const char *path, const char *name)
{
    CLEANUP(close_descriptor) int descriptor = -1;
    struct error error = {0};

    if (!file_open(path, &descriptor, &error)) {
        skip(walk, path, &error);
        return true;
    }
    return take(walk, descriptor, path, name);
}

static void close_folder(DIR **folder)
{
    if (*folder != NULL)
        closedir(*folder);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder that are not hidden, in byte order. */
static bool list_folder(const char *path, struct arena *arena, char ***names, size_t *count,
                        struct error *error)
{
    CLEANUP(close_folder) DIR *folder = opendir(path);
    const struct dirent *entry;
    size_t capacity = 0;

    if (folder == NULL)
        return error_set(error, ERROR_IO, "the folder cannot be read: %s", strerror(errno));
    *names = NULL;
    *count = 0;
    errno = 0;
    while ((entry = readdir(folder)) != NULL)
        if (entry->d_name[0] != '.')
            *ARENA_PUSH(arena, *names, *count, capacity) = arena_copy_string(arena, entry->d_name);
    if (errno != 0)
        return error_set(error, ERROR_IO, "the folder cannot be read: %s", strerror(errno));
    if (*count > 0)
        qsort(*names, *count, sizeof(**names), compare_names);
    return true;
}

static bool walk_folder(const struct walk *walk, const char *path, const char *name, int depth);

/* One entry of a folder. A symbolic link to a folder is passed over: it may lead back up. */
static bool walk_entry(const struct walk *walk, const char *path, const char *name, int depth)
{
    struct stat status;
    bool is_link = lstat(path, &status) == 0 && S_ISLNK(status.st_mode);

    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
        return walk_file(walk, path, name);
    return is_link || walk_folder(walk, path, name, depth + 1);
}

static const char *join_path(struct arena *arena, const char *folder, const char *name)
{
    size_t size = strlen(folder);

    if (size == 0)
        return name;
    return arena_format(arena, folder[size - 1] == '/' ? "%s%s" : "%s/%s", folder, name);
}

static void destroy_arena(struct arena **arena)
{
    arena_destroy(*arena);
}

/* `name` is the path below the folder that the user named, "" at first. */
static bool walk_folder(const struct walk *walk, const char *path, const char *name, int depth)
{
    CLEANUP(destroy_arena) struct arena *arena = arena_create();
    struct error error = {0};
    char **names = NULL;
    size_t count = 0;

    if (depth > FOLDER_DEPTH_MAX)
        error_set(&error, ERROR_IO, "folders are nested more than %d deep", FOLDER_DEPTH_MAX);
    if (error.code != ERROR_NONE || !list_folder(path, arena, &names, &count, &error)) {
        skip(walk, path, &error);
        return true;
    }
    for (size_t i = 0; i < count; i++)
        if (!walk_entry(walk, join_path(arena, path, names[i]), join_path(arena, name, names[i]), depth))
            return false;
    return true;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash == NULL ? path : slash + 1;
}

bool source_walk(const char *path, const struct source_options *options, const struct source_visitor *visitor)
{
    struct walk walk = {SOURCE_SIZE_MAX, NULL, visitor};
    struct stat status;

    if (options != NULL && options->size_max > 0)
        walk.size_max = options->size_max;
    if (options != NULL && options->format != NULL && strcmp(options->format, "auto") != 0)
        walk.format = options->format;
    if (strcmp(path, "-") == 0)
        return take(&walk, STDIN_FILENO, path, "stdin");
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        return walk_folder(&walk, path, "", 0);
    return walk_file(&walk, path, base_name(path));
}
