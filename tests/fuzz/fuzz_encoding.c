/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_encoding.c - any bytes through the detection of formats and encodings, and the text reader. */
#include "ingest/read/binary.h"
#include "ingest/read/encoding.h"
#include "read_any.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct error error = {0};
    bool taken = binary_refuse((struct slice){(const char *)data, size}, "x.pdf", &error);

    require(taken == (error.code == ERROR_NONE));
    encoding_of((struct slice){(const char *)data, size});
    read_any(&text_reader, data, size);
    return 0;
}
