/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_name.h - judgments by name: “…”案, X诉Y案, 张某盗窃案, 指导案例24号, and those of the registry. */
#ifndef INGEST_EXTRACT_CASE_NAME_H
#define INGEST_EXTRACT_CASE_NAME_H

#include "ingest/extract/extraction.h"

/*
 * Adds the cases that the passage names. A name runs up to 案, 案件 or 一案 and
 * takes a year, court or place put before it along. The case at hand of a
 * judgment (原告…诉被告…一案) is not a citation and is left out. A case outside
 * the registry has the id case/<its name without quotation marks>.
 */
void case_names_find(struct extraction *extraction);

#endif
