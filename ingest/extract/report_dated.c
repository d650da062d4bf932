/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report_dated.c - law reports after the English manner: [1975] AC 591, [2008] 1 AC 269, (1990) 156 LGR 1. */
#include <strings.h>

#include "base/memory.h"
#include "ingest/extract/latin.h"
#include "ingest/extract/report.h"

enum { PAGE_DIGITS_MAX = 5, VOLUME_DIGITS_MAX = 3, NUMBER_DIGITS_MAX = 6, DIVISION_MAX = 12 };

/* Series as written without stops; those with the longer name before those that begin them. */
static const struct series {
    const char *name;
    const char *path;
    const char *country;
} series[] = {
    {"AC", "ac", "uk"},
    {"App Cas", "app-cas", "uk"},
    {"QBD", "qbd", "uk"},
    {"QB", "qb", "uk"},
    {"KB", "kb", "uk"},
    {"Ch D", "ch-d", "uk"},
    {"Ch", "ch", "uk"},
    {"Fam", "fam", "uk"},
    {"WLR", "wlr", "uk"},
    {"All ER (Comm)", "all-er-comm", "uk"},
    {"All ER (EC)", "all-er-ec", "uk"},
    {"All ER", "all-er", "uk"},
    {"ER", "er", "uk"},
    {"Cr App R (S)", "cr-app-r-s", "uk"},
    {"Cr App R", "cr-app-r", "uk"},
    {"Lloyd's Rep", "lloyds-rep", "uk"},
    {"Lloyd’s Rep", "lloyds-rep", "uk"},
    {"Bus LR", "bus-lr", "uk"},
    {"BCLC", "bclc", "uk"},
    {"BPIR", "bpir", "uk"},
    {"BLR", "blr", "uk"},
    {"BLGR", "blgr", "uk"},
    {"Con LR", "con-lr", "uk"},
    {"EGLR", "eglr", "uk"},
    {"EHRR", "ehrr", "uk"},
    {"EMLR", "emlr", "uk"},
    {"FLR", "flr", "uk"},
    {"FSR", "fsr", "uk"},
    {"HLR", "hlr", "uk"},
    {"HRLR", "hrlr", "uk"},
    {"ICR", "icr", "uk"},
    {"Imm AR", "imm-ar", "uk"},
    {"IRLR", "irlr", "uk"},
    {"JP", "jp", "uk"},
    {"LGR", "lgr", "uk"},
    {"Med LR", "med-lr", "uk"},
    {"P & CR", "p-cr", "uk"},
    {"PIQR", "piqr", "uk"},
    {"RPC", "rpc", "uk"},
    {"SLT", "slt", "uk"},
    {"STC", "stc", "uk"},
    {"TLR", "tlr", "uk"},
    {"CMLR", "cmlr", "eu"},
    {"ECR", "ecr", "eu"},
    {"CLR", "clr", "au"},
    {"ALR", "alr", "au"},
    {"NSWLR", "nswlr", "au"},
    {"NZLR", "nzlr", "nz"},
    {"SCR", "scr", "ca"},
    {"DLR", "dlr", "ca"},
    {"SLR(R)", "slr-r", "sg"},
    {"SLR", "slr", "sg"},
    {"MLJ", "mlj", "my"},
    {"HKLRD", "hklrd", "hk"},
    {"HKLR", "hklr", "hk"},
    {"HKCFAR", "hkcfar", "hk"},
    {"HKC", "hkc", "hk"},
};

/* Where the series' name ends that begins at `at` (A.C. and ALL ER are AC and All ER), or 0. */
static size_t name_end(struct slice text, size_t at, const char *name)
{
    for (; *name != '\0'; name++) {
        if (*name == ' ') {
            at = latin_skip_spaces(text, at);
            continue;
        }
        if (at >= text.size || strncasecmp(text.data + at, name, 1) != 0)
            return 0;
        at++;
        if (at < text.size && text.data[at] == '.')
            at++;
    }
    return latin_is_word_byte(text, at) ? 0 : at;
}

static const struct series *series_at(struct slice text, size_t at, size_t *end)
{
    if (at >= text.size || text.data[at] < 'A' || text.data[at] > 'Z')
        return NULL;
    for (size_t i = 0; i < ARRAY_SIZE(series); i++) {
        *end = name_end(text, at, series[i].name);
        if (*end != 0)
            return &series[i];
    }
    return NULL;
}

/* [1975] or (1990); square brackets say that the year names the volume. */
static size_t read_year(struct slice text, size_t at, struct report *report)
{
    char open = text.data[at];
    char close = open == '[' ? ']' : ')';

    if ((open != '[' && open != '(') || latin_digits_at(text, at + 1) != 4 || at + 5 >= text.size ||
        text.data[at + 5] != close)
        return 0;
    report->year = 0;
    for (size_t i = at + 1; i < at + 5 && open == '['; i++)
        report->year = report->year * 10 + (text.data[i] - '0');
    return latin_skip_spaces(text, at + 6);
}

bool report_read_dated(struct slice text, size_t at, struct report *report)
{
    size_t next = read_year(text, at, report);
    const struct series *found;
    size_t digits;

    if (next == 0)
        return false;
    digits = latin_digits_at(text, next);
    if (digits > VOLUME_DIGITS_MAX || (digits == 0 && report->year == 0))
        return false;
    report->volume = (struct span){next, next + digits};
    found = series_at(text, latin_skip_spaces(text, next + digits), &next);
    if (found == NULL)
        return false;
    next = latin_skip_spaces(text, next);
    digits = latin_digits_at(text, next);
    if (digits == 0 || digits > PAGE_DIGITS_MAX || latin_is_word_byte(text, next + digits))
        return false;
    report->reporter = found->name;
    report->path = found->path;
    report->country = found->country;
    report->page = (struct span){next, next + digits};
    report->span = (struct span){at, next + digits};
    report_read_pin(text, report);
    return true;
}

/* (Ch), (Admin) */
static size_t skip_division(struct slice text, size_t end)
{
    size_t at = end;

    if (end == 0 || text.data[end - 1] != ')')
        return end;
    while (at > 0 && end - at < DIVISION_MAX && text.data[at - 1] != '(')
        at--;
    return at > 1 && text.data[at - 1] == '(' && text.data[at - 2] == ' ' ? at - 2 : end;
}

bool report_ends_at(struct slice text, size_t end)
{
    static const char *const last_words[] = {"Civ", "Crim", "Rep", "Ch", "Fam"};
    size_t digits = skip_division(text, end);
    size_t at = digits;
    size_t word;
    bool capitals = true;

    while (at > 0 && digits - at < NUMBER_DIGITS_MAX && text.data[at - 1] >= '0' && text.data[at - 1] <= '9')
        at--;
    if (at == digits || at == 0 || !latin_is_space(text.data[at - 1]))
        return false;
    for (word = at - 1; word > 0 && latin_is_word_byte(text, word - 1) && at - word < NUMBER_DIGITS_MAX; word--)
        capitals = capitals && text.data[word - 1] >= 'A' && text.data[word - 1] <= 'Z';
    return (capitals && at - 1 - word >= 2) ||
           latin_is_one_of(slice_range(text, word, at - 1), last_words, ARRAY_SIZE(last_words));
}
