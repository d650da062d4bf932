/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral.h - numbers as lawyers write them: 二百八十五, 二八五, 285, 2百85, 百十六, 廿三. */
#ifndef INGEST_EXTRACT_NUMERAL_H
#define INGEST_EXTRACT_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum { NUMERAL_MAX = 99999 };

/*
 * Reads the number at byte *at of folded text (unicode_fold: half-width
 * digits, simplified Han) and moves *at past it. Chinese numerals with units
 * (一百零五, 百十六), Chinese digits in a row (二八五), Arabic digits, and
 * mixtures. False, and *at unmoved, where none stands or it is larger than
 * NUMERAL_MAX.
 */
bool numeral_read(struct slice text, size_t *at, int *value);

/* Reads digits 0-9 only. */
bool numeral_read_arabic(struct slice text, size_t *at, int *value);

/* Reads a lower-case Roman numeral (folded "iii", "xiv") up to 399 that ends at a word's edge. */
bool numeral_read_roman(struct slice text, size_t *at, int *value);

#endif
