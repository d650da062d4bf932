/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run_cases.c - checks what is recognised in sentences against *.cases files, the specification that a lawyer can edit. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/cleanup.h"
#include "base/memory.h"
#include "ingest/extract/extraction.h"

/*
 * A file is made of blocks separated by blank lines. `#` lines say the rule.
 * The first other line is the text, further paragraphs follow as lines that
 * start with "| ". Then one line an expected mention, in order:
 *
 *     kind id "span text" [field=value ...]
 *
 * `-` as id: recognised, not resolved. `none`: nothing is found. Fields:
 * how, law, article_to, paragraph_to, item_to, sec, subsec, note, number, name;
 * of references authors ("A; B"), title, type, container, publisher, place,
 * year, volume, issue, pages; of references and marks list.
 * At the top of the file `kinds: statute` names the kinds that are compared,
 * `document: statute` the kind of document (paper otherwise),
 * `role: reference` the role of the paragraphs (body otherwise; `| ` ones always have it).
 */
enum { CASE_LINES_MAX = 200 };

struct case_file {
    const char *path;
    bool compared[MENTION_KIND_COUNT];
    enum document_kind document_kind;
    enum paragraph_role role; /* of all paragraphs but a first one that others follow */
};

struct block {
    struct slice lines[CASE_LINES_MAX];
    size_t count;
    size_t line_number; /* of the first */
};

static struct builder read_file(const char *path)
{
    struct builder text = {0};
    char buffer[4096];
    CLEANUP(close_file) FILE *file = fopen(path, "rb");

    if (file == NULL) {
        fprintf(stderr, "cannot open '%s': %s\n", path, strerror(errno));
        exit(2);
    }
    for (size_t size; (size = fread(buffer, 1, sizeof(buffer), file)) > 0;)
        builder_append(&text, (struct slice){buffer, size});
    return text;
}

static struct slice next_word(struct slice *line)
{
    size_t end = 0;
    struct slice word;

    *line = slice_trim(*line);
    while (end < line->size && line->data[end] != ' ')
        end++;
    word = slice_range(*line, 0, end);
    *line = slice_trim(slice_range(*line, end, line->size));
    return word;
}

static struct slice next_quoted(struct slice *line)
{
    size_t end;
    struct slice word;

    if (line->size == 0 || line->data[0] != '"')
        return next_word(line);
    end = slice_find(*line, SLICE("\""), 1);
    if (end == SIZE_MAX)
        end = line->size - 1;
    word = slice_range(*line, 1, end);
    *line = slice_trim(slice_range(*line, end + 1, line->size));
    return word;
}

/* The document of a block: its first line and the lines that start with "| ". */
static struct document *make_document(const struct case_file *file, const struct block *block,
                                      size_t *expected)
{
    struct document *document = document_create();
    struct builder text = {0};
    size_t capacity = 0;
    size_t line = 0;

    document->kind = file->document_kind;
    for (; line < block->count && (line == 0 || slice_starts_with(block->lines[line], SLICE("| "))); line++) {
        struct slice paragraph =
            line == 0 ? block->lines[0] : slice_range(block->lines[line], 2, block->lines[line].size);
        size_t start = text.size + (line > 0 ? 1u : 0u);
        if (line > 0)
            builder_append_byte(&text, '\n');
        builder_append(&text, paragraph);
        *ARENA_PUSH(document->arena, document->paragraphs, document->paragraph_count, capacity) =
            (struct paragraph){.span = {start, text.size}, .role = file->role, .heading = NO_HEADING};
    }
    if (line > 1)
        document->paragraphs[0].role = PARAGRAPH_BODY;
    document->text = (struct slice){arena_copy(document->arena, builder_slice(&text)), text.size};
    document->source = document->text;
    if (file->document_kind == DOCUMENT_STATUTE)
        document->title = arena_copy(document->arena, block->lines[0]);
    builder_finish(&text);
    *expected = line;
    return document;
}

static const char *number_text(char buffer[32], int number)
{
    snprintf(buffer, 32, "%d", number);
    return number > 0 ? buffer : "-";
}

/* "Doe, Jane; Roe, John", or NULL */
static const char *joined_authors(struct arena *arena, const struct reference_mention *reference)
{
    const char *joined = NULL;

    for (size_t i = 0; i < reference->author_count; i++)
        joined = joined == NULL ? reference->authors[i] : arena_format(arena, "%s; %s", joined, reference->authors[i]);
    return joined;
}

/* The value of a field of a reference or mark; "-" where it has none, NULL for an unknown field or another kind. */
static const char *reference_value(struct arena *arena, const struct mention *mention, struct slice name)
{
    bool is_reference = mention->kind == MENTION_REFERENCE;
    const struct reference_mention none = {.number = 0};
    const struct reference_mention *reference = is_reference ? &mention->reference : &none;
    const struct {
        const char *name;
        const char *value;
    } texts[] = {
        {"authors", joined_authors(arena, reference)},
        {"title", reference->title},
        {"type", reference->type},
        {"container", reference->container},
        {"publisher", reference->publisher},
        {"place", reference->place},
        {"year", reference->year},
        {"volume", reference->volume},
        {"issue", reference->issue},
        {"pages", reference->pages},
        {"list", mention->kind == MENTION_REFMARK ? mention->refmark.list : reference->list},
    };

    for (size_t i = 0; (is_reference || mention->kind == MENTION_REFMARK) && i < ARRAY_SIZE(texts); i++)
        if (slice_equal(name, slice_of(texts[i].name)))
            return texts[i].value == NULL ? "-" : texts[i].value;
    return NULL;
}

/* The value of a field of a mention as text; "-" where it has none, NULL for an unknown field. */
static const char *field_value(const struct mention *mention, struct slice name, char buffer[32])
{
    const struct statute_mention *statute = &mention->statute;
    bool is_statute = mention->kind == MENTION_STATUTE;
    const struct {
        const char *name;
        const char *value;
    } texts[] = {
        {"how", mention->how},
        {"unresolved", mention->unresolved},
        {"name", mention->name},
        {"law", is_statute ? statute->law : NULL},
        {"sec", is_statute ? statute->sec : NULL},
        {"subsec", is_statute ? statute->subsec : NULL},
        {"note", is_statute ? statute->note : NULL},
        {"number", mention->kind == MENTION_CASE ? mention->judgment.number : NULL},
    };
    const struct {
        const char *name;
        int value;
    } numbers[] = {
        {"article", is_statute ? statute->pinpoint.article : 0},
        {"article_suffix", is_statute ? statute->pinpoint.article_suffix : 0},
        {"paragraph", is_statute ? statute->pinpoint.paragraph : 0},
        {"item", is_statute ? statute->pinpoint.item : 0},
        {"article_to", is_statute ? statute->pinpoint.article_to : 0},
        {"article_to_suffix", is_statute ? statute->pinpoint.article_to_suffix : 0},
        {"paragraph_to", is_statute ? statute->pinpoint.paragraph_to : 0},
        {"item_to", is_statute ? statute->pinpoint.item_to : 0},
    };

    for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
        if (slice_equal(name, slice_of(texts[i].name)))
            return texts[i].value == NULL ? "-" : texts[i].value;
    for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
        if (slice_equal(name, slice_of(numbers[i].name)))
            return number_text(buffer, numbers[i].value);
    return NULL;
}

/* Does the mention agree with an expected line? */
static bool agrees(const struct document *document, const struct mention *mention, struct slice line)
{
    struct slice kind = next_word(&line);
    struct slice id = next_word(&line);
    struct slice text = next_quoted(&line);

    if (!slice_equal(kind, slice_of(mention_kind_name(mention->kind))) ||
        !slice_equal(id, mention->id == NULL ? SLICE("-") : slice_of(mention->id)) ||
        !slice_equal(text, slice_range(document->text, mention->span.start, mention->span.end)))
        return false;
    while (line.size > 0) {
        char buffer[32];
        size_t equals = slice_find(line, SLICE("="), 0);
        struct slice name;
        const char *value;
        if (equals == SIZE_MAX)
            return false;
        name = slice_range(line, 0, equals);
        line = slice_range(line, equals + 1, line.size);
        value = reference_value(document->arena, mention, name);
        if (value == NULL)
            value = field_value(mention, name, buffer);
        if (value == NULL || !slice_equal(next_quoted(&line), slice_of(value)))
            return false;
    }
    return true;
}

static const char *const reference_fields[] = {"authors", "title", "type", "container", "publisher", "place",
                                               "year", "volume", "issue", "pages", "list"};

static void print_found(const struct document *document, const struct case_file *file)
{
    for (size_t i = 0; i < document->mention_count; i++) {
        const struct mention *mention = &document->mentions[i];
        if (!file->compared[mention->kind])
            continue;
        fprintf(stderr, "      found: %s %s \"%.*s\" how=%s", mention_kind_name(mention->kind),
                mention->id == NULL ? "-" : mention->id, (int)(mention->span.end - mention->span.start),
                document->text.data + mention->span.start, mention->how == NULL ? "-" : mention->how);
        if (mention->kind == MENTION_STATUTE && mention->statute.note != NULL)
            fprintf(stderr, " note=\"%s\"", mention->statute.note);
        for (size_t k = 0; k < ARRAY_SIZE(reference_fields); k++) {
            const char *value = reference_value(document->arena, mention, slice_of(reference_fields[k]));
            if (value != NULL && strcmp(value, "-") != 0)
                fprintf(stderr, " %s=\"%s\"", reference_fields[k], value);
        }
        if (mention->unresolved != NULL)
            fprintf(stderr, " (%s)", mention->unresolved);
        fputc('\n', stderr);
    }
}

static bool document_agrees(const struct document *document, const struct case_file *file,
                            const struct block *block, size_t expected)
{
    bool none = expected < block->count && slice_equal(slice_trim(block->lines[expected]), SLICE("none"));

    if (none)
        expected++;
    for (size_t i = 0; i < document->mention_count; i++) {
        if (!file->compared[document->mentions[i].kind])
            continue;
        if (expected >= block->count || !agrees(document, &document->mentions[i], block->lines[expected]))
            return false;
        expected++;
    }
    return expected == block->count;
}

static bool run_block(const struct registry *registry, const struct case_file *file,
                      const struct block *block)
{
    size_t expected;
    struct document *document = make_document(file, block, &expected);
    bool passed;

    extract(registry, document);
    passed = expected < block->count && document_agrees(document, file, block, expected);
    if (!passed) {
        fprintf(stderr, "%s:%zu: %.*s\n", file->path, block->line_number, (int)block->lines[0].size,
                block->lines[0].data);
        for (size_t i = expected; i < block->count; i++)
            fprintf(stderr, "   expected: %.*s\n", (int)block->lines[i].size, block->lines[i].data);
        print_found(document, file);
    }
    document_destroy(document);
    return passed;
}

/* `kinds: statute case`, `document: statute` */
static bool read_setting(struct case_file *file, struct slice line)
{
    if (slice_starts_with(line, SLICE("document: "))) {
        file->document_kind = document_kind_of(slice_range(line, strlen("document: "), line.size));
        return true;
    }
    if (slice_starts_with(line, SLICE("role: "))) {
        line = slice_range(line, strlen("role: "), line.size);
        file->role = slice_equal(line, SLICE("note")) ? PARAGRAPH_NOTE : PARAGRAPH_REFERENCE;
        return true;
    }
    if (!slice_starts_with(line, SLICE("kinds: ")))
        return false;
    line = slice_range(line, strlen("kinds: "), line.size);
    while (line.size > 0) {
        enum mention_kind kind = mention_kind_of(next_word(&line));
        if (kind < MENTION_KIND_COUNT)
            file->compared[kind] = true;
    }
    return true;
}

static void run_file(const struct registry *registry, const char *path, size_t *run, size_t *failed)
{
    struct case_file file = {.path = path, .document_kind = DOCUMENT_PAPER, .role = PARAGRAPH_BODY};
    CLEANUP(builder_finish) struct builder content = read_file(path);
    struct slice text = builder_slice(&content);
    struct block block = {.count = 0};
    size_t number = 0;

    for (size_t at = 0; at <= text.size;) {
        size_t end = slice_find(text, SLICE("\n"), at);
        struct slice line = slice_range(text, at, end == SIZE_MAX ? text.size : end);
        number++;
        at += line.size + 1;
        if (line.size == 0 && block.count > 0) {
            ++*run;
            *failed += run_block(registry, &file, &block) ? 0 : 1;
            block.count = 0;
        }
        if (line.size == 0 || line.data[0] == '#' || (block.count == 0 && read_setting(&file, line)) ||
            block.count == CASE_LINES_MAX)
            continue;
        if (block.count == 0)
            block.line_number = number;
        block.lines[block.count++] = line;
    }
    if (block.count > 0) {
        ++*run;
        *failed += run_block(registry, &file, &block) ? 0 : 1;
    }
}

static void close_registry(struct registry **registry)
{
    registry_close(*registry);
}

int main(int argc, char **argv)
{
    CLEANUP(close_registry) struct registry *registry = NULL;
    struct error error = {0};
    size_t run = 0;
    size_t failed = 0;

    if (argc < 3) {
        fprintf(stderr, "usage: %s REGISTRY FILE.cases...\n", argv[0]);
        return 2;
    }
    if (!registry_open(&registry, argv[1], &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 2;
    }
    for (int i = 2; i < argc; i++)
        run_file(registry, argv[i], &run, &failed);
    printf("%zu cases, %zu failed\n", run, failed);
    return failed == 0 && run > 0 ? 0 : 1;
}
