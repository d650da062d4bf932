/* SPDX-License-Identifier: GPL-3.0-or-later */
/* front.c - what a paragraph reads like: a title, a citation; an entry of a list. */
#include "ingest/segment/front.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/read/line.h"

enum { TITLE_SIZE_MAX = 300, WORDS_MIN = 4, WORDS_MAX = 40, NEAR_ABSTRACT = 8 };

static bool contains(struct slice text, const char *word)
{
    return slice_find(text, slice_of(word), 0) != SIZE_MAX;
}

static bool contains_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (contains(text, words[i]))
            return true;
    return false;
}

bool front_is_title_like(struct slice text)
{
    static const char *const questions[] = {"？", "?", "……", "!", "！"};
    unsigned commas = 0;
    size_t at = 0;
    uint32_t last;

    if (text.size == 0 || contains(text, "。") || contains(text, "；"))
        return false;
    while (at < text.size) {
        uint32_t c = utf8_next(text, &at);
        commas += c == 0xFF0C || c == ',';
    }
    at = 0;
    if (commas > 2 || (utf8_next(text, &at) < 0x80 && text.data[0] >= 'a' && text.data[0] <= 'z'))
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(questions); i++)
        if (slice_ends_with(text, slice_of(questions[i])))
            return true;
    at = text.size;
    last = utf8_previous(text, &at);
    return !text_is_ended(text) && last != 0xFF0C && last != ',' && last != 0x3001;
}

bool front_is_citation_like(struct slice text)
{
    static const char *const types[] = {"[J]", "[M]", "[D]", "[C]", "[N]", "[R]", "[S]", "[P]", "[Z]", "[J/OL]", "[EB/OL]"};
    static const char *const openings[] = {"参见", "参阅", "载", "同前", "同上", "前引", "见", "See ", "see ", "Id.", "Ibid", "Cf.", "前注"};
    static const char *const places[] = {"年版", "年第", "页", "出版社", "http", "〔", "号", "日"};

    text = slice_trim(text);
    for (size_t i = 0; i < ARRAY_SIZE(openings); i++)
        if (slice_has_at(text, 0, openings[i]))
            return true;
    if (contains_any(text, types, ARRAY_SIZE(types)))
        return true;
    return text.size < 1500 && (contains(text, "《") || contains(text, "“")) && contains_any(text, places, ARRAY_SIZE(places));
}

static bool contains_digit_year(struct slice text)
{
    size_t digits = 0;

    for (size_t i = 0; i < text.size && digits < 4; i++)
        digits = text.data[i] >= '0' && text.data[i] <= '9' ? digits + 1 : 0;
    return digits == 4;
}

bool front_is_entry(struct slice text)
{
    static const char *const shapes[] = {"：《", "：“", "[J]", "[M]", "[D]", "[N]", "[C]//", "[R]"};

    return text.size < 600 && contains_any(text, shapes, ARRAY_SIZE(shapes)) && contains_digit_year(text);
}

/* Words, and whether they are Latin throughout. */
static size_t latin_words(struct slice text, bool *latin)
{
    size_t count = 0;
    bool inside = false;

    *latin = true;
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        bool letter = unicode_is_latin(c);
        count += letter && !inside;
        inside = letter || (inside && (c == '\'' || c == 0x2019 || c == '-'));
        *latin = *latin && !unicode_is_han(c);
    }
    return count;
}

static bool is_affiliation(struct slice text)
{
    static const char *const words[] = {"University", "College", "School of", "Institute", "Law Firm", "@", "Received",
                                        "Accepted",   "Published", "Email",   "E-mail",    "China",    "http", "Copyright",
                                        "Vol.",       "ISSN",      "DOI",     "doi"};

    return contains_any(text, words, ARRAY_SIZE(words));
}

static bool abstract_follows(const struct document *document, size_t paragraph)
{
    for (size_t i = paragraph + 1; i < document->paragraph_count && i <= paragraph + NEAR_ABSTRACT; i++)
        if (label_at_start(document_paragraph_text(document, i)).part == LABEL_ABSTRACT_EN)
            return true;
    return false;
}

bool front_is_english_title(const struct document *document, size_t paragraph)
{
    struct slice text = document_paragraph_text(document, paragraph);
    bool latin;
    size_t words;

    if (text.size > TITLE_SIZE_MAX || document->title_en != NULL || document->language == NULL ||
        strcmp(document->language, "zh") != 0)
        return false;
    words = latin_words(text, &latin);
    return latin && words >= WORDS_MIN && words <= WORDS_MAX && !text_is_ended(text) && !is_affiliation(text) &&
           abstract_follows(document, paragraph);
}
