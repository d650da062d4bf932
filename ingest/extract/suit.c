/* SPDX-License-Identifier: GPL-3.0-or-later */
/* suit.c - names of judgments in English: X v. Y. */
#include "ingest/extract/suit.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/latin.h"

enum { NAME_WORDS_MAX = 12, WORD_BYTES_MAX = 40 };

/* Small words inside a party's name. */
static const char *const inside_names[] = {"of", "the", "and", "&", "de", "van", "von", "der", "for",
                                           "la", "le", "du", "ex", "rel.", "et", "al.", "re"};

/* Forms of companies: a comma before them ends no name. */
static const char *const company_forms[] =
    {"Inc.", "Inc", "Inc.,", "Ltd.", "Ltd", "Ltd.,", "LLC", "L.L.C.", "LLC,", "Co.",
                                            "Co.,", "Corp.", "Corp.,", "Corp", "Plc", "plc", "LLP", "L.P.",
                                                "S.A.", "N.V.",
                                            "GmbH", "AG"};

/* Capitalised words before a name that are not its own. */
static const char *const before_names[] =
    {"See", "In", "Cf.", "E.g.", "Accord", "But", "The", "Under", "Compare", "And",
                                           "Citing", "Quoting", "Also", "As", "Since", "Following", "After",
                                               "From", "With",
                                           "By", "On", "For", "Though", "Although", "While", "Unlike", "Like",
                                               "When", "At",
                                           "To", "Thus", "Indeed", "Both", "Then", "If", "Court", "Of", "see",
                                               "Before"};

/* A character that ends a word of a name: a blank, one of `marks`, and all beyond the alphabets (Han, its punctuation). */
static bool parts_words(uint32_t c, const char *marks)
{
    return c >= 0x800 || (c < 0x80 && (latin_is_space((char)c) || strchr(marks, (int)c) != NULL));
}

static struct slice word_before(struct slice text, size_t at)
{
    size_t end = at;
    size_t start;

    while (end > 0 && latin_is_space(text.data[end - 1]))
        end--;
    start = end;
    for (size_t next = end; next > 0 && end - start < WORD_BYTES_MAX; start = next)
        if (parts_words(utf8_previous(text, &next), "([\"<>*_"))
            break;
    return slice_range(text, start, end);
}

static struct slice word_after(struct slice text, size_t at)
{
    size_t start = latin_skip_spaces(text, at);
    size_t end = start;

    for (size_t next = end; next < text.size && end - start < WORD_BYTES_MAX; end = next)
        if (parts_words(utf8_next(text, &next), "()[]\";<>*_"))
            break;
    return slice_range(text, start, end);
}

static bool is_capitalised(struct slice word)
{
    return word.size > 0 &&
        ((word.data[0] >= 'A' && word.data[0] <= 'Z') || (unsigned char)word.data[0] == 0xC3 ||
                             latin_digits_at(word, 0) > 0);
}

static bool ends_clause(struct slice word)
{
    static const char *const abbreviations[] =
        {"Co.,", "Inc.,", "Ltd.,", "Corp.,", "Inc.", "Co.", "Ltd.", "Corp.", "Bros.",
                                                "Bd.", "Dep't.", "St.", "Mr.", "Dr.", "Int'l.", "Ass'n.",
                                                    "Jr.", "No."};
    char last = word.size == 0 ? '.' : word.data[word.size - 1];

    if (strchr(".,;:?!", last) == NULL)
        return false;
    /* A short abbreviation or initial goes on: "U.S. v.", "J. Smith". */
    return !(last == '.' && word.size <= 5) && !latin_is_one_of(word, abbreviations, ARRAY_SIZE(abbreviations));
}

static bool is_company_form(struct slice word)
{
    return latin_is_one_of(word, company_forms, ARRAY_SIZE(company_forms));
}

/* The plaintiff's name that ends at `end`: capitalised words, small ones between them. */
static bool read_plaintiff(struct slice text, size_t end, struct span *name)
{
    size_t at = end;
    size_t start = SIZE_MAX;
    bool form = false; /* the word read last is a company's form */

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        struct slice word = word_before(text, at);
        if (word.size == 0 || (i > 0 && ends_clause(word) && !form) ||
            latin_is_one_of(word, before_names, ARRAY_SIZE(before_names)))
            break;
        if (memchr(word.data, ')', word.size) != NULL)
            return false;
        if (is_capitalised(word))
            start = (size_t)(word.data - text.data);
        else if (!latin_is_one_of(word, inside_names, ARRAY_SIZE(inside_names)))
            break;
        form = is_company_form(word);
        at = (size_t)(word.data - text.data);
        if (at > 0 && strchr("([\"<>*_", text.data[at - 1]) != NULL)
            break;
    }
    *name = (struct span){start, end};
    return start != SIZE_MAX && !(text.data[start] >= '0' && text.data[start] <= '9');
}

/*
 * The stop of "Pepper v Hart. The": after a long enough word that is no abbreviation, before a new
 * sentence.
 */
static bool ends_sentence(struct slice text, size_t end)
{
    struct slice word = word_before(text, end);
    size_t next = latin_skip_spaces(text, end);

    if (word.size < 5 || text.data[end - 1] != '.' || is_company_form(word) ||
        memchr(word.data, '.', word.size - 1) != NULL)
        return false;
    return next >= text.size || next == end + 1;
}

static bool read_defendant(struct slice text, size_t start, struct span *name)
{
    size_t at = start;
    size_t end = SIZE_MAX;

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        struct slice word = word_after(text, at);
        bool last = ends_clause(word);
        if (word.size == 0 || (latin_digits_at(word, 0) > 0 && i > 0))
            break;
        at = (size_t)(word.data - text.data) + word.size;
        if (is_capitalised(word))
            end = at;
        else if (!latin_is_one_of(word, inside_names, ARRAY_SIZE(inside_names)))
            break;
        if (last && !is_company_form(word_after(text, at)))
            break;
    }
    if (end == SIZE_MAX)
        return false;
    while (end > start && strchr(",;:?!", text.data[end - 1]) != NULL)
        end--;
    *name = (struct span){latin_skip_spaces(text, start), end};
    if (ends_sentence(text, name->end))
        name->end--;
    return name->end > name->start;
}

/* " v. ", " v ", " vs. " between two names. */
static size_t versus_at(struct slice text, size_t at)
{
    static const char *const words[] = {"v.", "vs.", "vs", "v"};

    if (at == 0 || !latin_is_space(text.data[at - 1]))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t size = strlen(words[i]);
        if (slice_has_at(text, at, words[i]) && at + size < text.size && latin_is_space(text.data[at + size]))
            return size;
    }
    return 0;
}

bool suit_read(struct slice text, size_t at, struct suit *suit)
{
    size_t size = versus_at(text, at);
    size_t end = at;

    if (size == 0)
        return false;
    while (end > 0 && latin_is_space(text.data[end - 1]))
        end--;
    if (!read_plaintiff(text, end, &suit->plaintiff) || !read_defendant(text, at + size, &suit->defendant))
        return false;
    suit->span = (struct span){suit->plaintiff.start, suit->defendant.end};
    return true;
}
