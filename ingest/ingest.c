/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ingest.c - the door: one source in, one annotated document out. */
#include "ingest/ingest.h"

#include "ingest/extract/extraction.h"
#include "ingest/read/reader.h"
#include "ingest/read/reflow.h"
#include "ingest/segment/outline.h"

static void copy_given(struct arena *arena, struct given_metadata *to, const struct given_metadata *from)
{
    to->title = arena_copy_string(arena, from->title);
    to->title_en = arena_copy_string(arena, from->title_en);
    to->authors = arena_copy_string(arena, from->authors);
    to->journal = arena_copy_string(arena, from->journal);
    to->date = arena_copy_string(arena, from->date);
    to->kind = arena_copy_string(arena, from->kind);
    to->origin = arena_copy_string(arena, from->origin);
    to->keywords = arena_copy_string(arena, from->keywords);
    to->doi = arena_copy_string(arena, from->doi);
}

/* What came with a document is better known than what its text says. */
static void apply_given(struct document *document)
{
    const struct given_metadata *given = &document->given;

    document->title = given->title;
    document->title_en = given->title_en;
    document->authors = given->authors;
    document->journal = given->journal;
    document->date = given->date;
    document->origin = given->origin;
    document->keywords = given->keywords;
    document->doi = given->doi;
    document->kind = document_kind_of(slice_of(given->kind));
}

static struct document *begin_document(const struct source *source)
{
    struct document *document = document_create();

    document->name = arena_copy_string(document->arena, source->name);
    document->path = arena_copy_string(document->arena, source->path);
    document->hash = source->hash;
    copy_given(document->arena, &document->given, &source->given);
    return document;
}

bool ingest_source(const struct registry *registry, const struct source *source, const char *reader_name,
                   enum ingest_depth depth, struct document **document, struct error *error)
{
    const struct reader *reader = reader_for(source, reader_name);
    struct document *made;
    struct block *blocks = NULL;
    size_t count = 0;

    if (reader == NULL)
        return error_set(error, ERROR_DATA, "not a text that yinde can read (supported: text, Markdown, HTML, JSON Lines)");
    made = begin_document(source);
    if (!reader->read(source, made, &blocks, &count, error)) {
        document_destroy(made);
        return false;
    }
    apply_given(made);
    if (reader->lines)
        made->layout = reader_layout(made->arena, blocks, count);
    made->format = reader->name;
    reflow(made, blocks, count);
    if (depth >= INGEST_OUTLINE)
        outline(made);
    if (depth >= INGEST_MENTIONS)
        extract(registry, made);
    *document = made;
    return true;
}
