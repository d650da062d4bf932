/* SPDX-License-Identifier: GPL-3.0-or-later */
/* expand.c - what words mean: a citation, a doctrine, a case, a scholar, or just words. */
#include "query/search/expand.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "corpus/mention.h"
#include "query/search/article.h"
#include "query/search/cut.h"
#include "query/search/filter.h"
#include "query/search/glossary.h"
#include "query/search/guess.h"
#include "query/search/stop.h"

/* Names shorter than this (in characters of their script) find too much by themselves. */
enum { CHINESE_NAME_MIN = 2, OTHER_NAME_MIN = 4, LAW_ID_SIZE_MAX = 512 };

static struct unit *push_unit(const struct expansion *expansion, struct unit_list *list, enum unit_kind kind)
{
    struct unit *unit = ARENA_PUSH(expansion->arena, list->units, list->count, list->capacity);

    *unit = (struct unit){.kind = kind, .query = expansion->query};
    return unit;
}

static bool is_long_enough(const struct authority_name *name)
{
    return utf8_length(slice_of(name->folded)) >= (name->chinese ? CHINESE_NAME_MIN : OTHER_NAME_MIN);
}

/*
 * All names of an authority, in both languages, as strings. A doctrine whose
 * name counts only in some contexts is left to its mentions, which know them;
 * so are the short titles of laws (人工智能法 is not in 人工智能法律).
 */
static void add_names(const struct expansion *expansion, const struct authority *authority, struct unit *unit)
{
    size_t count;
    const struct authority_name *const *names = registry_names(expansion->registry, authority, &count);

    if (authority->contexts != NULL && authority->contexts[0] != NULL)
        return;
    for (size_t i = 0; i < count; i++)
        if (is_long_enough(names[i]) &&
            (authority->kind != AUTHORITY_STATUTE || names[i]->role == NAME_PREFERRED))
            unit_add_needle(expansion->arena, unit, slice_of(names[i]->text), false, false);
}

/* A pinpoint has no name of its own: mentions alone tell 民法典第1202条 from other articles 1202. */
static void add_authority(const struct expansion *expansion, const struct target *target,
                          struct slice literal, struct unit *unit)
{
    unit->id = target->id;
    if (article_law_size(target->id) > 0)
        return;
    unit_add_needle(expansion->arena, unit, literal, false, false);
    if (target->authority != NULL && strcmp(target->authority->id, target->id) == 0)
        add_names(expansion, target->authority, unit);
}

/* A unit that was not asked for, but is as good. */
static struct unit *push_substitute(const struct expansion *expansion, struct unit_list *list,
                                    enum unit_kind kind)
{
    struct unit *unit = push_unit(expansion, list, kind);

    unit->beside = unit->enough = true;
    return unit;
}

/* The law that holds a provision, for those who would rather see something. */
static void add_law(const struct expansion *expansion, const struct target *target, struct unit_list *list)
{
    size_t law_size = article_law_size(target->id);
    struct unit *unit;

    if (law_size == 0)
        return;
    unit = push_substitute(expansion, list, UNIT_MENTIONS);
    unit->id = arena_copy(expansion->arena, (struct slice){target->id, law_size});
}

/* The parties of "A诉B案" and "A v. B", in that order; false if it is no such name. */
static bool split_parties(struct slice name, struct slice parties[2])
{
    static const char *const between[] = {"诉", " v. ", " v ", " vs. "};

    for (size_t i = 0; i < ARRAY_SIZE(between); i++) {
        size_t at = slice_find(name, slice_of(between[i]), 0);
        if (at == SIZE_MAX || at == 0)
            continue;
        parties[0] = slice_trim(slice_range(name, 0, at));
        parties[1] = slice_trim(slice_range(name, at + strlen(between[i]), name.size));
        if (slice_ends_with(parties[1], SLICE("案")))
            parties[1].size -= sizeof("案") - 1;
        return true;
    }
    return false;
}

static void add_sides(const struct expansion *expansion, struct slice name, struct unit sides[2])
{
    struct slice parties[2];

    if (!split_parties(name, parties))
        return;
    for (size_t side = 0; side < 2; side++)
        if (utf8_length(parties[side]) >= OTHER_NAME_MIN)
            unit_add_needle(expansion->arena, &sides[side], parties[side], false, false);
}

/* Whoever tells of a case without naming it names who went to court: a unit a side, in both languages. */
static void add_parties(const struct expansion *expansion, const struct cut_piece *piece,
                        struct unit_list *list)
{
    struct unit sides[2] = {{.beside = true, .enough = true}, {.beside = true, .enough = true}};
    const struct authority *authority = piece->target->authority;
    size_t count = 0;

    if (piece->target->kind != MENTION_CASE)
        return;
    add_sides(expansion, piece->text, sides);
    if (authority != NULL) {
        const struct authority_name *const *names = registry_names(expansion->registry, authority, &count);
        for (size_t i = 0; i < count; i++)
            add_sides(expansion, slice_of(names[i]->text), sides);
    }
    for (size_t side = 0; side < 2; side++)
        if (sides[side].needle_count > 0)
            *push_unit(expansion, list, UNIT_TEXT) = sides[side];
}

static bool is_ascii_word(const char *folded)
{
    for (; *folded != '\0'; folded++)
        if (*folded < 'a' || *folded > 'z')
            return false;
    return true;
}

/* A plain English plural finds its singular and the other way round. */
static void add_number_forms(const struct expansion *expansion, struct unit *unit)
{
    enum { WORD_MIN = 4 };
    const char *word = unit->needles[0].folded;
    size_t size = strlen(word);

    if (size < WORD_MIN || !is_ascii_word(word))
        return;
    if (word[size - 1] != 's')
        unit_add_needle(expansion->arena, unit, slice_of(arena_format(expansion->arena, "%ss", word)), false,
                        false);
    else if (word[size - 2] != 's')
        unit_add_needle(expansion->arena, unit, (struct slice){word, size - 1}, false, false);
}

static void add_plain(const struct expansion *expansion, struct slice text, struct unit_list *list)
{
    struct unit *unit = push_unit(expansion, list, UNIT_TEXT);

    unit_add_needle(expansion->arena, unit, text, false, false);
    add_number_forms(expansion, unit);
}

/* The smaller names in a long Chinese one, for those who would rather see something. */
static void add_parts(const struct expansion *expansion, const struct cut_piece *piece,
                      struct unit_list *list)
{
    enum { SHORT_MAX = 4 };
    enum mention_kind kind = piece->target->kind;
    struct cut_piece *parts;
    size_t count;
    size_t at = 0;

    if (kind != MENTION_DOCTRINE && kind != MENTION_CHARGE)
        return;
    if (!unicode_is_han(utf8_next(piece->text, &at)) || utf8_length(piece->text) <= SHORT_MAX)
        return;
    parts = cut_inside(expansion->registry, expansion->arena, piece->text, &count);
    for (size_t i = 0; i < count; i++) {
        add_plain(expansion, parts[i].text, list);
        list->units[list->count - 1].beside = list->units[list->count - 1].enough = true;
    }
}

static void add_target(const struct expansion *expansion, const struct cut_piece *piece,
                       struct unit_list *list)
{
    struct unit *unit = push_unit(expansion, list, UNIT_MENTIONS);

    add_authority(expansion, piece->target, piece->text, unit);
    if (expansion->level == EXPAND_ANY) {
        add_law(expansion, piece->target, list);
        add_parties(expansion, piece, list);
        add_parts(expansion, piece, list);
    }
}

/*
 * What pieces [first, first + count) are together in the text: words of more
 * than one piece have blanks or nothing between.
 */
static struct slice joined(const struct cut_piece *first, size_t count)
{
    const struct cut_piece *last = first + count - 1;

    return (struct slice){first->text.data, (size_t)(last->text.data - first->text.data) + last->text.size};
}

/* Adds the glossary's entry for the most pieces from the first one on; returns how many it took, or 0. */
static size_t add_glossary(const struct expansion *expansion, const struct cut_piece *pieces, size_t count,
                           struct unit_list *list)
{
    enum { PIECES_MAX = 4 };
    size_t most = 0;

    while (most < count && most < PIECES_MAX && pieces[most].target == NULL)
        most++;
    for (; most > 0; most--) {
        struct slice text = joined(pieces, most);
        const struct glossary_entry *entry = glossary_find(unicode_fold_string(expansion->arena, text, true));
        if (entry == NULL)
            continue;
        add_plain(expansion, text, list);
        for (size_t i = 0; i < GLOSSARY_FORMS_MAX && entry->forms[i] != NULL; i++)
            unit_add_needle(expansion->arena, &list->units[list->count - 1], slice_of(entry->forms[i]), false,
                            false);
        return most;
    }
    return 0;
}

/* Words that say something: no stop words, and no single Han characters where any word will do. */
static bool says_something(const struct expansion *expansion, const struct cut_piece *piece)
{
    size_t at = 0;
    bool han = unicode_is_han(utf8_next(piece->text, &at));

    if (piece->target != NULL)
        return true;
    if (han && at == piece->text.size && expansion->level == EXPAND_ANY)
        return false;
    return !stop_word(unicode_fold_string(expansion->arena, piece->text, true));
}

static void add_pieces(const struct expansion *expansion, const struct cut_piece *pieces, size_t count,
                       bool all, struct unit_list *list)
{
    size_t taken;

    for (size_t i = 0; i < count; i += taken) {
        taken = 1;
        if (!all && !says_something(expansion, &pieces[i]))
            continue;
        if (pieces[i].target != NULL)
            add_target(expansion, &pieces[i], list);
        else if ((taken = add_glossary(expansion, &pieces[i], count - i, list)) == 0) {
            taken = 1;
            add_plain(expansion, pieces[i].text, list);
        }
    }
}

/* A doctrine that the words may mean, where they name none. */
static void add_guess(const struct expansion *expansion, struct slice text, struct unit_list *list)
{
    const struct authority *doctrine = guess_doctrine(expansion->registry, expansion->arena, text);
    struct unit *unit;

    for (size_t i = 0; doctrine != NULL && i < list->count; i++)
        if (list->units[i].kind == UNIT_MENTIONS && strcmp(list->units[i].id, doctrine->id) == 0)
            return;
    if (doctrine == NULL)
        return;
    unit = push_substitute(expansion, list, UNIT_MENTIONS);
    unit->id = doctrine->id;
    add_names(expansion, doctrine, unit);
}

void expand_words(const struct expansion *expansion, const struct query_node *node, struct unit_list *list)
{
    size_t before = list->count;
    static const enum cut_depth depths[] = {
        [EXPAND_WHOLE] = CUT_AT_BLANKS, [EXPAND_WORDS] = CUT_AT_WORDS, [EXPAND_ANY] = CUT_LONG};
    size_t count;
    struct cut_piece *pieces =
        cut_words(expansion->registry, expansion->arena, node->text, depths[expansion->level], &count);

    add_pieces(expansion, pieces, count, false, list);
    if (list->count == before)
        add_pieces(expansion, pieces, count, true, list);
    if (expansion->level == EXPAND_ANY)
        add_guess(expansion, node->text, list);
}

/* FTS5 sees letters and digits only: where Han meets anything else the stored text has the last word. */
static bool needs_check(struct slice text)
{
    bool han = false;
    bool other = false;

    for (size_t at = 0; at < text.size;) {
        bool is_han = unicode_is_han(utf8_next(text, &at));
        han = han || is_han;
        other = other || !is_han;
    }
    return han && other;
}

bool expand_string(const struct expansion *expansion, const struct query_node *node, struct unit *unit)
{
    struct slice text = slice_trim(node->text);

    *unit = (struct unit){.kind = UNIT_TEXT, .query = expansion->query, .span = node->span};
    unit_add_needle(expansion->arena, unit, text, node->kind == QUERY_PREFIX,
                    node->kind == QUERY_PHRASE && needs_check(text));
    return cut_has_word(text);
}

/* Fields that name authorities. */
static bool expand_authority(const struct expansion *expansion, const struct query_node *node,
                             struct unit *unit, struct error *error)
{
    static const enum mention_kind kinds[FIELD_COUNT] = {
        [FIELD_DOCTRINE] = MENTION_DOCTRINE,
        [FIELD_CASE] = MENTION_CASE,
        [FIELD_SCHOLAR] = MENTION_SCHOLAR,
    };
    struct target target;

    if (!target_resolve(expansion->registry, expansion->arena, node->text, &target, error))
        return false;
    if (node->field != FIELD_CITES && target.kind != kinds[node->field])
        return query_fail(expansion->query, node->span.start, error, "'%.*s' is a %s: write cites:\"%.*s\"",
                          (int)node->text.size, node->text.data, mention_kind_name(target.kind),
                          (int)node->text.size, node->text.data);
    unit->kind = UNIT_MENTIONS;
    unit->id = target.id;
    return true;
}

bool expand_field(const struct expansion *expansion, const struct query_node *node, struct unit *unit,
                  struct error *error)
{
    *unit = (struct unit){.kind = UNIT_FILTER,
                          .query = expansion->query,
                          .span = node->span,
                          .field = node->field,
                          .value = node->text};
    if (node->field >= FIELD_CITES)
        return expand_authority(expansion, node, unit, error);
    return filter_check(unit, error);
}
