/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault.h - what is wrong in the reference tables, each with its file and line. */
#ifndef CORPUS_FAULT_H
#define CORPUS_FAULT_H

#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* Where something was written: for people, as file:line. */
struct origin {
    const char *file;
    size_t line; /* from 1; 0 the file as a whole */
};

/* All faults so far. Zero-initialise; release with faults_finish(). */
struct faults {
    struct builder lines; /* one `file:line: what is wrong, and what would be right` a fault */
    struct error first;
    size_t count;
};

void faults_add(struct faults *faults, struct origin origin, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void faults_finish(struct faults *faults);

#endif
