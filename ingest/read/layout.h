/* SPDX-License-Identifier: GPL-3.0-or-later */
/* layout.h - how a document's lines are laid out, judged by all of them. */
#ifndef INGEST_READ_LAYOUT_H
#define INGEST_READ_LAYOUT_H

#include "ingest/read/line.h"

struct layout {
    bool wrapped;         /* lines are cut at a margin: paragraphs must be put together */
    bool blanks_separate; /* a blank line parts paragraphs (else it stands between all lines) */
    bool trailing_ends;   /* in Chinese text white space after a line means: end of paragraph */
    bool indents;         /* the first line of a paragraph is indented */
    bool spaced_latin;    /* a blank stands between Han and Latin or digits */
    size_t title_page;    /* lines before the label of the first abstract, 0 if there is none near the start */
};

struct layout layout_of(const struct lines *lines);

/* Is `width` clearly less than the full line `full`? */
bool layout_is_short(unsigned width, unsigned full);

#endif
