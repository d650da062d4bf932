/* SPDX-License-Identifier: GPL-3.0-or-later */
/* token.c - goes through a folded paragraph once and calls the readers where something may stand. */
#include "ingest/extract/token.h"

#include "ingest/extract/statute_en.h"
#include "ingest/extract/statute_zh.h"
#include "ingest/extract/words.h"

struct token *token_add(struct tokens *tokens, enum token_kind kind, size_t start, size_t end)
{
    struct token *token =
        ARENA_PUSH(tokens->extraction->scratch, tokens->items, tokens->count, tokens->capacity);

    *token = (struct token){.kind = kind, .start = start, .end = end};
    return token;
}

struct slice token_source(const struct tokens *tokens, size_t start, size_t end)
{
    struct span span;

    if (start >= end)
        return (struct slice){"", 0};
    span = extraction_span(tokens->extraction, start, end);
    return slice_range(tokens->extraction->passage->text, span.start, span.end);
}

static void add_pinpoint(struct tokens *tokens, const struct pinpoint_reading *reading, enum token_link link)
{
    struct token *token = token_add(tokens, TOKEN_PINPOINT, reading->start, reading->end);

    token->reading = *reading;
    token->link = link;
}

size_t tokens_pinpoints(struct tokens *tokens, size_t at, enum pinpoint_context context, enum token_link link)
{
    struct pinpoint_reading reading;
    size_t separator;

    if (!pinpoint_read(tokens->text, at, context, &reading))
        return at;
    for (;;) {
        add_pinpoint(tokens, &reading, link);
        link = LINK_LISTED;
        at = reading.end;
        separator = pinpoint_separator(tokens->text, at);
        if (separator == 0 || at + separator >= tokens->text.size)
            return at;
        if (reading.shared != PINPOINT_NONE) {
            if (!pinpoint_read_shared(tokens->text, at + separator, reading.shared, &reading))
                return at;
            continue;
        }
        /* 第60条、107条: in a list 第 may be left out before Arabic digits */
        context = tokens->text.data[at + separator] < '0' || tokens->text.data[at + separator] > '9'
                      ? PINPOINT_FREE
                      : PINPOINT_AFTER_NAME;
        if (!pinpoint_read(tokens->text, at + separator, context, &reading))
            return at;
    }
}

const struct short_name *declarations_find(const struct declarations *declarations, struct slice folded)
{
    /* the latest declaration of a name holds */
    for (size_t i = declarations->count; i > 0; i--)
        if (slice_equal(declarations->names[i - 1].folded, folded))
            return &declarations->names[i - 1];
    return NULL;
}

void declarations_add(struct declarations *declarations, struct slice folded, const struct law *law)
{
    size_t at = 0;
    struct short_name *name;

    enum { DECLARATIONS_MAX = 200 };
    if (folded.size == 0 || declarations->count >= DECLARATIONS_MAX)
        return;
    name = ARENA_PUSH(declarations->arena, declarations->names, declarations->count, declarations->capacity);
    *name = (struct short_name){
        .folded = {arena_copy(declarations->arena, folded), folded.size},
        .is_law = law != NULL,
    };
    if (law != NULL)
        name->law = *law;
    declarations->first_characters |= 1ull << (utf8_next(folded, &at) & 63);
}

/* The Chinese characters at which a reader may find something. */
static size_t read_chinese(struct tokens *tokens, size_t at, uint32_t c)
{
    switch (c) {
    case 0x300A: /* 《 */ return statute_zh_bracketed(tokens, at);
    case 0x7B2C: /* 第 */ return statute_zh_pinpoint(tokens, at);
    case 0x8BE5: /* 该 */
    case 0x6B64: /* 此 */
    case 0x8FD9: /* 这 */
    case 0x540C: /* 同 */
    case 0x672C: /* 本 */
    case 0x524D: /* 前 */
    case 0x6B21: /* 次 */ return statute_zh_anaphor(tokens, at);
    case 0xA7: /* § */ return statute_en_word(tokens, at);
    default: return 0;
    }
}

static bool is_latin_word(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

static size_t read_at(struct tokens *tokens, size_t at, size_t next, uint32_t c)
{
    const struct passage *passage = tokens->extraction->passage;
    size_t end;

    if ((tokens->declarations->first_characters >> (c & 63) & 1) != 0 &&
        (end = statute_zh_declared(tokens, at)) > 0)
        return end;
    for (; tokens->name < passage->name_count && passage->names[tokens->name].start <= at; tokens->name++) {
        const struct name_match *match = &passage->names[tokens->name];
        if (match->start < at)
            continue;
        end = c < 0x80 ? statute_en_name(tokens, match) : statute_zh_name(tokens, match);
        if (end > 0)
            return end;
    }
    if (c == '(')
        end = statute_zh_enumerator(tokens, at);
    else if (c >= 0x80)
        end = read_chinese(tokens, at, c);
    else
        end = is_latin_word((unsigned char)c) &&
                      (at == 0 || !is_latin_word((unsigned char)tokens->text.data[at - 1]))
                  ? statute_en_word(tokens, at)
                  : 0;
    return end > 0 ? end : next;
}

/* Bit (code point & 63) of the characters in read_chinese(): 《 第 该 此 这 同 本 前 次. */
static const uint64_t chinese_characters =
    1ull << (0x300A & 63) | 1ull << (0x7B2C & 63) | 1ull << (0x8BE5 & 63) | 1ull << (0x6B64 & 63) |
    1ull << (0x8FD9 & 63) | 1ull << (0x540C & 63) | 1ull << (0x672C & 63) | 1ull << (0x524D & 63) |
    1ull << (0x6B21 & 63);

/* Passes over characters of three bytes at which nothing can start: most of a Chinese text. */
static size_t skip_plain(const struct tokens *tokens, size_t at)
{
    const struct passage *passage = tokens->extraction->passage;
    const unsigned char *bytes = (const unsigned char *)tokens->text.data;
    uint64_t characters = chinese_characters | tokens->declarations->first_characters;
    size_t name = tokens->text.size;

    for (size_t i = tokens->name; i < passage->name_count; i++)
        if (passage->names[i].start >= at) {
            name = passage->names[i].start;
            break;
        }
    while (at + 3 <= name && bytes[at] >= 0xE0 && bytes[at] < 0xF0 &&
           (characters >> (bytes[at + 2] & 63) & 1) == 0)
        at += 3;
    return at;
}

void tokens_read(struct tokens *tokens)
{
    for (size_t at = skip_plain(tokens, 0); at < tokens->text.size; at = skip_plain(tokens, at)) {
        size_t next = at;
        uint32_t c = utf8_next(tokens->text, &next);
        at = read_at(tokens, at, next, c);
    }
}
