/* SPDX-License-Identifier: GPL-3.0-or-later */
/* issuer.c - the bodies whose names open the titles of interpretations and decisions. */
#include "ingest/extract/issuer.h"

#include "ingest/extract/words.h"

static const struct slice issuers[] = {
    WORD("最高人民法院、最高人民检察院、公安部、司法部"),
    WORD("最高人民法院、最高人民检察院、公安部"),
    WORD("最高人民法院、最高人民检察院"),
    WORD("最高人民法院最高人民检察院"),
    WORD("最高人民法院"),
    WORD("最高人民检察院"),
    WORD("全国人民代表大会常务委员会"),
    WORD("全国人大常委会"),
    WORD("国务院"),
    WORD("公安部"),
    WORD("司法部"),
    WORD("最高人民法院、公安部"),
    WORD("最高法院"),
    WORD("最高院"),
    WORD("最高检察院"),
    WORD("最高法"),
    WORD("最高检"),
    WORD("两高"),
    WORD("高级人民法院"),
};

/* Everyday names of issuing bodies, and how titles write them. */
static const struct {
    struct slice word;
    const char *full;
} issuer_names[] = {
    {WORD("最高法院"), "最高人民法院"},
    {WORD("最高院"), "最高人民法院"},
    {WORD("最高法"), "最高人民法院"},
    {WORD("最高检察院"), "最高人民检察院"},
    {WORD("最高检"), "最高人民检察院"},
    {WORD("两高"), "最高人民法院、最高人民检察院"},
    {WORD("最高人民法院最高人民检察院"), "最高人民法院、最高人民检察院"},
    {WORD("全国人大常委会"), "全国人民代表大会常务委员会"},
};

size_t issuer_at(struct slice text, size_t at)
{
    return WORDS_AT(text, at, issuers);
}

size_t issuer_before(struct slice text, size_t end)
{
    return WORDS_BEFORE(text, end, issuers);
}

const char *issuer_full_name(struct arena *arena, struct slice issuer)
{
    for (size_t i = 0; i < ARRAY_SIZE(issuer_names); i++)
        if (slice_equal(issuer, issuer_names[i].word))
            return issuer_names[i].full;
    return arena_copy(arena, issuer);
}
