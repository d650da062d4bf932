/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.c - opening and reading what users point at. */
#include "ingest/read/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/cleanup.h"
#include "base/memory.h"

enum { READ_SIZE = 256 * 1024 };

/* What is not a regular file, and what to do about it. */
static const struct {
    mode_t type;
    const char *reason;
} other_types[] = {
    {S_IFDIR, "a folder"},
    {S_IFIFO, "a named pipe, not a file: read it through standard input ('-')"},
    {S_IFSOCK, "a socket, not a file"},
    {S_IFCHR, "a device, not a file: read it through standard input ('-')"},
    {S_IFBLK, "a device, not a file"},
};

static bool check_type(mode_t mode, struct error *error)
{
    if (S_ISREG(mode))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(other_types); i++)
        if ((mode & S_IFMT) == other_types[i].type)
            return error_set(error, ERROR_IO, "%s", other_types[i].reason);
    return error_set(error, ERROR_IO, "not a regular file");
}

bool file_open(const char *path, int *descriptor, struct error *error)
{
    struct stat status;
    int opened;

    /* Asked before opening: to open a pipe or a device may wait or do something. */
    if (stat(path, &status) != 0)
        return error_set(error, ERROR_IO, "cannot be read: %s", strerror(errno));
    if (!check_type(status.st_mode, error))
        return false;
    opened = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (opened < 0)
        return error_set(error, ERROR_IO, "cannot be read: %s", strerror(errno));
    *descriptor = opened;
    return true;
}

long file_read_some(int descriptor, char *buffer, size_t size, struct error *error)
{
    ssize_t got;

    do
        got = read(descriptor, buffer, size);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        error_set(error, ERROR_IO, "cannot be read: %s", strerror(errno));
    return got;
}

static bool too_large(size_t size_max, struct error *error)
{
    if (size_max >> 20 > 0)
        return error_set(error, ERROR_DATA, "larger than %zu MB: split it into smaller files", size_max >> 20);
    return error_set(error, ERROR_DATA, "larger than %zu bytes: split it into smaller files", size_max);
}

/* A file of known size is read as long as it was when it was opened, straight into its place. */
static bool read_known(int descriptor, size_t size, struct arena *arena, struct slice *bytes, struct error *error)
{
    char *data = arena_allocate(arena, size + 1);
    size_t filled = 0;

    while (filled < size) {
        long got = file_read_some(descriptor, data + filled, size - filled, error);
        if (got < 0)
            return false;
        if (got == 0)
            break;
        filled += (size_t)got;
    }
    *bytes = (struct slice){data, filled};
    return true;
}

static bool read_stream(int descriptor, size_t size_max, struct builder *content, struct error *error)
{
    CLEANUP(free_pointer) char *chunk = memory_allocate(READ_SIZE);

    for (;;) {
        long got = file_read_some(descriptor, chunk, READ_SIZE, error);
        if (got <= 0)
            return got == 0;
        if ((size_t)got > size_max - content->size)
            return too_large(size_max, error);
        builder_append(content, (struct slice){chunk, (size_t)got});
    }
}

bool file_read(int descriptor, size_t size_max, struct arena *arena, struct slice *bytes, struct error *error)
{
    struct stat status;
    struct builder content = {0};
    bool done;

    if (fstat(descriptor, &status) != 0)
        return error_set(error, ERROR_IO, "cannot be read: %s", strerror(errno));
    /* Some systems give their virtual files (/proc) the size 0: those are read as streams. */
    if (S_ISREG(status.st_mode) && status.st_size > 0 && lseek(descriptor, 0, SEEK_CUR) == 0) {
        if ((uintmax_t)status.st_size > size_max)
            return too_large(size_max, error);
        return read_known(descriptor, (size_t)status.st_size, arena, bytes, error);
    }
    done = read_stream(descriptor, size_max, &content, error);
    if (done)
        *bytes = (struct slice){arena_copy(arena, builder_slice(&content)), content.size};
    builder_finish(&content);
    return done;
}
