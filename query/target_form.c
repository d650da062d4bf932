/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_form.c - writes query-only forms out in full, so that the extractors need to know one grammar only. */
#include "query/target_form.h"

#include <stdio.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/numeral.h"

enum { NUMBER_DIGITS_MAX = 4 };

/* How a foreign law counts its parts, where it is not by articles. */
static const struct {
    const char *jurisdiction;
    const char *word;
} section_words[] = {
    {"us", " § "},
    {"uk", " section "},
};

/* Words before the number of an article, longer ones first. */
static const char *const article_words[] = {"articles", "article", "arts.", "art.", "arts", "art", "section", "sec."};

/* The form while it is written. */
struct writer {
    struct arena *arena;
    struct slice text; /* the original */
    struct builder out;
    uint32_t *start;
    uint32_t *end;
    size_t count;
    size_t start_capacity;
    size_t end_capacity;
};

static void put_range(struct writer *writer, const char *words, struct span source)
{
    for (size_t i = 0; words[i] != '\0'; i++) {
        builder_append_byte(&writer->out, words[i]);
        writer->start = arena_grow(writer->arena, writer->start, writer->count, &writer->start_capacity,
                                   sizeof(*writer->start));
        writer->end = arena_grow(writer->arena, writer->end, writer->count, &writer->end_capacity,
                                 sizeof(*writer->end));
        writer->start[writer->count] = (uint32_t)source.start;
        writer->end[writer->count++] = (uint32_t)source.end;
    }
}

static void copy_range(struct writer *writer, size_t from, size_t to)
{
    for (size_t at = from; at < to; at++) {
        char byte[2] = {writer->text.data[at] == '\0' ? ' ' : writer->text.data[at], '\0'};
        put_range(writer, byte, (struct span){at, at + 1});
    }
}

/* Past blanks and the brackets that close a title. */
static size_t skip_closing(struct slice text, size_t at)
{
    while (at < text.size) {
        size_t next = at;
        uint32_t c = utf8_next(text, &next);
        if (!unicode_is_space(c) && c != U'》' && c != U'〉')
            break;
        at = next;
    }
    return at;
}

/* Arabic digits, half or full width; 0 if there are none or too many. */
static int read_number(struct slice text, size_t *at)
{
    size_t next = *at;
    int digits = 0;
    int number = 0;

    while (next < text.size) {
        size_t after = next;
        uint32_t c = utf8_next(text, &after);
        if (!unicode_is_digit(c))
            break;
        if (++digits > NUMBER_DIGITS_MAX)
            return 0;
        number = number * 10 + (int)(unicode_fold(c) - '0');
        next = after;
    }
    *at = next;
    return number;
}

/*
 * The number of an article: Arabic, or Chinese where no other Han but that of
 * a pinpoint follows (产品质量法四十一, but not 民法典一般规定). 0 if there is none.
 */
static int read_article(struct slice text, size_t *at)
{
    size_t next = *at;
    int article = read_number(text, &next);

    if (article == 0 && numeral_read(text, &next, &article)) {
        size_t after = next;
        uint32_t c = next < text.size ? utf8_next(text, &after) : ' ';
        if (unicode_is_han(c) && c != U'条' && c != U'第' && c != U'之')
            return 0;
    }
    if (article > 0)
        *at = next;
    return article;
}

/* A character of `wanted` (folded) at *at, moved past. */
static bool take(struct slice text, size_t *at, uint32_t wanted)
{
    size_t next = *at;

    if (next >= text.size || unicode_fold(utf8_next(text, &next)) != wanted)
        return false;
    *at = next;
    return true;
}

/* The number in parentheses at *at, moved past: 285(2). 0 if there is none. */
static int read_parentheses(struct slice text, size_t *at)
{
    size_t next = *at;
    int number;

    if (!take(text, &next, '('))
        return 0;
    number = read_number(text, &next);
    if (number == 0 || !take(text, &next, ')'))
        return 0;
    *at = next;
    return number;
}

/* Units of what is no article: 刑法 1997 年修订. */
static const uint32_t other_units[] = {U'年', U'月', U'日', U'号', U'元', U'章', U'编', U'节', U'%'};

/* Is the number that ends here an article of the law, and not a year, a decimal or a part of a word? */
static bool is_article(const struct authority *law, int article, struct slice text, size_t at)
{
    size_t next = at;
    uint32_t c = at < text.size ? utf8_next(text, &next) : ' ';

    if (article == 0 || (law->last_article > 0 && article > law->last_article) || unicode_is_latin(c))
        return false;
    if (c == '.' && next < text.size && unicode_is_digit(utf8_next(text, &next)))
        return false;
    at = utf8_skip_spaces(text, at);
    c = at < text.size ? utf8_next(text, &at) : ' ';
    for (size_t i = 0; i < ARRAY_SIZE(other_units); i++)
        if (c == other_units[i])
            return false;
    return true;
}

/* 1202, 287-2, 1202-1207, 285(2), 285 条 at *at of the original, written in full for `source`. */
static bool put_article(struct writer *writer, const struct authority *law, size_t *at, struct span source)
{
    struct slice text = writer->text;
    size_t next = *at;
    int article = read_article(text, &next);
    int second = 0;
    size_t after = next;
    int paragraph;
    char words[32];

    if (!is_article(law, article, text, next))
        return false;
    if ((take(text, &after, '-') || take(text, &after, U'–')) && (second = read_number(text, &after)) > 0)
        next = after;
    paragraph = read_parentheses(text, &next);
    after = utf8_skip_spaces(text, next);
    if (take(text, &after, U'条'))
        next = after;
    source.end = next;
    snprintf(words, sizeof(words), "第%d条", article);
    put_range(writer, words, source);
    snprintf(words, sizeof(words), second > article ? "至第%d条" : "之%d", second);
    if (second > 0)
        put_range(writer, words, source);
    snprintf(words, sizeof(words), "第%d款", paragraph);
    if (paragraph > 0)
        put_range(writer, words, source);
    *at = next;
    return true;
}

/* 民法典 1202: the number is written as an article. */
static void put_chinese(struct writer *writer, const struct authority *law, struct span name, size_t *at)
{
    size_t begin = skip_closing(writer->text, name.end);
    size_t next = begin;
    int article = read_article(writer->text, &next);

    copy_range(writer, name.start, name.end);
    *at = name.end;
    if (!is_article(law, article, writer->text, next))
        return;
    copy_range(writer, name.end, begin);
    *at = begin;
    put_article(writer, law, at, (struct span){begin, begin + 1});
}

/* Past "art.", "article", "section", "§", commas and blanks. */
static size_t skip_article_word(struct slice text, size_t at)
{
    size_t word = at;

    while (word < text.size) {
        size_t next = word;
        uint32_t c = utf8_next(text, &next);
        if (!unicode_is_space(c) && c != ',')
            break;
        word = next;
    }
    for (size_t i = 0; i < ARRAY_SIZE(article_words); i++) {
        size_t next = word;
        const char *letter = article_words[i];
        while (*letter != '\0' && take(text, &next, (unsigned char)*letter))
            letter++;
        if (*letter == '\0')
            return utf8_skip_spaces(text, next);
    }
    return take(text, &word, U'§') ? utf8_skip_spaces(text, word) : utf8_skip_spaces(text, at);
}

static const char *section_word(const struct authority *law)
{
    for (size_t i = 0; i < ARRAY_SIZE(section_words); i++)
        if (strcmp(law->jurisdiction, section_words[i].jurisdiction) == 0)
            return section_words[i].word;
    return " art. ";
}

/*
 * Civil Code 1207, Criminal Law art. 285(2): a law of China is written with
 * its Chinese title, of a foreign one only the word is put before the number.
 */
static void put_english(struct writer *writer, const struct authority *law, struct span name, size_t *at)
{
    size_t begin = skip_article_word(writer->text, name.end);
    size_t next = begin;
    int article = read_number(writer->text, &next);
    bool chinese = strcmp(law->jurisdiction, "cn") == 0;

    *at = name.end;
    if (!is_article(law, article, writer->text, next)) {
        copy_range(writer, name.start, name.end);
        return;
    }
    if (!chinese) {
        copy_range(writer, name.start, name.end);
        if (begin == utf8_skip_spaces(writer->text, name.end))
            put_range(writer, section_word(law), (struct span){begin, begin + 1});
        return;
    }
    put_range(writer, "《", (struct span){name.start, next});
    put_range(writer, law->label_zh, (struct span){name.start, next});
    put_range(writer, "》", (struct span){name.start, next});
    *at = begin;
    put_article(writer, law, at, (struct span){name.start, next});
}

/* The law of a name. */
static const struct authority *law_of(const struct authority_name *name)
{
    for (; name != NULL; name = name->next)
        if (name->authority->kind == AUTHORITY_STATUTE)
            return name->authority;
    return NULL;
}

static void (*const put_name[])(struct writer *, const struct authority *, struct span, size_t *) = {
    [false] = put_english,
    [true] = put_chinese,
};

struct target_form target_form_of(const struct registry *registry, struct arena *arena, struct slice text)
{
    struct writer writer = {.arena = arena, .text = text};
    struct folded folded = unicode_fold_text(arena, text, true);
    struct target_form form = {0};
    size_t count;
    struct name_match *names = registry_scan(registry, arena, (struct slice){folded.text, folded.size}, &count);
    size_t at = 0;

    for (size_t i = 0; i < count; i++) {
        struct span span = folded_source(&folded, names[i].start, names[i].end);
        const struct authority *law = law_of(names[i].name);
        if (span.start < at)
            continue;
        copy_range(&writer, at, span.start);
        at = span.end;
        if (law == NULL)
            copy_range(&writer, span.start, span.end);
        else
            put_name[names[i].name->chinese](&writer, law, span, &at);
    }
    copy_range(&writer, at, text.size);
    form.text = (struct slice){arena_copy(arena, builder_slice(&writer.out)), writer.out.size};
    form.start = writer.start;
    form.end = writer.end;
    builder_finish(&writer.out);
    return form;
}

struct span target_form_span(const struct target_form *form, struct span span)
{
    return (struct span){form->start[span.start], form->end[span.end - 1]};
}
