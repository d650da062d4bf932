/* SPDX-License-Identifier: GPL-3.0-or-later */
/* furniture.c - what a page carries besides its text: running heads, footers, page numbers. */
#include "ingest/read/furniture.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/memory.h"
#include "base/unicode.h"

enum {
    KEY_SIZE = 240,      /* of a line in comparable form */
    REPEATS_MIN = 3,     /* a line that comes so often ... */
    REPEAT_DISTANCE = 8, /* ... and at least so many lines apart is a running head */
    GROUP_MAX = 8,       /* lines of an imprint */
    HEAD_WIDTH_MAX = 130,
};

/* Words of an imprint, folded and without blanks. '#' stands for a number. The weak ones also stand in references. */
static const char *const imprint_words[] = {
    "issn",   "copyright", "©",      "版权所有", "刊号",     "creativecommons", "收稿日期",          "第#卷",
    "第#期",  "vol.#",     "volume#", "文章类型", "网络首发", "cn#-#",           "allrightsreserved", "第#页共#页",
    "中图分类号", "文章编号",
};
static const char *const weak_words[] = {"doi:", "doi.org", "http://", "https://", "www.", "license", "第#页", "共#页"};

/* A line folded, without blanks, numbers as '#'. */
struct key {
    char text[KEY_SIZE];
    size_t size;
    size_t digits;
    size_t others;
    bool whole; /* the line was not longer than the key */
};

static void make_key(struct key *key, struct slice line)
{
    bool in_number = false;
    size_t at = 0;

    *key = (struct key){.whole = true};
    while (at < line.size && key->size + UTF8_SIZE_MAX < KEY_SIZE) {
        uint32_t c = unicode_fold(utf8_next(line, &at));
        bool digit = unicode_is_digit(c);
        if (unicode_is_space(c))
            continue;
        if (digit && !in_number)
            key->text[key->size++] = '#';
        else if (!digit)
            key->size += utf8_put(key->text + key->size, c);
        key->digits += digit;
        key->others += !digit;
        in_number = digit;
    }
    key->whole = at == line.size;
}

static bool holds_any(const struct key *key, const char *const *words, size_t count)
{
    struct slice text = {key->text, key->size};

    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* - 3 -, ·15·, 第 3 页 共 9 页, Page 3 of 9: page numbers that cannot be anything else. */
static bool is_page_number(const struct key *key)
{
    static const char *const shapes[] = {"-#-",       "—#—",    "–#–",      "·#·",       "第#页", "第#页共#页",
                                         "第#页/共#页", "page#of#", "page#", "第#页,共#页", "~#~",  "#/#页"};
    struct slice text = {key->text, key->size};

    for (size_t i = 0; i < ARRAY_SIZE(shapes); i++)
        if (slice_equal(text, slice_of(shapes[i])))
            return true;
    return false;
}

/* ---- lines that come again */

struct repeat {
    uint64_t hash; /* 0: empty */
    size_t last;   /* line */
    size_t count;  /* times, each far enough from the one before */
};

struct repeats {
    struct repeat *slots;
    size_t capacity;
};

static uint64_t hash_key(const struct key *key)
{
    uint64_t value;
    struct hash hash = hash_of((struct slice){key->text, key->size});

    memcpy(&value, hash.bytes, sizeof(value));
    return value == 0 ? 1 : value;
}

static struct repeat *find_repeat(const struct repeats *repeats, uint64_t hash)
{
    size_t at = (size_t)hash & (repeats->capacity - 1);

    while (repeats->slots[at].hash != 0 && repeats->slots[at].hash != hash)
        at = (at + 1) & (repeats->capacity - 1);
    return &repeats->slots[at];
}

static bool may_repeat(const struct line *line, struct key *key, const struct lines *lines)
{
    if (line->whole || line->width > HEAD_WIDTH_MAX)
        return false;
    make_key(key, line_text(lines, line));
    return key->whole && (key->others >= 3 || key->digits > 0) && key->size > 0;
}

/* Counts how often each line comes again. Release the slots with free(). */
static struct repeats count_repeats(const struct lines *lines)
{
    struct repeats repeats = {.capacity = 64};
    struct key key;

    while (repeats.capacity < lines->count * 2)
        repeats.capacity *= 2;
    repeats.slots = memory_allocate_zeroed(repeats.capacity, sizeof(*repeats.slots));
    for (size_t i = 0; i < lines->count; i++) {
        struct repeat *repeat;
        if (!may_repeat(&lines->items[i], &key, lines))
            continue;
        repeat = find_repeat(&repeats, hash_key(&key));
        if (repeat->hash == 0 || i - repeat->last >= REPEAT_DISTANCE)
            repeat->count++;
        repeat->hash = hash_key(&key);
        repeat->last = i;
    }
    return repeats;
}

static size_t times_of(const struct repeats *repeats, const struct lines *lines, const struct line *line)
{
    struct key key;

    return may_repeat(line, &key, lines) ? find_repeat(repeats, hash_key(&key))->count : 0;
}

static void drop_repeated(struct lines *lines, const struct repeats *repeats)
{
    for (size_t i = 0; i < lines->count; i++)
        if (times_of(repeats, lines, &lines->items[i]) >= REPEATS_MIN)
            lines->items[i].dropped = true;
}

/* ---- an imprint in the middle of a sentence */

/* Does the sentence of this line go on below? */
static bool is_open(const struct line *line, const struct layout *layout)
{
    if (line->ended || line->whole)
        return false;
    return !(layout->trailing_ends && line->han && line->trailing_blank);
}

/* The text in which an imprint stands: the line before it, and how wide lines are there. */
struct body {
    bool han;
    unsigned width;
};

static struct body body_before(const struct lines *lines, size_t first)
{
    struct body body = {lines->items[first - 1].han, 0};

    for (size_t i = first; i > 0 && first - i < GROUP_MAX; i--)
        if (!lines->items[i - 1].dropped && lines->items[i - 1].width > body.width)
            body.width = lines->items[i - 1].width;
    return body;
}

/* A line on its own: no sentence ends in it and none goes on. */
static bool stands_alone(const struct line *line, const struct body *body, const struct layout *layout)
{
    if (line->ended)
        return false;
    if (layout->trailing_ends && line->han && body->han)
        return line->trailing_blank;
    return line->han != body->han || layout_is_short(line->width, body->width);
}

/* What is known of a document when its imprints are looked for. */
struct search {
    struct lines *lines;
    const struct layout *layout;
    const struct repeats *repeats;
};

/* Words that make up sentences are not thrown away for where they stand. */
static bool has_clause(struct slice text)
{
    static const char *const marks[] = {"，", "。", "；", "：", "？", "！", ", ", "; "};

    for (size_t i = 0; i < ARRAY_SIZE(marks); i++)
        if (slice_find(text, slice_of(marks[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* What a line adds to a group of imprint lines. */
enum imprint_part { NO_PART, WEAK_PART, STRONG_PART };

/*
 * A line without a word of imprints is a running head only where the file
 * marks it as complete or says it twice: text thrown away is worse than a
 * running head left in.
 */
static enum imprint_part part_of(const struct search *search, const struct line *line, const struct body *body)
{
    struct slice text = line_text(search->lines, line);
    struct key key;
    bool complete = search->layout->trailing_ends && line->trailing_blank && !has_clause(slice_trim(text));

    if (line->dropped)
        return WEAK_PART;
    if (!stands_alone(line, body, search->layout))
        return NO_PART;
    make_key(&key, text);
    if (holds_any(&key, imprint_words, ARRAY_SIZE(imprint_words)))
        return STRONG_PART;
    if (complete || holds_any(&key, weak_words, ARRAY_SIZE(weak_words)))
        return WEAK_PART;
    return times_of(search->repeats, search->lines, line) > 1 ? WEAK_PART : NO_PART;
}

/* The end of the group of imprint lines that starts at `first`, or `first` if there is none. */
static size_t imprint_end(const struct search *search, size_t first)
{
    struct body body = body_before(search->lines, first);
    size_t end = first;
    bool found = false;

    while (end < search->lines->count && end < first + GROUP_MAX) {
        enum imprint_part part = part_of(search, &search->lines->items[end], &body);
        if (part == NO_PART)
            break;
        found = found || part == STRONG_PART;
        end++;
    }
    return found ? end : first;
}

static void drop_imprints(const struct search *search)
{
    struct line *items = search->lines->items;

    for (size_t i = search->layout->title_page + 1; i < search->lines->count; i++) {
        size_t end;
        if (!is_open(&items[i - 1], search->layout) || items[i - 1].dropped)
            continue;
        end = imprint_end(search, i);
        if (end == search->lines->count)
            continue;
        for (; i < end; i++)
            items[i].dropped = true;
    }
}

void furniture_mark(struct lines *lines, const struct layout *layout)
{
    struct repeats repeats;
    struct key key;

    for (size_t i = 0; i < lines->count; i++) {
        if (lines->items[i].width > 24 || lines->items[i].whole)
            continue;
        make_key(&key, line_text(lines, &lines->items[i]));
        lines->items[i].dropped = is_page_number(&key);
    }
    if (!layout->wrapped)
        return;
    repeats = count_repeats(lines);
    drop_repeated(lines, &repeats);
    drop_imprints(&(struct search){lines, layout, &repeats});
    free(repeats.slots);
}
