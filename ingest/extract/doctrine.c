/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doctrine.c - doctrines of the thesaurus. */
#include "ingest/extract/extractors.h"

const struct extractor doctrine_extractor = {.name = "doctrine"};
