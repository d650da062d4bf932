/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_english.c - Bluebook, OSCOLA and plain lists: Author, “Title” (2006) 28(2) Journal 70. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"
#include "ingest/extract/reference_pieces.h"

/* What the reader knows while it goes through the pieces behind authors and title. */
struct rest {
    struct arena *arena;
    struct reference_mention *reference;
    struct reference_pieces pieces; /* tails are taken off its end */
    bool dated;                     /* a day, a volume or an address: the last name is a periodical or site */
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* ---- imprints */

/* NJ: Wiley, US: a code of state or country before the publisher, behind the city */
static bool begins_with_code(struct slice piece)
{
    return piece.size >= 2 && piece.data[0] >= 'A' && piece.data[0] <= 'Z' && piece.data[1] >= 'A' &&
           piece.data[1] <= 'Z' && (piece.size == 2 || piece.data[2] == ':');
}

/* Place: Publisher */
static void set_publisher(struct rest *rest, struct slice text)
{
    size_t colon = slice_find(text, SLICE(": "), 0);

    if (colon != SIZE_MAX) {
        rest->reference->place = reference_string(rest->arena, slice_range(text, 0, colon));
        text = slice_range(text, colon + 2, text.size);
    }
    rest->reference->publisher = reference_string(rest->arena, text);
}

/* OUP 1985: without the year at its end */
static struct slice without_year(struct slice text)
{
    size_t year = reference_find_year(text, 0);

    return slice_trim(year == SIZE_MAX ? text : slice_range(text, 0, year));
}

/* (2nd edn, OUP 1985), (Wiley, 1993), (29 June 2018): true if it names a publisher. */
static bool read_bracket(struct rest *rest, struct slice inside)
{
    struct reference_pieces pieces = reference_cut_pieces(inside);
    size_t year = reference_find_year(inside, 0);
    bool named = false;

    if (year != SIZE_MAX && rest->reference->year == NULL)
        rest->reference->year = arena_copy(rest->arena, slice_range(inside, year, year + 4));
    for (size_t i = 0; i < pieces.count; i++) {
        struct reference_mention ignored = {.number = 0};
        if (named || reference_read_tail(rest->arena, pieces.items[i], &ignored))
            continue;
        set_publisher(rest, without_year(pieces.items[i]));
        named = rest->reference->publisher != NULL;
    }
    return named;
}

/* Where the last bracket that holds a year opens, with its end, or SIZE_MAX. */
static size_t dated_bracket(struct slice piece, size_t *close)
{
    for (size_t at = piece.size; at > 0; at--) {
        size_t end;
        if (piece.data[at - 1] != '(')
            continue;
        end = reference_until(piece, at, reference_closes);
        if (end == piece.size || reference_find_year(slice_range(piece, at, end), 0) == SIZE_MAX)
            return SIZE_MAX;
        *close = end;
        return at - 1;
    }
    return SIZE_MAX;
}

/*
 * Takes the bracket off the last piece: Title (OUP 1985) 45, Twitter (29 June 2018).
 * A bracket that names no publisher dates a periodical.
 */
static void read_last_bracket(struct rest *rest)
{
    struct slice *last = &rest->pieces.items[rest->pieces.count - 1];
    size_t close = 0;
    size_t open = dated_bracket(*last, &close);
    struct slice after;

    if (open == SIZE_MAX)
        return;
    after = slice_range(*last, close + 1, last->size);
    after = slice_trim(slice_range(after, reference_skip(after, 0, reference_is_point), after.size));
    if (after.size > 0 && (open == 0 || !is_digit(after.data[0])))
        return; /* (2006) 28(2) Journal 70 */
    if (!read_bracket(rest, slice_range(*last, open + 1, close)))
        rest->dated = true;
    if (after.size > 0 && is_digit(after.data[0]) && rest->reference->pages == NULL) {
        size_t at = 0;
        rest->reference->pages = reference_number(rest->arena, after, &at, true);
    }
    *last = slice_trim(slice_range(*last, 0, open));
    if (last->size == 0)
        rest->pieces.count--;
}

/* 3 January 2019, January 11, at C1: only periodicals are cited so */
static bool is_day(struct slice piece)
{
    return slice_starts_with(piece, SLICE("at ")) ||
           (piece.size > 6 && slice_find(piece, SLICE(" "), 0) < piece.size && is_digit(piece.data[0]) &&
            !reference_is_edition(piece));
}

/* Takes off the end what says when and where. */
static void read_tails(struct rest *rest)
{
    struct reference_mention *reference = rest->reference;

    while (rest->pieces.count > 0) {
        struct slice piece = rest->pieces.items[rest->pieces.count - 1];
        if (!reference_read_tail(rest->arena, piece, reference))
            break;
        rest->dated = rest->dated || reference->volume != NULL || reference->issue != NULL || is_day(piece);
        rest->pieces.count--;
    }
    if (rest->pieces.count > 0)
        read_last_bracket(rest);
}

/* ---- where the work stands */

/* Names begin with a capital; what does not carries on the title. */
static bool begins_name(struct slice piece)
{
    return piece.size > 0 && !(piece.data[0] >= 'a' && piece.data[0] <= 'z') && piece.data[0] != '&';
}

/* The publisher in the last of `count` pieces, with a city before its code. Gives how many are left. */
static size_t take_publisher(struct rest *rest, size_t count)
{
    set_publisher(rest, rest->pieces.items[--count]);
    while (count > 1 && begins_with_code(rest->pieces.items[count]))
        count--;
    return count;
}

/* Publishers and periodicals have names of few words; a longer piece carries on the title. */
static bool is_short_name(struct slice piece)
{
    size_t blanks = 0;

    for (size_t at = 0; at < piece.size; at++)
        blanks += piece.data[at] == ' ';
    return begins_name(piece) && blanks < 10;
}

/* Does a piece close the list of editors: Y. B. Doe eds. */
static bool closes_editors(struct slice piece)
{
    static const char *const ends[] = {" eds.", " ed.", " eds", " ed", "(eds.)", "(ed.)", "(eds)", "(ed)"};

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(piece, slice_of(ends[i])))
            return true;
    return false;
}

/* in Doe & Roe eds., Book, Publisher: from piece `first` on */
static void read_host(struct rest *rest, size_t first)
{
    struct slice *items = rest->pieces.items;
    size_t count = rest->pieces.count;
    size_t title = first;
    struct slice host;

    items[first] = slice_trim(slice_range(items[first], 3, items[first].size));
    for (size_t i = first; i < count; i++)
        if (closes_editors(items[i]))
            title = i + 1;
    if (title >= count)
        return;
    if (count - title >= 2 && rest->reference->publisher == NULL)
        count = take_publisher(rest, count);
    host = reference_pieces_range(&rest->pieces, title, count);
    if (!reference_read_volume(rest->arena, host, rest->reference))
        rest->reference->container = reference_string(rest->arena, host);
}

static bool is_in(struct slice piece)
{
    return slice_starts_with(piece, SLICE("in ")) || slice_starts_with(piece, SLICE("In ")) ||
           slice_starts_with(piece, SLICE("in: "));
}

/* The piece from `first` on that is a journal's volume or begins "in ", with its fields read, or the count. */
static size_t read_place(struct rest *rest, size_t first)
{
    for (size_t i = first; i < rest->pieces.count; i++) {
        if (is_in(rest->pieces.items[i]) && rest->pieces.items[i].size > 4) {
            read_host(rest, i);
            return i;
        }
        /* the name of a journal may hold commas */
        if (reference_read_volume(rest->arena, reference_pieces_range(&rest->pieces, i, rest->pieces.count),
                                  rest->reference))
            return i;
    }
    return rest->pieces.count;
}

/* Behind a title in quotation marks: Journal, Vol. 3 or Site or Book, Publisher */
static void read_after_title(struct rest *rest)
{
    struct slice *items = rest->pieces.items;
    size_t count;

    read_tails(rest);
    count = rest->pieces.count;
    if (count == 0 || read_place(rest, 0) < count)
        return;
    if (count == 1 && slice_find(items[0], SLICE("Universit"), 0) != SIZE_MAX &&
        !rest->dated) { /* a thesis */
        set_publisher(rest, items[0]);
        return;
    }
    if (!is_short_name(items[count - 1])) /* Learning, Memory, and Cognition: one name */
        rest->dated = true;
    if (count >= 2 && rest->reference->publisher == NULL && !rest->dated)
        set_publisher(rest, items[--count]);
    rest->reference->container =
        reference_string(rest->arena,
                         rest->dated ? reference_pieces_range(&rest->pieces, 0, count) : items[0]);
}

/* ---- without quotation marks */

/* The piece that names the translator, or the count. */
static size_t translator_piece(const struct reference_pieces *pieces, size_t first)
{
    for (size_t i = first; i < pieces->count; i++)
        if (slice_starts_with(pieces->items[i], SLICE("translated ")) ||
            slice_starts_with(pieces->items[i], SLICE("trans. ")) ||
            slice_starts_with(pieces->items[i], SLICE("trans ")))
            return i;
    return pieces->count;
}

static bool read_plain(struct rest *rest)
{
    struct reference_mention *reference = rest->reference;
    size_t translator;
    size_t authors;
    size_t end;

    read_tails(rest);
    if (rest->pieces.count == 0)
        return false;
    authors = reference_author_pieces(&rest->pieces);
    if (authors > 0)
        reference_set_authors(rest->arena, reference_pieces_range(&rest->pieces, 0, authors), FAMILY_LAST,
                              reference);
    end = read_place(rest, authors + 1);
    translator = translator_piece(&rest->pieces, authors + 1);
    if (end == rest->pieces.count && end - authors >= 2 && reference->container == NULL &&
        reference->publisher == NULL && is_short_name(rest->pieces.items[end - 1])) {
        if (rest->dated || (reference->year == NULL && reference->url != NULL))
            reference->container = reference_string(rest->arena, rest->pieces.items[end - 1]);
        else if (reference->year != NULL)
            end = take_publisher(rest, end);
        end -= reference->container != NULL;
    }
    end = translator < end ? translator : end;
    reference->title = reference_string(rest->arena, reference_pieces_range(&rest->pieces, authors, end));
    return reference->title != NULL;
}

/* ---- titles in quotation marks */

/* “Title” or "Title", ‘Title’, « Title »: the first that opens */
static bool find_quoted(struct slice text, struct span *outer, struct span *inner)
{
    static const char *const marks[][2] = {{"“", "”"}, {"\"", "\""}, {"«", "»"},  {"‘", "’"},
                                           {"‘", "'"}, {" '", "' "}, {" '", "',"}};

    outer->start = SIZE_MAX;
    for (size_t i = 0; i < ARRAY_SIZE(marks); i++) {
        size_t start = slice_find(text, slice_of(marks[i][0]), 0);
        size_t end = start == SIZE_MAX ? SIZE_MAX
                                       : slice_find(text, slice_of(marks[i][1]), start + strlen(marks[i][0]));
        if (end == SIZE_MAX || start >= outer->start)
            continue;
        *inner = (struct span){start + strlen(marks[i][0]), end};
        *outer = (struct span){start, end + strlen(marks[i][1])};
    }
    return outer->start != SIZE_MAX;
}

/* ‘The court's view’: the mark that closes is followed by a comma, a blank or a bracket, not by a letter. */
static void widen_single(struct slice text, struct span *outer, struct span *inner)
{
    if (!slice_has_at(text, outer->start, "‘"))
        return;
    while (outer->end < text.size && unicode_is_word(utf8_peek(text, outer->end))) {
        size_t next = slice_find(text, SLICE("’"), outer->end);
        if (next == SIZE_MAX)
            return;
        inner->end = next;
        outer->end = next + strlen("’");
    }
}

bool reference_parse_english(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct rest rest = {.arena = arena, .reference = reference};
    struct span outer;
    struct span inner;

    text = reference_take_links(arena, reference_without_signal(text), reference);
    while (text.size > 0 && strchr(" ,<[(", text.data[text.size - 1]) != NULL)
        text.size--;
    if (text.size == 0)
        return false;
    if (!find_quoted(text, &outer, &inner)) {
        rest.pieces = reference_cut_pieces(text);
        return read_plain(&rest);
    }
    widen_single(text, &outer, &inner);
    reference_set_authors(arena, slice_range(text, 0, outer.start), FAMILY_LAST, reference);
    reference->title = reference_string(arena, slice_range(text, inner.start, inner.end));
    rest.dated = reference->url != NULL;
    rest.pieces = reference_cut_pieces(slice_range(text, outer.end, text.size));
    read_after_title(&rest);
    return reference->title != NULL;
}
