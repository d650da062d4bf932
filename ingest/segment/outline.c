/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline.c - headings, abstract, notes, reference list, title and kind of a document. */
#include "ingest/segment/outline.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/label.h"
#include "ingest/read/line.h"
#include "ingest/segment/front.h"
#include "ingest/segment/heading_stack.h"
#include "ingest/segment/kind.h"
#include "ingest/segment/mark.h"
#include "ingest/segment/metadata.h"

enum { TITLE_WIDTH_MAX = 100, RUN_IN_WIDTH_MAX = 60, REMEMBERED_MARKS = 1000 };

/* What part of the document the walk is in. */
enum region { REGION_FRONT, REGION_ABSTRACT, REGION_BODY, REGION_REFERENCES, REGION_NOTES };

struct walk {
    struct document *document;
    struct heading_stack stack;
    enum region region;
    uint32_t section; /* heading that paragraphs stand under */
    size_t heading_capacity;
    int run_in;       /* number of the last run-in heading of the section */
    bool marked[REMEMBERED_MARKS]; /* numbers of marks seen in the text so far */
    bool circled[64];
};

static unsigned width_of(struct slice text)
{
    unsigned width = 0;

    for (size_t at = 0; at < text.size && width < LINE_WIDTH_MAX;)
        width += (unsigned)unicode_width(utf8_next(text, &at));
    return width;
}

/* White space cleaned: runs of it are one blank, none between Han. */
static const char *clean_title(struct arena *arena, struct slice text)
{
    struct builder title = {0};
    bool blank = false;
    uint32_t last = 0;
    char *copy;

    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        if (unicode_is_space(c)) {
            blank = true;
            continue;
        }
        if (blank && title.size > 0 && !(unicode_is_han(last) && unicode_is_han(c)))
            builder_append_byte(&title, ' ');
        builder_append_code_point(&title, c);
        blank = false;
        last = c;
    }
    copy = arena_copy(arena, builder_slice(&title));
    builder_finish(&title);
    return copy;
}

static struct heading *add_heading(struct walk *walk, size_t paragraph, struct slice text, enum heading_type type)
{
    struct document *document = walk->document;
    struct heading *heading =
        ARENA_PUSH(document->arena, document->headings, document->heading_count, walk->heading_capacity);
    size_t start = (size_t)(text.data - document->text.data);

    *heading = (struct heading){
        .span = {start, start + text.size}, .type = type, .parent = NO_HEADING, .paragraph = (uint32_t)paragraph};
    return heading;
}

static void open_section(struct walk *walk)
{
    walk->section = (uint32_t)(walk->document->heading_count - 1);
    walk->run_in = 0;
}

/* ---- sections with a number */

static bool may_head(struct walk *walk, const struct heading_number *number, struct slice title, bool hinted)
{
    static const bool in_statutes[SCHEME_COUNT] = {
        [SCHEME_PART] = true, [SCHEME_SUBPART] = true, [SCHEME_CHAPTER] = true, [SCHEME_SECTION] = true};

    if (number->scheme == SCHEME_NONE || number->scheme == SCHEME_ARTICLE)
        return false;
    if (walk->document->kind == DOCUMENT_STATUTE && !in_statutes[number->scheme] && !hinted)
        return false;
    if (walk->region >= REGION_REFERENCES && !in_statutes[number->scheme] && number->scheme != SCHEME_HAN && !hinted)
        return false;
    if (title.size == 0)
        return in_statutes[number->scheme];
    return width_of(title) <= TITLE_WIDTH_MAX && front_is_title_like(title);
}

/* The next item right below, without text between: a list or table of contents, no headings. */
static bool is_list_item(const struct document *document, size_t paragraph, const struct heading_number *number)
{
    struct heading_number next;

    if (paragraph + 1 >= document->paragraph_count || document->paragraphs[paragraph + 1].role == PARAGRAPH_HEADING)
        return false;
    next = heading_number_parse(document_paragraph_text(document, paragraph + 1));
    return next.scheme == number->scheme && next.depth == number->depth &&
           next.parts[next.depth - 1] == number->parts[number->depth - 1] + 1;
}

static bool take_numbered(struct walk *walk, size_t paragraph, struct slice text, bool hinted)
{
    struct document *document = walk->document;
    struct heading_number number = heading_number_parse(text);
    struct slice title = slice_range(text, number.scheme == SCHEME_NONE ? 0 : number.end, text.size);
    struct heading *heading;
    uint32_t parent;
    int level;

    if (!may_head(walk, &number, title, hinted) || (!hinted && is_list_item(document, paragraph, &number)))
        return false;
    level = heading_stack_push(&walk->stack, &number, (uint32_t)document->heading_count, &parent, hinted);
    if (level == 0)
        return false;
    heading = add_heading(walk, paragraph, text, HEADING_NUMBERED);
    heading->number = arena_copy_string(document->arena, number.text);
    heading->title = clean_title(document->arena, title);
    heading->level = level;
    heading->parent = parent;
    document->paragraphs[paragraph].role = PARAGRAPH_HEADING;
    walk->region = REGION_BODY;
    open_section(walk);
    return true;
}

/* ---- sections with a name */

static void add_named(struct walk *walk, size_t paragraph, struct slice text, const char *name, enum heading_type type, int level)
{
    struct document *document = walk->document;
    struct heading *heading = add_heading(walk, paragraph, text, type);

    heading->number = name;
    heading->title = type == HEADING_ABSTRACT ? name : clean_title(document->arena, text);
    heading->level = level;
    document->paragraphs[paragraph].role = PARAGRAPH_HEADING;
    open_section(walk);
}

/* A label that is a whole paragraph, or (with a mark) begins one. */
static bool take_label(struct walk *walk, size_t paragraph, struct slice text)
{
    struct label label = label_at_start(text);
    bool whole = label_is_whole(text, &label);
    struct paragraph *at = &walk->document->paragraphs[paragraph];

    if (label.part == LABEL_NONE || !(whole || label.marked))
        return false;
    if (label.part == LABEL_KEYWORDS || label.part == LABEL_AUTHOR) {
        at->role = label.part == LABEL_KEYWORDS ? PARAGRAPH_KEYWORDS : PARAGRAPH_AUTHOR;
        if (walk->region == REGION_ABSTRACT)
            walk->region = REGION_FRONT;
        return true;
    }
    if (!whole || label.part == LABEL_TITLE || (label.part == LABEL_SECTION && walk->region == REGION_REFERENCES &&
                                                walk->document->kind == DOCUMENT_STATUTE))
        return false;
    if (label.part == LABEL_ABSTRACT_ZH || label.part == LABEL_ABSTRACT_EN) {
        add_named(walk, paragraph, text, label.name, HEADING_ABSTRACT, 0);
        walk->region = REGION_ABSTRACT;
        return true;
    }
    add_named(walk, paragraph, text, label.name, HEADING_NUMBERED, 1);
    heading_stack_clear(&walk->stack);
    walk->region = label.part == LABEL_REFERENCES ? REGION_REFERENCES
                   : label.part == LABEL_NOTES    ? REGION_NOTES
                                                  : REGION_BODY;
    return true;
}

/* A heading that markup says is one, without a number. */
static bool take_hinted(struct walk *walk, size_t paragraph, struct slice text)
{
    if (walk->document->paragraphs[paragraph].role != PARAGRAPH_HEADING || text.size > 400)
        return false;
    add_named(walk, paragraph, text, clean_title(walk->document->arena, text), HEADING_NUMBERED, 1);
    walk->region = REGION_BODY;
    return true;
}

/* ---- run-in headings: (1)英国相关研究。尽管 ... */

/* The end of a run-in heading's title, before its 。, or 0. */
static size_t run_in_end(struct slice text, size_t start)
{
    static const char *const stops[] = {"，", ",", "；", ";", "：", ":", "？", "！", "(", "（", "《"};
    size_t end = slice_find(text, SLICE("。"), start);
    struct slice title;

    if (end == SIZE_MAX || end == start || end + strlen("。") >= text.size)
        return 0;
    title = slice_range(text, start, end);
    if (title.size > 3 * RUN_IN_WIDTH_MAX || width_of(title) > RUN_IN_WIDTH_MAX)
        return 0;
    for (size_t i = 0; i < ARRAY_SIZE(stops); i++)
        if (slice_find(title, slice_of(stops[i]), 0) != SIZE_MAX)
            return 0;
    return end;
}

/* The number of a run-in heading at the start of the paragraph, or 0. */
static int run_in_number(struct slice text, struct heading_number *number, size_t *end)
{
    *number = heading_number_parse(text);
    if (number->scheme != SCHEME_BRACKET && number->scheme != SCHEME_HAN_BRACKET)
        return 0;
    *end = run_in_end(text, number->end);
    return *end == 0 ? 0 : number->parts[0];
}

/* Does another run-in heading with the next number follow in this section? One alone is an enumeration. */
static bool run_in_follows(const struct document *document, size_t paragraph, const struct heading_number *first)
{
    enum { LOOK_AHEAD = 40 };
    struct heading_number number;
    size_t end;

    for (size_t i = paragraph + 1; i < document->paragraph_count && i <= paragraph + LOOK_AHEAD; i++)
        if (run_in_number(document_paragraph_text(document, i), &number, &end) == first->parts[0] + 1 &&
            number.scheme == first->scheme)
            return true;
    return false;
}

static void take_run_in(struct walk *walk, size_t paragraph, struct slice text)
{
    struct document *document = walk->document;
    struct heading_number number;
    struct heading *heading;
    const struct heading *section;
    size_t end;
    int value = run_in_number(text, &number, &end);

    if (value == 0 || document->kind == DOCUMENT_STATUTE || document->kind == DOCUMENT_JUDGMENT)
        return;
    if (value != walk->run_in + 1 || (value == 1 && !run_in_follows(document, paragraph, &number)))
        return;
    walk->run_in = value;
    heading = add_heading(walk, paragraph, slice_range(text, 0, end), HEADING_RUN_IN);
    section = walk->section == NO_HEADING ? NULL : &document->headings[walk->section];
    heading->number = arena_format(document->arena, "%s%s", section == NULL ? "" : section->number, number.text);
    heading->title = clean_title(document->arena, slice_range(text, number.end, end));
    heading->level = section == NULL ? 1 : section->level + 1;
    heading->parent = walk->section;
}

/* ---- notes */

static void remember_marks(struct walk *walk, struct slice text)
{
    struct mark mark;

    for (size_t at = 0; mark_next(text, &at, &mark);)
        for (size_t i = 0; mark.span.start > 0 && i < mark.count; i++) {
            if (mark.style != MARK_CIRCLED)
                walk->marked[mark.numbers[i]] = true;
            else
                walk->circled[mark.numbers[i]] = true;
        }
}

/* A paragraph that begins with a mark seen before, or with one and reads like a citation. */
static bool is_note(const struct walk *walk, struct slice text)
{
    struct mark mark;
    struct slice rest;

    if (!mark_at_start(text, false, &mark))
        return mark_at_start(text, true, &mark) && front_is_entry(slice_range(text, mark.span.end, text.size));
    rest = slice_range(text, mark.span.end, text.size);
    if (front_is_citation_like(rest))
        return true;
    if (mark.style == MARK_CIRCLED)
        return walk->circled[mark.numbers[0]] && walk->document->kind != DOCUMENT_STATUTE && text_is_ended(rest);
    return walk->marked[mark.numbers[0]];
}

static void take_text(struct walk *walk, size_t index, struct slice text)
{
    static const enum paragraph_role roles[] = {
        [REGION_ABSTRACT] = PARAGRAPH_ABSTRACT,
        [REGION_REFERENCES] = PARAGRAPH_REFERENCE,
        [REGION_NOTES] = PARAGRAPH_NOTE,
    };
    struct paragraph *paragraph = &walk->document->paragraphs[index];

    if (paragraph->role != PARAGRAPH_BODY)
        return;
    if (walk->region < ARRAY_SIZE(roles) && roles[walk->region] != PARAGRAPH_BODY)
        paragraph->role = roles[walk->region];
    else if (is_note(walk, text))
        paragraph->role = PARAGRAPH_NOTE;
    else
        take_run_in(walk, index, text);
    remember_marks(walk, text);
}

static bool take_english_title(struct walk *walk, size_t paragraph, struct slice text)
{
    struct document *document = walk->document;

    if (walk->region == REGION_BODY || !front_is_english_title(document, paragraph))
        return false;
    add_named(walk, paragraph, text, "title-en", HEADING_TITLE, 0);
    document->paragraphs[paragraph].role = PARAGRAPH_TITLE;
    document->title_en = document->headings[walk->section].title;
    walk->region = REGION_FRONT;
    return true;
}

/* Markdown in what is read as plain text (records of a corpus): "## 第一章" is a heading. */
static bool is_marked_heading(struct slice *text)
{
    size_t level = 0;

    while (level < text->size && text->data[level] == '#')
        level++;
    if (level == 0 || level > 6 || level + 1 >= text->size || text->data[level] != ' ')
        return false;
    *text = slice_trim(slice_range(*text, level, text->size));
    return text->size > 0;
}

static void take_paragraph(struct walk *walk, size_t paragraph)
{
    struct slice text = document_paragraph_text(walk->document, paragraph);
    struct paragraph *at = &walk->document->paragraphs[paragraph];
    bool hinted = at->role == PARAGRAPH_HEADING;

    if (at->role == PARAGRAPH_BODY && is_marked_heading(&text)) {
        at->role = paragraph == 0 ? PARAGRAPH_TITLE : PARAGRAPH_HEADING;
        hinted = paragraph > 0;
    }

    if (!take_label(walk, paragraph, text) && !take_numbered(walk, paragraph, text, hinted) &&
        !take_hinted(walk, paragraph, text) && !take_english_title(walk, paragraph, text))
        take_text(walk, paragraph, text);
    walk->document->paragraphs[paragraph].heading = walk->section;
}

void outline(struct document *document)
{
    struct walk *walk = arena_allocate(document->arena, sizeof(*walk));

    metadata_language(document);
    if (document->kind == DOCUMENT_KIND_COUNT)
        document->kind = kind_of_text(document);
    walk->document = document;
    walk->section = NO_HEADING;
    for (size_t i = 0; i < document->paragraph_count; i++)
        take_paragraph(walk, i);
    metadata_read(document);
}

const char *outline_article_at(const struct document *document, size_t paragraph, struct arena *arena)
{
    for (size_t i = paragraph + 1; document->kind == DOCUMENT_STATUTE && i-- > 0;) {
        struct heading_number number;
        if (i >= document->paragraph_count || document->paragraphs[i].role == PARAGRAPH_HEADING)
            return NULL;
        number = heading_number_parse(document_paragraph_text(document, i));
        if (number.scheme == SCHEME_ARTICLE)
            return arena_copy_string(arena, number.text);
    }
    return NULL;
}
