/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readers.h - the readers of the table, one file each. */
#ifndef INGEST_READ_READERS_H
#define INGEST_READ_READERS_H

#include "ingest/read/reader.h"

extern const struct reader html_reader;
extern const struct reader lines_reader; /* a stored text with its layout: only by name */
extern const struct reader markdown_reader;
extern const struct reader text_reader; /* takes every text: keep last */

#endif
