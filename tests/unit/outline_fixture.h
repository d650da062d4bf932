/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline_fixture.h - a document made of a string, for the tests of reflow and what follows it. */
#ifndef TESTS_UNIT_OUTLINE_FIXTURE_H
#define TESTS_UNIT_OUTLINE_FIXTURE_H

/* cmocka.h wants these before it */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ingest/read/readers.h"
#include "ingest/read/reflow.h"

/* Release with document_destroy(). */
static inline struct document *document_of(const char *text)
{
    struct source source = {.arena = arena_create(), .path = "-", .name = "-", .bytes = slice_of(text)};
    struct document *document = document_create();
    struct error error = {0};
    struct block *blocks = NULL;
    size_t count = 0;

    document->kind = DOCUMENT_KIND_COUNT;
    assert_true(text_reader.read(&source, document, &blocks, &count, &error));
    reflow(document, blocks, count);
    arena_destroy(source.arena);
    return document;
}

#endif
