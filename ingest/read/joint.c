/* SPDX-License-Identifier: GPL-3.0-or-later */
/* joint.c - which lines belong together, and what stands between them. */
#include "ingest/read/joint.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"

/* ---- what stands between */

static bool is_tight(uint32_t c)
{
    return unicode_is_han(c) || is_han_punctuation(c);
}

static bool is_han_text(struct slice text)
{
    unsigned han = 0;
    unsigned latin = 0;

    for (size_t at = 0; at < text.size && at < 240;) {
        uint32_t c = utf8_next(text, &at);
        han += unicode_is_han(c);
        latin += unicode_is_latin(c);
    }
    return han * 3 > latin;
}

enum joint joint_between(struct slice line, struct slice next, const struct layout *layout,
                         const struct vocabulary *vocabulary)
{
    size_t at = line.size;
    size_t start = 0;
    uint32_t last = utf8_previous(line, &at);
    uint32_t first = utf8_next(next, &start);
    bool word = unicode_is_latin(last) || unicode_is_digit(last);
    bool next_word = unicode_is_latin(first) || unicode_is_digit(first);

    if (hyphen_cuts(line, next))
        return hyphen_stays(vocabulary, line, next) ? JOINT_NONE : JOINT_WITHOUT_HYPHEN;
    if (is_tight(last) && is_tight(first))
        return first == 0x2014 && !is_han_text(line) ? JOINT_BLANK : JOINT_NONE;
    if ((unicode_is_han(last) && next_word) || (word && unicode_is_han(first)))
        return layout->spaced_latin ? JOINT_BLANK : JOINT_NONE;
    if (!is_han_text(line) && !is_han_text(next))
        return last == 0x2014 || last == '-' || (first == 0x2014 && word && next.size < 6) ? JOINT_NONE : JOINT_BLANK;
    if (word && next_word)
        return JOINT_BLANK;
    if ((last == ',' || last == ';' || last == ':') && next_word)
        return layout->spaced_latin ? JOINT_BLANK : JOINT_NONE;
    return JOINT_NONE;
}

size_t joint_blanks_between_han(struct slice text, size_t *at)
{
    uint32_t last = 0;

    while (*at < text.size) {
        size_t start = *at;
        uint32_t c = utf8_next(text, at);
        size_t end;
        size_t next;
        if (!unicode_is_space(c)) {
            last = c;
            continue;
        }
        for (end = next = *at; next < text.size && unicode_is_space(utf8_next(text, &next));)
            end = next;
        next = end;
        if (unicode_is_han(last) && end < text.size && unicode_is_han(utf8_next(text, &next))) {
            *at = start;
            return end - start;
        }
        *at = end;
        last = 0;
    }
    return 0;
}

bool joint_is_spaced_word(struct slice text)
{
    unsigned count = 0;
    bool blank = true;

    for (size_t at = 0; at < text.size && at < 64;) {
        uint32_t c = utf8_next(text, &at);
        if (unicode_is_han(c)) {
            if (!blank)
                return false;
            blank = false;
            count++;
        } else if (unicode_is_space(c)) {
            blank = true;
        } else if (c != '[' && c != ']' && c != 0x3010 && c != 0x3011 && c != 0x3014 && c != 0x3015 && c != ':' &&
                   c != 0xFF1A && c != '*' && c != '#') {
            return false;
        }
    }
    return count >= 2 && count <= 4 && text.size < 64;
}

/* ---- which lines belong together */

struct pair {
    const struct lines *lines;
    const struct layout *layout;
    const struct line *line;
    const struct line *next;
    unsigned full;     /* columns of a full line here */
    bool across_page;  /* furniture or a form feed stands between */
    bool title_page;   /* both stand before the abstract */
};

static bool begins_lower(const struct line *line)
{
    return line->first >= 'a' && line->first <= 'z';
}

/* Is there a 《 without its 》 near the end of the line, and the 》 near the start of the next? */
static bool cuts_title(struct slice line, struct slice next)
{
    enum { NEAR = 180 };
    size_t at = line.size;
    size_t start = 0;

    while (at > 0 && line.size - at < NEAR) {
        uint32_t c = utf8_previous(line, &at);
        if (c == 0x300B)
            return false;
        if (c != 0x300A)
            continue;
        while (start < next.size && start < NEAR) {
            uint32_t other = utf8_next(next, &start);
            if (other == 0x300A)
                return false;
            if (other == 0x300B)
                return true;
        }
        return false;
    }
    return false;
}

/* 第 | 285 条 */
static bool cuts_number(struct slice line, struct slice next)
{
    static const char *const units[] = {"条", "款", "项", "章", "节", "编", "條", "項"};
    size_t at = 0;
    size_t end = 0;

    if (!slice_ends_with(line, SLICE("第")))
        return false;
    while (at < next.size && at < 24) {
        uint32_t c;
        end = at;
        c = utf8_next(next, &at);
        if (!unicode_is_digit(c) && !unicode_is_space(c) && !is_han_numeral(c))
            break;
    }
    for (size_t i = 0; i < ARRAY_SIZE(units); i++)
        if (slice_has_at(next, end, units[i]))
            return end > 0;
    return false;
}

static bool is_latin_word(uint32_t c)
{
    return unicode_is_latin(c) || unicode_is_digit(c);
}

/* Chinese lines of a file in which white space after a line ends the paragraph. */
static bool goes_on_by_trailing(const struct pair *pair)
{
    const struct line *line = pair->line;

    if (!line->trailing_blank)
        return true;
    /* the blank may be the one between Han and Latin, at the end of a full line */
    return !line->ended && !layout_is_short(line->width, pair->full) && pair->layout->spaced_latin &&
           is_latin_word(pair->next->first) != is_latin_word(line->last) && line->width * 100 >= pair->full * 95;
}

/* A line set apart in the middle: a centred heading. */
static bool is_centred(const struct line *line, const struct line *other, unsigned full)
{
    return line->indent > other->indent + 6 && line->width * 3 < full * 2;
}

static bool goes_on_wrapped(const struct pair *pair)
{
    const struct line *line = pair->line;
    const struct line *next = pair->next;
    bool is_short = layout_is_short(line->width, pair->full);
    bool item = text_begins_item(line_text(pair->lines, next));

    if (is_centred(line, next, pair->full) || is_centred(next, line, pair->full))
        return false;
    if (pair->layout->trailing_ends && line->han)
        return goes_on_by_trailing(pair);
    if (line->han != next->han && (line->ended || is_short))
        return false;
    if (next->blank_before && pair->layout->blanks_separate && !pair->across_page)
        return false;
    if (!line->ended)
        return !is_short || begins_lower(next) || line->last == ',' || line->last == '-';
    if (next->indent > line->indent + 1 || is_short || item)
        return false;
    return !(pair->across_page && pair->layout->indents && next->indent > 0);
}

static bool goes_on(const struct pair *pair)
{
    struct slice line = line_text(pair->lines, pair->line);
    struct slice next = line_text(pair->lines, pair->next);
    struct label label;

    if (pair->line->whole || pair->next->whole || pair->next->starts)
        return false;
    if (cuts_number(line, next) || (!pair->next->blank_before && cuts_title(line, next)))
        return true;
    if (!pair->layout->wrapped || (pair->title_page && pair->next->blank_before))
        return false;
    label = label_at_start(next);
    if (label.marked || label_is_whole(next, &label))
        return false;
    label = label_at_start(line);
    return !label_is_whole(line, &label) && goes_on_wrapped(pair);
}

static size_t following(const struct lines *lines, size_t i, bool *dropped)
{
    for (i++; i < lines->count && lines->items[i].dropped; i++)
        *dropped = true;
    return i;
}

/* A full line's width near line i: of the paragraph so far, or of the lines below. */
static unsigned full_width(const struct lines *lines, size_t i, size_t next, unsigned paragraph)
{
    unsigned full = lines->items[i].width;

    if (paragraph > 0)
        return paragraph > full ? paragraph : full;
    for (size_t j = next; j < lines->count && j < next + 2; j++)
        if (!lines->items[j].dropped && lines->items[j].width > full)
            full = lines->items[j].width;
    return full;
}

void joint_decide(const struct lines *lines, const struct layout *layout, bool *joined)
{
    unsigned paragraph = 0; /* widest line of the paragraph so far, 0 at its first line */
    size_t next;

    for (size_t i = 0; i < lines->count; i = next) {
        struct pair pair = {.lines = lines, .layout = layout, .line = &lines->items[i]};
        next = following(lines, i, &pair.across_page);
        if (pair.line->dropped || next >= lines->count)
            continue;
        pair.next = &lines->items[next];
        pair.across_page = pair.across_page || pair.next->page_before;
        pair.title_page = next < layout->title_page;
        pair.full = full_width(lines, i, next, paragraph);
        joined[i] = goes_on(&pair);
        paragraph = joined[i] ? pair.full : 0;
        if (joined[i] && pair.line->width > paragraph)
            paragraph = pair.line->width;
    }
}
