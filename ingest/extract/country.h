/* SPDX-License-Identifier: GPL-3.0-or-later */
/* country.h - the countries whose law Chinese texts speak of, by the words that stand before a law's name. */
#ifndef INGEST_EXTRACT_COUNTRY_H
#define INGEST_EXTRACT_COUNTRY_H

#include <stddef.h>

#include "base/text.h"

struct country {
    struct slice word;      /* 德国; longer words stand first */
    const char *code;       /* first part of an id: "de" */
    const char *registered; /* how the registry's names of its laws begin: 欧盟 for 欧洲 */
};

/*
 * The country named directly before byte `end` of folded text, as in
 * 英国版权法, 德国现行民法典, 台湾地区《著作权法》: modifiers such as 的, 现行,
 * 联邦 may stand between. *start is where its word begins. NULL if none does.
 */
const struct country *country_before(struct slice text, size_t end, size_t *start);

/* The country named last in bytes [from, to) of folded text, or NULL. China counts too (code "cn"). */
const struct country *country_last(struct slice text, size_t from, size_t to);

/* The country that a folded title begins with (日本国宪法), or NULL. China is none. */
const struct country *country_first(struct slice title);

/*
 * The country whose courts and offices a text in traditional characters speaks
 * of as its own: Taiwan or Hong Kong. NULL for all other texts, and where
 * mainland China's are spoken of too. `text` is not folded.
 */
const struct country *country_of_text(struct slice text);

#endif
