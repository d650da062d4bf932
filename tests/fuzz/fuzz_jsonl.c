/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_jsonl.c - any bytes as a JSON Lines file with small limits. */
#include <sys/mman.h>
#include <unistd.h>

#include "ingest/read/jsonl.h"
#include "read_any.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool take(struct source *source, void *payload)
{
    (void)payload;
    require(source->name != NULL && source->line > 0 && source->bytes.size <= 256);
    source_destroy(source);
    return true;
}

static void pass(const char *path, size_t line, const struct error *reason, void *payload)
{
    require(path != NULL && reason->code != ERROR_NONE && (line > 0 || payload == NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int descriptor = memfd_create("fuzz", MFD_CLOEXEC);

    require(write(descriptor, data, size) == (ssize_t)size && lseek(descriptor, 0, SEEK_SET) == 0);
    jsonl_walk(descriptor, "x.jsonl", 256, &(struct source_visitor){take, pass, NULL});
    return close(descriptor);
}
