/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_short.h - short citations of a judgment that the document cites in full elsewhere. */
#ifndef INGEST_EXTRACT_CASE_SHORT_H
#define INGEST_EXTRACT_CASE_SHORT_H

#include "corpus/document.h"

/* What a short citation says until case_short_settle() finds what it stands for. */
extern const char case_short_reason[];

/*
 * When all mentions of the document are known: a name outside the registry
 * (Burrage v. United States) takes the id of the full citation of that name, if
 * there is only one; a short citation (571 U.S. at 210) that of the judgment
 * cited from the same volume that begins last before the page.
 */
void case_short_settle(struct document *document);

#endif
