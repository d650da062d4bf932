/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_json.c - answers as JSON, one object a line with documented, stable keys. */
#include "tools/yinde/print_authority.h"
#include "tools/yinde/print_library.h"
#include "tools/yinde/print_search.h"
#include "tools/yinde/print_link.h"
#include "tools/yinde/printer.h"

/* null for 0: numbers of pinpoints start at 1. */
static void number_or_null(struct json_writer *json, const char *key, int number)
{
    json_key(json, key);
    if (number > 0)
        json_integer(json, number);
    else
        json_null(json);
}

static void text_if_any(struct json_writer *json, const char *key, const char *value)
{
    if (value != NULL)
        json_member_text(json, key, value);
}

static void numbers(struct json_writer *json, const char *key, const int *values, size_t count)
{
    json_key(json, key);
    json_array_begin(json);
    for (size_t i = 0; i < count; i++)
        json_integer(json, values[i]);
    json_array_end(json);
}

static void statute_fields(struct json_writer *json, const struct mention *mention)
{
    const struct statute_mention *statute = &mention->statute;
    const struct pinpoint *pinpoint = &statute->pinpoint;

    json_member_text(json, "law", statute->law);
    number_or_null(json, "article", pinpoint->article);
    number_or_null(json, "article_suffix", pinpoint->article_suffix);
    number_or_null(json, "paragraph", pinpoint->paragraph);
    number_or_null(json, "item", pinpoint->item);
    if (pinpoint->subitem > 0)
        json_member_integer(json, "subitem", pinpoint->subitem);
    if (pinpoint->article_to > 0)
        json_member_integer(json, "article_to", pinpoint->article_to);
    if (pinpoint->article_to_suffix > 0)
        json_member_integer(json, "article_to_suffix", pinpoint->article_to_suffix);
    if (pinpoint->paragraph_to > 0)
        json_member_integer(json, "paragraph_to", pinpoint->paragraph_to);
    if (pinpoint->item_to > 0)
        json_member_integer(json, "item_to", pinpoint->item_to);
    text_if_any(json, "title", statute->foreign_title);
    text_if_any(json, "sec", statute->sec);
    text_if_any(json, "subsec", statute->subsec);
    text_if_any(json, "note", statute->note);
}

static void case_fields(struct json_writer *json, const struct mention *mention)
{
    const struct case_mention *judgment = &mention->judgment;

    json_member_text(json, "number", judgment->number);
    json_member_text(json, "name", judgment->name);
    json_member_text(json, "court", judgment->court);
    number_or_null(json, "year", judgment->year);
    text_if_any(json, "plaintiff", judgment->plaintiff);
    text_if_any(json, "defendant", judgment->defendant);
    text_if_any(json, "volume", judgment->volume);
    text_if_any(json, "reporter", judgment->reporter);
    text_if_any(json, "page", judgment->page);
    text_if_any(json, "pin", judgment->pin);
}

static void name_field(struct json_writer *json, const struct mention *mention)
{
    json_member_text(json, "name", mention->name);
}

static void scholar_fields(struct json_writer *json, const struct mention *mention)
{
    const struct scholar_mention *scholar = &mention->scholar;

    json_member_text(json, "name", scholar->name);
    json_member_text(json, "title", scholar->title);
    json_key(json, "stances");
    json_array_begin(json);
    for (size_t i = 0; i < scholar->stance_count; i++) {
        json_object_begin(json);
        json_member_text(json, "doctrine", scholar->stances[i].doctrine);
        json_member_text(json, "stance", stance_name(scholar->stances[i].stance));
        json_object_end(json);
    }
    json_array_end(json);
    numbers(json, "refs", scholar->refs, scholar->ref_count);
}

static void refmark_fields(struct json_writer *json, const struct mention *mention)
{
    numbers(json, "numbers", mention->refmark.numbers, mention->refmark.number_count);
}

static void reference_fields(struct json_writer *json, const struct mention *mention)
{
    const struct reference_mention *reference = &mention->reference;

    number_or_null(json, "number", reference->number);
    json_key(json, "authors");
    json_array_begin(json);
    for (size_t i = 0; i < reference->author_count; i++)
        json_text(json, reference->authors[i]);
    json_array_end(json);
    json_member_text(json, "title", reference->title);
    json_member_text(json, "type", reference->type);
    json_member_text(json, "container", reference->container);
    text_if_any(json, "publisher", reference->publisher);
    text_if_any(json, "place", reference->place);
    json_member_text(json, "year", reference->year);
    text_if_any(json, "volume", reference->volume);
    text_if_any(json, "issue", reference->issue);
    text_if_any(json, "pages", reference->pages);
    text_if_any(json, "document_number", reference->document_number);
    text_if_any(json, "doi", reference->doi);
    text_if_any(json, "url", reference->url);
}

static void heading_fields(struct json_writer *json, const struct mention *mention)
{
    json_member_text(json, "number", mention->heading.number);
    json_member_integer(json, "level", mention->heading.level);
    json_member_text(json, "title", mention->heading.title);
}

static void (*const fields_of[MENTION_KIND_COUNT])(struct json_writer *, const struct mention *) = {
    [MENTION_STATUTE] = statute_fields,     [MENTION_CASE] = case_fields,       [MENTION_CHARGE] = name_field,
    [MENTION_DOCTRINE] = name_field,        [MENTION_SCHOLAR] = scholar_fields, [MENTION_REFMARK] = refmark_fields,
    [MENTION_REFERENCE] = reference_fields, [MENTION_HEADING] = heading_fields,
};

static void print_mention(struct printer *printer, const struct document *document, const struct mention *mention,
                          const char *record)
{
    struct json_writer json = {.out = &printer->line};
    struct span span = document_source_span(document, mention->span);

    json_object_begin(&json);
    text_if_any(&json, "doc", record);
    json_member_text(&json, "kind", mention_kind_name(mention->kind));
    json_member_string(&json, "text", slice_range(document->source, span.start, span.end));
    json_member_integer(&json, "start", (int64_t)span.start);
    json_member_integer(&json, "end", (int64_t)span.end);
    json_member_text(&json, "id", mention->id);
    json_member_text(&json, "section", document_section(document, mention->paragraph));
    fields_of[mention->kind](&json, mention);
    text_if_any(&json, "how", mention->how);
    text_if_any(&json, "unresolved", mention->unresolved);
    json_object_end(&json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void print_message(struct printer *printer, const char *key, const char *value)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, key, value);
    json_object_end(&json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void print_progress(struct printer *printer, const struct pipeline_progress *progress, double seconds)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_integer(&json, "stored", (int64_t)progress->stored);
    json_member_integer(&json, "unchanged", (int64_t)progress->unchanged);
    json_member_integer(&json, "failed", (int64_t)progress->failed);
    json_member_integer(&json, "bytes", (int64_t)progress->bytes);
    json_key(&json, "seconds");
    json_number(&json, seconds);
    json_object_end(&json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

const struct printer_format json_format = {
    .mention = print_mention,
    .message = print_message,
    .search_hit = json_search_hit,
    .search_facet = json_search_facet,
    .library_document = json_library_document,
    .library_details = json_library_details,
    .library_heading = json_library_heading,
    .library_passage = json_library_passage,
    .library_mention = json_library_mention,
    .library_count = json_library_count,
    .progress = print_progress,
    .authority_row = print_authority_row_json,
    .authority = print_authority_json,
    .citing = print_citing_json,
    .doctrine = print_doctrine_json,
};
