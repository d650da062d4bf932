/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_registry.c - a compiled file with words changed (place and value, 4 bytes each) and a checksum that fits. */
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "corpus/registry_format.h"
#include "ingest/read/file.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void damage(struct slice file, const uint8_t *data, size_t size)
{
    struct registry_header *header = (void *)(uintptr_t)file.data;
    uint32_t change[2];

    for (; size >= sizeof(change); data += sizeof(change), size -= sizeof(change)) {
        memcpy(change, data, sizeof(change));
        memcpy((char *)header + change[0] % (file.size - sizeof(change)), &change[1], sizeof(change[1]));
    }
    header->checksum = hash_of(slice_range(file, offsetof(struct registry_header, sections), file.size));
}

/* Asks everything of a file that was taken: whatever it says, nothing is read outside it. */
static void use(struct registry *registry, struct arena *arena)
{
    const struct slice text = SLICE("依照民法典第一条、criminal law of the people's republic of china, 客观归责理论");
    size_t count;

    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        const struct authority_name *const *names = registry_names(registry, authority, &count);
        for (size_t j = 0; j < count; j++)
            registry_lookup(registry, slice_of(names[j]->folded));
        require(strlen(authority->label_zh) < SIZE_MAX && authority_kind_name(authority->kind) != NULL);
        registry_holder(registry, authority->id);
    }
    registry_scan(registry, arena, text, &count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct error error = {0};
    struct registry *registry = NULL;
    struct slice file = {"", 0};
    int from = -1;
    int to = memfd_create("fuzz", MFD_CLOEXEC);

    require(file_open(SMALL_REGISTRY_FILE, &from, &error) && file_read(from, SIZE_MAX, arena, &file, &error));
    close(from);
    damage(file, data, size);
    require(write(to, file.data, file.size) == (ssize_t)file.size);
    if (registry_open(&registry, arena_format(arena, "/proc/self/fd/%d", to), &error))
        use(registry, arena);
    registry_close(registry);
    arena_destroy(arena);
    return close(to);
}
