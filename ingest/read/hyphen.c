/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hyphen.c - is a hyphen at a line's end the printer's or the author's? */
#include "ingest/read/hyphen.h"

#include <stdlib.h>
#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"

/* First parts that keep their hyphen. */
static const char *const keeping[] = {"self", "quasi", "well", "non", "ex", "cross", "semi", "all", "vice", "so"};

/* Whole words that are more often the first part of a solid word: over|rule, under|standing. */
static const char *const leading[] = {"over",  "under", "with", "here",  "there", "where", "some", "after",
                                      "inter", "counter", "super", "trans", "fore", "back", "main", "every"};

/* Shorter whole words prove nothing: in|sure, for|mal. */
enum { PART_MIN = 4, SECOND_MIN = 3, WORD_MAX = 64 };

static uint64_t hash_byte(uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * 0x100000001B3u; /* FNV-1a */
}

static const uint64_t hash_start = 0xCBF29CE484222325u;

static unsigned char lower(char byte)
{
    return (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte);
}

static uint64_t hash_word(uint64_t hash, struct slice word)
{
    for (size_t i = 0; i < word.size; i++)
        hash = hash_byte(hash, lower(word.data[i]));
    return hash == 0 ? 1 : hash;
}

static uint64_t *find_slot(const struct vocabulary *vocabulary, uint64_t hash)
{
    size_t at = (size_t)hash & (vocabulary->capacity - 1);

    while (vocabulary->slots[at] != 0 && vocabulary->slots[at] != hash)
        at = (at + 1) & (vocabulary->capacity - 1);
    return &vocabulary->slots[at];
}

static void grow(struct vocabulary *vocabulary)
{
    struct vocabulary larger = {.capacity = vocabulary->capacity == 0 ? 1024 : vocabulary->capacity * 2};

    larger.slots = memory_allocate_zeroed(larger.capacity, sizeof(*larger.slots));
    larger.count = vocabulary->count;
    for (size_t i = 0; i < vocabulary->capacity; i++)
        if (vocabulary->slots[i] != 0)
            *find_slot(&larger, vocabulary->slots[i]) = vocabulary->slots[i];
    free(vocabulary->slots);
    *vocabulary = larger;
}

static void add(struct vocabulary *vocabulary, struct slice word)
{
    uint64_t hash = hash_word(hash_start, word);
    uint64_t *slot;

    if (vocabulary->count * 2 >= vocabulary->capacity)
        grow(vocabulary);
    slot = find_slot(vocabulary, hash);
    vocabulary->count += *slot == 0;
    *slot = hash;
}

static bool knows(const struct vocabulary *vocabulary, uint64_t hash)
{
    return vocabulary->capacity > 0 && *find_slot(vocabulary, hash) != 0;
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0xC3;
}

static bool is_inside(char byte)
{
    return is_letter(byte) || ((unsigned char)byte >= 0x80 && (unsigned char)byte < 0xC0);
}

void vocabulary_finish(struct vocabulary *vocabulary)
{
    free(vocabulary->slots);
    *vocabulary = (struct vocabulary){0};
}

size_t hyphen_length(struct slice line)
{
    if (slice_ends_with(line, SLICE("-")))
        return 1;
    if (slice_ends_with(line, SLICE("\xE2\x80\x90")))
        return 3;
    return slice_ends_with(line, SLICE("\xC2\xAD")) ? 2 : 0;
}

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* The letters before the hyphen. */
static struct slice first_part(struct slice line)
{
    size_t end = line.size - hyphen_length(line);
    size_t start = end;

    while (start > 0 && end - start < WORD_MAX && is_inside(line.data[start - 1]))
        start--;
    return slice_range(line, start, end);
}

static struct slice second_part(struct slice next)
{
    size_t end = 0;

    while (end < next.size && end < WORD_MAX && is_inside(next.data[end]))
        end++;
    return slice_range(next, 0, end);
}

void vocabulary_add(struct vocabulary *vocabulary, struct slice line, struct slice before)
{
    size_t at = hyphen_length(before) > 0 ? second_part(line).size : 0;

    line.size -= hyphen_length(line) > 0 ? hyphen_length(line) + first_part(line).size : 0;
    while (at < line.size) {
        size_t start = at;
        size_t compound = SIZE_MAX;
        while (at < line.size && at - start < WORD_MAX && is_inside(line.data[at]))
            at++;
        if (at > start)
            add(vocabulary, slice_range(line, start, at));
        if (at > start && at + 1 < line.size && line.data[at] == '-' && is_letter(line.data[at + 1])) {
            compound = at + 1;
            while (compound < line.size && compound - start < WORD_MAX && is_inside(line.data[compound]))
                compound++;
            add(vocabulary, slice_range(line, start, compound));
        }
        at += at < line.size && !is_inside(line.data[at]);
    }
}

bool hyphen_cuts(struct slice line, struct slice next)
{
    size_t size = hyphen_length(line);

    return size > 0 && line.size > size && next.size > 0 && is_inside(line.data[line.size - size - 1]) &&
           is_letter(next.data[0]);
}

static bool is_listed(const char *const *list, size_t count, struct slice word)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == word.size && strncasecmp(list[i], word.data, word.size) == 0)
            return true;
    return false;
}

bool hyphen_stays(const struct vocabulary *vocabulary, struct slice line, struct slice next)
{
    struct slice first = first_part(line);
    struct slice second = second_part(next);
    uint64_t hash = hash_word(hash_start, first);

    if (slice_ends_with(line, SLICE("\xC2\xAD")))
        return false;
    if (knows(vocabulary, hash_word(hash_word(hash, SLICE("-")), second)))
        return true;
    if (knows(vocabulary, hash_word(hash, second)))
        return false;
    if (is_capital(second.data[0]) || (first.size > 1 && is_capital(first.data[first.size - 1])))
        return true;
    if (first.data > line.data && first.data[-1] == '-')
        return true; /* conditio-sine-qua-non */
    if (is_listed(keeping, ARRAY_SIZE(keeping), first))
        return true;
    return first.size >= PART_MIN && second.size >= SECOND_MIN &&
           !is_listed(leading, ARRAY_SIZE(leading), first) && knows(vocabulary, hash) &&
           knows(vocabulary, hash_word(hash_start, second));
}
