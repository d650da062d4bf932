/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.c - what people write to name an authority, understood. */
#include "query/target.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "corpus/document.h"
#include "ingest/extract/extraction.h"
#include "query/target_form.h"
#include "query/target_id.h"
#include "query/target_nearest.h"

/* The targets of one text while they are gathered. `taken` marks its bytes that already belong to one. */
struct gathering {
    const struct registry *registry;
    struct arena *arena;
    struct slice text;
    bool *taken;
    struct target *targets;
    size_t count;
    size_t capacity;
};

static bool is_free(const struct gathering *gathering, struct span span)
{
    for (size_t at = span.start; at < span.end; at++)
        if (gathering->taken[at])
            return false;
    return true;
}

static void add(struct gathering *gathering, struct target target, struct span span)
{
    target.span = span;
    *ARENA_PUSH(gathering->arena, gathering->targets, gathering->count, gathering->capacity) = target;
    memset(gathering->taken + span.start, true, span.end - span.start);
}

/* A document of one paragraph: the words as the extractors want them. */
static struct document *document_of(const struct target_form *form)
{
    struct document *document = document_create();
    static const struct text_run no_run;

    document->name = document->path = document->format = "query";
    document->encoding = "UTF-8";
    document->kind = DOCUMENT_OTHER;
    document->source = document->text = form->text;
    document->runs = arena_allocate(document->arena, sizeof(*document->runs));
    document->runs[0] = no_run;
    document->runs[0].size = document->runs[0].source_size = form->text.size;
    document->run_count = 1;
    document->paragraphs = arena_allocate(document->arena, sizeof(*document->paragraphs));
    document->paragraphs[0] = (struct paragraph){
        .span = {0, form->text.size}, .role = PARAGRAPH_BODY, .heading = NO_HEADING};
    document->paragraph_count = 1;
    return document;
}

/* What the extractors find. */
static void gather_mentions(struct gathering *gathering)
{
    struct target_form form = target_form_of(gathering->registry, gathering->arena, gathering->text);
    struct document *document = document_of(&form);

    extract(gathering->registry, document);
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        struct target target = {.kind = mention->kind};
        struct span span;
        if (mention->kind > MENTION_SCHOLAR || mention->id == NULL || mention->span.end <= mention->span.start)
            continue;
        span = target_form_span(&form, mention->span);
        if (!is_free(gathering, span))
            continue;
        target.id = arena_copy_string(gathering->arena, mention->id);
        target.id = target_known_case(gathering->registry, gathering->arena, target.id);
        target.authority = registry_holder(gathering->registry, target.id);
        if (target.kind == MENTION_CASE && target.authority == NULL)
            target.authority = target_case_named(gathering->registry, gathering->arena,
                                                 slice_range(gathering->text, span.start, span.end));
        if (target.kind == MENTION_CASE && target.authority != NULL)
            target.id = target.authority->id;
        add(gathering, target, span);
    }
    document_destroy(document);
}

static bool is_above(const struct registry *registry, const struct authority *above, const struct authority *below,
                     int depth)
{
    for (const char *const *id = below->broader; depth > 0 && *id != NULL; id++) {
        const struct authority *broader = registry_find(registry, *id);
        if (broader == above || (broader != NULL && is_above(registry, above, broader, depth - 1)))
            return true;
    }
    return false;
}

/* Of doctrines that share a name, the umbrella or the one above all the others: 因果关系, in whichever branch of law. */
static bool covers(const struct registry *registry, const struct authority_name *name,
                   const struct authority_name *chain)
{
    enum { DEPTH_MAX = 8 };

    if (name->authority->kind == AUTHORITY_DOCTRINE && name->authority->tier == TIER_UMBRELLA)
        return true;
    for (; chain != NULL; chain = chain->next)
        if (chain->authority->kind == AUTHORITY_DOCTRINE && chain->authority != name->authority &&
            !is_above(registry, name->authority, chain->authority, DEPTH_MAX))
            return false;
    return name->authority->kind == AUTHORITY_DOCTRINE;
}

/*
 * What a name stands for by itself. *ambiguous (may be NULL) tells that it may
 * stand for another as well, and nothing says which.
 */
static const struct authority *choose(const struct registry *registry, const struct authority_name *chain,
                                      const struct authority **ambiguous)
{
    const struct authority *first = NULL;

    for (const struct authority_name *name = chain; name != NULL; name = name->next) {
        if (target_kind_of(name->authority->kind) == MENTION_KIND_COUNT)
            continue;
        if (covers(registry, name, chain)) {
            if (ambiguous != NULL)
                *ambiguous = NULL;
            return name->authority;
        }
        if (first == NULL)
            first = name->authority;
        else if (ambiguous != NULL && *ambiguous == NULL)
            *ambiguous = name->authority;
    }
    return first;
}

static struct target target_of(const struct authority *authority)
{
    return (struct target){
        .kind = target_kind_of(authority->kind), .id = authority->id, .authority = authority};
}

/* Does a word begin or end at this byte? */
static bool is_edge(struct slice text, size_t at)
{
    size_t before = at;
    size_t after = at;

    return at == 0 || at == text.size || !unicode_is_word(utf8_previous(text, &before)) ||
           !unicode_is_word(utf8_next(text, &after));
}

/*
 * Names from which the extractors abstain without words around them (a lone
 * 刑法, a scholar without a title): in a query, a name that stands alone counts.
 */
static void gather_names(struct gathering *gathering)
{
    struct folded folded = unicode_fold_text(gathering->arena, gathering->text, true);
    size_t count;
    const struct name_match *names = registry_scan(gathering->registry, gathering->arena,
                                                   (struct slice){folded.text, folded.size}, &count);

    for (size_t i = 0; i < count; i++) {
        struct span span = folded_source(&folded, names[i].start, names[i].end);
        const struct authority *authority = choose(gathering->registry, names[i].name, NULL);
        if (authority != NULL && is_edge(gathering->text, span.start) && is_edge(gathering->text, span.end) &&
            is_free(gathering, span))
            add(gathering, target_of(authority), span);
    }
}

/* Words between blanks that are ids, or slugs of doctrines (only hyphened ones: others are ordinary words). */
static void gather_ids(struct gathering *gathering)
{
    struct slice text = gathering->text;
    size_t at = 0;

    while (at < text.size) {
        size_t start = at;
        size_t end;
        while (at < text.size) {
            size_t next = at;
            if (unicode_is_space(utf8_next(text, &next)))
                break;
            at = next;
        }
        end = at;
        if (at < text.size)
            utf8_next(text, &at);
        if (end > start) {
            struct slice word = slice_range(text, start, end);
            struct target target;
            bool id = memchr(word.data, '/', word.size) != NULL
                          ? target_from_id(gathering->registry, gathering->arena, word, &target)
                          : memchr(word.data, '-', word.size) != NULL &&
                                target_from_slug(gathering->registry, gathering->arena, word, &target) &&
                                target.kind == MENTION_DOCTRINE;
            if (id)
                add(gathering, target, (struct span){start, end});
        }
    }
}

static int compare_targets(const void *a, const void *b)
{
    const struct target *left = a;
    const struct target *right = b;

    return (left->span.start > right->span.start) - (left->span.start < right->span.start);
}

struct target *targets_in(const struct registry *registry, struct arena *arena, struct slice text, size_t *count)
{
    struct gathering gathering = {.registry = registry, .arena = arena, .text = text};

    gathering.taken = arena_allocate(arena, text.size + 1);
    if (text.size > 0) {
        gather_ids(&gathering);
        gather_mentions(&gathering);
        gather_names(&gathering);
    }
    if (gathering.count > 1)
        qsort(gathering.targets, gathering.count, sizeof(*gathering.targets), compare_targets);
    *count = gathering.count;
    return gathering.targets;
}

/* Marks that people put around a name. */
static bool is_mark(uint32_t c)
{
    return unicode_is_space(c) || c == U'《' || c == U'》' || c == U'“' || c == U'”' || c == '"' || c == '\'' ||
           c == U'「' || c == U'」' || c == U'。' || c == U'，' || c == ',' || c == U'‘' || c == U'’';
}

static struct slice strip(struct slice words)
{
    size_t start = 0;
    size_t end = words.size;

    while (start < end) {
        size_t next = start;
        if (!is_mark(utf8_next(words, &next)))
            break;
        start = next;
    }
    while (end > start) {
        size_t before = end;
        if (!is_mark(utf8_previous(words, &before)))
            break;
        end = before;
    }
    return slice_range(words, start, end);
}

/* The whole words are one registered name. Fails where the name is ambiguous. */
static bool resolve_label(const struct registry *registry, struct arena *arena, struct slice words, bool *found,
                          struct target *target, struct error *error)
{
    const char *folded = unicode_fold_string(arena, words, true);
    const struct authority *other = NULL;
    const struct authority *authority = choose(registry, registry_lookup(registry, slice_of(folded)), &other);

    *found = authority != NULL;
    if (authority == NULL)
        return true;
    if (other != NULL && !(authority->kind == AUTHORITY_DOCTRINE && other->kind != AUTHORITY_DOCTRINE))
        return error_set(error, ERROR_NOT_FOUND, "'%.*s' may be %s or %s: name one of them", (int)words.size,
                         words.data, authority->id, other->id);
    *target = target_of(authority);
    target->span = (struct span){0, words.size};
    return true;
}

/* The only target in the words, if there is exactly one. */
static bool only_target(const struct registry *registry, struct arena *arena, struct slice words,
                        struct target *target)
{
    size_t count;
    const struct target *targets = targets_in(registry, arena, words, &count);

    if (count == 1)
        *target = targets[0];
    return count == 1;
}

/* 王某: a surname and one or two characters (two surnames' length: three), alone, are a scholar whom only papers know. */
static bool is_person(const struct registry *registry, struct arena *arena, struct slice words)
{
    size_t length = utf8_length(words);
    size_t at = 0;

    if (length < 2 || length > 4)
        return false;
    for (size_t count = 0; at < words.size; count++) {
        if (!unicode_is_han(utf8_next(words, &at)))
            return false;
    }
    at = 0;
    for (size_t surname = 1; surname <= 2 && surname < length; surname++) {
        const struct authority_name *name;
        utf8_next(words, &at);
        if (length - surname > 2)
            continue;
        name = registry_lookup(registry,
                               slice_of(unicode_fold_string(arena, slice_range(words, 0, at), true)));
        for (; name != NULL; name = name->next)
            if (name->authority->kind == AUTHORITY_SURNAME)
                return true;
    }
    return false;
}

/* How a name is written out in a text, where a query leaves marks and nouns away. */
static const struct {
    const char *before;
    const char *after;
} fuller_forms[] = {
    {"", "案"},   /* Dreamwriter */
    {"", "罪"},   /* 盗窃 */
    {"《", "》"}, /* a law that only its shape tells */
};

/* 2018京0491民初239号: a docket without the brackets around its year. */
static const char *bracket_year(struct arena *arena, struct slice words)
{
    enum { YEAR_SIZE = 4 };

    if (words.size <= YEAR_SIZE || !slice_ends_with(words, SLICE("号")))
        return NULL;
    for (size_t i = 0; i < YEAR_SIZE; i++)
        if (words.data[i] < '0' || words.data[i] > '9')
            return NULL;
    return arena_format(arena, "（%.*s）%.*s", YEAR_SIZE, words.data, (int)(words.size - YEAR_SIZE),
                        words.data + YEAR_SIZE);
}

/* Words that name a case, a law or a person by their shape alone. */
static bool resolve_shape(const struct registry *registry, struct arena *arena, struct slice words,
                          struct target *target)
{
    const char *docket = bracket_year(arena, words);

    if (docket != NULL && only_target(registry, arena, slice_of(docket), target))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(fuller_forms); i++) {
        const char *fuller = arena_format(arena, "%s%.*s%s", fuller_forms[i].before, (int)words.size, words.data,
                                          fuller_forms[i].after);
        if (only_target(registry, arena, slice_of(fuller), target))
            return true;
    }
    if (!is_person(registry, arena, words))
        return false;
    *target = (struct target){.kind = MENTION_SCHOLAR,
                              .id = arena_format(arena, "scholar/%.*s", (int)words.size, words.data)};
    return true;
}

static bool nothing_named(const struct registry *registry, struct arena *arena, struct slice words,
                          struct error *error)
{
    const char *nearest = target_nearest(registry, arena, words);

    if (nearest != NULL)
        return error_set(error, ERROR_NOT_FOUND, "'%.*s' names no authority; near it: %s", (int)words.size, words.data,
                         nearest);
    return error_set(error, ERROR_NOT_FOUND, "'%.*s' names no authority ('yinde authority list WORD' looks for names)",
                     (int)words.size, words.data);
}

bool target_resolve(const struct registry *registry, struct arena *arena, struct slice words, struct target *target,
                    struct error *error)
{
    struct slice bare = strip(words);
    struct target resolved = {0};
    bool found;

    if (bare.size == 0)
        return error_set(error, ERROR_NOT_FOUND, "nothing is named");
    if (!resolve_label(registry, arena, bare, &found, &resolved, error))
        return false;
    if (!found && !target_from_id(registry, arena, bare, &resolved) &&
        !target_from_slug(registry, arena, bare, &resolved) && !only_target(registry, arena, words, &resolved) &&
        !resolve_shape(registry, arena, bare, &resolved))
        return nothing_named(registry, arena, bare, error);
    *target = resolved;
    return true;
}
