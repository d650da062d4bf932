/* SPDX-License-Identifier: GPL-3.0-or-later */
/* extraction.c - goes through one document, paragraph by paragraph, with the table of extractors. */
#include "ingest/extract/extraction.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/extractors.h"
#include "ingest/segment/sentence.h"

static const struct extractor *const extractors[] = {
    &heading_extractor, &refmark_extractor, &reference_extractor, &statute_extractor,
    &case_extractor,    &charge_extractor,  &doctrine_extractor,  &scholar_extractor,
};

struct mention *extraction_add(struct extraction *extraction, enum mention_kind kind, struct span span)
{
    struct document *document = extraction->document;
    struct mention *mention = ARENA_PUSH(document->arena, document->mentions, document->mention_count,
                                         extraction->mention_capacity);
    size_t offset = extraction->passage->offset;

    *mention = (struct mention){
        .kind = kind,
        .span = {span.start + offset, span.end + offset},
        .paragraph = (uint32_t)extraction->passage->index,
    };
    return mention;
}

struct span extraction_span(const struct extraction *extraction, size_t start, size_t end)
{
    return folded_source(&extraction->passage->folded, start, end);
}

size_t extraction_sentence_at(const struct passage *passage, size_t at)
{
    return last_start_before(passage->sentences, passage->sentence_count, sizeof(*passage->sentences), at);
}

static struct passage prepare(const struct extraction *extraction, size_t index)
{
    struct arena *scratch = extraction->scratch;
    struct passage passage = {.index = index};

    passage.text = document_paragraph_text(extraction->document, index);
    passage.offset = extraction->document->paragraphs[index].span.start;
    passage.folded = unicode_fold_text(scratch, passage.text, true);
    passage.names = registry_scan(extraction->registry, scratch,
                                  (struct slice){passage.folded.text, passage.folded.size}, &passage.name_count);
    passage.sentences = sentences_of(scratch, passage.text, &passage.sentence_count);
    return passage;
}

void extract(const struct registry *registry, struct document *document)
{
    void *states[ARRAY_SIZE(extractors)] = {NULL};
    struct extraction extraction = {
        .registry = registry, .document = document, .scratch = arena_create(), .states = states};

    document->mentions = NULL;
    document->mention_count = 0;
    for (size_t i = 0; i < ARRAY_SIZE(extractors); i++)
        if (extractors[i]->begin != NULL)
            states[i] = extractors[i]->begin(&extraction);
    for (size_t paragraph = 0; paragraph < document->paragraph_count; paragraph++) {
        struct passage passage = prepare(&extraction, paragraph);
        extraction.passage = &passage;
        for (size_t i = 0; i < ARRAY_SIZE(extractors); i++)
            if (extractors[i]->find != NULL)
                extractors[i]->find(&extraction, states[i]);
        extraction.passage = NULL;
        arena_reset(extraction.scratch);
    }
    for (size_t i = 0; i < ARRAY_SIZE(extractors); i++)
        if (extractors[i]->finish != NULL)
            extractors[i]->finish(&extraction, states[i]);
    arena_destroy(extraction.scratch);
    if (document->mention_count > 0)
        qsort(document->mentions, document->mention_count, sizeof(*document->mentions), mention_compare);
}
