/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doctrine.c - doctrines of the thesaurus. */
#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/area.h"
#include "ingest/extract/context.h"
#include "ingest/extract/edge.h"
#include "ingest/extract/extractors.h"
#include "ingest/extract/variant.h"

enum {
    SHARED_MAX = 16,      /* concepts of one name */
    MODIFIER_MIN = 4,     /* characters */
    SHORT_NAME_BYTES = 6, /* two characters: a word of daily speech, that needs its context nearby */
};

static const char reason_undecided[] =
    "a name of several concepts, and the document's area of law is undecided";

/* A place that may hold a doctrine: folded bytes, and the names that stand there. */
struct candidate {
    struct span span;
    const struct authority_name *name;
};

/* A mention whose name several concepts share: settled when all mentions are known. */
struct shared {
    const struct authority *concepts[SHARED_MAX];
    size_t count;
};

struct doctrines {
    struct context_search contexts;
    struct shared *shared; /* in the order of the mentions with reason_undecided */
    size_t shared_count;
    size_t shared_capacity;
};

/* The paragraph being read. */
struct reading {
    struct extraction *extraction;
    struct doctrines *doctrines;
    struct slice folded;
    struct edges edges;
    bool *taken; /* bytes of the passage's text inside a mention */
    struct candidate *candidates;
    size_t count;
    size_t capacity;
};

static bool is_doctrine_name(const struct authority_name *name)
{
    for (; name != NULL; name = name->next)
        if (name->authority->kind == AUTHORITY_DOCTRINE)
            return true;
    return false;
}

static void add_candidate(struct reading *reading, struct span span, const struct authority_name *name)
{
    *ARENA_PUSH(reading->extraction->scratch, reading->candidates, reading->count, reading->capacity) =
        (struct candidate){span, name};
}

static void collect(struct reading *reading)
{
    const struct extraction *extraction = reading->extraction;
    const struct passage *passage = extraction->passage;
    struct variant variant = variant_of(extraction->scratch, reading->folded);
    struct name_match *found;
    struct span span;
    size_t count;

    for (size_t i = 0; i < passage->name_count; i++)
        if (is_doctrine_name(passage->names[i].name))
            add_candidate(reading, (struct span){passage->names[i].start, passage->names[i].end},
                          passage->names[i].name);
    found = registry_scan(extraction->registry, extraction->scratch, variant.text, &count);
    for (size_t i = 0; i < count; i++)
        if (is_doctrine_name(found[i].name) && variant_span(&variant, found[i].start, found[i].end, &span))
            add_candidate(reading, span, found[i].name);
}

/* Longest first: a shorter name inside a longer one is part of it. */
static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *left = a;
    const struct candidate *right = b;
    size_t left_size = left->span.end - left->span.start;
    size_t right_size = right->span.end - right->span.start;

    if (left_size != right_size)
        return left_size > right_size ? -1 : 1;
    return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static bool is_free(const struct reading *reading, struct span span)
{
    for (size_t i = span.start; i < span.end; i++)
        if (reading->taken[i])
            return false;
    return true;
}

static void take(struct reading *reading, struct span span)
{
    memset(reading->taken + span.start, true, (span.end - span.start) * sizeof(bool));
}

/* Statutes and charges were found before: no doctrine stands inside their names. */
static void take_other_mentions(struct reading *reading)
{
    const struct extraction *extraction = reading->extraction;
    const struct document *document = extraction->document;
    size_t offset = extraction->passage->offset;

    for (size_t i = document->mention_count; i-- > 0;) {
        const struct mention *mention = &document->mentions[i];
        if (mention->paragraph != extraction->passage->index)
            break;
        if (mention->kind == MENTION_STATUTE || mention->kind == MENTION_CHARGE)
            take(reading, (struct span){mention->span.start - offset, mention->span.end - offset});
    }
}

/* Head nouns that belong to a doctrine's name when they follow it directly. */
static const char *const head_nouns[] = {"理论", "学说", "原则", "说", " theory", " principle", " doctrine",
                                         " test", " rule", " theories", " principles", " doctrines", " tests",
                                             " rules"};

static bool ends_in_head_noun(struct slice term)
{
    static const char *const heads[] = {"说", "论", "法", "原则", "规则", "权", "theory", "principle",
                                        "doctrine", "test", "rule", "right", "制度", "标准"};

    for (size_t i = 0; i < ARRAY_SIZE(heads); i++)
        if (slice_ends_with(term, slice_of(heads[i])))
            return true;
    return false;
}

static bool is_word_edge(struct slice text, size_t at)
{
    uint32_t c;

    if (at >= text.size)
        return true;
    c = utf8_next(text, &at);
    return !unicode_is_word(c) || unicode_is_han(c);
}

static struct span with_head_noun(const struct reading *reading, struct span span)
{
    struct slice folded = reading->folded;

    if (ends_in_head_noun(slice_range(folded, span.start, span.end)))
        return span;
    for (size_t i = 0; i < ARRAY_SIZE(head_nouns); i++) {
        size_t end = span.end + strlen(head_nouns[i]);
        if (slice_has_at(folded, span.end, head_nouns[i]) && !edge_continues_word(folded, span.start, end) &&
            is_word_edge(folded, end))
            return (struct span){span.start, end};
    }
    return span;
}

/* The concepts of the name that count in this document; umbrellas only if nothing more specific does. */
static struct shared concepts_of(struct reading *reading, const struct authority_name *name)
{
    size_t scope = name->chinese && strlen(name->folded) <= SHORT_NAME_BYTES
                       ? reading->extraction->passage->index
                       : CONTEXT_ANYWHERE;
    struct shared found = {.count = 0};
    size_t kept = 0;

    for (; name != NULL && found.count < SHARED_MAX; name = name->next)
        if (name->authority->kind == AUTHORITY_DOCTRINE &&
            context_holds(&reading->doctrines->contexts, name->authority->contexts, scope))
            found.concepts[found.count++] = name->authority;
    for (size_t i = 0; i < found.count; i++)
        if (found.concepts[i]->tier != TIER_UMBRELLA)
            found.concepts[kept++] = found.concepts[i];
    if (kept > 0)
        found.count = kept;
    return found;
}

static void set_concept(struct mention *mention, const struct authority *concept)
{
    mention->id = concept->id;
    mention->name = concept->label_zh[0] != '\0' ? concept->label_zh : concept->label_en;
    mention->unresolved = NULL;
}

static void add_mention(struct reading *reading, struct span span, const struct shared *found)
{
    struct doctrines *doctrines = reading->doctrines;
    struct mention *mention = extraction_add(reading->extraction, MENTION_DOCTRINE, span);

    if (found->count == 1) {
        set_concept(mention, found->concepts[0]);
        return;
    }
    mention->unresolved = reason_undecided;
    *ARENA_PUSH(reading->extraction->document->arena, doctrines->shared, doctrines->shared_count,
                doctrines->shared_capacity) = *found;
}

/*
 * Where a name of the same concept ends the longer one, what stands before it
 * is a modifier and no part of the term: 知识产权|激励理论.
 */
static struct span without_modifier(const struct reading *reading, struct span span,
                                    const struct authority *concept)
{
    struct slice folded = reading->folded;
    size_t at = span.start;

    for (size_t characters = 1; at < span.end; characters++) {
        const struct authority_name *name;
        utf8_next(folded, &at);
        if (characters < MODIFIER_MIN || at >= span.end)
            continue;
        for (name = registry_lookup(reading->extraction->registry,
                                    slice_range(folded, at, span.end)); name != NULL;
             name = name->next)
            if (name->authority == concept)
                return (struct span){at, span.end};
    }
    return span;
}

static void try_candidate(struct reading *reading, const struct candidate *candidate)
{
    struct span whole = candidate->span;
    struct span span = extraction_span(reading->extraction, whole.start, whole.end);
    struct shared found;

    if (!is_free(reading, span) || !edges_allow(&reading->edges, whole.start, whole.end))
        return;
    found = concepts_of(reading, candidate->name);
    if (found.count == 0)
        return;
    if (found.count == 1 && candidate->name->chinese)
        whole = without_modifier(reading, whole, found.concepts[0]);
    if (found.concepts[0]->tier == TIER_CORE)
        whole = with_head_noun(reading, whole);
    span = extraction_span(reading->extraction, whole.start, whole.end);
    take(reading, span);
    add_mention(reading, span, &found);
}

static void *begin(struct extraction *extraction)
{
    struct doctrines *doctrines = arena_allocate(extraction->document->arena, sizeof(*doctrines));

    doctrines->contexts.document = extraction->document;
    return doctrines;
}

static void find(struct extraction *extraction, void *state)
{
    const struct passage *passage = extraction->passage;
    struct slice folded = {passage->folded.text, passage->folded.size};
    struct reading reading = {
        .extraction = extraction,
        .doctrines = state,
        .folded = folded,
        .edges = {.arena = extraction->scratch, .folded = folded},
    };

    if (extraction->document->paragraphs[passage->index].role == PARAGRAPH_REFERENCE)
        return;
    collect(&reading);
    if (reading.count == 0)
        return;
    qsort(reading.candidates, reading.count, sizeof(*reading.candidates), compare_candidates);
    reading.taken = arena_allocate(extraction->scratch, passage->text.size * sizeof(bool));
    take_other_mentions(&reading);
    for (size_t i = 0; i < reading.count; i++)
        try_candidate(&reading, &reading.candidates[i]);
}

static void finish(struct extraction *extraction, void *state)
{
    struct doctrines *doctrines = state;
    struct document *document = extraction->document;
    struct area_votes votes;
    size_t next = 0;

    if (doctrines->shared_count > 0)
        area_votes_count(&votes, extraction->registry, document);
    for (size_t i = 0; i < document->mention_count && next < doctrines->shared_count; i++) {
        const struct shared *shared = &doctrines->shared[next];
        const struct authority *chosen;
        if (document->mentions[i].unresolved != reason_undecided)
            continue;
        chosen = area_choose(&votes, shared->concepts, shared->count);
        if (chosen != NULL)
            set_concept(&document->mentions[i], chosen);
        next++;
    }
    context_finish(&doctrines->contexts);
}

const struct extractor doctrine_extractor = {
    .name = "doctrine", .begin = begin, .find = find, .finish = finish};
