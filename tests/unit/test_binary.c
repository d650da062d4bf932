/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_binary.c - files that are not text are refused with a remedy. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/read/binary.h"

static void assert_refused(struct slice bytes, const char *path, const char *words)
{
    struct error error = {0};

    assert_false(binary_refuse(bytes, path, &error));
    assert_int_equal(error.code, ERROR_DATA);
    assert_int_equal(strncmp(error.message, words, strlen(words)), 0);
}

static void assert_text(struct slice bytes)
{
    struct error error = {0};

    assert_true(binary_refuse(bytes, "x", &error));
    assert_int_equal(error.code, ERROR_NONE);
}

static void common_formats_are_named(void **state)
{
    (void)state;
    assert_refused(SLICE("%PDF-1.4"), "x", "a PDF: convert it with pdftotext -layout");
    assert_refused(SLICE("\x1F\x8B\x08"), "x", "gzip-compressed: unpack it first");
    assert_refused(SLICE("SQLite format 3\0"), "x", "an SQLite database");
    assert_refused(SLICE("\x89PNG\r\n\x1A\n"), "x", "a PNG image: recognise its text first");
    assert_refused(SLICE("HN\xC8\0"), "x", "a CAJ file: convert it to PDF with CAJViewer");
    assert_refused(SLICE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "x", "a Word, Excel or WPS file");
}

static void formats_inside_zip_archives_are_named(void **state)
{
    (void)state;
    assert_refused(SLICE("PK\x03\x04..word/document.xml.."), "x", "a Word file (DOCX): convert it with soffice");
    assert_refused(SLICE("PK\x03\x04mimetypeapplication/epub+zip"), "x", "an EPUB");
    assert_refused(SLICE("PK\x03\x04...."), "x", "a ZIP archive: unpack it first");
}

static void unknown_binary_content_is_refused(void **state)
{
    (void)state;
    assert_refused(SLICE("ab\0\1\2\3\0\0xy"), "x.dat", "a binary file; yinde reads text");
    assert_refused(SLICE("ab\0\1\2\3\0\0xy"), "x.CAJ", "a CAJ file: convert it");
}

static void white_space_alone_is_empty(void **state)
{
    (void)state;
    assert_refused(SLICE(""), "x", "empty");
    assert_refused(SLICE("\xEF\xBB\xBF \r\n"), "x", "empty");
    assert_refused(SLICE("\xFF\xFE\r\0\n\0"), "x", "empty");
}

static void texts_pass(void **state)
{
    (void)state;
    assert_text(SLICE("a"));
    assert_text(SLICE("page one\f\npage two"));
    assert_text(SLICE("\xFF\xFE" "a\0b\0\n\0"));
    assert_text(SLICE("PKI is not an archive"));
    assert_text(SLICE("\xB7\xA8"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_formats_are_named),
        cmocka_unit_test(formats_inside_zip_archives_are_named),
        cmocka_unit_test(unknown_binary_content_is_refused),
        cmocka_unit_test(white_space_alone_is_empty),
        cmocka_unit_test(texts_pass),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
