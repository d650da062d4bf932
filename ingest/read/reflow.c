/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reflow.c - undoes what PDF extraction and e-mail did to lines. */
#include "ingest/read/reflow.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/furniture.h"
#include "ingest/read/hyphen.h"
#include "ingest/read/joint.h"

/* The reading text as it grows. */
struct output {
    struct document *document;
    const struct lines *lines;
    const struct layout *layout;
    struct vocabulary vocabulary;
    struct builder text;
    size_t run;           /* of lines->runs: the first that ends after what was put last */
    size_t run_capacity;
    size_t paragraph_capacity;
    size_t paragraph_start;
};

static enum paragraph_role role_of(enum block_hint hint)
{
    static const enum paragraph_role roles[] = {
        [BLOCK_TITLE] = PARAGRAPH_TITLE,
        [BLOCK_HEADING] = PARAGRAPH_HEADING,
        [BLOCK_QUOTE] = PARAGRAPH_QUOTE,
        [BLOCK_NOTE] = PARAGRAPH_NOTE,
    };

    return (size_t)hint < ARRAY_SIZE(roles) ? roles[hint] : PARAGRAPH_BODY;
}

static void push_run(struct output *output, struct text_run run)
{
    struct document *document = output->document;
    struct text_run *last = document->run_count == 0 ? NULL : &document->runs[document->run_count - 1];

    if (last != NULL && last->size == last->source_size && run.size == run.source_size &&
        last->source_start + last->source_size == run.source_start) {
        last->size += run.size;
        last->source_size += run.source_size;
        return;
    }
    *ARENA_PUSH(document->arena, document->runs, document->run_count, output->run_capacity) = run;
}

/* The place in the source where the text so far ends. */
static size_t source_end(const struct output *output)
{
    const struct document *document = output->document;
    const struct text_run *last;

    if (document->run_count == 0)
        return 0;
    last = &document->runs[document->run_count - 1];
    return last->source_start + last->source_size;
}

/* A blank or line end: for the blank that stands in the source after the text so far, or for nothing. */
static void put_byte(struct output *output, char byte)
{
    struct slice source = output->document->source;
    size_t at = source_end(output);
    size_t end = at;
    bool stands = at < source.size && unicode_is_space(utf8_next(source, &end));

    push_run(output, (struct text_run){output->text.size, 1, at, stands ? end - at : 0});
    builder_append_byte(&output->text, byte);
}

/* Copies a span of the lines' text with its runs; spans come in order. */
static void put_span(struct output *output, struct span span)
{
    const struct lines *lines = output->lines;

    while (span.start < span.end) {
        const struct text_run *run = &lines->runs[output->run];
        size_t offset = span.start - run->start;
        size_t size = run->size - offset;
        if (span.start >= run->start + run->size) {
            output->run++;
            continue;
        }
        if (size > span.end - span.start)
            size = span.end - span.start;
        if (run->size == run->source_size)
            push_run(output, (struct text_run){output->text.size, size, run->source_start + offset, size});
        else
            push_run(output, (struct text_run){output->text.size, size, run->source_start, run->source_size});
        builder_append(&output->text, slice_range(builder_slice(&lines->text), span.start, span.start + size));
        span.start += size;
    }
}

static void end_paragraph(struct output *output, enum paragraph_role role)
{
    struct document *document = output->document;

    *ARENA_PUSH(document->arena, document->paragraphs, document->paragraph_count, output->paragraph_capacity) =
        (struct paragraph){.span = {output->paragraph_start, output->text.size}, .role = role, .heading = NO_HEADING};
}

static void begin_paragraph(struct output *output)
{
    if (output->text.size > 0)
        put_byte(output, '\n');
    output->paragraph_start = output->text.size;
}

/* The last place in `text` before `limit` where a sentence, else a word or character, ends. */
static size_t cut_before(struct slice text, size_t limit)
{
    size_t at = limit;
    size_t cut = 0;

    while (at > 0 && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    cut = at;
    while (at > limit / 2) {
        size_t end = at;
        uint32_t c = utf8_previous(text, &at);
        if (is_line_terminal(c) && (c >= 0x80 || text.data[end] == ' '))
            return end;
    }
    return cut > 0 ? cut : limit;
}

/* Puts a span; starts new paragraphs where the one at hand would grow beyond the limit. */
static void put_bounded(struct output *output, struct span span, enum paragraph_role role)
{
    struct slice text = builder_slice(&output->lines->text);

    while (output->text.size - output->paragraph_start + (span.end - span.start) > PARAGRAPH_SIZE_MAX) {
        size_t room = PARAGRAPH_SIZE_MAX - (output->text.size - output->paragraph_start);
        size_t cut = room == 0 ? 0 : cut_before(slice_range(text, span.start, span.end), room);
        put_span(output, (struct span){span.start, span.start + cut});
        span.start += cut;
        while (span.start < span.end && text.data[span.start] == ' ')
            span.start++;
        if (span.start == span.end)
            return;
        end_paragraph(output, role);
        begin_paragraph(output);
    }
    put_span(output, span);
}

/*
 * Puts a line. In a paragraph put together from lines, and in a spaced-out
 * word (摘  要), blanks between Han are the printer's and left out.
 */
static void put_line(struct output *output, const struct line *line, bool drop_blanks, bool cut_hyphen)
{
    struct slice text = line_text(output->lines, line);
    size_t start = 0;
    size_t at = 0;
    size_t size = cut_hyphen ? text.size - hyphen_length(text) : text.size;

    while (drop_blanks && at < size) {
        size_t blanks = joint_blanks_between_han(text, &at);
        if (blanks == 0)
            continue;
        put_bounded(output, (struct span){line->span.start + start, line->span.start + at}, role_of(line->hint));
        at += blanks;
        start = at;
    }
    put_bounded(output, (struct span){line->span.start + start, line->span.start + size}, role_of(line->hint));
}

static const struct line *next_line(const struct lines *lines, size_t i)
{
    for (i++; i < lines->count; i++)
        if (!lines->items[i].dropped)
            return &lines->items[i];
    return NULL;
}

static void put_lines(struct output *output, const bool *joined)
{
    const struct lines *lines = output->lines;
    bool inside = false;

    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        const struct line *next;
        struct slice text = line_text(lines, line);
        enum joint joint = JOINT_NONE;
        if (line->dropped)
            continue;
        if (!inside)
            begin_paragraph(output);
        next = next_line(lines, i);
        if (joined[i])
            joint = joint_between(text, line_text(lines, next), output->layout, &output->vocabulary);
        put_line(output, line, inside || joined[i] || joint_is_spaced_word(text), joint == JOINT_WITHOUT_HYPHEN);
        inside = joined[i];
        if (joint == JOINT_BLANK)
            put_byte(output, ' ');
        if (!inside)
            end_paragraph(output, role_of(line->hint));
    }
}

static bool needs_vocabulary(const struct lines *lines, const bool *joined)
{
    for (size_t i = 0; i < lines->count; i++)
        if (joined[i] && hyphen_length(line_text(lines, &lines->items[i])) > 0)
            return true;
    return false;
}

static void learn_words(struct vocabulary *vocabulary, const struct lines *lines)
{
    struct slice before = SLICE("");

    for (size_t i = 0; i < lines->count; i++) {
        struct slice line = line_text(lines, &lines->items[i]);
        vocabulary_add(vocabulary, line, before);
        if (!lines->items[i].dropped)
            before = line;
    }
}

static void take_text(struct output *output)
{
    struct document *document = output->document;

    document->text.data = arena_copy(document->arena, builder_slice(&output->text));
    document->text.size = output->text.size;
    builder_finish(&output->text);
}

void reflow(struct document *document, const struct block *blocks, size_t count)
{
    struct lines lines = {0};
    struct layout layout;
    bool *joined;
    struct output output = {.document = document, .lines = &lines, .layout = &layout};

    lines_read(&lines, document, blocks, count);
    layout = layout_of(&lines);
    furniture_mark(&lines, &layout);
    joined = memory_allocate_zeroed(lines.count + 1, sizeof(*joined));
    joint_decide(&lines, &layout, joined);
    if (needs_vocabulary(&lines, joined))
        learn_words(&output.vocabulary, &lines);
    put_lines(&output, joined);
    take_text(&output);
    vocabulary_finish(&output.vocabulary);
    free(joined);
    lines_finish(&lines);
}
