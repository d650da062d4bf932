/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case.c - judgments by number and by name. */
#include "ingest/extract/extractors.h"

const struct extractor case_extractor = {.name = "case"};
