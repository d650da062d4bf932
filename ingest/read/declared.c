/* SPDX-License-Identifier: GPL-3.0-or-later */
/* declared.c - what a document says of itself: front matter of Markdown, <meta> of HTML. */
#include "ingest/read/declared.h"

#include <stdio.h>
#include <strings.h>

#include "base/memory.h"
#include "ingest/read/source.h"

enum { FRONT_MATTER_SIZE_MAX = 64 * 1024, VALUE_SIZE_MAX = 4096 };

static const struct {
    const char *name;
    size_t field;
} fields[] = {
    {"title", offsetof(struct given_metadata, title)},
    {"citation_title", offsetof(struct given_metadata, title)},
    {"dc.title", offsetof(struct given_metadata, title)},
    {"author", offsetof(struct given_metadata, authors)},
    {"authors", offsetof(struct given_metadata, authors)},
    {"citation_author", offsetof(struct given_metadata, authors)},
    {"dc.creator", offsetof(struct given_metadata, authors)},
    {"date", offsetof(struct given_metadata, date)},
    {"citation_publication_date", offsetof(struct given_metadata, date)},
    {"citation_date", offsetof(struct given_metadata, date)},
    {"dc.date", offsetof(struct given_metadata, date)},
    {"journal", offsetof(struct given_metadata, journal)},
    {"citation_journal_title", offsetof(struct given_metadata, journal)},
    {"doi", offsetof(struct given_metadata, doi)},
    {"citation_doi", offsetof(struct given_metadata, doi)},
    {"keywords", offsetof(struct given_metadata, keywords)},
    {"citation_keywords", offsetof(struct given_metadata, keywords)},
};

/* Digits at *at, at most `most`; 0 if there are none. */
static int take_digits(struct slice text, size_t *at, size_t most)
{
    int value = 0;

    for (size_t i = 0; i < most && *at < text.size && text.data[*at] >= '0' && text.data[*at] <= '9'; i++, ++*at)
        value = value * 10 + (text.data[*at] - '0');
    return value;
}

/* The number behind a separator, or 0. */
static int take_part(struct slice text, size_t *at)
{
    if (*at >= text.size || strchr("-/.", text.data[*at]) == NULL)
        return 0;
    ++*at;
    return take_digits(text, at, 2);
}

const char *declared_date(struct arena *arena, struct slice value)
{
    size_t at = 0;
    int year = take_digits(value, &at, 4);
    int month = take_part(value, &at);
    int day = month == 0 ? 0 : take_part(value, &at);

    if (year < 1000 || month > 12 || day > 31)
        return NULL;
    if (month == 0)
        return arena_format(arena, "%04d", year);
    return day == 0 ? arena_format(arena, "%04d-%02d", year, month)
                    : arena_format(arena, "%04d-%02d-%02d", year, month, day);
}

static void set_field(struct document *document, size_t field, struct slice value)
{
    const char **target = (const char **)((char *)&document->given + field);
    bool is_list = field == offsetof(struct given_metadata, authors) ||
                   field == offsetof(struct given_metadata, keywords);
    const char *words;

    if (value.size > VALUE_SIZE_MAX)
        return;
    if (field == offsetof(struct given_metadata, date))
        words = declared_date(document->arena, slice_trim(value));
    else
        words = source_words(document->arena, value);
    if (words == NULL)
        return;
    if (*target == NULL)
        *target = words;
    else if (is_list && strlen(*target) < VALUE_SIZE_MAX && strstr(*target, words) == NULL)
        *target = arena_format(document->arena, "%s; %s", *target, words);
}

void declared_take(struct document *document, struct slice name, struct slice value)
{
    for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
        if (strlen(fields[i].name) == name.size && strncasecmp(fields[i].name, name.data, name.size) == 0)
            set_field(document, fields[i].field, value);
}

/* Without the quotes around it. */
static struct slice unquote(struct slice value)
{
    value = slice_trim(value);
    if (value.size >= 2 && (value.data[0] == '"' || value.data[0] == '\'') && value.data[value.size - 1] == value.data[0])
        return slice_range(value, 1, value.size - 1);
    return value;
}

/* A value or the values of [a, b]. */
static void take_values(struct document *document, struct slice key, struct slice value)
{
    size_t start = 1;

    value = slice_trim(value);
    if (value.size < 2 || value.data[0] != '[' || value.data[value.size - 1] != ']') {
        declared_take(document, key, unquote(value));
        return;
    }
    for (size_t at = 1; at < value.size; at++)
        if (value.data[at] == ',' || at == value.size - 1) {
            declared_take(document, key, unquote(slice_range(value, start, at)));
            start = at + 1;
        }
}

static bool is_fence(struct slice line, bool first)
{
    line = slice_trim(line);
    return slice_equal(line, SLICE("---")) || (!first && slice_equal(line, SLICE("...")));
}

/* A line "key: value" or, below a key, "- value". */
static void take_line(struct document *document, struct slice line, struct slice *key)
{
    size_t colon = slice_find(line, SLICE(":"), 0);
    struct slice trimmed = slice_trim(line);

    if (slice_has_at(trimmed, 0, "- ")) {
        take_values(document, *key, slice_range(trimmed, 2, trimmed.size));
    } else if (colon != SIZE_MAX && line.data[0] != ' ') {
        *key = slice_trim(slice_range(line, 0, colon));
        take_values(document, *key, slice_range(line, colon + 1, line.size));
    }
}

static struct slice line_at(struct slice text, size_t at)
{
    size_t end = slice_find(text, SLICE("\n"), at);

    return slice_range(text, at, end == SIZE_MAX ? text.size : end);
}

/* Where the line after the closing fence starts, or 0. */
static size_t front_matter_end(struct slice text)
{
    size_t at = 0;

    while (at < text.size && at < FRONT_MATTER_SIZE_MAX) {
        struct slice line = line_at(text, at);
        if (is_fence(line, at == 0) != (at == 0))
            return at == 0 ? 0 : at + line.size + (at + line.size < text.size);
        at += line.size + 1;
    }
    return 0;
}

size_t declared_take_front_matter(struct document *document, struct slice text)
{
    size_t end = front_matter_end(text);
    struct slice key = {"", 0};

    for (size_t at = 0; at < end; at += line_at(text, at).size + 1)
        if (!is_fence(line_at(text, at), false))
            take_line(document, line_at(text, at), &key);
    return end;
}
