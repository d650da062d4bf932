/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_name.c - judgments by name: “…”案, X诉Y案, 张某盗窃案, 指导案例24号, and those of the registry. */
#include "ingest/extract/case_name.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/case_english.h"
#include "ingest/extract/case_shape.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/written.h"

/* A designation found in folded text, and the authority if it is known. */
struct designation {
    struct span span;
    const struct authority *known;
    bool taken; /* a longer one holds it */
};

struct designations {
    struct designation *list;
    size_t count;
    size_t capacity;
};

static void push(struct extraction *extraction, struct designations *found, struct span span,
                 const struct authority *known)
{
    *ARENA_PUSH(extraction->scratch, found->list, found->count, found->capacity) =
        (struct designation){.span = span, .known = known};
}

/* Guiding cases by number: 指导案例24号, 指导性案例第24、25号, 检例第71号. */
static const struct series {
    const char *words;
    const char *id;
} series[] = {
    {"指导性案例", "case/guiding"},
    {"指导案例", "case/guiding"},
    {"检例", "case/procuratorate"},
};

static bool names_number(struct slice folded, size_t start)
{
    for (size_t i = 0; i < ARRAY_SIZE(series); i++)
        if (slice_has_at(folded, start, series[i].words))
            return true;
    return false;
}

static const struct authority *case_of(const struct authority_name *name)
{
    for (; name != NULL; name = name->next)
        if (name->authority->kind == AUTHORITY_CASE)
            return name->authority;
    return NULL;
}

static void find_registered(struct extraction *extraction, struct slice folded, struct designations *found)
{
    const struct passage *passage = extraction->passage;

    for (size_t i = 0; i < passage->name_count; i++) {
        const struct name_match *match = &passage->names[i];
        const struct authority *known = case_of(match->name);
        struct span span = {match->start, match->end};
        if (known == NULL || names_number(folded, match->start) ||
            (match->name->chinese && case_shape_is_other_word(folded, span.end)))
            continue;
        push(extraction, found, case_shape_complete(extraction, folded, span), known);
    }
}

static void find_shapes(struct extraction *extraction, struct slice folded, struct designations *found)
{
    struct slice mark = SLICE("案");
    struct span span;

    for (size_t at = slice_find(folded, mark, 0); at != SIZE_MAX; at = slice_find(folded, mark,
                                                                                  at + mark.size))
        if (case_shape_read(extraction, folded, at, &span))
            push(extraction, found, span, NULL);
}

/* Of overlapping designations the longest stays; it takes the authority of one it holds. */
static void settle(struct designations *found)
{
    for (size_t i = 0; i < found->count; i++) {
        struct designation *one = &found->list[i];
        for (size_t j = 0; j < found->count && !one->taken; j++) {
            struct designation *other = &found->list[j];
            if (i == j || other->taken || !span_overlaps(one->span, other->span))
                continue;
            if (one->span.end - one->span.start > other->span.end - other->span.start ||
                (one->span.end - one->span.start == other->span.end - other->span.start && i < j)) {
                other->taken = true;
                if (one->known == NULL)
                    one->known = other->known;
            }
        }
    }
}

/* The source words of a part of the folded text, or NULL. */
static char *written(struct extraction *extraction, struct span part)
{
    struct span source;

    if (part.end <= part.start)
        return NULL;
    source = extraction_span(extraction, part.start, part.end);
    return written_name(extraction->document->arena,
                        slice_range(extraction->passage->text, source.start, source.end));
}

/* The name by its parties: names of files have _ for 、. */
static char *party_name(struct extraction *extraction, struct span part)
{
    struct slice name = slice_of(written(extraction, part));
    struct builder text = {0};
    char *copy;

    for (size_t i = 0; i < name.size; i++)
        if (name.data[i] == '_')
            builder_append_string(&text, "、");
        else
            builder_append_byte(&text, name.data[i]);
    copy = arena_copy(extraction->document->arena, builder_slice(&text));
    builder_finish(&text);
    return copy;
}

static void add(struct extraction *extraction, struct slice folded, const struct designation *found)
{
    struct arena *arena = extraction->document->arena;
    struct span source = extraction_span(extraction, found->span.start, found->span.end);
    struct mention *mention;
    struct case_parts parts;

    if (case_is_held(extraction, source))
        return;
    mention = extraction_add(extraction, MENTION_CASE, source);

    case_shape_parts(extraction, folded, found->span, &parts);
    mention->how = "named";
    mention->judgment.year = parts.year;
    mention->judgment.court = parts.court != NULL ? parts.court->label_zh : NULL;
    mention->judgment.plaintiff = written(extraction, parts.plaintiff);
    mention->judgment.defendant = written(extraction, parts.defendant);
    if (found->known != NULL) {
        const struct authority *known = found->known;
        mention->id = known->id;
        mention->judgment.name = known->label_zh[0] != '\0' ? known->label_zh : known->label_en;
        mention->judgment.number = known->number[0] != '\0' ? known->number : NULL;
    } else {
        mention->judgment.name = party_name(extraction, found->span);
        mention->id = arena_format(arena, "case/%s", mention->judgment.name);
    }
    mention->name = mention->judgment.name;
}

static const struct series procurators[] = {
    {"指导性案例", "case/procuratorate"},
    {"指导案例", "case/procuratorate"},
};
static const char *const procurator_words[] = {"最高人民检察院", "最高检", "检察院", "检察机关", "高检院"};

/* 最高人民检察院指导案例第8号 is the procurators' series. */
static const struct series *series_before(struct slice folded, size_t start, size_t index)
{
    for (size_t i = 0; index < ARRAY_SIZE(procurators) && i < ARRAY_SIZE(procurator_words); i++) {
        size_t size = strlen(procurator_words[i]);
        if (start >= size && slice_has_at(folded, start - size, procurator_words[i]))
            return &procurators[index];
    }
    return &series[index];
}
static bool read_number(struct slice folded, size_t *at, int *number)
{
    if (slice_has_at(folded, *at, "第"))
        *at += strlen("第");
    return numeral_read(folded, at, number);
}

static void add_guiding(struct extraction *extraction, const struct series *of, struct span span, int number)
{
    struct arena *arena = extraction->document->arena;
    struct mention *mention =
        extraction_add(extraction, MENTION_CASE, extraction_span(extraction, span.start, span.end));
    const struct authority *known;

    mention->how = "named";
    mention->id = arena_format(arena, "%s/%d", of->id, number);
    known = registry_find(extraction->registry, mention->id);
    mention->name = mention->judgment.name = known != NULL && known->label_zh[0] != '\0'
                                                 ? known->label_zh
                                                 : arena_format(arena, "%s%d号", of->words, number);
}

/* The numbers after the words; nothing is added unless 号 closes the list. Returns where reading ended. */
static size_t read_guiding(struct extraction *extraction, struct slice folded, const struct series *of,
                           size_t start)
{
    struct {
        struct span span;
        int number;
    } list[16];
    size_t count = 0;
    size_t at = start + strlen(of->words);
    size_t end = at;

    while (count < ARRAY_SIZE(list)) {
        size_t from = count == 0 ? start : at;
        if (!read_number(folded, &at, &list[count].number))
            break;
        if (slice_has_at(folded, at, "号"))
            end = at += strlen("号");
        list[count++].span = (struct span){from, at};
        if (!slice_has_at(folded, at, "、") && !slice_has_at(folded, at, "和"))
            break;
        at += strlen("、");
    }
    if (count > 0)
        list[0].span.start = case_shape_preposed(extraction, folded, start);
    for (size_t i = 0; i < count && list[i].span.start < end; i++)
        add_guiding(extraction, of, list[i].span, list[i].number);
    return end;
}

static void find_guiding(struct extraction *extraction, struct slice folded)
{
    for (size_t i = 0; i < ARRAY_SIZE(series); i++)
        for (size_t at = slice_find(folded, slice_of(series[i].words), 0); at != SIZE_MAX;
             at = slice_find(folded, slice_of(series[i].words), at))
            at = read_guiding(extraction, folded, series_before(folded, at, i), at);
}

void case_names_find(struct extraction *extraction)
{
    struct slice folded = {extraction->passage->folded.text, extraction->passage->folded.size};
    struct designations found = {0};

    find_guiding(extraction, folded);
    find_registered(extraction, folded, &found);
    find_shapes(extraction, folded, &found);
    settle(&found);
    for (size_t i = 0; i < found.count; i++)
        if (!found.list[i].taken)
            add(extraction, folded, &found.list[i]);
}
