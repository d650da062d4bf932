/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_imprint.h - the parts of a GB/T 7714 entry after the type mark: editions, hosts, imprints. */
#ifndef INGEST_EXTRACT_REFERENCE_IMPRINT_H
#define INGEST_EXTRACT_REFERENCE_IMPRINT_H

#include "corpus/mention.h"

/*
 * Where the segment that starts at `at` ends: at a full-width point, or at a
 * point before a blank, Han or the end that is not of an abbreviation or initial.
 */
size_t reference_segment_end(struct slice text, size_t at);

/* [版本. 译者.] 地: 出版社, 2020: 17 */
void reference_read_book(struct arena *arena, struct slice text, struct reference_mention *reference);

/* [编者.] 文集名: 卷. 地: 出版社, 2020: 17-29, what follows // */
void reference_read_host(struct arena *arena, struct slice text, struct reference_mention *reference);

#endif
