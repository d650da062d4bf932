/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml_text.c - text as content or attribute value of XML 1.0. */
#include "query/graph/xml_text.h"

#include "base/unicode.h"

static const char *escape_of(uint32_t c)
{
    switch (c) {
    case '&':  return "&amp;";
    case '<':  return "&lt;";
    case '>':  return "&gt;";
    case '"':  return "&quot;";
    case '\n':
    case '\r':
    case '\t': return " ";
    default:   return NULL;
    }
}

void xml_write_text(FILE *out, const char *text)
{
    struct slice slice = slice_of(text);
    size_t at = 0;

    while (at < slice.size) {
        uint32_t c = utf8_next(slice, &at);
        const char *escape = escape_of(c);
        char bytes[UTF8_SIZE_MAX];
        if (escape != NULL)
            fputs(escape, out);
        else if (c >= 0x20 && !(c >= 0x7F && c < 0xA0) && (c & 0xFFFE) != 0xFFFE)
            fwrite(bytes, 1, utf8_put(bytes, c), out);
    }
}
