/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cited.h - what a document has cited so far: which laws, and which law each article was of. */
#ifndef INGEST_EXTRACT_CITED_H
#define INGEST_EXTRACT_CITED_H

#include "corpus/mention.h"
#include "ingest/extract/law.h"

enum { CITED_LAWS_MAX = 48, CITED_SLOTS = 512 };

struct cited_law {
    struct law law;
    uint32_t heading; /* under which it was last cited */
};

struct cited_slot {
    uint64_t key;     /* of an article or section, 0 free */
    int law;          /* index in `laws`, CITED_SEVERAL where more than one law was meant */
    size_t paragraph; /* where it was last cited */
};

/* Zero-initialise; lives as long as the arena. What does not fit is forgotten. */
struct cited {
    struct arena *arena;
    struct cited_law laws[CITED_LAWS_MAX];
    size_t count;
    struct cited_slot *slots; /* by key; made with the first citation */
};

/* Takes note of a citation of one provision: an article, a range, or a foreign section as written (may be NULL). */
void cited_note(struct cited *cited, const struct law *law, const struct pinpoint *pinpoint,
                const char *section, size_t paragraph, uint32_t heading);

/*
 * The one law under which this very provision was cited, with the paragraph of
 * the last time. NULL if it never was, or under several laws.
 */
const struct law *cited_article(const struct cited *cited, int article, int suffix, size_t *paragraph);
const struct law *cited_section(const struct cited *cited, const char *section);

#endif
