/* SPDX-License-Identifier: GPL-3.0-or-later */
/* imprint.c - the lines of a title page that tell where and when a paper was published. */
#include "ingest/segment/imprint.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/segment/date.h"

enum { JOURNAL_MAX = 150, NAME_MAX_SIZE = 40, DATE_REACH = 16 };

static bool contains_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* A year in digits at `at` that no other digit touches, or 0. */
static int year_at(struct slice text, size_t at)
{
    int year = 0;

    if (at + 4 > text.size || (at > 0 && text.data[at - 1] >= '0' && text.data[at - 1] <= '9') ||
        (at + 4 < text.size && text.data[at + 4] >= '0' && text.data[at + 4] <= '9'))
        return 0;
    for (size_t i = 0; i < 4; i++) {
        if (text.data[at + i] < '0' || text.data[at + i] > '9')
            return 0;
        year = year * 10 + (text.data[at + i] - '0');
    }
    return year >= 1900 && year <= 2100 ? year : 0;
}

/* ---- the place of an issue in a line */

struct issue {
    size_t name_end; /* what stands before names the journal */
    int year;
};

static size_t skip_blanks(struct slice text, size_t at)
{
    while (at < text.size && text.data[at] == ' ')
        at++;
    return at;
}

/* 2011年第1期, 2011年第3卷 */
static bool chinese_issue(struct slice text, size_t at, struct issue *issue)
{
    size_t next = skip_blanks(text, at + 4);

    if (!slice_has_at(text, next, "年"))
        return false;
    next = skip_blanks(text, next + strlen("年"));
    *issue = (struct issue){at, year_at(text, at)};
    return slice_has_at(text, next, "第") || slice_has_at(text, next, "卷");
}

/* , 2025, 3(2), 41-56 */
static bool listed_issue(struct slice text, size_t at, struct issue *issue)
{
    size_t before = at;
    size_t next = at + 4;

    while (before > 0 && text.data[before - 1] == ' ')
        before--;
    if (before == 0 || text.data[before - 1] != ',' || next >= text.size || text.data[next] != ',')
        return false;
    next = skip_blanks(text, next + 1);
    *issue = (struct issue){before - 1, year_at(text, at)};
    return next < text.size && text.data[next] >= '0' && text.data[next] <= '9';
}

/* Journal, vol. 7, no. 1 (2025) */
static bool volume_issue(struct slice text, struct issue *issue)
{
    static const char *const words[] = {", vol. ", ", Vol. ", " Vol. ", " vol. ", ", Volume ", " Volume ", " VOL. "};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t at = slice_find(text, slice_of(words[i]), 0);
        if (at == SIZE_MAX || at == 0)
            continue;
        *issue = (struct issue){at, 0};
        for (; at < text.size && issue->year == 0; at++)
            issue->year = year_at(text, at);
        return issue->year > 0;
    }
    return false;
}

static bool find_issue(struct slice text, struct issue *issue)
{
    for (size_t at = 0; at < text.size && at < 400; at++)
        if (year_at(text, at) > 0 && (chinese_issue(text, at, issue) || listed_issue(text, at, issue)))
            return true;
    return volume_issue(text, issue);
}

/* ---- the journal's name */

static const char *const labels[] = {"来源：", "来源:", "刊名：", "期刊：", "载", "Source:", "**来源**："};

static struct slice without_label(struct slice name)
{
    name = slice_trim(name);
    for (size_t i = 0; i < ARRAY_SIZE(labels); i++)
        if (slice_has_at(name, 0, labels[i]))
            return slice_trim(slice_range(name, strlen(labels[i]), name.size));
    return name;
}

/* 《法学研究》, or the Han before the Latin of a name in two languages. */
static struct slice chosen_name(struct slice name, bool chinese)
{
    size_t open = slice_find(name, SLICE("《"), 0);
    size_t close = slice_find(name, SLICE("》"), 0);
    size_t end = 0;

    if (open != SIZE_MAX && close != SIZE_MAX && open < close)
        return slice_range(name, open + strlen("《"), close);
    for (size_t at = 0; at < name.size;) {
        size_t start = at;
        uint32_t c = utf8_next(name, &at);
        if (unicode_is_latin(c)) {
            if (!chinese || end == 0)
                break;
            return slice_trim(slice_range(name, 0, start));
        }
        end = unicode_is_han(c) ? at : end;
    }
    return name;
}

static bool is_good_name(struct slice name)
{
    static const char *const stops[] = {"。", "，", "；", "：", ":", "http", "doi", "DOI", "收稿", "Published", "“"};
    size_t letters = 0;

    for (size_t at = 0; at < name.size;) {
        uint32_t c = utf8_next(name, &at);
        letters += unicode_is_han(c) ? 2 : unicode_is_latin(c);
    }
    return letters >= 4 && name.size <= JOURNAL_MAX && !contains_any(name, stops, ARRAY_SIZE(stops));
}

void imprint_read_journal(struct document *document, struct slice line)
{
    bool chinese = document->language == NULL || strcmp(document->language, "zh") == 0;
    struct issue issue;
    struct slice name;

    if (line.size > 600 || !find_issue(line, &issue))
        return;
    name = chosen_name(without_label(slice_range(line, 0, issue.name_end)), chinese);
    if (!is_good_name(name))
        return;
    if (document->journal == NULL)
        document->journal = arena_copy(document->arena, name);
    if (document->year == 0)
        document->year = issue.year;
}

/* ---- kinds of lines */

bool imprint_is_line(struct slice line)
{
    static const char *const words[] = {
        "DOI",       "doi",         "http",            "www.",        "ISSN",       "Open Access", "Received",
        "Accepted",  "Published",   "Copyright ©",     "©",           "Copyright (c)", "Vol.",     "vol.",
        "VOL.",      "VOLUME ",     "Volume ",         "Page ",       "收稿",       "录用日期",    "发布日期",
        "出版日期",  "网络首发",    "文章编号",        "中图分类号",  "文献标识码", "基金项目",    "版权所有",
        "日期：",    "日期:",       "时间：",          "刊号",        "来源：",     "All rights reserved",
    };
    struct issue issue;
    struct date date;

    return contains_any(line, words, ARRAY_SIZE(words)) || (line.size < 300 && find_issue(line, &issue)) ||
           date_is_whole(line, &date);
}

bool imprint_is_journal_name(struct slice line)
{
    static const char *const endings[] = {"评论", "研究", "学报", "论坛", "杂志", "法学", "法律", "科学", "学刊", "月刊", "季刊",
                                          "论丛", "法制", "法治", "司法", "Review", "REVIEW", "Quarterly", "JOURNAL", "Journal"};
    static const char *const words[] = {"Journal of", "Law Review", "LAW REVIEW", "JOURNAL OF", "Review of Law", "Law Journal"};

    for (size_t i = 0; line.size <= NAME_MAX_SIZE && i < ARRAY_SIZE(endings); i++)
        if (slice_ends_with(line, slice_of(endings[i])))
            return true;
    return line.size <= 2 * NAME_MAX_SIZE && contains_any(line, words, ARRAY_SIZE(words));
}

/* ---- dates */

void imprint_read_date(struct document *document, struct slice page)
{
    static const char *const cues[] = {"发布日期", "出版日期", "网络首发日期", "网络首发时间", "发表日期", "刊发日期", "发布时间",
                                       "Published Online", "Published online", "Published", "录用日期", "Accepted",
                                       "修回日期", "收稿日期", "Received"};

    for (size_t i = 0; document->date == NULL && i < ARRAY_SIZE(cues); i++) {
        size_t at = slice_find(page, slice_of(cues[i]), 0);
        struct date date;
        struct span span;
        size_t from;
        if (at == SIZE_MAX)
            continue;
        from = at + strlen(cues[i]);
        at = from;
        if (!date_next(page, &at, &date, &span) || span.start - from > DATE_REACH)
            continue;
        document->date = date_format(document->arena, &date);
        document->year = date.year;
    }
}
