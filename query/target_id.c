/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_id.c - ids as yinde prints them, and bare slugs, told from other words. */
#include "query/target_id.h"

#include "base/memory.h"
#include "base/unicode.h"

/* First parts of ids; every other one is the jurisdiction of a statute. */
static const struct {
    const char *prefix;
    enum mention_kind kind;
    bool open; /* ids that the registry does not know are in use too */
} id_prefixes[] = {
    {"case/", MENTION_CASE, true},
    {"charge/", MENTION_CHARGE, true},
    {"doctrine/", MENTION_DOCTRINE, false},
    {"scholar/", MENTION_SCHOLAR, true},
    {"cn/", MENTION_STATUTE, true},
};

/* Parts of a pinpoint, outermost first. */
static const char *const pinpoint_parts[] = {"/art-", "/para-", "/item-", "/subitem-"};

enum mention_kind target_kind_of(enum authority_kind kind)
{
    static const enum mention_kind kinds[AUTHORITY_KIND_COUNT] = {
        [AUTHORITY_STATUTE] = MENTION_STATUTE,   [AUTHORITY_CASE] = MENTION_CASE,
        [AUTHORITY_CHARGE] = MENTION_CHARGE,     [AUTHORITY_DOCTRINE] = MENTION_DOCTRINE,
        [AUTHORITY_SCHOLAR] = MENTION_SCHOLAR,   [AUTHORITY_COURT] = MENTION_KIND_COUNT,
        [AUTHORITY_SURNAME] = MENTION_KIND_COUNT, [AUTHORITY_TITLE] = MENTION_KIND_COUNT,
    };

    return kinds[kind];
}

/* "285" or "287-2" at `at`; the bytes of it, 0 if there is no number. */
static size_t number_size(const char *at)
{
    size_t digits = strspn(at, "0123456789");
    size_t suffix = digits > 0 && at[digits] == '-' ? strspn(at + digits + 1, "0123456789") : 0;

    return suffix > 0 ? digits + 1 + suffix : digits;
}

/* What follows a law's id: nothing, or /art-285/para-2. Foreign laws have sections of any name. */
static bool is_pinpoint(const char *tail, bool foreign)
{
    if (foreign)
        return *tail == '\0' || (tail[0] == '/' && tail[1] != '\0');
    for (size_t i = 0; i < ARRAY_SIZE(pinpoint_parts) && *tail != '\0'; i++) {
        size_t size = strlen(pinpoint_parts[i]);
        if (strncmp(tail, pinpoint_parts[i], size) != 0)
            continue;
        if (number_size(tail + size) == 0)
            return false;
        tail += size + number_size(tail + size);
    }
    return *tail == '\0';
}

static bool set_target(struct target *target, const char *id, enum mention_kind kind,
                       const struct authority *authority)
{
    *target = (struct target){.kind = kind, .id = id, .authority = authority};
    return true;
}

static bool has_han(struct slice words)
{
    for (size_t at = 0; at < words.size;)
        if (unicode_is_han(utf8_next(words, &at)))
            return true;
    return false;
}

bool target_from_id(const struct registry *registry, struct arena *arena, struct slice words, struct target *target)
{
    const char *id = arena_copy(arena, words);
    const struct authority *authority = registry_find(registry, id);

    if (authority != NULL && target_kind_of(authority->kind) != MENTION_KIND_COUNT)
        return set_target(target, id, target_kind_of(authority->kind), authority);
    authority = registry_holder(registry, id);
    if (authority != NULL && authority->kind == AUTHORITY_STATUTE)
        return is_pinpoint(id + strlen(authority->id), strcmp(authority->jurisdiction, "cn") != 0) &&
               set_target(target, id, MENTION_STATUTE, authority);
    for (size_t i = 0; i < ARRAY_SIZE(id_prefixes); i++) {
        struct slice prefix = slice_of(id_prefixes[i].prefix);
        bool named = slice_starts_with(words, prefix) && words.size > prefix.size;
        if (named && id_prefixes[i].open && (has_han(words) || id_prefixes[i].kind == MENTION_CASE))
            return set_target(target, id, id_prefixes[i].kind, NULL);
    }
    return false;
}

bool target_from_slug(const struct registry *registry, struct arena *arena, struct slice words,
                      struct target *target)
{
    const char *slug = arena_copy(arena, words);

    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        const char *own = strchr(authority->id, '/');
        if (own == NULL || target_kind_of(authority->kind) == MENTION_KIND_COUNT ||
            !authority_id_within(slug, own + 1))
            continue;
        return target_from_id(registry, arena,
                              slice_of(arena_format(arena, "%.*s%s", (int)(own + 1 - authority->id), authority->id,
                                                    slug)),
                              target);
    }
    return false;
}

const char *target_known_case(const struct registry *registry, struct arena *arena, const char *id)
{
    const char *number = strncmp(id, "case/", 5) == 0 ? id + 5 : NULL;
    const struct authority_name *name = NULL;

    if (number != NULL && registry_find(registry, id) == NULL)
        name = registry_lookup(registry, slice_of(unicode_fold_string(arena, slice_of(number), true)));
    return name != NULL && name->authority->kind == AUTHORITY_CASE ? name->authority->id : id;
}

const struct authority *target_case_named(const struct registry *registry, struct arena *arena, struct slice name)
{
    static const char *const between[] = {" v. ", " v "};

    for (size_t i = 0; i < ARRAY_SIZE(between); i++) {
        size_t at = slice_find(name, slice_of(between[i]), 0);
        size_t rest = at + strlen(between[i]);
        const struct authority_name *known = NULL;
        if (at == SIZE_MAX)
            continue;
        known = registry_lookup(registry, slice_of(unicode_fold_string(
            arena, slice_of(arena_format(arena, "%.*s%s%.*s", (int)at, name.data, between[1 - i],
                                         (int)(name.size - rest), name.data + rest)), true)));
        for (; known != NULL; known = known->next)
            if (known->authority->kind == AUTHORITY_CASE)
                return known->authority;
    }
    return NULL;
}
