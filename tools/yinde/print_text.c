/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_text.c - answers as text for people. */
#include "tools/yinde/print_authority.h"
#include "tools/yinde/print_library.h"
#include "tools/yinde/print_search.h"
#include "tools/yinde/print_link.h"
#include "tools/yinde/printer.h"

static void print_mention(struct printer *printer, const struct document *document, const struct mention *mention,
                          const char *record)
{
    struct span span = document_source_span(document, mention->span);
    const char *section = document_section(document, mention->paragraph);

    if (record != NULL)
        builder_format(&printer->line, "%s\t", record);
    builder_format(&printer->line, "%zu..%zu\t%s\t", span.start, span.end, mention_kind_name(mention->kind));
    printer_append_safe(printer, slice_of(mention->id != NULL ? mention->id : "-"));
    builder_append_byte(&printer->line, '\t');
    printer_append_safe(printer, slice_range(document->text, mention->span.start, mention->span.end));
    if (section != NULL)
        builder_format(&printer->line, "\t§%s", section);
    if (mention->unresolved != NULL)
        builder_format(&printer->line, "\t(%s)", mention->unresolved);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void print_message(struct printer *printer, const char *key, const char *value)
{
    (void)key;
    printer_append_safe(printer, slice_of(value));
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void print_progress(struct printer *printer, const struct pipeline_progress *progress, double seconds)
{
    builder_format(&printer->line, "%zu stored, %zu unchanged, %zu skipped (%.1f MB in %.1f s)\n", progress->stored,
                   progress->unchanged, progress->failed, (double)progress->bytes / 1e6, seconds);
    printer_flush(printer);
}

const struct printer_format text_format = {
    .mention = print_mention,
    .message = print_message,
    .search_hit = text_search_hit,
    .search_facet = text_search_facet,
    .library_document = text_library_document,
    .library_details = text_library_details,
    .library_heading = text_library_heading,
    .library_passage = text_library_passage,
    .library_mention = text_library_mention,
    .library_count = text_library_count,
    .progress = print_progress,
    .authority_row = print_authority_row_text,
    .authority = print_authority_text,
    .citing = print_citing_text,
    .doctrine = print_doctrine_text,
};
