/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_authority.c - what the reference data knows of an authority, as text and as JSON. */
#include "tools/yinde/print_authority.h"

#include <stddef.h>

#include "base/memory.h"

/* The texts and lists of an authority that have a name of their own; empty ones are left out. */
static const struct {
    const char *key;
    size_t offset;
} texts[] = {
    {"jurisdiction", offsetof(struct authority, jurisdiction)},
    {"type", offsetof(struct authority, statute_kind)},
    {"issuer", offsetof(struct authority, issuer)},
    {"document_number", offsetof(struct authority, document_number)},
    {"promulgated", offsetof(struct authority, promulgated)},
    {"revised", offsetof(struct authority, revised)},
    {"effective", offsetof(struct authority, effective)},
    {"repealed", offsetof(struct authority, repealed)},
    {"successor", offsetof(struct authority, successor)},
    {"number", offsetof(struct authority, number)},
    {"court", offsetof(struct authority, court)},
    {"code", offsetof(struct authority, code)},
    {"level", offsetof(struct authority, level)},
    {"definition", offsetof(struct authority, definition)},
};

static const struct {
    const char *key;
    size_t offset;
} lists[] = {
    {"areas", offsetof(struct authority, areas)},
    {"broader", offsetof(struct authority, broader)},
    {"narrower", offsetof(struct authority, narrower)},
    {"related", offsetof(struct authority, related)},
    {"provisions", offsetof(struct authority, provisions)},
};

static const char *text_at(const struct authority *authority, size_t offset)
{
    const char *text = *(const char *const *)((const char *)authority + offset);

    return text == NULL ? "" : text;
}

static const char *const *list_at(const struct authority *authority, size_t offset)
{
    static const char *const nothing[] = {NULL};
    const char *const *list = *(const char *const *const *)((const char *)authority + offset);

    return list == NULL ? nothing : list;
}

static bool has_status(const struct authority *authority)
{
    return authority->kind == AUTHORITY_STATUTE || authority->kind == AUTHORITY_CHARGE;
}

static void end_row(struct printer *printer)
{
    builder_append_byte(&printer->line, '\n');
    printer_flush(printer);
}

void print_authority_row_text(struct printer *printer, const struct authority *authority)
{
    builder_format(&printer->line, "%s\t%s", authority->id, authority->label_zh);
    if (authority->label_en[0] != '\0')
        builder_format(&printer->line, "%s%s", authority->label_zh[0] != '\0' ? " · " : "", authority->label_en);
    if (has_status(authority) && authority->status != STATUS_IN_FORCE)
        builder_format(&printer->line, "\t(%s)", authority_status_name(authority->status));
    end_row(printer);
}

static void label_members(struct json_writer *json, const struct authority *authority)
{
    json_member_text(json, "id", authority->id);
    json_member_text(json, "kind", authority_kind_name(authority->kind));
    json_key(json, "label");
    json_object_begin(json);
    json_member_text(json, "zh", authority->label_zh[0] == '\0' ? NULL : authority->label_zh);
    json_member_text(json, "en", authority->label_en[0] == '\0' ? NULL : authority->label_en);
    json_object_end(json);
    if (has_status(authority))
        json_member_text(json, "status", authority_status_name(authority->status));
}

void print_authority_row_json(struct printer *printer, const struct authority *authority)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    label_members(&json, authority);
    json_object_end(&json);
    end_row(printer);
}

static void put_line(struct printer *printer, const char *key, const char *value)
{
    if (value[0] != '\0')
        builder_format(&printer->line, "  %-16s %s\n", key, value);
}

static void put_list(struct printer *printer, const char *key, const char *const *values)
{
    if (*values == NULL)
        return;
    builder_format(&printer->line, "  %-16s ", key);
    for (size_t i = 0; values[i] != NULL; i++)
        builder_format(&printer->line, "%s%s", i > 0 ? "; " : "", values[i]);
    builder_append_byte(&printer->line, '\n');
}

static void put_facts(struct printer *printer, const struct authority *authority)
{
    if (has_status(authority))
        put_line(printer, "status", authority_status_name(authority->status));
    for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
        put_line(printer, texts[i].key, text_at(authority, texts[i].offset));
    if (authority->last_article > 0)
        builder_format(&printer->line, "  %-16s %d\n", "last article", authority->last_article);
    if (authority->year > 0)
        builder_format(&printer->line, "  %-16s %d\n", "year", authority->year);
    for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
        put_list(printer, lists[i].key, list_at(authority, lists[i].offset));
}

void print_authority_text(struct printer *printer, const struct authority_facts *facts)
{
    const struct authority *authority = facts->authority;

    builder_format(&printer->line, "%s\n", facts->id);
    if (authority != NULL) {
        put_line(printer, "kind", authority_kind_name(authority->kind));
        put_list(printer, "names", facts->names);
        put_facts(printer, authority);
    }
    if (facts->is_counted)
        builder_format(&printer->line, "  %-16s %lld sentences in %lld documents\n", "cited in",
                       (long long)facts->sentences, (long long)facts->documents);
    printer_flush(printer);
}

static void json_list(struct json_writer *json, const char *key, const char *const *values)
{
    json_key(json, key);
    json_array_begin(json);
    for (; *values != NULL; values++)
        json_text(json, *values);
    json_array_end(json);
}

static void json_facts(struct json_writer *json, const struct authority_facts *facts)
{
    const struct authority *authority = facts->authority;

    label_members(json, authority);
    json_list(json, "names", facts->names);
    for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
        if (text_at(authority, texts[i].offset)[0] != '\0')
            json_member_text(json, texts[i].key, text_at(authority, texts[i].offset));
    if (authority->last_article > 0)
        json_member_integer(json, "last_article", authority->last_article);
    if (authority->year > 0)
        json_member_integer(json, "year", authority->year);
    for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
        if (*list_at(authority, lists[i].offset) != NULL)
            json_list(json, lists[i].key, list_at(authority, lists[i].offset));
}

void print_authority_json(struct printer *printer, const struct authority_facts *facts)
{
    struct json_writer json = {.out = &printer->line};

    json_object_begin(&json);
    if (facts->authority != NULL)
        json_facts(&json, facts);
    else
        json_member_text(&json, "id", facts->id);
    if (facts->authority != NULL && strcmp(facts->id, facts->authority->id) != 0)
        json_member_text(&json, "pinpoint", facts->id);
    if (facts->is_counted) {
        json_key(&json, "cited");
        json_object_begin(&json);
        json_member_integer(&json, "sentences", facts->sentences);
        json_member_integer(&json, "documents", facts->documents);
        json_object_end(&json);
    }
    json_object_end(&json);
    end_row(printer);
}
