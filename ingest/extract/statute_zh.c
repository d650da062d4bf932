/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_zh.c - reads Chinese names of laws and the pinpoints after them. */
#include "ingest/extract/statute_zh.h"

#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { INSERT_MAX = 240, SHORT_NAME_MAX = 120, WINDOW_MAX = 240, TITLE_TAIL_MAX = 90 };

static const char unknown_name[] = "the name before the pinpoint is not known";
static const char unknown_country[] = "the text speaks of several countries";

/* What follows 法 in words that are not the law's name: 公司法人, 罪刑法定. */
static const struct slice law_words[] = {
    WORD("法人"), WORD("法定"), WORD("法院"), WORD("法官"), WORD("法庭"), WORD("法律"), WORD("法学"), WORD("法规"),
    WORD("法务"), WORD("法系"), WORD("法域"), WORD("法治"), WORD("法益"), WORD("法医"), WORD("法盲"), WORD("法师"),
};

/* After a name these make it the name of a subject or a project: 刑法理论, 民法典编纂. */
static const struct slice subject_words[] = {
    WORD("理论界"), WORD("理论"), WORD("教义"), WORD("编纂"), WORD("修正案"), WORD("草案"), WORD("总论"), WORD("各论"),
    WORD("原理"),   WORD("学"),   WORD("史"),   WORD("研究"), WORD("思想"),   WORD("哲学"), WORD("化"),
};

/* Names that also are branches of law: without a pinpoint or 我国 before them they are not counted. */
static const struct slice branches[] = {
    WORD("刑法"), WORD("民法"), WORD("宪法"), WORD("公司法"), WORD("合同法"), WORD("物权法"), WORD("婚姻法"), WORD("继承法"),
    WORD("侵权责任法"), WORD("担保法"), WORD("劳动法"), WORD("保险法"), WORD("票据法"), WORD("证券法"), WORD("破产法"),
    WORD("专利法"), WORD("商标法"), WORD("刑事诉讼法"), WORD("民事诉讼法"), WORD("行政诉讼法"), WORD("反垄断法"),
    WORD("刑诉法"), WORD("民诉法"), WORD("海商法"), WORD("信托法"), WORD("仲裁法"), WORD("收养法"), WORD("立法法"),
};

/* Nouns before a pinpoint that has nothing to do with a law. */
static const struct slice private_nouns[] = {
    WORD("合同"), WORD("协议"), WORD("协议书"), WORD("合同书"), WORD("章程"), WORD("条款"), WORD("约定"), WORD("规约"),
    WORD("保险单"), WORD("保单"), WORD("附件"), WORD("判决"), WORD("判决书"), WORD("主文"), WORD("裁定"), WORD("裁定书"),
    WORD("请求"), WORD("诉请"), WORD("手册"), WORD("制度"), WORD("调解书"), WORD("判项"), WORD("承诺书"), WORD("本院"),
    WORD("清单"), WORD("证据"), WORD("理由"), WORD("合约"), WORD("契约"), WORD("公告"), WORD("借条"), WORD("通用"), WORD("专用"),
    WORD("合同的"), WORD("协议的"), WORD("协议书的"), WORD("合同中"), WORD("协议中"), WORD("决议"), WORD("裁决"), WORD("裁决书"),
};

/* Nouns before a pinpoint that end a law's name, when the name itself was not recognised. */
static const struct slice law_nouns[] = {
    WORD("法典"), WORD("条例"), WORD("办法"), WORD("规定"), WORD("细则"), WORD("规则"), WORD("解释"), WORD("批复"),
    WORD("决定"), WORD("意见"), WORD("公约"), WORD("法"),
};

/* A bare title begins after one of these. */
static const struct slice title_openers[] = {
    WORD("依据"), WORD("根据"), WORD("按照"), WORD("依照"), WORD("适用"), WORD("违反"), WORD("符合"), WORD("参照"),
    WORD("援引"), WORD("引用"), WORD("结合"), WORD("和"),   WORD("及"),   WORD("与"),   WORD("或"),   WORD("、"),
    WORD(","),    WORD(":"),    WORD("。"),   WORD(";"),    WORD("("),    WORD("“"),    WORD("现行"), WORD("我国"),
    WORD("以"),   WORD("依"),   WORD("据"),   WORD("原"),   WORD(" "),    WORD("》"),   WORD("?"),    WORD("\""),
};

static const struct slice issuers[] = {
    WORD("最高人民法院、最高人民检察院、公安部、司法部"), WORD("最高人民法院、最高人民检察院、公安部"),
    WORD("最高人民法院、最高人民检察院"), WORD("最高人民法院最高人民检察院"), WORD("最高人民法院"), WORD("最高人民检察院"),
    WORD("全国人民代表大会常务委员会"), WORD("全国人大常委会"), WORD("国务院"), WORD("公安部"), WORD("司法部"),
    WORD("最高院"), WORD("最高法"), WORD("最高检"), WORD("高级人民法院"),
};

/* What may stand between a title in 《》 and its article. */
static const struct slice connectors[] = {WORD("中的"), WORD("的"), WORD("中"), WORD("之"), WORD("总则"), WORD("分则"), WORD("里")};

static const struct slice declaring_words[] = {WORD("以下统一简称"), WORD("以下简称为"), WORD("以下简称"), WORD("以下统称"),
                                               WORD("以下称"), WORD("下文简称"), WORD("下简称"), WORD("下称"),
                                               WORD("后简称"), WORD("简称为"), WORD("简称")};

static const struct slice name_marks[] = {WORD("“"), WORD("”"), WORD("《"), WORD("》"), WORD("\""), WORD("「"), WORD("」"),
                                          WORD("'"), WORD("‘"), WORD("’"), WORD("【"), WORD("】"), WORD(":"), WORD("为"), WORD(" ")};

/* The byte after the bracket group at `at`, or 0. */
static size_t group_end(struct slice text, size_t at)
{
    int depth = 0;

    for (size_t end = at; end < text.size && end - at < INSERT_MAX; end++) {
        if (text.data[end] == '(')
            depth++;
        else if (text.data[end] == ')' && --depth == 0)
            return end + 1;
    }
    return 0;
}

/* Where 以下简称 stands in a bracket group, moved past the word and marks; SIZE_MAX if it does not. */
static size_t declared_name(struct slice text, size_t start, size_t end, size_t *name_end)
{
    for (size_t at = start; at < end; at++) {
        size_t size = WORDS_AT(text, at, declaring_words);
        if (size == 0)
            continue;
        at += size;
        while ((size = WORDS_AT(text, at, name_marks)) > 0)
            at += size;
        *name_end = at;
        while (*name_end < end - 1 && text.data[*name_end] != ',' && WORDS_AT(text, *name_end, name_marks) == 0)
            (*name_end)++;
        return *name_end > at && *name_end - at < SHORT_NAME_MAX ? at : SIZE_MAX;
    }
    return SIZE_MAX;
}

static void add_declared(struct tokens *tokens, size_t start, size_t end, const struct law *law)
{
    struct token *token;

    declarations_add(tokens->declarations, slice_range(tokens->text, start, end), law);
    if (law == NULL)
        return;
    if (start >= 3 && slice_has_at(tokens->text, start - 3, "《") && slice_has_at(tokens->text, end, "》")) {
        start -= 3;
        end += 3;
    }
    token = token_add(tokens, TOKEN_LAW, start, end);
    token->law = *law;
}

/*
 * Reads what follows a name: brackets that declare a short name or tell a
 * document number or version, then pinpoints. Gives the byte after.
 */
static size_t read_after_name(struct tokens *tokens, size_t at, const struct law *law)
{
    enum token_link link = LINK_ATTACHED;
    size_t done = at;
    size_t after;

    for (int groups = 0; groups < 3; groups++) {
        size_t end = at < tokens->text.size && tokens->text.data[at] == '(' ? group_end(tokens->text, at) : 0;
        size_t name_end;
        size_t name;
        if (end == 0)
            break;
        name = declared_name(tokens->text, at, end, &name_end);
        if (name != SIZE_MAX) {
            add_declared(tokens, name, name_end, law);
            link = LINK_LISTED;
            done = end;
        }
        at = end;
    }
    at += WORDS_AT(tokens->text, at, connectors);
    if (law == NULL)
        return done;
    after = tokens_pinpoints(tokens, at, PINPOINT_AFTER_NAME, link);
    return after > at ? after : done;
}

static struct token *add_law(struct tokens *tokens, size_t start, size_t end, const struct law *law, struct slice name)
{
    struct token *token = token_add(tokens, TOKEN_LAW, start, end);

    token->law = *law;
    token->full_name = law->id != NULL && law_is_full_name(tokens->extraction->scratch, law, name);
    return token;
}

/* What law 《…》 names; `start` may move before an issuing body or country, `end` after 》法. */
struct bracket {
    size_t start;
    size_t end;
    struct slice inner;  /* folded */
    struct slice source; /* as written */
};

static bool declared_law(struct tokens *tokens, struct slice inner, struct law *law, bool *is_law)
{
    const struct short_name *name = declarations_find(tokens->declarations, inner);

    if (name == NULL)
        return false;
    *law = name->law;
    *is_law = name->is_law;
    return true;
}

/* 最高人民法院《关于…的解释》: the body that stands before belongs to the title. */
static bool issued_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    struct arena *arena = tokens->extraction->document->arena;
    size_t size = WORDS_BEFORE(tokens->text, bracket->start, issuers);
    const char *title;

    if (size == 0 || !slice_starts_with(bracket->inner, SLICE("关于")) || !title_is_law(bracket->inner))
        return false;
    title = arena_format(arena, "%.*s%.*s", (int)size, tokens->text.data + bracket->start - size,
                         (int)bracket->source.size, bracket->source.data);
    title = title_canonical(arena, slice_of(title));
    bracket->start -= size;
    bracket->inner = slice_of(unicode_fold_string(tokens->extraction->scratch, slice_of(title), true));
    if (!law_registered(tokens->extraction->registry, tokens->extraction->scratch, slice_of(title), law))
        *law = law_unregistered(arena, "cn", title);
    return true;
}

/* 欧盟《人工智能法案》, 日本《著作权法》 */
static bool foreign_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    size_t start;
    const struct country *country = country_before(tokens->text, bracket->start, &start);

    if (country == NULL || strcmp(country->code, "cn") == 0)
        return false;
    if (!title_is_law(bracket->inner) &&
        !law_registered(tokens->extraction->registry, tokens->extraction->scratch, bracket->source, law))
        return false;
    bracket->start = start;
    *law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, bracket->inner);
    return true;
}

/* 最高人民法院关于适用《民事诉讼法》的解释: a title without marks around a title with them. */
static bool enclosing_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    static const struct slice lead[] = {WORD("关于适用"), WORD("关于执行"), WORD("关于贯彻执行"), WORD("关于实施"), WORD("关于审理"), WORD("关于")};
    struct arena *arena = tokens->extraction->document->arena;
    size_t size = WORDS_BEFORE(tokens->text, bracket->start, lead);
    size_t issuer = size > 0 ? WORDS_BEFORE(tokens->text, bracket->start - size, issuers) : 0;
    size_t start = bracket->start - size - issuer;

    if (issuer == 0)
        return false;
    for (size_t at = bracket->end; at < tokens->text.size && at - bracket->end < TITLE_TAIL_MAX; at++) {
        size_t noun = WORDS_AT(tokens->text, at, law_nouns);
        if (words_at(tokens->text, at, (const struct slice[]){WORD(","), WORD("。"), WORD("第"), WORD("《"), WORD(";")}, 5) > 0)
            return false;
        if (noun <= 3)
            continue;
        at += noun;
        if (slice_has_at(tokens->text, at, "(") && group_end(tokens->text, at) > 0 && group_end(tokens->text, at) - at < 12)
            at = group_end(tokens->text, at);
        if (!law_registered(tokens->extraction->registry, tokens->extraction->scratch, token_source(tokens, start, at), law))
            *law = law_unregistered(arena, "cn", title_canonical(arena, token_source(tokens, start, at)));
        bracket->start = start;
        bracket->end = at;
        bracket->inner = slice_range(tokens->text, start, at);
        return true;
    }
    return false;
}

/* 《著作权》法: the mark closes too early. */
static bool broken_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    static const struct slice ends[] = {WORD("法典"), WORD("法"), WORD("条例")};
    size_t size = WORDS_AT(tokens->text, bracket->end, ends);
    const char *name;

    if (size == 0)
        return false;
    name = arena_format(tokens->extraction->scratch, "%.*s%.*s", (int)bracket->inner.size, bracket->inner.data, (int)size,
                        tokens->text.data + bracket->end);
    if (!law_lookup(tokens->extraction->registry, slice_of(name), law))
        return false;
    bracket->end += size;
    return true;
}

/* 《…解释》（二）: the number belongs to the title. */
static void take_number(struct tokens *tokens, struct bracket *bracket)
{
    size_t end = slice_has_at(tokens->text, bracket->end, "(") ? group_end(tokens->text, bracket->end) : 0;
    enum title_head head = title_head(bracket->inner);
    int number;
    size_t at = bracket->end + 1;

    if (end == 0 || (head != HEAD_INTERPRETATION && head != HEAD_AMENDMENT && head != HEAD_PROVISIONS) ||
        !numeral_read(tokens->text, &at, &number) || at + 1 != end)
        return;
    bracket->source = slice_of(arena_format(tokens->extraction->scratch, "%.*s%.*s", (int)bracket->source.size,
                                            bracket->source.data, (int)(end - bracket->end),
                                            tokens->text.data + bracket->end));
    bracket->end = end;
}

static bool law_by_shape(struct tokens *tokens, const struct bracket *bracket, struct law *law)
{
    struct arena *arena = tokens->extraction->document->arena;
    const struct country *country = country_first(bracket->inner);

    if (!title_is_law(bracket->inner))
        return false;
    *law = law_unregistered(arena, country == NULL ? "cn" : country->code, title_canonical(arena, bracket->source));
    return true;
}

/* Which law a bracketed title is. *is_law false: a contract, a book. */
static void resolve_bracket(struct tokens *tokens, struct bracket *bracket, struct law *law, bool *is_law)
{
    *is_law = true;
    if (declared_law(tokens, bracket->inner, law, is_law) || enclosing_law(tokens, bracket, law) ||
        issued_law(tokens, bracket, law) || foreign_law(tokens, bracket, law) || broken_law(tokens, bracket, law))
        return;
    take_number(tokens, bracket);
    if (law_registered(tokens->extraction->registry, tokens->extraction->scratch, bracket->source, law) ||
        law_by_shape(tokens, bracket, law))
        return;
    *is_law = false;
}

size_t statute_zh_bracketed(struct tokens *tokens, size_t at)
{
    size_t close = title_close(tokens->text, at);
    struct bracket bracket;
    struct law law;
    bool is_law;

    if (close == SIZE_MAX || close <= at + 6)
        return 0;
    bracket = (struct bracket){at, close, slice_range(tokens->text, at + 3, close - 3),
                               token_source(tokens, at + 3, close - 3)};
    resolve_bracket(tokens, &bracket, &law, &is_law);
    if (!is_law) {
        token_add(tokens, TOKEN_WORK, at, close);
        read_after_name(tokens, close, NULL);
        close = tokens_pinpoints(tokens, close, PINPOINT_FREE, LINK_ATTACHED);
        return close;
    }
    add_law(tokens, bracket.start, bracket.end, &law, bracket.inner);
    return read_after_name(tokens, bracket.end, &law);
}

/* Is the bare name in truth part of a longer word: 公司法人, 刑法学? */
static bool continues(struct slice text, const struct name_match *match)
{
    size_t start = match->end >= 3 ? match->end - 3 : 0;

    if (slice_has_at(text, start, "法") && WORDS_AT(text, start, law_words) > 0)
        return true;
    if (slice_has_at(text, start, "法") && slice_has_at(text, match->end, "理") && !slice_has_at(text, match->end, "理论"))
        return true;
    return WORDS_AT(text, match->end, subject_words) > 0;
}

/* 军刑法, 保险合同法, 新刑法学: a character before that makes another name of it. */
static bool continued_from(struct slice text, size_t start)
{
    static const struct slice before[] = {WORD("军"), WORD("附属"), WORD("行政"), WORD("经济"), WORD("国际"), WORD("比较"),
                                          WORD("外国"), WORD("保险"), WORD("单行"), WORD("各国"), WORD("统一"), WORD("特别"),
                                          WORD("罪"), WORD("司"), WORD("形式"), WORD("实质"), WORD("传统"), WORD("旧中国")};

    return WORDS_BEFORE(text, start, before) > 0;
}

static bool is_copyright(struct slice name)
{
    return slice_equal(name, SLICE("版权法")) || slice_equal(name, SLICE("著作权法"));
}

/*
 * 版权法 alone is the law of the country that the paragraph speaks of. With
 * several countries only the sentence decides.
 */
static void copyright_of_country(struct tokens *tokens, size_t start, struct slice name, struct token *token)
{
    const struct passage *passage = tokens->extraction->passage;
    const struct country *country = country_last(tokens->text, 0, start);
    struct law law;

    if (country == NULL || strcmp(country->code, "cn") == 0)
        return;
    if (slice_equal(name, SLICE("著作权法")) && (slice_find(slice_range(tokens->text, 0, start), SLICE("我国"), 0) != SIZE_MAX ||
                                                 slice_find(slice_range(tokens->text, 0, start), SLICE("中国"), 0) != SIZE_MAX)) {
        size_t at = passage->folded.start[start];
        size_t sentence = passage->sentences[extraction_sentence_at(passage, at)].start;
        while (start > 0 && passage->folded.start[start - 1] >= sentence)
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
    law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, SLICE("版权法"));
    if (law.authority != NULL)
        token->law = law;
    else {
        token->law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, name);
    }
    token->full_name = false;
}

/* Without a pinpoint: is the bare name a law's, or that of a branch of law? */
static bool is_weak(struct slice name, const struct country *country)
{
    if (country != NULL)
        return false;
    if (slice_starts_with(name, SLICE("中华人民共和国")))
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(branches); i++)
        if (slice_equal(name, branches[i]))
            return true;
    return name.size <= 2 * 3;
}

size_t statute_zh_name(struct tokens *tokens, const struct name_match *match)
{
    bool ambiguous;
    const struct authority *authority = law_in_chain(match->name, &ambiguous);
    struct slice name = slice_range(tokens->text, match->start, match->end);
    size_t start = match->start;
    size_t country_start;
    const struct country *country;
    struct law law;
    struct token *token;

    if (authority == NULL || ambiguous || continues(tokens->text, match) || continued_from(tokens->text, start))
        return 0;
    law = law_of_authority(authority);
    country = country_before(tokens->text, start, &country_start);
    if (country != NULL && strcmp(country->code, "cn") != 0) {
        law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country, name);
        start = country_start;
    } else if (country != NULL && !slice_has_at(tokens->text, country_start, "我国")) {
        start = country_start;
    }
    token = add_law(tokens, start, match->end, &law, name);
    token->weak = is_weak(name, country);
    if (country == NULL && is_copyright(name))
        copyright_of_country(tokens, start, name, token);
    law = token->law;
    return read_after_name(tokens, match->end, &law);
}

size_t statute_zh_declared(struct tokens *tokens, size_t at)
{
    const struct declarations *declarations = tokens->declarations;

    for (size_t i = declarations->count; i > 0; i--) {
        const struct short_name *name = &declarations->names[i - 1];
        struct law law = name->law;
        if (!slice_has_at(tokens->text, at, name->folded.data))
            continue;
        if (!name->is_law) {
            token_add(tokens, TOKEN_WORK, at, at + name->folded.size);
            return tokens_pinpoints(tokens, at + name->folded.size, PINPOINT_FREE, LINK_ATTACHED);
        }
        if (WORDS_AT(tokens->text, at + name->folded.size - 3, law_words) > 0)
            continue;
        add_law(tokens, at, at + name->folded.size, &law, name->folded);
        return read_after_name(tokens, at + name->folded.size, &law);
    }
    return 0;
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
        issuer = start < end ? WORDS_AT(text, start, issuers) : 0;
        if (issuer > 0 && slice_has_at(text, start + issuer, "关于"))
            return start;
        if (start < end && WORDS_BEFORE(text, start, title_openers) > 0 &&
            slice_find(slice_range(text, floor, end), SLICE("院关于"), 0) == SIZE_MAX)
            return start;
        start--;
    }
    return start == 0 ? 0 : SIZE_MAX;
}

/* The law whose unregistered name stands bare before the pinpoint at `at`. */
static void add_bare_title(struct tokens *tokens, size_t at)
{
    struct arena *arena = tokens->extraction->document->arena;
    size_t start = bare_title_start(tokens->text, at);
    struct slice title = start == SIZE_MAX ? (struct slice){"", 0} : slice_range(tokens->text, start, at);
    struct law law = {0};
    struct token *token;

    if (title.size > 0 && utf8_length(title) >= 4 && title_is_law(title) &&
        (slice_find(title, SLICE("的"), 0) == SIZE_MAX || slice_find(title, SLICE("关于"), 0) != SIZE_MAX)) {
        if (!law_registered(tokens->extraction->registry, tokens->extraction->scratch, token_source(tokens, start, at), &law))
            law = law_unregistered(arena, "cn", title_canonical(arena, token_source(tokens, start, at)));
        token = add_law(tokens, start, at, &law, title);
        return;
    }
    token = token_add(tokens, TOKEN_LAW, at, at);
    token->unresolved = unknown_name;
}

size_t statute_zh_pinpoint(struct tokens *tokens, size_t at)
{
    struct pinpoint_reading reading;
    bool attached = false;
    size_t end;

    if (!pinpoint_read(tokens->text, at, PINPOINT_FREE, &reading))
        return 0;
    if (WORDS_BEFORE(tokens->text, at, private_nouns) > 0) {
        token_add(tokens, TOKEN_WORK, at, at);
        attached = true;
    } else if ((reading.units & PINPOINT_ARTICLE) != 0 && WORDS_BEFORE(tokens->text, at, law_nouns) > 0) {
        add_bare_title(tokens, at);
        attached = true;
    }
    end = tokens_pinpoints(tokens, at, PINPOINT_FREE, attached ? LINK_ATTACHED : LINK_FREE);
    return end > at ? end : 0;
}

size_t statute_zh_enumerator(struct tokens *tokens, size_t at)
{
    static const struct slice before[] = {WORD("……"), WORD("…"), WORD(";"), WORD(":"), WORD("。"), WORD("“")};
    size_t end = at + 1;
    struct token *token;
    int item;

    if (tokens->count == 0 || WORDS_BEFORE(tokens->text, at, before) == 0 || end >= tokens->text.size ||
        !numeral_read(tokens->text, &end, &item) || !slice_has_at(tokens->text, end, ")") || item < 1 || item > 60)
        return 0;
    token = token_add(tokens, TOKEN_PINPOINT, at, end + 1);
    token->reading = (struct pinpoint_reading){.pinpoint = {.item = item}, .units = PINPOINT_ITEM, .start = at, .end = end + 1};
    token->enumerator = true;
    return end + 1;
}
