/* SPDX-License-Identifier: GPL-3.0-or-later */
/* expand.c - what words mean: a citation, a doctrine, a case, a scholar, or just words. */
#include "query/search/expand.h"

#include "base/unicode.h"
#include "corpus/mention.h"
#include "query/search/article.h"
#include "query/search/cut.h"
#include "query/search/filter.h"
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
 * name counts only in some contexts is left to its mentions, which know them.
 */
static void add_names(const struct expansion *expansion, const struct authority *authority, struct unit *unit)
{
    size_t count;
    const struct authority_name *const *names = registry_names(expansion->registry, authority, &count);

    if (authority->contexts != NULL && authority->contexts[0] != NULL)
        return;
    for (size_t i = 0; i < count; i++)
        if (is_long_enough(names[i]))
            unit_add_needle(expansion->arena, unit, slice_of(names[i]->text), false, false);
}

/* A pinpoint has no name of its own: mentions alone tell 民法典第1202条 from other articles 1202. */
static void add_authority(const struct expansion *expansion, const struct target *target, struct slice literal,
                          struct unit *unit)
{
    unit->id = target->id;
    if (article_law_size(target->id) > 0)
        return;
    unit_add_needle(expansion->arena, unit, literal, false, false);
    if (target->authority != NULL && strcmp(target->authority->id, target->id) == 0)
        add_names(expansion, target->authority, unit);
}

/* The law that holds a provision, for those who would rather see something. */
static void add_law(const struct expansion *expansion, const struct target *target, struct unit_list *list)
{
    size_t law_size = article_law_size(target->id);
    struct unit *unit;

    if (law_size == 0)
        return;
    unit = push_unit(expansion, list, UNIT_MENTIONS);
    unit->id = arena_copy(expansion->arena, (struct slice){target->id, law_size});
}

static void add_target(const struct expansion *expansion, const struct cut_piece *piece, struct unit_list *list)
{
    struct unit *unit = push_unit(expansion, list, UNIT_MENTIONS);

    add_authority(expansion, piece->target, piece->text, unit);
    if (expansion->level == EXPAND_ANY)
        add_law(expansion, piece->target, list);
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
        unit_add_needle(expansion->arena, unit, slice_of(arena_format(expansion->arena, "%ss", word)), false, false);
    else if (word[size - 2] != 's')
        unit_add_needle(expansion->arena, unit, (struct slice){word, size - 1}, false, false);
}

static void add_plain(const struct expansion *expansion, struct slice text, struct unit_list *list)
{
    struct unit *unit = push_unit(expansion, list, UNIT_TEXT);

    unit_add_needle(expansion->arena, unit, text, false, false);
    add_number_forms(expansion, unit);
}

/* Words that say something, one Han character and stop words aside. */
static bool says_something(const struct expansion *expansion, const struct cut_piece *piece)
{
    size_t at = 0;
    bool han = unicode_is_han(utf8_next(piece->text, &at));

    if (piece->target != NULL)
        return true;
    if (han && at == piece->text.size && expansion->level != EXPAND_WHOLE)
        return false;
    return !stop_word(unicode_fold_string(expansion->arena, piece->text, true));
}

static void add_pieces(const struct expansion *expansion, const struct cut_piece *pieces, size_t count, bool all,
                       struct unit_list *list)
{
    for (size_t i = 0; i < count; i++) {
        if (!all && !says_something(expansion, &pieces[i]))
            continue;
        if (pieces[i].target != NULL)
            add_target(expansion, &pieces[i], list);
        else
            add_plain(expansion, pieces[i].text, list);
    }
}

void expand_words(const struct expansion *expansion, const struct query_node *node, struct unit_list *list)
{
    size_t before = list->count;
    size_t count;
    struct cut_piece *pieces = cut_words(expansion->registry, expansion->arena, node->text,
                                         expansion->level == EXPAND_WHOLE, &count);

    add_pieces(expansion, pieces, count, false, list);
    if (list->count == before)
        add_pieces(expansion, pieces, count, true, list);
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
static bool expand_authority(const struct expansion *expansion, const struct query_node *node, struct unit *unit,
                             struct error *error)
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
