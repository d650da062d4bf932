/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_encoding.c - the encodings that papers come in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "ingest/read/encoding.h"

static const char zh_text[] = "依照《中华人民共和国刑法》第二百八十五条第二款的规定，非法获取计算机信息系统数据的，处三年以下有期徒刑。\n";
static const char zh_hant_text[] = "依照民法第一百八十四條第一項前段規定，因故意或過失不法侵害他人之權利者，負損害賠償責任。\n";
static const char ja_text[] = "故意又は過失によって他人の権利又は法律上保護される利益を侵害した者は、これによって生じた損害を賠償する責任を負う。\n";
static const char de_text[] = "Die Bürger müssen gemäß § 823 BGB für Schäden haften, die sie schuldhaft verursacht haben.\n";

/* `text` in another encoding; release its data with free(). */
static struct slice encoded(const char *text, const char *encoding)
{
    size_t in_left = strlen(text);
    size_t out_left = in_left * 4 + 16;
    char *data = malloc(out_left);
    char *in = (char *)(uintptr_t)text;
    char *out = data;
    iconv_t converter = iconv_open(encoding, "UTF-8");

    assert_int_equal(iconv(converter, &in, &in_left, &out, &out_left), 0);
    iconv_close(converter);
    return (struct slice){data, (size_t)(out - data)};
}

static void assert_decoded(struct slice bytes, const char *encoding, const char *text)
{
    struct source source = {.bytes = bytes};
    struct document *document = document_create();
    struct error error = {0};

    assert_true(encoding_decode(&source, document, &error));
    assert_string_equal(document->encoding, encoding);
    assert_string_equal(document->source.data, text);
    document_destroy(document);
}

static void assert_detected(const char *text, const char *iconv_name, const char *name)
{
    struct slice bytes = encoded(text, iconv_name);

    assert_decoded(bytes, name, text);
    free((char *)(uintptr_t)bytes.data);
}

static void utf8_is_its_own_source(void **state)
{
    (void)state;
    assert_decoded(slice_of(zh_text), "UTF-8", zh_text);
    assert_decoded(SLICE("plain ASCII"), "UTF-8", "plain ASCII");
}

static void a_utf8_mark_stays_in_the_source(void **state)
{
    (void)state;
    assert_decoded(SLICE("\xEF\xBB\xBF法"), "UTF-8", "\xEF\xBB\xBF法");
}

static void damaged_utf8_stays_utf8(void **state)
{
    (void)state;
    assert_decoded(SLICE("民法\xFF典第一条"), "UTF-8", "民法\xFF典第一条");
    assert_decoded(SLICE("a “quoted” word, Stra\xDF" "e’s end"), "UTF-8", "a “quoted” word, Stra\xDF" "e’s end");
}

static void a_last_character_cut_off_does_no_harm(void **state)
{
    (void)state;
    assert_decoded(SLICE("法\xE5\xBE"), "UTF-8", "法\xE5\xBE");
}

static void simplified_chinese_in_gb_is_detected(void **state)
{
    (void)state;
    assert_detected(zh_text, "GBK", "gb18030");
    assert_detected(zh_text, "GB2312", "gb18030");
    assert_detected("依照刑法第二百条的规定", "GB18030", "gb18030");
}

static void rare_characters_of_gb18030_are_read(void **state)
{
    (void)state;
    assert_detected("第一条 为了规范人名用字，䶮、𠮷两字的使用应当符合本条的规定。", "GB18030", "gb18030");
}

static void traditional_chinese_in_big5_is_detected(void **state)
{
    (void)state;
    assert_detected(zh_hant_text, "BIG5", "Big5");
}

static void japanese_and_latin_are_detected(void **state)
{
    (void)state;
    assert_detected(ja_text, "SHIFT_JIS", "Shift_JIS");
    assert_detected(ja_text, "EUC-JP", "EUC-JP");
    assert_detected(de_text, "CP1252", "windows-1252");
    assert_detected("It’s “fair use”, the Court held – see 510 U.S. 569 § 3.", "CP1252", "windows-1252");
}

static void utf16_and_utf32_are_known_by_their_mark(void **state)
{
    (void)state;
    assert_decoded(SLICE("\xFF\xFE\xD5\x6C"), "UTF-16LE", "法");
    assert_decoded(SLICE("\xFE\xFF\x6C\xD5"), "UTF-16BE", "法");
    assert_decoded(SLICE("\xFF\xFE\0\0\xD5\x6C\0\0"), "UTF-32LE", "法");
    assert_decoded(SLICE("\0\0\xFE\xFF\0\0\x6C\xD5"), "UTF-32BE", "法");
}

static void utf16_without_mark_is_detected(void **state)
{
    (void)state;
    assert_detected(zh_text, "UTF-16LE", "UTF-16LE");
    assert_detected(zh_text, "UTF-16BE", "UTF-16BE");
    assert_detected("The Court held that.\n", "UTF-16LE", "UTF-16LE");
}

static void a_declared_encoding_is_used(void **state)
{
    (void)state;
    assert_decoded(SLICE("<html><meta http-equiv=Content-Type content=\"text/html; charset=GB2312\">\xB7\xA8"), "gb18030",
                   "<html><meta http-equiv=Content-Type content=\"text/html; charset=GB2312\">法");
    assert_decoded(SLICE("<?xml version='1.0' encoding='Big5'?><p>\xAA\x6B"), "Big5",
                   "<?xml version='1.0' encoding='Big5'?><p>法");
}

static void a_declaration_that_the_bytes_belie_is_not_believed(void **state)
{
    const char *page = "<meta charset=gb2312>依照民法典第一千条的规定";

    (void)state;
    assert_decoded(slice_of(page), "UTF-8", page);
}

static void prose_about_a_declaration_declares_nothing(void **state)
{
    (void)state;
    assert_null(encoding_of(SLICE("\x81")));
    assert_string_equal(encoding_of(SLICE("write <meta charset=big5>, na\xEFve as it is")), "windows-1252");
}

static void a_record_is_utf8_already(void **state)
{
    struct source source = {.bytes = SLICE("\xB7\xA8"), .is_record = true};
    struct document *document = document_create();
    struct error error = {0};

    (void)state;
    assert_true(encoding_decode(&source, document, &error));
    assert_string_equal(document->encoding, "UTF-8");
    document_destroy(document);
}

static void an_unknown_encoding_is_an_error_with_its_remedy(void **state)
{
    struct source source = {.bytes = SLICE("\x81\x8D\x8F\x90\x9D\x81\x8D\x8F\x90\x9D")};
    struct document *document = document_create();
    struct error error = {0};

    (void)state;
    assert_false(encoding_decode(&source, document, &error));
    assert_string_equal(error.message, "text in an unknown encoding: convert it with iconv -f ENCODING -t UTF-8");
    document_destroy(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_is_its_own_source),
        cmocka_unit_test(a_utf8_mark_stays_in_the_source),
        cmocka_unit_test(damaged_utf8_stays_utf8),
        cmocka_unit_test(a_last_character_cut_off_does_no_harm),
        cmocka_unit_test(simplified_chinese_in_gb_is_detected),
        cmocka_unit_test(rare_characters_of_gb18030_are_read),
        cmocka_unit_test(traditional_chinese_in_big5_is_detected),
        cmocka_unit_test(japanese_and_latin_are_detected),
        cmocka_unit_test(utf16_and_utf32_are_known_by_their_mark),
        cmocka_unit_test(utf16_without_mark_is_detected),
        cmocka_unit_test(a_declared_encoding_is_used),
        cmocka_unit_test(a_declaration_that_the_bytes_belie_is_not_believed),
        cmocka_unit_test(prose_about_a_declaration_declares_nothing),
        cmocka_unit_test(a_record_is_utf8_already),
        cmocka_unit_test(an_unknown_encoding_is_an_error_with_its_remedy),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
