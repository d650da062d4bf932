/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_html.c - HTML by libxml2. */
#include "ingest/read/readers.h"

static bool recognises(const struct source *source)
{
    (void)source;
    return false;
}
static bool read_html(const struct source *source, struct document *document, struct block **blocks,
                          size_t *count, struct error *error)
{
    return text_reader.read(source, document, blocks, count, error);
}
const struct reader html_reader = {"html", true, recognises, read_html};
