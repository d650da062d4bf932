/* SPDX-License-Identifier: GPL-3.0-or-later */
/* joint.h - which lines belong together, and what stands between them. */
#ifndef INGEST_READ_JOINT_H
#define INGEST_READ_JOINT_H

#include "ingest/read/hyphen.h"
#include "ingest/read/layout.h"

/* joined[i] (zeroed, one for each line): line i and the next line that was not dropped are one paragraph. */
void joint_decide(const struct lines *lines, const struct layout *layout, bool *joined);

enum joint { JOINT_NONE, JOINT_BLANK, JOINT_WITHOUT_HYPHEN };

/* What stands between two lines of a paragraph. */
enum joint joint_between(struct slice line, struct slice next, const struct layout *layout,
                         const struct vocabulary *vocabulary);

/* Moves *at to the next blanks that stand between two Han characters and returns their size, or moves it to the end: 0. */
size_t joint_blanks_between_han(struct slice text, size_t *at);

/* A word of two to four Han characters with blanks between all of them, in brackets or not: 摘  要, [摘 要], 附 则. */
bool joint_is_spaced_word(struct slice text);

#endif
