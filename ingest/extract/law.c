/* SPDX-License-Identifier: GPL-3.0-or-later */
/* law.c - which law a name means. */
#include "ingest/extract/law.h"

#include "base/unicode.h"
#include "ingest/extract/words.h"

enum { LAW_TITLE_MAX = 400 };

const struct authority *law_in_chain(const struct authority_name *name, bool *ambiguous)
{
    const struct authority *found = NULL;

    *ambiguous = false;
    for (; name != NULL; name = name->next) {
        if (name->authority->kind != AUTHORITY_STATUTE)
            continue;
        if (found != NULL && found != name->authority)
            *ambiguous = true;
        if (found == NULL)
            found = name->authority;
    }
    return found;
}

struct law law_of_authority(const struct authority *authority)
{
    const char *title = authority->label_zh[0] != '\0' ? authority->label_zh : authority->label_en;

    return (struct law){authority->id, title, authority, title_head(slice_of(title))};
}

bool law_lookup(const struct registry *registry, struct slice folded, struct law *law)
{
    bool ambiguous;
    const struct authority *authority = law_in_chain(registry_lookup(registry, folded), &ambiguous);

    if (authority == NULL || ambiguous)
        return false;
    *law = law_of_authority(authority);
    return true;
}

struct law law_unregistered(struct arena *arena, const char *code, const char *title)
{
    char *folded = unicode_fold_string(arena, slice_of(title), true);

    return (struct law){arena_format(arena, "%s/%s", code, title), title, NULL, title_head(slice_of(folded))};
}

static bool lookup_string(const struct registry *registry, struct arena *scratch, const char *title,
                          struct law *law)
{
    return law_lookup(registry, slice_of(unicode_fold_string(scratch, slice_of(title), true)), law);
}

/* 《民法典婚姻家庭编解释（一）》, 《婚姻法司法解释（三）》: short titles of interpretations, spelt out. */
static bool lookup_interpretation(const struct registry *registry, struct arena *scratch, const char *title,
                                  struct law *law)
{
    static const char *const full_forms[] = {
        "最高人民法院关于适用〈中华人民共和国%.*s〉%.*s若干问题的解释%s",
        "最高人民法院关于适用〈中华人民共和国%.*s〉%.*s的解释%s",
        "最高人民法院关于适用〈中华人民共和国%.*s〉%.*s若干问题的规定%s",
    };
    const char *word = strstr(title, "解释");
    const char *law_end;
    const char *part_end;

    if (word == NULL || strncmp(title, "最高", strlen("最高")) == 0)
        return false;
    law_end = strstr(title, "法典");
    law_end = law_end != NULL ? law_end + strlen("法典") : strstr(title, "法");
    if (law_end == NULL || law_end >= word)
        return false;
    if (strncmp(law_end, "法", strlen("法")) == 0 && strncmp(law_end - strlen("典"), "典", strlen("典")) != 0)
        law_end += strlen("法");
    part_end = word - law_end >= 6 && strncmp(word - 6, "司法", 6) == 0 ? word - 6 : word;
    if (part_end < law_end)
        return false;
    for (size_t i = 0; i < ARRAY_SIZE(full_forms); i++) {
        const char *full = arena_format(scratch, full_forms[i], (int)(law_end - title), title,
                                        (int)(part_end - law_end), law_end, word + strlen("解释"));
        if (lookup_string(registry, scratch, full, law))
            return true;
    }
    return false;
}

bool law_registered(const struct registry *registry, struct arena *scratch, struct slice source,
                    struct law *law)
{
    static const char *const prefixes[] = {"", "中华人民共和国", "最高人民法院",
                                           "最高人民法院、最高人民检察院"};
    const char *title;
    struct slice plain;

    if (source.size > LAW_TITLE_MAX)
        return false;
    title = title_canonical(scratch, source);
    if (lookup_string(registry, scratch, title, law))
        return true;
    for (size_t i = 1; i < ARRAY_SIZE(prefixes); i++)
        if ((i < 2 || strncmp(title, "关于", strlen("关于")) == 0) &&
            lookup_string(registry, scratch, arena_format(scratch, "%s%s", prefixes[i], title), law))
            return true;
    plain = slice_of(unicode_fold_string(scratch, slice_of(title), true));
    if (title_without_version(plain).size < plain.size &&
        law_lookup(registry, title_without_version(plain), law))
        return true;
    return lookup_interpretation(registry, scratch, title, law);
}

struct law law_of_country(const struct registry *registry, struct arena *arena, const struct country *country,
                          struct slice name)
{
    const char *full = arena_format(arena, "%s%.*s", country->registered, (int)name.size, name.data);
    struct law law;

    if (lookup_string(registry, arena, full, &law))
        return law;
    /* a name that by itself means a law of that country: 欧盟《通用数据保护条例》 */
    if (law_lookup(registry, name, &law) && strncmp(law.id, country->code, strlen(country->code)) == 0 &&
        law.id[strlen(country->code)] == '/')
        return law;
    return law_unregistered(arena, country->code, title_canonical(arena, slice_of(full)));
}

bool law_is_full_name(struct arena *scratch, const struct law *law, struct slice folded)
{
    const char *plain;

    if (law->authority == NULL)
        return true;
    if (slice_equal(folded, slice_of(law->authority->label_zh)))
        return true;
    if (folded.size * 4 < strlen(law->authority->label_zh) * 3) /* far too short */
        return false;
    plain = unicode_fold_string(scratch,
                                slice_of(title_canonical(scratch, slice_of(law->authority->label_zh))), true);
    if (slice_equal(slice_of(unicode_fold_string(scratch, slice_of(title_canonical(scratch, folded)), true)),
                    slice_of(plain)))
        return true;
    return law->authority->label_en[0] != '\0' &&
           slice_equal(folded,
                       slice_of(unicode_fold_string(scratch, slice_of(law->authority->label_en), true)));
}

bool law_same(const struct law *a, const struct law *b)
{
    return a->id != NULL && b->id != NULL && strcmp(a->id, b->id) == 0;
}

bool law_is_chinese(const struct law *law)
{
    return law->id != NULL && strncmp(law->id, "cn/", 3) == 0;
}

static bool begins_with_any(const struct law *law, const char *const *codes, size_t count)
{
    for (size_t i = 0; law->id != NULL && i < count; i++)
        if (strncmp(law->id, codes[i], strlen(codes[i])) == 0)
            return true;
    return false;
}

/* Acts of common-law countries have sections, save constitutions, codes of both kinds and the UK's GDPR. */
bool law_has_articles(const struct law *law)
{
    static const char *const by_section[] = {"uk/", "us/", "hk/", "ca/", "au/", "sg/", "in/", "ie/", "nz/"};
    static const char *const by_article[] = {"uk/uk-gdpr", "us/constitution", "us/ucc"};

    return !begins_with_any(law, by_section, ARRAY_SIZE(by_section)) ||
           begins_with_any(law, by_article, ARRAY_SIZE(by_article));
}

bool law_has_sections(const struct law *law)
{
    static const char *const by_article[] = {"cn/", "eu/", "int/", "tw/",       "jp/",
                                             "kr/", "fr/", "mo/",  "uk/uk-gdpr"};

    return !begins_with_any(law, by_article, ARRAY_SIZE(by_article));
}
