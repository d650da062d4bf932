/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_derive.c - writes what was derived from a document: metadata, headings, passages, mentions. */
#include "base/memory.h"
#include "index/store_internal.h"
#include "ingest/segment/sentence.h"

/* One document while its derived rows are written, in the order of its text. */
struct derivation {
    struct store *store;
    const struct document *document;
    int64_t document_id;
    int64_t first_mention; /* its row, 0 before there is one */
    struct error *error;

    /* the passage at hand */
    size_t paragraph;
    int64_t passage_id;
    const struct span *sentences;
    size_t sentence_count;
    int64_t *sentence_ids; /* 0: not written, no mention stands in it yet */
};

static void bind_year(sqlite3_stmt *statement, int index, int year)
{
    if (year > 0)
        bind_integer(statement, index, year);
    else
        bind_null(statement, index);
}

static bool put_metadata(struct derivation *derivation)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_METADATA];
    const struct document *document = derivation->document;

    bind_integer(statement, 1, derivation->document_id);
    bind_text(statement, 2, document_kind_name(document->kind));
    bind_text(statement, 3, document->title);
    bind_text(statement, 4, document->title_en);
    bind_text(statement, 5, document->authors);
    bind_text(statement, 6, document->journal);
    bind_text(statement, 7, document->date);
    bind_year(statement, 8, document->year);
    bind_text(statement, 9, document->court);
    bind_text(statement, 10, document->docket);
    bind_text(statement, 11, document->language);
    bind_text(statement, 12, document->keywords);
    bind_text(statement, 13, document->doi);
    bind_text(statement, 14, document->origin);
    return store_run(derivation->store, PUT_METADATA, derivation->error);
}

static bool put_heading(struct derivation *derivation, size_t index)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_HEADING];
    const struct heading *heading = &derivation->document->headings[index];
    struct span source = document_source_span(derivation->document, heading->span);

    bind_integer(statement, 1, derivation->document_id);
    bind_integer(statement, 2, (int64_t)index);
    bind_text(statement, 3, heading->number == NULL ? "" : heading->number);
    bind_text(statement, 4, heading->title == NULL ? "" : heading->title);
    bind_integer(statement, 5, heading->level);
    bind_integer(statement, 6, heading->type);
    if (heading->parent == NO_HEADING)
        bind_null(statement, 7);
    else
        bind_integer(statement, 7, heading->parent);
    bind_integer(statement, 8, (int64_t)source.start);
    bind_integer(statement, 9, (int64_t)source.end);
    return store_run(derivation->store, PUT_HEADING, derivation->error);
}

static bool put_passage(struct derivation *derivation)
{
    struct store *store = derivation->store;
    sqlite3_stmt *row = store->statements[PUT_PASSAGE];
    sqlite3_stmt *index = store->statements[PUT_PASSAGE_TEXT];
    const struct paragraph *paragraph = &derivation->document->paragraphs[derivation->paragraph];
    struct slice text = document_paragraph_text(derivation->document, derivation->paragraph);
    struct span source = document_source_span(derivation->document, paragraph->span);

    bind_integer(row, 1, derivation->document_id);
    bind_integer(row, 2, (int64_t)derivation->paragraph);
    bind_text(row, 3, paragraph_role_name(paragraph->role));
    if (paragraph->heading == NO_HEADING)
        bind_null(row, 4);
    else
        bind_integer(row, 4, paragraph->heading);
    bind_integer(row, 5, (int64_t)source.start);
    bind_integer(row, 6, (int64_t)source.end);
    bind_slice(row, 7, text);
    if (!store_run(store, PUT_PASSAGE, derivation->error))
        return false;
    derivation->passage_id = store_last_id(store);
    derivation->sentence_count = 0;
    derivation->sentences = NULL;
    bind_integer(index, 1, derivation->passage_id);
    bind_slice(index, 2, text);
    return store_run(store, PUT_PASSAGE_TEXT, derivation->error);
}

/* Sentences are cut only where a mention needs one. */
static void cut_sentences(struct derivation *derivation)
{
    struct arena *scratch = derivation->store->scratch;
    struct slice text = document_paragraph_text(derivation->document, derivation->paragraph);

    arena_reset(scratch);
    derivation->sentences = sentences_of(scratch, text, &derivation->sentence_count);
    derivation->sentence_ids =
        arena_allocate(scratch, (derivation->sentence_count + 1) * sizeof(*derivation->sentence_ids));
}

/* The sentence of passage bytes [start, end): the one that holds `start`, widened to the passage if there is none. */
static size_t sentence_index(const struct derivation *derivation, size_t start)
{
    return last_start_before(derivation->sentences, derivation->sentence_count, sizeof(*derivation->sentences), start);
}

static struct span trimmed(struct slice text, struct span span)
{
    struct slice inside = slice_trim(slice_range(text, span.start, span.end));

    return (struct span){(size_t)(inside.data - text.data), (size_t)(inside.data - text.data) + inside.size};
}

static bool put_sentence(struct derivation *derivation, struct span mention, int64_t *id)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_SENTENCE];
    size_t offset = derivation->document->paragraphs[derivation->paragraph].span.start;
    struct slice text = document_paragraph_text(derivation->document, derivation->paragraph);
    struct span span = {0, text.size};
    struct span source;
    size_t index;

    if (derivation->sentences == NULL)
        cut_sentences(derivation);
    index = sentence_index(derivation, mention.start);
    if (derivation->sentence_ids[index] != 0) {
        *id = derivation->sentence_ids[index];
        return true;
    }
    if (derivation->sentence_count > 0)
        span = trimmed(text, derivation->sentences[index]);
    source = document_source_span(derivation->document, (struct span){span.start + offset, span.end + offset});
    bind_integer(statement, 1, derivation->passage_id);
    bind_integer(statement, 2, (int64_t)span.start);
    bind_integer(statement, 3, (int64_t)span.end);
    bind_integer(statement, 4, (int64_t)source.start);
    bind_integer(statement, 5, (int64_t)source.end);
    if (!store_run(derivation->store, PUT_SENTENCE, derivation->error))
        return false;
    derivation->sentence_ids[index] = *id = store_last_id(derivation->store);
    return true;
}

/* The name under which a mention is known, by kind. */
static const char *mention_label(const struct mention *mention)
{
    switch (mention->kind) {
    case MENTION_STATUTE:
        return mention->statute.law != NULL ? mention->statute.law : mention->statute.foreign_title;
    case MENTION_CASE:
        return mention->judgment.number != NULL ? mention->judgment.number : mention->judgment.name;
    case MENTION_SCHOLAR:
        return mention->scholar.name;
    case MENTION_HEADING:
        return mention->heading.title;
    case MENTION_REFERENCE:
        return mention->reference.title;
    default:
        return mention->name;
    }
}

static bool is_local(enum mention_kind kind)
{
    return kind == MENTION_REFMARK || kind == MENTION_HEADING || kind == MENTION_REFERENCE;
}

/* "cn/civil-code/art-1207" for arts. 1202-1207, or NULL. */
static const char *range_end(struct arena *scratch, const struct mention *mention)
{
    const struct pinpoint *pinpoint = &mention->statute.pinpoint;
    struct pinpoint last = {.article = pinpoint->article_to, .article_suffix = pinpoint->article_to_suffix};
    const char *law_end;

    if (mention->kind != MENTION_STATUTE || mention->id == NULL || pinpoint->article_to == 0)
        return NULL;
    law_end = strstr(mention->id, "/art-");
    if (law_end == NULL)
        return NULL;
    return pinpoint_id(scratch, arena_copy(scratch, (struct slice){mention->id, (size_t)(law_end - mention->id)}),
                       &last);
}

static bool bind_mention_ids(struct derivation *derivation, const struct mention *mention)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_MENTION];
    int64_t authority_id;

    bind_null(statement, 7);
    bind_null(statement, 8);
    if (mention->id == NULL)
        return true;
    if (is_local(mention->kind)) {
        bind_text(statement, 8, mention->id);
        return true;
    }
    if (!store_authority(derivation->store, mention->id, mention_kind_name(mention->kind), &authority_id,
                         derivation->error))
        return false;
    bind_integer(statement, 7, authority_id);
    return true;
}

static bool put_marks(struct derivation *derivation, int64_t mention_id, const int *numbers, size_t count, const char *list)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_MARK];

    for (size_t i = 0; i < count; i++) {
        bind_integer(statement, 1, mention_id);
        bind_integer(statement, 2, numbers[i]);
        bind_text(statement, 3, list);
        if (!store_run(derivation->store, PUT_MARK, derivation->error))
            return false;
    }
    return true;
}

static bool put_scholar(struct derivation *derivation, int64_t mention_id, const struct scholar_mention *scholar)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_STANCE];

    for (size_t i = 0; i < scholar->stance_count; i++) {
        int64_t doctrine_id;
        if (!store_authority(derivation->store, scholar->stances[i].doctrine, "doctrine", &doctrine_id,
                             derivation->error))
            return false;
        bind_integer(statement, 1, mention_id);
        bind_integer(statement, 2, doctrine_id);
        bind_text(statement, 3, stance_name(scholar->stances[i].stance));
        if (!store_run(derivation->store, PUT_STANCE, derivation->error))
            return false;
    }
    return put_marks(derivation, mention_id, scholar->refs, scholar->ref_count, scholar->ref_list);
}

static const char *joined_authors(struct arena *scratch, const struct reference_mention *reference)
{
    struct builder names = {0};
    const char *copy;

    for (size_t i = 0; i < reference->author_count; i++)
        builder_format(&names, "%s%s", i > 0 ? "; " : "", reference->authors[i]);
    copy = names.size > 0 ? arena_copy(scratch, builder_slice(&names)) : NULL;
    builder_finish(&names);
    return copy;
}

static bool put_work(struct derivation *derivation, int64_t mention_id, const struct reference_mention *reference)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_WORK];
    const char *texts[] = {
        reference->list,
        joined_authors(derivation->store->scratch, reference),
        reference->title, reference->type, reference->container, reference->publisher, reference->place,
        reference->year, reference->volume, reference->issue, reference->pages, reference->doi, reference->url,
    };

    bind_integer(statement, 1, mention_id);
    bind_integer(statement, 2, derivation->document_id);
    bind_year(statement, 3, reference->number);
    for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
        bind_text(statement, (int)i + 4, texts[i]);
    return store_run(derivation->store, PUT_WORK, derivation->error);
}

static bool put_details(struct derivation *derivation, int64_t mention_id, const struct mention *mention)
{
    switch (mention->kind) {
    case MENTION_SCHOLAR:
        return put_scholar(derivation, mention_id, &mention->scholar);
    case MENTION_REFMARK:
        return put_marks(derivation, mention_id, mention->refmark.numbers, mention->refmark.number_count,
                         mention->refmark.list);
    case MENTION_REFERENCE:
        return put_work(derivation, mention_id, &mention->reference);
    default:
        return true;
    }
}

static bool put_mention(struct derivation *derivation, const struct mention *mention)
{
    sqlite3_stmt *statement = derivation->store->statements[PUT_MENTION];
    size_t offset = derivation->document->paragraphs[derivation->paragraph].span.start;
    struct span span = {mention->span.start - offset, mention->span.end - offset};
    struct span source = document_source_span(derivation->document, mention->span);
    int64_t sentence_id;

    if (!put_sentence(derivation, span, &sentence_id) || !bind_mention_ids(derivation, mention))
        return false;
    bind_integer(statement, 1, sentence_id);
    bind_text(statement, 2, mention_kind_name(mention->kind));
    bind_integer(statement, 3, (int64_t)span.start);
    bind_integer(statement, 4, (int64_t)span.end);
    bind_integer(statement, 5, (int64_t)source.start);
    bind_integer(statement, 6, (int64_t)source.end);
    bind_text(statement, 9, mention_label(mention));
    bind_text(statement, 10, mention->how);
    bind_text(statement, 11, mention->unresolved);
    bind_text(statement, 12, mention->kind == MENTION_STATUTE ? mention->statute.note : NULL);
    bind_text(statement, 13, range_end(derivation->store->scratch, mention));
    if (!store_run(derivation->store, PUT_MENTION, derivation->error))
        return false;
    if (derivation->first_mention == 0)
        derivation->first_mention = store_last_id(derivation->store);
    return put_details(derivation, store_last_id(derivation->store), mention);
}

static bool put_passages(struct derivation *derivation)
{
    const struct document *document = derivation->document;
    size_t mention = 0;

    for (size_t i = 0; i < document->paragraph_count; i++) {
        derivation->paragraph = i;
        if (!put_passage(derivation))
            return false;
        for (; mention < document->mention_count && document->mentions[mention].paragraph == i; mention++)
            if (!put_mention(derivation, &document->mentions[mention]))
                return false;
    }
    return true;
}

/* Marks stand before the works that they name: they are joined at the end. */
static bool link_marks(struct derivation *derivation)
{
    sqlite3_stmt *statement = derivation->store->statements[LINK_MARKS];

    if (derivation->first_mention == 0)
        return true;
    bind_integer(statement, 1, derivation->document_id);
    bind_integer(statement, 2, derivation->first_mention);
    return store_run(derivation->store, LINK_MARKS, derivation->error);
}

bool store_derive_document(struct store *store, int64_t document_id, const struct document *document,
                           struct error *error)
{
    struct derivation derivation = {
        .store = store, .document = document, .document_id = document_id, .error = error};

    arena_reset(store->scratch);
    if (!put_metadata(&derivation))
        return false;
    for (size_t i = 0; i < document->heading_count; i++)
        if (!put_heading(&derivation, i))
            return false;
    return put_passages(&derivation) && link_marks(&derivation);
}
