/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statute_en.c - reads English names of laws, pinpoints and anaphora. */
#include "ingest/extract/statute_en.h"

size_t statute_en_name(struct tokens *tokens, const struct name_match *match)
{
    (void)tokens;
    (void)match;
    return 0;
}

size_t statute_en_word(struct tokens *tokens, size_t at)
{
    (void)tokens;
    (void)at;
    return 0;
}
