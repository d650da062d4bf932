/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry.c - maps the compiled reference data and answers from it. */
#include "corpus/registry.h"
