/* SPDX-License-Identifier: GPL-3.0-or-later */
/* opinion.c - what a judgment in English says about itself. */
#include "ingest/segment/opinion.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/segment/date.h"

enum { HEAD_PARAGRAPHS = 60, HEAD_SIZE = 8000, NAME_MAX_SIZE = 300, CITATION_MAX = 40, CUE_REACH = 24 };

/* Neutral citations (England and Wales: Practice Direction of 11 January 2001) name the court by a code. */
static const struct {
    const char *code;
    const char *court;
} neutral_courts[] = {
    {"UKSC ", "Supreme Court of the United Kingdom"},
    {"UKPC ", "Judicial Committee of the Privy Council"},
    {"UKHL ", "House of Lords"},
    {"EWCA Civ ", "Court of Appeal (Civil Division)"},
    {"EWCA Crim ", "Court of Appeal (Criminal Division)"},
    {"EWHC ", "High Court of Justice"},
    {"CSIH ", "Court of Session, Inner House"},
    {"CSOH ", "Court of Session, Outer House"},
};

/* As opinions print them, in capitals. */
static const struct {
    const char *printed;
    const char *court;
} printed_courts[] = {
    {"SUPREME COURT OF THE UNITED STATES", "Supreme Court of the United States"},
    {"CERTIORARI TO THE UNITED STATES COURT", "Supreme Court of the United States"},
    {"IN THE SUPREME COURT OF THE UNITED KINGDOM", "Supreme Court of the United Kingdom"},
    {"IN THE HIGH COURT OF JUSTICE", "High Court of Justice"},
    {"IN THE COURT OF APPEAL (CIVIL DIVISION)", "Court of Appeal (Civil Division)"},
    {"IN THE COURT OF APPEAL (CRIMINAL DIVISION)", "Court of Appeal (Criminal Division)"},
};

static struct slice head_of(const struct document *document, size_t *paragraphs)
{
    size_t i = 0;

    while (i < document->paragraph_count && i < HEAD_PARAGRAPHS && document->paragraphs[i].span.start < HEAD_SIZE)
        i++;
    *paragraphs = i;
    if (document->text.size <= HEAD_SIZE)
        return document->text;
    return slice_range(document->text, 0, HEAD_SIZE);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* [2023] UKSC 42, [2023] EWHC 257 (Ch) at `at`: its size, or 0. */
static size_t neutral_size(struct slice text, size_t at, size_t *court)
{
    size_t end = at + 7; /* [2023] and a blank */

    if (end >= text.size || text.data[at] != '[' || text.data[at + 5] != ']' || text.data[at + 6] != ' ')
        return 0;
    for (size_t i = 1; i < 5; i++)
        if (!is_digit(text.data[at + i]))
            return 0;
    for (*court = 0; *court < ARRAY_SIZE(neutral_courts); (*court)++) {
        size_t number = end + strlen(neutral_courts[*court].code);
        size_t stop = number;
        if (!slice_has_at(text, end, neutral_courts[*court].code))
            continue;
        while (stop < text.size && is_digit(text.data[stop]))
            stop++;
        if (slice_has_at(text, stop, " (")) {
            size_t close = slice_find(text, SLICE(")"), stop);
            stop = close != SIZE_MAX && close - stop < 12 ? close + 1 : stop;
        }
        return stop > number && stop - at <= CITATION_MAX ? stop - at : 0;
    }
    return 0;
}

/* Its own citation stands on a line of its own or after its label, that of the court below after other words. */
static bool is_own_citation(struct slice line, size_t at)
{
    static const char label[] = "Neutral Citation";

    return at == 0 || slice_has_at(line, 0, label) || slice_has_at(line, 0, "NEUTRAL CITATION");
}

static void read_citation(struct document *document, struct slice line)
{
    size_t at = slice_find(line, SLICE("["), 0);
    size_t court;
    size_t size = at == SIZE_MAX || !is_own_citation(line, at) ? 0 : neutral_size(line, at, &court);

    if (size == 0)
        return;
    if (document->docket == NULL)
        document->docket = arena_copy(document->arena, slice_range(line, at, at + size));
    if (document->court == NULL)
        document->court = neutral_courts[court].court;
}

/* No. 11–345: at the start of a line. */
static void read_number(struct document *document, struct slice line)
{
    struct builder number = {0};
    size_t at = strlen("No. ");

    if (document->docket != NULL || !slice_has_at(line, 0, "No. "))
        return;
    builder_append_string(&number, "No. ");
    while (at < line.size && number.size < CITATION_MAX) {
        uint32_t c = utf8_next(line, &at);
        if (c == 0x2013 || c == 0x2010 || c == 0x2011)
            c = '-';
        if (c >= 0x80 || !(is_digit((char)c) || c == '-' || c == ':' || unicode_is_latin(c)))
            break;
        builder_append_code_point(&number, c);
    }
    if (number.size > strlen("No. ") && is_digit(number.data[4]) && is_digit(number.data[number.size - 1]))
        document->docket = arena_copy(document->arena, builder_slice(&number));
    builder_finish(&number);
}

static void read_court(struct document *document, struct slice head)
{
    for (size_t i = 0; document->court == NULL && i < ARRAY_SIZE(printed_courts); i++)
        if (slice_find(head, slice_of(printed_courts[i].printed), 0) != SIZE_MAX)
            document->court = printed_courts[i].court;
}

/* ---- the name of the case */

static bool is_role(struct slice inner)
{
    static const char *const roles[] = {"Respondent", "Appellant", "Petitioner", "Claimant", "Defendant", "Plaintiff",
                                        "capacity"};

    for (size_t i = 0; i < ARRAY_SIZE(roles); i++)
        if (slice_find(inner, slice_of(roles[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* Appends the parties without their roles in brackets. */
static void append_parties(struct builder *name, struct slice line)
{
    for (size_t at = 0; at < line.size;) {
        size_t close = line.data[at] == '(' ? slice_find(line, SLICE(")"), at) : SIZE_MAX;
        if (close != SIZE_MAX && is_role(slice_range(line, at, close))) {
            at = close + 1;
            while (name->size > 0 && name->data[name->size - 1] == ' ')
                builder_truncate(name, name->size - 1);
            continue;
        }
        builder_append_byte(name, line.data[at++]);
    }
    while (name->size > 0 && strchr(" ;,", name->data[name->size - 1]) != NULL)
        builder_truncate(name, name->size - 1);
}

static size_t versus_at(struct slice line)
{
    static const char *const words[] = {" v. ", " v ", " vs. ", " V. "};
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t at = slice_find(line, slice_of(words[i]), 0);
        best = at < best ? at : best;
    }
    return best;
}

/* A whole line that is a name, not a sentence that cites one. */
static bool is_name(struct slice line)
{
    static const char *const signs[] = {"See ", "see ", " U. S. ", " U.S. ", "F. 2d", "F. 3d", ". The ", "“"};
    size_t at = versus_at(line);

    if (at == SIZE_MAX || at == 0 || line.size > NAME_MAX_SIZE || line.data[0] < 'A' || line.data[0] > 'Z')
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(signs); i++)
        if (slice_find(line, slice_of(signs[i]), 0) != SIZE_MAX)
            return false;
    return line.data[line.size - 1] != '.' || slice_ends_with(line, SLICE("AL.")) || slice_ends_with(line, SLICE("al.")) ||
           slice_ends_with(line, SLICE("Inc.")) || slice_ends_with(line, SLICE("INC."));
}

static void set_title(struct document *document, struct builder *name)
{
    if (name->size > 0 && name->size <= NAME_MAX_SIZE)
        document->title = arena_copy(document->arena, builder_slice(name));
    builder_finish(name);
}

/* A party's line after Between: or - and -; numbers (1) and rules put aside. */
static size_t party_line(const struct document *document, size_t i, size_t end)
{
    for (; i < end; i++) {
        struct slice line = document_paragraph_text(document, i);
        if (line.size > 4 && line.size <= NAME_MAX_SIZE && line.data[0] >= 'A' && line.data[0] <= 'Z')
            return is_role(line) && line.size < 24 ? end : i;
    }
    return end;
}

/* Between : A - and - B */
static void read_between(struct document *document, size_t from, size_t end)
{
    struct builder name = {0};
    size_t first = party_line(document, from + 1, end);
    size_t and = first;
    size_t second;

    while (and < end && !slice_has_at(document_paragraph_text(document, and), 0, "- and -") &&
           !slice_has_at(document_paragraph_text(document, and), 0, "-and-"))
        and++;
    second = party_line(document, and + 1, end);
    if (and >= end || second >= end)
        return;
    append_parties(&name, document_paragraph_text(document, first));
    builder_append_string(&name, " v ");
    append_parties(&name, document_paragraph_text(document, second));
    set_title(document, &name);
}

static void read_title(struct document *document, size_t end)
{
    for (size_t i = 0; i < end && document->title == NULL; i++) {
        struct slice line = slice_trim(document_paragraph_text(document, i));
        struct builder name = {0};
        if (slice_has_at(line, 0, "Between") && line.size <= strlen("Between :")) {
            read_between(document, i, end);
        } else if (is_name(line)) {
            append_parties(&name, line);
            set_title(document, &name);
        }
    }
}

/* ---- date */

static bool date_after_cue(struct slice head, struct date *date)
{
    static const char *const cues[] = {"Decided",         "DECIDED",         "JUDGMENT GIVEN ON", "Judgment given on",
                                       "Judgment delivered", "Handed down on", "Date:",           "Filed"};

    for (size_t i = 0; i < ARRAY_SIZE(cues); i++) {
        size_t at = slice_find(head, slice_of(cues[i]), 0);
        struct span span;
        size_t end;
        if (at == SIZE_MAX)
            continue;
        at += strlen(cues[i]);
        end = at;
        if (date_next(head, &end, date, &span) && date->day > 0 && span.start - at <= CUE_REACH)
            return true;
    }
    return false;
}

static void read_date(struct document *document, struct slice head, size_t end)
{
    struct date date = {0};
    bool found = date_after_cue(head, &date);

    for (size_t i = 0; !found && i < end; i++)
        found = date_is_whole(document_paragraph_text(document, i), &date) && date.day > 0;
    if (!found)
        return;
    document->date = date_format(document->arena, &date);
    document->year = date.year;
}

void opinion_read(struct document *document)
{
    size_t end;
    struct slice head = head_of(document, &end);

    for (size_t i = 0; i < end; i++) {
        read_citation(document, slice_trim(document_paragraph_text(document, i)));
        read_number(document, slice_trim(document_paragraph_text(document, i)));
    }
    read_court(document, head);
    if (document->title == NULL)
        read_title(document, end);
    if (document->date == NULL)
        read_date(document, head, end);
}
