/* SPDX-License-Identifier: GPL-3.0-or-later */
/* code_en.h - reads citations of codes that need no registered name: 17 U.S.C. § 107, Cal. Penal Code § 187, Companies Act 2006. */
#ifndef INGEST_EXTRACT_CODE_EN_H
#define INGEST_EXTRACT_CODE_EN_H

#include "ingest/extract/token.h"

/* 17 U.S.C. § 107, 47 C.F.R. § 64.1200, 110 Stat. 1321: at a number. Gives the byte after, or 0. */
size_t code_en_numbered(struct tokens *tokens, size_t at);

/* Regulation (EU) 2024/1689, Directive 95/46/EC outside the registry. Gives the byte after, or 0. */
size_t code_en_european(struct tokens *tokens, size_t at);

/* Adds the code whose abbreviated name ends before the § at `at` (Cal. Penal Code § 187), if one does. */
void code_en_before(struct tokens *tokens, size_t at);

/* An act by the shape of its title at `at`: Companies Act 2006, Securities Exchange Act of 1934. Gives the byte after, or 0. */
size_t code_en_title(struct tokens *tokens, size_t at);

/* Pub. L. No. 117-58. Gives the byte after, or 0. */
size_t code_en_public_law(struct tokens *tokens, size_t at);

/* " of title 42" after a section, at its blank. Gives the byte after, or 0. */
size_t code_en_of_title(struct tokens *tokens, size_t at);

/*
 * After the name of a constitution, the last token added: ", amend. XIV, § 1" (an amendment
 * becomes part of the law's id), "art. I, § 8". Gives the byte after, or 0.
 */
size_t constitution_en_after(struct tokens *tokens, size_t at, const struct law *law);

#endif
