/* SPDX-License-Identifier: GPL-3.0-or-later */
/* issuer.h - the bodies whose names open the titles of interpretations and decisions. */
#ifndef INGEST_EXTRACT_ISSUER_H
#define INGEST_EXTRACT_ISSUER_H

#include "base/arena.h"
#include "base/text.h"

/* The size of the issuing body's name (最高人民法院, 两高) that stands at `at` of folded text, or 0. */
size_t issuer_at(struct slice text, size_t at);

/* The size of the one that ends before `end`, or 0. */
size_t issuer_before(struct slice text, size_t end);

/* The body's name as titles write it: 最高院 is 最高人民法院. */
const char *issuer_full_name(struct arena *arena, struct slice issuer);

#endif
