/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locations.c - where the reference data and the database are. */
#include "tools/yinde/locations.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

static const char *const registry_places[] = {"share/yinde/authority.bin", "../share/yinde/authority.bin"};

const char *location_registry(struct arena *arena)
{
    char program[PATH_MAX];
    ssize_t size = readlink("/proc/self/exe", program, sizeof(program) - 1);
    char *slash;

    if (size <= 0)
        return NULL;
    program[size] = '\0';
    slash = strrchr(program, '/');
    if (slash == NULL)
        return NULL;
    *slash = '\0';
    for (size_t i = 0; i < ARRAY_SIZE(registry_places); i++) {
        const char *path = arena_format(arena, "%s/%s", program, registry_places[i]);
        if (access(path, R_OK) == 0)
            return path;
    }
    return NULL;
}

const char *location_database(struct arena *arena, const char *given)
{
    const char *named = getenv("YINDE_DB");
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");

    if (given != NULL)
        return given;
    if (named != NULL && named[0] != '\0')
        return named;
    if (data != NULL && data[0] == '/')
        return arena_format(arena, "%s/yinde/library.db", data);
    if (home != NULL && home[0] != '\0')
        return arena_format(arena, "%s/.local/share/yinde/library.db", home);
    return NULL;
}

bool location_make_parents(const char *path, struct error *error)
{
    char *copy = memory_copy_string(path);
    bool made = true;

    for (char *slash = strchr(copy + 1, '/'); made && slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST)
            made = error_set(error, ERROR_IO, "cannot make folder '%s': %s", copy, strerror(errno));
        *slash = '/';
    }
    free(copy);
    return made;
}
