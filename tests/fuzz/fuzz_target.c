/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_target.c - any words as the name of an authority. */
#include "query/target.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct registry *registry; /* opened once: every input reads the same */
    struct slice words = {(const char *)data, size};
    struct arena *arena = arena_create();
    struct error error = {0};
    struct target target;
    size_t count;
    const struct target *targets;

    require(registry != NULL || registry_open(&registry, REGISTRY_FILE, &error));
    targets = targets_in(registry, arena, words, &count);
    for (size_t i = 0; i < count; i++) {
        require(targets[i].id != NULL && targets[i].span.start < targets[i].span.end && targets[i].span.end <= size);
        require(i == 0 || targets[i].span.start >= targets[i - 1].span.end);
    }
    require(target_resolve(registry, arena, words, &target, &error) == (error.code == ERROR_NONE));
    arena_destroy(arena);
    return 0;
}
