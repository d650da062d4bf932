/* SPDX-License-Identifier: GPL-3.0-or-later */
/* edge.c - does a term found in Chinese text stand there as a word of its own? */
#include "ingest/extract/edge.h"

#include "base/memory.h"
#include "base/unicode.h"

enum { SHORT_TERM = 3 }; /* characters; longer terms are hardly ever an accident */

/* What may not follow a term that ends so: the two would be a word, 说 + 明. */
struct continuation {
    const char *last;
    const char *next;
};

static const struct continuation continuations[] = {
    {"说", "明法到道话服理辞"},
    {"论", "文述证及断坛著处战争调"},
    {"法", "律院定官条规人学治域庭医制益典"},
    {"权", "力威衡限杖"},
    {"责", "备怪骂令任"},
    {"行", "业程"},
    {"过", "程去"},
    {"罪", "犯过行责状恶孽魁证"},
    {"人", "民"},
    {"性", "别格命质能"},
    {"犯", "罪"},
    {"知", "识道"},
    {"品", "牌质"},
    {"害", "怕"},
    {"定", "义位"},
    {"原则", "上性"},
    {"属", "于到"},
    {"", "化"},
};

bool edge_continues_word(struct slice folded, size_t start, size_t end)
{
    struct slice term = slice_range(folded, start, end);
    size_t next = end;

    if (end >= folded.size)
        return false;
    utf8_next(folded, &next);
    for (size_t i = 0; i < ARRAY_SIZE(continuations); i++)
        if (slice_ends_with(term, slice_of(continuations[i].last)) &&
            slice_find(slice_of(continuations[i].next), slice_range(folded, end, next), 0) != SIZE_MAX)
            return true;
    return false;
}

enum { UNKNOWN = 0, INSIDE = 1, BOUNDARY = 2 };

static bool is_han_at(struct slice text, size_t at)
{
    return at < text.size && unicode_is_han(utf8_next(text, &at));
}

/* The run of Han around a byte: dictionaries see no further. */
static struct span run_around(struct slice text, size_t at)
{
    struct span run = {at, at};

    while (run.start > 0) {
        size_t before = run.start;
        if (!unicode_is_han(utf8_previous(text, &before)))
            break;
        run.start = before;
    }
    while (is_han_at(text, run.end))
        utf8_next(text, &run.end);
    return run;
}

static void find_boundaries(struct edges *edges, struct span run)
{
    size_t count;
    struct span *words = unicode_segments(edges->arena, slice_range(edges->folded, run.start, run.end), BOUNDARY_WORD, &count);

    memset(edges->boundary + run.start, INSIDE, run.end - run.start + 1);
    edges->boundary[run.start] = edges->boundary[run.end] = BOUNDARY;
    for (size_t i = 0; i < count; i++)
        edges->boundary[run.start + words[i].start] = edges->boundary[run.start + words[i].end] = BOUNDARY;
}

/* Suffixes that make terms: ICU may join them with what follows (条件|说认|为). */
static const char suffixes[] = "说论性法权犯罪";

static bool ends_in_suffix(struct slice term, size_t *stem)
{
    *stem = term.size;
    utf8_previous(term, stem);
    return *stem > 0 && slice_find(slice_of(suffixes), slice_range(term, *stem, term.size), 0) != SIZE_MAX;
}

bool edge_begins_word(struct edges *edges, size_t at)
{
    if (edges->boundary == NULL)
        edges->boundary = arena_allocate(edges->arena, edges->folded.size + 1);
    if (edges->boundary[at] == UNKNOWN)
        find_boundaries(edges, run_around(edges->folded, at));
    return edges->boundary[at] == BOUNDARY;
}

static bool is_chinese(struct slice term)
{
    for (size_t at = 0; at < term.size;)
        if (!unicode_is_han(utf8_next(term, &at)))
            return false;
    return true;
}

bool edges_allow(struct edges *edges, size_t start, size_t end)
{
    struct slice term = slice_range(edges->folded, start, end);
    size_t stem;

    if (!is_chinese(term))
        return true;
    if (edge_continues_word(edges->folded, start, end))
        return false;
    if (utf8_length(term) > SHORT_TERM)
        return true;
    if (!edge_begins_word(edges, start))
        return false;
    return edge_begins_word(edges, end) || (ends_in_suffix(term, &stem) && edge_begins_word(edges, start + stem));
}
