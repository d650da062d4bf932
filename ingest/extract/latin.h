/* SPDX-License-Identifier: GPL-3.0-or-later */
/* latin.h - small steps through English text: blanks, digits, words. */
#ifndef INGEST_EXTRACT_LATIN_H
#define INGEST_EXTRACT_LATIN_H

#include "base/text.h"

static inline bool latin_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static inline size_t latin_skip_spaces(struct slice text, size_t at)
{
    while (at < text.size && latin_is_space(text.data[at]))
        at++;
    return at;
}

static inline size_t latin_digits_at(struct slice text, size_t at)
{
    size_t start = at;

    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at - start;
}

static inline bool latin_is_word_byte(struct slice text, size_t at)
{
    return at < text.size && (((text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z') ||
                              (text.data[at] >= '0' && text.data[at] <= '9'));
}

static inline bool latin_is_one_of(struct slice word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal(word, slice_of(words[i])))
            return true;
    return false;
}

#endif
