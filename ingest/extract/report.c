/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report.c - citations by volume, reporter and page. */
#include "ingest/extract/report.h"

#include "base/memory.h"
#include "ingest/extract/latin.h"

enum { PAGE_DIGITS_MAX = 6, BRACKET_BYTES_MAX = 40 };

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
        if (*letter == '\0' && !latin_is_word_byte(text, end) && end - at > best && text.data[at] >= 'A' &&
            text.data[at] <= 'Z') {
            best = end - at;
            *reporter = i;
        }
    }
    return best;
}

bool report_read(struct slice text, size_t at, struct report *report)
{
    size_t digits = latin_digits_at(text, at);
    size_t reporter = 0;
    size_t size;
    size_t next;

    if (digits == 0 || digits > 4 ||
        (at > 0 && (latin_is_word_byte(text, at - 1) || strchr("$.-/§", text.data[at - 1]) != NULL)))
        return false;
    next = at + digits;
    if (next >= text.size || !latin_is_space(text.data[next]))
        return false;
    next = latin_skip_spaces(text, next);
    size = reporter_at(text, next, &reporter);
    if (size == 0)
        return false;
    next = latin_skip_spaces(text, next + size);
    if (text.size > next && text.data[next] == ',')
        next = latin_skip_spaces(text, next + 1);
    report->reporter = reporters[reporter].standard;
    report->path = reporters[reporter].path;
    report->volume = (struct span){at, at + digits};
    digits = latin_digits_at(text, next);
    if (digits == 0 || digits > PAGE_DIGITS_MAX || latin_is_word_byte(text, next + digits))
        return false;
    report->page = (struct span){next, next + digits};
    report->span = (struct span){at, next + digits};
    report->pin = (struct span){0, 0};
    next += digits;
    if (slice_has_at(text, next, ", ") && latin_digits_at(text, next + 2) > 0 && latin_digits_at(text, next + 2) <= 4)
        report->pin = (struct span){next + 2, next + 2 + latin_digits_at(text, next + 2)};
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
    if (close >= text.size || text.data[close] != ')' || close - at < 5 || latin_digits_at(text, close - 4) != 4)
        return 0;
    for (size_t i = close - 4; i < close; i++)
        year = year * 10 + (text.data[i] - '0');
    return year >= 1600 && year <= 2100 ? year : 0;
}
