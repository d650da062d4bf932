/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding.c - the bytes of a source as UTF-8 text. */
#include "ingest/read/encoding.h"

bool encoding_decode(const struct source *source, struct document *document, struct error *error)
{
    (void)error;
    document->source.data = arena_copy(document->arena, source->bytes);
    document->source.size = source->bytes.size;
    document->encoding = "UTF-8";
    return true;
}
