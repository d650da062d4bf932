/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metadata.c - what a document says about itself: language, keywords, dates, court, docket number, DOI. */
#include "ingest/segment/metadata.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/segment/heading_number.h"

/* Bytes at the head (title page, head of a judgment) and end (date, signatures) that are looked at. */
enum { HEAD_SIZE = 4000, JUDGMENT_HEAD = 1500, TAIL_SIZE = 1500, SIGNATURE_SIZE = 400, SAMPLE_SIZE = 40000 };

static uint32_t peek(struct slice text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

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

static struct slice tail_of(struct slice text, size_t size)
{
    return size >= text.size ? text : slice_range(text, character_start(text, text.size - size), text.size);
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

static void read_keywords(struct document *document, struct slice text)
{
    struct label label = label_at_start(text);
    struct builder keywords = {0};
    size_t start = label.end;
    bool semicolons = slice_find(text, SLICE(";"), 0) != SIZE_MAX || slice_find(text, SLICE("；"), 0) != SIZE_MAX;

    for (size_t at = start; at < text.size;) {
        size_t before = at;
        uint32_t c = utf8_next(text, &at);
        if (!parts_keywords(c) || (semicolons && c != ';' && c != 0xFF1B))
            continue;
        add_keyword(&keywords, slice_range(text, start, before));
        start = at;
    }
    add_keyword(&keywords, slice_range(text, start, text.size));
    if (keywords.size > 0 && keywords.size < 1000)
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
        if (digits < 4 || digits > 9 || peek(head, end) != '/')
            continue;
        while (end < head.size && is_doi_byte(head.data[end]))
            end++;
        while (strchr(".,;:)", head.data[end - 1]) != NULL)
            end--;
        document->doi = arena_copy(document->arena, slice_range(head, at, end));
        return;
    }
}

/* ---- dates: 2020年5月6日, 二〇二〇年五月六日, 2020-05-06 */

struct date {
    int year;
    int month;
    int day;
};

static bool skip_unit(struct slice text, size_t *at, const char *unit)
{
    while (peek(text, *at) == ' ')
        (*at)++;
    if (!slice_has_at(text, *at, unit))
        return false;
    *at += strlen(unit);
    while (peek(text, *at) == ' ')
        (*at)++;
    return true;
}

static bool date_at(struct slice text, size_t at, struct date *date)
{
    *date = (struct date){.year = heading_numeral(text, &at)};
    if (date->year < 1900 || date->year > 2100 || !skip_unit(text, &at, "年"))
        return false;
    date->month = heading_numeral(text, &at);
    if (date->month < 1 || date->month > 12 || !skip_unit(text, &at, "月")) {
        date->month = 0;
        return true;
    }
    date->day = heading_numeral(text, &at);
    if (date->day < 1 || date->day > 31 || !skip_unit(text, &at, "日"))
        date->day = 0;
    return true;
}

static bool is_numeral(uint32_t c)
{
    return unicode_is_digit(c) || c == 0x3007 || c == 0x96F6 || c == 0x4E00 || c == 0x4E8C; /* 〇零一二 */
}

/* The last whole date in the text. */
static bool last_date(struct slice text, struct date *found)
{
    bool any = false;
    uint32_t last = 0;

    for (size_t at = 0; at < text.size;) {
        struct date date;
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (is_numeral(c) && !is_numeral(last) && date_at(text, start, &date) && date.day > 0) {
            *found = date;
            any = true;
        }
        last = c;
    }
    return any;
}

static const char *format_date(struct arena *arena, const struct date *date)
{
    if (date->month == 0)
        return arena_format(arena, "%04d", date->year);
    if (date->day == 0)
        return arena_format(arena, "%04d-%02d", date->year, date->month);
    return arena_format(arena, "%04d-%02d-%02d", date->year, date->month, date->day);
}

/* The first year of a given date (ISO or Chinese). */
static int year_of(const char *date)
{
    struct slice text = slice_of(date);
    size_t at = 0;
    int year = text.size > 0 ? heading_numeral(text, &at) : -1;

    return year >= 1900 && year <= 2100 ? year : 0;
}

/* ---- judgments */

/* The name of the first court: the Han before 人民法院 since the last mark, word of document or line end. */
static void read_court(struct document *document, struct slice head)
{
    static const char *const kinds[] = {"人民法院", "知识产权法院", "互联网法院", "金融法院", "海事法院"};
    static const char *const openings[] = {"判决书", "裁定书", "调解书", "一案", "向", "由", "：", "不服", "依照", "经", "案的"};
    size_t start = 0;
    size_t end = SIZE_MAX;

    for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
        size_t at = slice_find(head, slice_of(kinds[i]), 0);
        if (at != SIZE_MAX && at + strlen(kinds[i]) < end)
            end = at + strlen(kinds[i]);
    }
    if (end == SIZE_MAX)
        return;
    for (size_t at = end; at > 0;) {
        uint32_t c;
        start = at;
        c = utf8_previous(head, &at);
        if (!unicode_is_han(c))
            break;
        start = at;
    }
    for (size_t i = 0; i < ARRAY_SIZE(openings); i++)
        for (size_t at = slice_find(head, slice_of(openings[i]), start); at < end;
             at = slice_find(head, slice_of(openings[i]), start))
            start = at + strlen(openings[i]);
    if (end - start > strlen("人民法院") && end - start <= 90)
        document->court = arena_copy(document->arena, slice_range(head, start, end));
}

static bool opens_year(uint32_t c)
{
    return c == '(' || c == 0xFF08 || c == '[' || c == 0x3014 || c == 0xFF3B;
}

static bool closes_year(uint32_t c)
{
    return c == ')' || c == 0xFF09 || c == ']' || c == 0x3015 || c == 0xFF3D;
}

/* （2020）浙0702刑初662号 at `at`: normalised, or NULL. */
static const char *docket_at(struct document *document, struct slice head, size_t at)
{
    enum { DOCKET_MAX = 90 };
    struct builder docket = {0};
    const char *copy = NULL;
    size_t start = at;
    int year;

    utf8_next(head, &at);
    year = heading_numeral(head, &at);
    if (year < 1949 || year > 2100 || !closes_year(peek(head, at)))
        return NULL;
    utf8_next(head, &at);
    builder_format(&docket, "（%d）", year);
    while (at < head.size && at - start < DOCKET_MAX) {
        uint32_t c = utf8_next(head, &at);
        if (unicode_is_space(c))
            continue;
        if (!unicode_is_word(c))
            break;
        builder_append_code_point(&docket, unicode_is_digit(c) ? unicode_fold(c) : c);
        if (c == 0x53F7) { /* 号 */
            copy = arena_copy(document->arena, builder_slice(&docket));
            document->year = document->year == 0 ? year : document->year;
            break;
        }
    }
    builder_finish(&docket);
    return copy;
}

static void read_docket(struct document *document, struct slice head)
{
    for (size_t at = 0; at < head.size && document->docket == NULL;) {
        size_t start = at;
        if (opens_year(utf8_next(head, &at)))
            document->docket = docket_at(document, head, start);
    }
}

/* Names of judges stand at the end: the last date there is that of the judgment. */
static bool is_signed(struct slice text)
{
    struct slice tail = tail_of(text, SIGNATURE_SIZE);

    return slice_find(tail, SLICE("书记员"), 0) != SIZE_MAX || slice_find(tail, SLICE("书 记 员"), 0) != SIZE_MAX ||
           slice_find(tail, SLICE("审判员"), 0) != SIZE_MAX || slice_find(tail, SLICE("审判长"), 0) != SIZE_MAX;
}

static void read_judgment(struct document *document)
{
    struct slice head = head_of(document->text, JUDGMENT_HEAD);
    struct date date;

    if (document->court == NULL)
        read_court(document, head);
    if (document->docket == NULL)
        read_docket(document, head);
    if (document->date == NULL && is_signed(document->text) && last_date(tail_of(document->text, TAIL_SIZE), &date) &&
        date.year >= document->year)
        document->date = format_date(document->arena, &date);
}

/* Adopted or last amended: the last whole date before the first article. */
static void read_statute(struct document *document)
{
    struct date date;
    size_t end = 0;

    for (size_t i = 0; i < document->paragraph_count && end < HEAD_SIZE; i++) {
        struct slice text = document_paragraph_text(document, i);
        if (heading_number_parse(text).scheme == SCHEME_ARTICLE)
            break;
        end = document->paragraphs[i].span.end;
    }
    if (document->date == NULL && last_date(head_of(document->text, end), &date))
        document->date = format_date(document->arena, &date);
}

void metadata_read(struct document *document)
{
    for (size_t i = 0; i < document->paragraph_count && document->keywords == NULL; i++)
        if (document->paragraphs[i].role == PARAGRAPH_KEYWORDS)
            read_keywords(document, document_paragraph_text(document, i));
    if (document->doi == NULL && document->kind == DOCUMENT_PAPER)
        read_doi(document, head_of(document->text, HEAD_SIZE));
    if (document->kind == DOCUMENT_JUDGMENT)
        read_judgment(document);
    if (document->kind == DOCUMENT_STATUTE)
        read_statute(document);
    if (document->year == 0 && document->date != NULL)
        document->year = year_of(document->date);
}
