/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bracket_zh.c - reads titles in 《》: laws with all that writers do to them, contracts and books. */
#include "ingest/extract/issuer.h"
#include "ingest/extract/name_zh.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/statute_zh.h"
#include "ingest/extract/words.h"

enum { TITLE_TAIL_MAX = 90 };

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
    size_t size = issuer_before(tokens->text, bracket->start);
    const char *title;

    if (size == 0 || !slice_starts_with(bracket->inner, SLICE("关于")) || !title_is_law(bracket->inner))
        return false;
    title = arena_format(arena, "%s%.*s",
                         issuer_full_name(arena,
                                          slice_range(tokens->text, bracket->start - size, bracket->start)),
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

    if (country == NULL && tokens->home != NULL) {
        *law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, tokens->home,
                              bracket->inner);
        return law->authority != NULL || title_is_law(bracket->inner);
    }
    if (country == NULL || strcmp(country->code, "cn") == 0)
        return false;
    if (!title_is_law(bracket->inner) &&
        !law_registered(tokens->extraction->registry, tokens->extraction->scratch, bracket->source, law))
        return false;
    bracket->start = start;
    *law = law_of_country(tokens->extraction->registry, tokens->extraction->document->arena, country,
                          bracket->inner);
    return true;
}

/* 最高人民法院关于适用《民事诉讼法》的解释: a title without marks around a title with them. */
static bool enclosing_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    static const struct slice lead[] = {
        WORD("关于适用"), WORD("关于执行"), WORD("关于贯彻执行"), WORD("关于实施"),
        WORD("关于审理"), WORD("关于"),     WORD("实施"),
    };
    struct arena *arena = tokens->extraction->document->arena;
    size_t size = WORDS_BEFORE(tokens->text, bracket->start, lead);
    size_t issuer = size > 0 ? issuer_before(tokens->text, bracket->start - size) : 0;
    size_t start = bracket->start - size - issuer;

    if (issuer == 0)
        return false;
    for (size_t at = bracket->end; at < tokens->text.size && at - bracket->end < TITLE_TAIL_MAX; at++) {
        size_t noun_end = at;
        size_t noun = title_head_at(tokens->text, at, &noun_end) != HEAD_NONE ? noun_end - at : 0;
        if (words_at(tokens->text, at,
                     (const struct slice[]){WORD(","), WORD("。"), WORD("第"), WORD("《"), WORD(";")}, 5) > 0)
            return false;
        if (noun <= 3)
            continue;
        at += noun;
        if (slice_has_at(tokens->text, at, "(") && name_zh_group_end(tokens->text, at) > 0 &&
            name_zh_group_end(tokens->text, at) - at < 12)
            at = name_zh_group_end(tokens->text, at);
        if (!law_registered(tokens->extraction->registry, tokens->extraction->scratch,
                            token_source(tokens, start, at), law))
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
    name = arena_format(tokens->extraction->scratch, "%.*s%.*s", (int)bracket->inner.size,
                        bracket->inner.data, (int)size, tokens->text.data + bracket->end);
    if (!law_lookup(tokens->extraction->registry, slice_of(name), law))
        return false;
    bracket->end += size;
    return true;
}

/* 《公司法》司法解释（三）: the interpretation of the law in marks, known by its short title. */
static bool interpreting_law(struct tokens *tokens, struct bracket *bracket, struct law *law)
{
    static const struct slice nouns[] = {WORD("司法解释"), WORD("的司法解释")};
    size_t size = WORDS_AT(tokens->text, bracket->end, nouns);
    size_t end = bracket->end + size;
    size_t group =
        size > 0 && slice_has_at(tokens->text, end, "(") ? name_zh_group_end(tokens->text, end) : 0;
    int number;
    size_t at = end + 1;
    struct slice numbered = {"", 0};

    if (size == 0)
        return false;
    if (group > 0 && numeral_read(tokens->text, &at, &number) && at + 1 == group) {
        numbered = token_source(tokens, end, group);
        end = group;
    }
    if (!law_registered(tokens->extraction->registry, tokens->extraction->scratch,
                        slice_of(arena_format(tokens->extraction->scratch, "%.*s司法解释%.*s",
                                              (int)bracket->source.size, bracket->source.data,
                                              (int)numbered.size, numbered.data)),
                        law))
        return false;
    bracket->end = end;
    return true;
}

/* 《…解释》（二）: the number belongs to the title. */
static void take_number(struct tokens *tokens, struct bracket *bracket)
{
    size_t end =
        slice_has_at(tokens->text, bracket->end, "(") ? name_zh_group_end(tokens->text, bracket->end) : 0;
    enum title_head head = title_head(bracket->inner);
    int number;
    size_t at = bracket->end + 1;

    if (end == 0 || (head != HEAD_INTERPRETATION && head != HEAD_AMENDMENT && head != HEAD_PROVISIONS) ||
        !numeral_read(tokens->text, &at, &number) || at + 1 != end)
        return;
    bracket->source = slice_of(arena_format(tokens->extraction->scratch, "%.*s%.*s",
                                            (int)bracket->source.size, bracket->source.data,
                                            (int)(end - bracket->end), tokens->text.data + bracket->end));
    bracket->end = end;
}

static bool law_by_shape(struct arena *arena, struct slice source, struct law *law)
{
    struct slice folded = slice_of(unicode_fold_string(arena, source, true));
    const struct country *country = country_first(folded);

    if (!title_is_law(folded))
        return false;
    *law = law_unregistered(arena, country == NULL ? "cn" : country->code, title_canonical(arena, source));
    return true;
}

static struct known_title *slot_for(struct declarations *declarations, struct slice title)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < title.size; i++)
        hash = (hash ^ (unsigned char)title.data[i]) * 16777619u;
    return &declarations->known[hash % KNOWN_TITLES];
}

/* The law of a title by the registry or its shape, remembered for the next time. */
static const struct known_title *known_title(struct tokens *tokens, struct slice source)
{
    struct extraction *extraction = tokens->extraction;
    struct arena *arena = extraction->document->arena;
    struct known_title *known = slot_for(tokens->declarations, source);

    if (known->source.size > 0 && slice_equal(known->source, source))
        return known;
    *known = (struct known_title){.source = {arena_copy(arena, source), source.size}};
    known->is_law = law_registered(extraction->registry, extraction->scratch, source, &known->law) ||
                    law_by_shape(arena, source, &known->law);
    return known;
}

/* Which law a bracketed title is. *is_law false: a contract, a book. */
static void resolve_bracket(struct tokens *tokens, struct bracket *bracket, struct law *law, bool *is_law)
{
    const struct known_title *known;

    *is_law = true;
    if (declared_law(tokens, bracket->inner, law, is_law) || enclosing_law(tokens, bracket, law) ||
        issued_law(tokens, bracket, law) || foreign_law(tokens, bracket, law) ||
        broken_law(tokens, bracket, law) || interpreting_law(tokens, bracket, law))
        return;
    take_number(tokens, bracket);
    known = known_title(tokens, bracket->source);
    *law = known->law;
    *is_law = known->is_law;
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
        name_zh_after(tokens, close, NULL);
        close = tokens_pinpoints(tokens, close, PINPOINT_FREE, LINK_ATTACHED);
        return close;
    }
    name_zh_add(tokens, bracket.start, bracket.end, &law, bracket.inner);
    return name_zh_after(tokens, bracket.end, &law);
}
