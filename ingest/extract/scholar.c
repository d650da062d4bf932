/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scholar.c - scholars, by title or by what is attributed to them. */
#include <stdlib.h>

#include "base/memory.h"
#include "ingest/extract/attribution.h"
#include "ingest/extract/edge.h"
#include "ingest/extract/extractors.h"
#include "ingest/extract/latin.h"
#include "ingest/extract/person.h"
#include "ingest/extract/stance.h"
#include "ingest/extract/written.h"

/* A name found in folded text, with its title. */
struct found {
    struct span span;
    const struct authority *known; /* NULL: by surname and title only */
    const char *title;             /* NULL: none */
};

/* A word beside a scholar's name. */
struct title {
    struct slice folded;
    const char *text;
    bool chinese;
    bool before;   /* may stand before the name */
    bool after;
    bool academic; /* says by itself that the person is a scholar */
    uint16_t next; /* index + 1 of the next title that begins alike, 0 for none */
};

enum { TITLE_STARTS = 4096 };

struct scholars {
    struct attributions attributions;
    struct title *titles; /* longest first */
    size_t title_count;
    uint16_t *first; /* by title_start(): index + 1 of the longest title that begins so, 0 for none */
};

struct reading {
    struct extraction *extraction;
    struct slice folded;
    struct edges edges;
    struct found *found;
    size_t count;
    size_t capacity;
};

/* Words between a name and its title: 张三副教授, 李四特聘教授. */
static const char *const ranks[] = {"副", "特聘", "客座", "荣誉", "兼职", "讲席", "助理", "长江学者", "名誉"};

static const char *const joins[] = {"、", "和", "与", "以及", "及", ",", " and ", ", ", ", and ", " & "};

static const struct authority *of_kind(const struct authority_name *name, enum authority_kind kind)
{
    for (; name != NULL; name = name->next)
        if (name->authority->kind == kind)
            return name->authority;
    return NULL;
}

static const struct authority *known_scholar(const struct reading *reading, struct span span)
{
    struct slice name = slice_range(reading->folded, span.start, span.end);

    return of_kind(registry_lookup(reading->extraction->registry, name), AUTHORITY_SCHOLAR);
}

static void push(struct reading *reading, struct span span, const struct authority *known, const char *title)
{
    for (size_t i = 0; i < reading->count; i++)
        if (span_overlaps(reading->found[i].span, span))
            return;
    *ARENA_PUSH(reading->extraction->scratch, reading->found, reading->count, reading->capacity) =
        (struct found){span, known, title};
}

/* The registered scholar whose name ends (or begins) at a byte; the longest. */
static const struct name_match *registered_at(const struct reading *reading, size_t at, bool ends)
{
    const struct passage *passage = reading->extraction->passage;
    const struct name_match *best = NULL;

    for (size_t i = 0; i < passage->name_count; i++) {
        const struct name_match *match = &passage->names[i];
        if ((ends ? match->end : match->start) != at || of_kind(match->name, AUTHORITY_SCHOLAR) == NULL)
            continue;
        if (best == NULL || match->end - match->start > best->end - best->start)
            best = match;
    }
    return best;
}

static size_t skip_before(struct slice text, size_t at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(words[i]);
        if (at >= size && slice_has_at(text, at - size, words[i]))
            return at - size;
    }
    return at;
}

static size_t skip_after(struct slice text, size_t at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_has_at(text, at, words[i]))
            return at + strlen(words[i]);
    return at;
}

/* Judges, counsel and parties bear titles too: there, and in judgments, only registered names count. */
static bool may_be_unknown(const struct reading *reading, const struct title *title)
{
    return title->academic && reading->extraction->document->kind != DOCUMENT_JUDGMENT;
}

/* 张明楷教授: the name that ends where the title begins. */
static bool before_title(struct reading *reading, size_t end, const struct title *title)
{
    const struct name_match *known = registered_at(reading, end, true);
    struct span span;

    if (known != NULL) {
        push(reading, (struct span){known->start, known->end}, of_kind(known->name, AUTHORITY_SCHOLAR),
             title->text);
        return true;
    }
    if (!may_be_unknown(reading, title) ||
        !person_ends_at(reading->extraction, reading->folded, end, &span) ||
        !edge_begins_word(&reading->edges, span.start))
        return false;
    push(reading, span, known_scholar(reading, span), title->text);
    return true;
}

/* May a Chinese name end here: does a verb, a mark or another name follow? */
static bool may_end(const struct reading *reading, size_t end)
{
    static const char *const followers[] = {"等", "的", "所", "曾", "也", "就", "在", "则", "先生", "教授", "对", "明确"};
    struct slice folded = reading->folded;
    enum stance stance;
    size_t next = end;

    if (end >= folded.size || stance_verb_at(folded, end, &stance, &next))
        return true;
    if (skip_after(folded, end, followers, ARRAY_SIZE(followers)) != end ||
        skip_after(folded, end, joins, ARRAY_SIZE(joins)) != end)
        return true;
    return !unicode_is_word(utf8_next(folded, &next));
}

/* 学者张三认为: a name after a word like 学者. */
static bool after_title(struct reading *reading, size_t start, const struct title *title)
{
    static const size_t lengths[] = {3, 2, 4};
    const struct name_match *known = registered_at(reading, start, false);

    if (known != NULL) {
        push(reading, (struct span){known->start, known->end}, of_kind(known->name, AUTHORITY_SCHOLAR),
             title->text);
        return true;
    }
    for (size_t i = 0; i < ARRAY_SIZE(lengths) && may_be_unknown(reading, title); i++) {
        struct span span;
        if (!person_begins_at(reading->extraction, reading->folded, start, lengths[i], &span) ||
            !may_end(reading, span.end))
            continue;
        push(reading, span, known_scholar(reading, span), title->text);
        return true;
    }
    return false;
}

static bool title_is_word(struct slice folded, size_t start, size_t end)
{
    size_t before = start;

    return end > start && folded.data[end - 1] != '\0' &&
        (start == 0 || !unicode_is_word(utf8_previous(folded, &before)) ||
                                                          unicode_is_han(utf8_previous(folded,
                                                                                       &(size_t){start}))) &&
           (folded.data[end - 1] == ' ' || folded.data[end - 1] == '.');
}

/* Professor Zhang Mingkai: one to three capitalised words in the source. */
static bool after_english_title(struct reading *reading, size_t start, const struct title *title)
{
    struct extraction *extraction = reading->extraction;
    struct slice folded = reading->folded;
    size_t end = start;

    for (size_t words = 0; words < 3; words++) {
        size_t at = end;
        size_t word;
        struct span source;
        if (words > 0 && !slice_has_at(folded, at, " "))
            break;
        word = at += words > 0;
        while (at < folded.size && unicode_is_latin(utf8_next(folded, &(size_t){at})))
            utf8_next(folded, &at);
        if (at == word)
            break;
        source = extraction_span(extraction, word, word + 1);
        if (extraction->passage->text.data[source.start] >= 'a' &&
            extraction->passage->text.data[source.start] <= 'z')
            break;
        end = at;
        if (at - word == 1 && slice_has_at(folded, at, "."))
            end = at + 1;
    }
    if (end - start < 3 ||
        (!may_be_unknown(reading, title) && known_scholar(reading, (struct span){start, end}) == NULL))
        return false;
    push(reading, (struct span){start, end}, known_scholar(reading, (struct span){start, end}), title->text);
    return true;
}

static bool is_separate(struct slice folded, size_t end)
{
    static const char *const others[] = {"会", "团", "级", "职称", "职务", "们"};

    return skip_after(folded, end, others, ARRAY_SIZE(others)) == end;
}

static void try_title(struct reading *reading, const struct title *title, size_t at)
{
    struct slice folded = reading->folded;
    size_t start = at + title->folded.size;
    size_t end = at > 0 && folded.data[at - 1] == ' ' ? at - 1 : at;

    if (title->chinese && !is_separate(folded, start))
        return;
    if (title->after && before_title(reading, skip_before(folded, end, ranks, ARRAY_SIZE(ranks)), title))
        return;
    if (!title->before)
        return;
    if (slice_has_at(folded, start, "."))
        start++;
    if (slice_has_at(folded, start, " "))
        start++;
    if (title->chinese)
        after_title(reading, start, title);
    else if (title_is_word(folded, at, start))
        after_english_title(reading, start, title);
}

/* What a text begins with at `at`, as a number below TITLE_STARTS: the bits that tell characters apart. */
static unsigned title_start(struct slice text, size_t at)
{
    unsigned first = (unsigned char)text.data[at];
    unsigned second = at + 1 < text.size ? (unsigned char)text.data[at + 1] : 0;
    unsigned third = at + 2 < text.size ? (unsigned char)text.data[at + 2] : 0;

    return first >= 0xE0 ? (second & 0x3F) << 6 | (third & 0x3F) : (first & 0x3F) << 6 | (second & 0x3F);
}

static void find_titled(struct reading *reading, const struct scholars *scholars)
{
    struct slice folded = reading->folded;

    for (size_t at = 0; at < folded.size; at++) {
        if (((unsigned char)folded.data[at] & 0xC0) == 0x80)
            continue;
        for (unsigned i = scholars->first[title_start(folded, at)]; i != 0; i = scholars->titles[i - 1].next) {
            const struct title *title = &scholars->titles[i - 1];
            if (slice_starts_with(slice_range(folded, at, folded.size), title->folded))
                try_title(reading, title, at);
        }
    }
}

/* ---- names without title: registered, and something is attributed to them ---- */

/* therefore, also, has, would, rightly: between a name and its verb. */
static size_t skip_adverbs(struct slice text, size_t at)
{
    enum { ADVERBS_MAX = 3 };
    static const char *const words[] = {"has", "have", "had", "also", "therefore", "then", "thus", "further", "still",
                                        "once", "first", "later", "too", "would", "could", "might", "may", "will",
                                        "himself", "herself"};

    for (int i = 0; i < ADVERBS_MAX && slice_has_at(text, at, " "); i++) {
        size_t end = at + 1;
        struct slice word;
        while (end < text.size && text.data[end] >= 'a' && text.data[end] <= 'z')
            end++;
        word = slice_range(text, at + 1, end);
        if (!latin_is_one_of(word, words, ARRAY_SIZE(words)) && !(word.size > 4 && slice_ends_with(word, SLICE("ly"))))
            break;
        at = end;
    }
    return at;
}

static bool verb_follows(struct slice folded, size_t at)
{
    static const char *const between[] =
        {"等", "也", "曾", "则", "就", "对此", "明确", "进一步", "首先", "率先", "在"};
    enum stance stance;
    size_t end;

    at = skip_adverbs(folded, skip_after(folded, at, between, ARRAY_SIZE(between)));
    if (slice_has_at(folded, at, " "))
        at++;
    return stance_verb_at(folded, at, &stance, &end);
}

/* 参见张明楷:《刑法学》 */
static bool is_cited_author(struct slice folded, struct span span)
{
    static const char *const before[] = {"参见", "见", "转引自", "参阅", "see ", "see also "};
    static const char *const after[] = {":", "著", "主编", ",", "等:"};

    return skip_before(folded, span.start, before, ARRAY_SIZE(before)) != span.start &&
           skip_after(folded, span.end, after, ARRAY_SIZE(after)) != span.end;
}

/* A registered name, or several joined, with a verb behind the last. */
static bool is_attributed(const struct reading *reading, size_t end)
{
    struct slice folded = reading->folded;

    for (int names = 0; names < 8; names++) {
        size_t next = skip_after(folded, end, joins, ARRAY_SIZE(joins));
        const struct name_match *known;
        if (verb_follows(folded, end))
            return true;
        if (next == end)
            return false;
        known = registered_at(reading, next, false);
        if (known == NULL)
            return false;
        end = known->end;
    }
    return false;
}

static void find_untitled(struct reading *reading)
{
    const struct extraction *extraction = reading->extraction;
    const struct passage *passage = extraction->passage;

    if (extraction->document->kind == DOCUMENT_JUDGMENT)
        return;
    for (size_t i = 0; i < passage->name_count; i++) {
        const struct name_match *match = &passage->names[i];
        const struct authority *known = of_kind(match->name, AUTHORITY_SCHOLAR);
        struct span span = {match->start, match->end};
        if (known != NULL && (is_attributed(reading, span.end) || is_cited_author(reading->folded, span)))
            push(reading, span, known, NULL);
    }
}

/* 张三、李四教授: what is joined to a titled name is a name too. */
static void find_joined(struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++) {
        struct span span = reading->found[i].span;
        size_t end = skip_before(reading->folded, span.start, joins, 4);
        struct span joined;
        const struct name_match *known = registered_at(reading, end, true);
        if (end == span.start)
            continue;
        if (known != NULL)
            push(reading, (struct span){known->start, known->end}, of_kind(known->name, AUTHORITY_SCHOLAR),
                 reading->found[i].title);
        else if (reading->found[i].title != NULL &&
                 person_ends_at(reading->extraction, reading->folded, end, &joined) &&
                     slice_has_at(reading->folded, end, "、"))
            push(reading, joined, known_scholar(reading, joined), reading->found[i].title);
    }
}

/* In the title of a work: 《……——兼与周光权教授商榷》. */
static bool is_in_title(struct slice folded, size_t at)
{
    enum { TITLE_BYTES_MAX = 240 };
    size_t floor = at > TITLE_BYTES_MAX ? at - TITLE_BYTES_MAX : 0;

    for (; at > floor; at--) {
        if (slice_has_at(folded, at - 1, "》"))
            return false;
        if (slice_has_at(folded, at - 1, "《"))
            return true;
    }
    return false;
}

/* ——访某大学法学院张三教授: who is interviewed; what stands around is the title of the interview. */
static bool is_interviewed(struct slice folded, size_t at)
{
    enum { POST_BYTES_MAX = 120 };
    static const char *const openings[] = {"—", "-", "专", "采", "_", ":", "|"};
    size_t floor = at > POST_BYTES_MAX ? at - POST_BYTES_MAX : 0;

    while (at > floor) {
        size_t before = at;
        if (!unicode_is_han(utf8_previous(folded, &before)))
            return false;
        at = before;
        if (slice_has_at(folded, at, "访"))
            return at == 0 || skip_before(folded, at, openings, ARRAY_SIZE(openings)) != at;
    }
    return false;
}

/* Does the paragraph cite works: an entry of a list, a note "张三：《……》"? */
static bool is_reference(const struct extraction *extraction)
{
    const struct document *document = extraction->document;

    for (size_t i = document->mention_count; i-- > 0;) {
        if (document->mentions[i].paragraph != extraction->passage->index)
            return false;
        if (document->mentions[i].kind == MENTION_REFERENCE)
            return true;
    }
    return false;
}

/* In a note that cites a work, only who is said to hold something is more than an author. */
static bool is_spoken_of(const struct reading *reading, const struct found *found)
{
    size_t end = found->span.end;

    if (found->title != NULL && slice_has_at(reading->folded, end, found->title))
        end += strlen(found->title);
    return is_attributed(reading, end);
}

static void drop_authors(struct reading *reading)
{
    bool reference = is_reference(reading->extraction);
    size_t kept = 0;

    for (size_t i = 0; i < reading->count; i++) {
        const struct found *found = &reading->found[i];
        if (!is_in_title(reading->folded, found->span.start) && (!reference || is_spoken_of(reading, found)))
            reading->found[kept++] = *found;
    }
    reading->count = kept;
}

static int compare_found(const void *a, const void *b)
{
    const struct found *left = a;
    const struct found *right = b;

    return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static void add(struct reading *reading, const struct found *found, struct attributions *attributions)
{
    struct extraction *extraction = reading->extraction;
    struct arena *arena = extraction->document->arena;
    struct span source = extraction_span(extraction, found->span.start, found->span.end);
    struct mention *mention = extraction_add(extraction, MENTION_SCHOLAR, source);

    if (found->known != NULL) {
        mention->id = found->known->id;
        mention->name = found->known->label_zh[0] != '\0' ? found->known->label_zh : found->known->label_en;
    } else {
        struct slice text = slice_range(extraction->passage->text, source.start, source.end);
        bool latin = (unsigned char)text.data[0] < 0x80;
        mention->name = written_name(arena, text);
        mention->id = arena_format(arena, "scholar/%s", latin ? written_slug(arena, text) : mention->name);
    }
    mention->how = found->title != NULL ? "title" : "attribution";
    mention->scholar.name = mention->name;
    mention->scholar.title = found->title;
    attributions_note(attributions, extraction, source, !is_interviewed(reading->folded, found->span.start));
}

static bool is_academic(const char *title)
{
    static const char *const ends[] =
        {"教授", "研究员", "博士", "博士后", "讲师", "老师", "学者", "院士", "学家", "思想家", "professor",
                                       "prof", "prof."};
    struct slice text = slice_of(title);

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(text, slice_of(ends[i])))
            return true;
    return false;
}

static int longer_title(const void *a, const void *b)
{
    const struct title *left = a;
    const struct title *right = b;

    return left->folded.size > right->folded.size ? -1 : left->folded.size < right->folded.size;
}

/* Longest first, and those that begin alike one after the other. */
static void chain_titles(struct scholars *scholars, struct arena *arena)
{
    scholars->first = arena_allocate(arena, TITLE_STARTS * sizeof(*scholars->first));
    if (scholars->title_count > 0)
        qsort(scholars->titles, scholars->title_count, sizeof(*scholars->titles), longer_title);
    for (size_t i = scholars->title_count; i-- > 0;) {
        uint16_t *first = &scholars->first[title_start(scholars->titles[i].folded, 0)];
        scholars->titles[i].next = *first;
        *first = (uint16_t)(i + 1);
    }
}

static void *begin(struct extraction *extraction)
{
    struct arena *arena = extraction->document->arena;
    struct scholars *scholars = arena_allocate(arena, sizeof(*scholars));
    size_t capacity = 0;

    for (size_t i = 0; i < registry_count(extraction->registry); i++) {
        const struct authority *authority = registry_at(extraction->registry, i);
        struct title *title;
        if (authority->kind != AUTHORITY_TITLE)
            continue;
        title = ARENA_PUSH(arena, scholars->titles, scholars->title_count, capacity);
        title->text = authority->label_zh;
        title->folded = slice_of(unicode_fold_string(arena, slice_of(authority->label_zh), true));
        title->chinese = (unsigned char)title->folded.data[0] >= 0xE0;
        title->before = strcmp(authority->position, "after") != 0;
        title->after = strcmp(authority->position, "before") != 0;
        title->academic = is_academic(title->folded.data);
    }
    chain_titles(scholars, arena);
    return scholars;
}

/* In judgments and statutes only registered names count: most paragraphs hold none. */
static bool may_name_scholars(const struct extraction *extraction)
{
    const struct passage *passage = extraction->passage;
    enum paragraph_role role = extraction->document->paragraphs[passage->index].role;

    if (role == PARAGRAPH_REFERENCE || role == PARAGRAPH_AUTHOR)
        return false;
    if (extraction->document->kind != DOCUMENT_JUDGMENT && extraction->document->kind != DOCUMENT_STATUTE)
        return true;
    for (size_t i = 0; i < passage->name_count; i++)
        if (of_kind(passage->names[i].name, AUTHORITY_SCHOLAR) != NULL)
            return true;
    return false;
}

static void find(struct extraction *extraction, void *state)
{
    struct slice folded = {extraction->passage->folded.text, extraction->passage->folded.size};
    struct scholars *scholars = state;
    struct reading reading = {
        .extraction = extraction,
        .folded = folded,
        .edges = {.arena = extraction->scratch, .folded = folded},
    };

    if (!may_name_scholars(extraction))
        return;
    find_titled(&reading, scholars);
    find_untitled(&reading);
    find_joined(&reading);
    drop_authors(&reading);
    if (reading.count == 0)
        return;
    qsort(reading.found, reading.count, sizeof(*reading.found), compare_found);
    for (size_t i = 0; i < reading.count; i++)
        add(&reading, &reading.found[i], &scholars->attributions);
}

static void finish(struct extraction *extraction, void *state)
{
    struct scholars *scholars = state;

    attributions_settle(&scholars->attributions, extraction->registry, extraction->document);
}

const struct extractor scholar_extractor =
    {.name = "scholar", .begin = begin, .find = find, .finish = finish};
