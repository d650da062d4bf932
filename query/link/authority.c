/* SPDX-License-Identifier: GPL-3.0-or-later */
/* authority.c - looks through the reference data. */
#include "query/link/authority.h"

#include "base/unicode.h"

enum authority_kind authority_kind_of(struct slice name)
{
    enum authority_kind kind = 0;

    while (kind < AUTHORITY_KIND_COUNT && !slice_equal(name, slice_of(authority_kind_name(kind))))
        kind++;
    return kind;
}

static bool is_of_kind(const struct authority *authority, enum authority_kind kind)
{
    if (kind == AUTHORITY_KIND_COUNT)
        return authority->kind != AUTHORITY_SURNAME && authority->kind != AUTHORITY_TITLE;
    return authority->kind == kind;
}

static bool holds(const struct registry *registry, const struct authority *authority, struct slice folded)
{
    size_t count;
    const struct authority_name *const *names = registry_names(registry, authority, &count);

    if (slice_find(slice_of(authority->id), folded, 0) != SIZE_MAX)
        return true;
    for (size_t i = 0; i < count; i++)
        if (slice_find(slice_of(names[i]->folded), folded, 0) != SIZE_MAX)
            return true;
    return false;
}

const struct authority **authority_list(const struct registry *registry, struct arena *arena,
                                        const struct authority_request *request, size_t *count)
{
    struct slice folded = request->word == NULL
                              ? (struct slice){"", 0}
                              : slice_of(unicode_fold_string(arena, slice_of(request->word), true));
    const struct authority **list = NULL;
    size_t capacity = 0;
    int64_t skipped = 0;

    *count = 0;
    for (size_t i = 0; i < registry_count(registry) && (int64_t)*count < request->limit; i++) {
        const struct authority *authority = registry_at(registry, i);
        if (!is_of_kind(authority, request->kind) || (folded.size > 0 && !holds(registry, authority, folded)))
            continue;
        if (skipped++ < request->offset)
            continue;
        *ARENA_PUSH(arena, list, *count, capacity) = authority;
    }
    return list;
}

struct authority_facts authority_facts_of(const struct registry *registry, struct arena *arena, const char *id)
{
    struct authority_facts facts = {.id = id, .authority = registry_holder(registry, id)};
    size_t count = 0;
    const struct authority_name *const *names =
        facts.authority == NULL ? NULL : registry_names(registry, facts.authority, &count);
    const char **texts = arena_allocate(arena, (count + 1) * sizeof(*texts));

    for (size_t i = 0; i < count; i++)
        texts[i] = names[i]->text;
    facts.names = texts;
    return facts;
}
