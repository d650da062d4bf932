/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unicode_icu.c - what needs ICU's services: boundaries and encodings. */
#include "base/unicode.h"

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utext.h>

#include "base/cleanup.h"

static void close_boundaries(UBreakIterator **iterator)
{
    ubrk_close(*iterator);
}

static void close_converter(UConverter **converter)
{
    ucnv_close(*converter);
}

static void close_detector(UCharsetDetector **detector)
{
    ucsdet_close(*detector);
}

static void close_utext(UText **text)
{
    utext_close(*text);
}

struct span *unicode_segments(struct arena *arena, struct slice text, enum boundary_kind kind, size_t *count)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIteratorType type = kind == BOUNDARY_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
    CLEANUP(close_boundaries) UBreakIterator *iterator = ubrk_open(type, "zh", NULL, 0, &status);
    CLEANUP(close_utext) UText *utext = utext_openUTF8(NULL, text.data, (int64_t)text.size, &status);
    struct span *spans = NULL;
    size_t capacity = 0;
    int32_t start = 0;

    *count = 0;
    if (U_FAILURE(status))
        return NULL;
    ubrk_setUText(iterator, utext, &status);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
        if (kind == BOUNDARY_WORD && ubrk_getRuleStatus(iterator) < UBRK_WORD_NONE_LIMIT)
            continue;
        *ARENA_PUSH(arena, spans, *count, capacity) = (struct span){(size_t)start, (size_t)end};
    }
    return spans;
}

bool unicode_to_utf8(struct slice bytes, const char *encoding, struct builder *utf8, struct error *error)
{
    UErrorCode status = U_ZERO_ERROR;
    CLEANUP(close_converter) UConverter *from = ucnv_open(encoding, &status);
    CLEANUP(close_converter) UConverter *to = ucnv_open("UTF-8", &status);
    UChar pivot[4096];
    UChar *pivot_source = pivot;
    UChar *pivot_target = pivot;
    const char *source = bytes.data;
    bool first = true;

    if (U_FAILURE(status))
        return error_set(error, ERROR_DATA, "unknown encoding '%s'", encoding);
    do {
        char chunk[16384];
        char *target = chunk;
        status = U_ZERO_ERROR;
        ucnv_convertEx(to, from, &target, chunk + sizeof(chunk), &source, bytes.data + bytes.size, pivot,
                       &pivot_source, &pivot_target, pivot + 4096, first, true, &status);
        builder_append(utf8, (struct slice){chunk, (size_t)(target - chunk)});
        first = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status))
        return error_set(error, ERROR_DATA, "cannot convert from %s: %s", encoding, u_errorName(status));
    return true;
}

const char *unicode_detect(struct slice bytes, int minimum)
{
    /* The detector's names are static strings of ICU. */
    UErrorCode status = U_ZERO_ERROR;
    CLEANUP(close_detector) UCharsetDetector *detector = ucsdet_open(&status);
    int32_t size = bytes.size > 65536 ? 65536 : (int32_t)bytes.size;
    const UCharsetMatch *match;

    if (U_FAILURE(status))
        return NULL;
    ucsdet_setText(detector, bytes.data, size, &status);
    match = ucsdet_detect(detector, &status);
    if (U_FAILURE(status) || match == NULL || ucsdet_getConfidence(match, &status) < minimum)
        return NULL;
    return ucsdet_getName(match, &status);
}
