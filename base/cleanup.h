/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cleanup.h - close a foreign handle when its scope ends. */
#ifndef BASE_CLEANUP_H
#define BASE_CLEANUP_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/*
 * CLEANUP(f) T x = ...; calls f(&x) at the end of the scope, on every path.
 * Always initialise on the declaring line. Only for foreign handles (FILE,
 * sqlite3_stmt, xmlDoc, UBreakIterator ...); what yinde allocates for a
 * document lives in its arena.
 */
#define CLEANUP(function) __attribute__((cleanup(function)))

static inline void close_file(FILE **file)
{
    if (*file != NULL)
        fclose(*file);
}

static inline void close_descriptor(int *descriptor)
{
    if (*descriptor >= 0)
        close(*descriptor);
}

static inline void free_pointer(void *pointer)
{
    free(*(void **)pointer);
}

#endif
