/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading.c - headings of the outline as mentions. */
#include "ingest/extract/extractors.h"

const struct extractor heading_extractor = {.name = "heading"};
