/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.c - JSON (RFC 8259) as a stream: a writer, and a scanner of one object's members. */
#include "base/json.h"

#include <inttypes.h>
#include <math.h>

#include "base/unicode.h"

static void separate(struct json_writer *json)
{
    if (json->comma)
        builder_append_byte(json->out, ',');
    json->comma = true;
}

static void open_bracket(struct json_writer *json, char bracket)
{
    separate(json);
    builder_append_byte(json->out, bracket);
    json->comma = false;
}

static void close_bracket(struct json_writer *json, char bracket)
{
    builder_append_byte(json->out, bracket);
    json->comma = true;
}

void json_object_begin(struct json_writer *json)
{
    open_bracket(json, '{');
}

void json_object_end(struct json_writer *json)
{
    close_bracket(json, '}');
}

void json_array_begin(struct json_writer *json)
{
    open_bracket(json, '[');
}

void json_array_end(struct json_writer *json)
{
    close_bracket(json, ']');
}

static void put_escape(struct builder *out, unsigned char byte)
{
    switch (byte) {
    case '"':  builder_append_string(out, "\\\""); break;
    case '\\': builder_append_string(out, "\\\\"); break;
    case '\n': builder_append_string(out, "\\n"); break;
    case '\r': builder_append_string(out, "\\r"); break;
    case '\t': builder_append_string(out, "\\t"); break;
    default:   builder_format(out, "\\u%04x", byte); break;
    }
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte != '"' && byte != '\\' && byte < 0x7F;
}

static void put_quoted(struct builder *out, struct slice value)
{
    size_t at = 0;

    builder_append_byte(out, '"');
    while (at < value.size) {
        size_t start = at;
        while (at < value.size && is_plain((unsigned char)value.data[at]))
            at++;
        builder_append(out, slice_range(value, start, at));
        if (at == value.size)
            break;
        if ((unsigned char)value.data[at] < 0x80)
            put_escape(out, (unsigned char)value.data[at++]);
        else
            builder_append_code_point(out, utf8_next(value, &at));
    }
    builder_append_byte(out, '"');
}

void json_key(struct json_writer *json, const char *key)
{
    separate(json);
    put_quoted(json->out, slice_of(key));
    builder_append_byte(json->out, ':');
    json->comma = false;
}

void json_string(struct json_writer *json, struct slice value)
{
    separate(json);
    put_quoted(json->out, value);
}

void json_text(struct json_writer *json, const char *value)
{
    if (value == NULL)
        json_null(json);
    else
        json_string(json, slice_of(value));
}

void json_integer(struct json_writer *json, int64_t value)
{
    separate(json);
    builder_format(json->out, "%" PRId64, value);
}

void json_number(struct json_writer *json, double value)
{
    separate(json);
    if (isfinite(value))
        builder_format(json->out, "%.6g", value);
    else
        builder_append_string(json->out, "null");
}

void json_boolean(struct json_writer *json, bool value)
{
    separate(json);
    builder_append_string(json->out, value ? "true" : "false");
}

void json_null(struct json_writer *json)
{
    separate(json);
    builder_append_string(json->out, "null");
}

void json_member_string(struct json_writer *json, const char *key, struct slice value)
{
    json_key(json, key);
    json_string(json, value);
}

void json_member_text(struct json_writer *json, const char *key, const char *value)
{
    json_key(json, key);
    json_text(json, value);
}

void json_member_integer(struct json_writer *json, const char *key, int64_t value)
{
    json_key(json, key);
    json_integer(json, value);
}

/* The scanner: where it stands, and why it stopped. */
struct scanner {
    struct arena *arena;
    struct slice text;
    size_t at;
    struct error *error;
};

static bool fail(struct scanner *scanner, const char *expected)
{
    return error_set(scanner->error, ERROR_DATA, "not JSON at byte %zu: %s expected", scanner->at, expected);
}

static char peek(const struct scanner *scanner)
{
    return scanner->at < scanner->text.size ? scanner->text.data[scanner->at] : '\0';
}

static void skip_blanks(struct scanner *scanner)
{
    while (peek(scanner) == ' ' || peek(scanner) == '\t' || peek(scanner) == '\n' || peek(scanner) == '\r')
        scanner->at++;
}

static bool accept_byte(struct scanner *scanner, char byte)
{
    skip_blanks(scanner);
    if (peek(scanner) != byte)
        return false;
    scanner->at++;
    return true;
}

static bool scan_hex(struct scanner *scanner, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < 4; i++, scanner->at++) {
        char c = peek(scanner);
        uint32_t digit;
        if (c >= '0' && c <= '9')
            digit = (uint32_t)(c - '0');
        else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            digit = (uint32_t)((c | 0x20) - 'a' + 10);
        else
            return fail(scanner, "four hexadecimal digits");
        *value = *value << 4 | digit;
    }
    return true;
}

static bool scan_unicode_escape(struct scanner *scanner, struct builder *decoded)
{
    uint32_t value;
    uint32_t low;

    if (!scan_hex(scanner, &value))
        return false;
    if (value >= 0xD800 && value < 0xDC00 && slice_has_at(scanner->text, scanner->at, "\\u")) {
        size_t before = scanner->at;
        scanner->at += 2;
        if (!scan_hex(scanner, &low))
            return false;
        if (low >= 0xDC00 && low < 0xE000)
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        else
            scanner->at = before;
    }
    builder_append_code_point(decoded, value >= 0xD800 && value < 0xE000 ? UNICODE_REPLACEMENT : value);
    return true;
}

static bool scan_escape(struct scanner *scanner, struct builder *decoded)
{
    static const char from[] = "\"\\/bfnrt";
    static const char to[] = "\"\\/\b\f\n\r\t";
    const char *found;
    char c;

    scanner->at++;
    c = peek(scanner);
    if (c == 'u') {
        scanner->at++;
        return scan_unicode_escape(scanner, decoded);
    }
    found = c == '\0' ? NULL : strchr(from, c);
    if (found == NULL)
        return fail(scanner, "an escape");
    builder_append_byte(decoded, to[found - from]);
    scanner->at++;
    return true;
}

/* Moves to the next quote or backslash; false at the end of the text. */
static bool skip_plain(struct scanner *scanner)
{
    while (scanner->at < scanner->text.size && peek(scanner) != '"' && peek(scanner) != '\\')
        scanner->at++;
    return scanner->at < scanner->text.size;
}

static bool scan_escaped_string(struct scanner *scanner, size_t start, struct builder *decoded)
{
    for (size_t run = start;; run = scanner->at) {
        if (!skip_plain(scanner))
            return fail(scanner, "the end of a string");
        builder_append(decoded, slice_range(scanner->text, run, scanner->at));
        if (peek(scanner) == '"')
            return true;
        if (!scan_escape(scanner, decoded))
            return false;
    }
}

/* After the opening quote. */
static bool scan_string_rest(struct scanner *scanner, struct slice *value)
{
    size_t start = scanner->at;
    struct builder decoded = {0};
    bool done = true;

    if (!skip_plain(scanner))
        return fail(scanner, "the end of a string");
    if (peek(scanner) == '"') {
        *value = slice_range(scanner->text, start, scanner->at);
    } else {
        scanner->at = start;
        done = scan_escaped_string(scanner, start, &decoded);
        if (done)
            *value = (struct slice){arena_copy(scanner->arena, builder_slice(&decoded)), decoded.size};
        builder_finish(&decoded);
    }
    scanner->at += done;
    return done;
}

/* Skips an array or object whose opening bracket is at hand, strings inside it included. */
/* Brackets and strings are followed, what stands between them is not looked at. */
static bool skip_nested(struct scanner *scanner)
{
    char closing[JSON_DEPTH_MAX];
    size_t depth = 0;
    struct slice ignored;

    while (scanner->at < scanner->text.size) {
        char c = scanner->text.data[scanner->at++];
        if (c == '"' && !scan_string_rest(scanner, &ignored))
            return false;
        if (c == '{' || c == '[') {
            if (depth == JSON_DEPTH_MAX)
                return fail(scanner, "less nesting");
            closing[depth++] = c == '{' ? '}' : ']';
        } else if (c == '}' || c == ']') {
            if (closing[--depth] != c)
                return fail(scanner, "a matching bracket");
            if (depth == 0)
                return true;
        }
    }
    return fail(scanner, "a closing bracket");
}

static size_t digits_from(struct slice text, size_t at)
{
    size_t end = at;

    while (end < text.size && text.data[end] >= '0' && text.data[end] <= '9')
        end++;
    return end - at;
}

/* -? digits (. digits)? ((e|E) (+|-)? digits)?; zeros in front are let pass, since ids of records have them. */
static bool is_number(struct slice word)
{
    size_t at = slice_has_at(word, 0, "-") ? 1 : 0;
    size_t digits = digits_from(word, at);
    bool sound = digits > 0;

    at += digits;
    if (slice_has_at(word, at, ".")) {
        digits = digits_from(word, at + 1);
        sound = sound && digits > 0;
        at += 1 + digits;
    }
    if (slice_has_at(word, at, "e") || slice_has_at(word, at, "E")) {
        at += slice_has_at(word, at + 1, "+") || slice_has_at(word, at + 1, "-") ? 2 : 1;
        digits = digits_from(word, at);
        sound = sound && digits > 0;
        at += digits;
    }
    return sound && at == word.size;
}

static bool is_literal(struct slice word)
{
    return slice_equal(word, SLICE("true")) || slice_equal(word, SLICE("false")) || slice_equal(word, SLICE("null"));
}

static bool skip_scalar(struct scanner *scanner)
{
    size_t start = scanner->at;
    size_t end = start;
    struct slice word;

    while (end < scanner->text.size && memchr(",}] \t\r\n", scanner->text.data[end], 7) == NULL)
        end++;
    word = slice_range(scanner->text, start, end);
    if (!is_number(word) && !is_literal(word))
        return fail(scanner, "a value");
    scanner->at = end;
    return true;
}

static bool scan_value(struct scanner *scanner, struct json_member *member)
{
    size_t start;
    bool done;

    skip_blanks(scanner);
    start = scanner->at;
    switch (peek(scanner)) {
    case '"':
        member->type = JSON_STRING;
        scanner->at++;
        done = scan_string_rest(scanner, &member->string);
        break;
    case '{':
    case '[':
        member->type = peek(scanner) == '{' ? JSON_OBJECT : JSON_ARRAY;
        done = skip_nested(scanner);
        break;
    default:
        member->type = strchr("-0123456789", peek(scanner)) != NULL ? JSON_NUMBER : JSON_LITERAL;
        done = skip_scalar(scanner);
        break;
    }
    if (done)
        member->raw = slice_range(scanner->text, start, scanner->at);
    return done;
}

static bool scan_member(struct scanner *scanner, struct json_member *member)
{
    *member = (struct json_member){0};
    if (!accept_byte(scanner, '"'))
        return fail(scanner, "a key");
    if (!scan_string_rest(scanner, &member->key))
        return false;
    if (!accept_byte(scanner, ':'))
        return fail(scanner, "':'");
    return scan_value(scanner, member);
}

bool json_scan_object(struct arena *arena, struct slice text, struct json_member **members, size_t *count,
                      struct error *error)
{
    struct scanner scanner = {arena, text, 0, error};
    struct json_member *found = NULL;
    size_t found_count = 0;
    size_t capacity = 0;

    if (!accept_byte(&scanner, '{'))
        return fail(&scanner, "'{'");
    if (!accept_byte(&scanner, '}')) {
        do {
            struct json_member member;
            if (!scan_member(&scanner, &member))
                return false;
            *ARENA_PUSH(arena, found, found_count, capacity) = member;
        } while (accept_byte(&scanner, ','));
        if (!accept_byte(&scanner, '}'))
            return fail(&scanner, "',' or '}'");
    }
    skip_blanks(&scanner);
    if (scanner.at != text.size)
        return fail(&scanner, "the end of the line");
    *members = found;
    *count = found_count;
    return true;
}

const struct json_member *json_member(const struct json_member *members, size_t count, const char *key)
{
    for (size_t i = count; i-- > 0;)
        if (slice_equal(members[i].key, slice_of(key)))
            return &members[i];
    return NULL;
}
