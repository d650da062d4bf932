/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guess.c - doctrines that are meant by words which are not quite a label of theirs. */
#include "query/search/guess.h"

#include "base/unicode.h"
#include "index/tokenizer.h"
#include "query/search/stop.h"

enum { WORDS_MAX = 12, AGREE_MIN = 2 };

/* The words of a label or of a query, folded, without plural's s; stop words left out. */
struct bag {
    struct slice words[WORDS_MAX];
    size_t count;
    bool foreign; /* too many words, or Han among them */
    struct arena *arena;
};

static int take_word(void *payload, struct slice token, struct span span)
{
    struct bag *bag = payload;
    const char *word = arena_copy(bag->arena, token);
    size_t size = token.size;

    (void)span;
    if ((unsigned char)word[0] >= 0x80 || bag->count == WORDS_MAX) {
        bag->foreign = true;
        return 1;
    }
    if (stop_word(word))
        return 0;
    if (size > 3 && word[size - 1] == 's' && word[size - 2] != 's')
        size--;
    bag->words[bag->count++] = (struct slice){word, size};
    return 0;
}

static struct bag bag_of(struct arena *arena, struct slice text)
{
    struct bag bag = {.arena = arena};

    tokenizer_run(text, true, take_word, &bag);
    return bag;
}

static size_t agreement(const struct bag *a, const struct bag *b)
{
    size_t agreeing = 0;

    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (slice_equal(a->words[i], b->words[j])) {
                agreeing++;
                break;
            }
    return agreeing;
}

/*
 * The best likeness of a doctrine's English labels to the words: agreeing
 * words less those that differ, or 0.
 */
static size_t likeness(const struct registry *registry, struct arena *arena, const struct authority *doctrine,
                       const struct bag *wanted)
{
    size_t count;
    size_t best = 0;
    const struct authority_name *const *names = registry_names(registry, doctrine, &count);

    for (size_t i = 0; i < count; i++) {
        struct bag label =
            names[i]->chinese ? (struct bag){.foreign = true} : bag_of(arena, slice_of(names[i]->text));
        size_t same = label.foreign ? 0 : agreement(wanted, &label);
        size_t differing = label.count + wanted->count - 2 * same;
        if (same >= AGREE_MIN && differing <= 1 && same * 2 - differing > best)
            best = same * 2 - differing;
    }
    return best;
}

const struct authority *guess_doctrine(const struct registry *registry, struct arena *arena,
                                       struct slice text)
{
    struct bag wanted = bag_of(arena, text);
    const struct authority *guess = NULL;
    size_t best = 0;

    if (wanted.foreign || wanted.count < AGREE_MIN)
        return NULL;
    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        size_t like;
        if (authority->kind != AUTHORITY_DOCTRINE)
            continue;
        like = likeness(registry, arena, authority, &wanted);
        if (like > best) {
            best = like;
            guess = authority;
        }
    }
    return guess;
}
