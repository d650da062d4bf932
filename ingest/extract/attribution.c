/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attribution.c - what a text says of a scholar: stances toward doctrines, and the marks that close it. */
#include "ingest/extract/attribution.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/stance.h"

enum {
    SENTENCES_MAX = 3,
    STANCES_MAX = 16,
    JOINED_BYTES_MAX = 12,
    BESIDE_BYTES_MAX = 30,
    CLAUSE_BYTES_MAX = 900,
    REGION_BEFORE_MAX = 1000, /* bytes around a name */
    REGION_AFTER_MAX = 3000,
    DOCTRINES_SEEN_MAX = 32,
};

void attributions_note(struct attributions *attributions, struct extraction *extraction, struct span name,
                       bool speaks)
{
    const struct passage *passage = extraction->passage;
    struct attribution *one =
        ARENA_PUSH(extraction->document->arena, attributions->list, attributions->count,
                   attributions->capacity);
    size_t first = extraction_sentence_at(passage, name.start);
    size_t last = first + SENTENCES_MAX - 1;

    if (last >= passage->sentence_count)
        last = passage->sentence_count - 1;
    one->name = (struct span){name.start + passage->offset, name.end + passage->offset};
    one->sentence = (struct span){passage->sentences[first].start + passage->offset,
                                  passage->sentences[first].end + passage->offset};
    one->limit = passage->sentences[last].end + passage->offset;
    one->paragraph = (uint32_t)passage->index;
    one->speaks = speaks;
}

/* Doctrines and marks by start, and scholars in the order they were noted. */
struct sight {
    const struct registry *registry;
    struct document *document;
    struct arena *scratch;
    const struct mention **mentions; /* doctrines and reference marks */
    size_t count;
};

static int by_start(const void *a, const void *b)
{
    const struct mention *const *left = a;
    const struct mention *const *right = b;

    return (*left)->span.start < (*right)->span.start ? -1 : (*left)->span.start > (*right)->span.start;
}

static struct sight sight_of(const struct registry *registry, struct document *document)
{
    struct sight sight = {.registry = registry, .document = document};

    sight.mentions = memory_allocate((document->mention_count + 1) * sizeof(struct mention *));
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        if (mention->kind == MENTION_REFMARK || (mention->kind == MENTION_DOCTRINE && mention->id != NULL))
            sight.mentions[sight.count++] = mention;
    }
    qsort(sight.mentions, sight.count, sizeof(struct mention *), by_start);
    return sight;
}

static bool is_concept(const struct registry *registry, const struct mention *mention)
{
    const struct authority *doctrine = registry_find(registry, mention->id);

    return doctrine != NULL && doctrine->tier != TIER_CORE;
}

/* The first of them at or after a byte. */
static size_t first_from(const struct sight *sight, size_t at)
{
    size_t low = 0;
    size_t high = sight->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sight->mentions[middle]->span.start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct mention *closing_mark(const struct sight *sight, size_t from, size_t to)
{
    for (size_t i = first_from(sight, from); i < sight->count && sight->mentions[i]->span.start < to; i++)
        if (sight->mentions[i]->kind == MENTION_REFMARK)
            return sight->mentions[i];
    return NULL;
}

/* The clause around a span: from the comma, stop or colon before it to the one after. */
static struct span clause_around(struct slice text, struct span within, struct span around)
{
    struct span clause = around;

    while (clause.start > within.start && around.start - clause.start < CLAUSE_BYTES_MAX) {
        size_t at = clause.start;
        uint32_t c = utf8_previous(text, &at);
        if (c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0xFF1A || c == ',' || c == ';')
            break;
        clause.start = at;
    }
    while (clause.end < within.end && clause.end - around.end < CLAUSE_BYTES_MAX) {
        size_t at = clause.end;
        uint32_t c = utf8_next(text, &at);
        if (c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0xFF1A || c == ',' || c == ';')
            break;
        clause.end = at;
    }
    return clause;
}

static struct slice text_of(const struct document *document, size_t start, size_t end)
{
    return slice_range(document->text, start, end > start ? end : start);
}

/* The text with blanks for the doctrines in it: 缺陷 in 产品缺陷 judges nothing. */
static struct slice without_doctrines(const struct sight *sight, struct span part)
{
    const struct document *document = sight->document;
    char *text = arena_copy(sight->scratch, text_of(document, part.start, part.end));

    for (size_t i = first_from(sight, part.start); i < sight->count && sight->mentions[i]->span.end <= part.end; i++)
        if (sight->mentions[i]->kind == MENTION_DOCTRINE)
            memset(text + (sight->mentions[i]->span.start - part.start), ' ',
                   sight->mentions[i]->span.end - sight->mentions[i]->span.start);
    return (struct slice){text, part.end > part.start ? part.end - part.start : 0};
}

/* 侵害人格权, 在归责原则等方面: the object of a wrong and the heads of a list are no theory that somebody holds. */
static bool is_no_theory(const struct document *document, struct span region, struct span doctrine)
{
    static const char *const wrongs[] = {"侵害", "侵犯", "损害"};
    struct span clause = clause_around(document->text, region, doctrine);
    struct slice before = text_of(document, clause.start, doctrine.start);
    size_t heads = slice_find(text_of(document, doctrine.end, clause.end), SLICE("等方面"), 0);

    if (heads != SIZE_MAX && heads <= BESIDE_BYTES_MAX)
        return true;
    if (before.size > BESIDE_BYTES_MAX)
        before = slice_range(before, before.size - BESIDE_BYTES_MAX, before.size);
    for (size_t i = 0; i < ARRAY_SIZE(wrongs); i++)
        if (slice_find(before, slice_of(wrongs[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static enum stance stance_toward(const struct sight *sight, const struct attribution *one, struct span region,
                                 struct span doctrine)
{
    const struct document *document = sight->document;
    struct span clause = clause_around(document->text, region, doctrine);
    size_t verbs_from = one->name.end < doctrine.start ? one->name.end : region.start;
    size_t before = doctrine.start > clause.start ? clause.start : doctrine.start;
    enum stance stance = STANCE_DESCRIBES;

    if (doctrine.end <= one->name.start &&
        stance_is_maker(text_of(document, doctrine.end, one->name.start),
                        text_of(document, one->name.end, region.end)))
        return STANCE_PROPOSES;
    if (stance_cue_in(without_doctrines(sight, (struct span){before, clause.end}), &stance))
        return stance;
    if (stance_verb_in(text_of(document, verbs_from, doctrine.start), &stance))
        return stance;
    stance_verb_in(text_of(document, one->name.end, region.end), &stance);
    return stance;
}

/* A scholar's stances while they are gathered; a doctrine keeps its clearest. */
struct gathered {
    struct stance_toward list[STANCES_MAX];
    size_t count;
};

static int clarity(enum stance stance)
{
    static const int order[] = {
        [STANCE_PROPOSES] = 3, [STANCE_CRITICISES] = 2, [STANCE_SUPPORTS] = 1, [STANCE_DESCRIBES] = 0};

    return order[stance];
}

static void gather(struct gathered *gathered, const char *doctrine, enum stance stance)
{
    size_t i = 0;

    while (i < gathered->count && strcmp(gathered->list[i].doctrine, doctrine) != 0)
        i++;
    if (i == STANCES_MAX)
        return;
    if (i == gathered->count)
        gathered->list[gathered->count++] = (struct stance_toward){doctrine, stance};
    else if (clarity(stance) > clarity(gathered->list[i].stance))
        gathered->list[i].stance = stance;
}

static const struct mention *last_theory(const struct sight *sight, struct span within)
{
    for (size_t i = first_from(sight, within.end); i-- > 0 && sight->mentions[i]->span.start >= within.start;)
        if (sight->mentions[i]->kind == MENTION_DOCTRINE && !is_concept(sight->registry, sight->mentions[i]))
            return sight->mentions[i];
    return NULL;
}

/*
 * The theory named before in the same sentence, else the one in the paragraph's
 * heading, else the last one named before in the paragraph.
 */
static const struct mention *topic(const struct sight *sight, const struct attribution *one)
{
    const struct document *document = sight->document;
    uint32_t heading = document->paragraphs[one->paragraph].heading;
    struct span before = {document->paragraphs[one->paragraph].span.start, one->sentence.start};
    const struct mention *last = last_theory(sight, (struct span){one->sentence.start, one->name.start});

    if (last == NULL && heading != NO_HEADING)
        last = last_theory(sight, document->headings[heading].span);
    return last != NULL ? last : last_theory(sight, before);
}

static bool gather_topic(struct gathered *gathered, const struct sight *sight, const struct attribution *one,
                         struct span region)
{
    const struct mention *mention = topic(sight, one);
    enum stance stance = STANCE_DESCRIBES;
    struct slice said = text_of(sight->document, one->name.end, region.end);

    if (mention == NULL || stance_states_own(said) || !stance_verb_in(said, &stance))
        return false;
    stance_cue_in(said, &stance);
    gather(gathered, mention->id, stance);
    return true;
}

/*
 * Named theories and principles count; a structural concept (因果关系) only
 * as the first thing named beside them. Without any, the topic counts.
 */
static void gather_region(struct gathered *gathered, const struct sight *sight, const struct attribution *one,
                          struct span region)
{
    const struct mention *concept = NULL;
    /* before the name only the clause of the name is about the scholar: X由某教授提出 */
    size_t own_clause = clause_around(sight->document->text, region, one->name).start;
    size_t seen = 0;
    bool first = true;
    bool topic_only;

    for (size_t i = first_from(sight, region.start); i < sight->count && seen < DOCTRINES_SEEN_MAX &&
         sight->mentions[i]->span.end <= region.end; i++) {
        const struct mention *mention = sight->mentions[i];
        if (mention->kind != MENTION_DOCTRINE || mention->span.start < own_clause ||
            is_no_theory(sight->document, region, mention->span))
            continue;
        seen++;
        if (is_concept(sight->registry, mention))
            concept = first ? mention : concept;
        else
            gather(gathered, mention->id, stance_toward(sight, one, region, mention->span));
        first = false;
    }
    topic_only = gathered->count == 0 && gather_topic(gathered, sight, one, region);
    if (concept != NULL && !topic_only)
        gather(gathered, concept->id, stance_toward(sight, one, region, concept->span));
}

/* A region as far as a scholar's words can reach: nobody's sentence has thousands of characters. */
static struct span region_of(const struct document *document, struct span name, struct span region)
{
    if (name.start > REGION_BEFORE_MAX && region.start < name.start - REGION_BEFORE_MAX)
        region.start = name.start - REGION_BEFORE_MAX;
    if (region.end > name.end + REGION_AFTER_MAX)
        region.end = name.end + REGION_AFTER_MAX;
    while (region.start < name.start && ((unsigned char)document->text.data[region.start] & 0xC0) == 0x80)
        region.start++;
    while (region.end > name.end && region.end < document->text.size &&
           ((unsigned char)document->text.data[region.end] & 0xC0) == 0x80)
        region.end--;
    return region;
}

static void settle(const struct sight *sight, const struct attribution *one, size_t stop,
                   struct mention *scholar)
{
    struct arena *arena = sight->document->arena;
    struct span region = one->sentence;
    const struct mention *mark = closing_mark(sight, one->name.end, stop < one->limit ? stop : one->limit);
    struct gathered gathered = {.count = 0};

    if (mark != NULL) {
        region.end = mark->span.end;
        scholar->scholar.refs = mark->refmark.numbers;
        scholar->scholar.ref_count = mark->refmark.number_count;
        scholar->scholar.ref_list = mark->refmark.list;
    } else if (stop < region.end) {
        region.end = stop;
    }
    region = region_of(sight->document, one->name, region);
    if (one->speaks)
        gather_region(&gathered, sight, one, region);
    if (gathered.count > 0) {
        struct stance_toward *stances = arena_allocate(arena, gathered.count * sizeof(*stances));
        memcpy(stances, gathered.list, gathered.count * sizeof(*stances));
        scholar->scholar.stances = stances;
        scholar->scholar.stance_count = gathered.count;
    }
}

/* Where the next scholar's words begin; joined names (白玉杰和张昱) share theirs. */
static size_t stop_of(const struct attributions *attributions, size_t index, const struct document *document)
{
    const struct attribution *one = &attributions->list[index];

    for (size_t next = index + 1; next < attributions->count; next++) {
        const struct attribution *other = &attributions->list[next];
        if (other->paragraph != one->paragraph)
            break;
        if (other->name.start - attributions->list[next - 1].name.end > JOINED_BYTES_MAX)
            return other->sentence.start > one->name.end ? other->sentence.start : other->name.start;
    }
    return document->paragraphs[one->paragraph].span.end;
}

void attributions_settle(struct attributions *attributions, const struct registry *registry,
                         struct document *document)
{
    struct sight sight;
    size_t next = 0;

    if (attributions->count == 0)
        return;
    sight = sight_of(registry, document);
    sight.scratch = arena_create();
    for (size_t i = 0; i < document->mention_count && next < attributions->count; i++)
        if (document->mentions[i].kind == MENTION_SCHOLAR) {
            settle(&sight, &attributions->list[next], stop_of(attributions, next, document),
                   &document->mentions[i]);
            next++;
            arena_reset(sight.scratch);
        }
    arena_destroy(sight.scratch);
    free(sight.mentions);
}
