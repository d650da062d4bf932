/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mention.c - one place in a document that names an authority, a mark or a heading. */
#include "corpus/mention.h"

#include "base/memory.h"

static const char *const kind_names[] = {
    [MENTION_STATUTE] = "statute",     [MENTION_CASE] = "case",       [MENTION_CHARGE] = "charge",
    [MENTION_DOCTRINE] = "doctrine",   [MENTION_SCHOLAR] = "scholar", [MENTION_REFMARK] = "refmark",
    [MENTION_REFERENCE] = "reference", [MENTION_HEADING] = "heading",
};

static const char *const stance_names[] = {
    [STANCE_SUPPORTS] = "supports",
    [STANCE_CRITICISES] = "criticises",
    [STANCE_PROPOSES] = "proposes",
    [STANCE_DESCRIBES] = "describes",
};

_Static_assert(ARRAY_SIZE(kind_names) == MENTION_KIND_COUNT, "a name per kind");
_Static_assert(ARRAY_SIZE(stance_names) == STANCE_COUNT, "a name per stance");

const char *mention_kind_name(enum mention_kind kind)
{
    return kind_names[kind];
}

enum mention_kind mention_kind_of(struct slice name)
{
    enum mention_kind kind = 0;

    while (kind < MENTION_KIND_COUNT && !slice_equal(name, slice_of(kind_names[kind])))
        kind++;
    return kind;
}

const char *stance_name(enum stance stance)
{
    return stance_names[stance];
}

char *pinpoint_id(struct arena *arena, const char *law_id, const struct pinpoint *pinpoint)
{
    struct builder id = {0};
    char *copy;

    builder_append_string(&id, law_id);
    if (pinpoint->article > 0)
        builder_format(&id, "/art-%d", pinpoint->article);
    if (pinpoint->article > 0 && pinpoint->article_suffix > 0)
        builder_format(&id, "-%d", pinpoint->article_suffix);
    if (pinpoint->paragraph > 0)
        builder_format(&id, "/para-%d", pinpoint->paragraph);
    if (pinpoint->item > 0)
        builder_format(&id, "/item-%d", pinpoint->item);
    if (pinpoint->subitem > 0)
        builder_format(&id, "/subitem-%d", pinpoint->subitem);
    copy = arena_copy(arena, builder_slice(&id));
    builder_finish(&id);
    return copy;
}

bool authority_id_within(const char *id, const char *of)
{
    size_t size = strlen(of);

    return strncmp(id, of, size) == 0 && (id[size] == '\0' || id[size] == '/');
}

int mention_compare(const void *a, const void *b)
{
    const struct mention *left = a;
    const struct mention *right = b;

    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    if (left->span.end != right->span.end)
        return left->span.end > right->span.end ? -1 : 1;
    return (int)left->kind - (int)right->kind;
}
