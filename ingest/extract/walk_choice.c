/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk_choice.c - which of the laws cited so far a provision without a name can be of. */
#include "ingest/extract/walk.h"
#include "ingest/extract/words.h"

/* Sections 1 and 2 are in every act. */
enum { TELLING_SECTION = 3 };

/* No contract has that many clauses. */
enum { CLAUSES_MAX = 100, FAR_JUMP = 100, NEAR_PARAGRAPHS = 10, LAWS_TOLD = 3 };

/* 依照第五条: a lawyer cites a law so. */
static const struct slice citing_before[] = {
    WORD("依照"), WORD("依据"), WORD("根据"), WORD("按照"), WORD("适用"), WORD("违反"), WORD("符合"),
    WORD("参照"), WORD("参见"), WORD("触犯"), WORD("援引"), WORD("引用"), WORD("结合"), WORD("属于"),
    WORD("构成"), WORD("解释"), WORD("修改"), WORD("增设"), WORD("前述"), WORD("依"),   WORD("见"),
};
static const struct slice citing_after[] = {
    WORD("规定"),     WORD("的规定"), WORD("之规定"), WORD("所规定"), WORD("中规定"),
    WORD("明确规定"), WORD("所列"),   WORD("所称"),   WORD("罪"),     WORD("的适用"),
    WORD("为例"),     WORD("等条款"), WORD("等规定"),
};

bool walk_law_can_hold(const struct law *law, const struct token *token)
{
    int article = token->reading.pinpoint.article;

    if (law->id == NULL)
        return false;
    if (token->english && (token->section != NULL ? !law_has_sections(law) : !law_has_articles(law)))
        return false;
    return law->authority == NULL || law->authority->last_article <= 0 || token->section != NULL ||
           article <= law->authority->last_article;
}

/* Is a charge or a doctrine spoken of in the sentence? */
static bool speaks_of_law(const struct walk *walk)
{
    const struct passage *passage = walk->extraction->passage;
    struct span sentence = passage->sentences[walk->sentence];

    for (size_t i = 0; i < passage->name_count; i++) {
        size_t at = passage->folded.start[passage->names[i].start];
        if (at >= sentence.end)
            break;
        if (at < sentence.start)
            continue;
        for (const struct authority_name *name = passage->names[i].name; name != NULL; name = name->next)
            if (name->authority->kind == AUTHORITY_CHARGE || name->authority->kind == AUTHORITY_DOCTRINE)
                return true;
    }
    return false;
}

/* Is it certain that the provision at hand is a law's, although no law is named near by? */
static bool is_lawful(const struct walk *walk)
{
    const struct token *token = walk->token;

    if (token->reading.pinpoint.article > CLAUSES_MAX || token->section != NULL)
        return true;
    if (WORDS_BEFORE(walk->tokens->text, token->start, citing_before) > 0 ||
        WORDS_AT(walk->tokens->text, token->end, citing_after) > 0)
        return true;
    return walk->extraction->document->kind == DOCUMENT_PAPER &&
           walk->extraction->passage->sentence_count > 0 && speaks_of_law(walk);
}

/* The one law that can hold the token's article, of those cited (under one heading, if given). */
static const struct law *only_cited(const struct walk *walk, const uint32_t *heading, bool *several)
{
    const struct cited *cited = &walk->resolution->cited;
    const struct law *found = NULL;

    *several = false;
    for (size_t i = 0; i < cited->count; i++) {
        if ((heading != NULL && cited->laws[i].heading != *heading) ||
            !walk_law_can_hold(&cited->laws[i].law, walk->token))
            continue;
        *several = *several || found != NULL;
        found = &cited->laws[i].law;
    }
    return *several ? NULL : found;
}

/* The law under which this very provision was cited before, if it can be that one. */
static const struct law *cited_before(const struct walk *walk, size_t *paragraph)
{
    const struct token *token = walk->token;
    const struct cited *cited = &walk->resolution->cited;
    const struct law *law =
        token->section != NULL
            ? (strlen(token->section) >= TELLING_SECTION ? cited_section(cited, token->section) : NULL)
            : cited_article(cited, token->reading.pinpoint.article, token->reading.pinpoint.article_suffix,
                            paragraph);

    return law != NULL && walk_law_can_hold(law, token) ? law : NULL;
}

/* Among the laws that this paragraph names. */
static const struct law *choose_named(const struct walk *walk)
{
    const struct resolution *resolution = walk->resolution;
    const struct law *found = NULL;
    size_t count = 0;
    size_t paragraph;
    const struct law *before;

    for (size_t i = 0; i < resolution->named_count; i++) {
        if (!walk_law_can_hold(&resolution->named[i], walk->token))
            continue;
        found = &resolution->named[i];
        count++;
    }
    if (count == 1)
        return found;
    before = cited_before(walk, &paragraph);
    for (size_t i = 0; before != NULL && i < resolution->named_count; i++)
        if (law_same(&resolution->named[i], before))
            return before;
    return NULL;
}

const struct law *walk_choose_law(struct walk *walk)
{
    const struct resolution *resolution = walk->resolution;
    const struct document *document = walk->extraction->document;
    const struct law *law;
    size_t paragraph;
    bool several;
    uint32_t heading;

    if (walk->token->reading.pinpoint.article <= 0 && walk->token->section == NULL)
        return NULL;
    if (resolution->named_count > 0) {
        law = document->kind == DOCUMENT_PAPER || is_lawful(walk) ? choose_named(walk) : NULL;
        if (law != NULL || resolution->several || resolution->named_count > 1)
            return law;
    }
    if (walk_in_private_sentence(walk) || !is_lawful(walk))
        return NULL;
    law = cited_before(walk, &paragraph);
    if (law != NULL)
        return law;
    if (walk->token->section != NULL)
        return NULL;
    heading = document->paragraphs[walk->extraction->passage->index].heading;
    law = only_cited(walk, &heading, &several);
    return law != NULL || several ? law : only_cited(walk, NULL, &several);
}

const struct law *walk_choose_instead(struct walk *walk, const struct law *law)
{
    const struct antecedent *last = &walk->resolution->last;
    int article = walk->token->reading.pinpoint.article;
    int jump = article > last->pinpoint.article ? article - last->pinpoint.article
                                                : last->pinpoint.article - article;
    size_t paragraph = 0;
    const struct law *before;

    if (walk->token->section != NULL || article <= 0 || last->pinpoint.article <= 0 || jump < FAR_JUMP)
        return NULL;
    before = cited_before(walk, &paragraph);
    return before != NULL && !law_same(before, law) &&
                   walk->extraction->passage->index - paragraph <= NEAR_PARAGRAPHS
               ? before
               : NULL;
}

const char *walk_several_laws(const struct walk *walk)
{
    const struct resolution *resolution = walk->resolution;
    struct arena *arena = walk->extraction->document->arena;
    const char *names = "";

    for (size_t i = 0; i < resolution->named_count && i < LAWS_TOLD; i++)
        names = arena_format(arena, "%s%s%s", names, i > 0 ? ", " : "", resolution->named[i].title);
    return arena_format(arena, "several laws are named before it: %s%s", names,
                        resolution->named_count > LAWS_TOLD ? " ..." : "");
}

bool walk_amended_law(const struct walk *walk, struct law *law)
{
    const char *end = law->id != NULL && law->head == HEAD_AMENDMENT ? strstr(law->title, "修正案") : NULL;
    struct slice amended = {law->title, end != NULL ? (size_t)(end - law->title) : 0};

    return amended.size > 0 &&
           law_lookup(walk->extraction->registry,
                      slice_of(unicode_fold_string(walk->extraction->scratch, amended, true)), law);
}
