/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hash.h - 128-bit content hashes (XXH3), to recognise unchanged documents. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/text.h"

enum { HASH_TEXT_SIZE = 33 }; /* 32 hexadecimal digits and NUL */

struct hash {
    unsigned char bytes[16];
};

struct hash hash_of(struct slice data);

/* A hash of what was hashed so far and `data`: order matters. */
struct hash hash_chain(struct hash so_far, struct slice data);

void hash_format(struct hash hash, char text[HASH_TEXT_SIZE]);

#endif
