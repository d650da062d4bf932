/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject.c - the ids under which the database keeps what a question is about, and the names of ids. */
#include "query/link/subject.h"

#include "base/json.h"
#include "base/memory.h"

enum { COVERED_MAX = 512 };

/* Parts of a pinpoint as a reader of Chinese says them. */
static const struct {
    const char *part;
    const char *unit;
} pinpoint_units[] = {
    {"/art-", "条"},
    {"/para-", "款"},
    {"/item-", "项"},
    {"/subitem-", "目"},
};

bool subject_covers(const struct subject *subject, const char *id)
{
    for (size_t i = 0; i < subject->count; i++)
        if (strcmp(subject->ids[i], id) == 0)
            return true;
    return false;
}

static const char *json_of(struct arena *arena, const struct subject *subject)
{
    struct builder text = {0};
    struct json_writer json = {.out = &text};
    const char *copy;

    json_array_begin(&json);
    for (size_t i = 0; i < subject->count; i++)
        json_text(&json, subject->ids[i]);
    json_array_end(&json);
    copy = arena_copy(arena, builder_slice(&text));
    builder_finish(&text);
    return copy;
}

struct subject subject_of(const struct registry *registry, struct arena *arena, const char *id)
{
    const char **ids = arena_allocate(arena, COVERED_MAX * sizeof(*ids));
    struct subject subject = {.id = id, .authority = registry_find(registry, id), .ids = ids, .count = 1};

    ids[0] = id;
    /* texts name a judgment by its number too */
    if (subject.authority != NULL && subject.authority->kind == AUTHORITY_CASE && subject.authority->number[0] != '\0')
        ids[subject.count++] = arena_format(arena, "case/%s", subject.authority->number);
    /* The list grows while it is walked: narrower doctrines of narrower ones follow. */
    for (size_t i = 0; i < subject.count; i++) {
        const struct authority *doctrine = registry_find(registry, ids[i]);
        if (doctrine == NULL || doctrine->kind != AUTHORITY_DOCTRINE || subject.authority == NULL ||
            subject.authority->tier != TIER_UMBRELLA)
            break;
        for (const char *const *narrower = doctrine->narrower; *narrower != NULL; narrower++)
            if (subject.count < COVERED_MAX && !subject_covers(&subject, *narrower))
                ids[subject.count++] = *narrower;
    }
    subject.ids_json = json_of(arena, &subject);
    return subject;
}

/* 第285条第2款, or the foreign section as it stands in the id. */
static const char *pinpoint_label(struct arena *arena, const char *law, const char *tail)
{
    const char *label = law;
    bool known = true;

    while (*tail != '\0' && known) {
        known = false;
        for (size_t i = 0; i < ARRAY_SIZE(pinpoint_units) && !known; i++) {
            size_t size = strlen(pinpoint_units[i].part);
            size_t digits = strncmp(tail, pinpoint_units[i].part, size) == 0 ? strspn(tail + size, "0123456789") : 0;
            if (digits == 0)
                continue;
            label = arena_format(arena, "%s第%.*s%s", label, (int)digits, tail + size, pinpoint_units[i].unit);
            tail += size + digits;
            if (*tail == '-') {
                digits = strspn(tail + 1, "0123456789");
                label = arena_format(arena, "%s之%.*s", label, (int)digits, tail + 1);
                tail += 1 + digits;
            }
            known = true;
        }
    }
    return *tail == '\0' ? label : arena_format(arena, "%s %s", label, tail + (*tail == '/'));
}

const char *subject_label(const struct registry *registry, struct arena *arena, const char *id,
                          const char *otherwise)
{
    const struct authority *holder = registry_holder(registry, id);
    const char *name;

    if (holder == NULL) {
        const char *tail = strstr(id, "/art-");
        if (otherwise != NULL && otherwise[0] != '\0')
            return tail == NULL ? otherwise : pinpoint_label(arena, otherwise, tail);
        name = strchr(id, '/');
        return name == NULL ? id : name + 1;
    }
    name = holder->label_zh[0] != '\0' ? holder->label_zh : holder->label_en;
    return pinpoint_label(arena, name, id + strlen(holder->id));
}
