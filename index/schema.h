/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.h - the texts of schema.sql and schema_derived.sql, embedded at build time. */
#ifndef INDEX_SCHEMA_H
#define INDEX_SCHEMA_H

extern const char schema_sql[];
extern const char schema_derived_sql[];

#endif
