/* SPDX-License-Identifier: GPL-3.0-or-later */
/* label.h - the words that head the parts of a paper: 摘要, Abstract, 关键词, 参考文献. */
#ifndef INGEST_READ_LABEL_H
#define INGEST_READ_LABEL_H

#include "base/text.h"

enum label_part {
    LABEL_ABSTRACT_ZH,
    LABEL_ABSTRACT_EN,
    LABEL_KEYWORDS,
    LABEL_REFERENCES,
    LABEL_NOTES,
    LABEL_SECTION, /* 引言, Conclusion ...: an unnumbered section */
    LABEL_AUTHOR,  /* 作者简介, 收稿日期 ...: about the paper, not in it */
    LABEL_TITLE,   /* 题目：, Title: */
    LABEL_NONE
};

/* A label as found: blanks between its characters, brackets around it and a colon after it are part of `end`. */
struct label {
    enum label_part part;
    const char *name; /* canonical: "摘要", "Abstract", else as in the table */
    size_t end;       /* where the text after the label begins, white space skipped */
    size_t bare_end;  /* where label, bracket and colon end */
    bool marked;      /* brackets or a colon show that it is a label */
};

/* The label at the start of a text; part LABEL_NONE if there is none. */
struct label label_at_start(struct slice text);

/* The whole text is that label: [摘  要], 参考文献：, Abstract. */
bool label_is_whole(struct slice text, const struct label *label);

/*
 * Where a paragraph that begins with the label of an abstract is to be cut so
 * that the label is a heading of its own (the label's end), or 0.
 */
size_t label_before_text(struct slice text);

#endif
