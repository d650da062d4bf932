/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_link.c - citing sentences and doctrines, as text and as JSON. */
#include "tools/yinde/print_link.h"

#include "base/memory.h"

static const struct {
    enum mention_kind kind;
    const char *heading;
} link_headings[] = {
    {MENTION_STATUTE, "Provisions"}, {MENTION_CASE, "Cases"},           {MENTION_SCHOLAR, "Scholars"},
    {MENTION_REFMARK, "References"}, {MENTION_DOCTRINE, "Doctrines"},   {MENTION_CHARGE, "Charges"},
};

static void end_row(struct printer *printer)
{
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

static void color(struct printer *printer, const char *code)
{
    if (printer->color)
        builder_format(&printer->line, "\033[%sm", code);
}

/* "paper.txt §4.2.1 [120..345]" */
static void put_place(struct printer *printer, const char *doc, const char *section, struct span span)
{
    printer_append_safe(printer, slice_of(doc));
    if (section != NULL) {
        builder_append_string(&printer->line, " §");
        printer_append_safe(printer, slice_of(section));
    }
    builder_format(&printer->line, " [%zu..%zu]", span.start, span.end);
}

void print_citing_text(struct printer *printer, const struct citing *citing)
{
    color(printer, "1");
    if (citing->title != NULL) {
        printer_append_safe(printer, slice_of(citing->title));
        color(printer, "0");
        builder_append_string(&printer->line, "\n  ");
    }
    put_place(printer, citing->doc, citing->section, citing->span);
    if (citing->title == NULL)
        color(printer, "0");
    builder_append_string(&printer->line, "  ");
    printer_append_safe(printer, slice_of(citing->id));
    if (citing->date != NULL)
        builder_format(&printer->line, "  %s", citing->date);
    if (citing->note != NULL) {
        builder_append_string(&printer->line, "  (");
        printer_append_safe(printer, slice_of(citing->note));
        builder_append_byte(&printer->line, ')');
    }
    builder_append_string(&printer->line, "\n    ");
    printer_append_safe(printer, slice_of(citing->sentence));
    end_row(printer);
}

void print_citing_json(struct printer *printer, const struct citing *citing)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    json_member_text(&json, "doc", citing->doc);
    json_member_text(&json, "title", citing->title);
    json_member_text(&json, "section", citing->section);
    json_member_integer(&json, "score", citing->count);
    json_member_text(&json, "snippet", citing->sentence);
    json_member_integer(&json, "start", (int64_t)citing->span.start);
    json_member_integer(&json, "end", (int64_t)citing->span.end);
    json_member_text(&json, "id", citing->id);
    json_member_text(&json, "date", citing->date);
    if (citing->note != NULL)
        json_member_text(&json, "note", citing->note);
    json_object_end(&json);
    end_row(printer);
}

static const char *label_or_id(const struct registry *registry, const char *id)
{
    const struct authority *authority = registry_find(registry, id);

    if (authority == NULL)
        return id;
    return authority->label_zh[0] != '\0' ? authority->label_zh : authority->label_en;
}

static void put_names(struct printer *printer, const struct registry *registry, const char *heading,
                      const char *const *ids)
{
    if (*ids == NULL)
        return;
    builder_format(&printer->line, "  %-9s", heading);
    for (size_t i = 0; ids[i] != NULL; i++) {
        builder_append_string(&printer->line, i > 0 ? "; " : "");
        builder_append_string(&printer->line, label_or_id(registry, ids[i]));
    }
    builder_append_byte(&printer->line, '\n');
}

static void put_title(struct printer *printer, const struct registry *registry, const struct doctrine_answer *answer)
{
    const struct authority *authority = answer->authority;

    color(printer, "1");
    if (authority == NULL)
        builder_append_string(&printer->line, answer->id);
    else
        builder_format(&printer->line, "%s%s%s", authority->label_zh, authority->label_zh[0] != '\0' ? " · " : "",
                       authority->label_en);
    color(printer, "0");
    builder_format(&printer->line, "  (%s)\n", answer->id);
    if (authority != NULL) {
        put_names(printer, registry, "broader", authority->broader);
        put_names(printer, registry, "narrower", authority->narrower);
    }
}

static void put_evidence(struct printer *printer, const struct doctrine_evidence *evidence)
{
    builder_append_string(&printer->line, "      ");
    printer_append_safe(printer, slice_of(evidence->sentence));
    builder_append_string(&printer->line, "\n      - ");
    put_place(printer, evidence->doc, evidence->section, evidence->span);
    builder_append_byte(&printer->line, '\n');
}

static void put_link(struct printer *printer, const struct doctrine_link *link)
{
    builder_append_string(&printer->line, "  ");
    color(printer, "1");
    printer_append_safe(printer, slice_of(link->label));
    color(printer, "0");
    builder_append_string(&printer->line, "  ");
    builder_append_string(&printer->line, link->relation);
    if (link->count > 1)
        builder_format(&printer->line, ", %lld times", (long long)link->count);
    builder_append_string(&printer->line, "  (");
    printer_append_safe(printer, slice_of(link->id));
    builder_append_string(&printer->line, ")\n");
    if (link->evidence_count > 0)
        put_evidence(printer, &link->evidence[0]);
}

void print_doctrine_text(struct printer *printer, const struct registry *registry,
                         const struct doctrine_answer *answer)
{
    put_title(printer, registry, answer);
    if (answer->definition_count > 0)
        builder_append_string(&printer->line, "\nDefinitions\n");
    for (size_t i = 0; i < answer->definition_count; i++)
        put_evidence(printer, &answer->definitions[i]);
    for (size_t h = 0; h < ARRAY_SIZE(link_headings); h++) {
        bool any = false;
        for (size_t i = 0; i < answer->link_count; i++) {
            if (answer->links[i].kind != link_headings[h].kind)
                continue;
            if (!any)
                builder_format(&printer->line, "\n%s\n", link_headings[h].heading);
            any = true;
            put_link(printer, &answer->links[i]);
        }
    }
    printer_flush(printer);
}

static void json_ids(struct json_writer *json, const char *key, const char *const *ids)
{
    json_key(json, key);
    json_array_begin(json);
    for (; ids != NULL && *ids != NULL; ids++)
        json_text(json, *ids);
    json_array_end(json);
}

static void json_evidence(struct json_writer *json, const char *key, const struct doctrine_evidence *evidence,
                          size_t count)
{
    json_key(json, key);
    json_array_begin(json);
    for (size_t i = 0; i < count; i++) {
        json_object_begin(json);
        json_member_text(json, "doc", evidence[i].doc);
        json_member_text(json, "section", evidence[i].section);
        json_member_integer(json, "start", (int64_t)evidence[i].span.start);
        json_member_integer(json, "end", (int64_t)evidence[i].span.end);
        json_member_string(json, "quote", (struct slice){evidence[i].quote, evidence[i].quote_size});
        json_object_end(json);
    }
    json_array_end(json);
}

static void json_link(struct json_writer *json, const struct doctrine_link *link)
{
    json_object_begin(json);
    json_member_text(json, "kind", mention_kind_name(link->kind));
    json_member_text(json, "id", link->id);
    json_member_text(json, "label", link->label);
    json_member_text(json, "relation", link->relation);
    json_member_integer(json, "count", link->count);
    json_key(json, "score");
    json_number(json, link->score);
    json_evidence(json, "evidence", link->evidence, link->evidence_count);
    json_object_end(json);
}

void print_doctrine_json(struct printer *printer, const struct registry *registry,
                         const struct doctrine_answer *answer)
{
    const struct authority *authority = answer->authority;
    struct json_writer json = {.out = &printer->line};

    (void)registry;
    json_object_begin(&json);
    json_member_text(&json, "id", answer->id);
    json_key(&json, "label");
    json_object_begin(&json);
    json_member_text(&json, "zh", authority == NULL ? NULL : authority->label_zh);
    json_member_text(&json, "en", authority == NULL ? NULL : authority->label_en);
    json_object_end(&json);
    json_ids(&json, "broader", authority == NULL ? NULL : authority->broader);
    json_ids(&json, "narrower", authority == NULL ? NULL : authority->narrower);
    json_ids(&json, "related", authority == NULL ? NULL : authority->related);
    json_evidence(&json, "definitions", answer->definitions, answer->definition_count);
    json_key(&json, "links");
    json_array_begin(&json);
    for (size_t i = 0; i < answer->link_count; i++)
        json_link(&json, &answer->links[i]);
    json_array_end(&json);
    json_object_end(&json);
    end_row(printer);
}
