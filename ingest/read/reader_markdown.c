/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_markdown.c - Markdown: CommonMark's blocks with front matter, tables and footnotes, line by line. */
#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/encoding.h"
#include "ingest/read/markdown_inline.h"
#include "ingest/read/declared.h"
#include "ingest/read/readers.h"

enum line_kind {
    LINE_BLANK,
    LINE_TEXT,
    LINE_HEADING,
    LINE_RULE,      /* ---, *** or === */
    LINE_ITEM,
    LINE_NOTE,      /* [^1]: */
    LINE_ROW,       /* | a | b | */
    LINE_ROW_RULE,  /* |---|---| */
    LINE_FENCE,     /* ``` */
    LINE_CODE,      /* between fences */
    LINE_END,
};

struct line {
    struct span span;  /* its text, without marks at its sides */
    size_t next;       /* where the next line starts */
    enum line_kind kind;
    int level;         /* of a heading or of the rule under one */
    bool quote;
    bool indented;
};

struct markdown {
    struct slice text;
    struct block_list list;
    char fence;           /* the mark of an open fence, or NUL */
    bool comment_unclosed; /* no "-->" follows any more */
    struct line line;
    struct line ahead;
    enum line_kind before; /* the kind of the line before */
    bool in_note;
};

static size_t skip_blanks(struct slice text, size_t at, size_t end)
{
    while (at < end && (text.data[at] == ' ' || text.data[at] == '\t'))
        at++;
    return at;
}

/* How often `mark` stands at `at`. */
static size_t count_marks(struct slice text, size_t at, size_t end, char mark)
{
    size_t count = 0;

    while (at + count < end && text.data[at + count] == mark)
        count++;
    return count;
}

static bool is_blank_or_end(struct slice text, size_t at, size_t end)
{
    return at >= end || text.data[at] == ' ' || text.data[at] == '\t';
}

/* At least three of one mark and nothing else: the mark, or NUL. */
static char rule_mark(struct slice text, struct span span)
{
    char mark = span.start < span.end ? text.data[span.start] : '\0';
    size_t count = 0;

    if (mark == '\0' || strchr("-*_=", mark) == NULL)
        return '\0';
    for (size_t at = span.start; at < span.end; at++) {
        if (text.data[at] != mark && text.data[at] != ' ')
            return '\0';
        count += text.data[at] == mark;
    }
    return count >= 3 ? mark : '\0';
}

/*
 * "# title"; many leave out the blank, which is taken for a heading from "##"
 * on ("#word" may be a tag).
 */
static bool match_heading(struct slice text, struct line *line)
{
    size_t count = count_marks(text, line->span.start, line->span.end, '#');
    size_t end = line->span.end;

    if (count == 0 || count > 6)
        return false;
    if (!is_blank_or_end(text, line->span.start + count, end) && count == 1)
        return false;
    line->kind = LINE_HEADING;
    line->level = (int)count;
    line->span.start = skip_blanks(text, line->span.start + count, end);
    while (end > line->span.start && text.data[end - 1] == '#')
        end--;
    if (end > line->span.start && text.data[end - 1] != ' ')
        return true; /* "C#" ends with its own mark */
    while (end > line->span.start && text.data[end - 1] == ' ')
        end--;
    line->span.end = end;
    return true;
}

static bool match_rule(struct slice text, struct line *line)
{
    char mark = rule_mark(text, line->span);

    if (mark == '\0')
        return false;
    line->kind = LINE_RULE;
    line->level = mark == '=' ? 1 : mark == '-' ? 2 : 0;
    return true;
}

/* A bullet is left out; a number is part of the text. */
static bool match_item(struct slice text, struct line *line)
{
    size_t at = line->span.start;
    size_t digits = 0;

    while (at + digits < line->span.end && text.data[at + digits] >= '0' && text.data[at + digits] <= '9')
        digits++;
    at += digits;
    if (at >= line->span.end || strchr(digits > 0 ? ".)" : "-*+", text.data[at]) == NULL ||
        !is_blank_or_end(text, at + 1, line->span.end) || digits > 9)
        return false;
    line->kind = LINE_ITEM;
    if (digits == 0)
        line->span.start = skip_blanks(text, at + 1, line->span.end);
    return true;
}

static bool match_note(struct slice text, struct line *line)
{
    size_t end;

    if (!slice_has_at(text, line->span.start, "[^"))
        return false;
    end = slice_find(slice_range(text, 0, line->span.end), SLICE("]:"), line->span.start);
    if (end == SIZE_MAX)
        return false;
    line->kind = LINE_NOTE;
    return true;
}

static bool match_row(struct slice text, struct line *line)
{
    bool is_rule = true;

    if (text.data[line->span.start] != '|' || line->span.end - line->span.start < 2)
        return false;
    for (size_t at = line->span.start; at < line->span.end; at++)
        is_rule = is_rule && strchr("|-: \t", text.data[at]) != NULL && text.data[at] != '\0';
    line->kind = is_rule ? LINE_ROW_RULE : LINE_ROW;
    line->span.start++;
    line->span.end -= text.data[line->span.end - 1] == '|';
    return true;
}

static bool match_fence(struct slice text, struct line *line)
{
    if (count_marks(text, line->span.start, line->span.end, '`') < 3 &&
        count_marks(text, line->span.start, line->span.end, '~') < 3)
        return false;
    line->kind = LINE_FENCE;
    return true;
}

/* In this order: a rule of "* * *" is no list. */
static bool (*const matchers[])(struct slice text, struct line *line) = {
    match_fence, match_heading, match_rule, match_item, match_note, match_row,
};

/* Leaves out the marks of block quotes: "> > text". */
static void strip_quote(struct slice text, struct line *line)
{
    size_t at = skip_blanks(text, line->span.start, line->span.end);

    while (at < line->span.end && text.data[at] == '>') {
        line->quote = true;
        at = skip_blanks(text, at + 1, line->span.end);
        line->span.start = at;
    }
}

static void trim_line(struct slice text, struct line *line)
{
    size_t start = skip_blanks(text, line->span.start, line->span.end);

    line->indented = start > line->span.start;
    line->span.start = start;
    while (line->span.end > start && strchr(" \t\r", text.data[line->span.end - 1]) != NULL)
        line->span.end--;
}

static void classify(struct markdown *markdown, struct line *line)
{
    struct slice text = markdown->text;

    trim_line(text, line);
    if (markdown->fence != '\0') {
        line->kind = match_fence(text, line) && text.data[line->span.start] == markdown->fence ? LINE_FENCE : LINE_CODE;
    } else {
        strip_quote(text, line);
        line->kind = LINE_TEXT;
        if (slice_trim(slice_range(text, line->span.start, line->span.end)).size == 0)
            line->kind = LINE_BLANK;
        for (size_t i = 0; line->kind == LINE_TEXT && i < ARRAY_SIZE(matchers); i++)
            matchers[i](text, line);
    }
    if (line->kind == LINE_FENCE)
        markdown->fence = markdown->fence != '\0' ? '\0' : text.data[line->span.start];
}

/* The end of the comment that starts at `at`, or 0. */
static size_t comment_end(struct markdown *markdown, size_t at)
{
    size_t end;

    if (markdown->fence != '\0' || markdown->comment_unclosed || !slice_has_at(markdown->text, at, "<!--"))
        return 0;
    end = slice_find(markdown->text, SLICE("-->"), at + 4);
    markdown->comment_unclosed = end == SIZE_MAX;
    return end == SIZE_MAX ? 0 : end + 3;
}

/*
 * The line at `at`. A comment ends the line before it; what follows the
 * comment is a line of its own.
 */
static struct line read_line(struct markdown *markdown, size_t at)
{
    struct slice text = markdown->text;
    struct line line = {.kind = LINE_END};
    size_t comment;
    size_t end;

    while (at < text.size && (comment = comment_end(markdown, at)) > 0)
        at = comment + (comment < text.size && text.data[comment] == '\n');
    if (at >= text.size)
        return line;
    end = slice_find(text, SLICE("\n"), at);
    line.next = end == SIZE_MAX ? text.size : end + 1;
    line.span = (struct span){at, end == SIZE_MAX ? text.size : end};
    comment = slice_find(slice_range(text, 0, line.span.end), SLICE("<!--"), at);
    if (comment != SIZE_MAX && comment_end(markdown, comment) > 0)
        line.next = line.span.end = comment;
    classify(markdown, &line);
    return line;
}

/* The first <br> in the span, or its end. */
static size_t find_break(struct slice text, struct span span)
{
    for (size_t at = span.start; at + 3 < span.end; at++)
        if (text.data[at] == '<' && strncasecmp(text.data + at, "<br", 3) == 0 && markdown_tag_size(text, at) > 0)
            return at;
    return span.end;
}

/* A block; each <br> starts another one. */
static void put_block(struct markdown *markdown, enum block_hint hint, int level, bool whole)
{
    struct span rest = markdown->line.span;
    size_t at;

    while ((at = find_break(markdown->text, rest)) < rest.end) {
        markdown_inline(&markdown->list, markdown->text, (struct span){rest.start, at});
        blocks_end(&markdown->list, hint, level, whole);
        rest.start = at + markdown_tag_size(markdown->text, at);
    }
    markdown_inline(&markdown->list, markdown->text, rest);
    blocks_end(&markdown->list, hint, level, whole);
}

/* Does the next line go on with the paragraph of this one? */
static bool goes_on(const struct line *line, const struct line *next)
{
    return next->kind == LINE_TEXT && (next->quote == line->quote || next->quote == false);
}

static void put_text(struct markdown *markdown)
{
    struct line *line = &markdown->line;
    bool continues = markdown->before == LINE_TEXT || markdown->before == LINE_ITEM || markdown->before == LINE_NOTE;
    bool is_note = markdown->in_note && (continues || line->indented);
    enum block_hint hint = line->quote ? BLOCK_QUOTE : is_note ? BLOCK_NOTE : continues ? BLOCK_UNKNOWN : BLOCK_PARAGRAPH;

    markdown->in_note = is_note;
    /* A single line over === or --- is a heading (CommonMark, 4.3). */
    if (!continues && markdown->ahead.kind == LINE_RULE && markdown->ahead.level > 0)
        put_block(markdown, BLOCK_HEADING, markdown->ahead.level, true);
    else
        put_block(markdown, hint, 0, !continues && !goes_on(line, &markdown->ahead));
}

static void put_heading(struct markdown *markdown)
{
    put_block(markdown, BLOCK_HEADING, markdown->line.level, true);
}

static void put_item(struct markdown *markdown)
{
    put_block(markdown, markdown->line.quote ? BLOCK_QUOTE : BLOCK_LIST_ITEM, 0,
              !goes_on(&markdown->line, &markdown->ahead));
}

/* "[^1]: words" is shown as "[1] words". */
static void put_note(struct markdown *markdown)
{
    struct span span = markdown->line.span;
    size_t colon = slice_find(markdown->text, SLICE("]:"), span.start) + 1;

    markdown->in_note = true;
    markdown_inline(&markdown->list, markdown->text, (struct span){span.start, colon});
    markdown->line.span.start = colon + 1;
    put_block(markdown, BLOCK_NOTE, 0, !goes_on(&markdown->line, &markdown->ahead));
}

static void put_row(struct markdown *markdown)
{
    put_block(markdown, BLOCK_PARAGRAPH, 0, true);
}

static void put_code(struct markdown *markdown)
{
    blocks_add_piece(&markdown->list, markdown->line.span);
    blocks_end(&markdown->list, BLOCK_PARAGRAPH, 0, true);
}

static void put_blank(struct markdown *markdown)
{
    blocks_end(&markdown->list, BLOCK_UNKNOWN, 0, false);
}

static void (*const put_line[])(struct markdown *markdown) = {
    [LINE_BLANK] = put_blank, [LINE_TEXT] = put_text, [LINE_HEADING] = put_heading,
    [LINE_RULE] = put_blank,  [LINE_ITEM] = put_item, [LINE_NOTE] = put_note,
    [LINE_ROW] = put_row,     [LINE_ROW_RULE] = put_blank, [LINE_FENCE] = put_blank,
    [LINE_CODE] = put_code,
};

/* Notes go on over blank lines, as long as lines are indented. */
static bool ends_note(enum line_kind kind)
{
    return kind != LINE_BLANK && kind != LINE_TEXT && kind != LINE_NOTE;
}

static void read_lines(struct markdown *markdown, size_t at)
{
    markdown->line = read_line(markdown, at);
    while (markdown->line.kind != LINE_END) {
        markdown->ahead = read_line(markdown, markdown->line.next);
        if (ends_note(markdown->line.kind))
            markdown->in_note = false;
        put_line[markdown->line.kind](markdown);
        markdown->before = markdown->line.kind;
        markdown->line = markdown->ahead;
    }
}

static bool recognises(const struct source *source)
{
    struct slice path = slice_of(source->path);
    const char *dot = path.size == 0 ? NULL : strrchr(source->path, '.');

    return !source->is_record && dot != NULL && (strcasecmp(dot, ".md") == 0 || strcasecmp(dot, ".markdown") == 0);
}

static bool read_markdown(const struct source *source, struct document *document, struct block **blocks, size_t *count,
                          struct error *error)
{
    struct markdown markdown = {.list = {.arena = document->arena}};
    size_t start;

    if (!encoding_decode(source, document, error))
        return false;
    markdown.text = document->source;
    start = slice_has_at(markdown.text, 0, "\xEF\xBB\xBF") ? 3 : 0;
    start += declared_take_front_matter(document, slice_range(markdown.text, start, markdown.text.size));
    read_lines(&markdown, start);
    blocks_mark_title(&markdown.list);
    *blocks = markdown.list.items;
    *count = markdown.list.count;
    return true;
}

const struct reader markdown_reader = {.name = "markdown", .recognises = recognises, .read = read_markdown};
