/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ingest.c - the door: one source in, one annotated document out. */
#include "ingest/ingest.h"

#include "ingest/extract/extraction.h"
#include "ingest/read/reader.h"
#include "ingest/read/reflow.h"
#include "ingest/segment/outline.h"

/* What came with a record is better known than what the text says. */
static void take_given(struct document *document, const struct source *source)
{
    struct arena *arena = document->arena;

    document->name = arena_copy_string(arena, source->name);
    document->path = arena_copy_string(arena, source->path);
    document->hash = source->hash;
    document->title = arena_copy_string(arena, source->title);
    document->date = arena_copy_string(arena, source->date);
    document->origin = arena_copy_string(arena, source->origin);
    document->title_en = arena_copy_string(arena, source->title_en);
    document->authors = arena_copy_string(arena, source->authors);
    document->journal = arena_copy_string(arena, source->journal);
    document->keywords = arena_copy_string(arena, source->keywords);
    document->doi = arena_copy_string(arena, source->doi);
    document->kind = document_kind_of(slice_of(source->kind));
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
    made = document_create();
    take_given(made, source);
    if (!reader->read(source, made, &blocks, &count, error)) {
        document_destroy(made);
        return false;
    }
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
