/* SPDX-License-Identifier: GPL-3.0-or-later */
/* opinion.h - what a judgment in English says about itself. */
#ifndef INGEST_SEGMENT_OPINION_H
#define INGEST_SEGMENT_OPINION_H

#include "corpus/document.h"

/*
 * Sets title (the name of the case), court, docket, date and year as far as
 * they are not known and the head of the opinion says them. The docket is the
 * neutral citation ([2023] UKSC 42), else the number ("No. 11-345").
 */
void opinion_read(struct document *document);

#endif
