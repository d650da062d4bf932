/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.h - JSON (RFC 8259) as a stream: a writer, and a scanner of one object's members. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

/*
 * Writes compact JSON into a builder. Commas are put by the writer. Invalid
 * UTF-8 is written as U+FFFD, so that output is always valid.
 */
struct json_writer {
    struct builder *out;
    bool comma; /* the next value or key needs one before it */
};

void json_object_begin(struct json_writer *json);
void json_object_end(struct json_writer *json);
void json_array_begin(struct json_writer *json);
void json_array_end(struct json_writer *json);
void json_key(struct json_writer *json, const char *key);

void json_string(struct json_writer *json, struct slice value);
void json_text(struct json_writer *json, const char *value); /* NULL gives null */
void json_integer(struct json_writer *json, int64_t value);
void json_number(struct json_writer *json, double value);
void json_boolean(struct json_writer *json, bool value);
void json_null(struct json_writer *json);

/* Key and value in one call. */
void json_member_string(struct json_writer *json, const char *key, struct slice value);
void json_member_text(struct json_writer *json, const char *key, const char *value);
void json_member_integer(struct json_writer *json, const char *key, int64_t value);

/* A top-level member of a scanned object. Of arrays and objects only `raw` is given. */
enum json_type { JSON_STRING, JSON_NUMBER, JSON_LITERAL, JSON_OBJECT, JSON_ARRAY };

struct json_member {
    struct slice key;    /* decoded */
    enum json_type type;
    struct slice raw;    /* as written */
    struct slice string; /* decoded, for JSON_STRING; borrows from the text where nothing was escaped */
};

enum { JSON_DEPTH_MAX = 64 };

/*
 * Scans one JSON object (a line of a JSON Lines file). Lone surrogates become
 * U+FFFD. Fails with ERROR_DATA that names the byte where it went wrong.
 * `members` lies in the arena.
 */
bool json_scan_object(struct arena *arena, struct slice text, struct json_member **members,
                      size_t *count, struct error *error);

/* The member of that key, or NULL. The last one wins, as most readers do. */
const struct json_member *json_member(const struct json_member *members, size_t count, const char *key);

#endif
