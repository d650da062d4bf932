/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unicode.h - UTF-8 and characters: decoding, classes, folding, boundaries, encodings. The one wrapper of ICU. */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

enum { UTF8_SIZE_MAX = 4, UNICODE_REPLACEMENT = 0xFFFD };

/*
 * The code point at byte *at (which must be < size), and moves *at past it.
 * An invalid sequence gives U+FFFD and moves past its maximal bad prefix
 * (at least one byte), as the Unicode Standard, section 3.9, recommends.
 */
uint32_t utf8_next(struct slice text, size_t *at);

/* The code point that ends at byte *at (> 0), and moves *at before it. */
uint32_t utf8_previous(struct slice text, size_t *at);

/* The code point at byte `at`, or 0 at the end of the text. */
uint32_t utf8_peek(struct slice text, size_t at);

/* Where the white space that stands at `at` ends. */
size_t utf8_skip_spaces(struct slice text, size_t at);

/* Writes 1 to 4 bytes, returns how many. */
size_t utf8_put(char bytes[UTF8_SIZE_MAX], uint32_t code_point);

bool utf8_is_valid(struct slice text);

/* Number of code points. */
size_t utf8_length(struct slice text);

/* Han ideographs in every plane, with 〇 and 々. */
bool unicode_is_han(uint32_t code_point);

/* A letter or digit of any script (full width too). */
bool unicode_is_word(uint32_t code_point);

/* Latin, Greek or Cyrillic letter. */
bool unicode_is_latin(uint32_t code_point);

/* ASCII or full-width digit. */
bool unicode_is_digit(uint32_t code_point);

/* Blank, tab, line end, no-break and ideographic space, zero-width space, BOM. */
bool unicode_is_space(uint32_t code_point);

/* Control, bidi control and other characters that must not reach a terminal raw. */
bool unicode_is_unsafe(uint32_t code_point);

/* 0, 1 or 2 terminal columns (UAX #11; ambiguous counts 1). */
int unicode_width(uint32_t code_point);

/*
 * Folds one character for comparison: lower case, half width, compatibility
 * forms, traditional to simplified Han. One character in, one out.
 */
uint32_t unicode_fold(uint32_t code_point);

/*
 * A folded copy of a text that knows where each byte came from:
 * folded byte i stems from source bytes [start[i], end[i]) (the whole
 * character). With `drop_blanks`, white space next to a Han character and
 * all line ends between Han characters are left out, and other white space
 * becomes a single blank, so that 生成式 \n 人工智能 is found as 生成式人工智能.
 */
struct folded {
    const char *text; /* NUL-terminated */
    size_t size;
    const uint32_t *start;
    const uint32_t *end;
};

struct folded unicode_fold_text(struct arena *arena, struct slice text, bool drop_blanks);

/* The source span of folded bytes [start, end), end > start. */
struct span folded_source(const struct folded *folded, size_t start, size_t end);

/* Folded text only, NUL-terminated. */
char *unicode_fold_string(struct arena *arena, struct slice text, bool drop_blanks);

/* Sentences or words of a text by ICU's break iterators (root rules plus Chinese dictionary). */
enum boundary_kind { BOUNDARY_SENTENCE, BOUNDARY_WORD };

/*
 * The segments of `text` as byte spans, in order, without gaps. Words that are
 * only punctuation or white space are left out.
 */
struct span *unicode_segments(struct arena *arena, struct slice text, enum boundary_kind kind,
                              size_t *count);

/*
 * Converts bytes of `encoding` (an ICU converter name) to UTF-8; what cannot
 * be converted becomes U+FFFD. Fails with ERROR_DATA if ICU does not know it.
 */
bool unicode_to_utf8(struct slice bytes, const char *encoding, struct builder *utf8,
                     struct error *error);

/*
 * The most likely encoding by ICU's detector: a static string, or NULL when
 * nothing fits with `minimum` confidence (0 to 100).
 */
const char *unicode_detect(struct slice bytes, int minimum);

#endif
