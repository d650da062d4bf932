/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title.c - recognises a law by the shape of its title, and writes titles in one way. */
#include "ingest/extract/title.h"

#include "base/unicode.h"
#include "ingest/extract/words.h"

enum { TITLE_SIZE_MAX = 400, TITLE_NESTING_MAX = 4 };

/* Head nouns,
    longer words first. `alone` says that the noun makes a title that of a law without an issuing body. */
static const struct {
    struct slice word;
    enum title_head head;
    bool alone;
} heads[] = {
    {WORD("法典"), HEAD_LAW, true},
    {WORD("法案"), HEAD_LAW, true},
    {WORD("条例"), HEAD_REGULATION, true},
    {WORD("办法"), HEAD_MEASURES, true},
    {WORD("法"), HEAD_LAW, true},
    {WORD("规定"), HEAD_PROVISIONS, true},
    {WORD("实施细则"), HEAD_DETAILED_RULES, true},
    {WORD("细则"), HEAD_DETAILED_RULES, true},
    {WORD("规则"), HEAD_RULES, true},
    {WORD("解释"), HEAD_INTERPRETATION, true},
    {WORD("批复"), HEAD_REPLY, true},
    {WORD("答复"), HEAD_REPLY, false},
    {WORD("解答"), HEAD_REPLY, false},
    {WORD("意见"), HEAD_OPINION, false},
    {WORD("通知"), HEAD_NOTICE, false},
    {WORD("决定"), HEAD_DECISION, false},
    {WORD("纪要"), HEAD_MINUTES, false},
    {WORD("公约"), HEAD_TREATY, true},
    {WORD("议定书"), HEAD_TREATY, true},
    {WORD("修正案"), HEAD_AMENDMENT, true},
    {WORD("标准"), HEAD_STANDARD, false},
    {WORD("规范"), HEAD_STANDARD, false},
    {WORD("规程"), HEAD_STANDARD, false},
    {WORD("准则"), HEAD_STANDARD, false},
    {WORD("指引"), HEAD_GUIDE, false},
    {WORD("指南"), HEAD_GUIDE, false},
    {WORD("声明"), HEAD_STATEMENT, false},
};

/* What may stand between 该 and the head noun. */
static const struct slice head_modifiers[] = {
    WORD("司法"), WORD("暂行"), WORD("实施"), WORD("管理"),
    WORD("试行"), WORD("立法"), WORD("行政"), WORD("政策"),
};

/* Words in 法 and 规则 that are no laws, and branches of law that books are called after. */
static const struct slice not_laws[] = {
    WORD("方法"),     WORD("立法"),       WORD("司法"),     WORD("执法"),     WORD("守法"),
    WORD("普法"),     WORD("违法"),       WORD("合法"),     WORD("非法"),     WORD("看法"),
    WORD("想法"),     WORD("说法"),       WORD("做法"),     WORD("算法"),     WORD("书法"),
    WORD("语法"),     WORD("用法"),       WORD("兵法"),     WORD("疗法"),     WORD("手法"),
    WORD("佛法"),     WORD("魔法"),       WORD("文法"),     WORD("技法"),     WORD("国际法"),
    WORD("国际私法"), WORD("国际公法"),   WORD("公法"),     WORD("私法"),     WORD("比较法"),
    WORD("民商法"),   WORD("知识产权法"), WORD("经济法"),   WORD("行政法"),   WORD("社会法"),
    WORD("商法"),     WORD("程序法"),     WORD("实体法"),   WORD("罗马法"),   WORD("自然法"),
    WORD("英美法"),   WORD("大陆法"),     WORD("教义学"),   WORD("游戏规则"), WORD("用户规则"),
    WORD("平台规则"), WORD("交易规则"),   WORD("活动规则"), WORD("做事规则"), WORD("法律解释"),
    WORD("合同解释"), WORD("民法"),       WORD("物法"),     WORD("债法"),     WORD("习惯法"),
    WORD("判例法"),   WORD("案例法"),     WORD("变法"),     WORD("枪法"),     WORD("治法"),
    WORD("讲法"),     WORD("写法"),       WORD("笔法"),     WORD("戏法"),     WORD("办法与规定"),
};

/* Private bodies and their papers: 《某某公司差旅管理办法》 binds its staff, not the public. */
static const struct slice private_bodies[] = {
    WORD("公司员工"), WORD("有限公司"), WORD("集团公司"), WORD("股份公司"), WORD("本公司"), WORD("员工"),
    WORD("职工守则"), WORD("小区"),     WORD("业主"),     WORD("村规民约"), WORD("合伙"),   WORD("合同"),
    WORD("协议"),     WORD("章程"),     WORD("招标文件"), WORD("学生"),     WORD("股东会"), WORD("董事会"),
    WORD("用户"),     WORD("会员"),     WORD("客户"),
};

/* ... but these are public even so: laws about contracts, companies, users. */
static const struct slice public_marks[] = {
    WORD("中华人民共和国"), WORD("最高人民法院"), WORD("最高人民检察院"), WORD("国务院"), WORD("关于审理"),
    WORD("人民政府"),       WORD("合同法"),       WORD("公司法"),         WORD("条例"),   WORD("管理办法"),
    WORD("管理规定"),       WORD("适用法律"),     WORD("实施细则"),       WORD("若干"),
};

/* Papers and books begin so. */
static const struct slice essay_openings[] = {
    WORD("论"),   WORD("试论"), WORD("浅析"), WORD("浅谈"),   WORD("浅议"), WORD("略论"),
    WORD("再论"), WORD("也论"), WORD("试析"), WORD("评"),     WORD("简论"), WORD("简析"),
    WORD("探析"), WORD("从"),   WORD("如何"), WORD("为什么"),
};

/* Bodies whose opinions, notices, decisions and minutes count as sources of law. */
static const struct slice issuers[] = {
    WORD("最高人民法院"), WORD("最高人民检察院"), WORD("人民代表大会"), WORD("国务院"),   WORD("人民政府"),
    WORD("公安部"),       WORD("司法部"),         WORD("财政部"),       WORD("人民银行"), WORD("委员会"),
    WORD("总局"),         WORD("高级人民法院"),   WORD("两高"),         WORD("办公室"),   WORD("办公厅"),
    WORD("法院"),         WORD("全国人大"),       WORD("国家"),
};

static const struct slice draft_marks[] = {WORD("征求意见稿"), WORD("草案"),   WORD("送审稿"), WORD("审议稿"),
                                           WORD("讨论稿"),     WORD("建议稿"), WORD("试拟稿")};

/* The last bracket group of a folded title: (一), (试行), (2018年修正); empty if it ends in none. */
static struct slice last_group(struct slice title)
{
    size_t at = title.size;

    if (at == 0 || title.data[at - 1] != ')')
        return (struct slice){title.data + at, 0};
    while (at > 0 && title.data[at - 1] != '(')
        at--;
    return at == 0 ? (struct slice){title.data + title.size, 0} : slice_range(title, at - 1, title.size);
}

/* The title without full-width brackets at its end: titles in the registry are not folded. */
static struct slice without_wide_groups(struct slice title)
{
    while (slice_ends_with(title, SLICE("）"))) {
        size_t open = title.size;
        while (open > 0 && !slice_has_at(title, open - 1, "（"))
            open--;
        if (open <= 1)
            break;
        title.size = open - 1;
    }
    return title;
}

static struct slice without_groups(struct slice title)
{
    struct slice group;

    title = without_wide_groups(title);
    while ((group = last_group(title)).size > 0 && group.size < title.size)
        title.size -= group.size;
    return title;
}

enum title_head title_head(struct slice title)
{
    title = without_groups(title);
    for (size_t i = 0; i < ARRAY_SIZE(heads); i++)
        if (slice_ends_with(title, heads[i].word))
            return heads[i].head;
    return HEAD_NONE;
}

enum title_head title_head_at(struct slice text, size_t at, size_t *end)
{
    for (int modifiers = 0; modifiers < 2; modifiers++)
        for (size_t i = 0; i < ARRAY_SIZE(head_modifiers); i++)
            if (word_is_at(text, at, head_modifiers[i])) {
                at += head_modifiers[i].size;
                break;
            }
    for (size_t i = 0; i < ARRAY_SIZE(heads); i++) {
        if (word_is_at(text, at, heads[i].word)) {
            *end = at + heads[i].word.size;
            return heads[i].head;
        }
    }
    return HEAD_NONE;
}

/* Opinions, notices and the like count only from a public body: its name opens the title,
    or 关于 and 印发 stand in it. */
static bool issued(struct slice title)
{
    return WORDS_IN(title, issuers);
}

bool title_is_law(struct slice title)
{
    struct slice bare = without_groups(title);

    if (bare.size < 3 * 2 || bare.size > TITLE_SIZE_MAX || slice_find(bare, SLICE("——"), 0) != SIZE_MAX ||
        slice_find(bare, SLICE(":"), 0) != SIZE_MAX || slice_find(bare, SLICE("?"), 0) != SIZE_MAX ||
        slice_find(bare, SLICE("。"), 0) != SIZE_MAX)
        return false;
    if (WORDS_BEFORE(bare, bare.size, not_laws) > 0 || WORDS_AT(bare, 0, essay_openings) > 0)
        return false;
    if (WORDS_IN(bare, private_bodies) && !WORDS_IN(bare, public_marks))
        return false;
    if (slice_starts_with(bare, SLICE("最高人民")) && slice_find(bare, SLICE("关于"), 0) != SIZE_MAX &&
        slice_find(bare, SLICE("若干"), 0) != SIZE_MAX)
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(heads); i++)
        if (slice_ends_with(bare, heads[i].word))
            return bare.size > heads[i].word.size + 3 && (heads[i].alone || issued(bare));
    return false;
}

bool title_is_draft(struct slice title)
{
    struct slice group = last_group(title);

    return group.size > 0 && WORDS_IN(group, draft_marks);
}

struct slice title_without_version(struct slice title)
{
    struct slice group = last_group(title);

    if (group.size == 0 || group.size >= title.size || group.data[1] < '0' || group.data[1] > '9')
        return title;
    /* (2018年修正), (2020修订), (2021) */
    if (group.size == 6 || slice_find(group, SLICE("修"), 0) != SIZE_MAX ||
        slice_find(group, SLICE("年"), 0) != SIZE_MAX)
        title.size -= group.size;
    return title;
}

static uint32_t canonical_character(uint32_t c)
{
    switch (c) {
    case '(': return 0xFF08;
    case ')': return 0xFF09;
    case 0x300A: /* 《 */
    case '<':
    case 0xFE64:
    case 0xFF1C: return 0x3008;
    case 0x300B: /* 》 */
    case '>':
    case 0xFE65:
    case 0xFF1E: return 0x3009;
    case ',': return 0xFF0C;
    default: break;
    }
    if (unicode_is_han(c))
        return unicode_fold(c);
    if (c > 0xFF00 && c <= 0xFF5E && unicode_is_word(c))
        return c - 0xFEE0;
    return c;
}

char *title_canonical(struct arena *arena, struct slice title)
{
    char *text = arena_allocate(arena, title.size * 3 + 1);
    size_t size = 0;

    for (size_t at = 0; at < title.size;) {
        uint32_t c = utf8_next(title, &at);
        if (!unicode_is_space(c) && c != '\\') /* Markdown escapes < and > */
            size += utf8_put(text + size, canonical_character(c));
    }
    text[size] = '\0';
    return text;
}

size_t title_close(struct slice text, size_t open)
{
    size_t limit = text.size - open > TITLE_SIZE_MAX ? open + TITLE_SIZE_MAX : text.size;
    int depth = 0;

    for (size_t at = open; at + 2 < limit; at++) {
        if ((unsigned char)text.data[at] != 0xE3)
            continue;
        if (slice_has_at(text, at, "《") && ++depth > TITLE_NESTING_MAX)
            return SIZE_MAX;
        if (slice_has_at(text, at, "》") && --depth == 0)
            return at + 3;
        if (slice_has_at(text, at, "。"))
            return SIZE_MAX;
    }
    return SIZE_MAX;
}
