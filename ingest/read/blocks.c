/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blocks.c - a growing list of blocks, for readers of markup. */
#include "ingest/read/blocks.h"

void blocks_add_piece(struct block_list *list, struct span piece)
{
    *ARENA_PUSH(list->arena, list->pieces, list->piece_count, list->piece_capacity) = piece;
}

void blocks_end(struct block_list *list, enum block_hint hint, int level, bool whole)
{
    struct block *block;

    if (list->piece_count == list->first_piece)
        blocks_add_piece(list, (struct span){0, 0});
    block = ARENA_PUSH(list->arena, list->items, list->count, list->capacity);
    /* A list that moves later leaves these pieces where they are. */
    *block = (struct block){list->pieces + list->first_piece, list->piece_count - list->first_piece, hint, level, whole};
    list->first_piece = list->piece_count;
}

void blocks_mark_title(struct block_list *list)
{
    struct block *title = NULL;
    bool below = false; /* a heading of a lower level was seen */

    for (size_t i = 0; i < list->count; i++) {
        struct block *block = &list->items[i];
        if (block->hint != BLOCK_HEADING)
            continue;
        if (block->level == 1 && (title != NULL || below))
            return;
        if (block->level == 1)
            title = block;
        below = true;
    }
    if (title != NULL)
        title->hint = BLOCK_TITLE;
}
