/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stance.c - words that tell how a scholar stands to a doctrine. */
#include "ingest/extract/stance.h"

#include "base/memory.h"

enum { TITLE_BYTES_MAX = 36 }; /* between a name and 提出的: 教授, 教授于1970年 */

struct word {
    const char *text;
    enum stance stance;
};

/*
 * Verbs of attribution. 提出 with a clause after it says what is held; with a doctrine, see
 * stance_is_maker().
 */
static const struct word verbs[] = {
    {"认为", STANCE_SUPPORTS},      {"主张", STANCE_SUPPORTS},     {"赞同", STANCE_SUPPORTS},
    {"支持", STANCE_SUPPORTS},      {"赞成", STANCE_SUPPORTS},     {"肯定", STANCE_SUPPORTS},
    {"坚持", STANCE_SUPPORTS},      {"提倡", STANCE_SUPPORTS},     {"倡导", STANCE_PROPOSES},
    {"强调", STANCE_SUPPORTS},      {"建议", STANCE_PROPOSES},     {"提出", STANCE_PROPOSES},
    {"创立", STANCE_PROPOSES},      {"首倡", STANCE_PROPOSES},     {"首创", STANCE_PROPOSES},
    {"批判", STANCE_CRITICISES},
    {"批评", STANCE_CRITICISES},    {"质疑", STANCE_CRITICISES},   {"反对", STANCE_CRITICISES},
    {"否定", STANCE_CRITICISES},    {"驳斥", STANCE_CRITICISES},   {"反驳", STANCE_CRITICISES},
    {"反思", STANCE_CRITICISES},
    {"指出", STANCE_DESCRIBES},     {"介绍", STANCE_DESCRIBES},    {"论述", STANCE_DESCRIBES},
    {"归纳", STANCE_DESCRIBES},     {"总结", STANCE_DESCRIBES},    {"分析", STANCE_DESCRIBES},
    {"探讨", STANCE_DESCRIBES},     {"研究", STANCE_DESCRIBES},    {"定义", STANCE_DESCRIBES},
    {"界定", STANCE_DESCRIBES},     {"区分", STANCE_DESCRIBES},    {"将其", STANCE_DESCRIBES},
    {"谈到", STANCE_DESCRIBES},     {"看来", STANCE_SUPPORTS},     {"所言", STANCE_DESCRIBES},
    {"argue", STANCE_SUPPORTS},     {"contend", STANCE_SUPPORTS},  {"maintain", STANCE_SUPPORTS},
    {"hold", STANCE_SUPPORTS},      {"advocate", STANCE_SUPPORTS}, {"defend", STANCE_SUPPORTS},
    {"endorse", STANCE_SUPPORTS},   {"propose", STANCE_PROPOSES},  {"introduce", STANCE_PROPOSES},
    {"develop", STANCE_PROPOSES},   {"coin", STANCE_PROPOSES},     {"criticis", STANCE_CRITICISES},
    {"criticiz", STANCE_CRITICISES}, {"reject", STANCE_CRITICISES}, {"object", STANCE_CRITICISES},
    {"question", STANCE_CRITICISES}, {"doubt", STANCE_CRITICISES}, {"describe", STANCE_DESCRIBES},
    {"note", STANCE_DESCRIBES},     {"observe", STANCE_DESCRIBES}, {"explain", STANCE_DESCRIBES},
    {"distinguish", STANCE_DESCRIBES}, {"point", STANCE_DESCRIBES}, {"suggest", STANCE_SUPPORTS},
    {"support", STANCE_SUPPORTS},   {"favour", STANCE_SUPPORTS},   {"favor", STANCE_SUPPORTS},
    {"insist", STANCE_SUPPORTS},    {"believe", STANCE_SUPPORTS},  {"oppose", STANCE_CRITICISES},
    {"challenge", STANCE_CRITICISES}, {"dispute", STANCE_CRITICISES}, {"show", STANCE_DESCRIBES},
    {"conclude", STANCE_DESCRIBES}, {"look at", STANCE_DESCRIBES}, {"claim", STANCE_DESCRIBES},
    {"write", STANCE_DESCRIBES},    {"wrote", STANCE_DESCRIBES},   {"define", STANCE_DESCRIBES},
};

/* Judging words; those of an earlier line weigh more. */
static const struct word cues[] = {
    {"缺陷", STANCE_CRITICISES},     {"不合理", STANCE_CRITICISES},   {"不妥", STANCE_CRITICISES},
    {"不可取", STANCE_CRITICISES},   {"不足取", STANCE_CRITICISES},   {"无法", STANCE_CRITICISES},
    {"不具备", STANCE_CRITICISES},   {"不具有", STANCE_CRITICISES},   {"不应", STANCE_CRITICISES},
    {"不能", STANCE_CRITICISES},     {"不宜", STANCE_CRITICISES},     {"难以", STANCE_CRITICISES},
    {"随意性", STANCE_CRITICISES},   {"不现实", STANCE_CRITICISES},   {"不足以", STANCE_CRITICISES},
    {"过于", STANCE_CRITICISES},     {"违背", STANCE_CRITICISES},     {"并非", STANCE_CRITICISES},
    {"弊端", STANCE_CRITICISES},     {"反对", STANCE_CRITICISES},     {"批判", STANCE_CRITICISES},
    {"质疑", STANCE_CRITICISES},     {"否定", STANCE_CRITICISES},     {"抛弃", STANCE_CRITICISES},
    {"不确定", STANCE_CRITICISES},   {"局限", STANCE_CRITICISES},     {"不当", STANCE_CRITICISES},
    {"过宽", STANCE_CRITICISES},     {"过窄", STANCE_CRITICISES},     {"过广", STANCE_CRITICISES},
    {"过严", STANCE_CRITICISES},     {"失之", STANCE_CRITICISES},     {"弊病", STANCE_CRITICISES},
    {"并未", STANCE_CRITICISES},     {"没有摆脱", STANCE_CRITICISES}, {"没有必要", STANCE_CRITICISES}, {"不必", STANCE_CRITICISES},
    {"cannot", STANCE_CRITICISES},   {"flaw", STANCE_CRITICISES},     {"fails", STANCE_CRITICISES},
    {"reject", STANCE_CRITICISES},   {"should not", STANCE_CRITICISES}, {"应当", STANCE_SUPPORTS},
    {"借鉴", STANCE_SUPPORTS},       {"优先适用", STANCE_SUPPORTS},   {"采用", STANCE_SUPPORTS},
    {"采纳", STANCE_SUPPORTS},       {"赞同", STANCE_SUPPORTS},       {"支持", STANCE_SUPPORTS},
    {"主张", STANCE_SUPPORTS},       {"授予", STANCE_SUPPORTS},       {"赋予", STANCE_SUPPORTS},
    {"妥当", STANCE_SUPPORTS},       {"合理", STANCE_SUPPORTS},       {"有利于", STANCE_SUPPORTS},
    {"坚持", STANCE_SUPPORTS},       {"应", STANCE_SUPPORTS},         {"should", STANCE_SUPPORTS},
    {"must", STANCE_SUPPORTS},
    {"重合", STANCE_DESCRIBES},      {"所要", STANCE_DESCRIBES},
    {"分为", STANCE_DESCRIBES},      {"存在", STANCE_DESCRIBES},
    {"包括", STANCE_DESCRIBES},      {"既是", STANCE_DESCRIBES},      {"区分", STANCE_DESCRIBES},
};

static bool is_letter(struct slice text, size_t at)
{
    return at < text.size && (text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z';
}

/* "holder" and "notebook" are no verbs. */
static bool is_verb_ending(struct slice rest)
{
    static const char *const endings[] = {"", "s", "es", "ed", "e", "d", "ing", "n"};

    for (size_t i = 0; i < ARRAY_SIZE(endings); i++)
        if (slice_equal(rest, slice_of(endings[i])))
            return true;
    return false;
}

bool stance_verb_at(struct slice text, size_t at, enum stance *stance, size_t *end)
{
    for (size_t i = 0; i < ARRAY_SIZE(verbs); i++) {
        if (!slice_has_at(text, at, verbs[i].text))
            continue;
        *stance = verbs[i].stance;
        *end = at + strlen(verbs[i].text);
        while (is_letter(text, *end))
            (*end)++;
        if (!is_verb_ending(slice_range(text, at + strlen(verbs[i].text), *end)))
            continue;
        return true;
    }
    return false;
}

bool stance_verb_in(struct slice text, enum stance *stance)
{
    size_t end;

    for (size_t at = text.size; at-- > 0;) {
        enum stance found;
        if (((unsigned char)text.data[at] & 0xC0) == 0x80 ||
            (is_letter(text, at) && at > 0 && is_letter(text, at - 1)) ||
            !stance_verb_at(text, at, &found, &end))
            continue;
        if (slice_has_at(text, end, "的")) /* 提出的 describes what it stands before */
            continue;
        *stance = found;
        return true;
    }
    return false;
}

/* 相应, 效应, 应用 say nothing of what should be. */
static bool is_other_word(struct slice text, size_t at, const char *cue)
{
    static const char *const before[] = {"相", "效", "反", "对", "适", "供", "响", "回", "感", "因", "顺"};
    static const char *const after[] = {"用", "对", "付", "急", "届", "答", "邀", "有的"};
    size_t size = strlen("应");

    if (strcmp(cue, "应") != 0)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(before); i++)
        if (at >= size && slice_has_at(text, at - size, before[i]))
            return true;
    for (size_t i = 0; i < ARRAY_SIZE(after); i++)
        if (slice_has_at(text, at + size, after[i]))
            return true;
    return false;
}

static bool has_cue(struct slice clause, const char *cue)
{
    struct slice word = slice_of(cue);

    for (size_t at = slice_find(clause, word, 0); at != SIZE_MAX; at = slice_find(clause, word, at + word.size))
        if (!is_other_word(clause, at, cue))
            return true;
    return false;
}

bool stance_states_own(struct slice said)
{
    static const char *const words[] = {"主张", "建议", "提出"};
    static const char *const anaphors[] = {"该理论", "该学说", "该说", "此说", "该原则", "该观点", "这一理论", "这一学说"};

    for (size_t i = 0; i < ARRAY_SIZE(anaphors); i++)
        if (slice_find(said, slice_of(anaphors[i]), 0) != SIZE_MAX)
            return false;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(said, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

bool stance_cue_in(struct slice clause, enum stance *stance)
{
    for (size_t i = 0; i < ARRAY_SIZE(cues); i++)
        if (has_cue(clause, cues[i].text)) {
            *stance = cues[i].stance;
            return true;
        }
    return false;
}

bool stance_is_maker(struct slice before, struct slice after)
{
    static const char *const made[] = {"提出的", "提出并", "创立", "首创", "首倡", "创设的", "率先提出", "最早提出", "首先提出"};
    static const char *const by[] =
        {"proposed by", "developed by", "introduced by", "coined by", "founded by"};

    if (after.size > TITLE_BYTES_MAX)
        after.size = TITLE_BYTES_MAX;
    for (size_t i = 0; i < ARRAY_SIZE(made); i++)
        if (slice_find(after, slice_of(made[i]), 0) != SIZE_MAX)
            return true;
    for (size_t i = 0; i < ARRAY_SIZE(by); i++)
        if (slice_find(before, slice_of(by[i]), 0) != SIZE_MAX)
            return true;
    return false;
}
