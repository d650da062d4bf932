/* SPDX-License-Identifier: GPL-3.0-or-later */
/* constitution_en.c - reads what follows the name of a constitution: amend. XIV, § 1; art. I, § 8. */
#include "ingest/extract/code_en.h"
#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

static const struct slice amendments[] = {
    WORD("amendment "), WORD("amend. "), WORD("amdt. "), WORD("amends. "), WORD("amendments "),
};
static const struct slice articles[] = {WORD("article "), WORD("art. ")};
static const struct slice sections[] = {
    WORD("§ "), WORD("§"), WORD("section "), WORD("sec. "), WORD("s. "), WORD("cl. "),
};

static size_t comma_at(struct slice text, size_t at)
{
    return slice_has_at(text, at, ", ") ? 2 : slice_has_at(text, at, " ") ? 1 : 0;
}

/* XIV or 14 at *at. */
static bool read_number(struct slice text, size_t *at, int *number)
{
    return numeral_read_arabic(text, at, number) || numeral_read_roman(text, at, number);
}

static struct token *add(struct tokens *tokens, size_t start, size_t end)
{
    struct token *token = token_add(tokens, TOKEN_PINPOINT, start, end);

    token->english = true;
    token->link = LINK_ATTACHED;
    token->reading = (struct pinpoint_reading){.start = start, .end = end, .units = PINPOINT_ARTICLE};
    return token;
}

/* ", § 8" after an article or amendment: gives the byte after it and the number, or `at`. */
static size_t section_after(const struct tokens *tokens, size_t at, struct slice *section)
{
    size_t start = at + comma_at(tokens->text, at);
    size_t word = start > at ? WORDS_AT(tokens->text, start, sections) : 0;
    size_t end = start + word;
    int number;

    if (word == 0 || slice_has_at(tokens->text, start, "cl.") ||
        !numeral_read_arabic(tokens->text, &end, &number))
        return at;
    *section = slice_range(tokens->text, start + word, end);
    return end;
}

size_t constitution_en_after(struct tokens *tokens, size_t at, const struct law *law)
{
    struct arena *arena = tokens->extraction->document->arena;
    struct slice text = tokens->text;
    struct slice section = {"", 0};
    size_t start = at + comma_at(text, at);
    size_t amendment = start > at ? WORDS_AT(text, start, amendments) : 0;
    size_t article = start > at ? WORDS_AT(text, start, articles) : 0;
    size_t end = start + amendment + article;
    struct token *token;
    int number;

    if (law->id == NULL || strstr(law->id, "const") == NULL || amendment + article == 0 ||
        tokens->count == 0 || !read_number(text, &end, &number))
        return 0;
    if (amendment > 0) {
        struct token *name = &tokens->items[tokens->count - 1];
        if (name->kind != TOKEN_LAW)
            return 0;
        name->law.id = arena_format(arena, "%s/amend-%d", law->id, number);
        name->end = end;
        name->weak = false;
        start = end;
    }
    end = section_after(tokens, end, &section);
    if (amendment > 0 && section.size == 0)
        return end;
    token = add(tokens, start, end);
    token->reading.pinpoint.article = article > 0 ? number : 0;
    token->in_article = article > 0 && section.size > 0;
    token->section = section.size > 0 ? arena_copy(arena, section) : NULL;
    return end;
}
