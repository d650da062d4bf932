/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_shape.c - how Chinese texts name a judgment that they cite. */
#include "ingest/extract/case_shape.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/person.h"

enum {
    CLAUSE_BYTES_MAX = 300,
    CRIME_BYTES_MAX = 60 * 3, /* the longest charge has 45 characters */
    QUOTED_CHARACTERS_MAX = 30,
    PARTY_CHARACTERS_MAX = 40,
    PREPOSED_BYTES_MAX = 90,
    CRIMES_MAX = 8,
};

static const char *const opening_quotes[] = {"“", "「", "『", "\""};
static const char *const closing_quotes[] = {"”", "」", "』", "\""};

/* 案 before these is the beginning of another word. */
static const char after_mark[] = "例由号情发卷值子犯外底头涉板台语板里手";

/* 案 after these is the end of another word, or no case in particular. */
static const char before_mark[] = "方涉本该个全专破立结办到归备草议提答档图法教文病作报前后另同类大命冤错假在翻投审断预正销收移此两首原现";

/* 诉 in these is not "sues". */
static const char before_sue[] = "起上申反公控胜败撤应投再另告自抗追免不被所之各诸";
static const char after_sue[] = "讼称求请前权至由诸状争辩于到苦说人后时";

/* Words that lead to a name but are no part of it; the longest first. */
static const char *const leads[] = {"最典型的是", "例如在", "譬如在", "比如在", "正如在", "具体到", "被称为", "所谓的", "例如",
                                    "譬如", "比如", "诸如", "正如", "又如", "再如", "关于", "对于", "参见", "其中", "根据",
                                    "按照", "随着", "针对", "通过", "结合", "以及", "载于", "虽然", "尽管", "不过", "因此",
                                    "所谓", "至于", "援引", "引用", "分析", "评析", "此前", "在", "如", "以", "对", "从",
                                    "见", "即", "而", "但", "与", "和", "及", "由", "是", "为", "将", "把", "就", "用",
                                        "因"};

/* Parties without a name: what is said of them is said of cases in general, or of the case at hand. */
static const char *const nameless[] = {"原告", "被告", "上诉人", "申请人", "申请再审人", "公诉机关", "当事人", "消费者",
                                       "相对人", "本院", "我院", "我局", "患者", "劳动者", "行政诉", "民告官", "双方", "他人",
                                       "第三人", "被害人", "自诉人", "申诉人", "权利人诉", "投资者诉", "某诉", "该诉", "之诉"};

static bool any_at(struct slice text, size_t at, const char *const *words, size_t count, size_t *end)
{
    for (size_t i = 0; i < count; i++)
        if (slice_has_at(text, at, words[i])) {
            *end = at + strlen(words[i]);
            return true;
        }
    return false;
}

static bool any_before(struct slice text, size_t at, const char *const *words, size_t count, size_t *start)
{
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(words[i]);
        if (at >= size && slice_has_at(text, at - size, words[i])) {
            *start = at - size;
            return true;
        }
    }
    return false;
}

static bool contains_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(text, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static bool character_in(struct slice text, size_t start, size_t end, const char *set)
{
    return end > start && slice_find(slice_of(set), slice_range(text, start, end), 0) != SIZE_MAX;
}

static bool next_in(struct slice text, size_t at, const char *set)
{
    size_t end = at;

    if (at >= text.size)
        return false;
    utf8_next(text, &end);
    return character_in(text, at, end, set);
}

static bool previous_in(struct slice text, size_t at, const char *set)
{
    size_t start = at;

    if (at == 0)
        return false;
    utf8_previous(text, &start);
    return character_in(text, start, at, set);
}

bool case_shape_is_other_word(struct slice folded, size_t end)
{
    return end >= strlen("案") && slice_has_at(folded, end - strlen("案"), "案") &&
        next_in(folded, end, after_mark);
}

/*
 * The start of the clause that ends at `at`: after the last punctuation mark; brackets inside are
 * passed over.
 */
static size_t clause_start(struct slice text, size_t at)
{
    size_t floor = at > CLAUSE_BYTES_MAX ? at - CLAUSE_BYTES_MAX : 0;
    int depth = 0;

    while (at > floor) {
        size_t start = at;
        uint32_t c = utf8_previous(text, &start);
        if (c == ')')
            depth++;
        else if (c == '(' && depth > 0)
            depth--;
        else if (depth == 0 && !unicode_is_word(c) && c != 0x3001 && c != '.' && c != ' ' && c != 0xB7 &&
                 c != '-' &&
                 c != '&' && c != '"' && c != '_' && (c < 0x2018 || c > 0x201D))
            return at;
        at = start;
    }
    while (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* 第460号陈某盗窃案: the number of a collection is no part of the name. */
static size_t skip_collection_number(struct slice text, size_t start, size_t end)
{
    size_t at = start + strlen("第");

    if (!slice_has_at(text, start, "第"))
        return start;
    while (at < end && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return slice_has_at(text, at, "号") ? at + strlen("号") : start;
}

static size_t skip_leads(struct slice text, size_t start, size_t end)
{
    size_t next;

    start = skip_collection_number(text, start, end);
    while (start < end &&
           (any_at(text, start, leads, ARRAY_SIZE(leads), &next) || next_in(text, start, "、 .”_")))
        if (any_at(text, start, leads, ARRAY_SIZE(leads), &next))
            start = next;
        else
            utf8_next(text, &start);
    return start < end ? start : end;
}

/* ---- what may stand before a name: year, court, place ---- */

/* 2019年, 2019年5月, 今年2月 is no year. */
static size_t year_at(struct slice text, size_t at, int *year)
{
    int value = 0;

    for (size_t i = 0; i < 4; i++) {
        if (at + i >= text.size || text.data[at + i] < '0' || text.data[at + i] > '9')
            return 0;
        value = value * 10 + (text.data[at + i] - '0');
    }
    if (!slice_has_at(text, at + 4, "年") || value < 1900 || value > 2100)
        return 0;
    *year = value;
    return at + 4 + strlen("年");
}

static const struct authority *court_at(const struct passage *passage, size_t from, size_t to, size_t *start)
{
    for (size_t i = 0; i < passage->name_count && passage->names[i].start < to; i++) {
        const struct name_match *match = &passage->names[i];
        if (match->start >= from && match->end <= to && match->name->authority->kind == AUTHORITY_COURT) {
            *start = match->start;
            return match->name->authority;
        }
    }
    return NULL;
}

static bool is_court_name(const struct registry *registry, struct arena *scratch, struct slice place,
                          const char *rest)
{
    const char *name = arena_format(scratch, "%.*s%s", (int)place.size, place.data, rest);
    const struct authority_name *found = registry_lookup(registry, slice_of(name));

    return found != NULL && found->authority->kind == AUTHORITY_COURT;
}

/* Does the text begin with a place that has a court (深圳南山, 广东省)? */
static bool begins_with_place(struct extraction *extraction, struct slice text)
{
    static const char *const rests[] = {"市中级人民法院", "省高级人民法院", "市高级人民法院", "市人民法院",
                                        "中级人民法院",   "高级人民法院",   "县人民法院",     "互联网法院"};
    size_t at = 0;

    for (size_t characters = 1; at < text.size && characters <= 3; characters++) {
        utf8_next(text, &at);
        for (size_t i = 0; characters >= 2 && i < ARRAY_SIZE(rests); i++)
            if (is_court_name(extraction->registry, extraction->scratch, slice_range(text, 0, at), rests[i]))
                return true;
    }
    return false;
}

/*
 * Before a name, up to its clause's start: the leftmost year, court or place whose words end with 的
 * or the court.
 */
size_t case_shape_preposed(struct extraction *extraction, struct slice folded, size_t name)
{
    size_t from = clause_start(folded, name);
    size_t start;
    int year;

    if (name - from > PREPOSED_BYTES_MAX)
        from = name - PREPOSED_BYTES_MAX;
    while (from < name && ((unsigned char)folded.data[from] & 0xC0) == 0x80)
        from++;
    from = skip_leads(folded, from, name);
    if (from >= name)
        return name;
    if (!slice_has_at(folded, name - strlen("的"), "的") && year_at(folded, from, &year) != name &&
        court_at(extraction->passage, from, name, &start) == NULL)
        return name;
    if (year_at(folded, from, &year) != 0 || begins_with_place(extraction, slice_range(folded, from, name)))
        return from;
    return court_at(extraction->passage, from, name, &start) != NULL ? start : name;
}

struct span case_shape_complete(struct extraction *extraction, struct slice folded, struct span name)
{
    static const char *const endings[] = {"纠纷一案", "一案", "案件", "件", "案"};
    size_t outside;

    if (any_before(folded, name.start, opening_quotes, ARRAY_SIZE(opening_quotes), &outside) &&
        any_at(folded, name.end, closing_quotes, ARRAY_SIZE(closing_quotes), &name.end))
        name.start = outside;
    for (size_t i = 0; i < ARRAY_SIZE(endings); i++) {
        size_t end = name.end + strlen(endings[i]);
        bool has_mark = slice_has_at(folded, name.end - strlen("案"), "案");
        if (has_mark != (strcmp(endings[i], "件") == 0) || !slice_has_at(folded, name.end, endings[i]))
            continue;
        if (!case_shape_is_other_word(folded, end))
            name.end = end;
        break;
    }
    name.start = case_shape_preposed(extraction, folded, name.start);
    return name;
}

/* ---- shapes ---- */

/* “…” that ends at `at`: where it opens, or SIZE_MAX. */
static size_t quotation_before(struct slice text, size_t at)
{
    size_t inside;
    size_t start = at;

    if (!any_before(text, at, closing_quotes, ARRAY_SIZE(closing_quotes), &inside))
        return SIZE_MAX;
    start = inside;
    for (size_t characters = 0; start > 0 && characters < QUOTED_CHARACTERS_MAX; characters++) {
        size_t opened;
        if (any_before(text, start, opening_quotes, ARRAY_SIZE(opening_quotes), &opened))
            return characters >= 2 ? opened : SIZE_MAX;
        if (previous_in(text, start, "。,;?!:”"))
            return SIZE_MAX;
        utf8_previous(text, &start);
    }
    return SIZE_MAX;
}

/* “套路贷”案件 is a sort of cases: with 案件 only a year, court or place makes it one. */
static bool read_quoted(struct extraction *extraction, struct slice folded, size_t core, size_t end,
                        struct span *designation)
{
    size_t quote = quotation_before(folded, core);
    size_t start;

    if (quote == SIZE_MAX)
        return false;
    start = case_shape_preposed(extraction, folded, quote);
    *designation = (struct span){start, end};
    return start < quote || !slice_has_at(folded, end - strlen("案件"), "案件");
}

/* 甲不服某局决定案 names a suit against an authority. */
static size_t find_contest(struct slice text)
{
    size_t at = slice_find(text, SLICE("不服"), 0);

    return at != SIZE_MAX && at > 0 && slice_find(text, SLICE("上诉"), at) == SIZE_MAX ? at : SIZE_MAX;
}

static size_t find_sue(struct slice text)
{
    struct slice word = SLICE("诉");

    for (size_t at = slice_find(text, word, 0); at != SIZE_MAX; at = slice_find(text, word, at + word.size))
        if (at > 0 && !previous_in(text, at, before_sue) && !next_in(text, at + word.size, after_sue))
            return at;
    return SIZE_MAX;
}

static bool is_named(struct slice clause)
{
    return !contains_any(clause, nameless, ARRAY_SIZE(nameless));
}

static bool read_contest(struct extraction *extraction, struct slice folded, size_t start, size_t core,
                         size_t end,
                         struct span *designation)
{
    struct slice clause = slice_range(folded, start, core);
    size_t contest = find_contest(clause);

    *designation = (struct span){start, end};
    return contest != SIZE_MAX && is_named(clause) &&
        person_is_party(extraction, slice_range(clause, 0, contest));
}

/* 各诉之间 and the like: the words around 诉 are no parties. */
static bool has_no_parties(struct slice clause)
{
    static const char *const words[] = {"之间", "规定", "是否", "如果", "什么", "如何", "可以", "不得", "应当", "可能", "以及其"};

    return contains_any(clause, words, ARRAY_SIZE(words));
}

static bool read_suit(struct extraction *extraction, struct slice folded, size_t start, size_t core,
                      size_t end,
                      struct span *designation)
{
    struct slice clause = slice_range(folded, start, core);
    size_t sue = find_sue(clause);

    if (sue == SIZE_MAX || sue + strlen("诉") >= clause.size || !is_named(clause) ||
        utf8_length(slice_range(clause, 0, sue)) > PARTY_CHARACTERS_MAX || has_no_parties(clause))
        return false;
    if (slice_has_at(folded, end - strlen("件"), "件") &&
        !person_is_party(extraction, slice_range(clause, 0, sue)))
        return false;
    *designation = (struct span){start, end};
    return true;
}

/* 2019年北京互联网法院审理的…纠纷一案: the year or court says that one judgment is meant. */
static bool read_heard(struct extraction *extraction, struct slice folded, size_t start, size_t core,
                       size_t end,
                       struct span *designation)
{
    static const char *const heard[] = {"审理的", "审结的", "判决的", "裁判的", "公布的", "作出的", "宣判的", "受理的"};
    struct slice clause = slice_range(folded, start, core);
    int year;
    size_t court;

    if (!slice_ends_with(clause, SLICE("纠纷")) && !slice_ends_with(clause, SLICE("一")))
        return false;
    if (!contains_any(clause, heard, ARRAY_SIZE(heard)) || !is_named(clause))
        return false;
    if (court_at(extraction->passage, start, core, &court) == NULL)
        return false;
    *designation = (struct span){year_at(folded, start, &year) != 0 ? start : court, end};
    return true;
}

/* 甲公司与乙公司合同纠纷案: both sides of 与 begin or end as parties do. */
static bool read_dispute(struct extraction *extraction, struct slice folded, size_t start, size_t core,
                         size_t end,
                         struct span *designation)
{
    struct slice clause = slice_range(folded, start, core);
    size_t with = slice_find(clause, SLICE("与"), 0);

    if (with == SIZE_MAX || with == 0 || !is_named(clause) || !slice_ends_with(clause, SLICE("纠纷")))
        return false;
    if (!person_is_party(extraction, slice_range(clause, 0, with)))
        return false;
    *designation = (struct span){start, end};
    return true;
}

/* Where the charge (without 罪) begins that ends at `core`, or `core`. */
static size_t crime_start(struct extraction *extraction, struct slice folded, size_t start, size_t core)
{
    size_t earliest = core - start > CRIME_BYTES_MAX ? core - CRIME_BYTES_MAX : start;
    struct slice acts = slice_range(folded, earliest, core);
    struct slice words = slice_of(arena_format(extraction->scratch, "%.*s罪", (int)acts.size, acts.data));

    for (size_t at = earliest; at < core; utf8_next(folded, &at)) {
        const struct authority_name *charge =
            registry_lookup(extraction->registry, slice_range(words, at - earliest, words.size));
        if (charge != NULL && charge->authority->kind == AUTHORITY_CHARGE)
            return at;
    }
    return core;
}

/* 张某、李某盗窃、诈骗案: names and charges without 罪. */
static bool read_crime(struct extraction *extraction, struct slice folded, size_t start, size_t core,
                       size_t end,
                       struct span *designation)
{
    size_t at = core;
    size_t acts = 0;

    for (; acts < CRIMES_MAX; acts++) {
        size_t crime = crime_start(extraction, folded, start, at);
        if (crime == at)
            break;
        at = crime;
        if (at <= start || !slice_has_at(folded, at - strlen("、"), "、"))
            break;
        at -= strlen("、");
    }
    *designation = (struct span){start, end};
    return at < core && at > start && person_are_names(extraction, slice_range(folded, start, at));
}

/* “甲”案与乙诉丙案: what stands before an earlier 案 belongs to that one. */
static size_t after_earlier_case(struct slice text, size_t start, size_t core)
{
    for (size_t at = slice_find(text, SLICE("案"), start); at < core; at = slice_find(text, SLICE("案"),
                                                                                     at + 1)) {
        size_t end = at + strlen("案");
        if (!next_in(text, end, after_mark) && next_in(text, end, "与和及、件”"))
            start = end;
    }
    return start;
}

bool case_shape_read(struct extraction *extraction, struct slice folded, size_t mark,
                     struct span *designation)
{
    size_t end = mark + strlen("案");
    size_t core = mark;
    size_t start;

    if (next_in(folded, end, after_mark) || previous_in(folded, mark, before_mark))
        return false;
    if (slice_has_at(folded, end, "件"))
        end += strlen("件");
    if (read_quoted(extraction, folded, core, end, designation))
        return true;
    if (core >= strlen("一") && slice_has_at(folded, core - strlen("一"), "一"))
        core -= strlen("一");
    start = skip_leads(folded, after_earlier_case(folded, clause_start(folded, core), core), core);
    if (start >= core)
        return false;
    if (read_suit(extraction, folded, start, core, end, designation) ||
        read_heard(extraction, folded, start, core, end, designation))
        return true;
    if (slice_has_at(folded, mark + strlen("案"), "件"))
        return false;
    return read_dispute(extraction, folded, start, core, end, designation) ||
           read_contest(extraction, folded, start, core, end, designation) ||
           read_crime(extraction, folded, start, core, end, designation);
}

void case_shape_parts(struct extraction *extraction, struct slice folded, struct span designation,
                      struct case_parts *parts)
{
    struct slice text = slice_range(folded, designation.start, designation.end);
    size_t start = designation.start;
    size_t sue;

    *parts = (struct case_parts){0};
    parts->court = court_at(extraction->passage, designation.start, designation.end, &start);
    year_at(folded, designation.start, &parts->year);
    sue = find_sue(text);
    if (sue == SIZE_MAX)
        return;
    parts->plaintiff = (struct span){designation.start, designation.start + sue};
    parts->defendant = (struct span){designation.start + sue + strlen("诉"), designation.end};
    if (slice_ends_with(text, SLICE("案")))
        parts->defendant.end -= strlen("案");
}
