/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading.c - headings of the outline as mentions. */
#include "ingest/extract/extractors.h"

/* The headings of the outline come in text order: `state` is the next one. */
static void *begin(struct extraction *extraction)
{
    return arena_allocate(extraction->document->arena, sizeof(size_t));
}

static void find(struct extraction *extraction, void *state)
{
    struct document *document = extraction->document;
    size_t *next = state;

    for (; *next < document->heading_count && document->headings[*next].paragraph <= extraction->passage->index; (*next)++) {
        const struct heading *heading = &document->headings[*next];
        size_t offset = extraction->passage->offset;
        struct mention *mention;
        if (heading->paragraph != extraction->passage->index)
            continue;
        mention = extraction_add(extraction, MENTION_HEADING,
                                 (struct span){heading->span.start - offset, heading->span.end - offset});
        mention->id = arena_format(document->arena, "h/%s", heading->number);
        mention->heading = (struct heading_mention){heading->number, heading->title, heading->level};
    }
}

const struct extractor heading_extractor = {.name = "heading", .begin = begin, .find = find};
