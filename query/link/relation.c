/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relation.c - what the words between a doctrine and something else say of the two. */
#include "query/link/relation.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "query/link/relation_cues.h"

/* Words farther away than this say nothing of the two. */
enum { CUE_REACH = 180, DEFINITION_REACH = 24 };

/* What a neighbourhood without a cue usually is. */
static const char *const usual_relations[MENTION_KIND_COUNT] = {
    [MENTION_STATUTE] = "applied with",    [MENTION_CASE] = "illustrated by", [MENTION_CHARGE] = "applied to",
    [MENTION_DOCTRINE] = "discussed with", [MENTION_SCHOLAR] = "discussed by", [MENTION_REFMARK] = "cited for",
    [MENTION_REFERENCE] = "cited for",     [MENTION_HEADING] = "discussed with",
};

static const struct {
    const char *stance;
    const char *relation;
} stance_relations[] = {
    {"proposes", "proposed by"},
    {"supports", "supported by"},
    {"criticises", "criticised by"},
    {"describes", "described by"},
};

const char *relation_of_stance(const char *stance)
{
    for (size_t i = 0; i < ARRAY_SIZE(stance_relations); i++)
        if (strcmp(stance, stance_relations[i].stance) == 0)
            return stance_relations[i].relation;
    return usual_relations[MENTION_SCHOLAR];
}

/* Where `word` begins at or after `from`: ASCII in any case and at the beginning of a word. SIZE_MAX if nowhere. */
static size_t find_word(struct slice text, const char *word, size_t from)
{
    struct slice needle = slice_of(word);

    if ((unsigned char)word[0] >= 0x80)
        return slice_find(text, needle, from);
    for (size_t at = from; at + needle.size <= text.size; at++) {
        size_t i = 0;
        size_t before = at;
        if (at > 0 && unicode_is_latin(utf8_previous(text, &before)))
            continue;
        while (i < needle.size && unicode_fold((unsigned char)text.data[at + i]) == (unsigned char)word[i])
            i++;
        if (i == needle.size)
            return at;
    }
    return SIZE_MAX;
}

static bool is_negated(struct slice text, size_t at)
{
    for (const char *const *negation = relation_negations; *negation != NULL; negation++)
        if (slice_ends_with(slice_range(text, 0, at), slice_of(*negation)))
            return true;
    return false;
}

/* Does `word` stand in the text, and is it meant? */
static bool stands_in(struct slice text, const char *word)
{
    size_t at = find_word(text, word, 0);

    while (at != SIZE_MAX && is_negated(text, at))
        at = find_word(text, word, at + strlen(word));
    return at != SIZE_MAX;
}

static bool any_stands_in(struct slice text, const char *const *words)
{
    for (; *words != NULL; words++)
        if (stands_in(text, *words))
            return true;
    return false;
}

/* Cuts a span so that it begins and ends between characters. */
static struct slice whole(struct slice text, size_t start, size_t end)
{
    while (start < end && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start++;
    while (end > start && end < text.size && ((unsigned char)text.data[end] & 0xC0) == 0x80)
        end--;
    return slice_range(text, start, end);
}

static size_t at_most(size_t value, size_t limit)
{
    return value < limit ? value : limit;
}

/* The words of the sentence that a cue of that place is looked for in. */
static struct slice place_of(enum cue_place place, struct slice text, struct span sentence, struct span doctrine,
                             struct span other)
{
    struct span first = doctrine.start <= other.start ? doctrine : other;
    struct span second = doctrine.start <= other.start ? other : doctrine;
    size_t start = first.end;
    size_t end = second.start > first.end ? second.start : first.end;

    if (place == CUE_IN_SENTENCE) {
        start = sentence.start;
        end = sentence.end;
    } else if (place == CUE_BEFORE_BOTH) {
        end = first.start;
        start = first.start - at_most(first.start - sentence.start, DEFINITION_REACH * 2);
    } else if (place == CUE_AFTER_BOTH) {
        start = at_most(second.end > first.end ? second.end : first.end, sentence.end);
        end = at_most(sentence.end, start + CUE_REACH);
    } else if (end - start > CUE_REACH) {
        return (struct slice){"", 0};
    }
    return whole(text, start, end);
}

static bool is_place(enum cue_place place, struct span doctrine, struct span other)
{
    if (place == CUE_DOCTRINE_FIRST)
        return doctrine.start <= other.start;
    if (place == CUE_OTHER_FIRST)
        return other.start < doctrine.start;
    return true;
}

struct relation relation_between(enum mention_kind other_kind, struct slice text, struct span sentence,
                                 struct span doctrine, struct span other)
{
    for (const struct relation_cue *cue = relation_cues; cue->relation != NULL; cue++) {
        if (cue->kind != other_kind || !is_place(cue->place, doctrine, other))
            continue;
        if (any_stands_in(place_of(cue->place, text, sentence, doctrine, other), cue->words))
            return (struct relation){cue->relation, true};
    }
    return (struct relation){usual_relations[other_kind], false};
}

static const char *starts_with_any(struct slice text, const char *const *words)
{
    for (; *words != NULL; words++)
        if (slice_starts_with(text, slice_of(*words)))
            return *words;
    return NULL;
}

/* The bytes of the conjunctions with which the text begins. */
static size_t joined_size(struct slice text)
{
    size_t size = 0;
    const char *word;

    while ((word = starts_with_any(slice_range(text, size, text.size), relation_joining_words)) != NULL)
        size += strlen(word);
    return size;
}

bool relation_is_of_court(struct slice text, struct span sentence)
{
    return any_stands_in(slice_range(text, sentence.start, sentence.end), relation_court_words);
}

struct relation relation_to_topic_before(struct slice text, struct span sentence, struct span doctrine,
                                         bool asked_is_topic)
{
    enum cue_place place = asked_is_topic ? CUE_DOCTRINE_FIRST : CUE_OTHER_FIRST;
    struct slice opening = whole(text, sentence.start, doctrine.start);
    bool back = doctrine.start - sentence.start <= CUE_REACH &&
                starts_with_any(slice_range(opening, joined_size(opening), opening.size), relation_back_words) != NULL;

    for (const struct relation_cue *cue = relation_cues; back && cue->relation != NULL; cue++)
        if (cue->kind == MENTION_DOCTRINE && cue->place == place && any_stands_in(opening, cue->words))
            return (struct relation){cue->relation, true};
    return (struct relation){NULL, false};
}

/* D是由某人提出的，是指…: what the sentence opens with is what it defines, even after an aside. */
static bool defines_after_aside(struct slice text, struct span sentence, struct span doctrine)
{
    enum { OPENING = 12 };
    size_t end = at_most(sentence.end, doctrine.end + CUE_REACH);
    struct slice after = whole(text, doctrine.end, end);

    return doctrine.start - sentence.start <= OPENING && slice_find(after, SLICE("，是指"), 0) != SIZE_MAX;
}

bool relation_defines(struct slice text, struct span sentence, struct span doctrine)
{
    size_t end = at_most(sentence.end, doctrine.end + DEFINITION_REACH);
    struct slice after = whole(text, doctrine.end, end);
    size_t at = 0;

    /* The closing quotation mark and comma after the term. */
    while (at < after.size) {
        size_t next = at;
        uint32_t c = utf8_next(after, &next);
        if (unicode_is_word(c) && c != U'，')
            break;
        at = next;
    }
    after = slice_range(after, at, after.size);
    if (starts_with_any(after, relation_definition_words) != NULL)
        return starts_with_any(after, relation_false_definitions) == NULL;
    return defines_after_aside(text, sentence, doctrine);
}
