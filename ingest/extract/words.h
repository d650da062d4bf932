/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words.h - small closed lists of words, and whether one of them stands somewhere in a text. */
#ifndef INGEST_EXTRACT_WORDS_H
#define INGEST_EXTRACT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/text.h"

/* An element of a `static const struct slice words[]`. Where one word begins another, the longer stands first. */
#define WORD(literal)                                                                                        \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }

/* Does the word stand at byte `at`? The last byte is looked at first: in Chinese it tells most apart. */
static inline bool word_is_at(struct slice text, size_t at, struct slice word)
{
    return at + word.size <= text.size && text.data[at + word.size - 1] == word.data[word.size - 1] &&
           memcmp(text.data + at, word.data, word.size) == 0;
}

/* The size of the first word of the list that stands at byte `at`, or 0. */
static inline size_t words_at(struct slice text, size_t at, const struct slice *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (word_is_at(text, at, words[i]))
            return words[i].size;
    return 0;
}

/* The size of the first word of the list that ends before byte `end`, or 0. */
static inline size_t words_before(struct slice text, size_t end, const struct slice *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words[i].size <= end && word_is_at(text, end - words[i].size, words[i]))
            return words[i].size;
    return 0;
}

/* Does one of the words stand anywhere in the text? */
static inline bool words_in(struct slice text, const struct slice *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, words[i], 0) != SIZE_MAX)
            return true;
    return false;
}

#define WORDS_AT(text, at, words) words_at((text), (at), (words), ARRAY_SIZE(words))
#define WORDS_BEFORE(text, end, words) words_before((text), (end), (words), ARRAY_SIZE(words))
#define WORDS_IN(text, words) words_in((text), (words), ARRAY_SIZE(words))

#endif
