/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cited.c - what a document has cited so far. */
#include "ingest/extract/cited.h"

enum { CITED_SEVERAL = -1, PROBES_MAX = 8, RANGE_MAX = 60 };

static uint64_t article_key(int article, int suffix)
{
    return (uint64_t)article << 8 | (uint64_t)(suffix & 0xFF);
}

static uint64_t section_key(const char *section)
{
    uint64_t hash = 14695981039346656037u;

    for (const char *c = section; *c != '\0'; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    return hash | 1ull << 63; /* no article has that bit */
}

/* The slot of a key, or a free one for it, or NULL. */
static struct cited_slot *slot_of(const struct cited *cited, uint64_t key)
{
    uint64_t start = key * 0x9E3779B97F4A7C15u >> 32;

    for (uint64_t i = 0; i < PROBES_MAX; i++) {
        struct cited_slot *slot = &cited->slots[(start + i) % CITED_SLOTS];
        if (slot->key == key || slot->key == 0)
            return slot;
    }
    return NULL;
}

static int law_index(struct cited *cited, const struct law *law)
{
    for (size_t i = 0; i < cited->count; i++)
        if (law_same(&cited->laws[i].law, law))
            return (int)i;
    if (cited->count == CITED_LAWS_MAX)
        return CITED_SEVERAL;
    cited->laws[cited->count].law = *law;
    return (int)cited->count++;
}

static void note_key(struct cited *cited, uint64_t key, int law, size_t paragraph)
{
    struct cited_slot *slot = slot_of(cited, key);

    if (slot == NULL)
        return;
    *slot = (struct cited_slot){key, slot->key != 0 && slot->law != law ? CITED_SEVERAL : law, paragraph};
}

void cited_note(struct cited *cited, const struct law *law, const struct pinpoint *pinpoint,
                const char *section, size_t paragraph, uint32_t heading)
{
    int index;
    int last = pinpoint->article_to > pinpoint->article ? pinpoint->article_to : pinpoint->article;

    if (law->id == NULL || (pinpoint->article <= 0 && section == NULL))
        return;
    if (cited->slots == NULL)
        cited->slots = arena_allocate(cited->arena, CITED_SLOTS * sizeof(*cited->slots));
    index = law_index(cited, law);
    if (index >= 0)
        cited->laws[index].heading = heading;
    if (section != NULL) {
        note_key(cited, section_key(section), index, paragraph);
        return;
    }
    note_key(cited, article_key(pinpoint->article, pinpoint->article_suffix), index, paragraph);
    for (int article = pinpoint->article + 1; article <= last && article <= pinpoint->article + RANGE_MAX;
         article++)
        note_key(cited, article_key(article, 0), index, paragraph);
}

static const struct law *law_of_key(const struct cited *cited, uint64_t key, size_t *paragraph)
{
    const struct cited_slot *slot = cited->slots != NULL ? slot_of(cited, key) : NULL;

    if (slot == NULL || slot->key == 0 || slot->law < 0)
        return NULL;
    *paragraph = slot->paragraph;
    return &cited->laws[slot->law].law;
}

const struct law *cited_article(const struct cited *cited, int article, int suffix, size_t *paragraph)
{
    return law_of_key(cited, article_key(article, suffix), paragraph);
}

const struct law *cited_section(const struct cited *cited, const char *section)
{
    size_t paragraph;

    return law_of_key(cited, section_key(section), &paragraph);
}
