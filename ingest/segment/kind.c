/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind.c - paper, judgment, statute or other, by what the text says. */
#include "ingest/segment/kind.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/read/line.h"
#include "ingest/segment/enactment.h"
#include "ingest/segment/heading_number.h"
#include "ingest/segment/mark.h"

/* A word and what it tells when it stands in the text (once or often: the same). */
struct cue {
    const char *word;
    int judgment;
    int paper;
};

static const struct cue cues[] = {
    {"本院认为", 4, 0},     {"经审理查明", 4, 0},  {"审理查明", 2, 0},     {"判决如下", 4, 0},
    {"裁定如下", 4, 0},     {"公诉机关", 3, 0},    {"提起公诉", 2, 0},     {"检察院指控", 3, 0},
    {"诉称", 3, 0},         {"辩称", 3, 0},        {"审判长", 3, 0},       {"审判员", 2, 0},
    {"书记员", 2, 0},       {"本院", 2, 0},        {"被告人", 2, 0},       {"上诉人", 2, 0},
    {"原审", 2, 0},         {"自诉人", 2, 0},      {"辩护人", 1, 0},       {"委托代理人", 2, 0},
    {"诉讼请求", 1, 0},     {"原告", 1, 0},        {"被告", 1, 0},         {"事实与理由", 2, 0},
    {"被害人", 1, 0},       {"请求判令", 2, 0},    {"上述事实", 2, 0},     {"案件受理费", 2, 0},
    {"判决书", 2, 0},       {"裁定书", 2, 0},      {"供述", 1, 0},         {"抓获", 1, 0},
    {"笔者", 0, 4},         {"本文", 0, 3},        {"学者", 0, 2},         {"学界", 0, 2},
    {"通说", 0, 2},         {"参见", 0, 2},        {"关键词", 0, 2},       {"分歧意见", 0, 4},
    {"第一种意见", 0, 2},   {"第一种观点", 0, 3},  {"评析", 0, 3},         {"审理思路", 0, 4},
    {"裁判要点", 0, 3},     {"审查思路", 0, 3},    {"典型案例", 0, 3},     {"案情简介", 0, 3},
    {"基本案情", 0, 2},     {"司法实践", 0, 2},    {"实务中", 0, 2},       {"实践中", 0, 2},
    {"值得注意的是", 0, 2}, {"一方面", 0, 1},      {"其次", 0, 1},         {"一般认为", 0, 2},
    {"一般而言", 0, 2},     {"主要理由", 0, 2},    {"实践", 0, 1},         {"应当注意", 0, 1},
    {"纪检监察", 0, 3},     {"监察机关", 0, 1},    {"违纪", 0, 1},         {"原则", 0, 1},
    {"第一种意见认为", 0, 2}, {"二种意见", 0, 2},  {"案例评析", 0, 3},     {"来源：", 0, 2},
    {"立法", 0, 1},         {"理论", 0, 2},        {"综上所述", 0, 1},     {"编者按", 0, 3},
    {"Neutral Citation", 6, 0},                    {"delivered the opinion of the Court", 6, 0},
    {"IN THE SUPREME COURT", 5, 0},                {"IN THE HIGH COURT", 6, 0},
    {"SUPREME COURT OF THE UNITED STATES", 5, 0},  {"COURT OF APPEAL", 2, 0},
    {"Respondent", 2, 0},                          {"Appellant", 2, 0},
    {"Claimant", 2, 0},                            {"certiorari", 2, 0},
    {"JUDGMENT", 3, 0},                            {"On appeal from", 4, 0},
    {"affirmed", 1, 0},                            {"I dissent", 2, 0},
    {"EWCA", 1, 0},                                {"UKSC", 2, 0},
    {"aelmas Term", 4, 0},                         {"dismiss the appeal", 3, 0},
    {"allow the appeal", 3, 0},                    {"this court", 2, 0},
    {"(Appellant)", 3, 0},                         {"the district court", 2, 0},
    {" supra note", 0, 4},                         {"this Article", 0, 3},
    {"this paper", 0, 3},                          {"This paper", 0, 3},
    {" L. Rev. ", 0, 2},                           {"Rev.", 0, 1},
    {"scholars", 0, 3},                            {"I argue", 0, 3},
    {" id. at", 0, 1},                             {"argues that", 0, 2},
    {"copyright", 0, 1},                           {"legislation", 0, 1},
    {"literature", 0, 1},                          {"http", 0, 1},
};

struct findings {
    size_t articles;
    size_t bare_articles; /* Article 5, on a line of its own */
    int first_article;
    size_t paragraphs;
    size_t headings;
    size_t marks;
    int labels;
    int judgment;
    int paper;
    size_t size;
    bool act_title;
    bool abstract;
    bool docket;
};

/* Cues in a longer text weigh the same; more than this is not read. */
enum { READ_MAX = 400 * 1000, HEAD_MAX = 900, PAPER_SIZE_MIN = 1500, CUE_BUCKETS = 64 };

/* The cues by what tells their first characters apart, so that a text is gone through once. */
struct cue_index {
    unsigned char first[CUE_BUCKETS]; /* index + 1 of the bucket's first cue, 0 none */
    unsigned char next[ARRAY_SIZE(cues)];
    size_t size[ARRAY_SIZE(cues)];
    bool found[ARRAY_SIZE(cues)];
};

/* The last byte of a character of three bytes, or the first of the others. */
static size_t cue_bucket(struct slice text, size_t at)
{
    unsigned char first = (unsigned char)text.data[at];

    return (first >= 0xE0 && at + 2 < text.size ? (unsigned char)text.data[at + 2] : first) % CUE_BUCKETS;
}

_Static_assert(ARRAY_SIZE(cues) < 255, "an index and one more fits a byte");

static struct cue_index index_cues(void)
{
    struct cue_index index = {.first = {0}};

    for (size_t i = 0; i < ARRAY_SIZE(cues); i++) {
        struct slice word = slice_of(cues[i].word);
        size_t bucket = cue_bucket(word, 0);
        index.size[i] = word.size;
        index.next[i] = index.first[bucket];
        index.first[bucket] = (unsigned char)(i + 1);
    }
    return index;
}

static void look_for_cues(struct findings *findings, struct slice text)
{
    struct cue_index index = index_cues();

    for (size_t at = 0; at < text.size; at++) {
        if (((unsigned char)text.data[at] & 0xC0) == 0x80)
            continue;
        for (size_t i = index.first[cue_bucket(text, at)]; i > 0; i = index.next[i - 1]) {
            const struct cue *cue = &cues[i - 1];
            if (index.found[i - 1] || index.size[i - 1] > text.size - at ||
                memcmp(text.data + at, cue->word, index.size[i - 1]) != 0)
                continue;
            index.found[i - 1] = true;
            findings->judgment += cue->judgment;
            findings->paper += cue->paper;
        }
    }
}

static void look_at_label(struct findings *findings, struct slice text)
{
    struct label label = label_at_start(text);

    if (label.part == LABEL_NONE || label.part == LABEL_TITLE || !(label.marked || label_is_whole(text, &label)))
        return;
    findings->abstract = findings->abstract || label.part == LABEL_ABSTRACT_ZH || label.part == LABEL_ABSTRACT_EN;
    if (label.part == LABEL_SECTION && (strcmp(label.name, "总则") == 0 || strcmp(label.name, "附则") == 0))
        return;
    findings->labels++;
}

/* Bold type in Markdown that is read as plain text. */
static struct slice without_stars(struct slice text)
{
    return slice_has_at(text, 0, "**") ? slice_range(text, 2, text.size) : text;
}

static void look_at_paragraph(struct findings *findings, struct slice text)
{
    struct heading_number number = heading_number_parse(without_stars(text));
    struct mark mark;

    findings->paragraphs++;
    if (number.scheme == SCHEME_ARTICLE) {
        findings->first_article = findings->articles++ == 0 ? number.parts[0] : findings->first_article;
        findings->bare_articles += number.end == text.size;
    } else if (number.scheme != SCHEME_NONE && text.size < 120 && !text_is_ended(text)) {
        findings->headings++;
    }
    look_at_label(findings, text);
    for (size_t at = 0; findings->marks < 3 && mark_next(text, &at, &mark);)
        findings->marks += mark.style != MARK_CIRCLED && mark.span.start > 0;
}

/* The number of a case in the head of a judgment: （2020）浙0702刑初662号 */
static bool head_has_docket(struct slice head)
{
    for (size_t at = slice_find(head, SLICE("号"), 0); at != SIZE_MAX; at = slice_find(head, SLICE("号"), at + 1)) {
        size_t from = at > 60 ? at - 60 : 0;
        struct slice before = slice_range(head, from, at);
        size_t year = slice_find(before, SLICE("20"), 0);
        bool court = slice_find(before, SLICE("初"), 0) != SIZE_MAX || slice_find(before, SLICE("终"), 0) != SIZE_MAX ||
                     slice_find(before, SLICE("再"), 0) != SIZE_MAX || slice_find(before, SLICE("执"), 0) != SIZE_MAX;
        if (year != SIZE_MAX && court)
            return true;
    }
    return false;
}

static struct slice head_of(struct slice text, size_t size)
{
    if (size >= text.size)
        return text;
    while (size > 0 && ((unsigned char)text.data[size] & 0xC0) == 0x80)
        size--;
    return slice_range(text, 0, size);
}

static enum document_kind judge(const struct findings *findings)
{
    bool all = findings->first_article == 1; /* a quotation hardly begins with article 1 */
    bool articles = findings->articles >= 3 && findings->articles * (all ? 16 : 4) >= findings->paragraphs;

    if (findings->abstract)
        return DOCUMENT_PAPER;
    if (articles || findings->bare_articles >= 5)
        return DOCUMENT_STATUTE;
    if (findings->act_title && findings->paper < 8 && findings->judgment < 12)
        return DOCUMENT_STATUTE;
    if (findings->docket && findings->judgment >= 6 && findings->judgment > findings->paper)
        return DOCUMENT_JUDGMENT;
    if (findings->judgment >= 4 && findings->judgment > findings->paper)
        return DOCUMENT_JUDGMENT;
    return findings->paper >= 4 && findings->size >= PAPER_SIZE_MIN ? DOCUMENT_PAPER : DOCUMENT_OTHER;
}

enum document_kind kind_of_text(const struct document *document)
{
    struct findings findings = {.size = document->text.size};
    struct slice text = head_of(document->text, READ_MAX);

    for (size_t i = 0; i < document->paragraph_count && document->paragraphs[i].span.start < text.size; i++)
        look_at_paragraph(&findings, document_paragraph_text(document, i));
    look_for_cues(&findings, text);
    findings.docket = head_has_docket(head_of(text, HEAD_MAX));
    if (document->paragraph_count > 1)
        findings.act_title = enactment_is_title(document_paragraph_text(document, 0));
    if (document->title != NULL)
        findings.act_title = findings.act_title || enactment_is_title(slice_of(document->title));
    findings.paper += findings.labels * 2 + (findings.headings >= 3 ? 3 : 0) + (findings.marks >= 3 ? 3 : 0);
    return judge(&findings);
}
