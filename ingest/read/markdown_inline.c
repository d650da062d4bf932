/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown_inline.c - the text of Markdown without its marks. */
#include "ingest/read/markdown_inline.h"

#include <stdlib.h>
#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"

enum { BRACKET_DEPTH_MAX = 32, TARGET_DEPTH_MAX = 8, RUN_MAX = 3, LINK_SIZE_MAX = 2048, TAG_SIZE_MAX = 1024 };

/*
 * A paragraph at work. Marks are collected as cuts, in any order; what is between
 * them is text. An emphasis mark becomes a cut once its partner is found.
 */
struct inline_scan {
    struct slice text; /* up to the paragraph's end */
    size_t at;
    size_t start;
    struct markdown_marks *cuts;
    size_t openers[3][RUN_MAX + 1]; /* of *, _, ~ and that many: position + 1 */
    bool unclosed_code[RUN_MAX + 1];
    size_t brackets[BRACKET_DEPTH_MAX];
    size_t bracket_count;
};

static void cut(struct inline_scan *scan, size_t start, size_t end)
{
    struct markdown_marks *cuts = scan->cuts;

    if (cuts->count == cuts->capacity) {
        cuts->capacity = memory_grown_capacity(cuts->count, cuts->capacity);
        cuts->items = memory_resize(cuts->items, cuts->capacity * sizeof(*cuts->items));
    }
    cuts->items[cuts->count++] = (struct span){start, end};
}

static char byte_at(const struct inline_scan *scan, size_t at)
{
    return at < scan->text.size ? scan->text.data[at] : '\0';
}

static bool is_ascii_punctuation(char c)
{
    return c > ' ' && c < 0x7F && !unicode_is_word((unsigned char)c);
}

static size_t run_length(const struct inline_scan *scan, size_t at)
{
    size_t end = at;

    while (end < scan->text.size && scan->text.data[end] == scan->text.data[at])
        end++;
    return end - at;
}

static void scan_escape(struct inline_scan *scan)
{
    if (is_ascii_punctuation(byte_at(scan, scan->at + 1))) {
        cut(scan, scan->at, scan->at + 1);
        scan->at++;
    }
    scan->at++;
}

static size_t code_end(const struct inline_scan *scan, size_t length)
{
    for (size_t at = scan->at + length; at < scan->text.size; at++) {
        size_t run = scan->text.data[at] == '`' ? run_length(scan, at) : 0;
        if (run == length)
            return at;
        at += run;
    }
    return SIZE_MAX;
}

static void scan_code(struct inline_scan *scan)
{
    size_t length = run_length(scan, scan->at);
    size_t end = SIZE_MAX;

    if (length <= RUN_MAX && !scan->unclosed_code[length]) {
        end = code_end(scan, length);
        scan->unclosed_code[length] = end == SIZE_MAX;
    }
    if (end != SIZE_MAX) {
        cut(scan, scan->at, scan->at + length);
        cut(scan, end, end + length);
    }
    scan->at = end == SIZE_MAX ? scan->at + length : end + length;
}

/* What stands beside a run of emphasis marks: a blank, punctuation, or a word's character. */
enum side { SIDE_BLANK, SIDE_PUNCTUATION, SIDE_WORD };

static enum side side_of(uint32_t c)
{
    if (unicode_is_space(c))
        return SIDE_BLANK;
    return unicode_is_word(c) || unicode_is_han(c) ? SIDE_WORD : SIDE_PUNCTUATION;
}

static enum side side_before(const struct inline_scan *scan)
{
    size_t at = scan->at;

    return at == scan->start ? SIDE_BLANK : side_of(utf8_previous(scan->text, &at));
}

static enum side side_after(const struct inline_scan *scan, size_t at)
{
    return at >= scan->text.size ? SIDE_BLANK : side_of(utf8_next(scan->text, &at));
}

/*
 * CommonMark, 6.2, says which run may open or close; with two marks and more
 * only a blank hinders, since Chinese writers put **“quotes”** without blanks.
 * Marks within a word are no emphasis for '_'.
 */
static bool may_open(char mark, size_t length, enum side before, enum side after)
{
    if (after == SIDE_BLANK || (mark == '_' && before == SIDE_WORD))
        return false;
    return length > 1 || after == SIDE_WORD || before != SIDE_WORD;
}

/* Mirrored; and a double mark between blanks closes what is open: "**第一条 ** 为了". */
static bool may_close(char mark, size_t length, enum side before, enum side after)
{
    return may_open(mark, length, after, before) ||
           (length > 1 && before == SIDE_BLANK && after == SIDE_BLANK);
}

static void scan_emphasis(struct inline_scan *scan, size_t kind)
{
    char mark = scan->text.data[scan->at];
    size_t length = run_length(scan, scan->at);
    enum side before = side_before(scan);
    enum side after = side_after(scan, scan->at + length);
    size_t *opener = length <= RUN_MAX ? &scan->openers[kind][length] : NULL;

    if (length == 4 && scan->openers[kind][2] > 0) {
        /* **one****two**: an end and a beginning. */
        cut(scan, scan->openers[kind][2] - 1, scan->openers[kind][2] + 1);
        cut(scan, scan->at, scan->at + length);
        scan->openers[kind][2] = scan->at + 3;
    }
    if (opener == NULL || (mark == '~' && length != 2)) {
        scan->at += length;
        return;
    }
    if (*opener > 0 && may_close(mark, length, before, after)) {
        cut(scan, *opener - 1, *opener - 1 + length);
        cut(scan, scan->at, scan->at + length);
        *opener = 0;
    } else if (may_open(mark, length, before, after)) {
        *opener = scan->at + 1;
    }
    scan->at += length;
}

static bool is_digits(struct slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.size > 0;
}

/* The end of "(target)" at byte `at`, behind the bracket, or 0. A blank stands only before a "title". */
static size_t target_end(const struct inline_scan *scan, size_t at)
{
    size_t limit = at + LINK_SIZE_MAX;
    int depth = 0;
    char quote = '\0';

    for (; at < scan->text.size && at < limit; at++) {
        char c = scan->text.data[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
            continue;
        }
        if (c == '\n' || (c == ' ' && byte_at(scan, at + 1) != '"' && byte_at(scan, at + 1) != '\''))
            return 0;
        if ((c == '"' || c == '\'') && byte_at(scan, at - 1) == ' ')
            quote = c;
        depth += (c == '(') - (c == ')');
        if (depth == 0)
            return at + 1;
        if (depth > TARGET_DEPTH_MAX)
            return 0;
    }
    return 0;
}

/* "[1](...)" is a reference mark in front of brackets, unless the brackets hold an address. */
static bool is_address(const struct inline_scan *scan, size_t start, size_t end)
{
    struct slice target = slice_range(scan->text, start + 1, end - 1);

    return slice_starts_with(target, SLICE("#")) || slice_find(target, SLICE("://"), 0) != SIZE_MAX;
}

static void close_link(struct inline_scan *scan, size_t opener, size_t end)
{
    struct slice label = slice_range(scan->text, opener + 1, scan->at);
    bool is_image = opener > scan->start && scan->text.data[opener - 1] == '!';

    if (is_image) {
        cut(scan, opener - 1, end);
    } else if (is_digits(label)) {
        if (!is_address(scan, scan->at + 1, end))
            return;
        cut(scan, scan->at + 1, end);
    } else {
        cut(scan, opener, opener + 1);
        cut(scan, scan->at, end);
    }
    scan->at = end - 1;
}

/* "]" of a link; "]]" of a wiki link, of which the words behind the last '|' are shown. */
static void scan_bracket_end(struct inline_scan *scan)
{
    size_t end = 0;
    size_t opener;

    if (scan->bracket_count > 0) {
        opener = scan->brackets[--scan->bracket_count];
        if (byte_at(scan, scan->at + 1) == '(')
            end = target_end(scan, scan->at + 1);
        if (end > 0)
            close_link(scan, opener, end);
    }
    scan->at++;
}

/* [[target|words]] */
static bool scan_wiki_link(struct inline_scan *scan)
{
    size_t limit = scan->text.size - scan->at > LINK_SIZE_MAX ? scan->at + LINK_SIZE_MAX : scan->text.size;
    struct slice near = slice_range(scan->text, 0, limit);
    size_t end = slice_find(near, SLICE("]"), scan->at + 2);
    size_t bar;

    if (end == SIZE_MAX || !slice_has_at(near, end, "]]") || slice_has_at(near, end, "]](") ||
        memchr(near.data + scan->at + 2, '[', end - scan->at - 2) != NULL)
        return false;
    bar = slice_find(slice_range(near, 0, end), SLICE("|"), scan->at + 2);
    cut(scan, scan->at, bar == SIZE_MAX ? scan->at + 2 : bar + 1);
    cut(scan, end, end + 2);
    scan->at = end + 2;
    return true;
}

static void scan_bracket(struct inline_scan *scan)
{
    size_t digit = scan->at + 2;

    if (byte_at(scan, scan->at + 1) == '[' && scan_wiki_link(scan))
        return;
    while (digit < scan->text.size && scan->text.data[digit] >= '0' && scan->text.data[digit] <= '9')
        digit++;
    if (byte_at(scan, scan->at + 1) == '^' && digit > scan->at + 2 && byte_at(scan, digit) == ']')
        cut(scan, scan->at + 1, scan->at + 2);
    if (scan->bracket_count < BRACKET_DEPTH_MAX)
        scan->brackets[scan->bracket_count++] = scan->at;
    scan->at++;
}

static const char *const tag_names[] = {
    "a",   "abbr",    "article", "b",  "big",     "blockquote", "br",   "center", "cite", "code",
    "del", "details", "div",     "em", "figure",  "font",       "h1",   "h2",     "h3",   "h4",
    "h5",  "h6",      "hr",      "i",  "img",     "ins",        "kbd",  "li",     "mark", "ol",
    "p",   "pre",     "q",       "s",  "section", "small",      "span", "strong", "sub",  "summary",
    "sup", "table",   "tbody",   "td", "th",      "thead",      "tr",   "u",      "ul",   "figcaption",
};

static bool is_tag_name(struct slice name)
{
    for (size_t i = 0; i < ARRAY_SIZE(tag_names); i++)
        if (strlen(tag_names[i]) == name.size && strncasecmp(tag_names[i], name.data, name.size) == 0)
            return true;
    return false;
}

size_t markdown_tag_size(struct slice text, size_t at)
{
    size_t start = at + 1 + slice_has_at(text, at, "</");
    size_t end = start;
    size_t limit = text.size - at > TAG_SIZE_MAX ? at + TAG_SIZE_MAX : text.size;

    while (end < limit && end - start < 16 && unicode_is_word((unsigned char)text.data[end]))
        end++;
    if (end <= start || end >= limit || strchr(" \t/>", text.data[end]) == NULL ||
        !is_tag_name(slice_range(text, start, end)))
        return 0;
    while (end < limit && text.data[end] != '>' && text.data[end] != '\n')
        end++;
    return end < limit && text.data[end] == '>' ? end + 1 - at : 0;
}

/* The size of "<https://...>". */
static size_t autolink_size(const struct inline_scan *scan)
{
    size_t end = scan->at + 1;

    if (!slice_has_at(scan->text, scan->at, "<http") && !slice_has_at(scan->text, scan->at, "<mailto:"))
        return 0;
    while (end < scan->text.size && end - scan->at < LINK_SIZE_MAX &&
           strchr(" \n<>", scan->text.data[end]) == NULL)
        end++;
    return byte_at(scan, end) == '>' ? end + 1 - scan->at : 0;
}

static void scan_angle(struct inline_scan *scan)
{
    size_t size = markdown_tag_size(scan->text, scan->at);

    if (size > 0) {
        cut(scan, scan->at, scan->at + size);
    } else {
        size = autolink_size(scan);
        if (size > 0) {
            cut(scan, scan->at, scan->at + 1);
            cut(scan, scan->at + size - 1, scan->at + size);
        }
    }
    scan->at += size > 0 ? size : 1;
}

/* Entities of which the first `keep` bytes are the text. */
static const struct {
    const char *entity;
    size_t keep;
} entities[] = {{"&amp;", 1}, {"&nbsp;", 0}, {"&emsp;", 0}, {"&ensp;", 0}};

static void scan_entity(struct inline_scan *scan)
{
    for (size_t i = 0; i < ARRAY_SIZE(entities); i++)
        if (slice_has_at(scan->text, scan->at, entities[i].entity)) {
            cut(scan, scan->at + entities[i].keep, scan->at + strlen(entities[i].entity));
            scan->at += strlen(entities[i].entity);
            return;
        }
    scan->at++;
}

static void scan_byte(struct inline_scan *scan)
{
    switch (scan->text.data[scan->at]) {
    case '\\': scan_escape(scan); break;
    case '`':  scan_code(scan); break;
    case '*':  scan_emphasis(scan, 0); break;
    case '_':  scan_emphasis(scan, 1); break;
    case '~':  scan_emphasis(scan, 2); break;
    case '[':  scan_bracket(scan); break;
    case ']':  scan_bracket_end(scan); break;
    case '<':  scan_angle(scan); break;
    case '&':  scan_entity(scan); break;
    default:   scan->at++; break;
    }
}

static int compare_cuts(const void *a, const void *b)
{
    const struct span *first = a;
    const struct span *second = b;

    return (first->start > second->start) - (first->start < second->start);
}

/* In order, and joined where they overlap. */
static void sort_cuts(struct markdown_marks *cuts)
{
    size_t kept = 0;

    if (cuts->count > 1)
        qsort(cuts->items, cuts->count, sizeof(*cuts->items), compare_cuts);
    for (size_t i = 0; i < cuts->count; i++) {
        if (kept == 0 || cuts->items[i].start > cuts->items[kept - 1].end)
            cuts->items[kept++] = cuts->items[i];
        else if (cuts->items[i].end > cuts->items[kept - 1].end)
            cuts->items[kept - 1].end = cuts->items[i].end;
    }
    cuts->count = kept;
}

void markdown_marks_finish(struct markdown_marks *marks)
{
    free(marks->items);
    *marks = (struct markdown_marks){0};
}

void markdown_marks_find(struct markdown_marks *marks, struct slice text, struct span paragraph)
{
    struct inline_scan scan = {.text = slice_range(text, 0, paragraph.end),
                               .at = paragraph.start,
                               .start = paragraph.start,
                               .cuts = marks};

    marks->count = marks->next = 0;
    while (scan.at < scan.text.size)
        scan_byte(&scan);
    sort_cuts(marks);
}

void markdown_add_text(struct block_list *list, struct markdown_marks *marks, struct span line)
{
    size_t start = line.start;

    while (marks->next < marks->count && marks->items[marks->next].end <= start)
        marks->next++;
    for (size_t i = marks->next; i < marks->count && marks->items[i].start < line.end; i++) {
        if (marks->items[i].start > start)
            blocks_add_piece(list, (struct span){start, marks->items[i].start});
        start = marks->items[i].end;
    }
    if (line.end > start)
        blocks_add_piece(list, (struct span){start, line.end});
}
