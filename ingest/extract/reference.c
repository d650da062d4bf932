/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference.c - entries of reference lists. */
#include "ingest/extract/extractors.h"

const struct extractor reference_extractor = {.name = "reference"};
