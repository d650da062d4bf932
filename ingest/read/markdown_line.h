/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown_line.h - the lines of Markdown: what each one is, without the marks at its sides. */
#ifndef INGEST_READ_MARKDOWN_LINE_H
#define INGEST_READ_MARKDOWN_LINE_H

#include <stdbool.h>

#include "base/text.h"

enum markdown_kind {
    MARKDOWN_BLANK,
    MARKDOWN_TEXT,
    MARKDOWN_HEADING,
    MARKDOWN_RULE,      /* ---, *** or === */
    MARKDOWN_ITEM,
    MARKDOWN_NOTE,      /* [^1]: */
    MARKDOWN_ROW,       /* | a | b | */
    MARKDOWN_ROW_RULE,  /* |---|---| */
    MARKDOWN_FENCE,     /* ``` */
    MARKDOWN_CODE,      /* between fences */
    MARKDOWN_END,
};

struct markdown_line {
    struct span span;  /* its text, without marks at its sides */
    size_t next;       /* where the next line starts */
    enum markdown_kind kind;
    int level;         /* of a heading or of the rule under one */
    bool quote;
    bool indented;
};

/* What carries over from line to line. Zero-initialise, but for the text. */
struct markdown_lines {
    struct slice text;
    char fence;            /* the mark of an open fence, or NUL */
    bool comment_unclosed; /* no "-->" follows any more */
};

/*
 * The line at byte `at`. A comment ends the line before it; what follows the
 * comment is a line of its own. Lines must be read in order.
 */
struct markdown_line markdown_line_read(struct markdown_lines *lines, size_t at);

#endif
