/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metadata_fixture.h - what a text says about itself, for the tests of metadata. */
#ifndef TESTS_UNIT_METADATA_FIXTURE_H
#define TESTS_UNIT_METADATA_FIXTURE_H

#include "tests/unit/outline_fixture.h"

#include "ingest/segment/outline.h"

/* NULL: the text does not say it. */
struct expected {
    const char *title;
    const char *title_en;
    const char *authors;
    const char *journal;
    const char *date;
    const char *court;
    const char *docket;
    const char *keywords;
};

static inline void assert_same(const char *what, const char *read, const char *expected)
{
    if (read == NULL || expected == NULL || strcmp(read, expected) != 0)
        if (read != expected)
            fail_msg("%s is '%s', not '%s'", what, read == NULL ? "-" : read, expected == NULL ? "-" : expected);
}

static inline void assert_says(const char *text, struct expected expected)
{
    struct document *document = document_of(text);

    outline(document);
    assert_same("title", document->title, expected.title);
    assert_same("title_en", document->title_en, expected.title_en);
    assert_same("authors", document->authors, expected.authors);
    assert_same("journal", document->journal, expected.journal);
    assert_same("date", document->date, expected.date);
    assert_same("court", document->court, expected.court);
    assert_same("docket", document->docket, expected.docket);
    assert_same("keywords", document->keywords, expected.keywords);
    document_destroy(document);
}

#endif
