/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge_choice.c - selective charges: 走私、贩卖、运输、制造毒品罪 is also charged as 贩卖毒品罪. */
#include "ingest/extract/charge_choice.h"

#include "base/unicode.h"

static const char separator[] = "、";

enum {
    SEPARATOR_SIZE = sizeof(separator) - 1,
    NAME_BYTES_MAX = 256,
    PART_CHARACTERS_MIN = 4, /* 毒品罪 alone names no act */
};

struct charge_choice *charge_choice_list(struct arena *arena, const struct registry *registry, size_t *count)
{
    struct charge_choice *choices = NULL;
    size_t capacity = 0;

    *count = 0;
    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        struct slice name;
        if (authority->kind != AUTHORITY_CHARGE || strstr(authority->label_zh, separator) == NULL)
            continue;
        name = slice_of(unicode_fold_string(arena, slice_of(authority->label_zh), true));
        if (name.size <= NAME_BYTES_MAX)
            *ARENA_PUSH(arena, choices, *count, capacity) = (struct charge_choice){name, authority};
    }
    return choices;
}

static bool separator_at(struct slice name, size_t at)
{
    return slice_has_at(name, at, separator);
}

/* May name[from, to) be left out? Exactly one of its ends is a separator. */
static bool may_leave_out(struct slice name, size_t from, size_t to)
{
    return separator_at(name, from) != separator_at(name, to - SEPARATOR_SIZE);
}

/*
 * Which beginnings of the name can stand for text[0, t): one row of a table,
 * advanced a character of the text at a time. All characters have 3 bytes.
 */
static void advance(struct slice name, const char *character, const bool *row, bool *next)
{
    memset(next, 0, NAME_BYTES_MAX + 1);
    for (size_t from = 0; from < name.size; from += SEPARATOR_SIZE) {
        if (!row[from])
            continue;
        for (size_t to = from; to < name.size; to += SEPARATOR_SIZE)
            if (memcmp(name.data + to, character, SEPARATOR_SIZE) == 0 && (to == from || may_leave_out(name, from, to)))
                next[to + SEPARATOR_SIZE] = true;
    }
}

bool charge_choice_matches(struct slice name, struct slice text)
{
    bool rows[2][NAME_BYTES_MAX + 1] = {{true}};
    size_t turn = 0;

    if (text.size % SEPARATOR_SIZE != 0 || name.size % SEPARATOR_SIZE != 0 || text.size > name.size)
        return false;
    for (size_t at = 0; at < text.size; at += SEPARATOR_SIZE, turn ^= 1)
        advance(name, text.data + at, rows[turn], rows[turn ^ 1]);
    return rows[turn][name.size];
}

/* Both end in 罪: cheap refusal of most names by the character before it. */
static bool may_end_alike(struct slice name, struct slice run)
{
    size_t last = run.size - 2 * SEPARATOR_SIZE;

    return run.size >= PART_CHARACTERS_MIN * SEPARATOR_SIZE &&
           slice_find(name, slice_range(run, last, last + SEPARATOR_SIZE), 0) != SIZE_MAX;
}

static void find_longest(const struct charge_choice *choice, struct slice run, size_t offset, size_t *start,
                         const struct authority **charge)
{
    size_t longest = run.size < choice->folded.size ? run.size : choice->folded.size;

    for (size_t size = longest - longest % SEPARATOR_SIZE; size >= PART_CHARACTERS_MIN * SEPARATOR_SIZE;
         size -= SEPARATOR_SIZE) {
        size_t at = run.size - size;
        if (offset + at >= *start)
            return;
        if (charge_choice_matches(choice->folded, slice_range(run, at, run.size))) {
            *start = offset + at;
            *charge = choice->charge;
            return;
        }
    }
}

void charge_choice_find(const struct charge_choice *choices, size_t count, struct slice run, size_t offset,
                        size_t *start, const struct authority **charge)
{
    for (size_t i = 0; i < count; i++)
        if (may_end_alike(choices[i].folded, run))
            find_longest(&choices[i], run, offset, start, charge);
}
