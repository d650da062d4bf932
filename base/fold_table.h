/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold_table.h - the folding of every character of the Basic Multilingual Plane, generated at build time. */
#ifndef BASE_FOLD_TABLE_H
#define BASE_FOLD_TABLE_H

#include <stdint.h>

extern const uint16_t fold_table[0x10000];

#endif
