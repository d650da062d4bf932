/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.h - the text of schema.sql, embedded at build time. */
#ifndef INDEX_SCHEMA_H
#define INDEX_SCHEMA_H

extern const char schema_sql[];

#endif
