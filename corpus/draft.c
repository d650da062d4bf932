/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft.c - the reference data while they are compiled: authorities, their names, where each was written. */
#include "corpus/draft.h"

#include <stdlib.h>

#include "base/unicode.h"

struct authority *draft_add(struct draft *draft, enum authority_kind kind, const char *id, struct origin origin)
{
    static const char *const no_strings[] = {NULL};
    struct authority *authority =
        ARENA_PUSH(draft->arena, draft->authorities, draft->count, draft->capacity);

    *ARENA_PUSH(draft->arena, draft->origins, draft->origin_count, draft->origin_capacity) = origin;
    *authority = (struct authority){
        .kind = kind, .index = (uint32_t)(draft->count - 1), .id = id,
        .label_zh = "", .label_en = "", .statute_kind = "", .jurisdiction = "", .issuer = "",
        .document_number = "", .promulgated = "", .revised = "", .effective = "", .repealed = "",
        .successor = "", .definition = "", .number = "", .court = "", .code = "", .level = "", .position = "",
        .areas = no_strings, .broader = no_strings, .narrower = no_strings, .related = no_strings,
        .contexts = no_strings, .provisions = no_strings,
    };
    return authority;
}

static bool holds_han(struct slice text)
{
    for (size_t at = 0; at < text.size;)
        if (unicode_is_han(utf8_next(text, &at)))
            return true;
    return false;
}

static bool is_searched(const struct draft_name *name, const struct authority *authority)
{
    enum authority_kind kind = authority->kind;
    struct slice folded = slice_of(name->folded);
    size_t shortest = name->chinese ? 2 : 3;

    if (kind == AUTHORITY_SURNAME || kind == AUTHORITY_TITLE || utf8_length(folded) < shortest)
        return false;
    if (kind == AUTHORITY_CASE && name->role == NAME_HIDDEN)
        return false;
    if (kind == AUTHORITY_DOCTRINE)
        return authority->tier != TIER_UMBRELLA && memchr(folded.data, '(', folded.size) == NULL;
    return true;
}

void draft_add_name(struct draft *draft, const char *text, enum name_role role, struct origin origin)
{
    const struct authority *authority = &draft->authorities[draft->count - 1];
    struct slice trimmed = slice_trim(slice_of(text));
    struct draft_name name = {
        .text = arena_copy(draft->arena, trimmed),
        .folded = unicode_fold_string(draft->arena, trimmed, true),
        .authority = authority->index,
        .role = role,
        .origin = origin,
    };

    if (name.folded[0] == '\0')
        return;
    for (size_t i = draft->name_count; i-- > 0 && draft->names[i].authority == authority->index;)
        if (strcmp(draft->names[i].folded, name.folded) == 0)
            return;
    name.chinese = holds_han(trimmed);
    name.searched = is_searched(&name, authority);
    *ARENA_PUSH(draft->arena, draft->names, draft->name_count, draft->name_capacity) = name;
}

void draft_add_names(struct draft *draft, const char *const *texts, enum name_role role, struct origin origin)
{
    for (; *texts != NULL; texts++)
        draft_add_name(draft, *texts, role, origin);
}

static int compare_ids(const void *a, const void *b, void *payload)
{
    const struct draft *draft = payload;
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    int order = strcmp(draft->authorities[left].id, draft->authorities[right].id);

    return order != 0 ? order : (left > right) - (left < right);
}

void draft_sort(struct draft *draft)
{
    draft->by_id = arena_allocate(draft->arena, draft->count * sizeof(*draft->by_id));
    for (size_t i = 0; i < draft->count; i++)
        draft->by_id[i] = (uint32_t)i;
    if (draft->count > 0)
        qsort_r(draft->by_id, draft->count, sizeof(*draft->by_id), compare_ids, draft);
    for (size_t i = 1; i < draft->count; i++) {
        uint32_t before = draft->by_id[i - 1];
        uint32_t at = draft->by_id[i];
        if (strcmp(draft->authorities[before].id, draft->authorities[at].id) == 0)
            faults_add(draft->faults, draft->origins[at], "id '%s' stands already in %s:%zu; give it once",
                       draft->authorities[at].id, draft->origins[before].file, draft->origins[before].line);
    }
}

struct authority *draft_find(const struct draft *draft, const char *id)
{
    size_t low = 0;
    size_t high = draft->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct authority *authority = &draft->authorities[draft->by_id[middle]];
        int order = strcmp(id, authority->id);
        if (order == 0)
            return authority;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

struct authority *draft_holder(const struct draft *draft, const char *id)
{
    char *prefix = arena_copy_string(draft->arena, id);

    for (;;) {
        struct authority *authority = draft_find(draft, prefix);
        char *slash = authority != NULL ? NULL : strrchr(prefix, '/');
        if (slash == NULL)
            return authority;
        *slash = '\0';
    }
}
