/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metadata.c - what a document says about itself: language, titles, people, dates, court, keywords, DOI. */
#include "ingest/segment/metadata.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/segment/enactment.h"
#include "ingest/segment/heading_number.h"
#include "ingest/segment/opinion.h"
#include "ingest/segment/title_page.h"
#include "ingest/segment/verdict.h"

/* Bytes and paragraphs that are looked at. */
enum {
    HEAD_SIZE = 8000,
    SHORT_HEAD_SIZE = 2000,
    SAMPLE_SIZE = 40000,
    KEYWORDS_REACH = 40000,
    KEYWORDS_MAX = 1000,
    TITLE_REACH = 16,
    TITLE_MAX = 300,
};

static size_t character_start(struct slice text, size_t at)
{
    while (at > 0 && at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static struct slice head_of(struct slice text, size_t size)
{
    return size >= text.size ? text : slice_range(text, 0, character_start(text, size));
}

void metadata_language(struct document *document)
{
    struct slice sample = head_of(document->text, SAMPLE_SIZE);
    size_t han = 0;
    size_t latin = 0;

    for (size_t at = 0; at < sample.size;) {
        uint32_t c = utf8_next(sample, &at);
        han += unicode_is_han(c);
        latin += unicode_is_latin(c);
    }
    if (document->language == NULL && han + latin > 0)
        document->language = han * 4 > latin ? "zh" : "en";
}

/* ---- keywords */

static bool parts_keywords(uint32_t c)
{
    return c == ';' || c == 0xFF1B || c == ',' || c == 0xFF0C || c == 0x3001;
}

static void add_keyword(struct builder *keywords, struct slice word)
{
    word = slice_trim(word);
    if (word.size == 0)
        return;
    if (keywords->size > 0)
        builder_append_string(keywords, "; ");
    builder_append(keywords, word);
}

static void add_keywords(struct builder *keywords, struct slice text)
{
    size_t start = label_at_start(text).part == LABEL_KEYWORDS ? label_at_start(text).end : 0;
    bool semicolons = slice_find(text, SLICE(";"), 0) != SIZE_MAX || slice_find(text, SLICE("；"), 0) != SIZE_MAX;

    for (size_t at = start; at < text.size;) {
        size_t before = at;
        uint32_t c = utf8_next(text, &at);
        if (!parts_keywords(c) || (semicolons && c != ';' && c != 0xFF1B))
            continue;
        add_keyword(keywords, slice_range(text, start, before));
        start = at;
    }
    add_keyword(keywords, slice_range(text, start, text.size));
}

/* Those of both languages; after a label on its own line the next paragraph holds them. */
static void read_keywords(struct document *document)
{
    struct builder keywords = {0};

    for (size_t i = 0; i < document->paragraph_count && document->paragraphs[i].span.start < KEYWORDS_REACH; i++) {
        struct slice text = document_paragraph_text(document, i);
        struct label label = label_at_start(text);
        if (label.part != LABEL_KEYWORDS || !(label.marked || label_is_whole(text, &label)))
            continue;
        if (label_is_whole(text, &label) && i + 1 < document->paragraph_count)
            text = document_paragraph_text(document, i + 1);
        if (text.size < KEYWORDS_MAX)
            add_keywords(&keywords, text);
    }
    if (keywords.size > 0)
        document->keywords = arena_copy(document->arena, builder_slice(&keywords));
    builder_finish(&keywords);
}

/* ---- DOI (ISO 26324: 10.<registrant>/<suffix>) */

static bool is_doi_byte(char byte)
{
    return (unsigned char)byte > ' ' && (unsigned char)byte < 0x7F && strchr("\"<>[]{}", byte) == NULL;
}

static void read_doi(struct document *document, struct slice head)
{
    size_t at = slice_find(head, SLICE("10."), 0);

    for (; at != SIZE_MAX; at = slice_find(head, SLICE("10."), at + 1)) {
        size_t end = at + 3;
        size_t digits = 0;
        while (end < head.size && head.data[end] >= '0' && head.data[end] <= '9') {
            end++;
            digits++;
        }
        if (digits < 4 || digits > 9 || utf8_peek(head, end) != '/')
            continue;
        while (end < head.size && is_doi_byte(head.data[end]))
            end++;
        while (strchr(".,;:)", head.data[end - 1]) != NULL)
            end--;
        document->doi = arena_copy(document->arena, slice_range(head, at, end));
        return;
    }
}

/* The first year of a given date (ISO or Chinese). */
static int year_of(const char *date)
{
    struct slice text = slice_of(date);
    size_t at = 0;
    int year = text.size > 0 ? heading_numeral(text, &at) : -1;

    return year >= 1900 && year <= 2100 ? year : 0;
}

/* What markup or # calls the title, where nothing better is known. */
static void read_marked_title(struct document *document)
{
    for (size_t i = 0; i < document->paragraph_count && i < TITLE_REACH && document->title == NULL; i++) {
        struct slice text = slice_trim(document_paragraph_text(document, i));
        while (text.size > 0 && text.data[0] == '#')
            text = slice_trim(slice_range(text, 1, text.size));
        if (document->paragraphs[i].role == PARAGRAPH_TITLE && text.size > 0 && text.size <= TITLE_MAX &&
            !slice_equal(text, slice_of(document->title_en)))
            document->title = arena_copy(document->arena, text);
    }
}

/* What stands before a paper's first section: a DOI below may be that of a work it cites. */
static struct slice front_of(const struct document *document)
{
    size_t size = document->heading_count > 0 ? HEAD_SIZE : SHORT_HEAD_SIZE;

    for (size_t i = 0; i < document->heading_count; i++)
        if (document->headings[i].type == HEADING_NUMBERED) {
            size = document->headings[i].span.start < size ? document->headings[i].span.start : size;
            break;
        }
    return head_of(document->text, size);
}

void metadata_read(struct document *document)
{
    bool english = document->language != NULL && strcmp(document->language, "en") == 0;

    if (document->keywords == NULL)
        read_keywords(document);
    if (document->doi == NULL && document->kind == DOCUMENT_PAPER)
        read_doi(document, front_of(document));
    if (document->kind == DOCUMENT_JUDGMENT && english)
        opinion_read(document);
    else if (document->kind == DOCUMENT_JUDGMENT)
        verdict_read(document);
    else if (document->kind == DOCUMENT_STATUTE)
        enactment_read(document);
    else if (document->kind == DOCUMENT_PAPER)
        title_page_read(document);
    read_marked_title(document);
    if (document->year == 0 && document->date != NULL)
        document->year = year_of(document->date);
}
