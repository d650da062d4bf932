/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_parse.c - what the manners of writing references share: names, years, pages, links. */
#include "ingest/extract/reference_parse.h"

#include "base/memory.h"
#include "base/unicode.h"

enum { AUTHORS_MAX = 40, AUTHOR_SIZE_MAX = 160 };

static uint32_t peek(struct slice text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

static bool is_trimmed(uint32_t c)
{
    static const char *const marks = ".,;:。，；：．、 /“”\"’'";
    char bytes[UTF8_SIZE_MAX + 1] = {0};

    utf8_put(bytes, c);
    return unicode_is_space(c) || strstr(marks, bytes) != NULL;
}

const char *reference_string(struct arena *arena, struct slice text)
{
    size_t start = 0;
    size_t end = text.size;

    while (start < end && is_trimmed(peek(text, start)))
        utf8_next(text, &start);
    while (end > start) {
        size_t before = end;
        if (!is_trimmed(utf8_previous(text, &before)))
            break;
        end = before;
    }
    return start == end ? NULL : arena_copy(arena, slice_range(text, start, end));
}

size_t reference_find_year(struct slice text, size_t from)
{
    for (size_t at = from; at < text.size;) {
        size_t start = at;
        int value = 0;
        int digits = 0;
        if (!unicode_is_digit(utf8_next(text, &at)))
            continue;
        at = start;
        while (unicode_is_digit(peek(text, at))) {
            uint32_t c = utf8_next(text, &at);
            value = digits < 5 ? value * 10 + (int)(c < 0x80 ? c - '0' : c - 0xFF10) : value;
            digits++;
        }
        if (digits == 4 && value >= 1500 && value <= 2100 && (start == 0 || text.data[start - 1] != '/'))
            return start;
    }
    return SIZE_MAX;
}

const char *reference_number(struct arena *arena, struct slice text, size_t *at, bool range)
{
    size_t start;
    size_t end;

    while (*at < text.size && !unicode_is_digit(peek(text, *at)))
        utf8_next(text, at);
    start = end = *at;
    while (end < text.size) {
        size_t next = end;
        uint32_t c = utf8_next(text, &next);
        bool dash = c == '-' || c == 0x2013 || c == 0x2014 || c == '~' || c == 0xFF5E;
        if (!unicode_is_digit(c) && !(range && (dash || ((c == ',' || c == '+' || c == ' ') && unicode_is_digit(peek(text, next))))))
            break;
        end = next;
    }
    *at = end;
    return start == end ? NULL : reference_string(arena, slice_range(text, start, end));
}

/* ---- links */

static size_t link_start(struct slice text)
{
    static const char *const openings[] = {"https://", "http://", "DOI:", "DOI：", "doi:", "DOI: ", "https：", "http：", "CSTR:"};
    size_t first = text.size;

    for (size_t i = 0; i < ARRAY_SIZE(openings); i++) {
        size_t at = slice_find(text, slice_of(openings[i]), 0);
        if (at < first)
            first = at;
    }
    return first;
}

static size_t link_end(struct slice text, size_t at)
{
    while (at < text.size && (unsigned char)text.data[at] > ' ' && (unsigned char)text.data[at] < 0x80)
        at++;
    while (at > 0 && strchr(".,;)", text.data[at - 1]) != NULL)
        at--;
    return at;
}

struct slice reference_take_links(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t start = link_start(text);
    size_t url = slice_find(text, SLICE("http"), 0);
    size_t doi = slice_find(text, SLICE("10."), start);

    if (url != SIZE_MAX && url >= start)
        reference->url = reference_string(arena, slice_range(text, url, link_end(text, url)));
    if (doi != SIZE_MAX && slice_find(slice_range(text, doi, link_end(text, doi)), SLICE("/"), 0) != SIZE_MAX)
        reference->doi = reference_string(arena, slice_range(text, doi, link_end(text, doi)));
    return slice_range(text, 0, start);
}

/* ---- authors */

static const struct {
    const char *word;
    bool at_start;
} no_names[] = {
    {"参见", true}, {"参阅", true}, {"转引自", true}, {"见", true}, {"See also ", true}, {"See ", true},
    {"主编", false}, {"编著", false}, {"等著", false}, {"著", false}, {"编译", false}, {"译", false}, {"编", false},
    {" eds.", false}, {" ed.", false}, {" eds", false}, {" et al", false}, {" et al.", false}, {"等", false},
};

/* Without words that are no name, and the nationality in brackets before it: ［美］, (英), 【德】. */
static struct slice bare_name(struct slice name)
{
    size_t at = 0;
    uint32_t c;

    at = slice_find(name, SLICE(" [@"), 0);
    name = slice_trim(at == SIZE_MAX ? name : slice_range(name, 0, at));
    at = 0;
    for (size_t i = 0; i < ARRAY_SIZE(no_names); i++) {
        struct slice word = slice_of(no_names[i].word);
        if (no_names[i].at_start && name.size > word.size && slice_starts_with(name, word))
            name = slice_range(name, word.size, name.size);
        else if (!no_names[i].at_start && name.size > word.size && slice_ends_with(name, word))
            name = slice_range(name, 0, name.size - word.size);
    }
    name = slice_trim(name);
    if (name.size == 0)
        return name;
    c = utf8_next(name, &at);
    if (c != '[' && c != 0xFF3B && c != 0x3010 && c != 0x3014 && c != '(' && c != 0xFF08)
        return name;
    while (at < name.size && at < 24) {
        c = utf8_next(name, &at);
        if (c == ']' || c == 0xFF3D || c == 0x3011 || c == 0x3015 || c == ')' || c == 0xFF09)
            return slice_trim(slice_range(name, at, name.size));
    }
    return name;
}

static bool is_etc(struct slice name)
{
    return slice_equal(name, SLICE("等")) || slice_equal(name, SLICE("et al")) || slice_equal(name, SLICE("et al.")) ||
           slice_equal(name, SLICE("et. al")) || slice_equal(name, SLICE("eds.")) || slice_equal(name, SLICE("eds"));
}

/* Initials: J, JA, J.-P., not a word. */
static bool is_initials(struct slice word)
{
    size_t letters = 0;

    for (size_t i = 0; i < word.size; i++) {
        char byte = word.data[i];
        if (byte >= 'a' && byte <= 'z')
            return false;
        letters += (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0xC3;
    }
    return letters >= 1 && letters <= 2;
}

/* Reich, C. A., ...: initials and then a comma, "et al" or the end. */
static bool initials_follow(struct slice text, size_t at)
{
    size_t end = at;

    while (end < text.size && text.data[end] != ',' && end - at < 16)
        end++;
    for (size_t i = at; i < end; i++) {
        if (slice_has_at(text, i, " et al") || slice_has_at(text, i, " & ") || slice_has_at(text, i, " eds"))
            return i > at;
        if ((text.data[i] >= 'a' && text.data[i] <= 'z') || (text.data[i] >= '0' && text.data[i] <= '9'))
            return false;
    }
    return end > at && text.data[at] >= 'A' && text.data[at] <= 'Z' && slice_find(slice_range(text, at, end), SLICE("."), 0) != SIZE_MAX;
}

/* Words of a corporate author: Institute of Law, Committee on ... */
static bool is_corporate(struct slice name)
{
    static const char *const words[] = {" of ", " for ", " on ", "National ", "Institut", "Universit", "Committee", "Commission",
                                        "Associat", "Organi", "Department", "Ministry", "Center", "Centre", "Council",
                                        "Court", "Society", "Foundation", "Office", "Agency", "Bureau", "Group", "Inc", "Co.",
                                        "Corporation", "Education", "Press", "Library", "Museum", "Academy", "Union", "Government"};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(name, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* Bytes of the separator of names at `at`, or 0. In lists with family names first "and" is part of a corporate name. */
static size_t separator_at(struct slice text, size_t at, enum name_order order)
{
    static const char *const separators[] = {"，", "、", "；", ";", ", and ", ", & ", ", ", ",", " and ", " & "};
    size_t count = order == FAMILY_FIRST ? 8 : ARRAY_SIZE(separators);

    if (order == FAMILY_LAST && slice_has_at(text, at, ", ") && initials_follow(text, at + 2))
        return 0;
    for (size_t i = 0; i < count; i++)
        if (slice_has_at(text, at, separators[i]))
            return strlen(separators[i]);
    return 0;
}

/* Jr. and III belong to the name before them. */
static bool is_suffix(struct slice name)
{
    return slice_equal(name, SLICE("Jr.")) || slice_equal(name, SLICE("Jr")) || slice_equal(name, SLICE("III")) ||
           slice_equal(name, SLICE("Sr."));
}

/* ---- Smith, James */

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {"van", "von", "de", "der", "den", "del", "della", "la", "le", "du", "di", "da", "ter"};

    for (size_t i = 0; i < ARRAY_SIZE(particles); i++)
        if (slice_equal(word, slice_of(particles[i])))
            return true;
    return false;
}

/* Start of the last word, particles before it included. */
static size_t family_start(struct slice name)
{
    size_t start = name.size;

    while (start > 0 && name.data[start - 1] != ' ')
        start--;
    while (start > 1) {
        size_t before = start - 1;
        while (before > 0 && name.data[before - 1] != ' ')
            before--;
        if (!is_particle(slice_range(name, before, start - 1)))
            break;
        start = before;
    }
    return start;
}

/* End of the family name before initials, or the whole size. */
static size_t family_end(struct slice name)
{
    size_t end = name.size;

    for (;;) {
        size_t start = end;
        while (start > 0 && name.data[start - 1] != ' ')
            start--;
        if (start == 0 || !is_initials(slice_range(name, start, end)))
            return end;
        end = start - 1;
    }
}

static const char *ordered_name(struct arena *arena, struct slice name, enum name_order order)
{
    size_t at = 0;
    size_t cut;
    bool latin = unicode_is_latin(peek(name, at));

    while (name.size > 0 && strchr(" ,", name.data[name.size - 1]) != NULL)
        name.size--;
    if (!latin || slice_find(name, SLICE(", "), 0) != SIZE_MAX || slice_find(name, SLICE(" "), 0) == SIZE_MAX)
        return reference_string(arena, name);
    if (order == FAMILY_FIRST) {
        cut = family_end(name);
        if (cut == name.size)
            return reference_string(arena, name);
        return arena_format(arena, "%s, %s", arena_copy(arena, slice_range(name, 0, cut)),
                            arena_copy(arena, slice_range(name, cut + 1, name.size)));
    }
    cut = family_start(name);
    if (cut == 0 || is_corporate(name) || slice_find(name, SLICE(" and "), 0) != SIZE_MAX)
        return reference_string(arena, name);
    return arena_format(arena, "%s, %s", arena_copy(arena, slice_range(name, cut, name.size)),
                        arena_copy(arena, slice_range(name, 0, cut - 1)));
}

void reference_set_authors(struct arena *arena, struct slice text, enum name_order order,
                           struct reference_mention *reference)
{
    const char **names = arena_allocate(arena, AUTHORS_MAX * sizeof(*names));
    size_t count = 0;
    size_t start = 0;

    while (text.size > 0 && strchr(" ,:;", text.data[text.size - 1]) != NULL)
        text.size--;
    if (slice_ends_with(text, SLICE("：")))
        text.size -= strlen("：");
    for (size_t at = 0; at <= text.size && count < AUTHORS_MAX; at++) {
        size_t size = at == text.size ? 0 : separator_at(text, at, order);
        struct slice name;
        if (at < text.size && size == 0)
            continue;
        if (order == FAMILY_LAST && size > 0 && is_corporate(slice_range(text, start, at)) && text.data[at] == ' ')
            continue;
        name = bare_name(slice_range(text, start, at));
        if (name.size > 0 && name.size < AUTHOR_SIZE_MAX && !is_etc(name) && !is_suffix(name)) {
            names[count] = ordered_name(arena, name, order);
            count += names[count] != NULL;
        }
        at += size == 0 ? 0 : size - 1;
        start = at + 1;
    }
    reference->authors = names;
    reference->author_count = count;
}
