/* SPDX-License-Identifier: GPL-3.0-or-later */
/* binary.h - what is not text, by its first bytes, and what to do about it. */
#ifndef INGEST_READ_BINARY_H
#define INGEST_READ_BINARY_H

#include "base/error.h"
#include "base/text.h"

/*
 * True if the bytes may be read as text. Fails with ERROR_DATA on binary
 * files (the message names the format and the remedy) and on files without
 * any text ("empty").
 */
bool binary_refuse(struct slice bytes, const char *path, struct error *error);

#endif
