/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_tables.c - the tab-separated reference tables, read into a draft. */
#include "corpus/draft_tables.h"

#include "base/memory.h"
#include "corpus/charge_names.h"
#include "corpus/table.h"

/* One table: its file, its columns, and what a row becomes. */
struct reader {
    const char *file;
    const char *columns; /* NULL: a list without a header */
    void (*read)(struct draft *draft, const struct table_row *row);
};

/* The index of a word in a list, or `otherwise` and a fault that names the list. */
static size_t word_of(struct draft *draft, const struct table_row *row, const char *cell, const char *const *words,
                      size_t count, const char *what)
{
    struct builder known = {0};

    for (size_t i = 0; i < count; i++)
        if (strcmp(cell, words[i]) == 0)
            return i;
    for (size_t i = 0; i < count; i++)
        builder_format(&known, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", words[i]);
    faults_add(draft->faults, row->origin, "unknown %s '%s'; it is %s", what, cell, known.data);
    builder_finish(&known);
    return 0;
}

static enum authority_status status_of(struct draft *draft, const struct table_row *row, const char *cell)
{
    static const char *const words[] = {"in-force", "repealed", "draft", "lapsed"};

    return (enum authority_status)word_of(draft, row, cell, words, ARRAY_SIZE(words), "status");
}

/* A whole number of at most six digits; an empty cell is 0. */
static int number_of(struct draft *draft, const struct table_row *row, const char *cell, const char *what)
{
    int number = 0;
    size_t digits = strspn(cell, "0123456789");

    if (cell[digits] != '\0' || digits > 6) {
        faults_add(draft->faults, row->origin, "%s '%s' is not a number; write digits only", what, cell);
        return 0;
    }
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (cell[i] - '0');
    return number;
}

static int digits_at(const char *text, size_t start, size_t count)
{
    int number = 0;

    for (size_t i = start; i < start + count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/* YYYY, YYYY-MM or YYYY-MM-DD with a month and a day that exist. */
static bool is_date(const char *text)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    size_t size = strlen(text);
    int year;
    int month;
    int day;

    if ((size != 4 && size != 7 && size != 10) || (size > 4 && text[4] != '-') || (size > 7 && text[7] != '-'))
        return false;
    year = digits_at(text, 0, 4);
    month = size > 4 ? digits_at(text, 5, 2) : 1;
    day = size > 7 ? digits_at(text, 8, 2) : 1;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days[month - 1])
        return false;
    return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* A cell of one date or, for revisions, of several. */
static const char *dates_of(struct draft *draft, const struct table_row *row, const char *cell, const char *what)
{
    const char *const *dates = table_values(draft->arena, cell);

    for (; *dates != NULL; dates++)
        if (!is_date(*dates))
            faults_add(draft->faults, row->origin, "%s '%s' is not a date; write 2021-01-01", what, *dates);
    return cell;
}

static bool has(struct draft *draft, const struct table_row *row, const char *cell, const char *what)
{
    if (cell[0] == '\0')
        faults_add(draft->faults, row->origin, "no %s; every row has one", what);
    return cell[0] != '\0';
}

/* An id is a path that says the kind, "case/dreamwriter". */
static bool has_id(struct draft *draft, const struct table_row *row, const char *cell, const char *prefix)
{
    if (strncmp(cell, prefix, strlen(prefix)) == 0 && strpbrk(cell, " \t#?") == NULL && cell[strlen(prefix)] != '\0')
        return true;
    faults_add(draft->faults, row->origin, "id '%s' is not one of this table; write %s and a name without blanks", cell,
               prefix);
    return false;
}

/* The Chinese names first: the preferred one, then the others. English likewise. */
static void add_both(struct draft *draft, const struct table_row *row, const char *zh, const char *others_zh,
                     const char *en, const char *others_en)
{
    draft_add_name(draft, zh, NAME_PREFERRED, row->origin);
    draft_add_name(draft, en, NAME_PREFERRED, row->origin);
    draft_add_names(draft, table_values(draft->arena, others_zh), NAME_ALTERNATIVE, row->origin);
    draft_add_names(draft, table_values(draft->arena, others_en), NAME_ALTERNATIVE, row->origin);
}

/* The kinds of norms, by who makes them. */
static const char *const statute_kinds[] = {
    "constitution", "law", "amendment", "decision", "regulation", "rule", "interpretation", "judicial-document",
    "local", "treaty", "soft-law", "draft", "foreign",
};

static void read_statute(struct draft *draft, const struct table_row *row)
{
    enum { ID, TITLE, SHORT, TITLE_EN, SHORT_EN, KIND, JURISDICTION, ISSUER, NUMBER, PROMULGATED, REVISED,
           EFFECTIVE, LAST_ARTICLE, STATUS, REPEALED, SUCCESSOR };
    const char *const *c = row->cells;
    struct authority *law;

    if (!has(draft, row, c[ID], "id") || (c[TITLE_EN][0] == '\0' && !has(draft, row, c[TITLE], "title")))
        return;
    word_of(draft, row, c[KIND], statute_kinds, ARRAY_SIZE(statute_kinds), "kind");
    law = draft_add(draft, AUTHORITY_STATUTE, c[ID], row->origin);
    law->label_zh = c[TITLE];
    law->label_en = c[TITLE_EN];
    law->statute_kind = c[KIND];
    law->jurisdiction = c[JURISDICTION];
    law->issuer = c[ISSUER];
    law->document_number = c[NUMBER];
    law->promulgated = dates_of(draft, row, c[PROMULGATED], "promulgation");
    law->revised = dates_of(draft, row, c[REVISED], "revision");
    law->effective = dates_of(draft, row, c[EFFECTIVE], "effect");
    law->last_article = number_of(draft, row, c[LAST_ARTICLE], "last article");
    law->status = status_of(draft, row, c[STATUS]);
    law->repealed = dates_of(draft, row, c[REPEALED], "repeal");
    law->successor = c[SUCCESSOR];
    add_both(draft, row, c[TITLE], c[SHORT], c[TITLE_EN], c[SHORT_EN]);
}

/* "art-285/para-2" is of the Criminal Law; the ids of other laws are written in full. */
static const char *const *provisions_of(struct draft *draft, const char *cell)
{
    const char *const *values = table_values(draft->arena, cell);
    const char **ids = NULL;
    size_t count = 0;
    size_t capacity = 0;

    for (; *values != NULL; values++)
        *ARENA_PUSH(draft->arena, ids, count, capacity) =
            slice_starts_with(slice_of(*values), SLICE("art-"))
                ? arena_format(draft->arena, "cn/criminal-law/%s", *values)
                : *values;
    *ARENA_PUSH(draft->arena, ids, count, capacity) = NULL;
    return ids;
}

static void read_charge(struct draft *draft, const struct table_row *row)
{
    enum { NAME, ALIASES, ARTICLE, NAME_EN, STATUS };
    static const char *const statuses[] = {"in-force", "abolished", "repealed"};
    const char *const *c = row->cells;
    const char *const *english = table_values(draft->arena, c[NAME_EN]);
    struct authority *charge;

    if (!has(draft, row, c[NAME], "name"))
        return;
    charge = draft_add(draft, AUTHORITY_CHARGE, arena_format(draft->arena, "charge/%s", c[NAME]), row->origin);
    charge->label_zh = c[NAME];
    charge->label_en = *english != NULL ? *english : "";
    charge->provisions = provisions_of(draft, c[ARTICLE]);
    charge->status = word_of(draft, row, c[STATUS], statuses, ARRAY_SIZE(statuses), "status") == 0
                         ? STATUS_IN_FORCE
                         : STATUS_REPEALED;
    add_both(draft, row, c[NAME], c[ALIASES], charge->label_en, c[NAME_EN]);
    draft_add_names(draft, charge_names_expand(draft->arena, c[NAME]), NAME_HIDDEN, row->origin);
}

static void read_court(struct draft *draft, const struct table_row *row)
{
    enum { CODE, NAME, LEVEL, ALIASES, NAME_EN };
    static const char *const levels[] = {"supreme", "high", "intermediate", "basic", "special"};
    const char *const *c = row->cells;
    struct authority *court;

    if (!has(draft, row, c[NAME], "name"))
        return;
    word_of(draft, row, c[LEVEL], levels, ARRAY_SIZE(levels), "level");
    court = draft_add(draft, AUTHORITY_COURT,
                      arena_format(draft->arena, "court/%s", c[CODE][0] != '\0' ? c[CODE] : c[NAME]), row->origin);
    court->label_zh = c[NAME];
    court->label_en = c[NAME_EN];
    court->code = c[CODE];
    court->level = c[LEVEL];
    add_both(draft, row, c[NAME], c[ALIASES], c[NAME_EN], "");
}

static void read_case(struct draft *draft, const struct table_row *row)
{
    enum { ID, NAME, ALIASES, NAME_EN, ALIASES_EN, NUMBER, COURT, YEAR };
    const char *const *c = row->cells;
    struct authority *judgment;

    if (!has_id(draft, row, c[ID], "case/") || (c[NAME_EN][0] == '\0' && !has(draft, row, c[NAME], "name")))
        return;
    judgment = draft_add(draft, AUTHORITY_CASE, c[ID], row->origin);
    judgment->label_zh = c[NAME];
    judgment->label_en = c[NAME_EN];
    judgment->number = c[NUMBER];
    judgment->court = c[COURT];
    judgment->year = number_of(draft, row, c[YEAR], "year");
    add_both(draft, row, c[NAME], c[ALIASES], c[NAME_EN], c[ALIASES_EN]);
    draft_add_names(draft, table_values(draft->arena, c[NUMBER]), NAME_HIDDEN, row->origin);
}

static void read_scholar(struct draft *draft, const struct table_row *row)
{
    enum { ID, NAME, NAME_EN, ALIASES, FIELD };
    const char *const *c = row->cells;
    struct authority *scholar;

    if (!has_id(draft, row, c[ID], "scholar/") || (c[NAME_EN][0] == '\0' && !has(draft, row, c[NAME], "name")))
        return;
    scholar = draft_add(draft, AUTHORITY_SCHOLAR, c[ID], row->origin);
    scholar->label_zh = c[NAME];
    scholar->label_en = c[NAME_EN];
    scholar->areas = table_values(draft->arena, c[FIELD]);
    add_both(draft, row, c[NAME], c[ALIASES], c[NAME_EN], "");
}

static void read_surname(struct draft *draft, const struct table_row *row)
{
    const char *id = arena_format(draft->arena, "surname/%s", row->cells[0]);

    draft_add(draft, AUTHORITY_SURNAME, id, row->origin)->label_zh = row->cells[0];
    draft_add_name(draft, row->cells[0], NAME_PREFERRED, row->origin);
}

/* A word that stands on either side of a name is two titles. */
static void read_title(struct draft *draft, const struct table_row *row)
{
    enum { TITLE, KIND };
    static const char *const positions[] = {"after", "before"};
    const char *const *c = row->cells;
    const char *const *kinds = table_values(draft->arena, c[KIND]);

    if (!has(draft, row, c[TITLE], "title") || !has(draft, row, c[KIND], "kind"))
        return;
    for (; *kinds != NULL; kinds++) {
        const char *position = positions[word_of(draft, row, *kinds, positions, ARRAY_SIZE(positions), "kind")];
        const char *id = arena_format(draft->arena, "title/%s/%s", position, c[TITLE]);
        struct authority *title = draft_add(draft, AUTHORITY_TITLE, id, row->origin);
        title->label_zh = c[TITLE];
        title->position = position;
        draft_add_name(draft, c[TITLE], NAME_PREFERRED, row->origin);
    }
}

static const struct reader readers[] = {
    {"statutes.tsv",
     "id title short_titles title_en short_titles_en kind jurisdiction issuer doc_no promulgated revised effective "
     "last_article status repealed successor",
     read_statute},
    {"charges.tsv", "name aliases article name_en status", read_charge},
    {"courts.tsv", "code name level aliases name_en", read_court},
    {"cases.tsv", "id name aliases name_en aliases_en number court year note", read_case},
    {"scholars.tsv", "id name name_en aliases field", read_scholar},
    {"surnames.txt", NULL, read_surname},
    {"titles.tsv", "title kind", read_title},
};

void draft_read_tables(struct draft *draft, const char *directory)
{
    for (size_t i = 0; i < ARRAY_SIZE(readers); i++) {
        const struct reader *reader = &readers[i];
        struct table table =
            reader->columns == NULL
                ? table_read_list(draft->arena, directory, reader->file, draft->faults)
                : table_read(draft->arena, directory, reader->file, reader->columns, draft->faults);
        for (size_t row = 0; row < table.row_count; row++)
            reader->read(draft, &table.rows[row]);
    }
}
