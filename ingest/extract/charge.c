/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge.c - charges of the Criminal Law. */
#include "ingest/extract/extractors.h"

const struct extractor charge_extractor = {.name = "charge"};
