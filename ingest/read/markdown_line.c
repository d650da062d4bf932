/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown_line.c - the lines of Markdown: what each one is, without the marks at its sides. */
#include "ingest/read/markdown_line.h"

#include "base/memory.h"

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
static bool match_heading(struct slice text, struct markdown_line *line)
{
    size_t count = count_marks(text, line->span.start, line->span.end, '#');
    size_t end = line->span.end;

    if (count == 0 || count > 6)
        return false;
    if (!is_blank_or_end(text, line->span.start + count, end) && count == 1)
        return false;
    line->kind = MARKDOWN_HEADING;
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

static bool match_rule(struct slice text, struct markdown_line *line)
{
    char mark = rule_mark(text, line->span);

    if (mark == '\0')
        return false;
    line->kind = MARKDOWN_RULE;
    line->level = mark == '=' ? 1 : mark == '-' ? 2 : 0;
    return true;
}

/* A bullet is left out; a number is part of the text. */
static bool match_item(struct slice text, struct markdown_line *line)
{
    size_t at = line->span.start;
    size_t digits = 0;

    while (at + digits < line->span.end && text.data[at + digits] >= '0' && text.data[at + digits] <= '9')
        digits++;
    at += digits;
    if (at >= line->span.end || strchr(digits > 0 ? ".)" : "-*+", text.data[at]) == NULL ||
        !is_blank_or_end(text, at + 1, line->span.end) || digits > 9)
        return false;
    line->kind = MARKDOWN_ITEM;
    if (digits == 0)
        line->span.start = skip_blanks(text, at + 1, line->span.end);
    return true;
}

static bool match_note(struct slice text, struct markdown_line *line)
{
    size_t end;

    if (!slice_has_at(text, line->span.start, "[^"))
        return false;
    end = slice_find(slice_range(text, 0, line->span.end), SLICE("]:"), line->span.start);
    if (end == SIZE_MAX)
        return false;
    line->kind = MARKDOWN_NOTE;
    return true;
}

static bool match_row(struct slice text, struct markdown_line *line)
{
    bool is_rule = true;

    if (text.data[line->span.start] != '|' || line->span.end - line->span.start < 2)
        return false;
    for (size_t at = line->span.start; at < line->span.end; at++)
        is_rule = is_rule && strchr("|-: \t", text.data[at]) != NULL && text.data[at] != '\0';
    line->kind = is_rule ? MARKDOWN_ROW_RULE : MARKDOWN_ROW;
    line->span.start++;
    line->span.end -= text.data[line->span.end - 1] == '|';
    return true;
}

static bool match_fence(struct slice text, struct markdown_line *line)
{
    if (count_marks(text, line->span.start, line->span.end, '`') < 3 &&
        count_marks(text, line->span.start, line->span.end, '~') < 3)
        return false;
    line->kind = MARKDOWN_FENCE;
    return true;
}

/* In this order: a rule of "* * *" is no list. */
static bool (*const matchers[])(struct slice text, struct markdown_line *line) = {
    match_fence, match_heading, match_rule, match_item, match_note, match_row,
};

/* Leaves out the marks of block quotes: "> > text". */
static void strip_quote(struct slice text, struct markdown_line *line)
{
    size_t at = skip_blanks(text, line->span.start, line->span.end);

    while (at < line->span.end && text.data[at] == '>') {
        line->quote = true;
        at = skip_blanks(text, at + 1, line->span.end);
        line->span.start = at;
    }
}

static void trim_line(struct slice text, struct markdown_line *line)
{
    size_t start = skip_blanks(text, line->span.start, line->span.end);

    line->indented = start > line->span.start;
    line->span.start = start;
    while (line->span.end > start && strchr(" \t\r", text.data[line->span.end - 1]) != NULL)
        line->span.end--;
}

static void classify(struct markdown_lines *lines, struct markdown_line *line)
{
    struct slice text = lines->text;

    trim_line(text, line);
    if (lines->fence != '\0') {
        bool ends = match_fence(text, line) && text.data[line->span.start] == lines->fence;
        line->kind = ends ? MARKDOWN_FENCE : MARKDOWN_CODE;
    } else {
        strip_quote(text, line);
        line->kind = MARKDOWN_TEXT;
        if (slice_trim(slice_range(text, line->span.start, line->span.end)).size == 0)
            line->kind = MARKDOWN_BLANK;
        for (size_t i = 0; line->kind == MARKDOWN_TEXT && i < ARRAY_SIZE(matchers); i++)
            matchers[i](text, line);
    }
    if (line->kind == MARKDOWN_FENCE)
        lines->fence = lines->fence != '\0' ? '\0' : text.data[line->span.start];
}

/* The end of the comment that starts at `at`, or 0. */
static size_t comment_end(struct markdown_lines *lines, size_t at)
{
    size_t end;

    if (lines->fence != '\0' || lines->comment_unclosed || !slice_has_at(lines->text, at, "<!--"))
        return 0;
    end = slice_find(lines->text, SLICE("-->"), at + 4);
    lines->comment_unclosed = end == SIZE_MAX;
    return end == SIZE_MAX ? 0 : end + 3;
}

struct markdown_line markdown_line_read(struct markdown_lines *lines, size_t at)
{
    struct slice text = lines->text;
    struct markdown_line line = {.kind = MARKDOWN_END};
    size_t comment;
    size_t end;

    while (at < text.size && (comment = comment_end(lines, at)) > 0)
        at = comment + (comment < text.size && text.data[comment] == '\n');
    if (at >= text.size)
        return line;
    end = slice_find(text, SLICE("\n"), at);
    line.next = end == SIZE_MAX ? text.size : end + 1;
    line.span = (struct span){at, end == SIZE_MAX ? text.size : end};
    comment = slice_find(slice_range(text, 0, line.span.end), SLICE("<!--"), at);
    if (comment != SIZE_MAX && comment_end(lines, comment) > 0)
        line.next = line.span.end = comment;
    classify(lines, &line);
    return line;
}
