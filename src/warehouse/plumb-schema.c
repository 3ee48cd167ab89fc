/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the schema, comparing with it, and bringing an older warehouse up to date.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-schema-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define RESOURCE "/io/github/plumbline/Plumbline/warehouse/"

/* Registered by hand: in a static library nothing refers to the file that the resource compiler writes, and the linker
 * would leave it. */
GResource *plumb_warehouse_get_resource (void);

static const char *const resources[] = { RESOURCE "schema.sql", RESOURCE "schema-2.sql", RESOURCE "schema-3.sql" };

const PlumbSchema *
plumb_schema_of_program (void)
{
  static const char *scripts[G_N_ELEMENTS (resources)];
  static const PlumbSchema schema = { scripts, G_N_ELEMENTS (resources) };
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read))
    {
      for (guint i = 0; i < G_N_ELEMENTS (resources); i++)
        {
          g_autoptr (GBytes) bytes = g_resource_lookup_data (plumb_warehouse_get_resource (), resources[i], 0, NULL);

          g_assert (bytes != NULL);
          scripts[i] = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        }
      g_once_init_leave (&is_read, 1);
    }
  return &schema;
}

/* All of the schema of @db as one text, so that two can be compared; less what SQLite adds by itself: indexes without a
 * text, and the tables of ANALYZE. A name that begins with sqlite_ hides nothing: a forger writes what he likes. */
static char *
describe (sqlite3 *db)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db,
                          "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                          "AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY name",
                          -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      g_string_append_printf (text, "%s %s\n%s\n", plumb_column_text (statement, 0), plumb_column_text (statement, 1),
                              plumb_column_text (statement, 2));
  sqlite3_finalize (statement);
  return g_string_free (text, FALSE);
}

gboolean
plumb_schema_matches (sqlite3 *db, const PlumbSchema *schema, int version)
{
  g_autofree char *ours = NULL;
  g_autofree char *theirs = describe (db);
  sqlite3 *fresh = NULL;
  int rc = sqlite3_open (":memory:", &fresh);

  for (int i = 0; rc == SQLITE_OK && i < version; i++)
    rc = sqlite3_exec (fresh, schema->scripts[i], NULL, NULL, NULL);
  if (rc == SQLITE_OK && version > 0)
    ours = describe (fresh);
  sqlite3_close (fresh);
  return g_strcmp0 (ours, theirs) == 0;
}

/* The scripts from @from on, inside a transaction. */
static gboolean
run_scripts (PlumbWarehouse *self, const PlumbSchema *schema, int from, GError **error)
{
  g_autofree char *mark =
    g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", PLUMB_APPLICATION_ID, schema->version);

  for (int i = from; i < schema->version; i++)
    if (!plumb_connection_exec (self, schema->scripts[i], error))
      return FALSE;
  return plumb_connection_exec (self, mark, error);
}

gboolean
plumb_schema_create (PlumbWarehouse *self, const PlumbSchema *schema, GError **error)
{
  gint64 tables;

  if (!plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (plumb_connection_get_int (self, "SELECT count(*) FROM sqlite_schema", &tables, error) &&
      (tables > 0 || run_scripts (self, schema, 0, error)) && plumb_connection_exec (self, "COMMIT", error))
    return TRUE;
  plumb_connection_roll_back (self);
  return FALSE;
}

/* Copies the warehouse, of which nobody else is the writer, to @path. Through a second connection of SQLite: to open
 * and close the file in any other way would drop the lock that this process holds on it. */
static gboolean
copy_to (PlumbWarehouse *self, const char *path, GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, "-unfinished", NULL);
  sqlite3 *from = NULL, *to = NULL;
  sqlite3_backup *backup;
  int rc;

  g_unlink (unfinished);
  rc = sqlite3_open_v2 (self->path, &from, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_open_v2 (unfinished, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc == SQLITE_OK)
    {
      backup = sqlite3_backup_init (to, "main", from, "main");
      if (backup != NULL)
        sqlite3_backup_step (backup, -1);
      rc = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (to);
    }
  sqlite3_close (from);
  sqlite3_close (to);
  if (rc == SQLITE_OK && g_rename (unfinished, path) == 0)
    return TRUE;
  g_unlink (unfinished);
  g_set_error (error, PLUMB_WAREHOUSE_ERROR,
               rc == SQLITE_FULL ? PLUMB_WAREHOUSE_ERROR_NO_SPACE : PLUMB_WAREHOUSE_ERROR_READ_ONLY,
               _ ("“%s” could not be written as a copy of the warehouse before it is brought up to date. Nothing was "
                  "changed; check the folder and the room on its disk."),
               path);
  return FALSE;
}

static gboolean
migrate_in_transaction (PlumbWarehouse *self, const PlumbSchema *schema, GError **error)
{
  g_autofree char *copy = NULL;
  gint64 from, dangling;

  /* another program may have been faster */
  if (!plumb_connection_get_int (self, "PRAGMA user_version", &from, error))
    return FALSE;
  copy = g_strdup_printf ("%s.v%d-backup", self->path, (int) from);
  if (from < schema->version &&
      (!copy_to (self, copy, error) || !run_scripts (self, schema, (int) from, error) ||
       !plumb_connection_get_int (self, "SELECT count(*) FROM pragma_foreign_key_check", &dangling, error)))
    return FALSE;
  if (from < schema->version && dangling > 0)
    return plumb_connection_fail (self, SQLITE_CONSTRAINT, error);
  return plumb_connection_exec (self, "COMMIT", error);
}

gboolean
plumb_schema_migrate (PlumbWarehouse *self, const PlumbSchema *schema, int from, GError **error)
{
  gboolean done = FALSE;

  if (!self->writable)
    {
      g_set_error (
        error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OLDER,
        _ ("The warehouse “%s” was made by an older Plumbline (schema version %d; this program needs version "
           "%d). Load a file into it with “plumb load”: that copies it and then brings it up to date."),
        self->path, from, schema->version);
      return FALSE;
    }
  /* a table that others refer to can only be made anew without that check; it is made up for before the end */
  if (!plumb_connection_exec (self, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  if (plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    {
      done = migrate_in_transaction (self, schema, error);
      if (!done)
        plumb_connection_roll_back (self);
    }
  return plumb_connection_exec (self, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}
