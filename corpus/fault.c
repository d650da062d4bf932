/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault.c - what is wrong in the reference tables, each with its file and line. */
#include "corpus/fault.h"

#include <stdarg.h>
#include <stdio.h>

/* A table of another kind gives a fault a line: nobody reads more of them than this. */
enum { FAULTS_LISTED_MAX = 200 };

void faults_add(struct faults *faults, struct origin origin, const char *format, ...)
{
    char text[ERROR_MESSAGE_SIZE];
    size_t start = faults->lines.size;
    va_list arguments;

    if (++faults->count > FAULTS_LISTED_MAX)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    builder_append_string(&faults->lines, origin.file);
    if (origin.line > 0)
        builder_format(&faults->lines, ":%zu", origin.line);
    builder_format(&faults->lines, ": %s", text);
    if (faults->count == 1)
        error_set(&faults->first, ERROR_DATA, "%s", faults->lines.data + start);
    builder_append_byte(&faults->lines, '\n');
}

void faults_finish(struct faults *faults)
{
    builder_finish(&faults->lines);
}
