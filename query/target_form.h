/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_form.h - writes query-only forms out in full: 民法典 1202 -> 民法典第1202条, Civil Code 1207 -> Civil Code art. 1207. */
#ifndef QUERY_TARGET_FORM_H
#define QUERY_TARGET_FORM_H

#include "base/arena.h"
#include "base/text.h"
#include "corpus/registry.h"

/* Words as the extractors read them, with the bytes of the original that each byte stands for. */
struct target_form {
    struct slice text;
    const uint32_t *start;
    const uint32_t *end;
};

/*
 * A number that follows a law's name is an article of it, in a query: nobody
 * asks for anything else. Everything but such numbers is copied as it is.
 */
struct target_form target_form_of(const struct registry *registry, struct arena *arena, struct slice text);

/* The bytes of the original that a span of the form stands for. */
struct span target_form_span(const struct target_form *form, struct span span);

#endif
