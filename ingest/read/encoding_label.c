/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding_label.c - the names of encodings, and where documents declare theirs. */
#include "ingest/read/encoding_label.h"

#include <strings.h>

#include "base/memory.h"

/* The Encoding Standard looks at 1024 bytes; saved pages often have more before their charset. */
enum { DECLARATION_WITHIN = 4096 };

/* GB 2312 and GBK are parts of GB 18030, and real files go beyond what they declare: all are read as the whole. */
static const struct encoding_label labels[] = {
    {"utf-8", "UTF-8", "UTF-8"},
    {"utf8", "UTF-8", "UTF-8"},
    {"gb18030", "gb18030", "gb18030"},
    {"gbk", "gb18030", "gb18030"},
    {"gb2312", "gb18030", "gb18030"},
    {"gb_2312-80", "gb18030", "gb18030"},
    {"x-gbk", "gb18030", "gb18030"},
    {"cp936", "gb18030", "gb18030"},
    {"euc-cn", "gb18030", "gb18030"},
    {"hz-gb-2312", "HZ-GB-2312", "HZ"},
    {"iso-2022-cn", "ISO-2022-CN", "ISO-2022-CN"},
    {"big5", "Big5", "Big5-HKSCS"},
    {"big5-hkscs", "Big5", "Big5-HKSCS"},
    {"cn-big5", "Big5", "Big5-HKSCS"},
    {"x-x-big5", "Big5", "Big5-HKSCS"},
    {"cp950", "Big5", "Big5-HKSCS"},
    {"euc-tw", "EUC-TW", "EUC-TW"},
    {"shift_jis", "Shift_JIS", "windows-31j"},
    {"shift-jis", "Shift_JIS", "windows-31j"},
    {"sjis", "Shift_JIS", "windows-31j"},
    {"windows-31j", "Shift_JIS", "windows-31j"},
    {"euc-jp", "EUC-JP", "EUC-JP"},
    {"iso-2022-jp", "ISO-2022-JP", "ISO-2022-JP"},
    {"euc-kr", "EUC-KR", "windows-949"},
    {"ks_c_5601-1987", "EUC-KR", "windows-949"},
    {"iso-2022-kr", "ISO-2022-KR", "ISO-2022-KR"},
    {"us-ascii", "windows-1252", "windows-1252"},
    {"ascii", "windows-1252", "windows-1252"},
    {"iso-8859-1", "windows-1252", "windows-1252"},
    {"latin1", "windows-1252", "windows-1252"},
    {"windows-1252", "windows-1252", "windows-1252"},
    {"cp1252", "windows-1252", "windows-1252"},
    {"iso-8859-2", "ISO-8859-2", "ISO-8859-2"},
    {"iso-8859-5", "ISO-8859-5", "ISO-8859-5"},
    {"iso-8859-7", "ISO-8859-7", "ISO-8859-7"},
    {"iso-8859-9", "windows-1254", "windows-1254"},
    {"iso-8859-15", "ISO-8859-15", "ISO-8859-15"},
    {"windows-1250", "windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251", "windows-1251"},
    {"windows-1253", "windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254", "windows-1254"},
    {"windows-1257", "windows-1257", "windows-1257"},
    {"koi8-r", "KOI8-R", "KOI8-R"},
    {"utf-16le", "UTF-16LE", "UTF-16LE"},
    {"utf-16be", "UTF-16BE", "UTF-16BE"},
    {"utf-32le", "UTF-32LE", "UTF-32LE"},
    {"utf-32be", "UTF-32BE", "UTF-32BE"},
    {"macintosh", "macintosh", "macintosh"},
};

const struct encoding_label *encoding_label_find(struct slice label)
{
    for (size_t i = 0; i < ARRAY_SIZE(labels); i++)
        if (strlen(labels[i].label) == label.size && strncasecmp(labels[i].label, label.data, label.size) == 0)
            return &labels[i];
    return NULL;
}

static bool is_label_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* What follows `key` and a '=' in a tag: gb2312 of charset="gb2312". */
static struct slice attribute_value(struct slice tag, const char *key)
{
    size_t at = 0;
    size_t start;

    while (at < tag.size && strncasecmp(tag.data + at, key, tag.size - at < strlen(key) ? 0 : strlen(key)) != 0)
        at++;
    if (tag.size - at < strlen(key))
        return (struct slice){NULL, 0};
    at += strlen(key);
    while (at < tag.size && strchr(" \t\r\n=\"'", tag.data[at]) != NULL && tag.data[at] != '\0')
        at++;
    start = at;
    while (at < tag.size && is_label_byte(tag.data[at]))
        at++;
    return slice_range(tag, start, at);
}

static const struct {
    const char *tag;
    const char *key;
} declarations[] = {
    {"<?xml", "encoding"},
    {"<meta", "charset"},
};

/* The declaration that the tag at hand makes, if any. */
static struct slice declaration_at(struct slice tag)
{
    for (size_t i = 0; i < ARRAY_SIZE(declarations); i++) {
        size_t size = strlen(declarations[i].tag);
        if (tag.size > size && strncasecmp(tag.data, declarations[i].tag, size) == 0)
            return attribute_value(tag, declarations[i].key);
    }
    return (struct slice){NULL, 0};
}

struct slice encoding_declared(struct slice bytes)
{
    struct slice head = slice_range(bytes, 0, bytes.size < DECLARATION_WITHIN ? bytes.size : DECLARATION_WITHIN);
    size_t start = slice_trim(head).size == 0 ? SIZE_MAX : (size_t)(slice_trim(head).data - head.data);

    /* Only markup declares: an article about <meta charset> does not. */
    if (start == SIZE_MAX || head.data[start] != '<')
        return (struct slice){NULL, 0};
    while (start != SIZE_MAX) {
        size_t end = slice_find(head, SLICE(">"), start);
        struct slice declared = declaration_at(slice_range(head, start, end == SIZE_MAX ? head.size : end));
        if (declared.size > 0)
            return declared;
        start = end == SIZE_MAX ? SIZE_MAX : slice_find(head, SLICE("<"), end);
    }
    return (struct slice){NULL, 0};
}
