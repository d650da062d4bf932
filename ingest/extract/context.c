/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.c - does a document contain one of the words that make a name count? */
#include "ingest/extract/context.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"

/* Paragraph by paragraph: folding needs many times the room of its text. */
static void fold_document(struct context_search *search)
{
    struct arena *scratch = arena_create();

    for (size_t i = 0; i < search->document->paragraph_count; i++) {
        struct slice text = document_paragraph_text(search->document, i);
        builder_append_string(&search->folded, unicode_fold_string(scratch, text, true));
        builder_append_byte(&search->folded, '\n');
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

static bool contains_any(struct context_search *search, const char *const *contexts)
{
    if (search->folded.size == 0)
        fold_document(search);
    for (const char *const *context = contexts; *context != NULL; context++)
        if (contains_word(builder_slice(&search->folded), slice_of(*context)))
            return true;
    return false;
}

bool context_holds(struct context_search *search, const char *const *contexts)
{
    if (contexts[0] == NULL)
        return true;
    for (size_t i = 0; i < search->known_count; i++)
        if (search->known[i].contexts == contexts)
            return search->known[i].holds;
    if (search->known_count == search->known_capacity) {
        search->known_capacity = memory_grown_capacity(search->known_count, search->known_capacity);
        search->known = memory_resize(search->known, search->known_capacity * sizeof(*search->known));
    }
    search->known[search->known_count].contexts = contexts;
    search->known[search->known_count].holds = contains_any(search, contexts);
    return search->known[search->known_count++].holds;
}

void context_finish(struct context_search *search)
{
    builder_finish(&search->folded);
    free(search->known);
    search->known = NULL;
}
