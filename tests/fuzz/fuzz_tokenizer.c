/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_tokenizer.c - any bytes through the tokenizer, as a document's text and as a query. */
#include "index/tokenizer.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct seen {
    size_t size;
    struct span last;
};

static int take(void *payload, struct slice token, struct span span)
{
    struct seen *seen = payload;

    require(token.size > 0 && token.size <= TOKEN_SIZE_MAX);
    require(span.start < span.end && span.end <= seen->size);
    require(span.start >= seen->last.start && span.end >= seen->last.end);
    seen->last = span;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (int query = 0; query < 2; query++)
        require(tokenizer_run((struct slice){(const char *)data, size}, query, take, &(struct seen){size, {0, 0}}) == 0);
    return 0;
}
