/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_name.c - judgments by name: “…”案, X诉Y案, 张某盗窃案, 指导案例24号, and those of the registry. */
#include "ingest/extract/case_name.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/case_shape.h"
#include "ingest/extract/numeral.h"

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
        if (known == NULL || (match->name->chinese && case_shape_is_other_word(folded, span.end)))
            continue;
        push(extraction, found, case_shape_complete(extraction, folded, span), known);
    }
}

static void find_shapes(struct extraction *extraction, struct slice folded, struct designations *found)
{
    struct slice mark = SLICE("案");
    struct span span;

    for (size_t at = slice_find(folded, mark, 0); at != SIZE_MAX; at = slice_find(folded, mark, at + mark.size))
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

static const char *name_without_quotes(struct arena *arena, struct slice text)
{
    struct builder name = {0};
    const char *copy;

    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (c < 0x2018 || c > 0x201D)
            builder_append(&name, slice_range(text, start, at));
    }
    copy = arena_copy(arena, builder_slice(&name));
    builder_finish(&name);
    return copy;
}

static const char *copy_or_null(struct arena *arena, struct slice text)
{
    return text.size == 0 ? NULL : arena_copy(arena, text);
}

static void add(struct extraction *extraction, struct slice folded, const struct designation *found)
{
    struct arena *arena = extraction->document->arena;
    struct span source = extraction_span(extraction, found->span.start, found->span.end);
    struct mention *mention = extraction_add(extraction, MENTION_CASE, source);
    struct case_parts parts;

    case_shape_parts(extraction, folded, found->span, &parts);
    mention->how = "named";
    mention->judgment.year = parts.year;
    mention->judgment.court = parts.court != NULL ? parts.court->label_zh : NULL;
    mention->judgment.plaintiff = copy_or_null(arena, parts.plaintiff);
    mention->judgment.defendant = copy_or_null(arena, parts.defendant);
    if (found->known != NULL) {
        const struct authority *known = found->known;
        mention->id = known->id;
        mention->judgment.name = known->label_zh[0] != '\0' ? known->label_zh : known->label_en;
        mention->judgment.number = known->number[0] != '\0' ? known->number : NULL;
    } else {
        mention->judgment.name = name_without_quotes(arena, parts.name);
        mention->id = arena_format(arena, "case/%s", mention->judgment.name);
    }
    mention->name = mention->judgment.name;
}

/* Guiding cases by number: 指导案例24号, 指导性案例第24、25号, 检例第71号. */
static const struct series {
    const char *words;
    const char *id;
} series[] = {
    {"指导性案例", "case/guiding"},
    {"指导案例", "case/guiding"},
    {"检例", "case/procuratorial-guiding"},
};

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
static size_t read_guiding(struct extraction *extraction, struct slice folded, const struct series *of, size_t start)
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
    for (size_t i = 0; i < count && list[i].span.start < end; i++)
        add_guiding(extraction, of, list[i].span, list[i].number);
    return end;
}

static void find_guiding(struct extraction *extraction, struct slice folded)
{
    for (size_t i = 0; i < ARRAY_SIZE(series); i++)
        for (size_t at = slice_find(folded, slice_of(series[i].words), 0); at != SIZE_MAX;
             at = slice_find(folded, slice_of(series[i].words), at))
            at = read_guiding(extraction, folded, &series[i], at);
}

static bool is_guiding(const struct authority *known)
{
    return known != NULL && authority_id_within(known->id, "case/guiding");
}

static bool names_number(struct slice folded, struct span span)
{
    for (size_t i = 0; i < ARRAY_SIZE(series); i++)
        if (slice_has_at(folded, span.start, series[i].words))
            return true;
    return false;
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
        if (!found.list[i].taken && !(is_guiding(found.list[i].known) && names_number(folded, found.list[i].span)))
            add(extraction, folded, &found.list[i]);
}
