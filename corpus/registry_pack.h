/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_pack.h - a finished draft as the bytes that registry_open() maps. */
#ifndef CORPUS_REGISTRY_PACK_H
#define CORPUS_REGISTRY_PACK_H

#include "corpus/draft.h"

/* Appends the whole file (registry_format.h) to `image`. The draft is sorted and free of faults. */
void registry_pack(const struct draft *draft, struct builder *image);

#endif
