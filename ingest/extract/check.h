/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check.h - holds a resolved citation against what the registry knows of the law. */
#ifndef INGEST_EXTRACT_CHECK_H
#define INGEST_EXTRACT_CHECK_H

#include "corpus/document.h"
#include "ingest/extract/law.h"

/*
 * What is wrong with the citation, or NULL: an article past the last one, a
 * law repealed (with its successor), unless the document is older than the
 * repeal. Nothing is corrected.
 */
const char *check_citation(struct arena *arena, const struct law *law, const struct pinpoint *pinpoint,
                           const struct document *document);

#endif
