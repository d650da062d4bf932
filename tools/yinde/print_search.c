/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_search.c - results of a search, for the tables of printer.h. */
#include "tools/yinde/print_search.h"

#include <math.h>

/* What stands around a place that matches. */
struct highlight {
    const char *open;
    const char *close;
};

static const struct highlight plain = {"**", "**"};
static const struct highlight colored = {"\033[1;31m", "\033[0m"};
static const char ellipsis[] = "…";

/* Appends a snippet to the printer's line, safe for a terminal. */
static void append_snippet(struct printer *printer, const struct snippet *snippet,
                           const struct highlight *highlight)
{
    size_t done = 0;

    if (snippet->cut_before)
        builder_append_string(&printer->line, ellipsis);
    for (size_t i = 0; i < snippet->mark_count; i++) {
        struct span mark = snippet->marks[i];
        printer_append_safe(printer, slice_range(snippet->text, done, mark.start));
        builder_append_string(&printer->line, highlight->open);
        printer_append_safe(printer, slice_range(snippet->text, mark.start, mark.end));
        builder_append_string(&printer->line, highlight->close);
        done = mark.end;
    }
    printer_append_safe(printer, slice_range(snippet->text, done, snippet->text.size));
    if (snippet->cut_after)
        builder_append_string(&printer->line, ellipsis);
}

void text_search_hit(struct printer *printer, const struct search_hit *hit, size_t place)
{
    builder_format(&printer->line, "%zu. %s", place, printer->color ? "\033[1m" : "");
    printer_append_safe(printer, slice_of(hit->title != NULL ? hit->title : hit->document));
    builder_append_string(&printer->line, printer->color ? "\033[0m\n  " : "\n  ");
    if (hit->title != NULL) {
        builder_append_byte(&printer->line, ' ');
        printer_append_safe(printer, slice_of(hit->document));
    }
    if (hit->section != NULL) {
        builder_append_string(&printer->line, " §");
        printer_append_safe(printer, slice_of(hit->section));
        if (hit->section_title != NULL && strcmp(hit->section_title, hit->section) != 0) {
            builder_append_byte(&printer->line, ' ');
            printer_append_safe(printer, slice_of(hit->section_title));
        }
    }
    builder_format(&printer->line, " (%zu..%zu)\n   ", hit->start, hit->end);
    append_snippet(printer, &hit->snippet, printer->color ? &colored : &plain);
    builder_append_string(&printer->line, "\n\n");
    printer_flush(printer);
}

/* The snippet as a string of its own, so that JSON can escape it. */
static void json_snippet(struct printer *printer, struct json_writer *json, const struct snippet *snippet)
{
    struct printer inner = {.format = printer->format};

    append_snippet(&inner, snippet, &plain);
    json_member_string(json, "snippet", builder_slice(&inner.line));
    builder_finish(&inner.line);
}

void json_search_hit(struct printer *printer, const struct search_hit *hit, size_t place)
{
    struct json_writer json = {.out = &printer->line};

    (void)place;
    json_object_begin(&json);
    json_member_text(&json, "doc", hit->document);
    json_member_text(&json, "title", hit->title);
    json_member_text(&json, "section", hit->section);
    json_member_text(&json, "section_title", hit->section_title);
    json_key(&json, "score");
    json_number(&json, round(hit->score * 1000) / 1000);
    json_snippet(printer, &json, &hit->snippet);
    json_member_integer(&json, "start", (int64_t)hit->start);
    json_member_integer(&json, "end", (int64_t)hit->end);
    json_object_end(&json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

void text_search_facet(struct printer *printer, const struct search_facet *facet)
{
    builder_format(&printer->line, "%s\t", facet->facet);
    printer_append_safe(printer, slice_of(facet->value));
    builder_format(&printer->line, "\t%zu in %zu documents\n", facet->count, facet->documents);
    printer_flush(printer);
}

void json_search_facet(struct printer *printer, const struct search_facet *facet)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "facet", facet->facet);
    json_member_text(&json, "value", facet->value);
    json_member_integer(&json, "count", (int64_t)facet->count);
    json_member_integer(&json, "documents", (int64_t)facet->documents);
    json_object_end(&json);
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}
