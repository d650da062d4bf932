/* SPDX-License-Identifier: GPL-3.0-or-later */
/* follow_en.c - reads what English texts put after a provision where no registered name stands: of that Directive. */
#include "ingest/extract/follow_en.h"

#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { TITLE_WORDS_MAX = 16 };

void follow_en_mark(struct tokens *tokens, size_t first)
{
    for (size_t i = first; i < tokens->count && tokens->items[i].kind == TOKEN_PINPOINT; i++)
        tokens->items[i].law_follows = true;
}

/* The instrument of a document number: (Fa Shi [2019] No. 15) is 法释〔2019〕15号. */
static const struct authority *law_of_document_number(const struct tokens *tokens, size_t at)
{
    const struct registry *registry = tokens->extraction->registry;
    size_t end = at + strlen(" (fa shi [");
    int year;
    int number;
    const char *wanted;

    if (!slice_has_at(tokens->text, at, " (fa shi [") || !numeral_read_arabic(tokens->text, &end, &year) ||
        !slice_has_at(tokens->text, end, "] no. "))
        return NULL;
    end += strlen("] no. ");
    if (!numeral_read_arabic(tokens->text, &end, &number))
        return NULL;
    wanted = arena_format(tokens->extraction->scratch, "法释〔%d〕%d号", year, number);
    for (size_t i = 0; i < registry_count(registry); i++) {
        const struct authority *authority = registry_at(registry, i);
        if (authority->kind == AUTHORITY_STATUTE && strcmp(authority->document_number, wanted) == 0)
            return authority;
    }
    return NULL;
}

/* The end of a name in capitals from `at` that ends in a noun for laws (a note's number may stick to it), or `at`. */
static size_t capital_name_end(const struct tokens *tokens, size_t at, size_t *noun)
{
    static const struct slice nouns[] = {
        WORD("law"),          WORD("act"),      WORD("code"),       WORD("directive"), WORD("regulations"),
        WORD("regulation"),   WORD("measures"), WORD("provisions"), WORD("rules"),     WORD("interpretation"),
        WORD("convention"),   WORD("treaty"),   WORD("agreement"),  WORD("ordinance"), WORD("statute"),
        WORD("constitution"), WORD("charter"),
    };
    struct slice text = tokens->text;

    for (int words = 0; words < TITLE_WORDS_MAX && at < text.size; words++) {
        size_t word = at;
        size_t size;
        while (at < text.size && token_is_letter(text.data[at]))
            at++;
        if (at == word || (!token_is_capital(tokens, word) && (text.data[word] < '0' || text.data[word] > '9')))
            break;
        size = WORDS_AT(text, word, nouns);
        if (size > 0 &&
            (word + size == at || (text.data[word + size] >= '0' && text.data[word + size] <= '9'))) {
            *noun = word;
            return word + size;
        }
        if (!slice_has_at(text, at, " "))
            break;
        at++;
    }
    return 0;
}

/*
 * Does the last word before the provisions that "that Act" could repeat stand in a name that was not
 * recognised: the Coronavirus Act 2020 (see section 1 of that Act)?
 */
static bool repeats_unknown(const struct tokens *tokens, size_t before, struct slice noun)
{
    enum { BACK_MAX = 400 };
    size_t floor = before > BACK_MAX ? before - BACK_MAX : 0;

    for (size_t at = before; at-- > floor;) {
        if (!word_is_at(tokens->text, at, noun) || !token_is_capital(tokens, at) ||
            (at > 0 && token_is_letter(tokens->text.data[at - 1])))
            continue;
        for (size_t i = 0; i < tokens->count; i++)
            if (tokens->items[i].kind != TOKEN_PINPOINT && tokens->items[i].start <= at &&
                at < tokens->items[i].end)
                return false;
        return true;
    }
    return false;
}

/* art. 4 of that Directive, Art. 6 of the EU AI Act10, Article 12 of the 2019 Judicial Interpretation */
size_t follow_en_words(struct tokens *tokens, size_t at, size_t first)
{
    static const struct slice openings[] = {WORD(" of the "), WORD(" of that "), WORD(" of said ")};
    size_t start = at + WORDS_AT(tokens->text, at, openings);
    size_t noun = start;
    size_t end = start > at ? capital_name_end(tokens, start, &noun) : 0;
    const struct authority *authority;
    struct law law;
    struct token *token;

    if (end == 0)
        return at;
    authority = law_of_document_number(tokens, end);
    if (authority != NULL)
        law = law_of_authority(authority);
    else if (!law_lookup(tokens->extraction->registry, slice_range(tokens->text, start, end), &law)) {
        bool unknown =
            repeats_unknown(tokens, tokens->items[first].start, slice_range(tokens->text, noun, end));
        for (size_t i = first; i < tokens->count; i++) {
            tokens->items[i].follows = slice_range(tokens->text, start, end);
            tokens->items[i].follows_unknown = unknown && noun == start;
        }
        return at;
    }
    follow_en_mark(tokens, first);
    token = token_add(tokens, TOKEN_LAW, start, end);
    token->english = true;
    token->law = law;
    return end;
}

/* Section 3 of this lease: a paper that is no law. */
bool follow_en_is_private(struct slice text, size_t at)
{
    static const struct slice openings[] = {WORD(" of this "), WORD(" of the "), WORD(" of our "),
                                            WORD(" of its "),  WORD(" of his "), WORD(" of her ")};
    static const struct slice papers[] = {
        WORD("lease"),  WORD("contract"), WORD("agreement"), WORD("policy"), WORD("bylaws"),
        WORD("report"), WORD("article"),  WORD("paper"),     WORD("essay"),  WORD("book"),
        WORD("deed"),   WORD("manual"),   WORD("comment"),   WORD("note"),
    };
    size_t opening = WORDS_AT(text, at, openings);

    at += opening;
    for (int words = 0; opening > 0 && words < 3 && at < text.size; words++) {
        size_t word = at;
        while (at < text.size && token_is_letter(text.data[at]))
            at++;
        for (size_t i = 0; i < ARRAY_SIZE(papers); i++)
            if (slice_equal(slice_range(text, word, at), papers[i]))
                return true;
        while (at < text.size && text.data[at] != ' ' && text.data[at] != '.' && text.data[at] != ',' &&
               text.data[at] != ';')
            at++;
        if (!slice_has_at(text, at, " "))
            return false;
        at++;
    }
    return false;
}
