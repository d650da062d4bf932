/* SPDX-License-Identifier: GPL-3.0-or-later */
/* imprint.h - the lines of a title page that tell where and when a paper was published. */
#ifndef INGEST_SEGMENT_IMPRINT_H
#define INGEST_SEGMENT_IMPRINT_H

#include "corpus/document.h"

/* Is the line about the publication: journal and issue, DOI, ISSN, dates received and published, address, copyright? */
bool imprint_is_line(struct slice line);

/* Could the line be nothing but the name of a journal (法学研究, Harvard Law Review)? Titles of papers may look like it. */
bool imprint_is_journal_name(struct slice line);

/*
 * Takes journal and year from 法学研究 2011年第1期, 《…》2025年第1期, Review, 2025, 3(2), 41-56 and
 * Journal, vol. 7, no. 1 (2025), where not known.
 */
void imprint_read_journal(struct document *document, struct slice line);

/* Takes the day of publication, else of acceptance, else of receipt, from the title page, where not known. */
void imprint_read_date(struct document *document, struct slice page);

#endif
