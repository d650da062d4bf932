/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h - a document as read: its texts, outline and mentions. */
#ifndef CORPUS_DOCUMENT_H
#define CORPUS_DOCUMENT_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "corpus/mention.h"

enum document_kind { DOCUMENT_PAPER, DOCUMENT_JUDGMENT, DOCUMENT_STATUTE, DOCUMENT_OTHER, DOCUMENT_KIND_COUNT };

/*
 * A run of the reading text and the source bytes it stems from. Where both
 * sizes are equal the run is a copy, byte for byte; otherwise the whole run
 * stands for the whole source range (a replaced character, an inserted blank
 * with source_size 0). Runs are sorted and cover the reading text without gaps.
 */
struct text_run {
    size_t start;
    size_t size;
    size_t source_start;
    size_t source_size;
};

enum paragraph_role {
    PARAGRAPH_BODY,
    PARAGRAPH_TITLE,
    PARAGRAPH_AUTHOR,    /* names, affiliations, addresses */
    PARAGRAPH_HEADING,   /* the whole paragraph is a heading */
    PARAGRAPH_ABSTRACT,
    PARAGRAPH_KEYWORDS,
    PARAGRAPH_QUOTE,     /* quoted block, e.g. the text of an article */
    PARAGRAPH_NOTE,      /* footnote or endnote */
    PARAGRAPH_REFERENCE, /* an entry of the reference list */
    PARAGRAPH_ROLE_COUNT
};

#define NO_HEADING UINT32_MAX

struct paragraph {
    struct span span; /* in `text`, without its line end */
    enum paragraph_role role;
    uint32_t heading; /* innermost numbered heading (or abstract, title-en) at or above it, or NO_HEADING */
};

enum heading_type { HEADING_NUMBERED, HEADING_ABSTRACT, HEADING_TITLE, HEADING_RUN_IN, HEADING_TYPE_COUNT };

struct heading {
    struct span span;   /* in `text`: number and title */
    const char *number; /* "4.2.1", "摘要", "Abstract", "title-en", "第二章", "一", "4.1.1(1)" */
    const char *title;  /* white space cleaned */
    int level;          /* 0 abstract and title, 1.. numbered */
    enum heading_type type;
    uint32_t parent;    /* index of the heading above, or NO_HEADING */
    uint32_t paragraph; /* where it stands */
};

/* Metadata that came with the source, outside its text; NULL where none. It wins over what the text says. */
struct given_metadata {
    const char *title;
    const char *title_en;
    const char *authors;
    const char *journal;
    const char *date;
    const char *kind;
    const char *origin;
    const char *keywords;
    const char *doi;
};

struct document {
    struct arena *arena; /* owns everything below */

    const char *name;  /* the proposed doc id: a path below the ingested folder, a record's id */
    const char *path;  /* of the file, for messages */
    struct hash hash;  /* of the bytes and the given metadata */
    const char *format;   /* the reader's name */
    const char *encoding; /* of the file, before conversion */
    enum document_kind kind;

    /* metadata; NULL or 0 where unknown */
    const char *title;
    const char *title_en;
    const char *authors; /* joined by "; " */
    const char *journal;
    const char *date; /* ISO 8601, as far as known: YYYY, YYYY-MM or YYYY-MM-DD */
    const char *court;
    const char *docket;   /* normalised docket number of a judgment */
    const char *language; /* "zh" or "en": what most of the text is written in */
    const char *keywords; /* joined by "; " */
    const char *doi;
    const char *origin;   /* where it came from, as given */
    int year;
    struct given_metadata given;

    /* The text that start/end count in for users (DESIGN: "source text"), may hold invalid bytes. */
    struct slice source;

    /*
     * What markup said of each line of `source`, two bytes a line (block hint,
     * level), where the source text is the reading text itself (HTML); else empty.
     */
    struct slice layout;

    /*
     * The reading text: valid UTF-8, one paragraph a line, no trailing line end.
     * All spans inside a document count in it; document_source_span() converts.
     */
    struct slice text;
    struct text_run *runs;
    size_t run_count;

    struct paragraph *paragraphs;
    size_t paragraph_count;
    struct heading *headings;
    size_t heading_count;
    struct mention *mentions; /* by start, longer first */
    size_t mention_count;
};

/* A zeroed document in its own new arena. */
struct document *document_create(void);
void document_destroy(struct document *document); /* accepts NULL */

/* The bytes of the source text that a span of the reading text stems from. */
struct span document_source_span(const struct document *document, struct span span);

/* Number of the heading a paragraph stands under ("4.2.1"), or NULL. */
const char *document_section(const struct document *document, size_t paragraph);

/* Index of the paragraph that holds byte `at` of the reading text (the last one that starts at or before it). */
size_t document_paragraph_at(const struct document *document, size_t at);

struct slice document_paragraph_text(const struct document *document, size_t paragraph);

const char *document_kind_name(enum document_kind kind);
/* The kind of that name, or DOCUMENT_KIND_COUNT. */
enum document_kind document_kind_of(struct slice name);

const char *paragraph_role_name(enum paragraph_role role);

#endif
