/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.c - does a document contain one of the words that make a name count? */
#include "ingest/extract/context.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"

/* Paragraph by paragraph: folding needs many times the room of its text. */
static void fold_document(struct context_search *search)
{
    const struct document *document = search->document;
    struct arena *scratch = arena_create();

    search->paragraph_ends = memory_allocate((document->paragraph_count + 1) * sizeof(size_t));
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct slice text = document_paragraph_text(document, i);
        builder_append_string(&search->folded, unicode_fold_string(scratch, text, true));
        builder_append_byte(&search->folded, '\n');
        search->paragraph_ends[i] = search->folded.size;
        arena_reset(scratch);
    }
    arena_destroy(scratch);
}

static bool is_in_word(struct slice text, size_t at)
{
    return at < text.size && text.data[at] >= 'a' && text.data[at] <= 'z';
}

/* "tort" does not stand in "distortion". */
static bool contains_word(struct slice text, struct slice word)
{
    for (size_t at = slice_find(text, word, 0); at != SIZE_MAX; at = slice_find(text, word, at + 1)) {
        bool inside_before = is_in_word(word, 0) && at > 0 && is_in_word(text, at - 1);
        if (!inside_before)
            return true;
    }
    return false;
}

static bool contains_any(struct slice text, const char *const *contexts)
{
    for (const char *const *context = contexts; *context != NULL; context++)
        if (contains_word(text, slice_of(*context)))
            return true;
    return false;
}

static size_t section_start(const struct document *document, size_t paragraph)
{
    uint32_t heading = document->paragraphs[paragraph].heading;

    while (paragraph > 0 && document->paragraphs[paragraph - 1].heading == heading)
        paragraph--;
    return paragraph;
}

/* The folded text of the section that begins with a paragraph, or of the document. */
static struct slice section_text(const struct context_search *search, size_t first)
{
    const struct document *document = search->document;
    struct slice text = builder_slice(&search->folded);
    size_t last = first;

    if (first == CONTEXT_ANYWHERE)
        return text;
    while (last + 1 < document->paragraph_count &&
           document->paragraphs[last + 1].heading == document->paragraphs[first].heading)
        last++;
    return slice_range(text, first > 0 ? search->paragraph_ends[first - 1] : 0, search->paragraph_ends[last]);
}

bool context_holds(struct context_search *search, const char *const *contexts, size_t paragraph)
{
    size_t first = paragraph;
    struct context_answer *answer;

    if (contexts[0] == NULL)
        return true;
    if (paragraph != CONTEXT_ANYWHERE)
        first = section_start(search->document, paragraph);
    for (size_t i = search->known_count; i-- > 0;)
        if (search->known[i].contexts == contexts && search->known[i].first == first)
            return search->known[i].holds;
    if (search->paragraph_ends == NULL)
        fold_document(search);
    if (search->known_count == search->known_capacity) {
        search->known_capacity = memory_grown_capacity(search->known_count, search->known_capacity);
        search->known = memory_resize(search->known, search->known_capacity * sizeof(*search->known));
    }
    answer = &search->known[search->known_count++];
    *answer = (struct context_answer){contexts, first, contains_any(section_text(search, first), contexts)};
    return answer->holds;
}

void context_finish(struct context_search *search)
{
    builder_finish(&search->folded);
    free(search->paragraph_ends);
    free(search->known);
    search->paragraph_ends = NULL;
    search->known = NULL;
}
