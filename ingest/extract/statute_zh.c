/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_zh.c - reads Chinese names of laws without marks, and bare pinpoints. */
#include "ingest/extract/statute_zh.h"

#include "ingest/extract/issuer.h"
#include "ingest/extract/name_zh.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/statute_en.h"
#include "ingest/extract/words.h"

enum { WINDOW_MAX = 240, COUNTRY_WORD_MAX = 24, SENTENCE_WINDOW = 900 };

static const char unknown_name[] = "the name before the pinpoint is not known";
static const char unknown_country[] = "the text speaks of several countries";

/* What follows 法 in words that are not the law's name: 公司法人, 罪刑法定. */
static const struct slice law_words[] = {
    WORD("法人"), WORD("法定"), WORD("法院"), WORD("法官"), WORD("法庭"), WORD("法律"),
    WORD("法学"), WORD("法规"), WORD("法务"), WORD("法系"), WORD("法域"), WORD("法治"),
    WORD("法益"), WORD("法医"), WORD("法盲"), WORD("法师"),
};

/* After a name these make it the name of a subject or a project: 刑法理论, 民法典编纂. */
static const struct slice subject_words[] = {
    WORD("理论界"), WORD("理论"), WORD("教义"), WORD("编纂"), WORD("修正案"),
    WORD("草案"),   WORD("总论"), WORD("各论"), WORD("原理"), WORD("学"),
    WORD("史"),     WORD("研究"), WORD("思想"), WORD("哲学"), WORD("化"),
};

/* Names that also are branches of law: without a pinpoint or 我国 before them they are not counted. */
static const struct slice branches[] = {
    WORD("刑法"),     WORD("民法"),   WORD("宪法"),       WORD("公司法"),     WORD("合同法"),
    WORD("物权法"),   WORD("婚姻法"), WORD("继承法"),     WORD("侵权责任法"), WORD("担保法"),
    WORD("劳动法"),   WORD("保险法"), WORD("票据法"),     WORD("证券法"),     WORD("破产法"),
    WORD("专利法"),   WORD("商标法"), WORD("刑事诉讼法"), WORD("民事诉讼法"), WORD("行政诉讼法"),
    WORD("反垄断法"), WORD("刑诉法"), WORD("民诉法"),     WORD("海商法"),     WORD("信托法"),
    WORD("仲裁法"),   WORD("收养法"), WORD("立法法"),
};

/* Nouns before a pinpoint that has nothing to do with a law. */
static const struct slice private_nouns[] = {
    WORD("合同"),     WORD("协议"),   WORD("协议书"), WORD("合同书"), WORD("章程"),   WORD("条款"),
    WORD("约定"),     WORD("规约"),   WORD("保险单"), WORD("保单"),   WORD("附件"),   WORD("判决"),
    WORD("判决书"),   WORD("主文"),   WORD("裁定"),   WORD("裁定书"), WORD("请求"),   WORD("诉请"),
    WORD("手册"),     WORD("制度"),   WORD("调解书"), WORD("判项"),   WORD("承诺书"), WORD("本院"),
    WORD("清单"),     WORD("证据"),   WORD("理由"),   WORD("合约"),   WORD("契约"),   WORD("公告"),
    WORD("借条"),     WORD("通用"),   WORD("专用"),   WORD("合同的"), WORD("协议的"), WORD("协议书的"),
    WORD("合同中"),   WORD("协议中"), WORD("决议"),   WORD("裁决"),   WORD("裁决书"), WORD("说明书"),
    WORD("使用手册"), WORD("须知"),   WORD("声明书"), WORD("委托书"), WORD("意向书"), WORD("备忘录"),
    WORD("方案"),     WORD("计划书"),
};

/* Nouns before a pinpoint that end a law's name, when the name itself was not recognised. */
static const struct slice law_nouns[] = {
    WORD("法典"), WORD("条例"), WORD("办法"), WORD("规定"), WORD("细则"), WORD("规则"),
    WORD("解释"), WORD("批复"), WORD("决定"), WORD("意见"), WORD("公约"), WORD("法"),
};

/* A bare title begins after one of these. */
static const struct slice title_openers[] = {
    WORD("依据"), WORD("根据"), WORD("按照"), WORD("依照"), WORD("适用"), WORD("违反"), WORD("符合"),
    WORD("参照"), WORD("援引"), WORD("引用"), WORD("结合"), WORD("和"),   WORD("及"),   WORD("与"),
    WORD("或"),   WORD("、"),   WORD(","),    WORD(":"),    WORD("。"),   WORD(";"),    WORD("("),
    WORD("“"),    WORD("现行"), WORD("我国"), WORD("以"),   WORD("依"),   WORD("据"),   WORD("原"),
    WORD(" "),    WORD("》"),   WORD("?"),    WORD("\""),
};

/* A law's name before these is the beginning of another law's: 兵役法实施条例. */
static const struct slice descendants[] = {
    WORD("实施条例"), WORD("实施细则"), WORD("实施办法"), WORD("施行细则"), WORD("施行法"), WORD("实施规定"),
};

/* Is the bare name in truth part of a longer word: 公司法人, 刑法学? */
static bool continues(struct slice text, const struct name_match *match)
{
    size_t start = match->end >= 3 ? match->end - 3 : 0;

    if (slice_has_at(text, start, "法") && WORDS_AT(text, start, law_words) > 0)
        return true;
    if (slice_has_at(text, start, "法") && slice_has_at(text, match->end, "理") &&
        !slice_has_at(text, match->end, "理论"))
        return true;
    return WORDS_AT(text, match->end, subject_words) > 0 || WORDS_AT(text, match->end, descendants) > 0;
}

/* 军刑法, 保险合同法, 新刑法学: a character before that makes another name of it. */
static bool continued_from(struct slice text, size_t start)
{
    static const struct slice before[] = {
        WORD("军"),   WORD("附属"), WORD("行政"), WORD("经济"), WORD("国际"), WORD("比较"),
        WORD("外国"), WORD("保险"), WORD("单行"), WORD("各国"), WORD("统一"), WORD("特别"),
        WORD("罪"),   WORD("司"),   WORD("形式"), WORD("实质"), WORD("传统"), WORD("旧中国"),
    };

    return WORDS_BEFORE(text, start, before) > 0;
}

static bool is_copyright(struct slice name)
{
    return slice_equal(name, SLICE("版权法")) || slice_equal(name, SLICE("著作权法"));
}

/* Takes note of the countries named up to `end`; each byte is looked at once. */
static void note_countries(struct tokens *tokens, size_t end)
{
    size_t from = tokens->countries_to > COUNTRY_WORD_MAX ? tokens->countries_to - COUNTRY_WORD_MAX : 0;
    const struct country *country;
    struct slice part;

    if (end <= tokens->countries_to)
        return;
    country = country_last(tokens->text, from, end);
    part = slice_range(tokens->text, from, end);
    if (country != NULL)
        tokens->country = country;
    tokens->china = tokens->china || slice_find(part, SLICE("我国"), 0) != SIZE_MAX ||
                    slice_find(part, SLICE("中国"), 0) != SIZE_MAX;
    tokens->countries_to = end;
}

/*
 * 版权法 alone is the law of the country that the paragraph speaks of. With
 * several countries only the sentence decides.
 */
static void copyright_of_country(struct tokens *tokens, size_t start, struct slice name, struct token *token)
{
    const struct passage *passage = tokens->extraction->passage;
    const struct country *country;
    struct law law;

    note_countries(tokens, start);
    country = tokens->country;
    if (country == NULL || strcmp(country->code, "cn") == 0)
        return;
    if (slice_equal(name, SLICE("著作权法")) && tokens->china) {
        size_t at = passage->folded.start[start];
        size_t sentence = passage->sentences[extraction_sentence_at(passage, at)].start;
        size_t floor = start > SENTENCE_WINDOW ? start - SENTENCE_WINDOW : 0;
        while (start > floor && passage->folded.start[start - 1] >= sentence)
            start--;
        country = country_last(tokens->text, start, token->start);
        if (country == NULL) {
            token->law.id = NULL;
            token->unresolved = unknown_country;
            return;
        }
        if (strcmp(country->code, "cn") == 0)
            return;
    }
    law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country,
                         SLICE("版权法"));
    if (law.authority != NULL)
        token->law = law;
    else {
        token->law =
            law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, name);
    }
    token->full_name = false;
}

/* Does a public body or a place open the title: 国务院关于…, 某某省…条例? */
static bool is_issued(struct slice title)
{
    static const struct slice places[] = {
        WORD("省"),     WORD("市"),   WORD("自治区"), WORD("自治州"),
        WORD("自治县"), WORD("特区"), WORD("新区"),   WORD("县"),
    };
    enum { PLACE_MAX = 24 };

    if (slice_starts_with(title, SLICE("中华人民共和国")) || slice_starts_with(title, SLICE("中国共产党")) ||
        issuer_at(title, 0) > 0)
        return true;
    if (title.size > PLACE_MAX)
        title.size = PLACE_MAX;
    return WORDS_IN(title, places);
}

/* Short titles that end so are also ordinary words: 对正当防卫意见不一. */
static bool ends_in_plain_noun(struct slice name)
{
    static const enum title_head plain[] = {HEAD_OPINION, HEAD_NOTICE,   HEAD_DECISION, HEAD_INTERPRETATION,
                                            HEAD_GUIDE,   HEAD_STANDARD, HEAD_STATEMENT};
    enum title_head head = title_head(name);

    for (size_t i = 0; i < ARRAY_SIZE(plain); i++)
        if (head == plain[i])
            return !is_issued(name) && slice_find(name, SLICE("关于"), 0) == SIZE_MAX;
    return false;
}

/* Without a pinpoint: is the bare name a law's, or that of a branch of law or an ordinary word? */
static bool is_weak(struct slice name, const struct country *country)
{
    if (country != NULL)
        return false;
    if (slice_starts_with(name, SLICE("中华人民共和国")))
        return false;
    if (ends_in_plain_noun(name))
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(branches); i++)
        if (slice_equal(name, branches[i]))
            return true;
    return name.size <= 2 * 3;
}

size_t statute_zh_name(struct tokens *tokens, const struct name_match *match)
{
    static const struct slice meeting[] = {WORD("符")};
    bool ambiguous;
    const struct authority *authority = law_in_chain(match->name, &ambiguous);
    struct slice name = slice_range(tokens->text, match->start, match->end);
    size_t start = match->start;
    size_t country_start;
    const struct country *country;
    struct law law;
    struct token *token;

    if (authority == NULL || ambiguous || continues(tokens->text, match) ||
        continued_from(tokens->text, start))
        return 0;
    /* 符合同法第五条: 符合 and 同法 */
    if (slice_starts_with(name, SLICE("合同法")) && WORDS_BEFORE(tokens->text, start, meeting) > 0)
        return 0;
    law = law_of_authority(authority);
    country = country_before(tokens->text, start, &country_start);
    if (country == NULL && tokens->home != NULL && strcmp(authority->jurisdiction, "cn") == 0)
        law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, tokens->home,
                             name);
    else if (country != NULL && strcmp(country->code, "cn") != 0) {
        law =
            law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, name);
        start = country_start;
    } else if (country != NULL && !slice_has_at(tokens->text, country_start, "我国")) {
        start = country_start;
    }
    token = name_zh_add(tokens, start, match->end, &law, name);
    token->weak = is_weak(name, country);
    if (country == NULL && is_copyright(name))
        copyright_of_country(tokens, start, name, token);
    law = token->law;
    return name_zh_after(tokens, match->end, &law);
}

static bool is_latin(struct slice text, size_t at)
{
    return at < text.size &&
           ((text.data[at] >= 'a' && text.data[at] <= 'z') || (text.data[at] >= '0' && text.data[at] <= '9'));
}

/* A short name in Latin letters counts only as a whole word: "the act" is not in "the action". */
static bool cuts_a_word(struct slice text, size_t at, size_t size)
{
    return (at > 0 && is_latin(text, at - 1) && is_latin(text, at)) ||
           (is_latin(text, at + size - 1) && is_latin(text, at + size));
}

size_t statute_zh_declared(struct tokens *tokens, size_t at)
{
    const struct declarations *declarations = tokens->declarations;

    for (size_t i = declarations->count; i > 0; i--) {
        const struct short_name *name = &declarations->names[i - 1];
        struct law law = name->law;
        if (!word_is_at(tokens->text, at, name->folded) || cuts_a_word(tokens->text, at, name->folded.size))
            continue;
        if (!name->is_law) {
            token_add(tokens, TOKEN_WORK, at, at + name->folded.size);
            return tokens_pinpoints(tokens, at + name->folded.size, PINPOINT_FREE, LINK_ATTACHED);
        }
        if (WORDS_AT(tokens->text, at + name->folded.size - 3, law_words) > 0)
            continue;
        name_zh_add(tokens, at, at + name->folded.size, &law, name->folded);
        if (is_latin(tokens->text, at + name->folded.size - 1))
            return statute_en_after_name(tokens, at + name->folded.size, &law);
        return name_zh_after(tokens, at + name->folded.size, &law);
    }
    return 0;
}

/* The last 中华人民共和国 before `end` without a mark or a recognised name in between; SIZE_MAX if there is none. */
static size_t state_title_start(const struct tokens *tokens, size_t end)
{
    static const struct slice marks[] = {WORD("、"), WORD("。"), WORD("第"), WORD("《"), WORD("》")};
    struct slice state = SLICE("中华人民共和国");
    size_t floor = end > WINDOW_MAX / 2 ? end - WINDOW_MAX / 2 : 0;

    if (tokens->count > 0 && tokens->items[tokens->count - 1].end > floor)
        floor = tokens->items[tokens->count - 1].end;
    for (size_t at = end; at > floor; at--) {
        if (word_is_at(tokens->text, at - 1, state))
            return at - 1;
        if (((unsigned char)tokens->text.data[at - 1] < 0x80 && tokens->text.data[at - 1] != ' ') ||
            WORDS_AT(tokens->text, at - 1, marks) > 0)
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* A title without marks that ends at `end` (before a pinpoint): …条例第三十四条. SIZE_MAX if its begin cannot be told. */
static size_t bare_title_start(struct slice text, size_t end)
{
    size_t floor = end > WINDOW_MAX ? end - WINDOW_MAX : 0;
    size_t start = end;

    while (start > floor) {
        size_t issuer;
        if (((unsigned char)text.data[start] & 0xC0) == 0x80 && start < end) {
            start--;
            continue;
        }
        issuer = start < end ? issuer_at(text, start) : 0;
        if (issuer > 0 && slice_has_at(text, start + issuer, "关于"))
            return start;
        if (start < end && WORDS_BEFORE(text, start, title_openers) > 0 &&
            slice_find(slice_range(text, floor, end), SLICE("院关于"), 0) == SIZE_MAX)
            return start;
        start--;
    }
    return start == 0 ? 0 : SIZE_MAX;
}

/*
 * Is an unregistered name without marks that of a law? 解释, 规定, 决定 are verbs
 * too (以这一顺序解释第三条), so that a title in them must say who issued it;
 * 条例, 办法, 细则 are nouns, and only must not point back (上述办法).
 */
static bool is_bare_law(struct slice title)
{
    static const struct slice pointers[] = {
        WORD("上述"), WORD("前述"), WORD("该"),   WORD("本"),   WORD("这"),   WORD("此"),
        WORD("其"),   WORD("有关"), WORD("相关"), WORD("下列"), WORD("以下"), WORD("何"),
    };
    static const struct slice noun_phrases[] = {WORD("暂行规定"), WORD("若干规定")};
    enum title_head head = title_head(title);

    if (utf8_length(title) < 4 || !title_is_law(title) || WORDS_AT(title, 0, pointers) > 0 ||
        (slice_find(title, SLICE("的"), 0) != SIZE_MAX && slice_find(title, SLICE("关于"), 0) == SIZE_MAX))
        return false;
    return head == HEAD_REGULATION || head == HEAD_MEASURES || head == HEAD_DETAILED_RULES ||
           WORDS_BEFORE(title, title.size, noun_phrases) > 0 || is_issued(title);
}

/* 以这种立场解释第三条: the verb, where no word before makes a title of it. */
static bool is_verb(struct slice text, size_t at)
{
    static const struct slice nouns[] = {
        WORD("司法"), WORD("立法"), WORD("若干"), WORD("有关"), WORD("相关"), WORD("上述"),
        WORD("前述"), WORD("该"),   WORD("本"),   WORD("的"),   WORD("法"),   WORD("法典"),
        WORD("院"),   WORD("补充"), WORD("行政"), WORD("问题"), WORD("》"),
    };
    size_t size = strlen("解释");

    return at > size && slice_has_at(text, at - size, "解释") && WORDS_BEFORE(text, at - size, nouns) == 0;
}

/*
 * The law whose unregistered name stands bare before the pinpoint at `at`.
 * False where a verb stands there.
 */
static bool add_bare_title(struct tokens *tokens, size_t at)
{
    struct arena *arena = tokens->extraction->document->arena;
    size_t state = state_title_start(tokens, at);
    size_t start = state != SIZE_MAX ? state : bare_title_start(tokens->text, at);
    struct slice title = start == SIZE_MAX ? (struct slice){"", 0} : slice_range(tokens->text, start, at);
    struct law law = {0};
    struct token *token;

    if (title.size > 0 && title.size < WINDOW_MAX && tokens->home != NULL &&
        slice_find(title, SLICE("的"), 0) == SIZE_MAX) {
        law = law_of_country(tokens->extraction->registry, arena, tokens->home, title);
        if (law.authority != NULL || title_is_law(title)) {
            name_zh_add(tokens, start, at, &law, title);
            return true;
        }
        law = (struct law){0};
    } else if (title.size > 0 && title.size < WINDOW_MAX &&
               (law_registered(tokens->extraction->registry, tokens->extraction->scratch,
                               token_source(tokens, start, at), &law) ||
                is_bare_law(title))) {
        if (law.id == NULL)
            law = law_unregistered(arena, "cn", title_canonical(arena, token_source(tokens, start, at)));
        name_zh_add(tokens, start, at, &law, title);
        return true;
    }
    if (is_verb(tokens->text, at))
        return false;
    token = token_add(tokens, TOKEN_LAW, at, at);
    token->unresolved = unknown_name;
    return true;
}

/* 第五条“……”、第六条“……”: the list goes on after the words that are quoted. */
static bool follows_quotation(const struct tokens *tokens, size_t at)
{
    static const struct slice closings[] = {WORD("”、"), WORD("”,"), WORD("”和"), WORD("”及"), WORD("”;")};

    return WORDS_BEFORE(tokens->text, at, closings) > 0 && tokens->count > 0 &&
           tokens->items[tokens->count - 1].kind == TOKEN_PINPOINT;
}

/* 本条例规定第五条: the law that states it stands directly before 规定. */
static bool follows_stated(const struct tokens *tokens, size_t at)
{
    const struct token *last = tokens->count > 0 ? &tokens->items[tokens->count - 1] : NULL;

    return last != NULL && slice_has_at(tokens->text, last->end, "规定") &&
           last->end + strlen("规定") == at &&
           (last->kind == TOKEN_LAW || last->kind == TOKEN_SELF || last->kind == TOKEN_BACK) &&
           (last->kind == TOKEN_LAW || last->scope == SCOPE_LAW);
}

size_t statute_zh_pinpoint(struct tokens *tokens, size_t at)
{
    struct pinpoint_reading reading;
    bool attached = false;
    enum token_link link = LINK_FREE;
    size_t end;

    if (!pinpoint_read(tokens->text, at, PINPOINT_FREE, &reading))
        return 0;
    if (WORDS_BEFORE(tokens->text, at, private_nouns) > 0) {
        token_add(tokens, TOKEN_WORK, at, at);
        attached = true;
    } else if (follows_stated(tokens, at)) {
        attached = true;
    } else if ((reading.units & PINPOINT_ARTICLE) != 0 && WORDS_BEFORE(tokens->text, at, law_nouns) > 0) {
        attached = add_bare_title(tokens, at);
    }
    if (!attached && follows_quotation(tokens, at))
        link = LINK_LISTED;
    end = tokens_pinpoints(tokens, at, PINPOINT_FREE, attached ? LINK_ATTACHED : link);
    return end > at ? end : 0;
}

size_t statute_zh_enumerator(struct tokens *tokens, size_t at)
{
    static const struct slice before[] = {WORD("……"), WORD("…"), WORD(";"), WORD(":"), WORD("。"), WORD("“")};
    size_t end = at + 1;
    struct token *token;
    int item;

    if (tokens->count == 0 || WORDS_BEFORE(tokens->text, at, before) == 0 || end >= tokens->text.size ||
        !numeral_read(tokens->text, &end, &item) || !slice_has_at(tokens->text, end, ")") || item < 1 ||
        item > 60)
        return 0;
    token = token_add(tokens, TOKEN_PINPOINT, at, end + 1);
    token->reading = (struct pinpoint_reading){.pinpoint = {.item = item},
                                               .units = PINPOINT_ITEM,
                                               .start = at,
                                               .end = end + 1};
    token->enumerator = true;
    return end + 1;
}
