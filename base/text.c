/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.c - pieces of UTF-8 text: spans, slices, and a builder. */
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"

bool slice_starts_with(struct slice slice, struct slice prefix)
{
    return slice.size >= prefix.size && (prefix.size == 0 || memcmp(slice.data, prefix.data, prefix.size) == 0);
}

bool slice_ends_with(struct slice slice, struct slice suffix)
{
    return slice.size >= suffix.size &&
           (suffix.size == 0 || memcmp(slice.data + slice.size - suffix.size, suffix.data, suffix.size) == 0);
}

bool slice_has_at(struct slice slice, size_t at, const char *literal)
{
    size_t size = strlen(literal);

    return at <= slice.size && slice.size - at >= size && memcmp(slice.data + at, literal, size) == 0;
}

size_t slice_find(struct slice slice, struct slice needle, size_t from)
{
    const char *found;

    if (from > slice.size || needle.size > slice.size - from)
        return SIZE_MAX;
    if (needle.size == 0)
        return from;
    found = memmem(slice.data + from, slice.size - from, needle.data, needle.size);
    return found == NULL ? SIZE_MAX : (size_t)(found - slice.data);
}

struct slice slice_trim(struct slice slice)
{
    size_t start = 0;
    size_t end = slice.size;

    while (start < end) {
        size_t next = start;
        if (!unicode_is_space(utf8_next(slice, &next)))
            break;
        start = next;
    }
    while (end > start) {
        size_t previous = end;
        if (!unicode_is_space(utf8_previous(slice, &previous)))
            break;
        end = previous;
    }
    return slice_range(slice, start, end);
}

size_t last_start_before(const void *items, size_t count, size_t size, size_t at)
{
    const char *bytes = items;
    size_t low = 0;
    size_t high = count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        size_t start;
        memcpy(&start, bytes + middle * size, sizeof(start));
        if (start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static char *builder_reserve(struct builder *builder, size_t extra)
{
    size_t needed = builder->size + extra + 1;

    if (needed > builder->capacity) {
        size_t doubled = builder->capacity * 2;
        builder->capacity = needed > doubled ? needed : doubled;
        if (builder->capacity < 64)
            builder->capacity = 64;
        builder->data = memory_resize(builder->data, builder->capacity);
    }
    return builder->data + builder->size;
}

void builder_append(struct builder *builder, struct slice slice)
{
    char *end = builder_reserve(builder, slice.size);

    if (slice.size > 0)
        memcpy(end, slice.data, slice.size);
    builder->size += slice.size;
    builder->data[builder->size] = '\0';
}

void builder_append_string(struct builder *builder, const char *string)
{
    builder_append(builder, slice_of(string));
}

void builder_append_byte(struct builder *builder, char byte)
{
    *builder_reserve(builder, 1) = byte;
    builder->data[++builder->size] = '\0';
}

void builder_append_code_point(struct builder *builder, uint32_t code_point)
{
    char bytes[UTF8_SIZE_MAX];

    builder_append(builder, (struct slice){bytes, utf8_put(bytes, code_point)});
}

void builder_format(struct builder *builder, const char *format, ...)
{
    va_list arguments;
    va_list again;
    int length;

    va_start(arguments, format);
    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length > 0) {
        char *end = builder_reserve(builder, (size_t)length);
        vsnprintf(end, (size_t)length + 1, format, again);
        builder->size += (size_t)length;
    }
    va_end(again);
}

void builder_truncate(struct builder *builder, size_t size)
{
    if (size < builder->size) {
        builder->size = size;
        builder->data[size] = '\0';
    }
}

void builder_finish(struct builder *builder)
{
    free(builder->data);
    *builder = (struct builder){0};
}
