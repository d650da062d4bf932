/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk.h - one walk over the tokens of a paragraph: what its steps share. */
#ifndef INGEST_EXTRACT_WALK_H
#define INGEST_EXTRACT_WALK_H

#include "ingest/extract/resolve.h"

struct walk {
    struct extraction *extraction;
    struct resolution *resolution;
    const struct tokens *tokens;
    const struct token *token; /* at hand */
    size_t sentence;           /* that it stands in */
    int depth;                 /* of brackets before it */
    size_t looked_to;          /* folded bytes in which brackets were counted */
    bool judged;               /* walk_in_private_sentence() has looked at judged_sentence */
    size_t judged_sentence;
    bool is_private;
    struct antecedent outer; /* what was spoken of before the bracket opened */
};

/* Reasons why a row stays unresolved. */
extern const char walk_no_law[];
extern const char walk_no_article[];

/*
 * The steps, one a kind of token: each resolves the token at `index` (with
 * what belongs to it), adds rows, and gives the index to go on from.
 */
size_t walk_law(struct walk *walk, size_t index);
size_t walk_work(struct walk *walk, size_t index);
size_t walk_bare(struct walk *walk, size_t index);
size_t walk_self(struct walk *walk, size_t index);
size_t walk_back(struct walk *walk, size_t index);
size_t walk_relative(struct walk *walk, size_t index);

/* A law was named: what follows may belong to it. `passing`: only within its sentence. */
void walk_name_law(struct walk *walk, const struct law *law, const char *unresolved, bool passing);

/* A provision was cited: what follows may point back at it. */
void walk_note_pinpoint(struct walk *walk, const struct law *law, const struct pinpoint *pinpoint);

/* Adds a row for folded bytes [start, end). `law.id` NULL: it stays unresolved for the reason. */
void walk_emit(struct walk *walk, size_t start, size_t end, const struct law *law,
               const struct pinpoint *pinpoint, const char *how, const char *unresolved);

/* The pinpoint of a token under a law (English brackets depend on the law's kind). */
struct pinpoint walk_written_pinpoint(const struct token *token, const struct law *law);

/* The pinpoint that continues the citation of the token at `index`, or NULL. */
const struct token *walk_attached_pinpoint(const struct walk *walk, size_t index);

/* The index after the list of pinpoints that the token at `index` begins. */
size_t walk_skip_list(const struct walk *walk, size_t index);

/* Is anything private spoken of in the sentence, so that a bare pinpoint is rather a contract's? */
bool walk_in_private_sentence(struct walk *walk);

/* Can the provision at hand be one of that law, by its number and its kind (an article, a section)? */
bool walk_law_can_hold(const struct law *law, const struct token *token);

/*
 * The law that the unnamed provision at hand can only be of, among those named
 * in the paragraph, else those cited in the document. NULL: it cannot be said.
 */
const struct law *walk_choose_law(struct walk *walk);

/* Another law under which this very article was cited near by, where `law` would be a far jump; or NULL. */
const struct law *walk_choose_instead(struct walk *walk, const struct law *law);

/* Makes an amendment (刑法修正案（九）) the law it amends. False where `law` is none, or that law is not registered. */
bool walk_amended_law(const struct walk *walk, struct law *law);

/* "several laws are named before it: ...", in the document's arena. */
const char *walk_several_laws(const struct walk *walk);

/* Does a blank or an opening mark follow folded bytes [start, end), as after the head of an article? */
bool walk_stands_apart(const struct extraction *extraction, size_t start, size_t end);

#endif
