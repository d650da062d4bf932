/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docket.c - docket numbers of Chinese courts. */
#include "ingest/extract/docket.h"

#include "base/memory.h"
#include "base/unicode.h"

enum {
    CODE_BYTES_MAX = 72, /* 京0491民初 to 阿里地中刑二初字第 */
    DIGITS_MAX = 8,
    YEAR_FIRST = 1949,
    YEAR_LAST = 2100,
};

static const char *const opening[] = {"(", "[", "〔", "【", "{", "﹝", "〖"};
static const char *const closing[] = {")", "]", "〕", "】", "}", "﹞", "〗"};

/* Characters a type of case begins with (民初, 行审, 刑终, 破申) and the ones it ends with. */
static const char type_first[] = "民刑行知商经执破赔海少辖清财司强委诉特审交房环立国法外";
static const char type_last[] = "初终再申监抗提执审特督催辖撤更保破清赔复恢异他调认惩救核重算预刑民行商知经海少交环";

/* Whose numbers look like dockets and are none. */
static const char *const strangers[] = {"检", "证", "鉴", "价认", "交认", "公交", "罚", "劳人仲", "仲案", "仲裁", "仲字",
                                        "公诉", "刑诉", "诉字", "发", "办", "函", "释", "评", "贷", "审计",
                                        "缴", "政复", "府复", "行复", "劳仲", "劳动", "没", "捕", "拘", "起诉"};

/* 审 is the courts' only with a type before it: 行审, 民审, 非诉行审. */
static const char *const court_reviews[] = {"行审", "民审", "刑审", "执审", "商审", "知审", "诉审", "立审", "诉行审"};

static bool any_at(struct slice text, size_t *at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_has_at(text, *at, words[i])) {
            *at += strlen(words[i]);
            return true;
        }
    return false;
}

static bool any_in(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static void skip_blanks(struct slice text, size_t *at)
{
    while (*at < text.size && text.data[*at] == ' ')
        (*at)++;
}

static bool is_digit(struct slice text, size_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

static size_t skip_digits(struct slice text, size_t at)
{
    size_t start = at;

    while (is_digit(text, at) && at - start < DIGITS_MAX)
        at++;
    return at;
}

/* (2018), [ 2018 ], 〔2018年〕 */
static bool read_year(struct slice text, size_t *at, int *year)
{
    size_t next = *at;
    size_t digits;

    if (!any_at(text, &next, opening, ARRAY_SIZE(opening)))
        return false;
    skip_blanks(text, &next);
    digits = next;
    next = skip_digits(text, next);
    if (next - digits != 4)
        return false;
    *year = 0;
    for (size_t i = digits; i < next; i++)
        *year = *year * 10 + (text.data[i] - '0');
    skip_blanks(text, &next);
    if (slice_has_at(text, next, "年"))
        next += strlen("年");
    if (!any_at(text, &next, closing, ARRAY_SIZE(closing)) || *year < YEAR_FIRST || *year > YEAR_LAST)
        return false;
    *at = next;
    return true;
}

/*
 * The code up to the last digits before 号: Han, digits and brackets inside
 * (民三(知)初字第). Returns where the number begins, or 0.
 */
static size_t code_end(struct slice text, size_t start)
{
    size_t at = start;
    size_t number = 0;

    while (at < text.size && at - start < CODE_BYTES_MAX) {
        size_t before = at;
        uint32_t c = utf8_next(text, &at);
        if (unicode_is_digit(c)) {
            number = before;
            at = skip_digits(text, before);
            skip_blanks(text, &at);
            if (slice_has_at(text, at, "号") ||
                !(at < text.size && unicode_is_han(utf8_next(text, &(size_t){at}))))
                return number;
        } else if (!unicode_is_han(c) && c != '(' && c != ')' && c != ' ' && c != 0x3007) {
            return 0;
        }
    }
    return 0;
}

static bool contains_character(const char *set, struct slice character)
{
    return slice_find(slice_of(set), character, 0) != SIZE_MAX;
}

/* Does the type of a court's case end the code? A first character, and the last before 字第 or the number. */
static bool is_court_code(struct slice code)
{
    struct slice type = code;
    bool old_style;
    bool first = false;
    size_t last;

    if (slice_ends_with(type, SLICE("第")))
        type.size -= strlen("第");
    old_style = slice_ends_with(type, SLICE("字"));
    if (old_style)
        type.size -= strlen("字");
    if (type.size < 2 * strlen("字") || any_in(code, strangers, ARRAY_SIZE(strangers)))
        return false;
    for (size_t at = 0; at < type.size && !first;) {
        size_t before = at;
        utf8_next(type, &at);
        first = contains_character(type_first, slice_range(type, before, at));
    }
    last = type.size;
    if (!first || !unicode_is_han(utf8_previous(type, &last)))
        return false;
    if (slice_ends_with(type, SLICE("审")))
        return any_in(type, court_reviews, ARRAY_SIZE(court_reviews));
    return contains_character(type_last, slice_range(type, last, type.size));
}

static long number_at(struct slice text, size_t at)
{
    long value = 0;

    for (size_t end = skip_digits(text, at); at < end; at++)
        value = value * 10 + (text.data[at] - '0');
    return value;
}

/* 123-1号 is a later paper of case 123; 40-43号 are four cases. */
static size_t skip_hyphenated(struct slice text, size_t start, size_t at)
{
    size_t next = at + 1;

    if (!slice_has_at(text, at, "-") || !is_digit(text, next) ||
        number_at(text, next) > number_at(text, start))
        return at;
    return skip_digits(text, next);
}

/* 之一 to 之九十九 after a number. */
static size_t skip_suffix(struct slice text, size_t at)
{
    size_t next = at;

    if (!slice_has_at(text, at, "之"))
        return at;
    for (next += strlen("之"); next < text.size;) {
        size_t before = next;
        utf8_next(text, &next);
        if (!contains_character("一二三四五六七八九十0123456789", slice_range(text, before, next)))
            return before > at + strlen("之") ? before : at;
    }
    return next > at + strlen("之") ? next : at;
}

static bool read_number(struct slice text, size_t *at, struct docket_number *number)
{
    size_t start = *at;
    size_t next;

    skip_blanks(text, &start);
    if (slice_has_at(text, start, "第"))
        start += strlen("第");
    next = skip_digits(text, start);
    if (next == start || is_digit(text, next))
        return false;
    next = skip_suffix(text, skip_hyphenated(text, start, next));
    number->digits = (struct span){start, next};
    skip_blanks(text, &next);
    if (slice_has_at(text, next, "号"))
        next = skip_suffix(text, next + strlen("号"));
    number->span = (struct span){number->digits.start, next};
    *at = next;
    return true;
}

static bool ends_with_mark(struct slice text, const struct docket_number *number)
{
    return number->span.end > number->digits.end &&
           slice_find(slice_range(text, number->digits.end, number->span.end), SLICE("号"), 0) != SIZE_MAX;
}

/* The numbers of a list count up to the last one that 号 closes. */
static void read_list(struct slice text, size_t at, struct docket *docket)
{
    static const char *const separators[] = {"、", ",", "及", "和", "与", "至", "-", "~", "—", "–", ";", "/"};
    size_t closed = 0;

    while (docket->count < DOCKET_NUMBERS_MAX && read_number(text, &at, &docket->numbers[docket->count])) {
        docket->count++;
        if (ends_with_mark(text, &docket->numbers[docket->count - 1]))
            closed = docket->count;
        skip_blanks(text, &at);
        if (!any_at(text, &at, separators, ARRAY_SIZE(separators)))
            break;
    }
    docket->count = closed;
}

bool docket_read(struct slice folded, size_t at, struct docket *docket)
{
    size_t start = at;
    size_t number;

    docket->count = 0;
    if (!read_year(folded, &at, &docket->year))
        return false;
    skip_blanks(folded, &at);
    number = code_end(folded, at);
    if (number == 0 || !is_court_code(slice_trim(slice_range(folded, at, number))))
        return false;
    docket->code = slice_trim(slice_range(folded, at, number));
    read_list(folded, number, docket);
    if (docket->count == 0)
        return false;
    docket->numbers[0].span.start = start;
    return true;
}

static char *format(struct arena *arena, struct slice folded, const struct docket *docket, size_t number,
                    const char *prefix, bool drop_zeros)
{
    struct span span = docket->numbers[number].digits;
    struct builder text = {0};
    char *copy;

    while (drop_zeros && span.end - span.start > 1 && folded.data[span.start] == '0')
        span.start++;
    builder_format(&text, "%s（%d）", prefix, docket->year);
    for (size_t i = 0; i < docket->code.size; i++) {
        char c = docket->code.data[i];
        if (c == '(' || c == ')')
            builder_append_string(&text, c == '(' ? "（" : "）");
        else if (c != ' ')
            builder_append_byte(&text, c);
    }
    builder_append(&text, slice_range(folded, span.start, span.end));
    builder_append_string(&text, "号");
    copy = arena_copy(arena, builder_slice(&text));
    builder_finish(&text);
    return copy;
}

char *docket_format(struct arena *arena, struct slice folded, const struct docket *docket, size_t number)
{
    return format(arena, folded, docket, number, "", false);
}

char *docket_id(struct arena *arena, struct slice folded, const struct docket *docket, size_t number)
{
    return format(arena, folded, docket, number, "case/", true);
}
