/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute.c - statutes, Chinese and English. */
#include "ingest/extract/extractors.h"

const struct extractor statute_extractor = {.name = "statute"};
