/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_library.c - documents, outlines, passages, mentions and counts, for the tables of printer.h. */
#include "tools/yinde/print_library.h"

#include "base/memory.h"

/* What is shown of a document: its keys in JSON, and the words beside them in text. */
static const struct {
    const char *key;
    const char *words;
    size_t member;
    bool in_list;
} document_fields[] = {
    {"kind", "kind", offsetof(struct library_document, kind), true},
    {"title", "title", offsetof(struct library_document, title), true},
    {"title_en", "English title", offsetof(struct library_document, title_en), true},
    {"authors", "authors", offsetof(struct library_document, authors), true},
    {"journal", "journal", offsetof(struct library_document, journal), true},
    {"date", "date", offsetof(struct library_document, date), true},
    {"court", "court", offsetof(struct library_document, court), true},
    {"docket", "docket number", offsetof(struct library_document, docket), true},
    {"language", "language", offsetof(struct library_document, language), true},
    {"keywords", "keywords", offsetof(struct library_document, keywords), false},
    {"doi", "DOI", offsetof(struct library_document, doi), false},
    {"origin", "origin", offsetof(struct library_document, origin), false},
    {"path", "file", offsetof(struct library_document, path), true},
};

static const char *field_of(const struct library_document *document, size_t index)
{
    return *(const char *const *)(const void *)((const char *)document + document_fields[index].member);
}

static void end_row(struct printer *printer, struct json_writer *json)
{
    json_object_end(json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void tab_and(struct printer *printer, const char *text)
{
    builder_append_byte(&printer->line, '\t');
    printer_append_safe(printer, slice_of(text == NULL ? "-" : text));
}

void text_library_document(struct printer *printer, const struct library_document *document)
{
    const char *title = document->title != NULL ? document->title : document->title_en;

    printer_append_safe(printer, slice_of(document->name));
    tab_and(printer, document->kind);
    tab_and(printer, document->date);
    tab_and(printer, document->language);
    tab_and(printer, title);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void json_document(struct printer *printer, const struct library_document *document, bool all)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "doc", document->name);
    for (size_t i = 0; i < ARRAY_SIZE(document_fields); i++)
        if (all || document_fields[i].in_list)
            json_member_text(&json, document_fields[i].key, field_of(document, i));
    json_member_integer(&json, "passages", (int64_t)document->passages);
    json_member_integer(&json, "mentions", (int64_t)document->mentions);
    end_row(printer, &json);
}

void json_library_document(struct printer *printer, const struct library_document *document)
{
    json_document(printer, document, false);
}

void text_library_details(struct printer *printer, const struct library_document *document)
{
    printer_append_safe(printer, slice_of(document->name));
    builder_append_byte(&printer->line, '\n');
    for (size_t i = 0; i < ARRAY_SIZE(document_fields); i++) {
        const char *value = field_of(document, i);
        if (value == NULL)
            continue;
        builder_format(&printer->line, "  %-14s ", document_fields[i].words);
        printer_append_safe(printer, slice_of(value));
        builder_append_byte(&printer->line, '\n');
    }
    builder_format(&printer->line, "  %-14s %zu, with %zu mentions\n", "passages", document->passages,
                   document->mentions);
    printer_flush(printer);
}

void json_library_details(struct printer *printer, const struct library_document *document)
{
    json_document(printer, document, true);
}

void text_library_heading(struct printer *printer, const char *document,
                          const struct library_heading *heading)
{
    const char *title = heading->title == NULL ? "" : heading->title;
    const char *number = heading->number == NULL ? "" : heading->number;
    int indent = heading->level > 0 ? 2 * heading->level : 2;

    (void)document;
    builder_format(&printer->line, "%*s", indent, "");
    printer_append_safe(printer, slice_of(number));
    if (strcmp(title, number) != 0) {
        builder_append_byte(&printer->line, ' ');
        printer_append_safe(printer, slice_of(title));
    }
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

void json_library_heading(struct printer *printer, const char *document,
                          const struct library_heading *heading)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "doc", document);
    json_member_text(&json, "section", heading->number);
    json_member_text(&json, "title", heading->title);
    json_member_integer(&json, "level", heading->level);
    json_member_integer(&json, "start", (int64_t)heading->start);
    json_member_integer(&json, "end", (int64_t)heading->end);
    end_row(printer, &json);
}

void text_library_passage(struct printer *printer, const char *document,
                          const struct library_passage *passage)
{
    (void)document;
    printer_append_safe(printer, passage->text);
    builder_append_string(&printer->line, "\n\n");
    printer_flush(printer);
}

void json_library_passage(struct printer *printer, const char *document,
                          const struct library_passage *passage)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "doc", document);
    json_member_text(&json, "section", passage->section);
    json_member_text(&json, "role", passage->role);
    json_member_string(&json, "text", passage->text);
    json_member_integer(&json, "start", (int64_t)passage->start);
    json_member_integer(&json, "end", (int64_t)passage->end);
    end_row(printer, &json);
}

void text_library_mention(struct printer *printer, const char *document,
                          const struct library_mention *mention)
{
    (void)document;
    builder_format(&printer->line, "%zu..%zu\t%s", mention->start, mention->end, mention->kind);
    tab_and(printer, mention->id);
    builder_append_byte(&printer->line, '\t');
    printer_append_safe(printer, mention->text);
    if (mention->section != NULL) {
        builder_append_string(&printer->line, "\t§");
        printer_append_safe(printer, slice_of(mention->section));
    }
    if (mention->unresolved != NULL)
        builder_format(&printer->line, "\t(%s)", mention->unresolved);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

void json_library_mention(struct printer *printer, const char *document,
                          const struct library_mention *mention)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "doc", document);
    json_member_text(&json, "kind", mention->kind);
    json_member_string(&json, "text", mention->text);
    json_member_integer(&json, "start", (int64_t)mention->start);
    json_member_integer(&json, "end", (int64_t)mention->end);
    json_member_text(&json, "id", mention->id);
    json_member_text(&json, "section", mention->section);
    json_member_text(&json, "how", mention->how);
    json_member_text(&json, "unresolved", mention->unresolved);
    json_member_text(&json, "note", mention->note);
    end_row(printer, &json);
}

void text_library_count(struct printer *printer, const struct library_count *count)
{
    if (count->kind == NULL)
        builder_format(&printer->line, "%-16s %10zu\n", count->what, count->count);
    else
        builder_format(&printer->line, "  %-14s %10zu\n", count->kind, count->count);
    printer_flush(printer);
}

void json_library_count(struct printer *printer, const struct library_count *count)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "what", count->what);
    json_member_text(&json, "kind", count->kind);
    json_member_integer(&json, "count", (int64_t)count->count);
    end_row(printer, &json);
}
