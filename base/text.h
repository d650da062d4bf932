/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.h - pieces of UTF-8 text: spans, slices, and a builder. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Half-open range of bytes in some text that the context names. */
struct span {
    size_t start;
    size_t end;
};

/* Borrowed bytes, not NUL-terminated. */
struct slice {
    const char *data;
    size_t size;
};

#define SLICE(literal) ((struct slice){(literal), sizeof(literal) - 1})

static inline struct slice slice_of(const char *string)
{
    return (struct slice){string, string == NULL ? 0 : strlen(string)};
}

static inline struct slice slice_range(struct slice slice, size_t start, size_t end)
{
    return (struct slice){slice.data + start, end - start};
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

bool slice_starts_with(struct slice slice, struct slice prefix);
bool slice_ends_with(struct slice slice, struct slice suffix);

/* Does `literal` stand at byte `at` of `slice`? False beyond its end. */
bool slice_has_at(struct slice slice, size_t at, const char *literal);

/* Byte offset of `needle` at or after `from`, or SIZE_MAX. */
size_t slice_find(struct slice slice, struct slice needle, size_t from);

/* Without the white space (ASCII, U+3000, U+00A0) at both ends. */
struct slice slice_trim(struct slice slice);

static inline bool span_overlaps(struct span a, struct span b)
{
    return a.start < b.end && b.start < a.end;
}

/*
 * Of `count` items of `size` bytes that begin with their start (a size_t) and
 * are sorted by it: the index of the last one that starts at or before `at`,
 * or 0.
 */
size_t last_start_before(const void *items, size_t count, size_t size, size_t at);

/*
 * Growing text. Zero-initialise; `data` is NUL-terminated once anything was
 * appended. Release with builder_finish(), or keep `data` (malloc'ed).
 */
struct builder {
    char *data;
    size_t size;
    size_t capacity;
};

void builder_append(struct builder *builder, struct slice slice);
void builder_append_string(struct builder *builder, const char *string);
void builder_append_byte(struct builder *builder, char byte);
void builder_append_code_point(struct builder *builder, uint32_t code_point);
void builder_format(struct builder *builder, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void builder_truncate(struct builder *builder, size_t size);
void builder_finish(struct builder *builder);

static inline struct slice builder_slice(const struct builder *builder)
{
    return (struct slice){builder->data == NULL ? "" : builder->data, builder->size};
}

#endif
