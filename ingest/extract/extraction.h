/* SPDX-License-Identifier: GPL-3.0-or-later */
/* extraction.h - what extractors share while they go through one document. */
#ifndef INGEST_EXTRACT_EXTRACTION_H
#define INGEST_EXTRACT_EXTRACTION_H

#include "base/unicode.h"
#include "corpus/document.h"
#include "corpus/registry.h"

/*
 * The paragraph at hand, prepared once for all extractors. Everything in it
 * lives until the next paragraph; what a mention keeps goes to
 * extraction->document->arena.
 */
struct passage {
    size_t index;                    /* of the paragraph */
    struct slice text;               /* its reading text */
    size_t offset;                   /* of text.data[0] in document->text */
    struct folded folded;            /* unicode_fold_text(text, drop_blanks = true) */
    const struct name_match *names;  /* registry_scan of folded */
    size_t name_count;
    const struct span *sentences;    /* in `text` */
    size_t sentence_count;
};

struct extraction {
    const struct registry *registry;
    struct document *document;
    struct arena *scratch;        /* reset after each paragraph */
    const struct passage *passage;
    void **states;                /* one per extractor, set by begin() */
    size_t mention_capacity;
};

/*
 * One extractor a kind (and language). `begin` may allocate a state in the
 * document's arena; `find` is called for every paragraph in order; `finish`
 * once at the end, with all mentions of all extractors present. NULL members
 * are skipped.
 */
struct extractor {
    const char *name;
    void *(*begin)(struct extraction *extraction);
    void (*find)(struct extraction *extraction, void *state);
    void (*finish)(struct extraction *extraction, void *state);
};

/* Adds a mention; `span` counts in passage->text and is moved to document->text. Returns it, to be filled further. */
struct mention *extraction_add(struct extraction *extraction, enum mention_kind kind, struct span span);

/* The source of folded bytes [start, end) of the passage, as a span of passage->text. */
struct span extraction_span(const struct extraction *extraction, size_t start, size_t end);

/* Index of the sentence that holds byte `at` of passage->text. */
size_t extraction_sentence_at(const struct passage *passage, size_t at);

/* Runs the table of extractors over the document: fills document->mentions, sorted. */
void extract(const struct registry *registry, struct document *document);

#endif
