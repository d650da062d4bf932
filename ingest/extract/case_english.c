/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_english.c - judgments cited in English. */
#include "ingest/extract/case_english.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/written.h"

enum { NAME_WORDS_MAX = 12, REPORTER_WORDS_MAX = 4, PAGE_DIGITS_MAX = 6, WORD_BYTES_MAX = 40 };

/* Reporters of the courts of the United States, as written and as a path; folded, blanks left out. */
static const struct {
    const char *folded;
    const char *path;
    const char *standard;
} reporters[] = {
    {"u.s.", "us", "U.S."},
    {"s.ct.", "s-ct", "S. Ct."},
    {"l.ed.", "l-ed", "L. Ed."},
    {"l.ed.2d", "l-ed-2d", "L. Ed. 2d"},
    {"f.", "f", "F."},
    {"f.2d", "f2d", "F.2d"},
    {"f.3d", "f3d", "F.3d"},
    {"f.4th", "f4th", "F.4th"},
    {"f.supp.", "f-supp", "F. Supp."},
    {"f.supp.2d", "f-supp-2d", "F. Supp. 2d"},
    {"f.supp.3d", "f-supp-3d", "F. Supp. 3d"},
    {"f.r.d.", "frd", "F.R.D."},
    {"n.e.", "ne", "N.E."},
    {"n.e.2d", "ne2d", "N.E.2d"},
    {"n.e.3d", "ne3d", "N.E.3d"},
    {"n.w.", "nw", "N.W."},
    {"n.w.2d", "nw2d", "N.W.2d"},
    {"s.e.", "se", "S.E."},
    {"s.e.2d", "se2d", "S.E.2d"},
    {"s.w.", "sw", "S.W."},
    {"s.w.2d", "sw2d", "S.W.2d"},
    {"s.w.3d", "sw3d", "S.W.3d"},
    {"so.", "so", "So."},
    {"so.2d", "so2d", "So. 2d"},
    {"so.3d", "so3d", "So. 3d"},
    {"p.", "p", "P."},
    {"p.2d", "p2d", "P.2d"},
    {"p.3d", "p3d", "P.3d"},
    {"a.", "a", "A."},
    {"a.2d", "a2d", "A.2d"},
    {"a.3d", "a3d", "A.3d"},
    {"n.y.", "ny", "N.Y."},
    {"n.y.2d", "ny2d", "N.Y.2d"},
    {"n.y.s.2d", "nys2d", "N.Y.S.2d"},
    {"cal.", "cal", "Cal."},
    {"cal.2d", "cal2d", "Cal. 2d"},
    {"cal.3d", "cal3d", "Cal. 3d"},
    {"cal.4th", "cal4th", "Cal. 4th"},
    {"cal.rptr.", "cal-rptr", "Cal. Rptr."},
};

/* Courts with neutral citations: [2023] EWHC 257 (Ch). */
static const char *const neutral_courts[] = {
    "EWHC", "EWCA Civ", "EWCA Crim", "UKSC", "UKHL", "UKPC", "EWCOP", "EWFC", "UKUT", "UKFTT", "UKEAT", "EAT",
    "CSIH", "CSOH", "HKCFA", "HKCA", "HKCFI", "HKDC", "HKLdT", "HCA", "FCA", "FCAFC", "NSWCA", "NSWSC", "VSCA",
    "VSC", "QCA", "QSC", "WASCA", "NZSC", "NZCA", "NZHC", "SCC", "SGCA", "SGHC", "SGHC(I)", "SGHC(A)", "IESC", "IEHC",
    "IECA", "NICA", "NIQB", "ZASCA", "ZACC",
};

/* Small words inside a party's name. */
static const char *const inside_names[] = {"of", "the", "and", "&", "de", "van", "von", "der", "for",
                                           "la", "le", "du", "ex", "rel.", "et", "al.", "re"};

/* Forms of companies: a comma before them ends no name. */
static const char *const company_forms[] = {"Inc.", "Inc", "Inc.,", "Ltd.", "Ltd", "Ltd.,", "LLC", "L.L.C.", "LLC,", "Co.",
                                            "Co.,", "Corp.", "Corp.,", "Corp", "Plc", "plc", "LLP", "L.P.", "S.A.", "N.V.",
                                            "GmbH", "AG"};

/* Capitalised words before a name that are not its own. */
static const char *const before_names[] = {"See", "In", "Cf.", "E.g.", "Accord", "But", "The", "Under", "Compare", "And",
                                           "Citing", "Quoting", "Also", "As", "Since", "Following", "After", "From", "With",
                                           "By", "On", "For", "Though", "Although", "While", "Unlike", "Like", "When", "At",
                                           "To", "Thus", "Indeed", "Both", "Then", "If", "Court", "Of", "see", "Before"};

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static size_t skip_spaces(struct slice text, size_t at)
{
    while (at < text.size && is_space(text.data[at]))
        at++;
    return at;
}

static size_t digits_at(struct slice text, size_t at)
{
    size_t start = at;

    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at - start;
}

static bool is_word_byte(struct slice text, size_t at)
{
    return at < text.size && (((text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z') ||
                              (text.data[at] >= '0' && text.data[at] <= '9'));
}

static bool is_one_of(struct slice word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal(word, slice_of(words[i])))
            return true;
    return false;
}

/* ---- names: X v. Y ---- */

struct suit {
    struct span span;
    struct span plaintiff;
    struct span defendant;
};

static struct slice word_before(struct slice text, size_t at)
{
    size_t end = at;
    size_t start;

    while (end > 0 && is_space(text.data[end - 1]))
        end--;
    start = end;
    while (start > 0 && end - start < WORD_BYTES_MAX && !is_space(text.data[start - 1]) &&
           (unsigned char)text.data[start - 1] < 0xE0 && strchr("([\"<>*_", text.data[start - 1]) == NULL)
        start--;
    return slice_range(text, start, end);
}

static struct slice word_after(struct slice text, size_t at)
{
    size_t start = skip_spaces(text, at);
    size_t end = start;

    while (end < text.size && end - start < WORD_BYTES_MAX && !is_space(text.data[end]) &&
           (unsigned char)text.data[end] < 0xE0 && strchr("()[]\";<>*_", text.data[end]) == NULL)
        end++;
    return slice_range(text, start, end);
}

static bool is_capitalised(struct slice word)
{
    return word.size > 0 && ((word.data[0] >= 'A' && word.data[0] <= 'Z') || (unsigned char)word.data[0] == 0xC3 ||
                             digits_at(word, 0) > 0);
}

static bool ends_clause(struct slice word)
{
    static const char *const abbreviations[] = {"Co.,", "Inc.,", "Ltd.,", "Corp.,", "Inc.", "Co.", "Ltd.", "Corp.", "Bros.",
                                                "Bd.", "Dep't.", "St.", "Mr.", "Dr.", "Int'l.", "Ass'n.", "Jr.", "No."};
    char last = word.size == 0 ? '.' : word.data[word.size - 1];

    if (strchr(".,;:?!", last) == NULL)
        return false;
    /* A short abbreviation or initial goes on: "U.S. v.", "J. Smith". */
    return !(last == '.' && word.size <= 5) && !is_one_of(word, abbreviations, ARRAY_SIZE(abbreviations));
}

static bool is_company_form(struct slice word)
{
    return is_one_of(word, company_forms, ARRAY_SIZE(company_forms));
}

/* The plaintiff's name that ends at `end`: capitalised words, small ones between them. */
static bool read_plaintiff(struct slice text, size_t end, struct span *name)
{
    size_t at = end;
    size_t start = SIZE_MAX;
    bool form = false; /* the word read last is a company's form */

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        struct slice word = word_before(text, at);
        if (word.size == 0 || (i > 0 && ends_clause(word) && !form) || is_one_of(word, before_names, ARRAY_SIZE(before_names)))
            break;
        if (memchr(word.data, ')', word.size) != NULL)
            return false;
        if (is_capitalised(word))
            start = (size_t)(word.data - text.data);
        else if (!is_one_of(word, inside_names, ARRAY_SIZE(inside_names)))
            break;
        form = is_company_form(word);
        at = (size_t)(word.data - text.data);
        if (at > 0 && strchr("([\"<>*_", text.data[at - 1]) != NULL)
            break;
    }
    *name = (struct span){start, end};
    return start != SIZE_MAX && !(text.data[start] >= '0' && text.data[start] <= '9');
}

/* The stop of "Pepper v Hart. The": after a long enough word that is no abbreviation, before a new sentence. */
static bool ends_sentence(struct slice text, size_t end)
{
    struct slice word = word_before(text, end);
    size_t next = skip_spaces(text, end);

    if (word.size < 5 || text.data[end - 1] != '.' || is_company_form(word) || memchr(word.data, '.', word.size - 1) != NULL)
        return false;
    return next >= text.size || next == end + 1;
}

static bool read_defendant(struct slice text, size_t start, struct span *name)
{
    size_t at = start;
    size_t end = SIZE_MAX;

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        struct slice word = word_after(text, at);
        bool last = ends_clause(word);
        if (word.size == 0 || (digits_at(word, 0) > 0 && i > 0))
            break;
        at = (size_t)(word.data - text.data) + word.size;
        if (is_capitalised(word))
            end = at;
        else if (!is_one_of(word, inside_names, ARRAY_SIZE(inside_names)))
            break;
        if (last && !is_company_form(word_after(text, at)))
            break;
    }
    if (end == SIZE_MAX)
        return false;
    while (end > start && strchr(",;:?!", text.data[end - 1]) != NULL)
        end--;
    *name = (struct span){skip_spaces(text, start), end};
    if (ends_sentence(text, name->end))
        name->end--;
    return name->end > name->start;
}

/* " v. ", " v ", " vs. " between two names. */
static size_t versus_at(struct slice text, size_t at)
{
    static const char *const words[] = {"v.", "vs.", "vs", "v"};

    if (at == 0 || !is_space(text.data[at - 1]))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t size = strlen(words[i]);
        if (slice_has_at(text, at, words[i]) && at + size < text.size && is_space(text.data[at + size]))
            return size;
    }
    return 0;
}

static bool read_suit(struct slice text, size_t at, struct suit *suit)
{
    size_t size = versus_at(text, at);
    size_t end = at;

    if (size == 0)
        return false;
    while (end > 0 && is_space(text.data[end - 1]))
        end--;
    if (!read_plaintiff(text, end, &suit->plaintiff) || !read_defendant(text, at + size, &suit->defendant))
        return false;
    suit->span = (struct span){suit->plaintiff.start, suit->defendant.end};
    return true;
}

/* ---- 347 U.S. 483 ---- */

struct report {
    struct span span;
    struct span volume;
    struct span page;
    struct span pin;
    size_t reporter; /* in `reporters` */
};

/* The longest reporter at `at`; blanks between its parts do not matter. */
static size_t reporter_at(struct slice text, size_t at, size_t *reporter)
{
    size_t best = 0;

    for (size_t i = 0; i < ARRAY_SIZE(reporters); i++) {
        size_t end = at;
        const char *letter = reporters[i].folded;
        while (*letter != '\0' && end < text.size) {
            char c = text.data[end];
            if (c >= 'A' && c <= 'Z')
                c = (char)(c | 0x20);
            if (c == ' ' && letter != reporters[i].folded) {
                end++;
                continue;
            }
            if (c != *letter)
                break;
            letter++;
            end++;
        }
        if (*letter == '\0' && !is_word_byte(text, end) && end - at > best && text.data[at] >= 'A' && text.data[at] <= 'Z') {
            best = end - at;
            *reporter = i;
        }
    }
    return best;
}

static bool read_report(struct slice text, size_t at, struct report *report)
{
    size_t digits = digits_at(text, at);
    size_t size;
    size_t next;

    if (digits == 0 || digits > 4 || (at > 0 && (is_word_byte(text, at - 1) || strchr("$.-/§", text.data[at - 1]) != NULL)))
        return false;
    next = at + digits;
    if (next >= text.size || !is_space(text.data[next]))
        return false;
    next = skip_spaces(text, next);
    size = reporter_at(text, next, &report->reporter);
    if (size == 0)
        return false;
    next = skip_spaces(text, next + size);
    if (text.size > next && text.data[next] == ',')
        next = skip_spaces(text, next + 1);
    report->volume = (struct span){at, at + digits};
    digits = digits_at(text, next);
    if (digits == 0 || digits > PAGE_DIGITS_MAX || is_word_byte(text, next + digits))
        return false;
    report->page = (struct span){next, next + digits};
    report->span = (struct span){at, next + digits};
    report->pin = (struct span){0, 0};
    next += digits;
    if (slice_has_at(text, next, ", ") && digits_at(text, next + 2) > 0 && digits_at(text, next + 2) <= 4)
        report->pin = (struct span){next + 2, next + 2 + digits_at(text, next + 2)};
    return true;
}

/* (1954), (2d Cir. 1999) after a citation: the year. */
static int year_after(struct slice text, size_t at)
{
    size_t close;
    int year = 0;

    at = skip_spaces(text, at);
    if (at >= text.size || text.data[at] != '(')
        return 0;
    close = at;
    while (close < text.size && close - at < WORD_BYTES_MAX && text.data[close] != ')')
        close++;
    if (close >= text.size || text.data[close] != ')' || close - at < 5 || digits_at(text, close - 4) != 4)
        return 0;
    for (size_t i = close - 4; i < close; i++)
        year = year * 10 + (text.data[i] - '0');
    return year >= 1600 && year <= 2100 ? year : 0;
}

/* ---- adding ---- */

static char *copy(struct extraction *extraction, struct span span)
{
    return written_name(extraction->document->arena, slice_range(extraction->passage->text, span.start, span.end));
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

static void add_report(struct extraction *extraction, const struct report *report, const struct suit *suit)
{
    struct slice text = extraction->passage->text;
    struct arena *arena = extraction->document->arena;
    struct span span = report->span;
    struct mention *mention;
    size_t end = report->pin.end != 0 ? report->pin.end : report->page.end;

    if (suit != NULL)
        span.start = suit->span.start;
    mention = extraction_add(extraction, MENTION_CASE, span);
    mention->how = "full";
    if (suit != NULL)
        set_suit(extraction, mention, suit);
    mention->judgment.volume = copy(extraction, report->volume);
    mention->judgment.reporter = reporters[report->reporter].standard;
    mention->judgment.page = copy(extraction, report->page);
    mention->judgment.pin = report->pin.end != 0 ? copy(extraction, report->pin) : NULL;
    mention->judgment.year = year_after(text, end);
    mention->id = arena_format(arena, "case/us/%s-%s-%s", mention->judgment.volume, reporters[report->reporter].path,
                               mention->judgment.page);
}

static char *slug_id(struct extraction *extraction, const char *name)
{
    return arena_format(extraction->document->arena, "case/%s", written_slug(extraction->scratch, slice_of(name)));
}

/* The id of the registered case of that name or number, else a slug. */
static const char *id_of(struct extraction *extraction, const char *name)
{
    const struct authority *known = known_case(extraction, name);

    return known != NULL ? known->id : slug_id(extraction, name);
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
    } else {
        mention->id = slug_id(extraction, mention->judgment.name);
    }
}

/* [2023] EWHC 257 (Ch) */
static size_t read_neutral(struct extraction *extraction, struct slice text, size_t at, const struct suit *suit)
{
    size_t next = at + 6;
    size_t digits;

    if (text.data[at] != '[' || digits_at(text, at + 1) != 4 || at + 5 >= text.size || text.data[at + 5] != ']')
        return 0;
    next = skip_spaces(text, next);
    for (size_t i = 0; i < ARRAY_SIZE(neutral_courts); i++) {
        struct mention *mention;
        size_t number = next + strlen(neutral_courts[i]);
        size_t end;
        if (!slice_has_at(text, next, neutral_courts[i]) || is_word_byte(text, number))
            continue;
        number = skip_spaces(text, number);
        digits = digits_at(text, number);
        if (digits == 0 || digits > PAGE_DIGITS_MAX)
            continue;
        end = number + digits;
        if (slice_has_at(text, end, " (") && text.size > end + 2 && text.data[end + 2] >= 'A' && text.data[end + 2] <= 'Z') {
            size_t close = slice_find(text, SLICE(")"), end);
            if (close != SIZE_MAX && close - end <= 12)
                end = close + 1;
        }
        mention = extraction_add(extraction, MENTION_CASE, (struct span){suit != NULL ? suit->span.start : at, end});
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
    while (end < text.size && (is_word_byte(text, end) || text.data[end] == ':' || text.data[end] == '.'))
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

/* Does a citation by reporter follow the name directly ("X v. Y, 347 U.S. 483")? */
static bool follows(struct slice text, size_t end, size_t start)
{
    size_t at = end;

    if (at < text.size && text.data[at] == ',')
        at++;
    return skip_spaces(text, at) == start;
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

/* The name that waits for its citation. */
struct waiting {
    struct suit suit;
    bool is;
};

static const struct suit *name_of(const struct extraction *extraction, const struct waiting *waiting, size_t at)
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

/* What begins at `at`: its size, or 0. */
static size_t read_at(struct extraction *extraction, struct slice text, size_t at, struct waiting *waiting)
{
    const struct suit *name = NULL;
    struct suit found;
    struct report report = {0};
    size_t size = 0;
    char c = text.data[at];

    if (c == 'v' && read_suit(text, at, &found)) {
        flush(extraction, waiting);
        *waiting = (struct waiting){found, true};
        return 0;
    }
    if (c >= '0' && c <= '9' && read_report(text, at, &report)) {
        name = name_of(extraction, waiting, at);
        add_report(extraction, &report, name);
        size = report.span.end - at;
    } else if (c == '[') {
        name = name_of(extraction, waiting, at);
        size = read_neutral(extraction, text, at, name);
    } else if (c == 'E') {
        size = read_ecli(extraction, text, at);
    }
    if (size > 0 && name != NULL)
        waiting->is = false;
    return size;
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
