/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_page.c - the text of a page as its elements open and close. */
#include "ingest/read/html_page.h"

#include "base/unicode.h"
#include "ingest/read/declared.h"
#include "ingest/read/html_element.h"
#include "ingest/read/line.h"

enum { NUMBER_MAX = 100000, TITLE_SIZE_MAX = 4096 };

void html_page_init(struct html_page *page, struct document *document)
{
    *page = (struct html_page){.document = document, .list = {.arena = document->arena}};
}

void html_page_finish(struct html_page *page)
{
    builder_finish(&page->text);
    builder_finish(&page->title);
}

static enum block_hint hint_of(const struct html_page *page)
{
    if (page->notes > 0)
        return BLOCK_NOTE;
    if (page->open[HTML_HEADING] > 0)
        return BLOCK_HEADING;
    if (page->open[HTML_QUOTE] > 0)
        return BLOCK_QUOTE;
    return page->open[HTML_ITEM] > 0 ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

/* The level of the innermost open heading. */
static int level_of(const struct html_page *page)
{
    size_t depth = page->depth < HTML_FRAMES_MAX ? page->depth : HTML_FRAMES_MAX;

    while (depth > 0 && page->frames[depth - 1].action != HTML_HEADING)
        depth--;
    return depth == 0 ? 0 : page->frames[depth - 1].level;
}

static void end_block(struct html_page *page)
{
    page->gap = GAP_NONE;
    page->broken = false;
    page->line_feeds = page->indent = 0;
    page->last = 0;
    if (page->in_block) {
        struct slice block = slice_range(builder_slice(&page->text), page->block_start, page->text.size);
        builder_truncate(&page->text, page->block_start + (size_t)(slice_trim(block).data - block.data) +
                                          slice_trim(block).size);
        blocks_add_piece(&page->list, (struct span){page->block_start, page->text.size});
        blocks_end(&page->list, hint_of(page), hint_of(page) == BLOCK_HEADING ? level_of(page) : 0, true);
    }
    page->in_block = false;
}

/* Does an item's text begin with its number already: "1.", "[1]", "（一）"? */
static bool is_numbered(struct slice text)
{
    static const char *const brackets[] = {"[", "(", "（", "〔", "【", "［"};
    size_t at = 0;

    for (size_t i = 0; i < sizeof(brackets) / sizeof(brackets[0]); i++)
        if (slice_has_at(text, 0, brackets[i]))
            return true;
    while (at < text.size && at < 4 && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at > 0 &&
           (slice_has_at(text, at, ".") || slice_has_at(text, at, "、") || slice_has_at(text, at, ")"));
}

static void begin_block(struct html_page *page, struct slice rest)
{
    if (page->text.size > 0)
        builder_append_byte(&page->text, '\n');
    page->block_start = page->text.size;
    page->in_block = true;
    /* The number that a browser puts before the item of an ordered list: marks refer to it. */
    if (page->item_number > 0 && !is_numbered(rest))
        builder_format(&page->text, "%d. ", page->item_number);
    page->item_number = 0;
    page->gap = GAP_NONE;
}

static bool is_chinese(uint32_t c)
{
    return unicode_is_han(c) || is_han_punctuation(c);
}

/* A line end between Chinese characters is no blank (CSS Text 3, 4.1.3). Quotes alone (”“) may be English. */
static bool are_chinese(uint32_t a, uint32_t b)
{
    return is_chinese(a) && is_chinese(b) && (a >= 0x3000 || b >= 0x3000);
}

static void fill_gap(struct html_page *page, uint32_t next)
{
    if (page->gap == GAP_BLANK || (page->gap == GAP_LINE && !are_chinese(page->last, next)))
        builder_append_byte(&page->text, ' ');
    page->gap = GAP_NONE;
}

static void put_character(struct html_page *page, uint32_t c, struct slice rest)
{
    if (!page->in_block)
        begin_block(page, rest);
    else
        fill_gap(page, c);
    builder_append_code_point(&page->text, c);
    page->last = c;
    page->broken = false;
    page->line_feeds = page->indent = 0;
}

/*
 * Where lines are parted by <br> or line ends of <pre>, an empty line or an
 * indented one starts a paragraph: an ideographic space or two no-break ones.
 */
static void put_space(struct html_page *page, uint32_t c)
{
    if (c == '\n' && page->gap != GAP_BLANK)
        page->gap = GAP_LINE;
    else if (page->gap == GAP_NONE)
        page->gap = GAP_BLANK;
    if (c == '\n' && page->open[HTML_PREFORMATTED] > 0 && ++page->line_feeds > 1)
        end_block(page);
    if (page->broken || page->line_feeds > 0)
        page->indent += c == 0x3000 ? 2 : c == 0xA0;
    if (page->indent > 1)
        end_block(page);
}

static bool is_dropped(uint32_t c)
{
    return c == 0xAD || c == 0x200B || c == 0xFEFF || (unicode_is_unsafe(c) && !unicode_is_space(c));
}

static void put_title(struct html_page *page, struct slice text)
{
    if (page->title.size + text.size <= TITLE_SIZE_MAX)
        builder_append(&page->title, text);
}

void html_page_text(struct html_page *page, struct slice text)
{
    size_t at = 0;

    if (page->open[HTML_TITLE] > 0)
        put_title(page, text);
    if (page->skips > 0)
        return;
    while (at < text.size) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (is_dropped(c))
            continue;
        /* An ideographic space inside a line is the author's: 第一条　为了. */
        if (unicode_is_space(c) && (c != 0x3000 || !page->in_block || page->gap != GAP_NONE || page->broken))
            put_space(page, c);
        else
            put_character(page, c, slice_range(text, start, text.size));
    }
}

static int number_of(const char *value, int otherwise)
{
    int number = 0;

    if (value == NULL || *value < '0' || *value > '9')
        return otherwise;
    for (; *value >= '0' && *value <= '9' && number < NUMBER_MAX; value++)
        number = number * 10 + (*value - '0');
    return number;
}

/* The innermost open list. */
static struct html_frame *list_of(struct html_page *page)
{
    for (size_t depth = page->depth < HTML_FRAMES_MAX ? page->depth : HTML_FRAMES_MAX; depth > 0; depth--)
        if (page->frames[depth - 1].action == HTML_LIST ||
            page->frames[depth - 1].action == HTML_ORDERED_LIST)
            return &page->frames[depth - 1];
    return NULL;
}

static void open_item(struct html_page *page, const struct html_attributes *attributes)
{
    struct html_frame *list = list_of(page);

    page->item_number = 0;
    if (list == NULL || list->number == 0)
        return;
    list->number = number_of(attributes->start, list->number);
    page->item_number = list->number++;
}

static void open_break(struct html_page *page)
{
    if (page->broken)
        end_block(page);
    page->broken = page->in_block;
    page->gap = GAP_LINE;
}

static bool ends_block(enum html_action action)
{
    return action >= HTML_BLOCK && action <= HTML_PREFORMATTED && action != HTML_CELL;
}

static void open_action(struct html_page *page, struct html_frame *frame,
                        const struct html_attributes *attributes)
{
    if (ends_block(frame->action))
        end_block(page);
    if (frame->action == HTML_BREAK && page->skips == 0)
        open_break(page);
    if (frame->action == HTML_CELL)
        page->gap = GAP_BLANK;
    if (frame->action == HTML_ITEM)
        open_item(page, attributes);
    if (frame->action == HTML_ORDERED_LIST &&
        (attributes->type == NULL || strcmp(attributes->type, "1") == 0))
        frame->number = number_of(attributes->start, 1);
    if (frame->action == HTML_META && attributes->name != NULL && attributes->content != NULL)
        declared_take(page->document, slice_of(attributes->name), slice_of(attributes->content));
}

void html_page_open(struct html_page *page, struct slice element, const struct html_attributes *attributes)
{
    struct html_frame frame = {0};

    frame.action = html_element_action(element, &frame.level);
    frame.skips = frame.action == HTML_SKIP || frame.action == HTML_TITLE || html_is_hidden(attributes);
    frame.is_note = frame.action != HTML_INLINE && frame.action != HTML_ANCHOR && html_is_note(attributes);
    frame.is_link =
        frame.action == HTML_ANCHOR && attributes->href != NULL && strchr(attributes->href, '#') != NULL;
    frame.is_mark =
        frame.action == HTML_SUPERSCRIPT || (frame.action == HTML_ANCHOR && html_is_note_mark(attributes));
    frame.start = page->text.size;
    open_action(page, &frame, attributes);
    if (page->depth < HTML_FRAMES_MAX) {
        page->frames[page->depth] = frame;
        page->open[frame.action]++;
        page->skips += frame.skips;
        page->notes += frame.is_note;
        page->links += frame.is_link;
    }
    page->depth++;
}

static bool is_digits(struct slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.size > 0;
}

/* 10^6, m^2, km^3: a digit, one letter or a unit of length before the superscript. */
static bool is_exponent(struct slice before)
{
    static const char *const units[] = {"km", "dm", "cm", "mm", "ft"};
    size_t start = before.size;

    while (start > 0 && unicode_is_latin((unsigned char)before.data[start - 1]) && before.size - start < 3)
        start--;
    if (start == before.size)
        return start > 0 && before.data[start - 1] >= '0' && before.data[start - 1] <= '9';
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (slice_equal(slice_range(before, start, before.size), slice_of(units[i])))
            return true;
    return before.size - start == 1;
}

/* A superscript number that leads to a note becomes [n], as the text would have it without superscripts. */
static void close_mark(struct html_page *page, const struct html_frame *frame, bool linked)
{
    struct slice text = builder_slice(&page->text);
    struct slice before;
    struct slice mark;
    char digits[8];
    size_t start = frame->start < page->block_start ? page->block_start : frame->start;

    /* The block may have begun with the mark, behind a line feed, but none may have ended in it. */
    if (!page->in_block || start - frame->start > 1 || start >= text.size)
        return;
    mark = slice_trim(slice_range(text, start, text.size));
    before = slice_range(text, page->block_start, start);
    if (!is_digits(mark) || mark.size > sizeof(digits) - 1 || (!linked && is_exponent(before)))
        return;
    memcpy(digits, mark.data, mark.size);
    digits[mark.size] = '\0';
    builder_truncate(&page->text, (size_t)(mark.data - text.data));
    builder_format(&page->text, "[%s]", digits);
    page->last = ']';
}

void html_page_close(struct html_page *page)
{
    struct html_frame *frame;

    if (page->depth == 0 || page->depth-- > HTML_FRAMES_MAX)
        return;
    frame = &page->frames[page->depth];
    if (ends_block(frame->action)) {
        page->depth++; /* the block is still this element's */
        end_block(page);
        page->depth--;
    }
    if (frame->action == HTML_ITEM)
        page->item_number = 0;
    if (frame->action == HTML_CELL)
        page->gap = GAP_BLANK;
    page->open[frame->action]--;
    page->skips -= frame->skips;
    page->notes -= frame->is_note;
    page->links -= frame->is_link;
    if (frame->is_mark)
        close_mark(page, frame, frame->is_link || page->links > 0 || frame->action == HTML_ANCHOR);
}

void html_page_end(struct html_page *page)
{
    struct document *document = page->document;

    end_block(page);
    declared_take(document, SLICE("title"), builder_slice(&page->title));
    document->source =
        (struct slice){arena_copy(document->arena, builder_slice(&page->text)), page->text.size};
    blocks_mark_title(&page->list);
}
