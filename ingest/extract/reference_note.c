/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_note.c - notes after 《法学引注手册》: 作者：《题名》，载《刊名》2020年第2期，第17页。 */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

enum { CLAUSES_MAX = 16, AUTHORS_SIZE_MAX = 240 };

/* ---- titles in marks */

static const uint32_t title_marks[][2] = {{0x300A, 0x300B},
                                          {0x201C, 0x201D},
                                          {0x300C, 0x300D},
                                          {0x300E, 0x300F}}; /* 《》 “” 「」 『』 */

/* The first title in marks: `inner` without them. Marks of the same kind may nest. */
static bool find_title(struct slice text, struct span *outer, struct span *inner)
{
    uint32_t open = 0;
    uint32_t close = 0;
    int depth = 0;

    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        for (size_t i = 0; open == 0 && i < ARRAY_SIZE(title_marks); i++) {
            if (c != title_marks[i][0])
                continue;
            open = c;
            close = title_marks[i][1];
            outer->start = start;
            inner->start = at;
        }
        if (open == 0)
            continue;
        depth += c == open;
        depth -= c == close;
        if (depth == 0) {
            inner->end = start;
            outer->end = at;
            return true;
        }
    }
    return false;
}

/* Could these words before a title be its authors? They end with a colon or a role, or hold names alone. */
static bool is_authors(struct slice text, bool double_marks)
{
    static const char *const roles[] = {"著", "编", "主编", "译", "等", "撰", "ほか"};
    static const char *const prose[] = {"。", "；", "？", "“"};

    text = slice_trim(text);
    if (text.size == 0)
        return true;
    if (text.size > AUTHORS_SIZE_MAX)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(prose); i++)
        if (slice_find(text, slice_of(prose[i]), 0) != SIZE_MAX)
            return false;
    if (slice_ends_with(text, SLICE("：")) || slice_ends_with(text, SLICE(":")) ||
        slice_ends_with(text, SLICE("，")))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(roles); i++)
        if (slice_ends_with(text, slice_of(roles[i])))
            return true;
    return double_marks && (utf8_length(text) <= 12 || reference_is_institution(text)) &&
           slice_find(text, SLICE("，"), 0) == SIZE_MAX;
}

/* ---- clauses */

struct clauses {
    struct slice items[CLAUSES_MAX];
    size_t count;
};

static bool ends_clause(uint32_t c)
{
    return c == 0xFF0C || c == 0x3002 || c == ',' || c == 0xFF1B; /* ，。, ； */
}

/* What stands between commas and stops outside marks and brackets; another work begins behind ；. */
static struct clauses cut(struct slice text)
{
    static const char *const opening = "《“（(";
    static const char *const closing = "》”）)";
    struct clauses clauses = {.count = 0};
    size_t start = 0;
    int depth = 0;

    for (size_t at = 0; at <= text.size && clauses.count < CLAUSES_MAX;) {
        size_t end = at;
        uint32_t c = at < text.size ? utf8_next(text, &at) : 0xFF1B;
        char bytes[UTF8_SIZE_MAX + 1] = {0};
        utf8_put(bytes, c);
        if (end < text.size) {
            depth += strstr(opening, bytes) != NULL;
            depth -= depth > 0 && strstr(closing, bytes) != NULL;
            if (depth > 0 || !ends_clause(c) ||
                (c == ',' &&
                 unicode_is_digit(utf8_peek(text, reference_skip(text, at, reference_is_blank)))))
                continue;
        }
        if (slice_trim(slice_range(text, start, end)).size > 0)
            clauses.items[clauses.count++] = slice_trim(slice_range(text, start, end));
        if (c == 0xFF1B)
            break;
        start = at;
    }
    return clauses;
}

/* ---- what a clause says */

struct reading {
    struct arena *arena;
    struct reference_mention *reference;
    struct slice pending; /* a clause before the year's own: 法律出版社，1994年版 */
};

/* The number before a unit (卷, 期) with the 第 before it, read back; NULL if they are not there. */
static const char *number_before(struct arena *arena, struct slice text, const char *unit)
{
    size_t end = slice_find(text, slice_of(unit), 0);
    size_t start = end;

    if (end == SIZE_MAX)
        return NULL;
    while (start > 0 && end - start <= 24) {
        size_t before = start;
        uint32_t c = utf8_previous(text, &before);
        if (c == 0x7B2C) /* 第 */
            return reference_string(arena, slice_range(text, start, end));
        if (!unicode_is_digit(c) && !unicode_is_han(c) && c != 0x2013 && c != 0x2014 &&
            (c > 0x7F || strchr("-/, ", (int)c) == NULL))
            return NULL;
        start = before;
    }
    return NULL;
}

static void set_once(const char **field, const char *value)
{
    if (*field == NULL)
        *field = value;
}

/* 第17页, 第17-20页, 17页以下, p. 17; of a newspaper 第15版 */
static bool read_pages(struct reading *reading, struct slice clause)
{
    static const char *const latin[] = {"pp. ", "p. ", "pp.", "p."};
    struct reference_mention *reference = reading->reference;
    size_t at = slice_starts_with(clause, SLICE("第")) ? strlen("第") : 0;
    const char *number;

    for (size_t i = 0; i < ARRAY_SIZE(latin) && at == 0; i++)
        at = slice_starts_with(clause, slice_of(latin[i])) ? strlen(latin[i]) : 0;
    if (!unicode_is_digit(utf8_peek(clause, at)))
        return false;
    if (slice_find(clause, SLICE("页"), at) == SIZE_MAX && clause.data[0] != 'p') {
        number = number_before(reading->arena, clause, "版");
        if (number != NULL && reference->container != NULL)
            set_once(&reference->pages, number);
        return number != NULL;
    }
    set_once(&reference->pages, reference_number(reading->arena, clause, &at, true));
    return true;
}

static bool read_volume(struct reading *reading, struct slice clause)
{
    static const char *const volumes[] = {"卷", "辑", "集", "册"};
    struct reference_mention *reference = reading->reference;
    bool read = false;

    for (size_t i = 0; i < ARRAY_SIZE(volumes) && reference->volume == NULL; i++) {
        reference->volume = number_before(reading->arena, clause, volumes[i]);
        read = read || reference->volume != NULL;
    }
    if (reference->issue == NULL) {
        reference->issue = number_before(reading->arena, clause, "期");
        read = read || reference->issue != NULL;
    }
    return read;
}

/* 北京：中华书局 */
static void set_publisher(struct reading *reading, struct slice text)
{
    struct reference_mention *reference = reading->reference;
    size_t colon = reference_until(text, 0, reference_is_colon);

    if (reference->publisher != NULL)
        return;
    if (colon < text.size) {
        reference->place = reference_string(reading->arena, slice_range(text, 0, colon));
        utf8_next(text, &colon);
        text = slice_range(text, colon, text.size);
    }
    reference->publisher = reference_string(reading->arena, text);
}

/* Is what follows the year a volume or issue, a month, or a visit: no imprint? */
static bool is_periodical(struct slice after)
{
    return slice_find(after, SLICE("期"), 0) != SIZE_MAX || slice_find(after, SLICE("月"), 0) != SIZE_MAX ||
           slice_find(after, SLICE("号"), 0) != SIZE_MAX;
}

static bool is_visit(struct slice clause)
{
    return slice_find(clause, SLICE("访问"), 0) != SIZE_MAX ||
           slice_find(clause, SLICE("检索"), 0) != SIZE_MAX ||
           slice_find(clause, SLICE("last visited"), 0) != SIZE_MAX;
}

/* 商务印书馆2005年版, 某大学2000年博士学位论文, 2005年, 1993年第1期, 1986年8月22日 */
static bool read_dated(struct reading *reading, struct slice clause)
{
    struct reference_mention *reference = reading->reference;
    size_t year = reference_find_year(clause, 0);
    size_t after = year;
    struct slice rest;
    const char *value;

    if (year == SIZE_MAX || reference->year != NULL || is_visit(clause))
        return false;
    value = reference_number(reading->arena, clause, &after, false);
    rest = slice_range(clause, after, clause.size);
    reference->year = value;
    if (!is_periodical(rest)) {
        size_t degree = slice_find(clause, SLICE("士"), 0);
        if (year > 0)
            set_publisher(reading, slice_range(clause, 0, year));
        else if (reading->pending.size > 0 &&
                 (reference->container == NULL || slice_find(rest, SLICE("版"), 0) != SIZE_MAX))
            set_publisher(reading, reading->pending);
        if (degree != SIZE_MAX && slice_find(clause, SLICE("论文"), degree) != SIZE_MAX)
            reference->type = "D";
    }
    if (is_periodical(rest) && year > 0) /* 人民网2004年1月10日 */
        set_once(&reference->container, reference_string(reading->arena, slice_range(clause, 0, year)));
    read_volume(reading, rest);
    return true;
}

/* 北京大学法学院博士学位论文，2005年 */
static bool read_thesis(struct reading *reading, struct slice clause)
{
    static const char *const degrees[] = {"博士", "硕士", "学士"};

    if (slice_find(clause, SLICE("论文"), 0) == SIZE_MAX || reference_find_year(clause, 0) != SIZE_MAX)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(degrees); i++) {
        size_t at = slice_find(clause, slice_of(degrees[i]), 0);
        if (at == SIZE_MAX)
            continue;
        reading->reference->type = "D";
        if (at > 0)
            set_publisher(reading, slice_range(clause, 0, at));
        return true;
    }
    return false;
}

/* 某某译, 某某校: no publisher */
static bool is_translator(struct slice clause)
{
    static const char *const ends[] = {"译", "校", "注", "整理", "点校", "主编", "编"};

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(clause, slice_of(ends[i])))
            return true;
    return false;
}

static void read_clause(struct reading *reading, struct slice clause)
{
    if (read_pages(reading, clause) || read_dated(reading, clause) || read_thesis(reading, clause) ||
        is_visit(clause))
        return;
    if (read_volume(reading, clause) || is_translator(clause) || reading->pending.size > 0)
        return;
    reading->pending = clause;
}

/* ---- where the work stands */

/* 载 and its like at the start of a clause: their bytes, or 0. */
static size_t containing_word(struct slice clause)
{
    static const char *const words[] = {"载于", "载",     "載",     "收录于", "收入", "收于",
                                        "刊于", "刊载于", "发表于", "刊",     "见"};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_starts_with(clause, slice_of(words[i])))
            return strlen(words[i]);
    return 0;
}

/* Where a container without marks ends: 人民网|2024年10月12日 */
static size_t bare_container_end(struct slice text)
{
    size_t year = reference_find_year(text, 0);
    size_t number = slice_find(text, SLICE("第"), 0);

    return year < text.size ? year : number < text.size ? number : text.size;
}

/* 载某某主编：《文集》第1卷, 载新华网, 载微信公众号“…”, or 《刊名》 alone. Gives what follows, or false. */
static bool read_container(struct reading *reading, struct slice clause, struct slice *rest)
{
    size_t word = containing_word(clause);
    struct span outer;
    struct span inner;
    size_t end;

    clause = slice_range(clause, word, clause.size);
    end = slice_find(clause, SLICE("：《"), 0);
    if (end != SIZE_MAX) /* 某某主编：《文集》, also without 载 */
        clause = slice_range(clause, end + strlen("："), clause.size);
    if (find_title(clause, &outer, &inner) && (word > 0 || outer.start == 0)) {
        bool account = utf8_peek(clause, outer.start) != 0x300A;
        if (account && word == 0)
            return false;
        reading->reference->container =
            account && outer.start > 0
                ? arena_copy(reading->arena, slice_range(clause, 0, outer.end))
                : reference_string(reading->arena, slice_range(clause, inner.start, inner.end));
        *rest = slice_trim(slice_range(clause, outer.end, clause.size));
        return true;
    }
    if (word == 0 || clause.size == 0)
        return false;
    end = bare_container_end(clause);
    reading->reference->container = reference_string(reading->arena, slice_range(clause, 0, end));
    *rest = slice_range(clause, end, clause.size);
    return true;
}

/* The type that the manner of citing shows; notes print no mark. */
static void set_type(struct reference_mention *reference)
{
    if (reference->type != NULL)
        return;
    if (reference->publisher != NULL)
        reference->type = reference->container == NULL ? "M" : "C";
    else if (reference->issue != NULL)
        reference->type = "J";
    else if (reference->container != NULL && strstr(reference->container, "报") != NULL)
        reference->type = "N";
    else if (reference->url != NULL)
        reference->type = "EB/OL";
}

/* （第2版）, （上）: brackets between the title and what follows. */
static struct slice without_brackets(struct slice text)
{
    while (text.size > 0 && reference_opens(utf8_peek(text, 0))) {
        size_t close = reference_until(text, 0, reference_closes);
        if (close >= text.size || close > 40 ||
            reference_find_year(slice_range(text, 0, close), 0) != SIZE_MAX)
            break;
        utf8_next(text, &close);
        text = slice_range(text, close, text.size);
    }
    return text;
}

static void read_after(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct reading reading = {.arena = arena, .reference = reference};
    struct clauses clauses = cut(without_brackets(text));

    for (size_t i = 0; i < clauses.count; i++) {
        struct slice clause = clauses.items[i];
        bool early = reference->container == NULL && reference->year == NULL && reading.pending.size == 0;
        if (early && read_container(&reading, clause, &clause) && clause.size == 0)
            continue;
        read_clause(&reading, clause);
    }
    if (reference->publisher == NULL && reference->container == NULL && reading.pending.size > 0) {
        if (reference->url != NULL) /* 新华网，http://… */
            reference->container = reference_string(arena, reading.pending);
        else if (reference->year != NULL)
            set_publisher(&reading, reading.pending);
    }
    set_type(reference);
}

/* A page of the web without marks: 某某系统：馆际互借服务，http://… , 某某法院网站，http://… */
static bool read_site(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end;
    size_t colon;

    text = reference_take_links(arena, text, reference);
    end = reference_until(text, 0, ends_clause);
    colon = reference_until(text, 0, reference_is_colon);
    if (reference->url == NULL || end == 0 || end > AUTHORS_SIZE_MAX ||
        !unicode_is_han(utf8_peek(text, 0)))
        return false;
    if (colon < end) {
        reference_set_authors(arena, slice_range(text, 0, colon), FAMILY_LAST, reference);
        utf8_next(text, &colon);
    } else {
        colon = 0;
    }
    reference->title = reference_string(arena, slice_range(text, colon, end));
    reference->type = "EB/OL";
    return reference->title != NULL;
}

/* Does what follows a title in quotation marks say where it stands? */
static bool shows_place(struct slice rest)
{
    static const char *const words[] = {"载", "《", "年版", "年第", "论文", "http"};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(rest, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

bool reference_parse_note(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    struct span outer;
    struct span inner;
    struct slice authors;
    struct slice rest;

    text = reference_without_signal(text);
    if (!find_title(text, &outer, &inner))
        return read_site(arena, text, reference);
    authors = slice_range(text, 0, outer.start);
    rest = slice_range(text, outer.end, text.size);
    if (!is_authors(authors, utf8_peek(text, outer.start) == 0x300A))
        return false;
    /* Words in quotation marks are a title only if the place of the work follows: they may be a quotation. */
    if (utf8_peek(text, outer.start) == 0x201C && !shows_place(rest))
        return false;
    reference_set_authors(arena, slice_trim(authors), FAMILY_LAST, reference);
    reference->title = arena_copy(arena, slice_range(text, inner.start, inner.end));
    read_after(arena, reference_take_links(arena, rest, reference), reference);
    if (authors.size == 0 && reference_skip(rest, 0, reference_is_point) == rest.size &&
        reference->type == NULL)
        reference->type = "Z"; /* nothing but a title: an old text known by it */
    return true;
}
