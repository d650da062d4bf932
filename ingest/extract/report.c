/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report.c - citations by volume, reporter and page. */
#include "ingest/extract/report.h"

#include "base/memory.h"
#include "ingest/extract/latin.h"

enum { PAGE_DIGITS_MAX = 8, BRACKET_BYTES_MAX = 40 };

/* Reporters of the United States and Hong Kong, as written (folded, blanks left out) and as a path. */
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
    {"n.y.3d", "ny3d", "N.Y.3d"},
    {"n.y.s.", "nys", "N.Y.S."},
    {"n.y.s.3d", "nys3d", "N.Y.S.3d"},
    {"cal.app.", "cal-app", "Cal. App."},
    {"cal.app.2d", "cal-app-2d", "Cal. App. 2d"},
    {"cal.app.3d", "cal-app-3d", "Cal. App. 3d"},
    {"cal.app.4th", "cal-app-4th", "Cal. App. 4th"},
    {"cal.app.5th", "cal-app-5th", "Cal. App. 5th"},
    {"cal.5th", "cal-5th", "Cal. 5th"},
    {"cal.rptr.2d", "cal-rptr-2d", "Cal. Rptr. 2d"},
    {"cal.rptr.3d", "cal-rptr-3d", "Cal. Rptr. 3d"},
    {"wn.2d", "wn2d", "Wn.2d"},
    {"wn.app.", "wn-app", "Wn. App."},
    {"wash.", "wash", "Wash."},
    {"wash.2d", "wash-2d", "Wash. 2d"},
    {"wash.app.", "wash-app", "Wash. App."},
    {"atl.", "atl", "Atl."},
    {"mass.", "mass", "Mass."},
    {"ga.", "ga", "Ga."},
    {"ga.app.", "ga-app", "Ga. App."},
    {"idaho", "idaho", "Idaho"},
    {"ill.", "ill", "Ill."},
    {"ill.2d", "ill-2d", "Ill. 2d"},
    {"ill.app.3d", "ill-app-3d", "Ill. App. 3d"},
    {"pa.", "pa", "Pa."},
    {"ohiost.", "ohio-st", "Ohio St."},
    {"ohiost.3d", "ohio-st-3d", "Ohio St. 3d"},
    {"tex.", "tex", "Tex."},
    {"va.", "va", "Va."},
    {"wis.", "wis", "Wis."},
    {"wis.2d", "wis-2d", "Wis. 2d"},
    {"mich.", "mich", "Mich."},
    {"minn.", "minn", "Minn."},
    {"conn.", "conn", "Conn."},
    {"md.", "md", "Md."},
    {"n.j.", "nj", "N.J."},
    {"n.c.", "nc", "N.C."},
    {"s.c.", "sc", "S.C."},
    {"kan.", "kan", "Kan."},
    {"iowa", "iowa", "Iowa"},
    {"neb.", "neb", "Neb."},
    {"okla.", "okla", "Okla."},
    {"ala.", "ala", "Ala."},
    {"ark.", "ark", "Ark."},
    {"colo.", "colo", "Colo."},
    {"haw.", "haw", "Haw."},
    {"fed.cl.", "fed-cl", "Fed. Cl."},
    {"m.j.", "mj", "M.J."},
    {"c.m.r.", "cmr", "C.M.R."},
    {"b.r.", "br", "B.R."},
    {"t.c.", "tc", "T.C."},
    {"vet.app.", "vet-app", "Vet. App."},
    {"cranch", "cranch", "Cranch"},
    {"wheat.", "wheat", "Wheat."},
    {"pet.", "pet", "Pet."},
    {"wall.", "wall", "Wall."},
    {"how.", "how", "How."},
    {"dall.", "dall", "Dall."},
    {"l.ed.3d", "l-ed-3d", "L. Ed. 3d"},
    {"f.app'x", "f-appx", "F. App'x"},
    {"johns.", "johns", "Johns."},
    {"a.d.2d", "ad2d", "A.D.2d"},
    {"a.d.3d", "ad3d", "A.D.3d"},
    {"misc.2d", "misc-2d", "Misc. 2d"},
    {"misc.3d", "misc-3d", "Misc. 3d"},
    {"wl", "wl", "WL"},
    {"u.s.lexis", "us-lexis", "U.S. LEXIS"},
    {"u.s.dist.lexis", "us-dist-lexis", "U.S. Dist. LEXIS"},
    {"u.s.app.lexis", "us-app-lexis", "U.S. App. LEXIS"},
    {"hkcfar", "hkcfar", "HKCFAR"},
    {"hklrd", "hklrd", "HKLRD"},
    {"hkc", "hkc", "HKC"},
};

/* "672 P2d 231", "347 US 483": only where the rest cannot be a word of its own. */
static bool may_drop_stops(const char *folded)
{
    return strcmp(folded, "u.s.") == 0 || strpbrk(folded, "2345") != NULL;
}

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
            if (c == *letter) {
                letter++;
                end++;
            } else if (*letter == '.' && may_drop_stops(reporters[i].folded)) {
                letter++;
            } else if (latin_is_space(c) && letter != reporters[i].folded) {
                end++;
            } else {
                break;
            }
        }
        if (*letter == '\0' && !latin_is_word_byte(text, end) && end - at > best && text.data[at] >= 'A' &&
            text.data[at] <= 'Z') {
            best = end - at;
            *reporter = i;
        }
    }
    return best;
}

/* 210, 210-14, 210–14 */
static size_t pages_end(struct slice text, size_t at)
{
    static const char *const dashes[] = {"-", "–", "—"};
    size_t end = at + latin_digits_at(text, at);

    if (end == at || end - at > 4)
        return at;
    for (size_t i = 0; i < ARRAY_SIZE(dashes); i++) {
        size_t last = end + strlen(dashes[i]);
        if (slice_has_at(text, end, dashes[i]) && latin_digits_at(text, last) > 0)
            return last + latin_digits_at(text, last);
    }
    return end;
}

/* 347 U.S. 483, 74 S. Ct. 686: what follows the comma is the volume of another report. */
static bool is_volume(struct slice text, size_t end)
{
    size_t next = latin_skip_spaces(text, end);

    return next > end && next < text.size && text.data[next] >= 'A' && text.data[next] <= 'Z' &&
           !slice_has_at(text, next, "Per ");
}

void report_read_pin(struct slice text, struct report *report)
{
    size_t at = report->page.end;

    report->pin = (struct span){0, 0};
    while (at < text.size && text.data[at] == ',') {
        size_t start = latin_skip_spaces(text, at + 1);
        size_t end = pages_end(text, start);
        if (end == start || latin_is_word_byte(text, end) || is_volume(text, end))
            return;
        if (report->pin.end == 0)
            report->pin.start = start;
        report->pin.end = at = end;
    }
}

/* The volume and the reporter; returns where the page should begin, or 0. */
static size_t read_reporter(struct slice text, size_t at, struct report *report)
{
    size_t digits;
    size_t reporter = 0;
    size_t size;
    size_t next;

    /* What stands before comes first: of a long row of digits only one is the start of a number. */
    if (at > 0 && (latin_is_word_byte(text, at - 1) || strchr("$.-/§", text.data[at - 1]) != NULL))
        return 0;
    digits = latin_digits_at(text, at);
    if (digits == 0 || digits > 4)
        return 0;
    next = at + digits;
    if (next >= text.size || !latin_is_space(text.data[next]))
        return 0;
    next = latin_skip_spaces(text, next);
    size = reporter_at(text, next, &reporter);
    if (size == 0)
        return 0;
    next = latin_skip_spaces(text, next + size);
    if (text.size > next && text.data[next] == ',')
        next = latin_skip_spaces(text, next + 1);
    *report = (struct report){
        .volume = {at, at + digits}, .reporter = reporters[reporter].standard, .path = reporters[reporter].path};
    report->country = strncmp(report->reporter, "HK", 2) == 0 ? "hk" : "us";
    return next;
}

bool report_read(struct slice text, size_t at, struct report *report)
{
    size_t next = read_reporter(text, at, report);
    size_t digits = next == 0 ? 0 : latin_digits_at(text, next);

    if (digits == 0 || digits > PAGE_DIGITS_MAX || latin_is_word_byte(text, next + digits))
        return false;
    report->page = (struct span){next, next + digits};
    report->span = (struct span){at, next + digits};
    report_read_pin(text, report);
    return true;
}

bool report_read_short(struct slice text, size_t at, struct report *report)
{
    size_t next = read_reporter(text, at, report);
    size_t end;

    if (next == 0 || !slice_has_at(text, next, "at"))
        return false;
    next = latin_skip_spaces(text, next + strlen("at"));
    end = pages_end(text, next);
    if (end == next || latin_is_word_byte(text, end))
        return false;
    report->pin = (struct span){next, end};
    report->span = (struct span){at, end};
    return true;
}

int report_year_after(struct slice text, size_t at)
{
    size_t close;
    int year = 0;

    at = latin_skip_spaces(text, at);
    if (at >= text.size || text.data[at] != '(')
        return 0;
    close = at;
    while (close < text.size && close - at < BRACKET_BYTES_MAX && text.data[close] != ')')
        close++;
    if (close >= text.size || text.data[close] != ')' || close - at < 5 ||
        latin_digits_at(text, close - 4) != 4)
        return 0;
    for (size_t i = close - 4; i < close; i++)
        year = year * 10 + (text.data[i] - '0');
    return year >= 1600 && year <= 2100 ? year : 0;
}
