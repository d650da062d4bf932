/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_markdown.c - any bytes through the markdown reader and reflow. */
#include "read_any.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_any(&markdown_reader, data, size);
    return 0;
}
