/* SPDX-License-Identifier: GPL-3.0-or-later */
/* enactment.h - what a statute, regulation or interpretation says about itself. */
#ifndef INGEST_SEGMENT_ENACTMENT_H
#define INGEST_SEGMENT_ENACTMENT_H

#include "corpus/document.h"

/*
 * Sets title and date as far as they are not known and what stands before the
 * first article says them (of a text in English title_en as well), and gives
 * the title's paragraph its role. The date is that of the version: the last
 * day on which it was adopted, promulgated or amended, never the one on which
 * it came into force.
 */
void enactment_read(struct document *document);

/* 中华人民共和国专利法（2020年修正）, # 国务院关于……的决定: does the line end as titles of acts do, brackets aside? */
bool enactment_is_title(struct slice line);

#endif
