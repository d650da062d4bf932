/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error.h - what went wrong, for the caller to act on and the user to read. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

/* What a caller can act on. The message says the rest. */
enum error_code {
    ERROR_NONE,
    ERROR_USAGE,     /* the user's words are off: exit 2 */
    ERROR_IO,        /* a file or folder cannot be read or written */
    ERROR_DATA,      /* an input is damaged: skip it, go on */
    ERROR_NOT_FOUND, /* nothing of that name */
    ERROR_LOCKED,    /* the database is in use or from a newer version: exit 4 */
    ERROR_DATABASE,  /* SQLite failed */
    ERROR_INTERRUPTED,
};

enum { ERROR_MESSAGE_SIZE = 512 };

struct error {
    enum error_code code;
    char message[ERROR_MESSAGE_SIZE];
};

/*
 * A fallible function returns bool and takes `struct error *` last:
 * false exactly when the error is set. The first error wins: setting a set
 * error again does nothing. error_set() always returns false.
 */
bool error_set(struct error *error, enum error_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts words in front of a set error's message ("law.txt: ..."). Returns false. */
bool error_prefix(struct error *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void error_clear(struct error *error);

#endif
