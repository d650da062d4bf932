/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_english.c - plain English notes: Author, “Title”, 12 Law Review 345 (2020). Author, Title, Publisher, 2020. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"
#include "ingest/extract/suit.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t skip_blanks(struct slice text, size_t at)
{
    while (at < text.size && (text.data[at] == ' ' || text.data[at] == ','))
        at++;
    return at;
}

/* 12 Law Review 345: volume, name, first page. `text` begins with the volume. False: it does not. */
static bool read_volume(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = 0;
    size_t start;
    size_t end;

    while (at < text.size && is_digit(text.data[at]))
        at++;
    if (at == 0 || at > 4 || at >= text.size || text.data[at] != ' ')
        return false;
    start = at + 1;
    for (end = start; end < text.size && text.data[end] != '(' && text.data[end] != ','; end++)
        if (text.data[end] == ' ' && end + 1 < text.size && is_digit(text.data[end + 1]))
            break;
    if (end == start)
        return false;
    reference->volume = arena_copy(arena, slice_range(text, 0, at));
    reference->container = reference_string(arena, slice_range(text, start, end));
    if (end < text.size && text.data[end] == ' ')
        reference->pages = reference_number(arena, text, &end, true);
    return true;
}

static void read_year(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t last = SIZE_MAX;

    for (size_t at = reference_find_year(text, 0); at != SIZE_MAX; at = reference_find_year(text, at + 4))
        last = at;
    if (last != SIZE_MAX && reference->year == NULL)
        reference->year = reference_number(arena, text, &last, false);
}

/* The last comma before `end`, or 0. */
static size_t comma_before(struct slice text, size_t end)
{
    while (end > 0 && text.data[end - 1] != ',')
        end--;
    return end;
}

/* Publisher, 1998 or (Publisher, 1998) at the end. */
static void read_publisher(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t year = reference_find_year(text, 0);
    size_t end;
    size_t start;

    if (year == SIZE_MAX || year == 0)
        return;
    end = comma_before(text, year);
    if (end < 2)
        return;
    start = comma_before(text, end - 1);
    for (size_t at = end - 1; at > start; at--)
        if (text.data[at - 1] == '(') {
            start = at;
            break;
        }
    reference->publisher = reference_string(arena, slice_range(text, start, end - 1));
}

/* What follows the title. */
static void read_after(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t at = skip_blanks(text, 0);

    text = slice_range(text, at, text.size);
    if (slice_has_at(text, 0, "(") && text.size > 7 && is_digit(text.data[1]) && text.data[5] == ')') {
        reference->year = arena_copy(arena, slice_range(text, 1, 5));
        text = slice_range(text, skip_blanks(text, 6), text.size);
    }
    read_year(arena, text, reference);
    if (read_volume(arena, text, reference))
        return;
    if (slice_has_at(text, 0, "in ")) {
        size_t editors = slice_find(text, SLICE("eds., "), 0);
        size_t start = editors != SIZE_MAX ? editors + 6 : slice_find(text, SLICE("ed., "), 0);
        start = start == SIZE_MAX ? 3 : editors == SIZE_MAX ? start + 5 : start;
        at = slice_find(text, SLICE(", "), start);
        reference->container = reference_string(arena, slice_range(text, start, at == SIZE_MAX ? text.size : at));
        text = slice_range(text, at == SIZE_MAX ? text.size : at, text.size);
    } else if (reference->container == NULL && text.size > 0 && text.data[0] != '(') {
        at = slice_find(text, SLICE(", "), 0);
        reference->container = reference_string(arena, slice_range(text, 0, at == SIZE_MAX ? text.size : at));
    }
    read_publisher(arena, text, reference);
}

/* Is this piece between commas the beginning of a title, not a name? Names have two to four capitalised words or initials. */
static bool is_name(struct slice text)
{
    size_t words = 0;
    bool start = true;

    text = slice_trim(text);
    for (size_t at = 0; at < text.size; at++) {
        if (start && ((text.data[at] >= 'a' && text.data[at] <= 'z' && text.data[at] != 'd' && text.data[at] != 'v') || is_digit(text.data[at])))
            return slice_has_at(text, at, "et al") || slice_has_at(text, at, "and ");
        words += start;
        start = text.data[at] == ' ';
    }
    return words >= 2 && words <= 7 && slice_find(text, SLICE(":"), 0) == SIZE_MAX;
}

/* “Title” or "Title" */
static bool find_quoted(struct slice text, struct span *outer, struct span *inner)
{
    static const char *const marks[][2] = {{"“", "”"}, {"\"", "\""}, {"‘", "’"}};

    for (size_t i = 0; i < ARRAY_SIZE(marks); i++) {
        size_t start = slice_find(text, slice_of(marks[i][0]), 0);
        size_t end = start == SIZE_MAX ? SIZE_MAX : slice_find(text, slice_of(marks[i][1]), start + strlen(marks[i][0]));
        if (end == SIZE_MAX)
            continue;
        *inner = (struct span){start + strlen(marks[i][0]), end};
        *outer = (struct span){start, end + strlen(marks[i][1])};
        return true;
    }
    return false;
}

/* C. A. as a piece between commas */
static bool is_initials(struct slice piece)
{
    bool point = false;

    for (size_t i = 0; i < piece.size; i++) {
        if (slice_has_at(piece, i, " et al") || slice_has_at(piece, i, " & "))
            return point;
        if ((piece.data[i] >= 'a' && piece.data[i] <= 'z') || is_digit(piece.data[i]))
            return false;
        point = point || piece.data[i] == '.';
    }
    return point && piece.size <= 12;
}

/*
 * Where the authors end (at a comma), or 0: the first piece between commas if
 * it is a name or one word, with the initials and co-authors that follow.
 */
static size_t authors_end(struct slice text)
{
    size_t end = slice_find(text, SLICE(", "), 0);
    size_t first = end;

    if (end == SIZE_MAX)
        return 0;
    for (;;) {
        size_t next = slice_find(text, SLICE(", "), end + 2);
        struct slice piece = slice_range(text, end + 2, next == SIZE_MAX ? text.size : next);
        bool joined = slice_find(piece, SLICE(" & "), 0) != SIZE_MAX && is_name(piece);
        if (next == SIZE_MAX || !(is_initials(piece) || joined || slice_has_at(piece, 0, "et al")))
            break;
        end = next;
    }
    if (end > first || is_name(slice_range(text, 0, first)))
        return end;
    return slice_find(slice_range(text, 0, first), SLICE(" "), 0) == SIZE_MAX ? first : 0;
}

/* Where the title that starts at `start` ends: at ", 12 Law Review", ", Publisher," or "(". */
static size_t title_end(struct slice text, size_t start)
{
    for (size_t at = start + 4; at + 2 < text.size; at++) {
        bool comma = text.data[at] == ',' && text.data[at + 1] == ' ';
        if (text.data[at] == '(' && at + 5 < text.size && (is_digit(text.data[at + 1]) || reference_find_year(slice_range(text, at, text.size), 0) != SIZE_MAX))
            return at;
        if (comma && (is_digit(text.data[at + 2]) || slice_has_at(text, at + 2, "in ") || slice_has_at(text, at + 2, "translated ")))
            return at;
    }
    return text.size;
}

/* Author, Title, Publisher, 1998: the publisher is the piece before the year, if the title has one before it. */
static size_t without_publisher(struct arena *arena, struct slice text, size_t start, size_t end, struct reference_mention *reference)
{
    size_t comma = end;

    while (comma > start + 4 && !slice_has_at(text, comma - 1, ", "))
        comma--;
    if (comma <= start + 4 || end >= text.size || text.data[end] != ',' || !is_digit(text.data[end + 2]))
        return end;
    if (reference->container != NULL || reference->volume != NULL)
        return end;
    if (reference_find_year(slice_range(text, end, text.size), 0) == 2)
        reference->publisher = reference_string(arena, slice_range(text, comma, end));
    else
        reference->container = reference_string(arena, slice_range(text, comma, end));
    return comma - 1;
}

/* Author, Title, rest */
static bool read_plain(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t authors = authors_end(text);
    size_t start = authors == 0 ? 0 : authors + 2;
    size_t end = title_end(text, start);

    if (authors > 0)
        reference_set_authors(arena, slice_range(text, 0, authors), FAMILY_LAST, reference);
    if (!read_volume(arena, slice_range(text, skip_blanks(text, end), text.size), reference))
        end = without_publisher(arena, text, start, end, reference);
    reference->title = reference_string(arena, slice_range(text, start, end));
    if (reference->container == NULL && reference->publisher == NULL)
        read_after(arena, slice_range(text, end, text.size), reference);
    read_year(arena, slice_range(text, end, text.size), reference);
    return reference->title != NULL;
}

/* A judgment (X v. Y, 571 U.S. 904 (2014)) has no author: its name is the title. */
static bool read_judgment(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    enum { LEAD_MAX = 12, NAME_MAX = 160 }; /* See also; Case C-1/20 */
    size_t at = slice_find(text, SLICE(" v"), 0);
    struct suit suit;

    for (; at != SIZE_MAX && at < NAME_MAX; at = slice_find(text, SLICE(" v"), at + 1)) {
        if (!suit_read(text, at + 1, &suit))
            continue;
        if (suit.span.start > LEAD_MAX)
            return false;
        reference->title = reference_string(arena, slice_range(text, suit.span.start, suit.span.end));
        read_year(arena, slice_range(text, suit.span.end, text.size), reference);
        read_volume(arena, slice_range(text, skip_blanks(text, suit.span.end), text.size), reference);
        return true;
    }
    return false;
}

bool reference_parse_english(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span outer;
    struct span inner;

    text = reference_take_links(arena, text, reference);
    if (text.size == 0)
        return false;
    if (read_judgment(arena, text, reference))
        return true;
    if (!find_quoted(text, &outer, &inner))
        return read_plain(arena, text, reference);
    reference_set_authors(arena, slice_range(text, 0, outer.start), FAMILY_LAST, reference);
    reference->title = reference_string(arena, slice_range(text, inner.start, inner.end));
    read_after(arena, slice_range(text, outer.end, text.size), reference);
    return true;
}
