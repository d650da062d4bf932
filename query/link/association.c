/* SPDX-License-Identifier: GPL-3.0-or-later */
/* association.c - how far two things stand together more often than by chance. */
#include "query/link/association.h"

#include <math.h>

static double term(double observed, double expected)
{
    return observed > 0 && expected > 0 ? observed * log(observed / expected) : 0;
}

double association_strength(const struct association_counts *counts)
{
    double all = (double)counts->all;
    double first = (double)counts->first;
    double second = (double)counts->second;
    double both = (double)counts->both;
    double expected = all > 0 ? first * second / all : 0;
    double sum;

    if (both <= expected)
        return 0;
    sum = term(both, expected) + term(first - both, first * (all - second) / all) +
          term(second - both, (all - first) * second / all) +
          term(all - first - second + both, (all - first) * (all - second) / all);
    return sum > 0 ? 2 * sum : 0;
}
