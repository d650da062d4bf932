/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_extract.c - any bytes through everything that ingest does, with the reference data. */
#include "check_document.h"
#include "ingest/ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct registry *registry; /* opened once: every input reads the same */
    struct source source = {.path = "x", .name = "x", .bytes = {(const char *)data, size}};
    struct document *document = NULL;
    struct error error = {0};
    bool done;

    require(registry != NULL || registry_open(&registry, REGISTRY_FILE, &error));
    done = ingest_source(registry, &source, NULL, INGEST_MENTIONS, &document, &error);
    require(done == (error.code == ERROR_NONE));
    if (done)
        check_document(document);
    document_destroy(document);
    return 0;
}
