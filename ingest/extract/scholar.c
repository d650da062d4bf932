/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scholar.c - scholars with their stance. */
#include "ingest/extract/extractors.h"

const struct extractor scholar_extractor = {.name = "scholar"};
