/* SPDX-License-Identifier: GPL-3.0-or-later */
/* written.c - names and ids from the words of a text, for what the registry does not know. */
#include "ingest/extract/written.h"

#include "base/unicode.h"

static bool is_quotation_mark(uint32_t c)
{
    return (c >= 0x2018 && c <= 0x201F) || (c >= 0x300C && c <= 0x300F) || c == '"';
}

static char *finish(struct arena *arena, struct builder *text)
{
    char *copy = arena_copy(arena, builder_slice(text));

    builder_finish(text);
    return copy;
}

char *written_name(struct arena *arena, struct slice text)
{
    struct builder name = {0};
    uint32_t previous = 0x4E00; /* no blank at the start */
    bool blank = false;

    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (unicode_is_space(c)) {
            blank = true;
            continue;
        }
        if (is_quotation_mark(c))
            continue;
        if (blank && !unicode_is_han(previous) && !unicode_is_han(c))
            builder_append_byte(&name, ' ');
        builder_append(&name, slice_range(text, start, at));
        previous = c;
        blank = false;
    }
    return finish(arena, &name);
}

char *written_slug(struct arena *arena, struct slice text)
{
    struct builder slug = {0};
    bool apart = false;

    for (size_t at = 0; at < text.size;) {
        uint32_t c = unicode_fold(utf8_next(text, &at));
        if (!unicode_is_word(c)) {
            apart = true;
            continue;
        }
        if (apart && slug.size > 0)
            builder_append_byte(&slug, '-');
        builder_append_code_point(&slug, c);
        apart = false;
    }
    return finish(arena, &slug);
}
