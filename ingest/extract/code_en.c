/* SPDX-License-Identifier: GPL-3.0-or-later */
/* code_en.c - reads citations of codes that need no registered name. */
#include "ingest/extract/code_en.h"

#include "ingest/extract/numeral.h"
#include "ingest/extract/words.h"

enum { TITLE_WORDS_MAX = 14, SECTION_LIST_MAX = 30, BEFORE_MAX = 60 };

/* The numbered codes: title, abbreviation, section. */
static const struct {
    struct slice abbreviation;
    const char *id;
    const char *law;
} codes[] = {
    {WORD(" u.s.c.a."), "us/usc", "United States Code"},
    {WORD(" u.s.c.s."), "us/usc", "United States Code"},
    {WORD(" u.s.c."), "us/usc", "United States Code"},
    {WORD(" u. s. c."), "us/usc", "United States Code"},
    {WORD(" usc"), "us/usc", "United States Code"},
    {WORD(" c.f.r."), "us/cfr", "Code of Federal Regulations"},
    {WORD(" c. f. r."), "us/cfr", "Code of Federal Regulations"},
    {WORD(" cfr"), "us/cfr", "Code of Federal Regulations"},
    {WORD(" pa.c.s.a."), "foreign/pa-c-s", "Pa.C.S."},
    {WORD(" pa.c.s."), "foreign/pa-c-s", "Pa.C.S."},
    {WORD(" pa. c.s."), "foreign/pa-c-s", "Pa.C.S."},
    {WORD(" pa. cons. stat."), "foreign/pa-c-s", "Pa.C.S."},
    {WORD(" ilcs"), "foreign/ilcs", "ILCS"},
    {WORD(" ill. comp. stat."), "foreign/ilcs", "ILCS"},
    {WORD(" guam code"), "foreign/guam-code", "Guam Code"},
    {WORD(" aac"), "foreign/alaska-admin-code", "Alaska Administrative Code"},
};

static const struct slice section_marks[] = {WORD(" §§ "),       WORD(" §§"),    WORD(" § "),
                                             WORD(" §"),         WORD(" sec. "), WORD(" section "),
                                             WORD(" sections "), WORD(" pt. "),  WORD(" part "),
                                             WORD(" ")};
static const struct slice section_separators[] = {
    WORD(", and "), WORD(" and "), WORD(", "), WORD(" & "), WORD("; "),
};

/* Signals before a citation, which are no part of a code's name. */
static const struct slice signals[] = {
    WORD("see"), WORD("also"),   WORD("under"), WORD("in"),   WORD("cf."), WORD("the"),   WORD("and"),
    WORD("but"), WORD("accord"), WORD("by"),    WORD("with"), WORD("of"),  WORD("e.g.,"), WORD("violating"),
};
/* A code's abbreviated name holds one of these. */
static const struct slice code_words[] = {WORD("code"),  WORD("stat"),  WORD("laws"),  WORD("law"),
                                          WORD("c.s"),   WORD("ann"),   WORD("admin"), WORD("rev"),
                                          WORD("reg"),   WORD("const"), WORD("r.c"),   WORD("o.c.g.a"),
                                          WORD("n.j.s"), WORD("irc"),   WORD("i.r.c"), WORD("rcw"),
                                          WORD("act")};

/* A word of a code's title: it begins with a capital or a digit. */
static bool is_title_word(const struct tokens *tokens, size_t at)
{
    return token_is_capital(tokens, at) || (tokens->text.data[at] >= '0' && tokens->text.data[at] <= '9');
}

/* 107, 1028a, 78j-1, 64.1200: gives the byte after. */
static size_t section_end(struct slice text, size_t at)
{
    size_t end = at;

    if (end >= text.size || text.data[end] < '0' || text.data[end] > '9')
        return at;
    while (end < text.size &&
           (token_is_letter(text.data[end]) || ((text.data[end] == '.' || text.data[end] == '-' ||
                                           text.data[end] == ':' || text.data[end] == '/') &&
                                          end + 1 < text.size && token_is_letter(text.data[end + 1]))))
        end++;
    return end;
}

static size_t subsection_end(struct slice text, size_t at)
{
    while (at < text.size && text.data[at] == '(') {
        size_t close = at + 1;
        while (close < text.size && close - at < 7 && token_is_letter(text.data[close]))
            close++;
        if (close == at + 1 || close >= text.size || text.data[close] != ')')
            break;
        at = close + 1;
    }
    return at;
}

static void add_section(struct tokens *tokens, size_t start, size_t number, size_t number_end, size_t end,
                        enum token_link link)
{
    struct arena *arena = tokens->extraction->document->arena;
    struct token *token = token_add(tokens, TOKEN_PINPOINT, start, end);

    token->english = true;
    token->link = link;
    token->reading = (struct pinpoint_reading){.start = start, .end = end, .units = PINPOINT_ARTICLE};
    token->section = arena_copy(arena, token_source(tokens, number, number_end));
    token->subsection = end > number_end ? arena_copy(arena, token_source(tokens, number_end, end)) : NULL;
}

/* "11 Guam Code" after the separator */
static bool opens_citation(const struct tokens *tokens, size_t at)
{
    return slice_has_at(tokens->text, at, " ") && at + 1 < tokens->text.size &&
           (is_title_word(tokens, at + 1) &&
            (tokens->text.data[at + 1] < '0' || tokens->text.data[at + 1] > '9'));
}

static size_t read_sections(struct tokens *tokens, size_t start, size_t at)
{
    struct slice text = tokens->text;
    enum token_link link = LINK_ATTACHED;

    for (int count = 0; count < SECTION_LIST_MAX; count++) {
        size_t number_end = section_end(text, at);
        size_t end = subsection_end(text, number_end);
        size_t separator;
        if (number_end == at)
            return count == 0 ? 0 : start;
        add_section(tokens, start, at, number_end, end, link);
        link = LINK_LISTED;
        start = end;
        separator = WORDS_AT(text, end, section_separators);
        at = end + separator;
        /* "28 U.S.C." after the separator opens a citation of its own */
        if (separator == 0 || opens_citation(tokens, section_end(text, at)) ||
            slice_has_at(text, section_end(text, at), " u") ||
            slice_has_at(text, section_end(text, at), " f") ||
            slice_has_at(text, section_end(text, at), " c.") ||
            slice_has_at(text, section_end(text, at), " s"))
            return end;
        start = at;
    }
    return start;
}

/* Session laws and registers: volume, abbreviation, page. */
static const struct {
    struct slice abbreviation;
    const char *id;
    const char *law;
} registers[] = {
    {WORD(" stat. "), "us/stat", "United States Statutes at Large"},
    {WORD(" fed. reg. "), "us/fed-reg", "Federal Register"},
};

static size_t read_register(struct tokens *tokens, size_t at, size_t number_end, int volume)
{
    struct arena *arena = tokens->extraction->document->arena;

    for (size_t i = 0; i < ARRAY_SIZE(registers); i++) {
        size_t page = number_end + registers[i].abbreviation.size;
        struct token *token;
        if (!word_is_at(tokens->text, number_end, registers[i].abbreviation) ||
            section_end(tokens->text, page) == page)
            continue;
        token = token_add(tokens, TOKEN_LAW, at, page);
        token->english = true;
        token->law = (struct law){arena_format(arena, "%s/%d", registers[i].id, volume), registers[i].law,
                                  NULL, HEAD_LAW};
        token->code_title = arena_format(arena, "%d", volume);
        add_section(tokens, page, page, section_end(tokens->text, page), section_end(tokens->text, page),
                    LINK_ATTACHED);
        return section_end(tokens->text, page);
    }
    return 0;
}

size_t code_en_public_law(struct tokens *tokens, size_t at)
{
    static const struct slice openings[] = {
        WORD("pub. l. no. "),
        WORD("pub. l. "),
        WORD("public law no. "),
        WORD("public law "),
    };
    struct arena *arena = tokens->extraction->document->arena;
    size_t size = WORDS_AT(tokens->text, at, openings);
    size_t end = at + size;
    struct token *token;
    int congress;
    int number;

    if (size == 0 || !numeral_read_arabic(tokens->text, &end, &congress) ||
        !slice_has_at(tokens->text, end, "-"))
        return 0;
    end++;
    if (!numeral_read_arabic(tokens->text, &end, &number))
        return 0;
    token = token_add(tokens, TOKEN_LAW, at, end);
    token->english = true;
    token->law = (struct law){arena_format(arena, "us/pub-l/%d-%d", congress, number),
                              arena_copy(arena, token_source(tokens, at, end)), NULL, HEAD_LAW};
    token->full_name = true;
    return end;
}

/* section 1983 of title 42 */
size_t code_en_of_title(struct tokens *tokens, size_t at)
{
    struct arena *arena = tokens->extraction->document->arena;
    size_t end = at + strlen(" of title ");
    struct token *token;
    int title;

    if (!slice_has_at(tokens->text, at, " of title ") || !numeral_read_arabic(tokens->text, &end, &title))
        return 0;
    token = token_add(tokens, TOKEN_LAW, at + strlen(" of "), end);
    token->english = true;
    token->law = (struct law){arena_format(arena, "us/usc/%d", title), "United States Code", NULL, HEAD_LAW};
    token->code_title = arena_format(arena, "%d", title);
    return end;
}

size_t code_en_numbered(struct tokens *tokens, size_t at)
{
    struct arena *arena = tokens->extraction->document->arena;
    size_t number_end = at;
    int title;

    if (!numeral_read_arabic(tokens->text, &number_end, &title))
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(codes); i++) {
        size_t end = number_end + codes[i].abbreviation.size;
        struct law law = {arena_format(arena, "%s/%d", codes[i].id, title), codes[i].law, NULL, HEAD_LAW};
        struct token *token;
        size_t mark;
        size_t after;
        if (!word_is_at(tokens->text, number_end, codes[i].abbreviation))
            continue;
        mark = WORDS_AT(tokens->text, end, section_marks);
        if (mark == 0 || section_end(tokens->text, end + mark) == end + mark)
            return 0;
        token = token_add(tokens, TOKEN_LAW, at, end);
        token->english = true;
        token->law = law;
        token->code_title = arena_format(arena, "%d", title);
        after = read_sections(tokens, end + mark, end + mark);
        return after > 0 ? after : end;
    }
    return read_register(tokens, at, number_end, title);
}

size_t code_en_european(struct tokens *tokens, size_t at)
{
    static const struct slice openings[] = {
        WORD("regulation (eu) no "), WORD("regulation (ec) no "), WORD("regulation (eu) "),
        WORD("regulation (ec) "),    WORD("directive (eu) "),     WORD("directive "),
    };
    struct arena *arena = tokens->extraction->document->arena;
    size_t size = WORDS_AT(tokens->text, at, openings);
    size_t end = at + size;
    struct law law = {0};
    struct token *token;
    int first;
    int second;

    if (size == 0 || !numeral_read_arabic(tokens->text, &end, &first) ||
        !slice_has_at(tokens->text, end, "/"))
        return 0;
    end++;
    if (!numeral_read_arabic(tokens->text, &end, &second))
        return 0;
    if (slice_has_at(tokens->text, end, "/ec") || slice_has_at(tokens->text, end, "/eu"))
        end += 3;
    law.id = arena_format(arena, "eu/%s-%d-%d", tokens->text.data[at] == 'r' ? "regulation" : "directive",
                          first, second);
    law.title = arena_copy(arena, token_source(tokens, at, end));
    law.head = HEAD_LAW;
    token = token_add(tokens, TOKEN_LAW, at, end);
    token->english = true;
    token->law = law;
    token->full_name = true;
    return end;
}

/* "N.Y. Penal Law" as a part of an id: n-y-penal-law. */
static const char *slug(struct arena *arena, const char *title)
{
    char *slug = arena_copy_string(arena, title);
    size_t size = 0;

    for (const char *c = title; *c != '\0'; c++) {
        char lower = *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : *c;
        if (token_is_letter(lower) || (unsigned char)lower >= 0x80)
            slug[size++] = lower;
        else if (size > 0 && slug[size - 1] != '-')
            slug[size++] = '-';
    }
    while (size > 0 && slug[size - 1] == '-')
        size--;
    slug[size] = '\0';
    return slug;
}

/* The byte where the word before `end` begins (words are separated by single blanks). */
static size_t word_start(struct slice text, size_t end)
{
    while (end > 0 && text.data[end - 1] != ' ' && (unsigned char)text.data[end - 1] < 0x80)
        end--;
    return end;
}

static bool is_signal(struct slice word)
{
    for (size_t i = 0; i < ARRAY_SIZE(signals); i++)
        if (slice_equal(word, signals[i]))
            return true;
    return false;
}

/* NLRA § 8: an act by its initials. */
static bool is_acronym(const struct tokens *tokens, size_t start, size_t end)
{
    for (size_t at = start; at < end; at++)
        if (!is_title_word(tokens, at) || (unsigned char)tokens->text.data[at] >= 0x80)
            return false;
    return end - start <= 6;
}

void code_en_before(struct tokens *tokens, size_t at)
{
    static const struct slice chapters[] = {WORD("ch. "), WORD("c. "), WORD("tit. "), WORD("pt. ")};
    struct arena *arena = tokens->extraction->document->arena;
    size_t end = at > 0 && tokens->text.data[at - 1] == ' ' ? at - 1 : at;
    size_t start = end;
    struct law law = {0};
    struct token *token;

    if (tokens->count > 0 && tokens->items[tokens->count - 1].end > end)
        return;
    while (start > 1 && end - start < BEFORE_MAX) {
        size_t word_end = start == end ? end : start - 1;
        size_t word = word_start(tokens->text, word_end);
        if (start < end && WORDS_AT(tokens->text, word, chapters) == word_end - word + 1) {
            start = word; /* Mass. Gen. Laws ch. 93A, § 2 */
            continue;
        }
        if (word >= word_end || !is_title_word(tokens, word) ||
            is_signal(slice_range(tokens->text, word, word_end)) || tokens->text.data[word_end - 1] == ';' ||
            (start < end && tokens->text.data[word_end - 1] == ',' &&
             !slice_has_at(tokens->text, word_end - 5, "ann.,")) ||
            (tokens->count > 0 && tokens->items[tokens->count - 1].end > word))
            break;
        start = word;
        if (word == 0 || tokens->text.data[word - 1] != ' ')
            break;
    }
    if (start >= end || end - start < 3 ||
        (!WORDS_IN(slice_range(tokens->text, start, end), code_words) && !is_acronym(tokens, start, end)))
        return;
    law.title = arena_copy(arena, slice_trim(token_source(tokens, start, end)));
    law.id = arena_format(arena, "foreign/%s", slug(arena, law.title));
    law.head = HEAD_LAW;
    token = token_add(tokens, TOKEN_LAW, start, end);
    token->english = true;
    token->law = law;
    token->full_name = true;
}

/* What may follow the noun of a title: of the People's Republic of China, of Quebec, 2006, of 1934. */
static size_t title_end(struct tokens *tokens, size_t end, bool *chinese)
{
    static const struct slice china[] = {
        WORD(" of the people's republic of china"),
        WORD(" of the people’s republic of china"),
        WORD(" of the prc"),
    };
    struct slice text = tokens->text;
    size_t owner = WORDS_AT(text, end, china);
    size_t after = end + (slice_has_at(text, end, " of ") ? 4u : slice_has_at(text, end, " ") ? 1u : 0u);
    int year;

    *chinese = owner > 0;
    if (owner > 0)
        return end + owner;
    if (after == end || after >= text.size)
        return end;
    if (text.data[after] >= '0' && text.data[after] <= '9')
        return numeral_read_arabic(text, &after, &year) && year > 1200 && year < 2200 ? after : end;
    if (after != end + 4 || !is_title_word(tokens, after))
        return end;
    while (after < text.size && token_is_letter(text.data[after]))
        after++;
    return after;
}

static size_t add_title(struct tokens *tokens, size_t start, size_t noun_end)
{
    struct arena *arena = tokens->extraction->document->arena;
    bool chinese;
    size_t end = title_end(tokens, noun_end, &chinese);
    size_t blank = slice_find(tokens->text, SLICE(" "), start);
    struct law law = {.head = HEAD_LAW};
    struct token *token;

    /* the Model Law, the Companies Act: two words without a year or country do not tell which */
    if (end == noun_end && slice_find(tokens->text, SLICE(" "), blank + 1) >= end)
        return 0;
    law.title = arena_copy(arena, token_source(tokens, start, end));
    law.id = arena_format(arena, "%s/%s", chinese ? "cn" : "foreign", slug(arena, law.title));
    token = token_add(tokens, TOKEN_LAW, start, end);
    token->english = true;
    token->law = law;
    token->full_name = true;
    return end;
}

size_t code_en_title(struct tokens *tokens, size_t at)
{
    static const struct slice nouns[] = {
        WORD("act"),      WORD("law"),        WORD("code"),  WORD("ordinance"),  WORD("regulations"),
        WORD("measures"), WORD("provisions"), WORD("rules"), WORD("convention"), WORD("statute"),
    };
    static const struct slice links[] = {
        WORD("of"), WORD("and"), WORD("the"), WORD("for"), WORD("on"), WORD("in"), WORD("&"), WORD("to"),
    };
    struct slice text = tokens->text;
    size_t word = at;
    size_t found = 0;

    for (int words = 0; words < TITLE_WORDS_MAX && word < text.size; words++) {
        size_t end = word;
        struct slice one;
        while (end < text.size && text.data[end] != ' ' && text.data[end] != '.' && text.data[end] != ';' &&
               text.data[end] != ')')
            end++;
        one = slice_range(text, word, end);
        if (one.size == 0 || (unsigned char)one.data[0] >= 0x80 ||
            (!is_title_word(tokens, word) && (words == 0 || WORDS_AT(one, 0, links) != one.size)))
            break;
        while (one.size > 1 && one.data[one.size - 1] == ',')
            one.size--;
        if (words > 0 && WORDS_AT(one, 0, nouns) == one.size) {
            found = word + one.size;
            if (one.size != end - word)
                break;
        }
        word = end + 1;
        if (end >= text.size || text.data[end] != ' ')
            break;
    }
    if (found == 0)
        return 0;
    return add_title(tokens, at, found);
}
