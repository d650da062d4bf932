/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sentence.c - cuts a paragraph into sentences, Chinese and English. */
#include "ingest/segment/sentence.h"

#include <strings.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/segment/mark.h"

/* Words whose point ends no sentence. Single letters (U.S.C., J. Smith) and "e.g." need no entry. */
static const char *const abbreviations[] = {
    "art",  "arts", "v",    "vs",   "no",   "nos",  "sec",  "secs", "para", "paras", "par",  "pp",    "vol",   "vols",
    "ed",   "eds",  "cf",   "al",   "inc",  "ltd",  "co",   "corp", "mr",   "mrs",   "ms",   "dr",    "prof",  "st",
    "jr",   "sr",   "cir",  "ct",   "rev",  "stat", "supp", "fed",  "reg",  "regs",  "cal",  "dist",  "app",   "ch",
    "cl",   "fn",   "ff",   "hon",  "sen",  "rep",  "gov",  "gen",  "fig",  "figs",  "approx", "viz", "ibid",  "seq",
    "cert", "int",  "nat",  "ass",  "dep",  "dept", "univ", "bull", "am",   "crim",  "civ",  "evid",  "proc",  "const",
    "amend", "jan", "feb",  "mar",  "apr",  "jun",  "jul",  "aug",  "sept", "sep",   "oct",  "nov",   "dec",   "eq",
    "bros", "mfg",  "tex",  "pa",   "mass", "conn", "colo", "ill",  "ind",  "mich",  "minn", "wis",   "wash",  "ala",
    "fla",  "ga",   "va",   "tenn", "neb",  "okla", "ariz", "ark",  "kan",  "ky",    "la",   "md",    "me",    "mo",
    "mont", "nev",  "tit",  "subd", "rptr", "cons", "comm", "ex",   "rel",  "pub",   "res",  "assn",
};

struct sentences {
    struct arena *arena;
    struct span *spans;
    size_t count;
    size_t capacity;
};

static bool is_closer(uint32_t c)
{
    switch (c) {
    case '"': case '\'': case ')': case ']':
    case 0x2019: case 0x201D: case 0x300B: case 0x300D: case 0x300F: case 0x3011: case 0x3015: case 0xFF09: case 0xFF3D:
        return true;
    default:
        return false;
    }
}

static bool is_chinese_end(uint32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == 0xFF61; /* 。！？； */
}

/* Behind the closing quotes, brackets and marks that follow a sentence. ① after ； counts what follows. */
static size_t skip_closers(struct slice text, size_t at, uint32_t end)
{
    for (;;) {
        size_t next = at;
        struct mark mark;
        if (mark_at(text, at, &mark) && (mark.style != MARK_CIRCLED || end != 0xFF1B))
            at = mark.span.end;
        else if (end < 0x80 && mark_glued_at(text, at, &mark)) /* unfairness.1 The */
            at = mark.span.end;
        else if (at < text.size && is_closer(utf8_next(text, &next)))
            at = next;
        else
            return at;
    }
}

static bool is_abbreviation(struct slice word)
{
    for (size_t i = 0; i < ARRAY_SIZE(abbreviations); i++)
        if (strlen(abbreviations[i]) == word.size && strncasecmp(abbreviations[i], word.data, word.size) == 0)
            return true;
    return false;
}

/* Does the point at `point` belong to the word before it: art. 5, U.S., J. Smith, 3. at the start of a sentence? */
static bool belongs_to_word(struct slice text, size_t sentence, size_t point)
{
    enum { WORD_MAX = 12 };
    size_t start = point;
    bool digits = true;

    while (start > sentence && point - start <= WORD_MAX) {
        unsigned char byte = (unsigned char)text.data[start - 1];
        bool digit = byte >= '0' && byte <= '9';
        if (!digit && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'))
            break;
        digits = digits && digit;
        start--;
    }
    if (start == point)
        return false;
    if (digits)
        return start == sentence;
    return point - start == 1 || is_abbreviation(slice_range(text, start, point));
}

/* Does the sentence end with the point at `point`? `after` is where the text behind it and its closers begins. */
static bool point_ends(struct slice text, size_t sentence, size_t point, size_t after)
{
    size_t next = utf8_skip_spaces(text, after);
    uint32_t c = utf8_peek(text, next);

    if (next == text.size)
        return true;
    if (next == after && !unicode_is_han(c))
        return false;
    if (c >= 'a' && c <= 'z')
        return false;
    return text.data[point] != '.' || !belongs_to_word(text, sentence, point);
}

static void push(struct sentences *sentences, size_t start, size_t end)
{
    *ARENA_PUSH(sentences->arena, sentences->spans, sentences->count, sentences->capacity) = (struct span){start, end};
}

/* Depth of 《: 《何谓正义？》 is one title. A 《 that is never closed counts for TITLE_MAX bytes. */
struct title {
    int depth;
    size_t start;
};

static bool inside_title(struct title *title, uint32_t c, size_t at)
{
    enum { TITLE_MAX = 300 };

    if (c == 0x300A && title->depth++ == 0)
        title->start = at;
    if (c == 0x300B && title->depth > 0)
        title->depth--;
    if (title->depth > 0 && at - title->start > TITLE_MAX)
        title->depth = 0;
    return title->depth > 0;
}

struct span *sentences_of(struct arena *arena, struct slice text, size_t *count)
{
    struct sentences sentences = {.arena = arena};
    struct title title = {0};
    size_t start = 0;

    for (size_t at = 0; at < text.size;) {
        size_t here = at;
        uint32_t c = utf8_next(text, &at);
        bool chinese = is_chinese_end(c);
        size_t after;
        if (inside_title(&title, c, here) || !(chinese || c == '.' || c == '!' || c == '?'))
            continue;
        while (is_chinese_end(utf8_peek(text, at)) || utf8_peek(text, at) == '!' || utf8_peek(text, at) == '?')
            utf8_next(text, &at);
        after = skip_closers(text, at, c);
        if (!chinese && !point_ends(text, start, here, after))
            continue;
        at = utf8_skip_spaces(text, after);
        push(&sentences, start, at);
        start = at;
    }
    if (start < text.size)
        push(&sentences, start, text.size);
    *count = sentences.count;
    return sentences.spans;
}
