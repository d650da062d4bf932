/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pinpoint.c - reads 第…条之N第…款第…项第…目, lists and ranges of them. */
#include "ingest/extract/pinpoint.h"

#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { LIST_MAX = 40, INSERT_MAX = 60, ITEM_BRACKET_MAX = 60 };

static const struct {
    struct slice word;
    enum pinpoint_unit unit;
} unit_words[] = {
    {WORD("条"), PINPOINT_ARTICLE},
    {WORD("款"), PINPOINT_PARAGRAPH},
    {WORD("项"), PINPOINT_ITEM},
    {WORD("目"), PINPOINT_SUBITEM},
};

/* Longer words first: 以及 before 及. */
static const struct slice separators[] = {
    WORD("、"), WORD(","),  WORD("以及"), WORD("或者"), WORD("或"), WORD("和"),
    WORD("及"), WORD("与"), WORD("并"),   WORD("暨"),   WORD("・"), WORD("·"),
};

static const struct slice range_words[] = {
    WORD("至"), WORD("到"), WORD("——"), WORD("—"), WORD("–"), WORD("-"), WORD("~"), WORD("―"), WORD("‐"),
};

/* After 第N条 or 第N项 these make it a count of things: 第二条道路, 第一项诉讼请求. */
static const struct slice counted_things[] = {
    WORD("道路"), WORD("路"),   WORD("线"),     WORD("短信"), WORD("信息"), WORD("微信"), WORD("微博"),
    WORD("消息"), WORD("河"),   WORD("街"),     WORD("理由"), WORD("意见"), WORD("建议"), WORD("裤"),
    WORD("鱼"),   WORD("船"),   WORD("生产线"), WORD("渠道"), WORD("途径"), WORD("防线"), WORD("诉"),
    WORD("请求"), WORD("上诉"), WORD("判决"),   WORD("主文"), WORD("工程"), WORD("工作"), WORD("任务"),
    WORD("产品"), WORD("货款"), WORD("借款"),   WORD("专利"), WORD("证据"), WORD("指控"), WORD("事实"),
    WORD("罪名"), WORD("贷款"), WORD("反诉"),   WORD("新闻"), WORD("评论"), WORD("答辩"), WORD("抗辩"),
    WORD("异议"), WORD("申请"), WORD("损失"),   WORD("费用"), WORD("款"),   WORD("目"),
};

/* 条之一般 is not 条之一. */
static const struct slice words_with_one[] = {
    WORD("一般"), WORD("一切"), WORD("一致"), WORD("一种"), WORD("一些"), WORD("一个"), WORD("一定"),
    WORD("一样"), WORD("一旦"), WORD("一律"), WORD("一直"), WORD("三个"), WORD("两个"),
};

size_t pinpoint_separator(struct slice text, size_t at)
{
    size_t end = at;
    size_t size;

    /* "、", "，以及", " and " inside Chinese text: at most two words in a row */
    for (int i = 0; i < 2 && (size = WORDS_AT(text, end, separators)) > 0; i++)
        end += size;
    if (end > at && end < text.size && text.data[end] == ' ')
        end++;
    return end - at;
}

static enum pinpoint_unit unit_at(struct slice text, size_t at, size_t *end)
{
    for (size_t i = 0; i < ARRAY_SIZE(unit_words); i++) {
        if (word_is_at(text, at, unit_words[i].word)) {
            *end = at + unit_words[i].word.size;
            return unit_words[i].unit;
        }
    }
    return PINPOINT_NONE;
}

/* A number with what stands around it: 第, brackets, 之N inside the number. */
struct element {
    int value;
    int suffix;
    int to; /* last of a range within the number: 第1202-1207条 */
    enum pinpoint_unit unit;
    bool ordinal;   /* 第 */
    bool bracketed; /* （四） */
    size_t end;     /* after the unit, or after the number where there is none */
};

static bool read_number(struct slice text, size_t at, struct element *element)
{
    bool open;

    *element = (struct element){0};
    if (slice_has_at(text, at, "第")) {
        element->ordinal = true;
        at += 3;
    }
    open = slice_has_at(text, at, "(");
    if (open)
        at++;
    if (!numeral_read(text, &at, &element->value) || element->value <= 0)
        return false;
    if (open) {
        if (!slice_has_at(text, at, ")"))
            return false;
        element->bracketed = true;
        at++;
    }
    element->end = at;
    return true;
}

/* 之N at `at`, and not 之 as a particle before 一般, 一切. */
static bool read_suffix(struct slice text, size_t *at, int *suffix)
{
    size_t after = *at + 3;
    struct slice rest = text;

    if (!slice_has_at(text, *at, "之") || WORDS_AT(text, after, words_with_one) > 0)
        return false;
    if (!numeral_read(rest, &after, suffix) || *suffix <= 0 || *suffix > 99)
        return false;
    *at = after;
    return true;
}

/* 第1202-1207条, 第15-1条, 第（一）至（三）项, 第二百三十四之一条: what may stand between number and unit. */
static void read_inner(struct slice text, struct element *element)
{
    size_t at = element->end;
    size_t word = WORDS_AT(text, at, range_words);
    struct element last;
    size_t end;

    if (read_suffix(text, &at, &element->suffix)) {
        if (unit_at(text, at, &end) == PINPOINT_ARTICLE)
            element->end = at;
        else
            element->suffix = 0;
        return;
    }
    if (word == 0 || !read_number(text, at + word, &last) || unit_at(text, last.end, &end) == PINPOINT_NONE)
        return;
    if (last.value > element->value)
        element->to = last.value;
    else if (text.data[at] == '-' && !last.ordinal) /* as Taiwan writes 第十五条之一 */
        element->suffix = last.value;
    else
        return;
    element->end = last.end;
}

static bool read_element(struct slice text, size_t at, struct element *element)
{
    size_t end;

    if (!read_number(text, at, element))
        return false;
    read_inner(text, element);
    element->unit = unit_at(text, element->end, &end);
    if (element->unit == PINPOINT_NONE)
        return true;
    element->end = end;
    if (element->unit == PINPOINT_ARTICLE && element->suffix == 0)
        read_suffix(text, &element->end, &element->suffix);
    return true;
}

/* The unit after a list of bare numbers (第一、二、三款), or PINPOINT_NONE. */
static enum pinpoint_unit shared_unit(struct slice text, size_t at)
{
    for (int i = 0; i < LIST_MAX; i++) {
        size_t separator = pinpoint_separator(text, at);
        struct element element;
        if (separator == 0 || !read_element(text, at + separator, &element))
            return PINPOINT_NONE;
        if (element.unit != PINPOINT_NONE)
            return element.unit;
        at = element.end;
    }
    return PINPOINT_NONE;
}

static void put_element(struct pinpoint_reading *reading, const struct element *element,
                        enum pinpoint_unit unit)
{
    struct pinpoint *pinpoint = &reading->pinpoint;

    switch (unit) {
    case PINPOINT_ARTICLE:
        pinpoint->article = element->value;
        pinpoint->article_suffix = element->suffix;
        pinpoint->article_to = element->to;
        break;
    case PINPOINT_PARAGRAPH:
        pinpoint->paragraph = element->value;
        pinpoint->paragraph_to = element->to;
        break;
    case PINPOINT_ITEM:
        pinpoint->item = element->value;
        pinpoint->item_to = element->to;
        break;
    default: pinpoint->subitem = element->value;
    }
    reading->units |= unit;
    reading->end = element->end;
}

/* 第149条（搜查笔录）第1款: the bracket that names the article's subject. */
static size_t skip_caption(struct slice text, size_t at)
{
    size_t close;

    if (!slice_has_at(text, at, "("))
        return at;
    for (close = at + 1; close < text.size && close - at < INSERT_MAX; close++)
        if (text.data[close] == ')')
            return slice_has_at(text, close + 1, "第") ? close + 1 : at;
    return at;
}

/* A bracketed number right after 条 or 款 is an item although 项 is missing: 第四条（四）. */
static bool bare_item(const struct element *element, unsigned units)
{
    return element->bracketed && element->unit == PINPOINT_NONE && (units & PINPOINT_ITEM) == 0 &&
           element->value < ITEM_BRACKET_MAX;
}

static void read_finer(struct slice text, struct pinpoint_reading *reading)
{
    struct element element;

    for (;;) {
        size_t at = reading->end;
        unsigned finest = reading->units;
        if ((finest & PINPOINT_ARTICLE) != 0 && finest == PINPOINT_ARTICLE)
            at = skip_caption(text, at);
        if (!read_element(text, at, &element))
            return;
        if (element.unit == PINPOINT_NONE) {
            enum pinpoint_unit shared =
                element.ordinal || element.bracketed ? shared_unit(text, element.end) : PINPOINT_NONE;
            if (shared > finest) {
                put_element(reading, &element, shared);
                reading->shared = shared;
            } else if (bare_item(&element, finest)) {
                put_element(reading, &element, PINPOINT_ITEM);
            }
            return;
        }
        /* Taiwan's 第一項第二款 */
        bool taiwanese = element.unit == PINPOINT_PARAGRAPH && (finest & PINPOINT_ITEM) != 0 &&
                         (finest & (PINPOINT_PARAGRAPH | PINPOINT_SUBITEM)) == 0;
        if ((unsigned)element.unit <= finest && !taiwanese)
            return;
        put_element(reading, &element, element.unit);
    }
}

/* 第二百一十三条至第二百一十九条之一, 第一款至第三款 */
static void read_range(struct slice text, struct pinpoint_reading *reading)
{
    size_t word = WORDS_AT(text, reading->end, range_words);
    struct element last;

    if (word == 0 || reading->shared != PINPOINT_NONE || !read_element(text, reading->end + word, &last))
        return;
    if (last.unit == PINPOINT_ARTICLE && (reading->units & PINPOINT_ARTICLE) != 0 &&
        last.value >= reading->pinpoint.article) {
        reading->pinpoint.article_to = last.value;
        reading->pinpoint.article_to_suffix = last.suffix;
    } else if (last.unit == PINPOINT_PARAGRAPH && (reading->units & PINPOINT_ITEM) == 0 &&
               last.value > reading->pinpoint.paragraph && reading->pinpoint.paragraph > 0) {
        reading->pinpoint.paragraph_to = last.value;
    } else if (last.unit == PINPOINT_ITEM && last.value > reading->pinpoint.item &&
               reading->pinpoint.item > 0) {
        reading->pinpoint.item_to = last.value;
    } else {
        return;
    }
    reading->end = last.end;
}

static bool finish_reading(struct slice text, struct pinpoint_reading *reading)
{
    read_finer(text, reading);
    read_range(text, reading);
    return true;
}

/* 一百四十四之规定: 条 was dropped before 之规定. */
static bool article_without_unit(struct slice text, const struct element *element)
{
    return element->ordinal && !element->bracketed && slice_has_at(text, element->end, "之规定");
}

bool pinpoint_read(struct slice text, size_t at, enum pinpoint_context context,
                   struct pinpoint_reading *reading)
{
    struct element element;
    enum pinpoint_unit unit;

    *reading = (struct pinpoint_reading){.start = at, .end = at};
    if (!read_element(text, at, &element))
        return false;
    unit = element.unit;
    if (!element.ordinal && context == PINPOINT_FREE && !(element.bracketed && unit == PINPOINT_ITEM))
        return false;
    if (!element.ordinal && context == PINPOINT_AFTER_NAME && unit != PINPOINT_ARTICLE)
        return false;
    if (unit == PINPOINT_NONE) {
        unit = shared_unit(text, element.end);
        reading->shared = unit;
        if (unit == PINPOINT_NONE && article_without_unit(text, &element))
            unit = PINPOINT_ARTICLE;
        if (unit == PINPOINT_NONE)
            return false;
    }
    put_element(reading, &element, unit);
    if (context == PINPOINT_FREE && WORDS_AT(text, reading->end, counted_things) > 0)
        return false;
    return reading->shared != PINPOINT_NONE || finish_reading(text, reading);
}

bool pinpoint_read_shared(struct slice text, size_t at, enum pinpoint_unit unit,
                          struct pinpoint_reading *reading)
{
    struct element element;

    *reading = (struct pinpoint_reading){.start = at, .end = at};
    if (!read_element(text, at, &element))
        return false;
    if (element.unit != PINPOINT_NONE && element.unit != unit)
        return false;
    put_element(reading, &element, unit);
    if (element.unit == PINPOINT_NONE) {
        reading->shared = unit;
        return true;
    }
    return finish_reading(text, reading);
}

enum pinpoint_unit pinpoint_highest(unsigned units)
{
    for (unsigned unit = PINPOINT_ARTICLE; unit <= PINPOINT_SUBITEM; unit <<= 1)
        if ((units & unit) != 0)
            return (enum pinpoint_unit)unit;
    return PINPOINT_NONE;
}

struct pinpoint pinpoint_inherit(struct pinpoint pinpoint, unsigned units, const struct pinpoint *before)
{
    enum pinpoint_unit highest = pinpoint_highest(units);

    if (highest > PINPOINT_ARTICLE) {
        /* after a range the list goes on from its end: 第一条至第三条、第四款 is not known to be of 第一条 */
        pinpoint.article = before->article_to > 0 ? before->article_to : before->article;
        pinpoint.article_suffix = before->article_to > 0 ? before->article_to_suffix : before->article_suffix;
    }
    if (highest > PINPOINT_PARAGRAPH)
        pinpoint.paragraph = before->paragraph;
    if (highest > PINPOINT_ITEM)
        pinpoint.item = before->item;
    return pinpoint;
}

struct pinpoint pinpoint_truncate(struct pinpoint pinpoint, enum pinpoint_unit unit)
{
    struct pinpoint kept = {.article = pinpoint.article, .article_suffix = pinpoint.article_suffix};

    if (unit >= PINPOINT_PARAGRAPH)
        kept.paragraph = pinpoint.paragraph;
    if (unit >= PINPOINT_ITEM)
        kept.item = pinpoint.item;
    if (unit >= PINPOINT_SUBITEM)
        kept.subitem = pinpoint.subitem;
    return kept;
}
