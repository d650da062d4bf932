/* SPDX-License-Identifier: GPL-3.0-or-later */
/* require.h - for fuzz targets: what must hold whatever the input, in every build. */
#ifndef TESTS_FUZZ_REQUIRE_H
#define TESTS_FUZZ_REQUIRE_H

#include <stdbool.h>
#include <stdlib.h>

static inline void require(bool holds)
{
    if (!holds)
        abort();
}

#endif
