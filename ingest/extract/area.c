/* SPDX-License-Identifier: GPL-3.0-or-later */
/* area.c - the areas of law a document is about, by what it cites. */
#include "ingest/extract/area.h"

#include "base/memory.h"

/* An area is chosen only when it has this many times the votes of the next. */
enum { CLEAR_MAJORITY = 3 };

static const char *const general_area = "general";

/* Laws that speak for one area. The Civil Code speaks for two: tort law is a book of it. */
static const struct {
    const char *law;
    const char *area;
} law_areas[] = {
    {"cn/criminal-law", "criminal"},
    {"cn/criminal-procedure-law", "procedure"},
    {"cn/civil-procedure-law", "procedure"},
    {"cn/administrative-procedure-law", "procedure"},
    {"cn/civil-code", "civil"},
    {"cn/civil-code", "tort"},
    {"cn/contract-law", "civil"},
    {"cn/tort-law", "tort"},
    {"cn/tort-liability-law", "tort"},
    {"cn/product-quality-law", "tort"},
    {"cn/consumer-protection-law", "tort"},
    {"cn/company-law", "commercial"},
    {"cn/anti-monopoly-law", "commercial"},
    {"cn/copyright-law", "copyright"},
    {"cn/patent-law", "patent"},
    {"cn/trademark-law", "trademark"},
    {"cn/administrative-penalty-law", "administrative"},
    {"cn/administrative-licensing-law", "administrative"},
    {"cn/constitution", "constitutional"},
    {"cn/personal-information-protection-law", "regulatory"},
    {"cn/data-security-law", "regulatory"},
    {"cn/cybersecurity-law", "regulatory"},
};

static void vote(struct area_votes *votes, const char *area)
{
    size_t i = 0;

    if (strcmp(area, general_area) == 0)
        return;
    while (i < votes->count && strcmp(votes->votes[i].area, area) != 0)
        i++;
    if (i == AREA_MAX)
        return;
    if (i == votes->count) {
        votes->votes[votes->count++].area = area;
        votes->votes[i].count = 0;
    }
    votes->votes[i].count++;
}

static void vote_of_law(struct area_votes *votes, const char *id)
{
    for (size_t i = 0; i < ARRAY_SIZE(law_areas); i++)
        if (authority_id_within(id, law_areas[i].law))
            vote(votes, law_areas[i].area);
}

static void vote_of_doctrine(struct area_votes *votes, const struct authority *doctrine)
{
    if (doctrine != NULL)
        for (const char *const *area = doctrine->areas; *area != NULL; area++)
            vote(votes, *area);
}

void area_votes_count(struct area_votes *votes, const struct registry *registry,
                      const struct document *document)
{
    votes->count = 0;
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        if (mention->id == NULL)
            continue;
        if (mention->kind == MENTION_CHARGE)
            vote(votes, "criminal");
        else if (mention->kind == MENTION_STATUTE)
            vote_of_law(votes, mention->id);
        else if (mention->kind == MENTION_DOCTRINE)
            vote_of_doctrine(votes, registry_find(registry, mention->id));
    }
}

static int votes_for(const struct area_votes *votes, const struct authority *authority)
{
    int best = 0;

    for (const char *const *area = authority->areas; *area != NULL; area++)
        for (size_t i = 0; i < votes->count; i++)
            if (strcmp(votes->votes[i].area, *area) == 0 && votes->votes[i].count > best)
                best = votes->votes[i].count;
    return best;
}

const struct authority *area_choose(const struct area_votes *votes, const struct authority *const *candidates,
                                    size_t count)
{
    const struct authority *best = NULL;
    int first = 0;
    int second = 0;

    for (size_t i = 0; i < count; i++) {
        int score = votes_for(votes, candidates[i]);
        if (score > first) {
            second = first;
            first = score;
            best = candidates[i];
        } else if (score > second) {
            second = score;
        }
    }
    return first >= CLEAR_MAJORITY * second ? best : NULL;
}
