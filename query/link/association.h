/* SPDX-License-Identifier: GPL-3.0-or-later */
/* association.h - how far two things stand together more often than by chance. */
#ifndef QUERY_LINK_ASSOCIATION_H
#define QUERY_LINK_ASSOCIATION_H

#include <stdint.h>

/* Passages with both, with each, and all of them. */
struct association_counts {
    int64_t both;
    int64_t first;
    int64_t second;
    int64_t all;
};

/*
 * The log-likelihood ratio G2 of the two-by-two table (Dunning, Computational
 * Linguistics 19(1), 1993), 0 where they meet no more often than chance makes
 * them. 3.84 is significant at 5 %, 6.63 at 1 %, 10.83 at 0.1 %.
 */
double association_strength(const struct association_counts *counts);

#endif
