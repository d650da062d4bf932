/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_reflow.c - any bytes through the text reader, reflow and the outline. */
#include "check_document.h"
#include "ingest/ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct source source = {.path = "x", .name = "x", .bytes = {(const char *)data, size}};
    struct document *document = NULL;
    struct error error = {0};
    bool done = ingest_source(NULL, &source, "text", INGEST_OUTLINE, &document, &error);

    require(done == (error.code == ERROR_NONE));
    if (done)
        check_document(document);
    document_destroy(document);
    return 0;
}
