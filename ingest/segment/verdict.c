/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verdict.c - what a judgment of a Chinese court says about itself. */
#include "ingest/segment/verdict.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/docket.h"
#include "ingest/segment/date.h"

enum { HEAD_SIZE = 1500, TAIL_SIZE = 6000, COURT_MAX = 90, TITLE_MAX = 240, KIND_REACH = 600, SIGNATURE_REACH = 400 };

/* The head of a judgment without blanks, one paragraph a line: courts print 民 事 判 决 书. */
struct head {
    struct slice text;
    struct span kind;  /* 刑事判决书; empty if there is none */
    struct span court; /* before it; empty if none is there */
    struct span cause; /* the line above that names parties and cause, with its kind of document; or empty */
};

static size_t character_start(struct slice text, size_t at)
{
    while (at > 0 && at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static struct slice without_blanks(struct arena *arena, struct slice text)
{
    struct builder compact = {0};
    struct slice copy;

    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        if (c == '\n' || !unicode_is_space(c))
            builder_append_code_point(&compact, c);
    }
    copy = (struct slice){arena_copy(arena, builder_slice(&compact)), compact.size};
    builder_finish(&compact);
    return copy;
}

static bool ends_with(struct slice text, size_t end, const char *word)
{
    return slice_ends_with(slice_range(text, 0, end), slice_of(word));
}

/* ---- court and kind of document */

/* 刑事附带民事判决书: the next one at or after `from`. */
static bool find_kind(struct slice text, size_t from, struct span *kind)
{
    static const char *const papers[] = {"判决书", "裁定书", "调解书", "决定书"};
    static const char *const branches[] = {"刑事附带民事", "刑事", "民事", "行政赔偿", "行政", "执行", "赔偿", "国家赔偿"};
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < ARRAY_SIZE(papers); i++) {
        size_t at = slice_find(text, slice_of(papers[i]), from);
        best = at < best ? at : best;
    }
    if (best == SIZE_MAX)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(branches); i++)
        if (ends_with(text, best, branches[i]) && best - strlen(branches[i]) >= from) {
            *kind = (struct span){best - strlen(branches[i]), best + strlen("判决书")};
            return true;
        }
    *kind = (struct span){best + strlen("判决书"), best + strlen("判决书")}; /* none, but go on behind it */
    return true;
}

/* The Han before `end` as far back as the line, or `from`, begins. */
static size_t han_start(struct slice text, size_t from, size_t end)
{
    size_t start = end;

    while (start > from && end - start <= COURT_MAX) {
        size_t at = start;
        if (!unicode_is_han(utf8_previous(text, &at)))
            break;
        start = at;
    }
    return start;
}

static struct span court_before(struct slice text, size_t from, size_t end)
{
    size_t start;

    while (end > from && text.data[end - 1] == '\n')
        end--;
    if (!ends_with(text, end, "法院"))
        return (struct span){0, 0};
    start = han_start(text, from, end);
    return end - start > strlen("人民法院") && end - start <= COURT_MAX ? (struct span){start, end} : (struct span){0, 0};
}

/* 张某、李某盗窃罪一审刑事判决书: the whole line up to the kind of document, no sentence. */
static struct span cause_before(struct slice text, size_t from, const struct span *kind)
{
    static const char *const stops[] = {"，", ",", "。", "：", ":", "；", "法院", "起诉书", "本院", "作出"};
    size_t start = kind->start;
    struct slice line;

    while (start > from && text.data[start - 1] != '\n')
        start--;
    line = slice_range(text, start, kind->end);
    if (start > 0 && text.data[start - 1] != '\n')
        return (struct span){0, 0};
    if (kind->start - start < strlen("张三案") || line.size > TITLE_MAX)
        return (struct span){0, 0};
    for (size_t i = 0; i < ARRAY_SIZE(stops); i++)
        if (slice_find(line, slice_of(stops[i]), 0) != SIZE_MAX)
            return (struct span){0, 0};
    return (struct span){start, kind->end};
}

static void read_head(struct head *head)
{
    struct span kind;
    size_t from = 0;

    while (from < KIND_REACH && find_kind(head->text, from, &kind) && kind.end <= KIND_REACH) {
        if (kind.start < kind.end && head->cause.end == 0 && head->kind.end == 0)
            head->cause = cause_before(head->text, from, &kind);
        if (kind.start < kind.end)
            head->court = court_before(head->text, from, kind.start);
        if (head->court.end > 0) {
            head->kind = kind;
            return;
        }
        from = kind.end;
    }
}

static struct slice piece(const struct head *head, struct span span)
{
    return slice_range(head->text, span.start, span.end);
}

/* ---- number of the case */

/* A number of the document's own: after its kind, after 案号：, or alone on a line. The text only cites others. */
static bool is_own_number(const struct head *head, const struct folded *folded, struct span number)
{
    static const char *const after[] = {"\n", "：", ":"};
    size_t at = folded->start[number.start];
    size_t end = folded->end[number.end - 1];
    size_t line = at;

    while (line > 0 && head->text.data[line - 1] == '\n')
        line--;
    if ((head->kind.end > 0 && line == head->kind.end) || ends_with(head->text, at, "案号：") || ends_with(head->text, at, "案号:"))
        return true;
    if (line == at && at > 0)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(after); i++)
        if (slice_has_at(head->text, end, after[i]))
            return true;
    return end == head->text.size;
}

static int read_docket(struct document *document, const struct head *head)
{
    struct folded folded = unicode_fold_text(document->arena, head->text, false);
    struct slice text = {folded.text, folded.size};
    struct docket docket;

    for (size_t at = 0; at < text.size; utf8_next(text, &at)) {
        if (!docket_read(text, at, &docket) || !is_own_number(head, &folded, docket.numbers[0].span))
            continue;
        if (document->docket == NULL)
            document->docket = docket_format(document->arena, text, &docket, 0);
        return docket.year;
    }
    return 0;
}

/* ---- date */

/* The date below the names of the judges: no sentence stands between. */
static bool signed_date(struct slice tail, struct date *date)
{
    static const char *const judges[] = {"审判员", "审判长"};
    bool found = false;

    for (size_t i = 0; i < ARRAY_SIZE(judges); i++) {
        size_t at = slice_find(tail, slice_of(judges[i]), 0);
        for (; at != SIZE_MAX; at = slice_find(tail, slice_of(judges[i]), at + 1)) {
            size_t end = at + SIGNATURE_REACH < tail.size ? character_start(tail, at + SIGNATURE_REACH) : tail.size;
            struct slice below = slice_range(tail, at, end);
            struct date read;
            struct span span;
            size_t from = 0;
            if (!date_next(below, &from, &read, &span) || read.day == 0 ||
                slice_find(slice_range(below, 0, span.start), SLICE("。"), 0) != SIZE_MAX)
                continue;
            *date = read;
            found = true;
        }
    }
    return found;
}

/* 判决日期：2020-05-06 */
static bool labelled_date(struct slice text, struct date *date)
{
    static const char *const labels[] = {"判决日期：", "裁判日期：", "判决时间：", "裁判时间："};

    for (size_t i = 0; i < ARRAY_SIZE(labels); i++) {
        size_t at = slice_find(text, slice_of(labels[i]), 0);
        if (at == SIZE_MAX)
            continue;
        at += strlen(labels[i]);
        if (date_read(text, &at, date))
            return true;
    }
    return false;
}

static void read_date(struct document *document, const struct head *head)
{
    struct slice text = document->text;
    size_t start = text.size > TAIL_SIZE ? character_start(text, text.size - TAIL_SIZE) : 0;
    struct slice tail = without_blanks(document->arena, slice_range(text, start, text.size));
    struct date date;

    if (document->date != NULL || !(signed_date(tail, &date) || labelled_date(head->text, &date)))
        return;
    if (document->year == 0 || (date.year >= document->year && date.year <= document->year + 10)) {
        document->date = date_format(document->arena, &date);
        document->year = date.year;
    }
}

static void read_title(struct document *document, const struct head *head)
{
    struct slice court = piece(head, head->court);
    struct slice kind = piece(head, head->kind);

    if (head->cause.end > 0)
        document->title = arena_copy(document->arena, piece(head, head->cause));
    else if (court.size > 0)
        document->title = arena_format(document->arena, "%.*s%.*s%s", (int)court.size, court.data, (int)kind.size,
                                       kind.data, document->docket == NULL ? "" : document->docket);
}

void verdict_read(struct document *document)
{
    size_t end = document->text.size > HEAD_SIZE ? character_start(document->text, HEAD_SIZE) : document->text.size;
    struct head head = {.text = without_blanks(document->arena, slice_range(document->text, 0, end))};
    int year;

    read_head(&head);
    if (document->court == NULL && head.court.end > 0)
        document->court = arena_copy(document->arena, piece(&head, head.court));
    year = read_docket(document, &head);
    if (document->year == 0)
        document->year = year;
    read_date(document, &head);
    if (document->title == NULL)
        read_title(document, &head);
}
