/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locate.c - where the strings of a unit stand in a text. */
#include "query/search/locate.h"

/* A letter or digit that makes words longer: not Han, which has no edges. */
static bool continues_word(uint32_t c)
{
    return unicode_is_word(c) && !unicode_is_han(c);
}

/* Is byte `at` inside a word of letters? */
static bool inside_word(struct slice text, size_t at)
{
    size_t before = at;
    size_t behind = at;

    if (at == 0 || at >= text.size)
        return false;
    return continues_word(utf8_previous(text, &before)) && continues_word(utf8_next(text, &behind));
}

bool locate_needle(const struct needle *needle, struct slice folded, size_t from, struct span *found)
{
    struct slice string = slice_of(needle->folded);

    if (string.size == 0)
        return false;
    for (;;) {
        size_t at = slice_find(folded, string, from);
        if (at == SIZE_MAX)
            return false;
        if (!inside_word(folded, at) && (needle->prefix || !inside_word(folded, at + string.size))) {
            *found = (struct span){at, at + string.size};
            return true;
        }
        from = at + 1;
    }
}

bool locate_unit(const struct unit *unit, struct slice folded)
{
    struct span ignored;

    for (size_t i = 0; i < unit->needle_count; i++)
        if (locate_needle(&unit->needles[i], folded, 0, &ignored))
            return true;
    return false;
}
