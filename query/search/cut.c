/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cut.c - cuts the words of a query: at authorities, blanks, names and words. */
#include "query/search/cut.h"

#include "base/unicode.h"
#include "query/search/stop.h"

/* A text while it is cut. */
struct cut {
    const struct registry *registry;
    struct arena *arena;
    struct slice text;
    struct target *targets;
    size_t target_count;
    enum cut_depth depth;
    bool inside; /* the text is a name itself: only smaller ones are wanted */
    struct cut_piece *pieces;
    size_t count;
    size_t capacity;
};

bool cut_has_word(struct slice text)
{
    for (size_t at = 0; at < text.size;)
        if (unicode_is_word(utf8_next(text, &at)))
            return true;
    return false;
}

static void add_piece(struct cut *cut, struct span span, const struct target *target)
{
    struct slice text = slice_trim(slice_range(cut->text, span.start, span.end));

    if (cut_has_word(text))
        *ARENA_PUSH(cut->arena, cut->pieces, cut->count, cut->capacity) = (struct cut_piece){text, target};
}

/*
 * A single Han character that is no function word: beside another it is part
 * of a name that ICU does not know (盈讯).
 */
static bool is_lone(struct slice text, struct span segment)
{
    struct slice slice = slice_range(text, segment.start, segment.end);
    char folded[UTF8_SIZE_MAX + 1] = "";
    size_t at = 0;
    uint32_t c = utf8_next(slice, &at);

    if (!unicode_is_han(c) || at < slice.size)
        return false;
    utf8_put(folded, unicode_fold(c));
    return !stop_word(folded);
}

/* Words of a text that names nothing, as ICU sees them. */
static void add_segments(struct cut *cut, struct span span)
{
    size_t count;
    struct slice text = slice_range(cut->text, span.start, span.end);
    struct span *segments = unicode_segments(cut->arena, text, BOUNDARY_WORD, &count);

    for (size_t i = 0, last; i < count; i = last) {
        last = i + 1;
        while (is_lone(text, segments[i]) && last < count && is_lone(text, segments[last]) &&
               segments[last - 1].end == segments[last].start)
            last++;
        add_piece(cut, (struct span){span.start + segments[i].start, span.start + segments[last - 1].end},
                  NULL);
    }
}

/* Names of the registry inside a text, longest first from the left, as words; the rest by segments. */
static void add_named_words(struct cut *cut, struct span span)
{
    struct folded folded = unicode_fold_text(cut->arena, slice_range(cut->text, span.start, span.end), true);
    struct slice folded_text = {folded.text, folded.size};
    size_t count;
    struct name_match *matches = registry_scan(cut->registry, cut->arena, folded_text, &count);
    size_t done = span.start;
    size_t end = 0;

    for (size_t i = 0; i < count; i++) {
        struct span name;
        if (matches[i].start < end || (cut->inside && matches[i].end - matches[i].start == folded.size))
            continue;
        name = folded_source(&folded, matches[i].start, matches[i].end);
        if (!cut->inside)
            add_segments(cut, (struct span){done, span.start + name.start});
        add_piece(cut, (struct span){span.start + name.start, span.start + name.end}, NULL);
        done = span.start + name.end;
        end = matches[i].end;
    }
    if (!cut->inside)
        add_segments(cut, (struct span){done, span.end});
}

/* Text between targets. */
static void add_rest(struct cut *cut, struct span span)
{
    if (span.start >= span.end)
        return;
    if (cut->depth == CUT_AT_BLANKS)
        add_piece(cut, span, NULL);
    else
        add_named_words(cut, span);
}

/* Provisions and cases are never part of a longer string: what stands around them is something else. */
static bool stands_alone(const struct target *target)
{
    return target->kind == MENTION_STATUTE || target->kind == MENTION_CASE;
}

/*
 * May the region be one string: do names leave letters of it over, and are
 * they all such as can be part of a string?
 */
static bool is_one_string(const struct cut *cut, struct span region, size_t first, size_t last)
{
    size_t done = region.start;
    bool rest = false;

    for (size_t i = first; i < last; i++) {
        if (stands_alone(&cut->targets[i]))
            return false;
        rest = rest || cut_has_word(slice_range(cut->text, done, cut->targets[i].span.start));
        done = cut->targets[i].span.end;
    }
    return rest || cut_has_word(slice_range(cut->text, done, region.end));
}

static bool stays_whole(const struct cut *cut, struct span region, size_t first, size_t last)
{
    enum { SHORT_MAX = 6 };

    if (cut->depth != CUT_LONG)
        return cut->depth == CUT_AT_BLANKS;
    return first == last && utf8_length(slice_range(cut->text, region.start, region.end)) <= SHORT_MAX;
}

/* A region: what stands between blanks, or more where an authority's name goes over them. */
static void cut_region(struct cut *cut, struct span region, size_t first, size_t last)
{
    size_t done = region.start;

    if (stays_whole(cut, region, first, last) && is_one_string(cut, region, first, last)) {
        add_piece(cut, region, NULL);
        return;
    }
    for (size_t i = first; i < last; i++) {
        add_rest(cut, (struct span){done, cut->targets[i].span.start});
        add_piece(cut, cut->targets[i].span, &cut->targets[i]);
        done = cut->targets[i].span.end;
    }
    add_rest(cut, (struct span){done, region.end});
}

/* The next blank at or behind `at`, or the end. */
static size_t blank_from(struct slice text, size_t at)
{
    while (at < text.size) {
        size_t start = at;
        if (unicode_is_space(utf8_next(text, &at)))
            return start;
    }
    return text.size;
}

struct cut_piece *cut_words(const struct registry *registry, struct arena *arena, struct slice text,
                            enum cut_depth depth, size_t *count)
{
    struct cut cut = {.registry = registry, .arena = arena, .text = text, .depth = depth};
    size_t first = 0;
    size_t at = 0;

    cut.targets = targets_in(registry, arena, text, &cut.target_count);
    while ((at = utf8_skip_spaces(text, at)) < text.size) {
        size_t last = first;
        size_t end = blank_from(text, at);
        for (; last < cut.target_count && cut.targets[last].span.start < end; last++)
            if (cut.targets[last].span.end > end)
                end = blank_from(text, cut.targets[last].span.end);
        cut_region(&cut, (struct span){at, end}, first, last);
        first = last;
        at = end;
    }
    *count = cut.count;
    return cut.pieces;
}

struct cut_piece *cut_inside(const struct registry *registry, struct arena *arena, struct slice name,
                             size_t *count)
{
    struct cut cut = {
        .registry = registry, .arena = arena, .text = name, .depth = CUT_AT_WORDS, .inside = true};

    add_named_words(&cut, (struct span){0, name.size});
    *count = cut.count;
    return cut.pieces;
}
