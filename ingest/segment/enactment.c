/* SPDX-License-Identifier: GPL-3.0-or-later */
/* enactment.c - what a statute, regulation or interpretation says about itself. */
#include "ingest/segment/enactment.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/segment/date.h"
#include "ingest/segment/heading_number.h"

enum { HEAD_SIZE = 8000, HEAD_PARAGRAPHS = 40, TITLE_MAX = 600, TITLE_LINES = 12, LINE_MAX = 1000 };

/* What the titles of statutes and other normative acts end with, with version marks in brackets put aside. */
static const char *const act_endings[] = {
    "法",   "法典", "条例", "办法", "规定", "规则", "细则", "决定", "解释", "批复", "通则", "准则", "章程", "修正案",
    "意见", "通知", "公告", "答复", "决议", "纪要", "标准", "目录", "规程", "安排", "公约", "方案", "函",   "宪法", "纲要", "复函",
    "法总则",
};

static const char *const english_nouns[] = {"Law",        "Act",       "Code",       "Constitution", "Regulation",  "Regulations",
                                            "Measures",   "Rules",     "Provisions", "Directive",    "Interpretation", "Interpretations",
                                            "Convention", "Ordinance", "Decision",   "Amendment",    "Statute",     "Order"};

static struct slice without_markup(struct slice text)
{
    text = slice_trim(text);
    while (text.size > 0 && (text.data[0] == '#' || text.data[0] == '*'))
        text = slice_trim(slice_range(text, 1, text.size));
    while (text.size > 0 && text.data[text.size - 1] == '*')
        text = slice_trim(slice_range(text, 0, text.size - 1));
    return text;
}

/* Without （2020年修正）（试行） at its end; empty if there is nothing else. */
static struct slice without_brackets(struct slice text)
{
    while (text.size <= LINE_MAX && (slice_ends_with(text, SLICE("）")) || slice_ends_with(text, SLICE(")")))) {
        size_t at = text.size;
        while (at > 0 && text.data[at - 1] != '(' && !slice_ends_with(slice_range(text, 0, at), SLICE("（")))
            at--;
        if (at == 0)
            return text;
        text = slice_trim(slice_range(text, 0, at - (text.data[at - 1] == '(' ? 1 : strlen("（"))));
    }
    return text;
}

bool enactment_is_title(struct slice line)
{
    struct slice text = without_brackets(without_markup(line));

    if (text.size > 240 || text.size < 6 || slice_find(text, SLICE("。"), 0) != SIZE_MAX)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(act_endings); i++)
        if (slice_ends_with(text, slice_of(act_endings[i])))
            return true;
    return false;
}

/* ---- what stands before the first article */

static size_t head_end(const struct document *document)
{
    size_t i = 0;

    for (; i < document->paragraph_count && i < HEAD_PARAGRAPHS; i++) {
        struct slice text = without_markup(document_paragraph_text(document, i));
        if (heading_number_parse(text).scheme == SCHEME_ARTICLE || document->paragraphs[i].span.start > HEAD_SIZE)
            break;
    }
    return i;
}

/* A line about the act, or a part of it: no title. */
static bool is_other_line(struct slice text)
{
    static const char *const openings[] = {"（", "(", "【", "〔", ">", "<", "目录", "目  录", "-", "*", "《", "第"};
    static const char *const words[] = {"，", "通过", "施行", "公布", "http"};
    struct date date;
    size_t at = 0;

    if (date_read(text, &at, &date))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(openings); i++)
        if (slice_has_at(text, 0, openings[i]))
            return true;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(without_brackets(text), slice_of(words[i]), 0) != SIZE_MAX)
            return slice_find(text, SLICE("关于"), 0) == SIZE_MAX;
    return false;
}

/* 最高人民法院 above 关于审理……的解释 */
static struct slice issuer_above(const struct document *document, size_t paragraph)
{
    static const char *const bodies[] = {"院", "会", "部", "局", "厅", "署", "办公室", "委"};
    struct slice above = {"", 0};

    if (paragraph == 0 || !slice_has_at(without_markup(document_paragraph_text(document, paragraph)), 0, "关于"))
        return above;
    above = without_markup(document_paragraph_text(document, paragraph - 1));
    for (size_t i = 0; above.size <= 120 && i < ARRAY_SIZE(bodies); i++)
        if (slice_ends_with(above, slice_of(bodies[i])))
            return above;
    return slice_range(above, 0, 0);
}

/* Blanks between Han dropped: 中华人民共和国民法典  总  则 hardly, but 最高人民法院 最高人民检察院 gets its 、. */
static void append_title(struct builder *title, struct slice text, const char *blank)
{
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (!unicode_is_space(c))
            builder_append(title, slice_range(text, start, at));
        else if (title->size > 0)
            builder_append_string(title, blank);
        while (unicode_is_space(c) && at < text.size && unicode_is_space((unsigned char)text.data[at]))
            at++;
    }
}

static void set_chinese_title(struct document *document, size_t paragraph)
{
    struct builder title = {0};

    append_title(&title, issuer_above(document, paragraph), "、");
    append_title(&title, without_markup(document_paragraph_text(document, paragraph)), "");
    document->title = arena_copy(document->arena, builder_slice(&title));
    builder_finish(&title);
}

static void read_chinese_title(struct document *document, size_t end)
{
    size_t found = SIZE_MAX;

    for (size_t i = 0; i < end && i < TITLE_LINES; i++) {
        struct slice text = without_markup(document_paragraph_text(document, i));
        struct heading_number number = heading_number_parse(text);
        if (number.scheme != SCHEME_NONE || label_at_start(text).part != LABEL_NONE || is_other_line(text) ||
            !enactment_is_title(text))
            continue;
        found = i;
        if (!slice_ends_with(text, SLICE("公告"))) /* the act that a notice makes known follows it */
            break;
    }
    if (found == SIZE_MAX)
        return;
    document->paragraphs[found].role = PARAGRAPH_TITLE;
    if (document->title == NULL)
        set_chinese_title(document, found);
}

/* ---- English */

static bool has_noun(struct slice text)
{
    char word[32];
    size_t size = 0;

    for (size_t at = 0; at <= text.size; at++) {
        char c = at < text.size ? text.data[at] : ' ';
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter && size + 1 < sizeof(word)) {
            word[size] = (char)(size > 0 && c < 'a' ? c + 32 : c); /* REGULATION is Regulation */
            size++;
            continue;
        }
        word[size] = '\0';
        for (size_t i = 0; !letter && size > 0 && i < ARRAY_SIZE(english_nouns); i++)
            if (strcmp(word, english_nouns[i]) == 0)
                return true;
        size = letter ? size : 0;
    }
    return false;
}

static bool is_english_title(struct slice text)
{
    bool capital = text.size > 0 && text.data[0] >= 'A' && text.data[0] <= 'Z';

    return capital && text.size >= 8 && text.size <= 300 && text.data[text.size - 1] != '.' &&
           text.data[text.size - 1] != ',' && text.data[text.size - 1] != ':' && text.data[text.size - 1] != ';' &&
           heading_number_parse(text).scheme == SCHEME_NONE && has_noun(text);
}

static bool is_capitals(struct slice text)
{
    size_t capitals = 0;

    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] >= 'a' && text.data[i] <= 'z')
            return false;
        capitals += text.data[i] >= 'A' && text.data[i] <= 'Z';
    }
    return capitals > 2;
}

/*
 * of 13 June 2024 | laying down harmonised rules: the title of an act of the Union goes on in
 * lower case; CONSTITUTION OF | THE REPUBLIC: others are set in capitals, line after line.
 */
static bool goes_on(struct slice title, struct slice text)
{
    if (text.size == 0 || text.size >= TITLE_MAX)
        return false;
    if (text.data[0] >= 'a' && text.data[0] <= 'z')
        return true;
    return is_capitals(title) && is_capitals(text) && text.size <= 120 && label_at_start(text).part == LABEL_NONE &&
           heading_number_parse(text).scheme == SCHEME_NONE && !slice_has_at(text, 0, "CONTENTS") &&
           !slice_has_at(text, 0, "TABLE OF") && !slice_has_at(text, 0, "ARRANGEMENT") && text.data[text.size - 1] != ',';
}

static void read_english_title(struct document *document, size_t end)
{
    struct builder title = {0};
    size_t i = 0;

    while (i < end && i < TITLE_LINES && !is_english_title(without_markup(document_paragraph_text(document, i))))
        i++;
    if (i == end || i == TITLE_LINES)
        return;
    document->paragraphs[i].role = PARAGRAPH_TITLE;
    builder_append(&title, without_markup(document_paragraph_text(document, i)));
    for (i++; i < end && i < TITLE_LINES && title.size < TITLE_MAX; i++) {
        struct slice next = without_markup(document_paragraph_text(document, i));
        if (!goes_on(builder_slice(&title), next))
            break;
        builder_append_byte(&title, ' ');
        builder_append(&title, next);
    }
    if (document->title == NULL)
        document->title = arena_copy(document->arena, builder_slice(&title));
    if (document->title_en == NULL)
        document->title_en = document->title;
    builder_finish(&title);
}

/* ---- date */

static bool contains_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static struct slice last_bytes(struct slice text, size_t size)
{
    return size >= text.size ? text : slice_range(text, text.size - size, text.size);
}

/* The next date with a day: 2021年第20次会议 has none. */
static bool next_day(struct slice text, size_t *at, struct date *date, struct span *span)
{
    while (date_next(text, at, date, span))
        if (date->day > 0)
            return true;
    return false;
}

/* What happened on that day stands behind a Chinese date and before an English one. */
static bool is_enacting(struct slice before, struct slice after)
{
    static const char *const done[] = {"通过", "公布", "发布", "修正", "修订", "批准", "颁布", "印发", "修改", "制定", "令第"};
    static const char *const english[] = {"dopted", "romulgated", "mended", "assed", "ssued", "evised", "nacted"};
    static const char *const in_force[] = {"effective", "force", "Effective"};
    static const char *const effect[] = {"施行", "生效", "实施", "执行"};

    if (slice_ends_with(before, SLICE("日期：")) || slice_ends_with(before, SLICE("日期:"))) /* 发布日期：, 实施日期： */
        return !contains_any(last_bytes(before, 20), effect, ARRAY_SIZE(effect));
    if (slice_has_at(after, 0, "起"))
        return false;
    if (contains_any(after, done, ARRAY_SIZE(done)))
        return true;
    if (contains_any(after, effect, ARRAY_SIZE(effect)) || contains_any(before, in_force, ARRAY_SIZE(in_force)))
        return false;
    return contains_any(before, english, ARRAY_SIZE(english)) ||
           (before.size <= 4 && slice_has_at(before, 0, "of "));
}

static void look_for_dates(struct slice text, struct date *latest)
{
    struct date date;
    struct date next;
    struct span span;
    struct span next_span;
    size_t at = 0;
    size_t before = 0;
    bool more = next_day(text, &at, &date, &span);

    while (more) {
        more = next_day(text, &at, &next, &next_span);
        if (date_compare(&date, latest) > 0 &&
            is_enacting(slice_range(text, before, span.start),
                        slice_range(text, span.end, more ? next_span.start : text.size)))
            *latest = date;
        before = span.end;
        date = next;
        span = next_span;
    }
}

static void read_date(struct document *document, size_t end)
{
    struct date latest = {0};

    for (size_t i = 0; i < end; i++)
        look_for_dates(document_paragraph_text(document, i), &latest);
    for (size_t i = 0; latest.year == 0 && i + 1 < end; i++)
        if (!date_is_whole(document_paragraph_text(document, i), &latest) || latest.day == 0)
            latest = (struct date){0};
    if (latest.year > 0)
        document->date = date_format(document->arena, &latest);
}

void enactment_read(struct document *document)
{
    size_t end = head_end(document);

    if (document->language != NULL && strcmp(document->language, "en") == 0)
        read_english_title(document, end);
    else
        read_chinese_title(document, end);
    if (document->date == NULL)
        read_date(document, end);
}
