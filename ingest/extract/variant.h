/* SPDX-License-Identifier: GPL-3.0-or-later */
/* variant.h - a folded text without what writers of the same term put in or leave out. */
#ifndef INGEST_EXTRACT_VARIANT_H
#define INGEST_EXTRACT_VARIANT_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The folded text without quotation marks, 的 and English plural s, hyphens
 * between letters as blanks: “非主体”说 is found as 非主体说. Byte i stems from
 * folded byte origin[i].
 */
struct variant {
    struct slice folded;
    struct slice text;
    const uint32_t *origin;
};

struct variant variant_of(struct arena *arena, struct slice folded);

/*
 * The folded bytes that variant bytes [start, end) stand for, with a
 * quotation mark outside whose partner is inside. False if the words between
 * cannot be one term: a quotation that begins inside and ends elsewhere, or
 * a 的 that binds two short words (作品的类型).
 */
bool variant_span(const struct variant *variant, size_t start, size_t end, struct span *folded);

#endif
