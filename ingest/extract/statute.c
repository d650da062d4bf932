/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute.c - statutes, Chinese and English: reads a paragraph's tokens, then resolves them. */
#include "ingest/extract/extractors.h"
#include "ingest/extract/resolve.h"

static void *statute_begin(struct extraction *extraction)
{
    return resolution_create(extraction);
}

static void statute_find(struct extraction *extraction, void *state)
{
    struct resolution *resolution = state;
    const struct passage *passage = extraction->passage;
    struct tokens tokens = {
        .extraction = extraction,
        .declarations = &resolution->declarations,
        .home = resolution->home,
        .text = {passage->folded.text, passage->folded.size},
    };

    tokens_read(&tokens);
    resolve_paragraph(extraction, resolution, &tokens);
}

const struct extractor statute_extractor = {.name = "statute", .begin = statute_begin, .find = statute_find};
