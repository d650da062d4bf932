/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hash.c - 128-bit content hashes (XXH3), to recognise unchanged documents. */
#include "base/hash.h"

#include <stdio.h>
#include <xxhash.h>

static struct hash canonical(XXH128_hash_t value)
{
    XXH128_canonical_t bytes;
    struct hash hash;

    XXH128_canonicalFromHash(&bytes, value);
    memcpy(hash.bytes, bytes.digest, sizeof(hash.bytes));
    return hash;
}

struct hash hash_of(struct slice data)
{
    return canonical(XXH3_128bits(data.data, data.size));
}

struct hash hash_chain(struct hash so_far, struct slice data)
{
    uint64_t seed;

    memcpy(&seed, so_far.bytes, sizeof(seed));
    return canonical(XXH3_128bits_withSeed(data.data, data.size, seed));
}

void hash_format(struct hash hash, char text[HASH_TEXT_SIZE])
{
    for (size_t i = 0; i < sizeof(hash.bytes); i++)
        snprintf(text + 2 * i, 3, "%02x", hash.bytes[i]);
}
