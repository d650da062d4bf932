/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_shape.h - how Chinese texts name a judgment that they cite. */
#ifndef INGEST_EXTRACT_CASE_SHAPE_H
#define INGEST_EXTRACT_CASE_SHAPE_H

#include "ingest/extract/extraction.h"

/* What a designation says of its case. */
struct case_parts {
    const struct authority *court; /* NULL if none is named */
    int year;                      /* 0 if none */
    struct span plaintiff;         /* of X诉Y, in the folded text; else empty */
    struct span defendant;
};

/*
 * Reads the designation that ends with the 案 at byte `mark` of folded text:
 * “…”案, X诉Y…案, X与Y…纠纷案, 张某盗窃案, or …审理的…纠纷一案 with year or court.
 * False where 案 is no such thing (方案, 本案, 诉讼案件) or means the case at hand.
 */
bool case_shape_read(struct extraction *extraction, struct slice folded, size_t mark,
                     struct span *designation);

/* Takes along the quotation marks around a name, 案 or 案件 after it, and year, court or place before it. */
struct span case_shape_complete(struct extraction *extraction, struct slice folded, struct span name);

/* Where the year, court or place before a name begins, or the name itself. */
size_t case_shape_preposed(struct extraction *extraction, struct slice folded, size_t name);

void case_shape_parts(struct extraction *extraction, struct slice folded, struct span designation,
                      struct case_parts *parts);

/* Does what follows make another word of a name that ends with 案 (案例, 案由)? */
bool case_shape_is_other_word(struct slice folded, size_t end);

#endif
