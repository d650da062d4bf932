/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft_thesaurus.c - the doctrines of a thesaurus, put into a draft and linked to each other. */
#include "corpus/draft_thesaurus.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"

/* The languages that an authority is labelled in; others are names like any. */
static bool is_chinese(const char *language)
{
    return strcmp(language, "zh-hans") == 0 || strcmp(language, "zh-Hans") == 0 || strcmp(language, "zh") == 0;
}

static void set_label(struct draft *draft, const char **label, const struct thesaurus_concept *concept,
                      const struct thesaurus_label *given)
{
    if ((*label)[0] != '\0')
        faults_add(draft->faults, given->origin,
                   "a second preferred label '%s'@%s of %s; keep one, make the other skos:altLabel", given->text,
                   given->language, concept->slug);
    *label = given->text;
}

static void set_labels(struct draft *draft, struct authority *doctrine, const struct thesaurus_concept *concept)
{
    for (size_t i = 0; i < concept->label_count; i++) {
        const struct thesaurus_label *label = &concept->labels[i];
        if (label->role != NAME_PREFERRED)
            continue;
        if (is_chinese(label->language))
            set_label(draft, &doctrine->label_zh, concept, label);
        else if (strcmp(label->language, "en") == 0)
            set_label(draft, &doctrine->label_en, concept, label);
        else
            faults_add(draft->faults, label->origin,
                       "preferred label '%s' in language '%s'; it is zh-Hans or en, others are skos:altLabel",
                       label->text, label->language);
    }
    if (doctrine->label_zh[0] == '\0' || doctrine->label_en[0] == '\0')
        faults_add(draft->faults, concept->origin, "%s has no preferred label @%s; give one", concept->slug,
                   doctrine->label_zh[0] == '\0' ? "zh-Hans" : "en");
}

static enum doctrine_tier tier_of(struct draft *draft, const struct thesaurus_concept *concept)
{
    static const char *const tiers[] = {"core", "concept", "umbrella"};

    for (size_t i = 0; i < ARRAY_SIZE(tiers); i++)
        if (concept->tier != NULL && strcmp(concept->tier, tiers[i]) == 0)
            return (enum doctrine_tier)i;
    faults_add(draft->faults, concept->origin, "%s has %s tier '%s'; y:tier is core, concept or umbrella",
               concept->slug, concept->tier == NULL ? "no" : "an unknown", concept->tier == NULL ? "" : concept->tier);
    return TIER_CONCEPT;
}

static const char *const *areas_of(struct draft *draft, const struct thesaurus *thesaurus,
                                   const struct thesaurus_concept *concept)
{
    const char **areas = arena_allocate(draft->arena, (concept->areas.count + 1) * sizeof(*areas));

    for (size_t i = 0; i < concept->areas.count; i++) {
        size_t known = 0;
        areas[i] = concept->areas.items[i].slug;
        while (known < thesaurus->areas.count && strcmp(thesaurus->areas.items[known].slug, areas[i]) != 0)
            known++;
        if (known == thesaurus->areas.count)
            faults_add(draft->faults, concept->areas.items[i].origin,
                       "unknown area '%s'; declare it with 'area:%s a skos:ConceptScheme'", areas[i], areas[i]);
    }
    if (concept->areas.count == 0)
        faults_add(draft->faults, concept->origin, "%s has no area; say skos:inScheme area:...", concept->slug);
    return areas;
}

static const char *const *contexts_of(struct draft *draft, const struct thesaurus_concept *concept)
{
    const struct thesaurus_links *contexts = &concept->contexts;
    const char **folded = arena_allocate(draft->arena, (contexts->count + 1) * sizeof(*folded));

    for (size_t i = 0; i < contexts->count; i++)
        folded[i] = unicode_fold_string(draft->arena, slice_of(contexts->items[i].slug), true);
    return folded;
}

static const char *doctrine_id(struct draft *draft, const char *slug)
{
    return arena_format(draft->arena, "doctrine/%s", slug);
}

void draft_add_thesaurus(struct draft *draft, const struct thesaurus *thesaurus)
{
    for (size_t i = 0; i < thesaurus->count; i++) {
        const struct thesaurus_concept *concept = &thesaurus->concepts[i];
        struct authority *doctrine =
            draft_add(draft, AUTHORITY_DOCTRINE, doctrine_id(draft, concept->slug), concept->origin);
        doctrine->tier = tier_of(draft, concept);
        doctrine->areas = areas_of(draft, thesaurus, concept);
        doctrine->contexts = contexts_of(draft, concept);
        doctrine->definition = concept->definition;
        set_labels(draft, doctrine, concept);
        for (size_t label = 0; label < concept->label_count; label++)
            draft_add_name(draft, concept->labels[label].text, concept->labels[label].role,
                           concept->labels[label].origin);
    }
}

/* Adds an id to a list unless it is in it. */
static const char *const *with(struct draft *draft, const char *const *list, const char *id)
{
    size_t count = 0;
    const char **longer;

    for (; list[count] != NULL; count++)
        if (strcmp(list[count], id) == 0)
            return list;
    longer = arena_allocate(draft->arena, (count + 2) * sizeof(*longer));
    memcpy(longer, list, count * sizeof(*longer));
    longer[count] = id;
    return longer;
}

/* The doctrine that a link points at, or NULL and a fault. */
static struct authority *target_of(struct draft *draft, const struct thesaurus_concept *concept,
                                   const struct thesaurus_link *link, const char *property)
{
    struct authority *target = draft_find(draft, doctrine_id(draft, link->slug));

    if (target == NULL || strcmp(concept->slug, link->slug) == 0) {
        faults_add(draft->faults, link->origin, "skos:%s of %s points at %s%s; name another concept of this file",
                   property, concept->slug, link->slug, target == NULL ? ", which does not exist" : " itself");
        return NULL;
    }
    return target;
}

static void link_concept(struct draft *draft, const struct thesaurus_concept *concept)
{
    struct authority *doctrine = draft_find(draft, doctrine_id(draft, concept->slug));

    for (size_t i = 0; i < concept->broader.count; i++) {
        struct authority *broader = target_of(draft, concept, &concept->broader.items[i], "broader");
        if (broader == NULL)
            continue;
        doctrine->broader = with(draft, doctrine->broader, broader->id);
        broader->narrower = with(draft, broader->narrower, doctrine->id);
    }
    for (size_t i = 0; i < concept->related.count; i++) {
        struct authority *related = target_of(draft, concept, &concept->related.items[i], "related");
        if (related == NULL)
            continue;
        doctrine->related = with(draft, doctrine->related, related->id);
        related->related = with(draft, related->related, doctrine->id);
    }
}

/* Concepts on the way up from where the walk began. */
enum visit { UNSEEN, ON_THE_WAY, DONE };

/* Walks up from a concept; a concept met again on the way stands above itself. Depth is that of the hierarchy. */
static void walk_up(struct draft *draft, const struct authority *doctrine, enum visit *visits)
{
    visits[doctrine->index] = ON_THE_WAY;
    for (size_t i = 0; doctrine->broader[i] != NULL; i++) {
        const struct authority *broader = draft_find(draft, doctrine->broader[i]);
        if (visits[broader->index] == ON_THE_WAY)
            faults_add(draft->faults, draft->origins[doctrine->index],
                       "%s is broader than itself, by way of %s; take skos:broader off one of the two", doctrine->id,
                       broader->id);
        else if (visits[broader->index] == UNSEEN)
            walk_up(draft, broader, visits);
    }
    visits[doctrine->index] = DONE;
}

static void find_cycles(struct draft *draft)
{
    enum visit *visits = memory_allocate_zeroed(draft->count + 1, sizeof(*visits));

    for (size_t i = 0; i < draft->count; i++)
        if (visits[i] == UNSEEN && draft->authorities[i].kind == AUTHORITY_DOCTRINE)
            walk_up(draft, &draft->authorities[i], visits);
    free(visits);
}

static bool share_area(const struct authority *a, const struct authority *b)
{
    for (size_t i = 0; a->areas[i] != NULL; i++)
        for (size_t j = 0; b->areas[j] != NULL; j++)
            if (strcmp(a->areas[i], b->areas[j]) == 0)
                return true;
    return false;
}

static int compare_folded(const void *a, const void *b)
{
    const struct draft_name *left = *(const struct draft_name *const *)a;
    const struct draft_name *right = *(const struct draft_name *const *)b;
    int order = strcmp(left->folded, right->folded);

    return order != 0 ? order : (left->authority > right->authority) - (left->authority < right->authority);
}

static void compare_labels(struct draft *draft, const struct draft_name *first, const struct draft_name *second)
{
    const struct authority *one = &draft->authorities[first->authority];
    const struct authority *other = &draft->authorities[second->authority];

    if (share_area(one, other))
        faults_add(draft->faults, second->origin,
                   "label '%s' of %s belongs to %s of the same area already (line %zu); keep it with one of them",
                   second->text, other->id, one->id, first->origin.line);
}

static void find_shared_labels(struct draft *draft)
{
    const struct draft_name **labels = arena_allocate(draft->arena, (draft->name_count + 1) * sizeof(*labels));
    size_t count = 0;

    for (size_t i = 0; i < draft->name_count; i++)
        if (draft->authorities[draft->names[i].authority].kind == AUTHORITY_DOCTRINE)
            labels[count++] = &draft->names[i];
    if (count > 0)
        qsort(labels, count, sizeof(*labels), compare_folded);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count && strcmp(labels[i]->folded, labels[j]->folded) == 0; j++)
            compare_labels(draft, labels[i], labels[j]);
}

void draft_link_thesaurus(struct draft *draft, const struct thesaurus *thesaurus)
{
    for (size_t i = 0; i < thesaurus->count; i++)
        link_concept(draft, &thesaurus->concepts[i]);
    find_cycles(draft);
    find_shared_labels(draft);
}
