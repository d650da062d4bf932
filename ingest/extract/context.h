/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.h - does a document contain one of the words that make a name count? */
#ifndef INGEST_EXTRACT_CONTEXT_H
#define INGEST_EXTRACT_CONTEXT_H

#include "corpus/document.h"

/* Zero-initialise and set `document`; release with context_finish(). */
struct context_search {
    const struct document *document;
    struct builder folded; /* the whole document, made when first asked for */
    struct {
        const char *const *contexts;
        bool holds;
    } *known; /* answers given */
    size_t known_count;
    size_t known_capacity;
};

/* Does the document contain one of the folded strings? An empty list holds always. */
bool context_holds(struct context_search *search, const char *const *contexts);

void context_finish(struct context_search *search);

#endif
