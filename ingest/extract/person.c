/* SPDX-License-Identifier: GPL-3.0-or-later */
/* person.c - personal names in folded Chinese text, by the registry's surnames. */
#include "ingest/extract/person.h"

#include "base/memory.h"

enum { NAME_CHARACTERS_MIN = 2, NAME_CHARACTERS_MAX = 4 };

/* Surnames that are mostly other words: before another surname they are taken for those. */
static const char particles[] = {"和与及于以由从对向为经如而但据同跟即是被按在时从将或"};

/* No given name holds these: they belong to words like 高校, 单位, 学院. */
static const char no_given[] = "的等们校院系级位该某些名任者说人法学是有与和及在国";

static const char *const organisations[] = {"公司", "银行", "集团", "局",   "厂",   "政府", "委员会", "医院", "大学", "中心",
                                            "协会", "学校", "合作社", "事务所", "支行", "分行", "企业", "俱乐部", "出版社", "报社",
                                            "联社", "厅",   "商行",   "村委会", "会",   "社",   "店",   "组"};

static bool in_set(const char *set, struct slice character)
{
    return slice_find(slice_of(set), character, 0) != SIZE_MAX;
}

static bool is_surname(const struct extraction *extraction, struct slice text)
{
    const struct authority_name *name = registry_lookup(extraction->registry, text);

    for (; name != NULL; name = name->next)
        if (name->authority->kind == AUTHORITY_SURNAME)
            return true;
    return false;
}

/* The first `count` characters, or an empty slice. All must be Han. */
static struct slice first_characters(struct slice text, size_t count)
{
    size_t at = 0;

    for (size_t i = 0; i < count; i++)
        if (at >= text.size || !unicode_is_han(utf8_next(text, &at)))
            return (struct slice){text.data, 0};
    return slice_range(text, 0, at);
}

static bool is_given(struct slice given)
{
    for (size_t at = 0; at < given.size;) {
        size_t start = at;
        if (!unicode_is_han(utf8_next(given, &at)) || in_set(no_given, slice_range(given, start, at)))
            return false;
    }
    return given.size > 0;
}

/* 某 and 某某 stand for a given name that a court withholds. */
static bool is_withheld(struct slice given)
{
    return slice_equal(given, SLICE("某")) || slice_equal(given, SLICE("某某"));
}

/* A surname (of one or two characters) and a given name of one or two. */
static bool is_name(const struct extraction *extraction, struct slice name, bool withheld)
{
    size_t length = utf8_length(name);

    for (size_t surname = length > 3 ? 2 : 1; surname <= 2 && surname < length; surname++) {
        struct slice family = first_characters(name, surname);
        struct slice given = slice_range(name, family.size, name.size);
        if (family.size > 0 && length - surname <= 2 && is_surname(extraction, family) &&
            (is_given(given) || (withheld && is_withheld(given))))
            return true;
    }
    return false;
}

static size_t back(struct slice text, size_t end, size_t characters)
{
    size_t at = end;

    for (size_t i = 0; i < characters; i++) {
        if (at == 0 || !unicode_is_han(utf8_previous(text, &at)))
            return SIZE_MAX;
    }
    return at;
}

/* 和张昱: 和 is a surname too, but 张昱 is the name. */
static bool begins_with_particle(const struct extraction *extraction, struct slice name)
{
    struct slice first = first_characters(name, 1);

    return in_set(particles, first) &&
           is_name(extraction, slice_range(name, first.size, name.size), false);
}

bool person_ends_at(struct extraction *extraction, struct slice folded, size_t end, struct span *name)
{
    static const size_t lengths[] = {4, 3, 2};

    for (size_t i = 0; i < ARRAY_SIZE(lengths); i++) {
        size_t start = back(folded, end, lengths[i]);
        struct slice text;
        if (start == SIZE_MAX)
            continue;
        text = slice_range(folded, start, end);
        if (!is_name(extraction, text, false) || begins_with_particle(extraction, text))
            continue;
        *name = (struct span){start, end};
        return true;
    }
    return false;
}

bool person_begins_at(struct extraction *extraction, struct slice folded, size_t start, size_t length,
                      struct span *name)
{
    struct slice text = first_characters(slice_range(folded, start, folded.size), length);

    if (text.size == 0 || !is_name(extraction, text, false))
        return false;
    *name = (struct span){start, start + text.size};
    return true;
}

static struct slice without_suffix(struct slice text, struct slice suffix)
{
    if (slice_ends_with(text, suffix))
        text.size -= suffix.size;
    return text;
}

static size_t separator_after(struct slice text, size_t at)
{
    static const char *const separators[] = {"、", "和", "与", "及", ",", "_"};

    for (; at < text.size; utf8_next(text, &at))
        for (size_t i = 0; i < ARRAY_SIZE(separators); i++)
            if (at > 0 && slice_has_at(text, at, separators[i]))
                return at;
    return text.size;
}

bool person_are_names(struct extraction *extraction, struct slice text)
{
    size_t at = 0;

    text = without_suffix(without_suffix(text, SLICE("人")), SLICE("等"));
    if (text.size == 0)
        return false;
    while (at < text.size) {
        size_t end = separator_after(text, at);
        if (!is_name(extraction, slice_range(text, at, end), true))
            return false;
        at = end;
        if (at < text.size)
            utf8_next(text, &at);
    }
    return true;
}

bool person_is_party(struct extraction *extraction, struct slice text)
{
    if (utf8_length(text) > NAME_CHARACTERS_MAX)
        for (size_t i = 0; i < ARRAY_SIZE(organisations); i++)
            if (slice_ends_with(text, slice_of(organisations[i])))
                return true;
    return person_are_names(extraction, text);
}
