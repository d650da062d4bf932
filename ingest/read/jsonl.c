/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonl.c - the documents of a JSON Lines file, one object a line, as a stream. */
#include "ingest/read/jsonl.h"

#include "base/cleanup.h"
#include "base/json.h"
#include "base/memory.h"
#include "ingest/read/binary.h"
#include "ingest/read/encoding.h"
#include "ingest/read/line_reader.h"
#include "ingest/read/name_set.h"

/* A JSON string takes more bytes than it stands for: \u4e2d is six for three. */
static size_t line_max(size_t size_max)
{
    return size_max * 2 + 64 * 1024;
}

/* The optional members that go with the text. */
static const struct {
    const char *key;
    size_t offset;
} given_members[] = {
    {"title", offsetof(struct source, given.title)},
    {"date", offsetof(struct source, given.date)},
    {"kind", offsetof(struct source, given.kind)},
    {"source", offsetof(struct source, given.origin)},
};

struct record_walk {
    const char *path;
    size_t size_max;
    size_t line;
    struct name_set names;
    const struct source_visitor *visitor;
};

/* The words of a string or number member, or NULL. */
static const char *member_words(struct arena *arena, const struct json_member *member)
{
    if (member == NULL || (member->type != JSON_STRING && member->type != JSON_NUMBER))
        return NULL;
    return source_words(arena, member->type == JSON_STRING ? member->string : member->raw);
}

/* What was not escaped lies in the line, which the next line overwrites. */
static struct slice keep(struct arena *arena, struct slice text, struct slice line)
{
    if (text.data < line.data || text.data >= line.data + line.size)
        return text;
    return (struct slice){arena_copy(arena, text), text.size};
}

static bool check_text(const struct json_member *text, size_t size_max, struct error *error)
{
    if (text == NULL || text->type != JSON_STRING)
        return error_set(error, ERROR_DATA,
                         "a record without \"text\": each line is an object {\"id\": ..., \"text\": ...}");
    if (slice_trim(text->string).size == 0)
        return error_set(error, ERROR_DATA, "empty");
    if (text->string.size > size_max)
        return error_set(error, ERROR_DATA, "a text of %zu bytes, more than %zu are not read: split it",
                         text->string.size, size_max);
    return true;
}

static bool read_record(struct record_walk *walk, struct slice line, struct source *source,
                        struct error *error)
{
    struct json_member *members;
    size_t count;
    const struct json_member *text;
    const char *id;

    if (!json_scan_object(source->arena, line, &members, &count, error))
        return error_prefix(error, "each line must be one JSON object with \"text\": ");
    text = json_member(members, count, "text");
    if (!check_text(text, walk->size_max, error))
        return false;
    source->line = walk->line;
    source->is_record = true;
    source->bytes = keep(source->arena, text->string, line);
    for (size_t i = 0; i < ARRAY_SIZE(given_members); i++)
        *(const char **)((char *)source + given_members[i].offset) =
            member_words(source->arena, json_member(members, count, given_members[i].key));
    id = member_words(source->arena, json_member(members, count, "id"));
    if (id == NULL)
        id = arena_format(source->arena, "line-%zu", walk->line);
    source->name = name_set_unique(&walk->names, source->arena, id);
    source_seal(source);
    return true;
}

static void skip(const struct record_walk *walk, size_t line, const struct error *reason)
{
    walk->visitor->skipped(walk->path, line, reason, walk->visitor->payload);
}

static bool take_line(struct record_walk *walk, struct slice line)
{
    struct source *source = source_create(walk->path, NULL);
    struct error error = {0};

    if (read_record(walk, line, source, &error))
        return walk->visitor->document(source, walk->visitor->payload);
    skip(walk, walk->line, &error);
    source_destroy(source);
    return true;
}

static bool take_result(struct record_walk *walk, enum line_result result, struct slice line)
{
    struct error error = {0};

    if (result == LINE_TOO_LONG) {
        error_set(&error, ERROR_DATA, "a line of more than %zu bytes: split the document",
                  line_max(walk->size_max));
        skip(walk, walk->line, &error);
        return true;
    }
    if (walk->line == 1 && slice_has_at(line, 0, "\xEF\xBB\xBF"))
        line = slice_range(line, 3, line.size);
    return slice_trim(line).size == 0 || take_line(walk, line);
}

/* Refuses at once what would give an error for each of its lines. */
static bool check_head(struct line_reader *reader, const char *path, struct error *error)
{
    const char *encoding;
    struct slice head;

    if (!line_reader_peek(reader, &head, error) || !binary_refuse(head, path, error))
        return false;
    encoding = encoding_of(head);
    if (encoding == NULL || strcmp(encoding, "UTF-8") != 0)
        return error_set(error, ERROR_DATA, "JSON Lines must be UTF-8: convert with iconv -f %s -t UTF-8",
                         encoding == NULL ? "ENCODING" : encoding);
    if (slice_starts_with(slice_trim(head), SLICE("[")))
        return error_set(error, ERROR_DATA, "a JSON array, not JSON Lines: convert with jq -c '.[]'");
    return true;
}

bool jsonl_walk(int descriptor, const char *path, size_t size_max, const struct source_visitor *visitor)
{
    CLEANUP(line_reader_finish) struct line_reader reader;
    struct record_walk walk = {.path = path, .size_max = size_max, .visitor = visitor};
    struct error error = {0};
    enum line_result result;
    struct slice line;
    bool going = true;

    line_reader_init(&reader, descriptor, line_max(size_max));
    if (check_head(&reader, path, &error)) {
        while (going && (result = line_reader_next(&reader, &line, &error)) < LINE_END) {
            walk.line++;
            going = take_result(&walk, result, line);
        }
    }
    if (error.code != ERROR_NONE)
        skip(&walk, error.code == ERROR_IO ? walk.line : 0, &error);
    name_set_finish(&walk.names);
    return going;
}
