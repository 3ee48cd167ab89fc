/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a load back. Every load keeps its own row for each of its figures, so what stands without it is found by
 * letting the rows of the other loads come in once more, in the order in which they came.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-latest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* indicator, breakdown, period, area, basis */
typedef struct
{
  gint64 columns[5];
} Key;

void
plumb_unload_free (PlumbUnload *self)
{
  g_clear_pointer (&self->load, plumb_load_free);
  g_free (self);
}

static gboolean
may_be_taken_back (PlumbWarehouse *self, const PlumbLoad *load, GError **error)
{
  if (!plumb_load_comes_with_program (load))
    return TRUE;
  g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY,
               _ ("Load %ld of “%s” is “%s”, which comes with the program; it cannot be taken back."), (long) load->key,
               self->path, load->file_name);
  return FALSE;
}

static GArray *
list_shared_keys (PlumbWarehouse *self, gint64 load, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_SHARED_KEYS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, load);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      Key key;

      for (int i = 0; i < (int) G_N_ELEMENTS (key.columns); i++)
        key.columns[i] = sqlite3_column_int64 (statement, i);
      g_array_append_val (keys, key);
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}

/* Runs a statement on the row of @key, and of @provenance unless that is 0. */
static gboolean
run_on_key (PlumbWarehouse *self, PlumbStmt which, const Key *key, gint64 provenance, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < (int) G_N_ELEMENTS (key->columns); i++)
    sqlite3_bind_int64 (statement, i + 1, key->columns[i]);
  if (provenance != 0)
    sqlite3_bind_int64 (statement, 6, provenance);
  return plumb_connection_run (self, statement, error);
}

/* A row of a key. */
typedef struct
{
  gint64 load;
  gint64 provenance;
} Standing;

/* Which row of @key stands, and which will when @load never was. */
static gboolean
judge (PlumbWarehouse *self, const Key *key, gint64 load, Standing *stands, Standing *will_stand, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_KEY_RELEASES, error);
  PlumbRelease best = { 0 };
  PlumbStep step;

  *stands = *will_stand = (Standing){ 0 };
  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < (int) G_N_ELEMENTS (key->columns); i++)
    sqlite3_bind_int64 (statement, i + 1, key->columns[i]);
  /* as they came: keys of loads grow */
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      const Standing row = { sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1) };
      PlumbRelease release = { .edition = sqlite3_column_int (statement, 4) };

      plumb_date_parse (plumb_column_text (statement, 3), &release.released);
      if (sqlite3_column_int (statement, 2) != 0)
        *stands = row;
      if (row.load == load || (will_stand->load != 0 && plumb_release_is_newer (best, release)))
        continue;
      *will_stand = row;
      best = release;
    }
  return step == PLUMB_STEP_DONE;
}

static gboolean
settle_key (PlumbWarehouse *self, const Key *key, PlumbUnload *unload, GError **error)
{
  gint64 load = unload->load->key;
  Standing stands, will_stand;

  if (!judge (self, key, load, &stands, &will_stand, error))
    return FALSE;
  if (will_stand.load == 0 || will_stand.load == stands.load)
    return TRUE;
  if (stands.load == load)
    {
      unload->removed++; /* its row goes here, as another takes its place */
      unload->restored++;
    }
  else if (!run_on_key (self, PLUMB_STMT_SUPERSEDE, key, 0, error))
    return FALSE;
  return run_on_key (self, PLUMB_STMT_RESTORE, key, will_stand.provenance, error) &&
         run_on_key (self, PLUMB_STMT_DELETE_SUPERSEDED, key, will_stand.provenance, error);
}

/* Runs a statement that deletes, of @load unless that is 0, and adds the rows to @count (nullable). */
static gboolean
delete_rows (PlumbWarehouse *self, PlumbStmt which, gint64 load, gint64 *count, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);

  if (statement == NULL)
    return FALSE;
  if (load != 0)
    sqlite3_bind_int64 (statement, 1, load);
  if (!plumb_connection_run (self, statement, error))
    return FALSE;
  if (count != NULL)
    *count += sqlite3_changes64 (self->db);
  return TRUE;
}

static PlumbUnload *
unload_in_transaction (PlumbWarehouse *self, gint64 key, GError **error)
{
  g_autoptr (PlumbUnload) unload = g_new0 (PlumbUnload, 1);
  g_autoptr (GArray) keys = NULL;

  unload->load = plumb_warehouse_get_load (self, key, error);
  if (unload->load == NULL || !may_be_taken_back (self, unload->load, error))
    return NULL;
  keys = list_shared_keys (self, key, error);
  if (keys == NULL)
    return NULL;
  for (guint i = 0; i < keys->len; i++)
    if (!settle_key (self, &g_array_index (keys, Key, i), unload, error))
      return NULL;
  if (!delete_rows (self, PLUMB_STMT_UNLOAD_SUPERSEDED, key, &unload->removed, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_OBSERVATIONS, key, &unload->removed, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_BREAKS, key, &unload->breaks, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_TARGETS, key, &unload->targets, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_COMMENTARY, key, &unload->commentary, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_NEIGHBOURS, key, NULL, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_SETS, key, &unload->sets, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_PROBLEMS, key, NULL, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD_PROVENANCE, key, NULL, error) ||
      !delete_rows (self, PLUMB_STMT_UNLOAD, key, NULL, error) ||
      !delete_rows (self, PLUMB_STMT_DROP_BREAKDOWNS, 0, NULL, error) || !plumb_latest_rebuild (self, error) ||
      !plumb_connection_exec (self, "COMMIT", error))
    return NULL;
  return g_steal_pointer (&unload);
}

PlumbUnload *
plumb_warehouse_unload (PlumbWarehouse *self, gint64 key, GError **error)
{
  PlumbUnload *unload = NULL;

  g_return_val_if_fail (self->load == NULL && self->writable && self->reading == 0, NULL);

  /* of each load and provenance that goes all rows go before it: to look for others would search all observations. What
   * is taken back may have been taken back for what it says, so its bytes are overwritten. */
  if (!plumb_connection_exec (self, "PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON", error))
    return NULL;
  if (plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    {
      unload = unload_in_transaction (self, key, error);
      if (unload == NULL)
        plumb_connection_roll_back (self);
    }
  plumb_connection_exec (self, "PRAGMA foreign_keys = ON", NULL);
  return unload;
}
