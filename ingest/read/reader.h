/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.h - the table of readers: bytes in, source text and blocks out. */
#ifndef INGEST_READ_READER_H
#define INGEST_READ_READER_H

#include <stdbool.h>

#include "base/error.h"
#include "corpus/document.h"
#include "ingest/read/source.h"

/* What markup says about a block; plain text says nothing. */
enum block_hint {
    BLOCK_UNKNOWN,
    BLOCK_TITLE,
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST_ITEM,
    BLOCK_QUOTE,
    BLOCK_NOTE
};

/*
 * A block is a line or a paragraph of the source text. Markup inside it
 * (Markdown's ** or #) is left out through `pieces`: the spans of
 * document->source that make up the block's text, in order.
 */
struct block {
    const struct span *pieces;
    size_t piece_count;
    enum block_hint hint;
    int level;       /* of a heading, 1.. */
    bool whole;      /* a complete paragraph: reflow must not join it with its neighbours */
};

/*
 * Fills document->source, encoding, and those members of document->given that
 * the format has and that are still NULL (HTML's meta elements, Markdown's front matter), and returns the blocks (in the document's arena). Fails with
 * ERROR_DATA and the remedy for damaged input.
 */
struct reader {
    const char *name; /* "text", "markdown", "html" */
    bool lines;       /* document->source is made here, one block a line: its layout must be stored with it */
    bool (*recognises)(const struct source *source);
    bool (*read)(const struct source *source, struct document *document, struct block **blocks,
                 size_t *count, struct error *error);
};

/* The layout of blocks that are the lines of document->source (struct document). */
struct slice reader_layout(struct arena *arena, const struct block *blocks, size_t count);

/* The first reader of the table that recognises the source (the text reader takes every text), or by name; NULL: none. */
const struct reader *reader_for(const struct source *source, const char *name);

#endif
