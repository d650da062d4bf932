/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marked_document.h - documents for tests, whose mentions are written into the text: 依{statute cn/civil-code/art-1202|第1202条}。 */
#ifndef TESTS_UNIT_MARKED_DOCUMENT_H
#define TESTS_UNIT_MARKED_DOCUMENT_H

#include <stdlib.h>

#include "base/memory.h"
#include "corpus/document.h"
#include "index/database.h"
#include "index/store.h"

/* A document while its marked text is read. */
struct marked_reading {
    struct document *document;
    struct builder text;
    size_t mention_capacity;
    size_t paragraph_capacity;
    size_t heading_capacity;
};

/* "supports=doctrine/x" after the id of a scholar, "..1207" after that of an article. */
static void marked_details(struct marked_reading *reading, struct mention *mention, const char *details)
{
    static const char *const stances[] = {"supports", "criticises", "proposes", "describes"};
    struct arena *arena = reading->document->arena;

    if (mention->kind == MENTION_STATUTE && details != NULL) {
        mention->statute.pinpoint.article = 1;
        mention->statute.pinpoint.article_to = (int)strtol(details, NULL, 10);
    }
    for (size_t i = 0; mention->kind == MENTION_SCHOLAR && details != NULL && i < STANCE_COUNT; i++) {
        size_t size = strlen(stances[i]);
        struct stance_toward *stance;
        if (strncmp(details, stances[i], size) != 0)
            continue;
        stance = arena_allocate(arena, sizeof(*stance));
        *stance = (struct stance_toward){details + size + 1, (enum stance)i};
        mention->scholar = (struct scholar_mention){.name = "", .stances = stance, .stance_count = 1};
    }
    if (mention->kind == MENTION_REFMARK) {
        int *number = arena_allocate(arena, sizeof(*number));
        *number = (int)strtol(mention->id + strlen("ref/"), NULL, 10);
        mention->refmark = (struct refmark_mention){.numbers = number, .number_count = 1};
    }
}

/* {kind id details|words} at `at`; returns the byte after it. */
static const char *marked_mention(struct marked_reading *reading, const char *at)
{
    struct document *document = reading->document;
    const char *bar = strchr(at, '|');
    const char *end = strchr(bar, '}');
    char *head = arena_copy(document->arena, (struct slice){at + 1, (size_t)(bar - at - 1)});
    char *id = strchr(head, ' ');
    char *details;
    size_t start = reading->text.size;
    struct mention *mention;

    *id++ = '\0';
    details = strchr(id, ' ');
    if (details != NULL)
        *details++ = '\0';
    builder_append(&reading->text, (struct slice){bar + 1, (size_t)(end - bar - 1)});
    mention = ARENA_PUSH(document->arena, document->mentions, document->mention_count, reading->mention_capacity);
    *mention = (struct mention){.kind = mention_kind_of(slice_of(head)), .span = {start, reading->text.size}, .id = id,
                                .paragraph = (uint32_t)document->paragraph_count, .name = ""};
    marked_details(reading, mention, details);
    return end + 1;
}

/* A line that begins with "# " is a heading, numbered in order; the lines below stand under it. */
static void marked_paragraph(struct marked_reading *reading, size_t start, bool is_heading)
{
    struct document *document = reading->document;
    struct paragraph paragraph = {.span = {start, reading->text.size}, .role = PARAGRAPH_BODY, .heading = NO_HEADING};

    if (is_heading) {
        *ARENA_PUSH(document->arena, document->headings, document->heading_count, reading->heading_capacity) =
            (struct heading){.span = paragraph.span, .title = "", .level = 1, .parent = NO_HEADING,
                             .number = arena_format(document->arena, "%zu", document->heading_count + 1)};
        paragraph.role = PARAGRAPH_HEADING;
    }
    if (document->heading_count > 0)
        paragraph.heading = (uint32_t)document->heading_count - 1;
    *ARENA_PUSH(document->arena, document->paragraphs, document->paragraph_count, reading->paragraph_capacity) =
        paragraph;
}

/* The document of a marked text, one paragraph a line. Release with document_destroy(). */
static struct document *marked_document(const char *name, int year, const char *marked)
{
    struct marked_reading reading = {.document = document_create()};
    struct document *document = reading.document;

    document->name = name;
    document->format = "text";
    document->encoding = "UTF-8";
    document->kind = DOCUMENT_PAPER;
    document->year = year;
    for (const char *at = marked; *at != '\0';) {
        bool is_heading = strncmp(at, "# ", 2) == 0;
        size_t start = reading.text.size;
        at += is_heading ? 2 : 0;
        while (*at != '\0' && *at != '\n') {
            if (*at == '{')
                at = marked_mention(&reading, at);
            else
                builder_append_byte(&reading.text, *at++);
        }
        marked_paragraph(&reading, start, is_heading);
        if (*at == '\n') {
            builder_append_byte(&reading.text, '\n');
            at++;
        }
    }
    document->text.data = arena_copy(document->arena, builder_slice(&reading.text));
    document->text.size = reading.text.size;
    document->source = document->text;
    document->runs = arena_allocate(document->arena, sizeof(*document->runs));
    document->runs[0] = (struct text_run){0, document->text.size, 0, document->text.size};
    document->run_count = 1;
    builder_finish(&reading.text);
    return document;
}

/* Stores it in a database. */
static bool marked_store(struct database *database, const char *name, int year, const char *marked,
                         struct error *error)
{
    struct document *document = marked_document(name, year, marked);
    struct store *store = NULL;
    bool stored = store_open(&store, database, error) && database_begin(database, error) &&
                  store_put_document(store, document, arena_format(document->arena, "/x/%s", name), "", 0, error) &&
                  database_commit(database, error);

    store_close(store);
    document_destroy(document);
    return stored;
}

#endif
