/* SPDX-License-Identifier: GPL-3.0-or-later */
/* line.c - the lines of a source, cleaned, with what can be seen of their layout. */
#include "ingest/read/line.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"

static void push_run(struct lines *lines, struct text_run run)
{
    struct text_run *last = lines->run_count == 0 ? NULL : &lines->runs[lines->run_count - 1];

    if (last != NULL && last->size == last->source_size && run.size == run.source_size &&
        last->source_start + last->source_size == run.source_start) {
        last->size += run.size;
        last->source_size += run.source_size;
        return;
    }
    if (lines->run_count == lines->run_capacity) {
        lines->run_capacity = memory_grown_capacity(lines->run_count, lines->run_capacity);
        lines->runs = memory_resize(lines->runs, lines->run_capacity * sizeof(*lines->runs));
    }
    lines->runs[lines->run_count++] = run;
}

static void put(struct lines *lines, struct slice text, struct span source)
{
    push_run(lines, (struct text_run){lines->text.size, text.size, source.start, source.end - source.start});
    builder_append(&lines->text, text);
}

static struct line *push_line(struct lines *lines, struct line line)
{
    if (lines->count == lines->capacity) {
        lines->capacity = memory_grown_capacity(lines->count, lines->capacity);
        lines->items = memory_resize(lines->items, lines->capacity * sizeof(*lines->items));
    }
    lines->items[lines->count] = line;
    return &lines->items[lines->count++];
}

bool is_han_punctuation(uint32_t c)
{
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
           c == 0x2014 || c == 0x2026 || c == 0x00B7 || (c >= 0x2018 && c <= 0x201D);
}

bool is_line_terminal(uint32_t c)
{
    switch (c) {
    case '.': case '!': case '?': case ';': case ':':
    case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF1B: case 0xFF1A: case 0xFF0E: case 0xFF61: case 0x2026:
        return true;
    default:
        return false;
    }
}

static bool is_closer(uint32_t c)
{
    switch (c) {
    case '"': case '\'': case ')': case ']': case '*': case '_':
    case 0x2019: case 0x201D: case 0xFF09: case 0x3011: case 0x3015: case 0x300D: case 0x300F: case 0xFF3D:
        return true;
    default:
        return c >= 0x2460 && c <= 0x2473; /* ① as a mark */
    }
}

/* Moves *end before a reference mark such as [12] or [3,4] that ends there. */
static void skip_mark(struct slice text, size_t *end)
{
    size_t at = *end;

    if (at == 0 || text.data[at - 1] != ']')
        return;
    for (at--; at > 0 && *end - at < 16; at--) {
        unsigned char byte = (unsigned char)text.data[at - 1];
        if (byte == '[')
            *end = at - 1;
        if ((byte < '0' || byte > '9') && byte != ',' && byte != '-')
            return;
    }
}

bool text_is_ended(struct slice text)
{
    size_t end = text.size;

    for (int i = 0; i < 4 && end > 0; i++) {
        size_t previous = end;
        uint32_t c;
        skip_mark(text, &end);
        if (end == 0)
            return false;
        previous = end;
        c = utf8_previous(text, &previous);
        if (is_line_terminal(c))
            return true;
        if (!is_closer(c))
            return false;
        end = previous;
    }
    return false;
}

bool is_han_numeral(uint32_t c)
{
    static const char *const digits = "〇零一二两三四五六七八九十百千";
    char bytes[UTF8_SIZE_MAX + 1] = {0};

    utf8_put(bytes, c);
    return unicode_is_han(c) && strstr(digits, bytes) != NULL;
}

bool text_begins_item(struct slice text)
{
    size_t at = 0;
    uint32_t c = utf8_next(text, &at);
    bool bracket = c == '(' || c == '[' || c == 0xFF08 || c == 0x3014 || c == 0x3010 || c == 0xFF3B;
    size_t start = bracket ? at : 0;
    size_t digits = 0;

    if ((c >= 0x2460 && c <= 0x2473) || c == '|')
        return true;
    if (c == 0x7B2C) /* 第 */
        start = at;
    for (at = start; at < text.size && digits < 6; digits++) {
        size_t next = at;
        c = utf8_next(text, &next);
        if (!unicode_is_digit(c) && !is_han_numeral(c))
            break;
        at = next;
    }
    if (digits == 0 && c >= 'A' && c <= 'H' && at + 1 < text.size)
        return text.data[at + 1] == ':' || slice_has_at(text, at + 1, "、") || slice_has_at(text, at + 1, "：");
    if (digits == 0 || digits > 4 || at >= text.size)
        return false;
    c = utf8_next(text, &at);
    if (bracket)
        return c == ')' || c == ']' || c == 0xFF09 || c == 0x3015 || c == 0x3011 || c == 0xFF3D;
    if (start > 0)
        return c == 0x6761 || c == 0x7AE0 || c == 0x8282 || c == 0x7F16; /* 条章节编 */
    return digits <= 2 && (c == '.' || c == 0x3001 || c == 0xFF0E);
}

/* Width and script of a line from its beginning, as far as they matter. */
static void measure(struct line *line, struct slice text)
{
    unsigned width = 0;
    unsigned han = 0;
    unsigned latin = 0;

    for (size_t at = 0; at < text.size && width < LINE_WIDTH_MAX;) {
        uint32_t c = utf8_next(text, &at);
        width += (unsigned)unicode_width(c);
        han += unicode_is_han(c);
        latin += unicode_is_latin(c);
    }
    line->width = (uint16_t)(width < LINE_WIDTH_MAX ? width : LINE_WIDTH_MAX);
    line->han = han * 3 > latin;
}

static void look_at(struct line *line, struct slice text)
{
    size_t at = 0;
    size_t end = text.size;

    line->first = utf8_next(text, &at);
    line->last = utf8_previous(text, &end);
    line->ended = text_is_ended(text);
    measure(line, text);
}

/* What reading a block remembers from character to character. */
struct cursor {
    struct lines *lines;
    struct slice source;
    size_t line_start;    /* in lines->text */
    struct span pending;  /* white space in the source that was not put yet */
    unsigned indent;
    bool break_pending;   /* the white space holds a line end */
    bool page;
};

static bool tight(uint32_t c)
{
    return unicode_is_han(c) || is_han_punctuation(c);
}

/* Puts white space that turned out to stand between characters. */
static void flush_space(struct cursor *cursor, uint32_t next)
{
    struct slice text = builder_slice(&cursor->lines->text);
    size_t at = text.size;
    struct slice blanks = slice_range(cursor->source, cursor->pending.start, cursor->pending.end);

    if (cursor->pending.end == cursor->pending.start)
        return;
    if (text.size > cursor->line_start) {
        uint32_t last = utf8_previous(text, &at);
        if (!cursor->break_pending && memchr(blanks.data, '\t', blanks.size) == NULL && utf8_is_valid(blanks))
            put(cursor->lines, blanks, cursor->pending);
        else if (!cursor->break_pending || !tight(last) || !tight(next))
            put(cursor->lines, SLICE(" "), cursor->pending);
    }
    cursor->pending = (struct span){0, 0};
    cursor->break_pending = false;
}

static void take_space(struct cursor *cursor, uint32_t c, struct span span)
{
    if (cursor->lines->text.size == cursor->line_start)
        cursor->indent += c == '\t' ? 8u : (unsigned)(c == 0x3000 ? 2 : 1);
    cursor->page = cursor->page || c == '\f';
    cursor->break_pending = cursor->break_pending || c == '\n' || c == '\r' || (c < ' ' && c != '\t');
    if (cursor->pending.end != span.start || cursor->pending.end == 0)
        cursor->pending = (struct span){span.start, span.start};
    cursor->pending.end = span.end;
}

/* Soft hyphens, zero-width characters and byte order marks say nothing. */
static bool is_invisible(uint32_t c)
{
    return c == 0xFEFF || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0x200E || c == 0x200F;
}

static bool is_plain(uint32_t c)
{
    return c > ' ' && c != UNICODE_REPLACEMENT && !unicode_is_space(c) && !is_invisible(c) && !unicode_is_unsafe(c);
}

static void take_other(struct cursor *cursor, uint32_t c, struct span span)
{
    if (is_invisible(c))
        return;
    if (unicode_is_space(c) || unicode_is_unsafe(c)) {
        take_space(cursor, c, span);
        return;
    }
    flush_space(cursor, c);
    put(cursor->lines, SLICE("\xEF\xBF\xBD"), span);
}

static void take_piece(struct cursor *cursor, struct span piece)
{
    struct slice source = slice_range(cursor->source, 0, piece.end);
    size_t at = piece.start;

    while (at < piece.end) {
        size_t start = at;
        size_t end = at;
        uint32_t first = utf8_next(source, &at);
        uint32_t c = first;
        while (is_plain(c)) {
            end = at;
            if (at >= piece.end)
                break;
            c = utf8_next(source, &at);
        }
        if (end > start) {
            flush_space(cursor, first);
            put(cursor->lines, slice_range(source, start, end), (struct span){start, end});
        }
        if (end < at)
            take_other(cursor, c, (struct span){end > start ? end : start, at});
    }
}

/* Adds the text read since line_start as a line, in two if it begins with a label that is a heading (摘要：...). */
static void finish_line(struct cursor *cursor, struct line line)
{
    struct slice text = slice_range(builder_slice(&cursor->lines->text), cursor->line_start, cursor->lines->text.size);
    size_t label = line.hint == BLOCK_UNKNOWN || line.hint == BLOCK_PARAGRAPH ? label_before_text(text) : 0;

    line.span = (struct span){cursor->line_start, cursor->lines->text.size};
    if (label > 0) {
        size_t body = label;
        while (body < text.size && text.data[body] == ' ')
            body++;
        struct line *head = push_line(cursor->lines, line);
        head->span.end = line.span.start + label;
        head->whole = true;
        look_at(head, slice_range(text, 0, label));
        line.span.start += body;
        line.starts = true;
        line.blank_before = line.page_before = false;
        text = slice_range(text, body, text.size);
    }
    look_at(push_line(cursor->lines, line), text);
}

void lines_read(struct lines *lines, const struct document *document, const struct block *blocks, size_t count)
{
    bool blank = false;
    bool page = false;

    for (size_t i = 0; i < count; i++) {
        struct cursor cursor = {.lines = lines, .source = document->source, .line_start = lines->text.size};
        for (size_t piece = 0; piece < blocks[i].piece_count; piece++)
            take_piece(&cursor, blocks[i].pieces[piece]);
        page = page || cursor.page;
        if (lines->text.size == cursor.line_start) {
            blank = true;
            continue;
        }
        finish_line(&cursor, (struct line){
                                 .indent = (uint16_t)(cursor.indent < UINT16_MAX ? cursor.indent : UINT16_MAX),
                                 .blank_before = blank,
                                 .page_before = page,
                                 .trailing_blank = cursor.pending.end > cursor.pending.start,
                                 .whole = blocks[i].whole,
                                 .hint = blocks[i].hint,
                             });
        blank = page = false;
    }
}

void lines_finish(struct lines *lines)
{
    builder_finish(&lines->text);
    free(lines->runs);
    free(lines->items);
    *lines = (struct lines){0};
}
