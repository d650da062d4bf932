/* SPDX-License-Identifier: GPL-3.0-or-later */
/* suit.c - names of judgments in English: X v. Y. */
#include "ingest/extract/suit.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/latin.h"
#include "ingest/segment/mark.h"

enum { NAME_WORDS_MAX = 12, WORD_BYTES_MAX = 40 };

/* Small words inside a party's name. */
static const char *const inside_names[] = {"of", "the", "and", "&", "de", "van", "von", "der", "for",
                                           "la", "le", "du", "ex", "rel.", "et", "al.", "re", "p", "parte"};

/* Forms of companies: a comma before them ends no name. */
static const char *const company_forms[] =
    {"Inc.", "Inc", "Inc.,", "Ltd.", "Ltd", "Ltd.,", "LLC", "L.L.C.", "LLC,", "Co.",
                                            "Co.,", "Corp.", "Corp.,", "Corp", "Plc", "plc", "LLP", "L.P.",
                                                "S.A.", "N.V.",
                                            "GmbH", "AG", "Limited", "Holdings", "Pte", "Pty", "PLC", "SA",
                                                "NV", "BV", "Sdn", "Bhd", "Corporation", "Company", "Group"};

/* Capitalised words before a name that are not its own. */
static const char *const before_names[] =
    {"See", "In", "Cf.", "E.g.", "Accord", "But", "The", "Under", "Compare", "And",
                                           "Citing", "Quoting", "Also", "As", "Since", "Following", "After",
                                               "From", "With",
                                           "By", "On", "For", "Though", "Although", "While", "Unlike", "Like",
                                               "When", "At",
                                           "To", "Thus", "Indeed", "Both", "Then", "If", "Court", "Of", "see",
                                               "Before", "Contrast", "Consider", "Where", "Because", "Whereas", "Even", "So", "Yet", "Here",
                                               "Until", "Per", "Held", "Applying", "Distinguishing", "Overruling",
                                               "Approving", "Affirming", "Cases", "Case"};

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

/* Number of a list, of a case before the European courts, or a year: "4.", "C-634/21", "1986". */
static bool is_number(struct slice word)
{
    size_t digits = latin_digits_at(word, 0);

    if (word.size > 2 && word.data[1] == '-' && latin_digits_at(word, 2) > 0)
        return true;
    return digits > 0 && (digits == word.size || (digits + 1 == word.size && strchr(".,)", word.data[digits]) != NULL));
}

static bool is_company_form(struct slice word)
{
    return latin_is_one_of(word, company_forms, ARRAY_SIZE(company_forms));
}

/* Initials before a country (AM (Zimbabwe)), the Crown before the one who sues in its name (R (Begum)). */
static bool is_initials(struct slice word)
{
    size_t capitals = 0;

    while (capitals < word.size && word.data[capitals] >= 'A' && word.data[capitals] <= 'Z')
        capitals++;
    return capitals == word.size && capitals >= 1 && capitals <= 4;
}

/* "(UK) Ltd", "R (Begum) v": the start of the bracket that belongs to the name and ends at `end`, or `end`. */
static size_t bracket_before(struct slice text, size_t end, bool at_versus)
{
    enum { BRACKET_MAX = 60 };
    size_t start = end;

    if (end == 0 || text.data[end - 1] != ')')
        return end;
    while (start > 0 && end - start < BRACKET_MAX && (start == end || text.data[start] != '('))
        start--;
    if (text.data[start] != '(' || start == 0)
        return end;
    if (at_versus)
        return is_initials(word_before(text, start)) ? start : end;
    return is_company_form(word_after(text, end)) ? start : end;
}

static bool is_versus(struct slice word)
{
    static const char *const words[] = {"v", "v.", "vs", "vs."};

    return latin_is_one_of(word, words, ARRAY_SIZE(words));
}

static size_t skip_spaces_before(struct slice text, size_t at)
{
    while (at > 0 && latin_is_space(text.data[at - 1]))
        at--;
    return at;
}

/* The plaintiff's name that ends at `end`: capitalised words, small ones between them, whole brackets. */
static bool read_plaintiff(struct slice text, size_t end, struct span *name)
{
    size_t at = end;
    size_t start = SIZE_MAX;
    size_t joined = SIZE_MAX; /* what follows the first "and" */
    bool form = false; /* the word read last is a company's form */

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        size_t bracket = bracket_before(text, skip_spaces_before(text, at), i == 0);
        struct slice word;
        if (bracket != skip_spaces_before(text, at))
            at = bracket;
        word = word_before(text, at);
        if (is_versus(word) && joined != SIZE_MAX) /* X v Y and Z v W */
            start = joined;
        if (word.size == 0 || (i > 0 && ends_clause(word) && !form) || is_number(word) ||
            latin_is_one_of(word, before_names, ARRAY_SIZE(before_names)))
            break;
        if (memchr(word.data, ')', word.size) != NULL)
            return false;
        if (slice_equal(word, SLICE("and")) && joined == SIZE_MAX)
            joined = start;
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

/* Without the number of a note that is glued to it: States2, SEC.10, Taamneh,4. */
static struct slice without_note(struct slice text, struct slice word, bool *had)
{
    size_t start = (size_t)(word.data - text.data);
    struct mark mark;

    *had = false;
    for (size_t i = 1; i < word.size && !*had; i++)
        if (mark_glued_at(text, start + i, &mark)) {
            word.size = i;
            *had = true;
        }
    if (*had && word.size > 0 && strchr(".,;:?!", word.data[word.size - 1]) != NULL && !is_company_form(word))
        word.size--;
    return word;
}

/* "(UK) Ltd", "(No 2)": the end of the bracket that goes on with the name, or `at`. */
static size_t bracket_after(struct slice text, size_t at)
{
    enum { BRACKET_MAX = 40 };
    size_t open = latin_skip_spaces(text, at);
    size_t close = open;

    if (open == at || open >= text.size || text.data[open] != '(')
        return at;
    while (close < text.size && close - open < BRACKET_MAX && text.data[close] != ')')
        close++;
    if (close >= text.size || text.data[close] != ')')
        return at;
    if (slice_has_at(text, open, "(No ") || slice_has_at(text, open, "(No. "))
        return latin_digits_at(text, close - 1) > 0 ? close + 1 : at;
    return is_company_form(word_after(text, close + 1)) ? close + 1 : at;
}

/* "Hart. In": a new sentence begins. */
static bool begins_sentence(struct slice before, struct slice word)
{
    static const char *const openings[] = {"A", "An", "It", "This", "That", "He", "She", "They", "We", "There", "These",
                                           "Such", "His", "Her", "Its", "However", "What"};

    return before.size > 2 && before.data[before.size - 1] == '.' && !is_company_form(before) &&
           (latin_is_one_of(word, openings, ARRAY_SIZE(openings)) ||
            latin_is_one_of(word, before_names, ARRAY_SIZE(before_names)));
}

/* "Dist. No. 1" */
static bool is_counted(struct slice before, struct slice word)
{
    return (slice_equal(before, SLICE("No.")) || slice_equal(before, SLICE("No"))) && is_number(word);
}

/* After "and": does the name of another case begin there, Z v W, the Kashtanova case? */
static bool begins_suit(struct slice text, size_t at)
{
    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        struct slice word = word_after(text, at);
        if (is_versus(word) || slice_equal(word, SLICE("case")) || slice_equal(word, SLICE("decision")))
            return i > 0;
        if (word.size == 0 ||
            (!is_capitalised(word) && !latin_is_one_of(word, inside_names, ARRAY_SIZE(inside_names))))
            return false;
        at = (size_t)(word.data - text.data) + word.size;
        at = bracket_after(text, at);
    }
    return false;
}

/* R v Secretary of State for the Environment, Ex p Spath */
static bool is_ex_parte(struct slice text, size_t at)
{
    static const char *const openings[] = {" Ex p", " Ex P", " ex p", " ex P"};

    for (size_t i = 0; i < ARRAY_SIZE(openings); i++)
        if (slice_has_at(text, at, openings[i]))
            return true;
    return false;
}

/* The words of the defendant's name from `start`; the end of the last one that belongs to it, or SIZE_MAX. */
static size_t defendant_end(struct slice text, size_t start)
{
    struct slice before = {text.data, 0};
    size_t at = start;
    size_t end = SIZE_MAX;

    for (size_t i = 0; i < NAME_WORDS_MAX; i++) {
        bool noted;
        struct slice word = without_note(text, word_after(text, at), &noted);
        bool last = noted || ends_clause(word);
        size_t bracket;
        if (is_counted(before, word))
            return (size_t)(word.data - text.data) + latin_digits_at(word, 0);
        if (word.size == 0 || (latin_digits_at(word, 0) > 0 && i > 0) || begins_sentence(before, word))
            break;
        at = (size_t)(word.data - text.data) + word.size;
        if (slice_equal(word, SLICE("and")) && begins_suit(text, at))
            break;
        if (is_capitalised(word))
            end = at;
        else if (!latin_is_one_of(word, inside_names, ARRAY_SIZE(inside_names)))
            break;
        bracket = last ? at : bracket_after(text, at);
        if (bracket != at && is_capitalised(word))
            end = at = bracket;
        if (noted || (last && !is_company_form(word_after(text, at)) && !is_ex_parte(text, at)))
            break;
        before = word;
    }
    return end;
}

static bool read_defendant(struct slice text, size_t start, struct span *name)
{
    size_t end = defendant_end(text, start);

    if (end == SIZE_MAX)
        return false;
    while (end > start && strchr(",;:?!", text.data[end - 1]) != NULL)
        end--;
    *name = (struct span){latin_skip_spaces(text, start), end};
    if (ends_sentence(text, name->end) || begins_sentence(word_before(text, name->end), word_after(text, name->end)))
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
