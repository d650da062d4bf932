/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge.c - charges of the Criminal Law. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/edge.h"
#include "ingest/extract/extractors.h"
#include "ingest/extract/written.h"

enum {
    CHARGE_BYTES_MAX = 60 * 3, /* the longest charge has 45 characters */
    UNKNOWN_CHARACTERS_MIN = 2,
    UNKNOWN_CHARACTERS_MAX = 25,
};

static const char charge_mark[] = "罪";
enum { MARK_SIZE = sizeof(charge_mark) - 1 };

/* Words after which the text calls what follows a charge: 构成…罪. */
static const char *const introductions[] = {"构成", "犯有", "涉嫌", "触犯", "定性为", "认定为", "犯", "以"};

/* 以…罪 names a charge only when something is done with it: 以…罪追究刑事责任. */
static const char *const prosecutions[] = {"追究", "论处", "定罪", "处罚", "判处", "起诉", "立案", "逮捕", "批准",
                                           "移送", "提起", "认定", "判决", "刑事拘留", "对", "向", "提请", "科处"};

/* 赔罪, 疑罪 and the like name no crime. */
static const char no_crime[] = "赔谢请恕问抵顶替疑治免获归";

/*
 * Characters that stand in no name of a charge of its own, but in 构成犯罪,
 * 犯前款罪, 构成上述两罪, 犯新罪, 以其所犯之罪.
 */
static const char *const strangers[] = {"的", "该", "此", "本", "上述", "前", "其", "他", "何", "各", "这", "罪",
                                        "是", "或者", "并", "被告", "之", "某", "新", "轻", "重", "数", "余",
                                        "漏", "同种", "同一", "有", "无", "款", "条", "了", "不", "一", "两", "二",
                                        "多", "犯", "认", "定", "要", "应", "将", "判", "与", "和", "及", "悔",
                                        "自首", "行为", "原则", "主观", "客观", "事实", "类", "等"};

/* Index of the first name (they stand by start) that starts at or after byte `at`. */
static size_t first_name_from(const struct passage *passage, size_t at)
{
    size_t low = 0;
    size_t high = passage->name_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (passage->names[middle].start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The longest charge that ends at a mark: the first by start. */
static const struct name_match *known_charge(const struct passage *passage, size_t end)
{
    size_t from = end < CHARGE_BYTES_MAX ? 0 : end - CHARGE_BYTES_MAX;

    for (size_t i = first_name_from(passage, from); i < passage->name_count && passage->names[i].start < end; i++) {
        const struct name_match *match = &passage->names[i];
        if (match->end == end && match->name->authority->kind == AUTHORITY_CHARGE)
            return match;
    }
    return NULL;
}

/* Han characters and 、 before a mark: where a charge may begin at the earliest. */
static size_t run_start(struct slice folded, size_t mark, size_t floor)
{
    size_t start = mark;

    while (start > floor && mark - start < CHARGE_BYTES_MAX) {
        size_t before = start;
        uint32_t c = utf8_previous(folded, &before);
        if (!unicode_is_han(c) && c != 0x3001)
            break;
        start = before;
    }
    return start;
}

static bool introduces(struct slice folded, struct slice word, size_t at, size_t mark)
{
    size_t after = mark + MARK_SIZE;

    if (slice_equal(word, SLICE("犯")))
        return at < MARK_SIZE ||
            (!slice_has_at(folded, at - MARK_SIZE, "侵") && !slice_has_at(folded, at - MARK_SIZE, "触") &&
                                  !slice_has_at(folded, at - MARK_SIZE, "罪") &&
                                      !slice_has_at(folded, at - MARK_SIZE, "冒"));
    if (!slice_equal(word, SLICE("以")))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(prosecutions); i++)
        if (slice_has_at(folded, after, prosecutions[i]))
            return true;
    return false;
}

/* The start of what an introduction calls a charge, or SIZE_MAX. The last introduction counts. */
static size_t introduced(struct slice folded, size_t start, size_t mark)
{
    struct slice before = slice_range(folded, 0, mark); /* nothing is sought behind the mark: there may be many */
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < ARRAY_SIZE(introductions); i++) {
        struct slice word = slice_of(introductions[i]);
        for (size_t at = slice_find(before, word, start); at != SIZE_MAX; at = slice_find(before, word, at + 1))
            if ((best == SIZE_MAX || at + word.size > best) && introduces(folded, word, at, mark))
                best = at + word.size;
    }
    return best;
}

static bool is_plausible(struct slice name)
{
    size_t length = utf8_length(name);

    if (length < UNKNOWN_CHARACTERS_MIN || length > UNKNOWN_CHARACTERS_MAX)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(strangers); i++)
        if (slice_find(name, slice_of(strangers[i]), 0) != SIZE_MAX)
            return false;
    if (slice_find(slice_of(no_crime), slice_range(name, name.size - MARK_SIZE, name.size), 0) != SIZE_MAX)
        return false;
    return !slice_starts_with(name, SLICE("、"));
}

static void add(struct extraction *extraction, size_t start, size_t end, const struct authority *charge)
{
    struct arena *arena = extraction->document->arena;
    struct span span = extraction_span(extraction, start, end);
    struct mention *mention = extraction_add(extraction, MENTION_CHARGE, span);

    /* A single form (贩卖毒品罪) keeps its name; its id is the charge's that the Criminal Law has. */
    mention->name = written_name(arena, slice_range(extraction->passage->text, span.start, span.end));
    mention->id = charge != NULL ? charge->id : NULL;
    if (charge == NULL)
        mention->unresolved = "not a charge of the Criminal Law in force";
}

/* One 罪 of the paragraph; `floor` is the end of the charge before. Returns the new floor. */
static size_t try_mark(struct extraction *extraction, size_t mark, size_t floor)
{
    struct slice folded = {extraction->passage->folded.text, extraction->passage->folded.size};
    size_t end = mark + MARK_SIZE;
    const struct name_match *known = known_charge(extraction->passage, end);
    size_t earliest = run_start(folded, mark, floor);
    const struct authority *chosen = NULL;
    size_t start = SIZE_MAX;

    if (edge_continues_word(folded, earliest, end))
        return floor;
    if (known != NULL && known->start >= floor) {
        start = known->start;
        chosen = known->name->authority;
    }
    if (chosen == NULL) {
        start = introduced(folded, earliest, mark);
        if (start >= mark || !is_plausible(slice_range(folded, start, mark)))
            return floor;
    }
    add(extraction, start, end, chosen);
    return end;
}

static void find(struct extraction *extraction, void *state)
{
    struct slice folded = {extraction->passage->folded.text, extraction->passage->folded.size};
    struct slice mark = {charge_mark, MARK_SIZE};
    size_t floor = 0;

    (void)state;
    if (extraction->document->paragraphs[extraction->passage->index].role == PARAGRAPH_REFERENCE)
        return;
    for (size_t at = slice_find(folded, mark, 0); at != SIZE_MAX; at = slice_find(folded, mark,
                                                                                  at + MARK_SIZE))
        floor = try_mark(extraction, at, floor);
}

const struct extractor charge_extractor = {.name = "charge", .find = find};
