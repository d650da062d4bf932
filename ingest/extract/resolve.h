/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resolve.h - from the tokens of a paragraph to mentions: which law, which provision. */
#ifndef INGEST_EXTRACT_RESOLVE_H
#define INGEST_EXTRACT_RESOLVE_H

#include "ingest/extract/cited.h"
#include "ingest/extract/token.h"

/* A law or provision that later words may point back at. */
struct antecedent {
    bool set;
    bool work; /* a contract or book was named since: bare pinpoints are its */
    struct law law;
    struct pinpoint pinpoint;
    const char *unresolved;
    const char *code_title;
    size_t sentence; /* in the paragraph */
    size_t end;      /* of its words, in the folded text */
};

/* The article whose text is being read: in a statute, or quoted in another text. */
struct article_at_hand {
    bool set;
    struct law law;
    int article;
    int article_suffix;
    int previous; /* the article before it in a statute, 0 unknown */
    int previous_suffix;
    int paragraph;     /* 款, counted by lines in a statute */
    int item;          /* 项 */
    size_t counted_to; /* where 款 are counted by full stops: folded bytes looked at so far */
    bool counts_lines; /* true in a statute */
    int lines;         /* in other texts: 款 on lines of their own, where the article opened a line; 0 otherwise */
};

enum { RECENT_MAX = 16, NAMED_MAX = 16 };

/* What resolution knows while it goes through a document. */
struct resolution {
    struct declarations declarations;
    struct law own;         /* title of a document that is a statute; id NULL otherwise */
    struct antecedent last; /* in this paragraph */
    struct law only;        /* the one law named in this paragraph so far */
    bool several;           /* more than one */
    struct law named[NAMED_MAX]; /* the laws named in this paragraph, each once, the first NAMED_MAX */
    size_t named_count;
    struct law heading_law; /* of the last line that only names a law: 《中华人民共和国刑法》 before its articles */
    struct cited cited;
    const struct country *home; /* whose law names mean by themselves, NULL for mainland China */
    struct article_at_hand at_hand;
    struct law recent[RECENT_MAX]; /* laws named in the document, latest first, each once */
    size_t recent_paragraph[RECENT_MAX];
    size_t recent_count;
};

struct resolution *resolution_create(struct extraction *extraction);

/* Resolves the tokens of the paragraph at hand and adds the mentions. */
void resolve_paragraph(struct extraction *extraction, struct resolution *resolution,
                       const struct tokens *tokens);

#endif
