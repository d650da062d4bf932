/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_markdown.c - Markdown: CommonMark's blocks with front matter, tables and footnotes, line by line. */
#include <stdlib.h>
#include <strings.h>

#include "base/memory.h"
#include "ingest/read/declared.h"
#include "ingest/read/encoding.h"
#include "ingest/read/markdown_inline.h"
#include "ingest/read/markdown_line.h"
#include "ingest/read/readers.h"

struct markdown {
    struct markdown_lines lines;
    struct block_list list;
    struct markdown_line *group; /* the lines of the paragraph at work */
    size_t group_count;
    size_t group_capacity;
    struct markdown_line ahead;  /* the line behind it */
    struct markdown_marks marks; /* in the paragraph */
    bool in_note;
};

/* The first <br> in the span, or its end. */
static size_t find_break(struct slice text, struct span span)
{
    for (size_t at = span.start; at + 3 < span.end; at++)
        if (text.data[at] == '<' && strncasecmp(text.data + at, "<br", 3) == 0 &&
            markdown_tag_size(text, at) > 0)
            return at;
    return span.end;
}

/* A line as a block; each <br> starts another one. */
static void put_line(struct markdown *markdown, const struct markdown_line *line, enum block_hint hint,
                     bool whole)
{
    struct span rest = line->span;
    size_t at;

    while ((at = find_break(markdown->lines.text, rest)) < rest.end) {
        markdown_add_text(&markdown->list, &markdown->marks, (struct span){rest.start, at});
        blocks_end(&markdown->list, hint, line->level, whole);
        rest.start = at + markdown_tag_size(markdown->lines.text, at);
    }
    markdown_add_text(&markdown->list, &markdown->marks, rest);
    blocks_end(&markdown->list, hint, line->level, whole);
}

/* The lines behind the first leave it to reflow whether they go on with it. */
static void put_group(struct markdown *markdown, enum block_hint hint)
{
    bool whole = markdown->group_count == 1;

    for (size_t i = 0; i < markdown->group_count; i++) {
        bool keeps = i == 0 || hint == BLOCK_QUOTE || hint == BLOCK_NOTE;
        put_line(markdown, &markdown->group[i], keeps ? hint : BLOCK_UNKNOWN, whole);
    }
}

/* A single line over === or --- is a heading (CommonMark, 4.3). */
static void put_text(struct markdown *markdown)
{
    struct markdown_line *line = markdown->group;

    markdown->in_note = markdown->in_note && line->indented;
    if (markdown->group_count == 1 && markdown->ahead.kind == MARKDOWN_RULE && markdown->ahead.level > 0) {
        line->level = markdown->ahead.level;
        put_group(markdown, BLOCK_HEADING);
    } else {
        put_group(markdown, line->quote ? BLOCK_QUOTE : markdown->in_note ? BLOCK_NOTE : BLOCK_PARAGRAPH);
    }
}

static void put_heading(struct markdown *markdown)
{
    put_group(markdown, BLOCK_HEADING);
}

static void put_item(struct markdown *markdown)
{
    put_group(markdown, markdown->group[0].quote ? BLOCK_QUOTE : BLOCK_LIST_ITEM);
}

/* "[^1]: words" is shown as "[1] words". */
static void put_note(struct markdown *markdown)
{
    struct markdown_line *line = markdown->group;
    size_t colon = slice_find(markdown->lines.text, SLICE("]:"), line->span.start) + 1;

    markdown->in_note = true;
    markdown_add_text(&markdown->list, &markdown->marks, (struct span){line->span.start, colon});
    line->span.start = colon + 1;
    put_group(markdown, BLOCK_NOTE);
}

static void put_row(struct markdown *markdown)
{
    put_group(markdown, BLOCK_PARAGRAPH);
}

static void put_code(struct markdown *markdown)
{
    blocks_add_piece(&markdown->list, markdown->group[0].span);
    blocks_end(&markdown->list, BLOCK_PARAGRAPH, 0, true);
}

static void put_blank(struct markdown *markdown)
{
    blocks_end(&markdown->list, BLOCK_UNKNOWN, 0, false);
}

/* Notes go on over blank lines, as long as what follows is indented text. */
static const struct {
    void (*put)(struct markdown *markdown);
    bool goes_on; /* with lines of text */
    bool keeps_note;
} kinds[] = {
    [MARKDOWN_BLANK] = {put_blank, false, true},  [MARKDOWN_TEXT] = {put_text, true, true},
    [MARKDOWN_HEADING] = {put_heading, false, false}, [MARKDOWN_RULE] = {put_blank, false, false},
    [MARKDOWN_ITEM] = {put_item, true, false},    [MARKDOWN_NOTE] = {put_note, true, true},
    [MARKDOWN_ROW] = {put_row, false, false},     [MARKDOWN_ROW_RULE] = {put_blank, false, false},
    [MARKDOWN_FENCE] = {put_blank, false, false}, [MARKDOWN_CODE] = {put_code, false, false},
};

static void push_line(struct markdown *markdown, struct markdown_line line)
{
    if (markdown->group_count == markdown->group_capacity) {
        markdown->group_capacity = memory_grown_capacity(markdown->group_count, markdown->group_capacity);
        markdown->group = memory_resize(markdown->group, markdown->group_capacity * sizeof(*markdown->group));
    }
    markdown->group[markdown->group_count++] = line;
}

/* Does the line ahead belong to the paragraph at work? */
static bool goes_on(const struct markdown *markdown)
{
    const struct markdown_line *first = markdown->group;

    return kinds[first->kind].goes_on && markdown->ahead.kind == MARKDOWN_TEXT &&
           (markdown->ahead.quote == first->quote || !markdown->ahead.quote);
}

static void read_group(struct markdown *markdown)
{
    markdown->group_count = 0;
    do {
        push_line(markdown, markdown->ahead);
        markdown->ahead = markdown_line_read(&markdown->lines, markdown->ahead.next);
    } while (goes_on(markdown));
}

static void read_lines(struct markdown *markdown, size_t at)
{
    markdown->ahead = markdown_line_read(&markdown->lines, at);
    while (markdown->ahead.kind != MARKDOWN_END) {
        enum markdown_kind kind;
        read_group(markdown);
        kind = markdown->group[0].kind;
        markdown->in_note = markdown->in_note && kinds[kind].keeps_note;
        markdown_marks_find(&markdown->marks, markdown->lines.text,
                            (struct span){markdown->group[0].span.start,
                                          markdown->group[markdown->group_count - 1].span.end});
        kinds[kind].put(markdown);
    }
    markdown_marks_finish(&markdown->marks);
    free(markdown->group);
}

static bool recognises(const struct source *source)
{
    struct slice path = slice_of(source->path);
    const char *dot = path.size == 0 ? NULL : strrchr(source->path, '.');

    return !source->is_record && dot != NULL &&
           (strcasecmp(dot, ".md") == 0 || strcasecmp(dot, ".markdown") == 0);
}

static bool read_markdown(const struct source *source, struct document *document, struct block **blocks,
                          size_t *count, struct error *error)
{
    struct markdown markdown = {.list = {.arena = document->arena}};
    size_t start;

    if (!encoding_decode(source, document, error))
        return false;
    markdown.lines.text = document->source;
    start = slice_has_at(markdown.lines.text, 0, "\xEF\xBB\xBF") ? 3 : 0;
    start += declared_take_front_matter(document,
                                        slice_range(markdown.lines.text, start, markdown.lines.text.size));
    read_lines(&markdown, start);
    blocks_mark_title(&markdown.list);
    *blocks = markdown.list.items;
    *count = markdown.list.count;
    return true;
}

const struct reader markdown_reader = {.name = "markdown", .recognises = recognises, .read = read_markdown};
