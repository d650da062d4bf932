/* SPDX-License-Identifier: GPL-3.0-or-later */
/* standalone_driver.c - runs a fuzz target over the files of its corpus, without libFuzzer. */
#include <ftw.h>
#include <stdint.h>
#include <stdio.h>

#include "ingest/read/file.h"

#include "base/cleanup.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path, const struct stat *status, int type)
{
    CLEANUP(close_descriptor) int descriptor = -1;
    struct arena *arena = arena_create();
    struct error error = {0};
    struct slice bytes;
    bool done = true;

    (void)status;
    if (type == FTW_F) {
        printf("%s\n", path);
        done = file_open(path, &descriptor, &error) && file_read(descriptor, SIZE_MAX, arena, &bytes, &error);
        if (done)
            LLVMFuzzerTestOneInput((const uint8_t *)bytes.data, bytes.size);
    }
    arena_destroy(arena);
    return !done;
}

int main(int count, char **paths)
{
    int failed = count < 2;

    for (int i = 1; i < count; i++)
        failed |= ftw(paths[i], run_file, 8);
    return failed;
}
