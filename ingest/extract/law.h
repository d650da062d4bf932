/* SPDX-License-Identifier: GPL-3.0-or-later */
/* law.h - which law a name means: in the registry, or by the shape of its title. */
#ifndef INGEST_EXTRACT_LAW_H
#define INGEST_EXTRACT_LAW_H

#include "base/arena.h"
#include "corpus/registry.h"
#include "ingest/extract/country.h"
#include "ingest/extract/title.h"

/* A law as far as it is known. `id` NULL: named, but it cannot be said which. */
struct law {
    const char *id;
    const char *title;                 /* full title */
    const struct authority *authority; /* NULL outside the registry */
    enum title_head head;
};

/* The statute in a chain of names; *ambiguous when the chain holds more than one. NULL if none. */
const struct authority *law_in_chain(const struct authority_name *name, bool *ambiguous);

struct law law_of_authority(const struct authority *authority);

/* The law of that folded name. False if the registry has none or several. */
bool law_lookup(const struct registry *registry, struct slice folded, struct law *law);

/*
 * The law of a title as it stands in 《》 (`source`, not folded): the registry
 * with and without 中华人民共和国, with its issuing body, without a version
 * bracket, or 《某法解释（一）》 spelt out. False if none of these is registered.
 */
bool law_registered(const struct registry *registry, struct arena *scratch, struct slice source,
                    struct law *law);

/* A law outside the registry: id "cn/<title>". `title` is canonical and lives as long as the law. */
struct law law_unregistered(struct arena *arena, const char *code, const char *title);

/*
 * The law of a country by the name that stands after the country's word:
 * 英国 + 版权法. Registered, or "de/德国民法典". For China, the law itself.
 */
struct law law_of_country(const struct registry *registry, struct arena *arena, const struct country *country,
                          struct slice name);

/* Is the written (folded) name the full official title of the law? 中华人民共和国 may be left out of none. */
bool law_is_full_name(struct arena *scratch, const struct law *law, struct slice folded);

bool law_same(const struct law *a, const struct law *b);

/* Are its provisions articles; are they sections? Both where that is not known. */
bool law_has_articles(const struct law *law);
bool law_has_sections(const struct law *law);

/* Is it a law of mainland China? */
bool law_is_chinese(const struct law *law);

#endif
