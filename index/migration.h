/* SPDX-License-Identifier: GPL-3.0-or-later */
/* migration.h - makes the schema, and brings an older database to this version. */
#ifndef INDEX_MIGRATION_H
#define INDEX_MIGRATION_H

#include "index/database.h"

/*
 * Checks application_id and user_version. An empty database gets the schema
 * (write mode). Fails with ERROR_DATA, naming the remedy, where the DERIVED
 * tables are another version's (not in rebuild mode). Fails with ERROR_DATA for another program's database and
 * ERROR_LOCKED for one from a newer yinde.
 */
bool migration_run(struct database *database, enum database_mode mode, struct error *error);

/* Drops and makes again every DERIVED table. In a transaction of the caller. */
bool migration_recreate_derived(struct database *database, struct error *error);

#endif
