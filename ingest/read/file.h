/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.h - opening and reading what users point at: never more than asked, never blocking on a device. */
#ifndef INGEST_READ_FILE_H
#define INGEST_READ_FILE_H

#include <sys/stat.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Opens a regular file for reading. Everything else (folder, pipe, socket,
 * device) fails with ERROR_IO and the remedy. *descriptor is closed by the caller.
 */
bool file_open(const char *path, int *descriptor, struct error *error);

/*
 * The bytes of an open file or pipe, to its end, in the arena. Fails with
 * ERROR_IO, or with ERROR_DATA if there are more than `size_max`.
 */
bool file_read(int descriptor, size_t size_max, struct arena *arena, struct slice *bytes, struct error *error);

/* read(2), again after a signal: the number of bytes, 0 at the end, -1 with the error set. */
long file_read_some(int descriptor, char *buffer, size_t size, struct error *error);

#endif
