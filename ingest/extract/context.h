/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.h - does a document contain one of the words that make a name count? */
#ifndef INGEST_EXTRACT_CONTEXT_H
#define INGEST_EXTRACT_CONTEXT_H

#include "corpus/document.h"

#define CONTEXT_ANYWHERE SIZE_MAX

/* Zero-initialise and set `document`; release with context_finish(). */
struct context_search {
    const struct document *document;
    struct builder folded;  /* the whole document, made when first asked for */
    size_t *paragraph_ends; /* in `folded` */
    struct context_answer {
        const char *const *contexts;
        size_t first; /* paragraph of the section, or CONTEXT_ANYWHERE */
        bool holds;
    } *known;
    size_t known_count;
    size_t known_capacity;
};

/*
 * Does the document contain one of the folded strings? With a paragraph, its
 * section must: the paragraphs around it under the same heading. An empty
 * list holds always.
 */
bool context_holds(struct context_search *search, const char *const *contexts, size_t paragraph);

void context_finish(struct context_search *search);

#endif
