/* SPDX-License-Identifier: GPL-3.0-or-later */
/* anaphor_zh.c - reads 该法, 本条, 前两款, 这项规定: words that point at a law or provision. */
#include "ingest/extract/numeral.h"
#include "ingest/extract/statute_zh.h"
#include "ingest/extract/words.h"

/* 根本法, 版本条款: 本 as the end of another word. */
static const struct slice before_self[] = {WORD("根"), WORD("基"), WORD("日"), WORD("版"), WORD("成"),
                                           WORD("资"), WORD("样"), WORD("剧"), WORD("书"), WORD("课"),
                                           WORD("文"), WORD("抄"), WORD("副"), WORD("正"), WORD("译"),
                                           WORD("脚"), WORD("范"), WORD("张")};

/* ... but 构成本法第五条规定之罪 */
static const struct slice making[] = {WORD("构成"), WORD("造成"), WORD("完成"), WORD("组成"), WORD("形成")};

/* 合同法, 共同条款; 以前款项, 目前条件. */
static const struct slice before_same[] = {
    WORD("合"), WORD("共"), WORD("协"), WORD("相"), WORD("不"), WORD("认"), WORD("赞"), WORD("如"),
};
static const struct slice meeting[] = {WORD("符合")};
static const struct slice before_fore[] = {
    WORD("以"), WORD("之"), WORD("目"), WORD("此"), WORD("当"), WORD("提"), WORD("先"),
    WORD("日"), WORD("生"), WORD("年"), WORD("从"), WORD("事"), WORD("婚"), WORD("案"),
};

/* 法 begins another word: 该法院, 本法定代表人. */
static const struct slice after_law[] = {
    WORD("院"), WORD("律"), WORD("人"), WORD("官"), WORD("定"), WORD("庭"), WORD("学"),
    WORD("医"), WORD("务"), WORD("益"), WORD("治"), WORD("师"), WORD("警"), WORD("系"),
};
/* 条, 款 and 项 begin other words: 条例, 款项, 项目. Not 规: 前款规定 is what statutes say most. */
static const struct slice after_unit[] = {
    WORD("例"), WORD("件"), WORD("约"), WORD("项"), WORD("式"), WORD("物"), WORD("目"),
    WORD("子"), WORD("链"), WORD("理"), WORD("幅"), WORD("街"), WORD("路"), WORD("线"),
    WORD("短"), WORD("信"), WORD("手"), WORD("产"), WORD("车"), WORD("额"),
};

/* Pointing words, longer first. */
static const struct {
    struct slice word;
    enum token_kind kind;
    bool short_units; /* may 条 款 项 follow: 该条, 同款 */
} pointers[] = {
    {WORD("该份"), TOKEN_BACK, false}, {WORD("该部"), TOKEN_BACK, false}, {WORD("该项"), TOKEN_BACK, false},
    {WORD("该"), TOKEN_BACK, true},    {WORD("此份"), TOKEN_BACK, false}, {WORD("此项"), TOKEN_BACK, false},
    {WORD("此部"), TOKEN_BACK, false}, {WORD("此一"), TOKEN_BACK, false}, {WORD("此条"), TOKEN_BACK, false},
    {WORD("此"), TOKEN_BACK, false},   {WORD("这份"), TOKEN_BACK, false}, {WORD("这项"), TOKEN_BACK, false},
    {WORD("这部"), TOKEN_BACK, false}, {WORD("这一"), TOKEN_BACK, false}, {WORD("同"), TOKEN_BACK, true},
    {WORD("本"), TOKEN_SELF, true},
};

static const struct {
    struct slice word;
    enum token_scope scope;
} units[] = {{WORD("条款"), SCOPE_PROVISION},
             {WORD("条"), SCOPE_ARTICLE},
             {WORD("款"), SCOPE_PARAGRAPH},
             {WORD("项"), SCOPE_ITEM}};

static size_t read_continuation(struct tokens *tokens, size_t end)
{
    return tokens_pinpoints(tokens, end, PINPOINT_FREE, LINK_ATTACHED);
}

/* 该条, 本款, 同项, 该条款 */
static size_t read_unit(struct tokens *tokens, enum token_kind kind, size_t start, size_t at)
{
    for (size_t i = 0; i < ARRAY_SIZE(units); i++) {
        size_t end = at + units[i].word.size;
        struct token *token;
        if (!word_is_at(tokens->text, at, units[i].word))
            continue;
        if (WORDS_AT(tokens->text, end, after_unit) > 0 ||
            (kind == TOKEN_SELF && units[i].scope == SCOPE_PROVISION))
            return 0;
        token = token_add(tokens, kind, start, end);
        token->scope = units[i].scope;
        return read_continuation(tokens, end);
    }
    return 0;
}

/* 该法, 本条例, 该司法解释, 这项规定, 此份声明 */
static size_t read_instrument(struct tokens *tokens, enum token_kind kind, size_t start, size_t at)
{
    size_t end;
    enum title_head head = title_head_at(tokens->text, at, &end);
    struct token *token;

    if (head == HEAD_NONE || (head == HEAD_LAW && WORDS_AT(tokens->text, end, after_law) > 0))
        return 0;
    token = token_add(tokens, kind, start, end);
    token->head = head;
    /* 该意见, 该决定 are everyday words: they count only right after such an instrument was named */
    token->weak = end - at <= 6 && head != HEAD_LAW && head != HEAD_REGULATION && head != HEAD_MEASURES &&
                  head != HEAD_DETAILED_RULES && head != HEAD_TREATY && head != HEAD_AMENDMENT;
    /* 该规定 may be a provision; 该暂行规定 is an instrument */
    token->scope = kind == TOKEN_BACK && head == HEAD_PROVISIONS && slice_has_at(tokens->text, at, "规定")
                       ? SCOPE_PROVISION
                       : SCOPE_LAW;
    return read_continuation(tokens, end);
}

static bool ends_another_word(struct slice text, size_t at)
{
    if (slice_has_at(text, at, "本"))
        return WORDS_BEFORE(text, at, before_self) > 0 && WORDS_BEFORE(text, at, making) == 0;
    if (slice_has_at(text, at, "该")) /* 依照各该条的规定: each of several */
        return at >= 3 && slice_has_at(text, at - 3, "各");
    if (slice_has_at(text, at, "同"))
        return WORDS_BEFORE(text, at, before_same) > 0 && WORDS_BEFORE(text, at, meeting) == 0;
    return false;
}

static size_t read_pointer(struct tokens *tokens, size_t at)
{
    if (ends_another_word(tokens->text, at))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(pointers); i++) {
        size_t after = at + pointers[i].word.size;
        size_t end = 0;
        if (!word_is_at(tokens->text, at, pointers[i].word))
            continue;
        end = read_instrument(tokens, pointers[i].kind, at, after);
        if (end == 0 && pointers[i].short_units)
            end = read_unit(tokens, pointers[i].kind, at, after);
        if (end > 0)
            return end;
    }
    return 0;
}

/* 前款, 前两款, 前各款, 前条, 前项; 次款, 次条 */
static size_t read_relative(struct tokens *tokens, size_t at, int direction)
{
    size_t end = at + 3;
    int count = 1;

    if (WORDS_BEFORE(tokens->text, at, before_fore) > 0)
        return 0;
    if (slice_has_at(tokens->text, end, "各")) {
        count = 0;
        end += 3;
    } else if (numeral_read(tokens->text, &end, &count) && count > 9) {
        return 0;
    }
    for (size_t i = 1; i < ARRAY_SIZE(units); i++) {
        struct token *token;
        if (!word_is_at(tokens->text, end, units[i].word) || WORDS_AT(tokens->text, end + 3, after_unit) > 0)
            continue;
        token = token_add(tokens, TOKEN_RELATIVE, at, end + 3);
        token->scope = units[i].scope;
        token->count = direction * count;
        return read_continuation(tokens, end + 3);
    }
    return 0;
}

size_t statute_zh_anaphor(struct tokens *tokens, size_t at)
{
    if (slice_has_at(tokens->text, at, "前"))
        return read_relative(tokens, at, 1);
    if (slice_has_at(tokens->text, at, "次"))
        return read_relative(tokens, at, -1);
    return read_pointer(tokens, at);
}
