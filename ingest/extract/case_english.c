/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_english.c - judgments cited in English. */
#include "ingest/extract/case_english.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/case_short.h"
#include "ingest/extract/latin.h"
#include "ingest/extract/report.h"
#include "ingest/extract/suit.h"
#include "ingest/extract/written.h"

enum { NUMBER_DIGITS_MAX = 6, ID_DISTANCE_MAX = 600 };

/* Courts with neutral citations: [2023] EWHC 257 (Ch). */
static const char *const neutral_courts[] = {
    "EWHC", "EWCA Civ", "EWCA Crim", "UKSC", "UKHL", "UKPC", "EWCOP", "EWFC", "UKUT", "UKFTT", "UKEAT", "EAT",
    "CSIH", "CSOH", "HKCFA", "HKCA", "HKCFI", "HKDC", "HKFC", "HKCT", "HKLT", "HKMagC", "HKLdT",
    "HCA", "FCA", "FCAFC", "NSWCA", "NSWSC",
        "VSCA",
    "VSC", "QCA", "QSC", "WASCA", "NZSC", "NZCA", "NZHC", "SCC", "SGCA", "SGHC", "SGHC(I)", "SGHC(A)", "IESC",
        "IEHC",
    "IECA", "NICA", "NIQB", "ZASCA", "ZACC",
};

static char *copy(struct extraction *extraction, struct span span)
{
    return written_name(extraction->document->arena,
                        slice_range(extraction->passage->text, span.start, span.end));
}

static const struct authority *known_case(struct extraction *extraction, const char *name)
{
    const char *folded = unicode_fold_string(extraction->scratch, slice_of(name), true);
    const struct authority_name *found = registry_lookup(extraction->registry, slice_of(folded));

    for (; found != NULL; found = found->next)
        if (found->authority->kind == AUTHORITY_CASE)
            return found->authority;
    return NULL;
}

static void set_suit(struct extraction *extraction, struct mention *mention, const struct suit *suit)
{
    mention->judgment.name = copy(extraction, suit->span);
    mention->judgment.plaintiff = copy(extraction, suit->plaintiff);
    mention->judgment.defendant = copy(extraction, suit->defendant);
    mention->name = mention->judgment.name;
}

/* case/us/347-us-483, case/uk/2008-1-ac-269, case/uk/156-lgr-1 */
static char *report_id(struct extraction *extraction, const struct report *report)
{
    struct builder id = {0};
    char *copy_of;

    builder_format(&id, "case/%s/", report->country);
    if (report->year != 0)
        builder_format(&id, "%d-", report->year);
    if (report->volume.end > report->volume.start)
        builder_format(&id, "%s-", copy(extraction, report->volume));
    builder_format(&id, "%s-%s", report->path, copy(extraction, report->page));
    copy_of = arena_copy(extraction->document->arena, builder_slice(&id));
    builder_finish(&id);
    return copy_of;
}

/* 598 U.S. at 500: which judgment is known when all are read. */
static size_t add_short(struct extraction *extraction, const struct report *report)
{
    struct mention *mention = extraction_add(extraction, MENTION_CASE, report->span);

    mention->how = "short";
    mention->unresolved = case_short_reason;
    mention->judgment.volume = copy(extraction, report->volume);
    mention->judgment.reporter = report->reporter;
    mention->judgment.pin = copy(extraction, report->pin);
    return report->span.end - report->span.start;
}

/* The citation in the registry's manner: 248 N.Y. 339, [1961] AC 388. */
static const char *report_number(struct extraction *extraction, const struct report *report)
{
    struct arena *scratch = extraction->scratch;
    const char *year = report->year != 0 ? arena_format(scratch, "[%d] ", report->year) : "";
    bool volume = report->volume.end > report->volume.start;

    return arena_format(scratch, "%s%s%s%s %s", year, volume ? copy(extraction, report->volume) : "",
                        volume ? " " : "", report->reporter, copy(extraction, report->page));
}

static struct mention *add_report(struct extraction *extraction, const struct report *report,
                                  const struct suit *suit)
{
    struct slice text = extraction->passage->text;
    struct span span = report->span;
    struct mention *mention;
    const struct authority *known = known_case(extraction, report_number(extraction, report));
    size_t end = report->pin.end != 0 ? report->pin.end : report->page.end;

    if (suit != NULL)
        span.start = suit->span.start;
    mention = extraction_add(extraction, MENTION_CASE, span);
    mention->how = "full";
    if (suit != NULL)
        set_suit(extraction, mention, suit);
    mention->judgment.volume =
        report->volume.end > report->volume.start ? copy(extraction, report->volume) : NULL;
    mention->judgment.reporter = report->reporter;
    mention->judgment.page = copy(extraction, report->page);
    mention->judgment.pin = report->pin.end != 0 ? copy(extraction, report->pin) : NULL;
    mention->judgment.year = report->year != 0 ? report->year : report_year_after(text, end);
    mention->id = known != NULL ? known->id : report_id(extraction, report);
    return mention;
}

static char *slug_id(struct extraction *extraction, const char *name)
{
    return arena_format(extraction->document->arena, "case/%s",
                        written_slug(extraction->scratch, slice_of(name)));
}

/* The id of the registered case of that name or number, else a slug. */
static const char *id_of(struct extraction *extraction, const char *name)
{
    const struct authority *known = known_case(extraction, name);

    return known != NULL ? known->id : slug_id(extraction, name);
}

/* R v Secretary of State: thousands of judgments have the name, without the one for whom the Crown sues. */
static bool is_anyones(const struct case_mention *judgment)
{
    return strcmp(judgment->plaintiff, "R") == 0 &&
           (strncmp(judgment->defendant, "Secretary of State", strlen("Secretary of State")) == 0 ||
            strcmp(judgment->defendant, "Home Secretary") == 0) &&
           strstr(judgment->defendant, "x p") == NULL && strstr(judgment->defendant, "x P") == NULL;
}

/* A bare name: how it is written may be anyone's; it links only to a registered case. */
static void add_suit(struct extraction *extraction, const struct suit *suit)
{
    struct mention *mention = extraction_add(extraction, MENTION_CASE, suit->span);
    const struct authority *known;

    mention->how = "named";
    set_suit(extraction, mention, suit);
    known = known_case(extraction, mention->judgment.name);
    if (known != NULL) {
        mention->id = known->id;
        mention->judgment.number = known->number[0] != '\0' ? known->number : NULL;
    } else if (is_anyones(&mention->judgment)) {
        mention->unresolved = "a name of many judgments";
    } else {
        mention->id = slug_id(extraction, mention->judgment.name);
    }
}

/* [2023] EWHC 257 (Ch) */
static size_t read_neutral(struct extraction *extraction, struct slice text, size_t at,
                           const struct suit *suit)
{
    size_t next = at + 6;
    size_t digits;

    if (text.data[at] != '[' || latin_digits_at(text, at + 1) != 4 || at + 5 >= text.size ||
        text.data[at + 5] != ']')
        return 0;
    next = latin_skip_spaces(text, next);
    for (size_t i = 0; i < ARRAY_SIZE(neutral_courts); i++) {
        struct mention *mention;
        size_t number = next + strlen(neutral_courts[i]);
        size_t end;
        if (!slice_has_at(text, next, neutral_courts[i]) || latin_is_word_byte(text, number))
            continue;
        number = latin_skip_spaces(text, number);
        digits = latin_digits_at(text, number);
        if (digits == 0 || digits > NUMBER_DIGITS_MAX)
            continue;
        end = number + digits;
        if (slice_has_at(text, end, " (") && text.size > end + 2 && text.data[end + 2] >= 'A' &&
            text.data[end + 2] <= 'Z') {
            size_t close = slice_find(text, SLICE(")"), end);
            if (close != SIZE_MAX && close - end <= 12)
                end = close + 1;
        }
        mention =
            extraction_add(extraction, MENTION_CASE,
                           (struct span){suit != NULL ? suit->span.start : at, end});
        mention->how = "neutral";
        mention->name = mention->judgment.number = copy(extraction, (struct span){at, end});
        mention->id = id_of(extraction, mention->name);
        if (suit != NULL)
            set_suit(extraction, mention, suit);
        mention->judgment.court = neutral_courts[i];
        for (size_t y = at + 1; y < at + 5; y++)
            mention->judgment.year = mention->judgment.year * 10 + (text.data[y] - '0');
        return end - at;
    }
    return 0;
}

/* ECLI:EU:C:2014:317 (Council conclusions 2011/C 127/01) */
static size_t read_ecli(struct extraction *extraction, struct slice text, size_t at)
{
    struct mention *mention;
    size_t end = at;
    int colons = 0;

    if (!slice_has_at(text, at, "ECLI:"))
        return 0;
    while (end < text.size && (latin_is_word_byte(text, end) || text.data[end] == ':' || text.data[end] == '.'))
        colons += text.data[end++] == ':';
    while (end > at && (text.data[end - 1] == '.' || text.data[end - 1] == ':'))
        colons -= text.data[--end] == ':';
    if (colons != 4)
        return 0;
    mention = extraction_add(extraction, MENTION_CASE, (struct span){at, end});
    mention->how = "neutral";
    mention->name = mention->judgment.number = copy(extraction, (struct span){at, end});
    mention->id = arena_format(extraction->document->arena, "case/%s", mention->name);
    return end - at;
}

/* Does a citation follow the name directly (X v. Y, 347 U.S. 483; X v Y (The Ship) [1961] AC 388)? */
static bool follows(struct slice text, size_t end, size_t start)
{
    enum { SHORT_NAME_MAX = 60 };
    size_t at = end;
    size_t close;

    if (slice_has_at(text, end, " (") && start < end + SHORT_NAME_MAX) {
        close = slice_find(slice_range(text, 0, start), SLICE(")"), end);
        at = close != SIZE_MAX ? close + 1 : at;
    }
    if (at < text.size && text.data[at] == ',')
        at++;
    return latin_skip_spaces(text, at) == start;
}

bool case_is_held(const struct extraction *extraction, struct span span)
{
    const struct document *document = extraction->document;
    size_t offset = extraction->passage->offset;

    for (size_t i = document->mention_count; i-- > 0;) {
        const struct mention *mention = &document->mentions[i];
        if (mention->paragraph != extraction->passage->index)
            break;
        if (mention->kind == MENTION_CASE &&
            span_overlaps(mention->span, (struct span){span.start + offset, span.end + offset}))
            return true;
    }
    return false;
}

/* What the next citation may belong to. */
struct waiting {
    struct suit suit; /* a name that waits for its citation */
    bool is;
    const char *id;       /* of the named or neutral citation read last, or NULL */
    const char *cited;    /* the same of any citation with a number: what "Id." means */
    const char *reporter; /* its reporter, or NULL: neutral */
    int year;             /* in its square brackets, or 0 */
    size_t end;           /* behind its pages */
};

static const struct suit *name_of(const struct extraction *extraction, const struct waiting *waiting,
                                  size_t at)
{
    bool named = waiting->is && follows(extraction->passage->text, waiting->suit.span.end, at) &&
                 !case_is_held(extraction, waiting->suit.span);

    return named ? &waiting->suit : NULL;
}

static void flush(struct extraction *extraction, struct waiting *waiting)
{
    if (waiting->is && !case_is_held(extraction, waiting->suit.span))
        add_suit(extraction, &waiting->suit);
    waiting->is = false;
}

/*
 * 347 U.S. 483, 74 S. Ct. 686; [2021] UKSC 14; [2021] 1 WLR 2569: the same
 * judgment in another series, printed in the same year or soon after.
 */
static bool is_parallel(struct slice text, const struct waiting *waiting, const struct report *report)
{
    enum { YEARS_LATER_MAX = 2 };
    size_t at = waiting->end;

    if (waiting->id == NULL || at >= text.size || (text.data[at] != ',' && text.data[at] != ';') ||
        latin_skip_spaces(text, at + 1) != report->span.start)
        return false;
    if (waiting->reporter != NULL && strcmp(waiting->reporter, report->reporter) == 0)
        return false;
    if (waiting->year == 0 || report->year == 0)
        return waiting->year == report->year && text.data[at] == ',';
    return report->year >= waiting->year && report->year - waiting->year <= YEARS_LATER_MAX;
}

static size_t take_report(struct extraction *extraction, struct waiting *waiting, const struct report *report)
{
    const struct suit *name = name_of(extraction, waiting, report->span.start);
    bool parallel = name == NULL && is_parallel(extraction->passage->text, waiting, report);
    struct mention *mention = add_report(extraction, report, name);

    if (parallel)
        mention->id = waiting->id;
    if (name != NULL)
        waiting->is = false;
    waiting->id = name != NULL || parallel ? mention->id : NULL;
    waiting->cited = mention->id;
    waiting->reporter = report->reporter;
    waiting->year = report->year;
    waiting->end = report->pin.end != 0 ? report->pin.end : report->page.end;
    return report->span.end - report->span.start;
}

/* What "Id." means after a short citation is known only when all are read. */
static size_t take_short(struct extraction *extraction, struct waiting *waiting, const struct report *report)
{
    waiting->cited = waiting->id = NULL;
    return add_short(extraction, report);
}

static size_t take_neutral(struct extraction *extraction, struct waiting *waiting, size_t at)
{
    const struct suit *name = name_of(extraction, waiting, at);
    size_t size = read_neutral(extraction, extraction->passage->text, at, name);
    const struct mention *mention;

    if (size == 0)
        return 0;
    if (name != NULL)
        waiting->is = false;
    mention = &extraction->document->mentions[extraction->document->mention_count - 1];
    waiting->id = waiting->cited = mention->id;
    waiting->reporter = NULL;
    waiting->year = mention->judgment.year;
    waiting->end = at + size;
    return size;
}

/* Has a statute been cited in the passage between two bytes? */
static bool cites_statute(const struct extraction *extraction, struct span part)
{
    const struct document *document = extraction->document;
    size_t offset = extraction->passage->offset;

    for (size_t i = document->mention_count; i-- > 0;) {
        const struct mention *mention = &document->mentions[i];
        if (mention->paragraph != extraction->passage->index)
            return false;
        if (mention->kind == MENTION_STATUTE &&
            span_overlaps(mention->span, (struct span){part.start + offset, part.end + offset}))
            return true;
    }
    return false;
}

/*
 * Only words, and numbers in brackets, stand between a citation and its "Id.":
 * another number may be of a citation that was not recognised.
 */
static bool is_undisturbed(const struct extraction *extraction, struct span part)
{
    struct slice between = slice_range(extraction->passage->text, part.start, part.end);
    int depth = 0;
    int quotes = 0;

    if (part.start == 0 || between.size > ID_DISTANCE_MAX || slice_find(between, SLICE("upra"), 0) != SIZE_MAX ||
        slice_find(between, SLICE("§"), 0) != SIZE_MAX)
        return false;
    for (size_t i = 0; i < between.size; i++) {
        depth += (between.data[i] == '(') - (between.data[i] == ')');
        quotes += slice_has_at(between, i, "“") - slice_has_at(between, i, "”");
        if (depth < 0 || quotes < 0) /* the citation itself stands in a bracket or quotation: (citing X v. Y, 463 U.S. 646) */
            return false;
        if (depth == 0 && between.data[i] >= '0' && between.data[i] <= '9')
            return false;
    }
    return !cites_statute(extraction, part);
}

/* Id. at 429; Ibid.: the judgment cited last, in the same paragraph and with nothing between that could be meant. */
static size_t read_id(struct extraction *extraction, struct slice text, size_t at, struct waiting *waiting)
{
    size_t end = at + (slice_has_at(text, at, "Id.") ? strlen("Id.") : strlen("Ibid."));
    size_t page = latin_skip_spaces(text, end);
    struct mention *mention;

    if ((!slice_has_at(text, at, "Id.") && !slice_has_at(text, at, "Ibid.")) ||
        (at > 0 && latin_is_word_byte(text, at - 1)) || waiting->is || waiting->cited == NULL ||
        !is_undisturbed(extraction, (struct span){waiting->end, at}))
        return 0;
    if (page < text.size && text.data[page] == ',')
        page = latin_skip_spaces(text, page + 1);
    page = slice_has_at(text, page, "at ") ? page + strlen("at ") : page;
    mention = extraction_add(extraction, MENTION_CASE, (struct span){at, end});
    mention->how = "id";
    mention->id = waiting->cited;
    if (latin_digits_at(text, page) > 0 && text.data[page - 1] == ' ')
        mention->judgment.pin = copy(extraction, (struct span){page, page + latin_digits_at(text, page)});
    waiting->end = mention->judgment.pin != NULL ? page + latin_digits_at(text, page) : end;
    return waiting->end - at;
}

/* What begins at `at`: its size, or 0. */
static size_t read_at(struct extraction *extraction, struct slice text, size_t at, struct waiting *waiting)
{
    struct suit found;
    struct report report = {0};
    char c = text.data[at];

    if (c == 'v' && suit_read(text, at, &found)) {
        flush(extraction, waiting);
        waiting->cited = NULL;
        waiting->suit = found;
        waiting->is = true;
        return 0;
    }
    if ((c >= '0' && c <= '9' && report_read(text, at, &report)) ||
        ((c == '[' || c == '(') && report_read_dated(text, at, &report)))
        return take_report(extraction, waiting, &report);
    if (c >= '0' && c <= '9' && report_read_short(text, at, &report))
        return take_short(extraction, waiting, &report);
    if (c == 'I')
        return read_id(extraction, text, at, waiting);
    if (c == '[')
        return take_neutral(extraction, waiting, at);
    return c == 'E' ? read_ecli(extraction, text, at) : 0;
}

void case_english_find(struct extraction *extraction)
{
    struct slice text = extraction->passage->text;
    struct waiting waiting = {.is = false};

    for (size_t at = 0; at < text.size;) {
        size_t size = read_at(extraction, text, at, &waiting);
        at += size > 0 ? size : 1;
    }
    flush(extraction, &waiting);
}
