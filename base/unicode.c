/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unicode.c - UTF-8 and characters: decoding, classes and folding. */
#include "base/unicode.h"

#include <unicode/uchar.h>

#include "base/fold_table.h"

/* Bytes after the first, and the range of the second byte (Unicode, table 3-7). */
struct lead {
    unsigned char trailing;
    unsigned char second_min;
    unsigned char second_max;
};

static struct lead lead_of(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return (struct lead){1, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return (struct lead){2, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF};
    if (byte >= 0xF0 && byte <= 0xF4)
        return (struct lead){3, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
    return (struct lead){0, 0, 0};
}

uint32_t utf8_next(struct slice text, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    unsigned char first = bytes[(*at)++];
    struct lead lead;
    uint32_t value;

    if (first < 0x80)
        return first;
    /* most of a Chinese text: three bytes, and none of the leads with a narrower second byte */
    if (first > 0xE0 && first < 0xF0 && first != 0xED && *at + 1 < text.size && (bytes[*at] & 0xC0) == 0x80 &&
        (bytes[*at + 1] & 0xC0) == 0x80) {
        value = (first & 0x0Fu) << 12 | (bytes[*at] & 0x3Fu) << 6 | (bytes[*at + 1] & 0x3Fu);
        *at += 2;
        return value;
    }
    lead = lead_of(first);
    if (lead.trailing == 0)
        return UNICODE_REPLACEMENT;
    value = (uint32_t)first & (0x3Fu >> lead.trailing);
    for (unsigned i = 0; i < lead.trailing; i++) {
        unsigned char low = i == 0 ? lead.second_min : 0x80;
        unsigned char high = i == 0 ? lead.second_max : 0xBF;
        if (*at >= text.size || bytes[*at] < low || bytes[*at] > high)
            return UNICODE_REPLACEMENT;
        value = value << 6 | (bytes[(*at)++] & 0x3Fu);
    }
    return value;
}

uint32_t utf8_previous(struct slice text, size_t *at)
{
    size_t start = *at - 1;
    size_t end = *at;
    size_t next;
    uint32_t value;

    while (start > 0 && end - start < UTF8_SIZE_MAX && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    next = start;
    value = utf8_next(slice_range(text, 0, end), &next);
    if (next != end) {
        *at = end - 1;
        return UNICODE_REPLACEMENT;
    }
    *at = start;
    return value;
}

uint32_t utf8_peek(struct slice text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

size_t utf8_skip_spaces(struct slice text, size_t at)
{
    while (at < text.size) {
        size_t next = at;
        if (!unicode_is_space(utf8_next(text, &next)))
            break;
        at = next;
    }
    return at;
}

size_t utf8_put(char bytes[UTF8_SIZE_MAX], uint32_t c)
{
    if (c < 0x80) {
        bytes[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        bytes[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12);
        bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | c >> 18);
    bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

bool utf8_is_valid(struct slice text)
{
    size_t at = 0;

    while (at < text.size) {
        size_t start = at;
        bool replaced = utf8_next(text, &at) == UNICODE_REPLACEMENT;
        if (replaced && !slice_has_at(text, start, "\xEF\xBF\xBD"))
            return false;
    }
    return true;
}

size_t utf8_length(struct slice text)
{
    size_t length = 0;

    for (size_t at = 0; at < text.size; length++)
        utf8_next(text, &at);
    return length;
}

bool unicode_is_han(uint32_t c)
{
    if (c < 0x2E80)
        return false;
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF) || (c >= 0x2E80 && c <= 0x2FDF);
}

bool unicode_is_word(uint32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return unicode_is_han(c) || u_isalnum((UChar32)c) ||
           (U_MASK(u_charType((UChar32)c)) & (U_GC_M_MASK | U_GC_NL_MASK)) != 0;
}

bool unicode_is_latin(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return c < 0x530 && u_isalpha((UChar32)c);
}

bool unicode_is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

bool unicode_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0D);
    return c == 0x3000 || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

bool unicode_is_unsafe(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
}

int unicode_width(uint32_t c)
{
    int width;

    if (c < 0x300)
        return 1;
    if ((U_MASK(u_charType((UChar32)c)) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0)
        return 0;
    width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

uint32_t unicode_fold(uint32_t c)
{
    return c < 0x10000 ? fold_table[c] : c;
}

/* What the folder knows while it walks: where it writes, and what stood before. */
struct folding {
    char *text;
    uint32_t *start;
    uint32_t *end;
    size_t size;
    uint32_t previous; /* last folded character, 0 at the start */
};

static void put_folded(struct folding *folding, uint32_t c, size_t start, size_t end)
{
    char bytes[UTF8_SIZE_MAX];
    size_t count = utf8_put(bytes, c);

    for (size_t i = 0; i < count; i++) {
        folding->text[folding->size] = bytes[i];
        folding->start[folding->size] = (uint32_t)start;
        folding->end[folding->size] = (uint32_t)end;
        folding->size++;
    }
    folding->previous = c;
}

static void fold_blanks(struct folding *folding, struct slice text, size_t *at, bool drop)
{
    size_t start = *at;
    size_t end = *at;
    uint32_t next = 0;

    while (*at < text.size) {
        next = utf8_next(text, at);
        if (!unicode_is_space(next))
            break;
        end = *at;
    }
    if (end < text.size)
        *at = end;
    if (drop && (unicode_is_han(folding->previous) || (end < text.size && unicode_is_han(next))))
        return;
    put_folded(folding, ' ', start, end);
}

struct folded unicode_fold_text(struct arena *arena, struct slice text, bool drop_blanks)
{
    /* A folded character may take more bytes than its source, never more than 3 for 1. */
    size_t room = text.size * 3 + 1;
    struct folding folding = {
        .text = arena_allocate(arena, room),
        .start = arena_allocate(arena, room * sizeof(uint32_t)),
        .end = arena_allocate(arena, room * sizeof(uint32_t)),
    };

    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (unicode_is_space(c)) {
            at = start;
            fold_blanks(&folding, text, &at, drop_blanks);
        } else {
            put_folded(&folding, unicode_fold(c), start, at);
        }
    }
    folding.text[folding.size] = '\0';
    return (struct folded){folding.text, folding.size, folding.start, folding.end};
}

struct span folded_source(const struct folded *folded, size_t start, size_t end)
{
    return (struct span){folded->start[start], folded->end[end - 1]};
}

char *unicode_fold_string(struct arena *arena, struct slice text, bool drop_blanks)
{
    struct folded folded = unicode_fold_text(arena, text, drop_blanks);

    return arena_copy(arena, (struct slice){folded.text, folded.size});
}
