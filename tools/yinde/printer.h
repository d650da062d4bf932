/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printer.h - everything a command says goes through here: as text for people or JSON for programs. */
#ifndef TOOLS_YINDE_PRINTER_H
#define TOOLS_YINDE_PRINTER_H

#include <stdbool.h>
#include <stdio.h>

#include "base/json.h"
#include "base/text.h"
#include "corpus/document.h"
#include "corpus/registry.h"
#include "index/pipeline.h"

struct printer;
struct authority_facts;
struct citing;
struct doctrine_answer;
struct search_hit;
struct search_facet;
struct library_document;
struct library_heading;
struct library_passage;
struct library_mention;
struct library_count;

/* One function a kind of answer; text and JSON each fill the whole table. */
struct printer_format {
    void (*mention)(struct printer *printer, const struct document *document, const struct mention *mention,
                    const char *record);
    /* One fact: a JSON object with one key, a plain line in text. */
    void (*message)(struct printer *printer, const char *key, const char *value);
    void (*authority_row)(struct printer *printer, const struct authority *authority);
    void (*authority)(struct printer *printer, const struct authority_facts *facts);
    /* `place` counts from 1. */
    void (*search_hit)(struct printer *printer, const struct search_hit *hit, size_t place);
    void (*search_facet)(struct printer *printer, const struct search_facet *facet);
    void (*citing)(struct printer *printer, const struct citing *citing);
    void (*doctrine)(struct printer *printer, const struct registry *registry, const struct doctrine_answer *answer);
    /* A row of a list, and all that is known of one document. */
    void (*library_document)(struct printer *printer, const struct library_document *document);
    void (*library_details)(struct printer *printer, const struct library_document *document);
    void (*library_heading)(struct printer *printer, const char *document, const struct library_heading *heading);
    void (*library_passage)(struct printer *printer, const char *document, const struct library_passage *passage);
    void (*library_mention)(struct printer *printer, const char *document, const struct library_mention *mention);
    void (*library_count)(struct printer *printer, const struct library_count *count);
    void (*progress)(struct printer *printer, const struct pipeline_progress *progress, double seconds);
};

struct printer {
    const struct printer_format *format;
    FILE *out;
    bool color;
    struct builder line; /* reused for each row */
};

extern const struct printer_format text_format;
extern const struct printer_format json_format;

/* Writes printer->line and empties it. */
void printer_flush(struct printer *printer);

/*
 * Appends text that came from a document: control and bidi characters are
 * shown as U+FFFD, so that nothing in a paper can steer a terminal.
 */
void printer_append_safe(struct printer *printer, struct slice text);

#endif
