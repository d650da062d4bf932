/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printer.c - what the text and the JSON printer share. */
#include "tools/yinde/printer.h"

#include "base/unicode.h"

void printer_flush(struct printer *printer)
{
    fwrite(printer->line.data, 1, printer->line.size, printer->out);
    builder_truncate(&printer->line, 0);
}

void printer_append_safe(struct printer *printer, struct slice text)
{
    size_t at = 0;

    while (at < text.size) {
        uint32_t c = utf8_next(text, &at);
        if (c == '\n' || c == '\t')
            builder_append_byte(&printer->line, ' ');
        else
            builder_append_code_point(&printer->line, unicode_is_unsafe(c) ? UNICODE_REPLACEMENT : c);
    }
}
