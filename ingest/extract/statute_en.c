/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_en.c - reads English names of laws, and pinpoints before and after them. */
#include "ingest/extract/statute_en.h"

#include "ingest/extract/code_en.h"
#include "ingest/extract/follow_en.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { LIST_MAX = 40, GROUP_MAX = 160 };

/* Words before a number that make it a provision. Longer ones first. */
static const struct {
    struct slice word;
    bool article;   /* an article, otherwise a section */
    bool name_only; /* so short that a law's name must stand directly before it */
} units[] = {
    {WORD("articles"), true, false},  {WORD("article"), true, false},  {WORD("arts."), true, false},
    {WORD("art."), true, false},      {WORD("arts"), true, true},      {WORD("art"), true, true},
    {WORD("sections"), false, false}, {WORD("section"), false, false}, {WORD("secs."), false, false},
    {WORD("sec."), false, false},     {WORD("§§"), false, false},      {WORD("§"), false, false},
    {WORD("ss."), false, true},       {WORD("ss"), false, true},       {WORD("s."), false, true},
    {WORD("s"), false, true},
};

static const struct slice separators[] = {WORD(", and "), WORD(", or "), WORD(" and "), WORD(" or "),
                                          WORD(", "),     WORD("; "),    WORD(" & ")};
static const struct slice ranges[] = {
    WORD(" to "), WORD(" - "), WORD(" – "), WORD("–"), WORD("—"), WORD("-"), WORD(" through "),
};
static const struct slice joints[] = {
    WORD(" of the "), WORD(" of "), WORD(" under the "), WORD(" in the "),
    WORD(" to the "), WORD(" "),    WORD(", "),
};

/* Before a name: whose law it is, without being part of a longer name. */
static const struct slice owners[] = {WORD("prc "), WORD("chinese "), WORD("china's "), WORD("china’s ")};
static const struct slice owners_after[] = {
    WORD(" of the people's republic of china"),
    WORD(" of the people’s republic of china"),
    WORD(" of the prc"),
    WORD(" of prc"),
    WORD(" of china"),
    WORD(" (prc)"),
    WORD(" (china)"),
};

/* Function words that a sentence may begin with: a capital there makes no name. */
static const struct slice small_words[] = {
    WORD("the"),     WORD("see"),    WORD("under"), WORD("in"),       WORD("and"),     WORD("of"),
    WORD("both"),    WORD("if"),     WORD("while"), WORD("although"), WORD("cf."),     WORD("also"),
    WORD("by"),      WORD("to"),     WORD("as"),    WORD("that"),     WORD("this"),    WORD("new"),
    WORD("or"),      WORD("unlike"), WORD("since"), WORD("when"),     WORD("for"),     WORD("from"),
    WORD("with"),    WORD("our"),    WORD("its"),   WORD("a"),        WORD("on"),      WORD("current"),
    WORD("compare"), WORD("accord"), WORD("but"),   WORD("neither"),  WORD("because"), WORD("whether"),
    WORD("thus"),    WORD("only"),   WORD("where"), WORD("even"),
};

/* ---- pinpoints ---- */

/* 285, 285(2), 1028a, 9.3(1)(f), without the unit before it. */
struct provision {
    struct slice number; /* folded; empty for (3) alone */
    struct slice brackets;
    int value;
    int suffix; /* 287-2 is 第二百八十七条之二 */
    int to;
    size_t end;
};

static size_t brackets_end(struct slice text, size_t at)
{
    size_t end = at;

    while (end < text.size && text.data[end] == '(') {
        size_t close = end + 1;
        while (close < text.size && close - end < 7 && token_is_letter(text.data[close]))
            close++;
        if (close == end + 1 || close >= text.size || text.data[close] != ')')
            break;
        end = close + 1;
    }
    return end;
}

/*
 * The articles of Chinese, Japanese and French laws that were put in between: 287-2, where a
 * range would go up (1202-1207). *at moves past it.
 */
static int read_suffix(struct slice text, size_t *at, int article)
{
    enum { SUFFIX_MAX = 30 };
    size_t end = *at + 1;
    int suffix;

    if (!slice_has_at(text, *at, "-"))
        return 0;
    end += slice_has_at(text, end, " ") ? 1u : 0u; /* a line broke at the hyphen */
    if (!numeral_read_arabic(text, &end, &suffix) || suffix < 1 || suffix >= article || suffix > SUFFIX_MAX ||
        (end < text.size && token_is_letter(text.data[end])))
        return 0;
    *at = end;
    return suffix;
}

static bool read_provision(struct slice text, size_t at, bool article, struct provision *provision)
{
    size_t end = at;

    *provision = (struct provision){0};
    if (!numeral_read_arabic(text, &end, &provision->value) &&
        !(article && numeral_read_roman(text, &end, &provision->value)))
        return false;
    provision->number = slice_range(text, at, end);
    if (article)
        provision->suffix = read_suffix(text, &end, provision->value);
    if (!article) /* 1028A, 78j, 9.3, 13A-6-61 */
        while (end + 1 < text.size &&
               (token_is_letter(text.data[end]) ||
                ((text.data[end] == '.' || text.data[end] == '-' || text.data[end] == ':') &&
                 token_is_letter(text.data[end + 1]))))
            end++;
    if (!article && end < text.size && token_is_letter(text.data[end]))
        end++;
    provision->number = slice_range(text, at, end);
    provision->end = brackets_end(text, end);
    provision->brackets = slice_range(text, end, provision->end);
    if (provision->end < text.size && token_is_letter(text.data[provision->end]))
        return false;
    return true;
}

static void read_range(struct slice text, struct provision *provision)
{
    size_t word = WORDS_AT(text, provision->end, ranges);
    struct provision last;

    if (word == 0 || !read_provision(text, provision->end + word, true, &last) ||
        last.value <= provision->value)
        return;
    provision->to = last.value;
    provision->end = last.end;
}

/* (2) or (f) as a number. */
static int bracket_value(struct slice brackets, int index)
{
    size_t at = 0;
    int value = 0;

    for (int i = 0; at < brackets.size; i++) {
        size_t inner = at + 1;
        if (i == index) {
            if (numeral_read_arabic(brackets, &inner, &value))
                return value;
            return brackets.data[inner + 1] == ')' ? brackets.data[inner] - 'a' + 1 : 0;
        }
        while (at < brackets.size && brackets.data[at] != ')')
            at++;
        at++;
    }
    return 0;
}

static struct token *add_provision(struct tokens *tokens, size_t start, const struct provision *provision,
                                   bool article, enum token_link link)
{
    struct arena *arena = tokens->extraction->document->arena;
    struct token *token = token_add(tokens, TOKEN_PINPOINT, start, provision->end);

    token->english = true;
    token->link = link;
    token->reading =
        (struct pinpoint_reading){.start = start, .end = provision->end, .units = PINPOINT_ARTICLE};
    token->section =
        article ? NULL
                : arena_copy(arena, token_source(tokens, (size_t)(provision->number.data - tokens->text.data),
                                                 (size_t)(provision->number.data - tokens->text.data) +
                                                     provision->number.size));
    token->subsection =
        provision->brackets.size > 0
            ? arena_copy(arena, token_source(tokens, (size_t)(provision->brackets.data - tokens->text.data),
                                             (size_t)(provision->brackets.data - tokens->text.data) +
                                                 provision->brackets.size))
            : NULL;
    token->reading.pinpoint.article = provision->value;
    token->reading.pinpoint.article_suffix = provision->suffix;
    token->reading.pinpoint.article_to = provision->to;
    token->reading.pinpoint.paragraph = bracket_value(provision->brackets, 0);
    token->reading.pinpoint.item = bracket_value(provision->brackets, 1);
    return token;
}

/* The statute whose name starts exactly at `at`, the longest; NULL if none. */
static const struct name_match *name_at(const struct tokens *tokens, size_t at)
{
    const struct passage *passage = tokens->extraction->passage;
    bool ambiguous;

    for (size_t i = tokens->name; i < passage->name_count && passage->names[i].start <= at; i++)
        if (passage->names[i].start == at && law_in_chain(passage->names[i].name, &ambiguous) != NULL &&
            !ambiguous)
            return &passage->names[i];
    return NULL;
}

/* 720 ILCS after "§ 2, and": a number that opens a citation of its own, unless a law's name follows (§§ 433, 823 BGB). */
static bool opens_citation(const struct tokens *tokens, size_t at)
{
    return slice_has_at(tokens->text, at, " ") && at + 2 < tokens->text.size && token_is_capital(tokens, at + 1) &&
           name_at(tokens, at + 1) == NULL;
}

/* Reads a unit and its numbers at `at`; SIZE_MAX if none. `first` is the index of the first token added. */
static size_t read_provisions(struct tokens *tokens, size_t at, bool after_name, enum token_link link)
{
    struct slice text = tokens->text;
    struct provision provision;
    size_t start = at;

    for (size_t i = 0; i < ARRAY_SIZE(units); i++) {
        size_t number = at + units[i].word.size;
        if (!word_is_at(text, at, units[i].word) || (units[i].name_only && !after_name))
            continue;
        number += slice_has_at(text, number, " ") ? 1u : 0u;
        if (!read_provision(text, number, units[i].article, &provision) ||
            (number == at + units[i].word.size && token_is_letter(text.data[number - 1]) && !after_name))
            continue;
        for (int count = 0; count < LIST_MAX; count++) {
            size_t separator;
            read_range(text, &provision);
            add_provision(tokens, start, &provision, units[i].article, link);
            link = LINK_LISTED;
            separator = WORDS_AT(text, provision.end, separators);
            at = provision.end;
            if (separator == 0)
                return at;
            start = at + separator;
            if (!read_provision(text, start, units[i].article, &provision) ||
                slice_has_at(text, provision.end, " u") ||
                (!units[i].article && opens_citation(tokens, provision.end)))
                return at;
        }
        return at;
    }
    return SIZE_MAX;
}

/* ---- names ---- */

/* Is the name part of a longer one: Swiss Civil Code, California Civil Code? */
static bool continues_a_name(const struct tokens *tokens, size_t start)
{
    size_t end = start;
    size_t word;

    if (start < 2 || tokens->text.data[start - 1] != ' ')
        return start > 0 && token_is_letter(tokens->text.data[start - 1]);
    end--;
    for (word = end;
         word > 0 && tokens->text.data[word - 1] != ' ' && (unsigned char)tokens->text.data[word - 1] < 0x80;
         word--)
        ;
    if (word >= end || !token_is_capital(tokens, word) || tokens->text.data[end - 1] == ',' ||
        tokens->text.data[end - 1] == ')')
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(small_words); i++)
        if (slice_equal(slice_range(tokens->text, word, end), small_words[i]))
            return false;
    return !slice_equal(slice_range(tokens->text, word, end), SLICE("prc")) &&
           !slice_equal(slice_range(tokens->text, word, end), SLICE("chinese")) &&
           !slice_starts_with(slice_range(tokens->text, word, end), SLICE("china"));
}

/* Civil Code of Japan, Copyright Act of 1911: another law than the registered one. */
static bool continued_by_country(const struct tokens *tokens, size_t end)
{
    size_t at = end + strlen(" of ");

    if (!slice_has_at(tokens->text, end, " of "))
        return false;
    at += slice_has_at(tokens->text, at, "the ") ? 4u : 0u;
    return at < tokens->text.size && token_is_capital(tokens, at);
}

/* Without a pinpoint, "criminal law" is a subject: two words in law, or not written as a name. */
static bool is_weak_name(const struct tokens *tokens, struct slice name, size_t start, bool owned)
{
    size_t blank = slice_find(name, SLICE(" "), 0);

    if (!token_is_capital(tokens, start))
        return true;
    if (owned)
        return false;
    if (blank == SIZE_MAX) /* an acronym is written in capitals */
        return name.size > 1 && !token_is_capital(tokens, start + 1);
    return slice_find(name, SLICE(" "), blank + 1) == SIZE_MAX &&
           (slice_ends_with(name, SLICE(" law")) || slice_ends_with(name, SLICE(" code")));
}

/* (“the Act”), (hereinafter "PIPL"), (PIPL): declares a short name. Gives the byte after the bracket,
    or `at`. */
static size_t read_declaration(struct tokens *tokens, size_t at, const struct law *law)
{
    static const struct slice open_quotes[] = {WORD("“"), WORD("\""), WORD("‘"), WORD("'")};
    static const struct slice close_quotes[] = {WORD("”"), WORD("\""), WORD("’"), WORD("'")};
    struct slice text = tokens->text;
    size_t end = at + 2;
    size_t name = 0;

    if (!slice_has_at(text, at, " ("))
        return at;
    while (end < text.size && end - at < GROUP_MAX && text.data[end] != ')')
        end++;
    if (end >= text.size || text.data[end] != ')')
        return at;
    for (size_t i = at + 2; i < end; i++) {
        size_t quote = name == 0 ? WORDS_AT(text, i, open_quotes) : WORDS_AT(text, i, close_quotes);
        if (quote == 0)
            continue;
        if (name > 0 && i > name + 1) {
            declarations_add(tokens->declarations, slice_range(text, name, i), law);
            return end + 1;
        }
        name = i + quote;
    }
    if (token_is_capital(tokens, at + 2) && end - at > 4 && end - at < 12 && token_is_capital(tokens, end - 1) &&
        slice_find(slice_range(text, at + 2, end), SLICE(" "), 0) == SIZE_MAX) {
        declarations_add(tokens->declarations, slice_range(text, at + 2, end), law);
        return end + 1;
    }
    return slice_find(slice_range(text, at + 2, end), SLICE("20"), 0) == 0 ? end + 1 : at; /* (2020) */
}

/* Fed. R. Civ. P. 12(b)(6), UCC 2-104: rules and codes whose name stands right before the number. */
static size_t read_numbered_rule(struct tokens *tokens, size_t at, const struct law *law)
{
    static const char *const numbered[] = {"us/federal-rules", "us/ucc", "us/sentencing-guidelines"};
    struct provision provision;

    if (!slice_has_at(tokens->text, at, " "))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(numbered); i++) {
        if (strncmp(law->id, numbered[i], strlen(numbered[i])) != 0 ||
            !read_provision(tokens->text, at + 1, false, &provision))
            continue;
        add_provision(tokens, at + 1, &provision, false, LINK_ATTACHED);
        return provision.end;
    }
    return 0;
}

size_t statute_en_after_name(struct tokens *tokens, size_t at, const struct law *law)
{
    static const struct slice commas[] = {WORD(", "), WORD(" "), WORD("'s "), WORD("’s ")};
    size_t parts = constitution_en_after(tokens, at, law);
    size_t declared = parts > 0 ? parts : read_numbered_rule(tokens, at, law);
    size_t comma;
    size_t end;

    if (declared > 0)
        return declared;
    declared = read_declaration(tokens, at, law);
    comma = WORDS_AT(tokens->text, declared, commas);
    end = comma > 0
              ? read_provisions(tokens, declared + comma, true, declared > at ? LINK_LISTED : LINK_ATTACHED)
              : SIZE_MAX;

    return end == SIZE_MAX ? declared : end;
}

size_t statute_en_name(struct tokens *tokens, const struct name_match *match)
{
    bool ambiguous;
    const struct authority *authority = law_in_chain(match->name, &ambiguous);
    struct slice name = slice_range(tokens->text, match->start, match->end);
    struct law law;
    struct token *token;
    size_t start = match->start;
    size_t end = match->end;
    size_t owner = WORDS_BEFORE(tokens->text, start, owners);
    size_t owner_after = WORDS_AT(tokens->text, end, owners_after);

    if (authority == NULL || ambiguous || (owner == 0 && continues_a_name(tokens, start)) ||
        (owner_after == 0 && continued_by_country(tokens, end)))
        return 0;
    law = law_of_authority(authority);
    if ((owner > 0 || owner_after > 0) && !law_is_chinese(&law))
        return 0;
    end += owner_after;
    token = token_add(tokens, TOKEN_LAW, start - owner, end);
    token->english = true;
    token->law = law;
    token->full_name = slice_equal(name, slice_of(unicode_fold_string(tokens->extraction->scratch,
                                                                      slice_of(authority->label_en), true)));
    token->weak = is_weak_name(tokens, name, start, owner > 0 || owner_after > 0);
    return statute_en_after_name(tokens, end, &law);
}

/* ---- a provision before its law ---- */

/* PRC, Chinese, China's before a name that stands at `at`. */
static size_t skip_owner(struct slice text, size_t at)
{
    return at + WORDS_AT(text, at, owners);
}

/* Article 5 of the …: the name of a law that follows. Gives the byte after it, or `at`. */
static size_t read_following_law(struct tokens *tokens, size_t at, size_t first)
{
    size_t title = code_en_of_title(tokens, at);

    if (title > 0) {
        follow_en_mark(tokens, first);
        return title;
    }
    for (size_t i = 0; i < ARRAY_SIZE(joints); i++) {
        size_t start = at + joints[i].size;
        const struct name_match *match;
        size_t end;
        if (!word_is_at(tokens->text, at, joints[i]))
            continue;
        match = name_at(tokens, skip_owner(tokens->text, start));
        end = match != NULL ? statute_en_name(tokens, match) : 0;
        if (end == 0)
            end = code_en_title(tokens, start);
        if (end == 0)
            continue;
        follow_en_mark(tokens, first);
        return end;
    }
    return follow_en_words(tokens, at, first);
}

/* the Act, this Law, that Regulation */
static size_t read_anaphor(struct tokens *tokens, size_t at)
{
    static const struct {
        struct slice word;
        enum token_kind kind;
    } words[] = {
        {WORD("this law"), TOKEN_SELF}, {WORD("this act"), TOKEN_SELF}, {WORD("this regulation"), TOKEN_SELF},
        {WORD("that act"), TOKEN_BACK}, {WORD("that law"), TOKEN_BACK}, {WORD("the act"), TOKEN_BACK},
    };

    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t end = at + words[i].word.size;
        struct token *token;
        size_t noun = at + slice_find(words[i].word, SLICE(" "), 0) + 1;
        if (!word_is_at(tokens->text, at, words[i].word) ||
            (end < tokens->text.size && token_is_letter(tokens->text.data[end])) || !token_is_capital(tokens, noun))
            continue;
        token = token_add(tokens, words[i].kind, at, end);
        token->english = true;
        token->scope = SCOPE_LAW;
        return end;
    }
    return 0;
}

size_t statute_en_word(struct tokens *tokens, size_t at)
{
    size_t first = tokens->count;
    char c = tokens->text.data[at];
    size_t after;
    size_t end;

    if (c >= '0' && c <= '9')
        return code_en_numbered(tokens, at);
    if (c == 't')
        return read_anaphor(tokens, at);
    if (c == 'p')
        return code_en_public_law(tokens, at);
    if (c == 'r' || c == 'd')
        return code_en_european(tokens, at);
    if (c != 'a' && c != 's' && c != "§"[0])
        return 0;
    if (c == "§"[0])
        code_en_before(tokens, at);
    end = read_provisions(tokens, at, false, tokens->count > first ? LINK_ATTACHED : LINK_FREE);
    if (end == SIZE_MAX)
        return 0;
    if (tokens->items[first].kind != TOKEN_PINPOINT)
        return end;
    after = read_following_law(tokens, end, first);
    if (after == end && follow_en_is_private(tokens->text, end))
        tokens->count = first;
    return after;
}
