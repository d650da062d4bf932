/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_law.c - notes and entries that cite a judgment or a statute: its name is the title. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/docket.h"
#include "ingest/extract/reference_parse.h"
#include "ingest/extract/reference_pieces.h"

enum { NAME_SIZE_MAX = 240 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool begins_with_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_starts_with(text, slice_of(words[i])))
            return true;
    return false;
}

static bool ends_with_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_ends_with(text, slice_of(words[i])))
            return true;
    return false;
}

/* ---- judgments in English */

/* Behind " v. ", " v " or " vs. " at `at`, or 0. */
static size_t versus_at(struct slice text, size_t at)
{
    static const char *const words[] = {" v. ", " v ", " vs. ", " vs "};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_has_at(text, at, words[i]))
            return at + strlen(words[i]);
    return 0;
}

/* Where the first party's opponent begins (Doe v. |Roe, In re |Roe), or 0: the text begins with no case. */
static size_t case_name_start(struct slice text)
{
    static const char *const heads[] = {"In re ", "Ex parte ", "Re ", "In the Matter of ", "Matter of "};

    if (text.size == 0 || !is_capital(text.data[0]))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(heads); i++)
        if (slice_starts_with(text, slice_of(heads[i])))
            return strlen(heads[i]);
    for (size_t at = 1; at < text.size && at < NAME_SIZE_MAX; at++) {
        size_t after = text.data[at] == ' ' ? versus_at(text, at) : 0;
        unsigned char byte = (unsigned char)text.data[at];
        if (after > 0)
            return after < text.size && (is_capital(text.data[after]) || text.data[after] == '(' ||
                                         (unsigned char)text.data[after] >= 0xC3)
                       ? after
                       : 0;
        if (byte == ':' || byte == ';' || byte == '"' || slice_has_at(text, at, "“") ||
            slice_has_at(text, at, "‘"))
            return 0;
    }
    return 0;
}

/* Where the name ends and the citation begins: ", 12 U.S.", " [2007]", " (1990)", ", No. 5", or SIZE_MAX. */
static size_t case_name_end(struct slice text, size_t at, size_t *citation)
{
    static const char *const after_comma[] = {"No. ", "Case ", "[", "(", "judgment", "Judgment", "App"};

    for (; at < text.size && at < NAME_SIZE_MAX; at++) {
        bool comma = text.data[at] == ',' && at + 2 < text.size && text.data[at + 1] == ' ';
        size_t next = comma ? at + 2 : at + 1;
        struct slice rest;
        if ((!comma && text.data[at] != ' ') || next >= text.size)
            continue;
        rest = slice_range(text, next, text.size);
        if ((comma &&
             (is_digit(rest.data[0]) || begins_with_any(rest, after_comma, ARRAY_SIZE(after_comma)))) ||
            ((rest.data[0] == '[' || rest.data[0] == '(') &&
             reference_find_year(slice_range(rest, 0, rest.size < 6 ? rest.size : 6), 0) == 1)) {
            *citation = next;
            return at;
        }
    }
    return SIZE_MAX;
}

/* UKHL 38, EWHC 257 (Ch): courts number their judgments, nobody counts pages. */
static void settle_neutral(struct reference_mention *reference)
{
    static const char *const courts[] = {
        "UKHL", "UKSC", "UKPC", "EWCA", "EWHC", "UKUT",  "UKFTT", "CSIH",
        "CSOH", "NICA", "HCA",  "SGCA", "SGHC", "HKCFA", "NZSC",  "SCC",
    };

    if (reference->container == NULL || reference->pages == NULL || reference->volume != NULL ||
        !begins_with_any(slice_of(reference->container), courts, ARRAY_SIZE(courts)))
        return;
    reference->issue = reference->pages;
    reference->pages = NULL;
}

static bool read_english_case(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t start = case_name_start(text);
    size_t citation = 0;
    size_t end = start == 0 ? SIZE_MAX : case_name_end(text, start, &citation);
    struct reference_pieces pieces;
    struct slice rest;

    if (end == SIZE_MAX)
        return false;
    reference->title = reference_string(arena, slice_range(text, 0, end));
    reference->type = "case";
    rest = reference_take_links(arena, slice_range(text, citation, text.size), reference);
    pieces = reference_cut_pieces(rest);
    if (pieces.count > 0 && reference_read_volume(arena, pieces.items[0], reference))
        settle_neutral(reference);
    if (reference->year == NULL && pieces.count > 0) {
        size_t close = reference_until(rest, 0, reference_closes);
        size_t year = close < rest.size ? reference_find_year(slice_range(rest, 0, close), 0) : SIZE_MAX;
        for (size_t at = 0; at < rest.size && year == SIZE_MAX; at++)
            if (rest.data[at] == '(')
                year = reference_find_year(rest, at);
        if (year != SIZE_MAX)
            reference->year = arena_copy(arena, slice_range(rest, year, year + 4));
    }
    return true;
}

/* ---- statutes in English */

/* Behind "Act" of a name that begins the text, or 0. */
static size_t act_end(struct slice text)
{
    static const char *const words[] = {" Act", " Code", " Convention", " Charter", " Regulations", " Order"};

    if (text.size == 0 || !is_capital(text.data[0]))
        return 0;
    for (size_t at = 1; at < text.size && at < NAME_SIZE_MAX; at++) {
        if (text.data[at] == '(' || text.data[at] == ':' || text.data[at] == '.' ||
            (unsigned char)text.data[at] == 0xE2)
            return 0;
        for (size_t i = 0; text.data[at] == ' ' && i < ARRAY_SIZE(words); i++) {
            size_t end = at + strlen(words[i]);
            if (slice_has_at(text, at, words[i]) &&
                (end == text.size || text.data[end] == ' ' || text.data[end] == ','))
                return end;
        }
    }
    return 0;
}

/* s 9(3), § 6, Pub. L., c 48, art 1: a place in a statute, or nothing */
static bool is_provision(struct slice rest)
{
    static const char *const words[] = {
        "s ",  "ss ", "s. ", "§",   "sec", "Sec", "Pub. L.", "c ",
        "c. ", "ch ", "art", "Art", "reg", "sch", "Sch",     "pt ",
    };

    while (rest.size > 0 && strchr(" ,", rest.data[0]) != NULL)
        rest = slice_range(rest, 1, rest.size);
    return rest.size == 0 || rest.data[0] == '.' || rest.data[0] == ';' ||
           begins_with_any(rest, words, ARRAY_SIZE(words)) ||
           (is_digit(rest.data[0]) && slice_find(slice_range(rest, 0, rest.size < 20 ? rest.size : 20),
                                                 SLICE("U.S.C."), 0) != SIZE_MAX);
}

/* 78 Stat. 241 (1964), 5 U.S.C. § 555 (2006): where the act is printed */
static void read_codification(struct arena *arena, struct slice rest, struct reference_mention *reference)
{
    struct reference_pieces pieces = reference_cut_pieces(rest);

    for (size_t i = 0; i < pieces.count; i++) {
        struct slice name;
        if (!reference_read_volume(arena, pieces.items[i], reference))
            continue;
        name = slice_of(reference->container);
        if (slice_ends_with(name, SLICE(" §"))) {
            reference->container = reference_string(arena, slice_range(name, 0, name.size - strlen(" §")));
            reference->pages = NULL;
        }
        return;
    }
}

/* Theft Act 1968, s 1; Civil Rights Act of 1964, Pub. L. No. 88-352; Administrative Procedure Act § 6 */
static bool read_act(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t end = act_end(text);
    size_t year = end;

    if (end == 0)
        return false;
    year += slice_has_at(text, end, " of ") ? 4u : slice_has_at(text, end, " ") ? 1u : 0u;
    if (year > end && year + 4 <= text.size &&
        reference_find_year(slice_range(text, 0, year + 4), year) == year) {
        reference->year = arena_copy(arena, slice_range(text, year, year + 4));
        end = year + 4;
    }
    if (!is_provision(slice_range(text, end, text.size)) || (reference->year == NULL && end + 1 >= text.size))
        return false;
    reference->title = reference_string(arena, slice_range(text, 0, end));
    reference->type = "statute";
    read_codification(arena, slice_range(text, end, text.size), reference);
    return true;
}

/* 17 U.S.C. § 107, 45 C.F.R. § 46.101 */
static bool read_code(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    static const char *const codes[] = {
        " U.S.C. §", " U.S.C.A. §", " C.F.R. §", " USC §", " CFR §", " U.S.C. s", " C.F.R. pt",
    };
    size_t at = 0;

    while (at < text.size && is_digit(text.data[at]))
        at++;
    if (at == 0 || !begins_with_any(slice_range(text, at, text.size), codes, ARRAY_SIZE(codes)))
        return false;
    reference->title =
        reference_string(arena, slice_range(text, 0, reference_until(text, 0, reference_opens)));
    reference->type = "statute";
    return true;
}

/* § 32 II StGB: the abbreviation that ends it is the law, or begins it: StGB, § 32 */
static bool read_section(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    size_t comma = slice_find(text, SLICE(", §"), 0);
    size_t end = text.size;
    size_t start;

    if (comma > 0 && comma < 48 && slice_find(slice_range(text, 0, comma), SLICE(", "), 0) == SIZE_MAX) {
        reference->title = reference_string(arena, slice_range(text, 0, comma));
        reference->type = "statute";
        return reference->title != NULL;
    }

    if (!slice_starts_with(text, SLICE("§")) || text.size > 48)
        return false;
    while (end > 0 && !unicode_is_latin((unsigned char)text.data[end - 1]))
        end--;
    start = end;
    while (start > 0 && unicode_is_latin((unsigned char)text.data[start - 1]))
        start--;
    if (end - start < 2)
        return false;
    reference->title = arena_copy(arena, slice_range(text, start, end));
    reference->type = "statute";
    return true;
}

/* ---- judgments in Chinese */

/* The docket of a court in the text: its number ends at `end` bytes. False: there is none. */
static bool find_docket(struct arena *arena, struct slice text, int *year, struct span *span)
{
    struct folded folded;
    struct slice slice;

    if (slice_find(text, SLICE("号"), 0) == SIZE_MAX)
        return false;
    folded = unicode_fold_text(arena, text, true);
    slice = (struct slice){folded.text, folded.size};
    for (size_t at = 0; at < slice.size; at++) {
        struct docket docket;
        if ((slice.data[at] != '(' && slice.data[at] != '[' && !slice_has_at(slice, at, "〔") &&
             !slice_has_at(slice, at, "【")) ||
            !docket_read(slice, at, &docket) || docket.count == 0)
            continue;
        *year = docket.year;
        *span =
            folded_source(&folded, docket.numbers[0].span.start, docket.numbers[docket.count - 1].span.end);
        return true;
    }
    return false;
}

/* 某某诉某某合同纠纷案 at the start of the text: the end of the name, or 0. */
static size_t chinese_name_end(struct slice text)
{
    static const char *const after[] = {"，", "（", "(", "。", "载", "、", ","};

    for (size_t at = 0; at < text.size && at < NAME_SIZE_MAX;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        struct slice rest = slice_range(text, at, text.size);
        if (c == 0xFF0C || c == 0x3002 || c == 0x300A || c == 0xFF1A)
            return 0;
        if (start > 0 && c == 0x6848 &&
            (rest.size == 0 || begins_with_any(rest, after, ARRAY_SIZE(after)))) /* 案 */
            return at;
    }
    return 0;
}

/* Behind 民事判决书 and its like that follow the docket, or where it ends. */
static size_t paper_end(struct slice text, size_t at)
{
    static const char *const papers[] = {"判决书", "裁定书", "决定书", "调解书", "通知书"};

    for (size_t i = 0; i < ARRAY_SIZE(papers); i++) {
        size_t found = slice_find(slice_range(text, 0, text.size < at + 60 ? text.size : at + 60),
                                  slice_of(papers[i]), at);
        if (found != SIZE_MAX)
            return found + strlen(papers[i]);
    }
    return at;
}

/* Does the note begin with the court, or with a numbered guiding case? */
static bool begins_with_court(struct slice text, size_t docket)
{
    size_t court = slice_find(text, SLICE("法院"), 0);

    return docket == 0 ||
           (court < docket && slice_find(slice_range(text, 0, court), SLICE("，"), 0) == SIZE_MAX &&
            slice_find(slice_range(text, 0, court), SLICE("。"), 0) == SIZE_MAX);
}

/* ，载《最高人民法院公报》2015年第11期 behind the name, read as the place of any other work */
static void read_gazette(struct arena *arena, struct slice rest, struct reference_mention *reference)
{
    struct reference_mention place = {.number = 0};
    size_t word = slice_find(rest, SLICE("载"), 0);
    size_t open = slice_find(rest, SLICE("《"), 0);
    size_t close = slice_find(rest, SLICE("》"), 0);

    if (word > strlen("，") || open == SIZE_MAX || close == SIZE_MAX || close < open)
        return;
    if (!reference_parse_note(arena, slice_range(rest, open, rest.size), &place))
        return;
    reference->container = place.title;
    reference->year = place.year;
    reference->issue = place.issue;
    reference->pages = place.pages;
}

/* 甲诉乙合同纠纷案，某法院（1988）…号民事判决书。 最高人民法院（2013）民申字第820号民事裁定书。 */
static bool read_chinese_case(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    static const char *const guiding[] = {"指导案例", "指导性案例", "最高人民法院指导案例",
                                          "最高人民法院指导性案例"};
    struct span docket = {0, 0};
    const char *year_text;
    int year = 0;
    size_t name = chinese_name_end(text);
    bool numbered = find_docket(arena, text, &year, &docket);
    bool published =
        name > 0 && (slice_find(slice_range(text, name, text.size), SLICE("载《"), 0) != SIZE_MAX ||
                     slice_find(slice_range(text, name, text.size), SLICE("法院"), 0) != SIZE_MAX);

    if (name == 0 && numbered && begins_with_court(text, docket.start))
        name = paper_end(text, docket.end);
    else if (name == 0 || !(numbered || published || begins_with_any(text, guiding, ARRAY_SIZE(guiding))))
        return false;
    reference->title = reference_string(arena, slice_range(text, 0, name));
    reference->type = "case";
    read_gazette(arena, slice_range(text, name, text.size), reference);
    if (year == 0) {
        size_t at = reference_find_year(text, name);
        year_text = at == SIZE_MAX ? NULL : arena_copy(arena, slice_range(text, at, at + 4));
    } else {
        year_text = arena_format(arena, "%d", year);
    }
    if (reference->year == NULL)
        reference->year = year_text;
    return reference->title != NULL;
}

/* ---- statutes in Chinese */

/* 《民法典》第10条第2款。 《某某条例》（2018年修正）。: nothing else in the note. */
static bool read_chinese_statute(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    static const char *const titles[] = {
        "法",   "法典", "条例", "规定", "解释", "办法", "宪法", "规则",
        "细则", "通则", "总则", "决定", "意见", "批复", "纪要",
    };
    static const char *const places[] = {"第", "（", "(", "。", "；", "、"};
    static const char *const works[] = {"页", "载", "出版", "版"};
    size_t close = slice_find(text, SLICE("》"), 0);
    struct slice title;
    struct slice rest;

    if (!slice_starts_with(text, SLICE("《")) || close == SIZE_MAX)
        return false;
    title = slice_range(text, strlen("《"), close);
    rest = slice_trim(slice_range(text, close + strlen("》"), text.size));
    if (!ends_with_any(title, titles, ARRAY_SIZE(titles)) || rest.size > NAME_SIZE_MAX ||
        (rest.size > 0 && !begins_with_any(rest, places, ARRAY_SIZE(places))))
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(works); i++)
        if (slice_find(rest, slice_of(works[i]), 0) != SIZE_MAX)
            return false;
    if (slice_starts_with(rest, SLICE("第")) && slice_find(rest, SLICE("条"), 0) == SIZE_MAX)
        return false;
    reference->title = arena_copy(arena, title);
    reference->type = "statute";
    return true;
}

bool reference_parse_law(struct arena *arena, struct slice text, struct reference_mention *reference)
{
    static bool (*const readers[])(struct arena *, struct slice, struct reference_mention *) = {
        read_english_case, read_act, read_code, read_section, read_chinese_case, read_chinese_statute,
    };

    text = reference_without_signal(text);
    for (size_t i = 0; i < ARRAY_SIZE(readers); i++)
        if (readers[i](arena, text, reference))
            return true;
    return false;
}
