/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.c - the table of readers. */
#include "ingest/read/reader.h"

#include "base/memory.h"
#include "ingest/read/readers.h"

static const struct reader *const readers[] = {
    &html_reader,
    &lines_reader,
    &markdown_reader,
    &text_reader, /* takes every text: keep last */
};

const struct reader *reader_for(const struct source *source, const char *name)
{
    for (size_t i = 0; i < ARRAY_SIZE(readers); i++)
        if (name == NULL ? readers[i]->recognises(source) : strcmp(readers[i]->name, name) == 0)
            return readers[i];
    return NULL;
}
