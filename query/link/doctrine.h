/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doctrine.h - a doctrine and its sources: provisions, cases, scholars, marks, related doctrines, with evidence. */
#ifndef QUERY_LINK_DOCTRINE_H
#define QUERY_LINK_DOCTRINE_H

#include "index/database.h"
#include "query/link/subject.h"

enum { DOCTRINE_EVIDENCE_MAX = 3 };

/* A sentence; offsets count in the source text. */
struct doctrine_evidence {
    int64_t document;
    const char *doc;
    const char *section; /* or NULL */
    struct span span;
    const char *sentence; /* reading text */
    const char *quote;    /* the bytes of the source text, exactly */
    size_t quote_size;
    double weight;
};

struct doctrine_link {
    enum mention_kind kind;
    const char *id; /* authority id, or ref/9 of the document named in the evidence */
    const char *label;
    int64_t named; /* passages that name it */
    const char *relation; /* "based on": doctrine <relation> link */
    int64_t count;        /* sentences in which they meet */
    int64_t passages;
    double score;
    struct doctrine_evidence evidence[DOCTRINE_EVIDENCE_MAX]; /* strongest first */
    size_t evidence_count;

    /* for gathering */
    int64_t last_passage;
    int64_t last_sentence;
    int64_t document; /* of a mark */
    int64_t work;     /* of a mark: the row of the work it names, or 0 */
    int nearness;     /* the nearest meeting */
    bool is_stated; /* the relation is read from words */
    double relation_weight;
    bool in_thesaurus;
};

struct doctrine_answer {
    const char *id;
    const struct authority *authority; /* or NULL */
    int64_t passages; /* that name it */
    int64_t topic_passages; /* that stand under its heading without naming it */
    struct doctrine_evidence *definitions;
    size_t definition_count;
    struct doctrine_link *links; /* strongest first */
    size_t link_count;
};

/*
 * Gathers everything. At most `limit` links a kind. A link is there because
 * a sentence, an argument or a passage of that topic joins the two; standing
 * in the same passage by chance is not enough.
 */
bool doctrine_find(struct database *database, const struct registry *registry, struct arena *arena, const char *id,
                   int64_t limit, struct doctrine_answer *answer, struct error *error);

#endif
