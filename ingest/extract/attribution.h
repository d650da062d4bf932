/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attribution.h - what a text says of a scholar: stances toward doctrines, and the marks that close it. */
#ifndef INGEST_EXTRACT_ATTRIBUTION_H
#define INGEST_EXTRACT_ATTRIBUTION_H

#include "ingest/extract/extraction.h"

/* Where a scholar stands; spans count in the document's text. */
struct attribution {
    struct span name;
    struct span sentence;
    size_t limit; /* end of the last sentence that may still belong to it */
    uint32_t paragraph;
    bool speaks; /* false: a name in a title, of which nothing is said */
};

/* In the order of the document's mentions of scholars. Zero-initialise. */
struct attributions {
    struct attribution *list;
    size_t count;
    size_t capacity;
};

/* Remembers a scholar just added; `name` counts in the passage. */
void attributions_note(struct attributions *attributions, struct extraction *extraction, struct span name,
                       bool speaks);

/*
 * Sets stances and refs of the document's scholars, when all doctrines and
 * marks are known. An attribution runs from its sentence's start to the first
 * reference mark after the name, over three sentences at most, and not into
 * the next scholar's sentence; without a mark it is the sentence. A doctrine
 * in it takes the stance of its clause's words, else of the verb that governs
 * it; where only structural concepts are named, the theory of the heading, or
 * the last one before in the paragraph, is the topic.
 */
void attributions_settle(struct attributions *attributions, const struct registry *registry,
                         struct document *document);

#endif
