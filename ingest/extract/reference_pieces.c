/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_pieces.c - the pieces between commas of an English reference, and what each can be. */
#include "ingest/extract/reference_pieces.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* ---- cutting */

static int depth_change(uint32_t c)
{
    if (c == '(' || c == '[' || c == 0x201C || c == 0xFF08)
        return 1;
    return c == ')' || c == ']' || c == 0x201D || c == 0xFF09 ? -1 : 0;
}

struct reference_pieces reference_cut_pieces(struct slice text)
{
    struct reference_pieces pieces = {.count = 0};
    size_t start = 0;
    int depth = 0;

    for (size_t at = 0; at <= text.size; at++) {
        size_t next = at;
        struct slice piece;
        if (at < text.size) {
            if (text.data[at] != ',' || depth > 0 || (at + 1 < text.size && text.data[at + 1] != ' ') ||
                pieces.count + 1 == REFERENCE_PIECES_MAX) {
                depth += depth_change(utf8_next(text, &next));
                depth = depth < 0 ? 0 : depth;
                at = next - 1;
                continue;
            }
        }
        piece = slice_trim(slice_range(text, start, at));
        if (piece.size > 0)
            pieces.items[pieces.count++] = piece;
        start = at + 1;
    }
    return pieces;
}

struct slice reference_pieces_range(const struct reference_pieces *pieces, size_t first, size_t end)
{
    const struct slice *last;

    if (first >= end)
        return (struct slice){"", 0};
    last = &pieces->items[end - 1];
    return (struct slice){pieces->items[first].data,
                          (size_t)(last->data - pieces->items[first].data) + last->size};
}

/* ---- tails */

static struct slice without_point(struct slice piece)
{
    while (piece.size > 0 && (piece.data[piece.size - 1] == '.' || piece.data[piece.size - 1] == ' '))
        piece.size--;
    return piece;
}

static void set_once(const char **field, const char *value)
{
    if (*field == NULL)
        *field = value;
}

bool reference_is_edition(struct slice piece)
{
    static const char *const ends[] = {" ed", " edn", " edition", " éd"};
    struct slice bare = without_point(piece);

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(bare, slice_of(ends[i])))
            return is_digit(bare.data[0]) || reference_find_year(bare, 0) != SIZE_MAX ||
                   slice_starts_with(bare, SLICE("Rev")) || slice_starts_with(bare, SLICE("rev"));
    return false;
}

/* Number of words, up to `most` of which are given. */
static size_t words_of(struct slice piece, struct slice *words, size_t most)
{
    size_t count = 0;
    size_t start = 0;

    for (size_t at = 0; at <= piece.size; at++) {
        if (at < piece.size && piece.data[at] != ' ')
            continue;
        if (at > start && count++ < most)
            words[count - 1] = slice_range(piece, start, at);
        start = at + 1;
    }
    return count;
}

static bool is_month(struct slice word)
{
    static const char *const months[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December",
    };

    word = without_point(word);
    for (size_t i = 0; i < ARRAY_SIZE(months); i++)
        if (word.size >= 3 && slice_starts_with(slice_of(months[i]), word))
            return true;
    return slice_equal(word, SLICE("Sept"));
}

static bool is_year(struct slice word)
{
    return word.size >= 4 && word.size <= 5 && reference_find_year(word, 0) == 0;
}

/* 1991, 29 June 2018, June 1990, January 11 (of January 11, 2019) */
static bool read_date(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    struct slice words[3];
    size_t count = words_of(piece, words, ARRAY_SIZE(words));
    struct slice last;

    if (count == 0 || count > 3)
        return false;
    if (count == 2 && is_month(words[0]) && is_digit(words[1].data[0]) && words[1].size <= 2)
        return true;
    last = words[count - 1];
    if (!is_year(last) || (count == 2 && !is_month(words[0])) || (count == 3 && !is_digit(words[0].data[0])))
        return false;
    set_once(&reference->year, arena_copy(arena, last));
    return true;
}

/* (48)8, (48): volume and issue; C1: a page of a newspaper */
static bool read_compact(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    size_t close = reference_until(piece, 0, reference_closes);
    size_t digits = 1;

    while (digits < piece.size && is_digit(piece.data[digits]))
        digits++;
    if (piece.size > 1 && piece.size <= 4 && digits == piece.size && piece.data[0] >= 'A' &&
        piece.data[0] <= 'Z') {
        set_once(&reference->pages, arena_copy(arena, piece));
        return true;
    }
    if (piece.data[0] != '(' || piece.size > 12 || close != digits || close == piece.size || digits == 1 ||
        digits > 4)
        return false;
    if (close + 1 < piece.size && !is_digit(piece.data[close + 1]))
        return false;
    reference->volume = arena_copy(arena, slice_range(piece, 1, close));
    if (close + 1 < piece.size)
        reference->issue = arena_copy(arena, slice_range(piece, close + 1, piece.size));
    return true;
}

/* Vol. 48, No. 8, pp. 5-9, at C1 */
static bool read_labelled(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    const struct {
        const char *label;
        const char **field;
    } labels[] = {
        {"Vol. ", &reference->volume}, {"vol. ", &reference->volume}, {"Volume ", &reference->volume},
        {"Vol ", &reference->volume},  {"No. ", &reference->issue},   {"no. ", &reference->issue},
        {"n° ", &reference->issue},    {"Issue ", &reference->issue}, {"pp. ", &reference->pages},
        {"p. ", &reference->pages},    {"at ", &reference->pages},
    };

    for (size_t i = 0; i < ARRAY_SIZE(labels); i++) {
        size_t size = strlen(labels[i].label);
        if (piece.size <= size || piece.size > size + 16 ||
            !slice_starts_with(piece, slice_of(labels[i].label)))
            continue;
        *labels[i].field = reference_string(arena, slice_range(piece, size, piece.size));
        return true;
    }
    return false;
}

/* 17-39, 1740 (1985): pages or the place cited, perhaps with the year */
static bool read_pin(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    size_t at = 0;
    const char *pages;
    size_t year;

    if (!is_digit(piece.data[0]))
        return false;
    pages = reference_number(arena, piece, &at, true);
    year = reference_find_year(slice_range(piece, at, piece.size), 0);
    if (at < piece.size && (year == SIZE_MAX || !slice_ends_with(piece, SLICE(")")) ||
                            reference_skip(piece, at, reference_is_blank) == at ||
                            piece.data[reference_skip(piece, at, reference_is_blank)] != '('))
        return false;
    set_once(&reference->pages, pages);
    if (year != SIZE_MAX)
        set_once(&reference->year, arena_copy(arena, slice_range(piece, at + year, at + year + 4)));
    return true;
}

bool reference_read_tail(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    piece = without_point(piece);
    if (piece.size == 0 || reference_is_edition(piece))
        return true;
    if (slice_find(piece, SLICE("last visited"), 0) != SIZE_MAX ||
        slice_starts_with(piece, SLICE("accessed ")))
        return true;
    return read_date(arena, piece, reference) || read_labelled(arena, piece, reference) ||
           read_compact(arena, piece, reference) || read_pin(arena, piece, reference);
}

/* ---- volumes of journals */

/* (2006) or [2006] at the start: sets the year, gives where the rest begins; else 0. */
static size_t leading_year(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    if (piece.size < 8 || (piece.data[0] != '(' && piece.data[0] != '[') ||
        reference_find_year(slice_range(piece, 0, 6), 0) != 1 ||
        (piece.data[5] != ')' && piece.data[5] != ']'))
        return 0;
    reference->year = arena_copy(arena, slice_range(piece, 1, 5));
    return reference_skip(piece, 6, reference_is_blank);
}

/* (2001), (D.C. Cir. 1982) at the end: sets the year, gives the text before it. */
static struct slice without_last_bracket(struct arena *arena, struct slice piece,
                                         struct reference_mention *reference)
{
    size_t open = piece.size;
    size_t year;

    if (!slice_ends_with(piece, SLICE(")")))
        return piece;
    while (open > 0 && piece.data[open - 1] != '(')
        open--;
    if (open == 0)
        return piece;
    year = reference_find_year(piece, open);
    if (year == SIZE_MAX)
        return piece;
    set_once(&reference->year, arena_copy(arena, slice_range(piece, year, year + 4)));
    return slice_trim(slice_range(piece, 0, open - 1));
}

/* Where the page behind the name begins, or the size: the first word of digits alone (F.2d, 3d are none). */
static size_t page_start(struct slice piece)
{
    for (size_t at = 1; at < piece.size; at++) {
        size_t end = at;
        if (piece.data[at - 1] != ' ' || !is_digit(piece.data[at]))
            continue;
        reference_number(NULL, piece, &end, true);
        if (end >= piece.size || slice_has_at(piece, end, " (") || piece.data[end] == ',' ||
            piece.data[end - 1] == ' ')
            return at;
    }
    return piece.size;
}

bool reference_read_volume(struct arena *arena, struct slice piece, struct reference_mention *reference)
{
    struct reference_mention read = *reference;
    size_t at;
    size_t volume;
    size_t page;

    piece = slice_trim(piece);
    if (slice_ends_with(piece, SLICE(").")) || (piece.size > 1 && is_digit(piece.data[piece.size - 2])))
        piece = without_point(piece);
    at = leading_year(arena, piece, &read);
    volume = at;
    while (at < piece.size && is_digit(piece.data[at]))
        at++;
    if ((at == volume && volume == 0) || at - volume > 4)
        return false;
    if (at > volume)
        read.volume = arena_copy(arena, slice_range(piece, volume, at));
    if (at < piece.size && piece.data[at] == '(' && at > volume) {
        size_t close = reference_until(piece, at, reference_closes);
        read.issue = reference_string(arena, slice_range(piece, at + 1, close));
        at = close < piece.size ? close + 1 : close;
    }
    if (at > volume && (at >= piece.size || piece.data[at] != ' '))
        return false;
    at = reference_skip(piece, at, reference_is_blank);
    if (at >= piece.size || !unicode_is_word(utf8_peek(piece, at)) || is_digit(piece.data[at]) ||
        (piece.data[at] >= 'a' && piece.data[at] <= 'z'))
        return false;
    piece = without_last_bracket(arena, slice_range(piece, at, piece.size), &read);
    page = page_start(piece);
    if (page < piece.size)
        read.pages = reference_string(arena, slice_range(piece, page, piece.size));
    read.container =
        arena_copy(arena, slice_trim(slice_range(piece, 0, page))); /* with its last point: L. Rev. */
    *reference = read;
    return true;
}

/* ---- authors */

struct name_piece {
    struct slice text; /* without role and et al. */
    bool last;         /* they close the list of authors */
};

static struct name_piece name_piece(struct slice piece)
{
    static const char *const ends[] = {
        " eds.", " ed.", " eds",    " ed",     "(eds.)", "(ed.)",
        "(eds)", "(ed)", " trans.", " et al.", " et al", " et. al.",
    };
    struct name_piece name = {.text = piece};

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
        if (name.text.size <= strlen(ends[i]) || !slice_ends_with(name.text, slice_of(ends[i])))
            continue;
        name.text = slice_trim(slice_range(name.text, 0, name.text.size - strlen(ends[i])));
        name.last = true;
        i = SIZE_MAX; /* et al. eds. */
    }
    return name;
}

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {
        "van", "von", "de", "der", "den", "del", "della", "la",  "le",
        "du",  "di",  "da", "ter", "dos", "el",  "al",    "bin",
    };

    for (size_t i = 0; i < ARRAY_SIZE(particles); i++)
        if (slice_equal(word, slice_of(particles[i])))
            return true;
    return false;
}

/* From `least` to `most` capitalised words or particles without digits and marks: a person's name. */
static bool is_name(struct slice text, size_t least, size_t most)
{
    static const char *const others[] = {"The", "A", "An", "On", "Of", "In"};
    struct slice words[8];
    size_t count = words_of(text, words, ARRAY_SIZE(words));

    if (count < least || count > most || count > ARRAY_SIZE(words))
        return false;
    for (size_t i = 0; i < count; i++) {
        char first = words[i].data[0];
        bool capital = (first >= 'A' && first <= 'Z') || (unsigned char)first >= 0xC3;
        if (!capital && !is_particle(words[i]))
            return false;
        for (size_t k = 0; k < words[i].size; k++)
            if (is_digit(words[i].data[k]) || strchr(":?!()\"/", words[i].data[k]) != NULL)
                return false;
        for (size_t k = 0; k < ARRAY_SIZE(others) && i == 0; k++)
            if (slice_equal(words[0], slice_of(others[k])))
                return false;
    }
    return true;
}

/* The words that join two names, with what stands on both sides; false: none. */
static bool split_joined(struct slice text, struct slice *left, struct slice *right)
{
    static const char *const words[] = {" & ", " and "};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t at = slice_find(text, slice_of(words[i]), 0);
        if (at == SIZE_MAX)
            continue;
        *left = slice_trim(slice_range(text, 0, at));
        *right = slice_trim(slice_range(text, at + strlen(words[i]), text.size));
        return left->size > 0 && right->size > 0;
    }
    return false;
}

static bool initials_at(const struct reference_pieces *pieces, size_t i)
{
    return i < pieces->count && reference_is_initials(name_piece(pieces->items[i]).text);
}

static bool closes_at(const struct reference_pieces *pieces, size_t i)
{
    return name_piece(pieces->items[i]).last;
}

/*
 * One name, or two that are joined, from piece `i` on: the pieces it takes, or 0. `last`: no more follow.
 * Roe | J. A. & Doe | B., Jane Roe, Jane Roe & John Doe, some Bureau
 */
static size_t take_name(const struct reference_pieces *pieces, size_t i, bool *last)
{
    struct name_piece name = name_piece(pieces->items[i]);
    struct slice left;
    struct slice right;
    size_t taken = 1;

    *last = name.last;
    if (slice_equal(name.text, SLICE("et al.")) || slice_equal(name.text, SLICE("et al"))) {
        *last = true;
        return i > 0;
    }
    if (is_name(name.text, 1, 3) && i + 1 < pieces->count &&
        !reference_is_institution(name.text)) { /* Roe | J. A. */
        struct name_piece initials = name_piece(pieces->items[i + 1]);
        bool joined = split_joined(initials.text, &left, &right);
        if (reference_is_initials(joined ? left : initials.text)) {
            *last = joined || initials.last;
            if (joined && is_name(right, 1, 3) && initials_at(pieces, i + 2))
                return 3;
            return !joined || is_name(right, 2, 6) ? 2 : 0;
        }
    }
    if (split_joined(name.text, &left, &right)) {
        bool institutions = reference_is_institution(left) && reference_is_institution(right);
        *last = true;
        if (is_name(right, 1, 3) && initials_at(pieces, i + 1))
            taken = 2;
        else if (!institutions && !is_name(right, 2, 6))
            taken = 0;
        return taken > 0 && (institutions || is_name(left, 2, 6)) ? taken : 0;
    }
    if (slice_starts_with(name.text, SLICE("and ")) || slice_starts_with(name.text, SLICE("& "))) {
        *last = true;
        return i > 0 &&
               is_name(slice_range(name.text, slice_find(name.text, SLICE(" "), 0) + 1, name.text.size), 2,
                       6);
    }
    return is_name(name.text, 2, 6);
}

/* Words of publishers: what follows a first piece that only looks like a name. */
static bool is_publisher(struct slice piece)
{
    static const char *const words[] = {
        "Press", "Publish", "Verlag", "Books", " & ", "Wikipedia", "C.F.R.", "U.S.C.",
    };

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(piece, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* The first piece alone: a name by its shape, an institution, or one word before two others. */
static size_t lone_author(const struct reference_pieces *pieces)
{
    struct slice first = name_piece(pieces->items[0]).text;

    if (pieces->count < 2 || (pieces->count == 2 && is_publisher(pieces->items[1])))
        return 0;
    if (closes_at(pieces, 0) || is_name(first, 2, 6) || reference_is_institution(first) ||
        slice_find(first, SLICE(" [@"), 0) != SIZE_MAX)
        return slice_find(first, SLICE(":"), 0) == SIZE_MAX;
    return pieces->count >= 3 && is_name(first, 1, 1);
}

size_t reference_author_pieces(const struct reference_pieces *pieces)
{
    size_t sure = 0;

    for (size_t i = 0; i < pieces->count;) {
        bool last = false;
        size_t taken = take_name(pieces, i, &last);
        if (taken == 0)
            break;
        i += taken;
        /* A list of authors closes with &, et al. or ed.; initials make a name by themselves. */
        if (last || initials_at(pieces, i - 1) || (taken > 1 && initials_at(pieces, i - 1)))
            sure = i;
        if (last && !(i < pieces->count && slice_starts_with(pieces->items[i], SLICE("et al"))))
            break;
    }
    if (sure > 0 && sure < pieces->count)
        return sure;
    return lone_author(pieces);
}
