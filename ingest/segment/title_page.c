/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_page.c - what stands before a paper's first section: titles, authors, imprint. */
#include "ingest/segment/title_page.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/read/line.h"
#include "ingest/segment/byline.h"
#include "ingest/segment/front.h"
#include "ingest/segment/heading_number.h"
#include "ingest/segment/imprint.h"

enum {
    PAGE_MAX = 24, /* paragraphs */
    PAGE_SIZE = 8000,
    TITLE_SIZE_MAX = 300,
    TITLE_HAN_MIN = 4,
    TITLE_WORDS_MIN = 2,
    TITLES_MAX = 6,   /* more lines that could be titles are a list */
    ALONE_MAX = 120,  /* a title without a title page */
    SECTIONS_MAX = 200,
};

enum line_kind { LINE_OTHER, LINE_TITLE, LINE_SUBTITLE, LINE_AUTHOR, LINE_AFFILIATION, LINE_IMPRINT, LINE_LABEL };

struct page {
    struct document *document;
    size_t end;                  /* paragraphs */
    enum line_kind lines[PAGE_MAX];
    bool chinese;
};

static struct slice line_at(const struct page *page, size_t i)
{
    struct slice text = slice_trim(document_paragraph_text(page->document, i));

    while (text.size > 0 && (text.data[0] == '#' || text.data[0] == '*'))
        text = slice_trim(slice_range(text, 1, text.size));
    while (text.size > 0 && text.data[text.size - 1] == '*')
        text = slice_trim(slice_range(text, 0, text.size - 1));
    return text;
}

/* ---- what a line is */

static void count_letters(struct slice text, size_t *han, size_t *words)
{
    bool inside = false;

    *han = 0;
    *words = 0;
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        *han += unicode_is_han(c);
        *words += unicode_is_latin(c) && !inside;
        inside = unicode_is_latin(c) || c == '\'' || c == 0x2019;
    }
}

/* Headings that open reports of cases and the like: parts of a text, never its title. */
static bool is_part_name(struct slice text)
{
    static const char *const parts[] = {"典型案例", "基本案情", "案情简介", "案例简介", "案情", "案例", "简介", "概述", "背景",
                                        "目录",     "编者按",   "前言",     "导语",     "提要", "裁判要旨", "裁判要点", "主要案情",
                                        "案件事实", "问题",     "内容提要", "专题研究", "Contents", "Background", "Overview",
                                        "Summary",  "Facts",    "Table of Contents", "Press Summary", "Syllabus"};
    static const char *const openings[] = {"【", "[", "〔", "·", "问：", "答：", "案例", "典型案例", "基本案情", "案情", "<", "!", "-", ">", "|"};

    for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
        if (slice_equal(text, slice_of(parts[i])))
            return true;
    for (size_t i = 0; i < ARRAY_SIZE(openings); i++)
        if (slice_has_at(text, 0, openings[i]))
            return true;
    return slice_ends_with(text, SLICE("：")) || slice_ends_with(text, SLICE(":"));
}

static bool can_be_title(struct slice text)
{
    size_t han;
    size_t words;

    count_letters(text, &han, &words);
    if (byline_is_office(text))
        return false;
    return text.size <= TITLE_SIZE_MAX && (han >= TITLE_HAN_MIN || (han == 0 && words >= TITLE_WORDS_MIN)) &&
           front_is_title_like(text) && !is_part_name(text) && heading_number_parse(text).scheme == SCHEME_NONE &&
           label_at_start(text).part == LABEL_NONE;
}

static bool is_subtitle(struct slice text)
{
    return text.size <= TITLE_SIZE_MAX && (slice_has_at(text, 0, "——") || slice_has_at(text, 0, "—") ||
                                           slice_has_at(text, 0, "──") || slice_has_at(text, 0, "--"));
}

static bool is_chinese(struct slice text)
{
    size_t han;
    size_t words;

    count_letters(text, &han, &words);
    return han > 0;
}

static enum line_kind kind_of_line(struct page *page, size_t i)
{
    struct slice text = line_at(page, i);

    if (label_at_start(text).part != LABEL_NONE && label_at_start(text).marked)
        return LINE_LABEL;
    if (text.size == 0 || text.size > 600)
        return LINE_OTHER;
    if (page->document->paragraphs[i].role == PARAGRAPH_TITLE)
        return LINE_TITLE;
    if (is_subtitle(text))
        return LINE_SUBTITLE;
    if (is_part_name(text))
        return LINE_OTHER;
    if (imprint_is_line(text))
        return LINE_IMPRINT;
    if (byline_is_office(text))
        return LINE_AFFILIATION;
    if (byline_is_affiliation(text) && !text_is_ended(text))
        return can_be_title(text) && slice_find(text, SLICE("，"), 0) == SIZE_MAX && i == 0 && is_chinese(text) ? LINE_TITLE
                                                                                                               : LINE_AFFILIATION;
    if (!imprint_is_journal_name(text) && byline_chinese(page->document->arena, text) != NULL)
        return LINE_AUTHOR;
    return can_be_title(text) ? LINE_TITLE : LINE_OTHER;
}

/* ---- title */

/* The marks of a note to the title put aside. */
static struct slice without_notes(struct slice text)
{
    while (text.size > 0) {
        size_t at = text.size;
        uint32_t c = utf8_previous(text, &at);
        if (!unicode_is_space(c) && c != '*' && c != 0xFF0A && c != 0x2217 && c != 0xB9 && c != 0x2020 &&
            !(c >= 0x2460 && c <= 0x2473))
            break;
        text = slice_range(text, 0, at);
    }
    return text;
}

static const char *title_text(struct page *page, size_t i)
{
    struct builder title = {0};
    const char *copy;

    builder_append(&title, without_notes(line_at(page, i)));
    if (i + 1 < page->end && page->lines[i + 1] == LINE_SUBTITLE) {
        struct slice subtitle = without_notes(line_at(page, i + 1));
        size_t at = 0;
        for (size_t next = 0; at < subtitle.size; at = next) {
            uint32_t c = utf8_next(subtitle, &next);
            if (c != 0x2014 && c != 0x2500 && c != '-' && !unicode_is_space(c))
                break;
        }
        builder_append_string(&title, "——");
        builder_append(&title, slice_range(subtitle, at, subtitle.size));
        page->document->paragraphs[i + 1].role = PARAGRAPH_TITLE;
    }
    copy = arena_copy(page->document->arena, builder_slice(&title));
    builder_finish(&title);
    return copy;
}

/* A sentence or a long text: what follows is no title page. */
static bool is_text(const struct page *page, size_t i)
{
    return page->lines[i] == LINE_OTHER && (line_at(page, i).size > TITLE_SIZE_MAX || text_is_ended(line_at(page, i)));
}

static size_t count_titles(const struct page *page)
{
    size_t count = 0;

    for (size_t i = 0; i < page->end; i++)
        count += page->lines[i] == LINE_TITLE && is_chinese(line_at(page, i)) == page->chinese;
    return count;
}

/* An imprint, an author or the abstract: the lines before the first heading are a title page. */
static bool is_title_page(const struct page *page)
{
    const struct document *document = page->document;

    if (document->heading_count > 0 && document->headings[0].type == HEADING_ABSTRACT)
        return true;
    for (size_t i = 0; i < page->end && !is_text(page, i); i++)
        if (page->lines[i] == LINE_IMPRINT || page->lines[i] == LINE_LABEL || page->lines[i] == LINE_SUBTITLE ||
            (i > 0 && (page->lines[i] == LINE_AUTHOR || page->lines[i] == LINE_AFFILIATION)))
            return true;
    return false;
}

/* The line of the title: of several, not the one above it that looks like a journal's name (*journal). */
static size_t find_title(const struct page *page, size_t *journal)
{
    size_t found = SIZE_MAX;

    *journal = SIZE_MAX;
    for (size_t i = 0; i < page->end; i++)
        if (page->document->paragraphs[i].role == PARAGRAPH_TITLE && is_chinese(line_at(page, i)) == page->chinese)
            return i;
    if (count_titles(page) > TITLES_MAX)
        return SIZE_MAX; /* a list */
    if (!is_title_page(page))
        return page->end > 0 && page->lines[0] == LINE_TITLE && line_at(page, 0).size <= ALONE_MAX &&
                       count_titles(page) == 1 ? 0 : SIZE_MAX;
    for (size_t i = 0; i < page->end && !is_text(page, i); i++) {
        if (found != SIZE_MAX && page->lines[i] != LINE_TITLE && page->lines[i] != LINE_IMPRINT &&
            !(page->lines[i] == LINE_OTHER && imprint_is_journal_name(line_at(page, found))))
            break;
        if (page->lines[i] != LINE_TITLE || is_chinese(line_at(page, i)) != page->chinese)
            continue;
        if (found == SIZE_MAX || imprint_is_journal_name(line_at(page, found))) {
            *journal = found;
            found = i;
        }
    }
    if (found != SIZE_MAX && !page->chinese && imprint_is_journal_name(line_at(page, found)))
        return SIZE_MAX; /* 数据权益研究 may be a title, Lake Law Review hardly */
    return found;
}

/* ### 标题 as the first thing there is. */
static bool take_first_heading(struct document *document)
{
    const struct heading *first = document->headings;
    struct slice title;

    for (size_t i = 1; i < document->heading_count && i < SECTIONS_MAX; i++)
        if (document->headings[i].type == HEADING_NUMBERED && strcmp(document->headings[i].number, document->headings[i].title) == 0)
            return false; /* one section without a number among others */
    if (document->heading_count == 0 || first->paragraph != 0 || first->type != HEADING_NUMBERED ||
        document->title != NULL || strcmp(first->number, first->title) != 0)
        return false;
    title = slice_of(first->title);
    if (!can_be_title(title))
        return false;
    document->title = first->title;
    return true;
}

/* ---- the rest of the page */

static void read_english_title(struct page *page, size_t i)
{
    size_t han;
    size_t words;

    count_letters(line_at(page, i), &han, &words);
    if (!page->chinese || page->document->title_en != NULL || han > 0 || words < 4)
        return;
    page->document->title_en = title_text(page, i);
    page->document->paragraphs[i].role = PARAGRAPH_TITLE;
}

/* A line that names people must have something about them or the abstract below it. */
static bool may_name_authors(const struct page *page, size_t i)
{
    struct slice text = line_at(page, i);

    if (slice_has_at(text, 0, "By ") || slice_has_at(text, 0, "by "))
        return true;
    if (i + 1 >= page->end)
        return page->document->heading_count > 0;
    return page->lines[i + 1] == LINE_AFFILIATION || page->lines[i + 1] == LINE_IMPRINT || page->lines[i + 1] == LINE_LABEL;
}

static void read_author(struct page *page, size_t i)
{
    struct document *document = page->document;
    const char *names = NULL;

    if (page->lines[i] == LINE_AUTHOR)
        names = byline_chinese(document->arena, line_at(page, i));
    else if (!page->chinese && may_name_authors(page, i))
        names = byline_english(document->arena, line_at(page, i));
    if (names == NULL && page->lines[i] != LINE_AFFILIATION)
        return;
    if (document->paragraphs[i].role == PARAGRAPH_BODY)
        document->paragraphs[i].role = PARAGRAPH_AUTHOR;
    if (document->authors == NULL)
        document->authors = names;
}

/* 作者：张三 ｜ 某大学 */
static void read_labelled_author(struct page *page, size_t i)
{
    static const char *const labels[] = {"作者：", "作者:", "作者**：", "Author:", "Authors:", "文/", "文｜"};
    static const char *const stops[] = {"｜", "|", "（", "(", "，", "。"};
    struct slice text = line_at(page, i);

    for (size_t k = 0; k < ARRAY_SIZE(labels); k++) {
        struct slice names = {"", 0};
        if (!slice_has_at(text, 0, labels[k]))
            continue;
        names = slice_trim(slice_range(text, strlen(labels[k]), text.size));
        for (size_t s = 0; s < ARRAY_SIZE(stops); s++) {
            size_t stop = slice_find(names, slice_of(stops[s]), 0);
            if (stop != SIZE_MAX && stop > 0)
                names = slice_trim(slice_range(names, 0, stop));
        }
        page->document->paragraphs[i].role = PARAGRAPH_AUTHOR;
        if (page->document->authors == NULL)
            page->document->authors = byline_chinese(page->document->arena, names);
        if (page->document->authors == NULL)
            page->document->authors = byline_english(page->document->arena, names);
    }
}

/* Only lines of a title page stand between the title and line i. */
static bool is_beside_title(const struct page *page, size_t title, size_t i)
{
    if (title == SIZE_MAX || i <= title)
        return false;
    for (size_t k = title + 1; k < i; k++)
        if (page->lines[k] == LINE_OTHER)
            return false;
    return true;
}

static void read_line(struct page *page, size_t i, size_t title)
{
    struct slice text = line_at(page, i);

    imprint_read_journal(page->document, text);
    read_labelled_author(page, i);
    if (!is_beside_title(page, title, i))
        return;
    if (page->lines[i] == LINE_TITLE || page->lines[i] == LINE_AUTHOR || page->lines[i] == LINE_AFFILIATION)
        read_author(page, i);
    if (page->lines[i] == LINE_TITLE && page->document->paragraphs[i].role == PARAGRAPH_BODY)
        read_english_title(page, i);
}

static size_t page_end(const struct document *document)
{
    size_t end = document->heading_count > 0 ? document->headings[0].paragraph : PAGE_MAX;
    size_t i = 0;

    while (i < end && i < PAGE_MAX && i < document->paragraph_count && document->paragraphs[i].span.start < PAGE_SIZE)
        i++;
    return i;
}

void title_page_read(struct document *document)
{
    struct page page = {.document = document, .end = page_end(document)};
    size_t title;
    size_t journal;

    page.chinese = document->language == NULL || strcmp(document->language, "en") != 0;
    for (size_t i = 0; i < page.end; i++)
        page.lines[i] = kind_of_line(&page, i);
    if (take_first_heading(document))
        return;
    title = find_title(&page, &journal);
    if (title != SIZE_MAX) {
        document->paragraphs[title].role = PARAGRAPH_TITLE;
        if (document->title == NULL)
            document->title = title_text(&page, title);
    }
    for (size_t i = 0; i < page.end; i++)
        read_line(&page, i, title);
    if (journal != SIZE_MAX && document->journal == NULL)
        document->journal = arena_copy(document->arena, line_at(&page, journal));
    if (page.end > 0)
        imprint_read_date(document, slice_range(document->text, 0, document->paragraphs[page.end - 1].span.end));
}
