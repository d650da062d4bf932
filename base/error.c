/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error.c - what went wrong, for the caller to act on and the user to read. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool error_set(struct error *error, enum error_code code, const char *format, ...)
{
    va_list arguments;

    if (error == NULL || error->code != ERROR_NONE)
        return false;
    error->code = code;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof(error->message), format, arguments);
    va_end(arguments);
    return false;
}

bool error_prefix(struct error *error, const char *format, ...)
{
    char rest[ERROR_MESSAGE_SIZE];
    va_list arguments;
    int length;

    if (error == NULL || error->code == ERROR_NONE)
        return false;
    memcpy(rest, error->message, sizeof(rest));
    va_start(arguments, format);
    length = vsnprintf(error->message, sizeof(error->message), format, arguments);
    va_end(arguments);
    if (length >= 0 && (size_t)length < sizeof(error->message))
        snprintf(error->message + length, sizeof(error->message) - (size_t)length, "%s", rest);
    return false;
}

void error_clear(struct error *error)
{
    error->code = ERROR_NONE;
    error->message[0] = '\0';
}
