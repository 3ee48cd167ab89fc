/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions of the schema. Each is made from the one before by a script, the first from nothing; a new warehouse
 * goes through all of them, so that it cannot be told from one that grew old.
 */
#pragma once

#include <sqlite3.h>

#include "plumb-warehouse.h"

G_BEGIN_DECLS

/**
 * PlumbSchema:
 * @scripts: (array length=version): SQL without a transaction; the first makes version 1, each other takes the version
 * before on
 * @version: the newest
 */
typedef struct
{
  const char *const *scripts;
  int version;
} PlumbSchema;

/** plumb_schema_of_program: Returns: (transfer none): the versions that this program knows. */
const PlumbSchema *plumb_schema_of_program (void);

/** plumb_schema_matches: whether the tables of @db are to the letter those of @version, 1 or more. */
gboolean plumb_schema_matches (sqlite3 *db, const PlumbSchema *schema, int version);

/** plumb_schema_create: makes the newest version in an empty file; leaves one that another program has just made. */
gboolean plumb_schema_create (PlumbWarehouse *self, const PlumbSchema *schema, GError **error);

/**
 * plumb_schema_migrate:
 * @from: version of the warehouse, which matches it
 *
 * Copies the warehouse to `NAME.vN-backup` beside it, in the place of an earlier such copy, and takes it to the newest
 * version in one transaction.
 *
 * Errors: OLDER for a warehouse that is not open for writing
 */
gboolean plumb_schema_migrate (PlumbWarehouse *self, const PlumbSchema *schema, int from, GError **error);

/** plumb_schema_open: plumb_warehouse_open() for a program that knows the versions of @schema. */
PlumbWarehouse *plumb_schema_open (const PlumbSchema *schema,
                                   const char *path,
                                   PlumbWarehouseMode mode,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
