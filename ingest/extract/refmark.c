/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refmark.c - reference marks. */
#include "ingest/extract/extractors.h"

const struct extractor refmark_extractor = {.name = "refmark"};
