/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blocks.h - a growing list of blocks, for readers of markup. */
#ifndef INGEST_READ_BLOCKS_H
#define INGEST_READ_BLOCKS_H

#include "ingest/read/reader.h"

/* Give it the document's arena; what it holds stays there. */
struct block_list {
    struct arena *arena;
    struct block *items;
    size_t count;
    size_t capacity;
    struct span *pieces; /* of all blocks */
    size_t piece_count;
    size_t piece_capacity;
    size_t first_piece;  /* of the block at work */
};

/* One more piece of the block at work. */
void blocks_add_piece(struct block_list *list, struct span piece);

/* Ends the block at work; without pieces it is a blank line. */
void blocks_end(struct block_list *list, enum block_hint hint, int level, bool whole);

/* Makes the heading of level 1 the title if it is the only one and none stands above it. */
void blocks_mark_title(struct block_list *list);

#endif
