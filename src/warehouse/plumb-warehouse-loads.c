/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads: the list of what was brought in, and the beginning and end of the one under way.
 */
#include "config.h"

#include "plumb-fact-sorter.h"
#include "plumb-provenance.h"

#include <glib/gi18n-lib.h>

void
plumb_load_free (PlumbLoad *self)
{
  g_free (self->file_name);
  g_free (self->layout);
  g_free (self->mapping);
  g_free (self->loaded_at);
  g_free (self->sha256);
  g_free (self);
}

/* What comes with the program counts as released at the beginning of all time. */
gboolean
plumb_load_comes_with_program (const PlumbLoad *self)
{
  guint32 beginning;

  plumb_date_parse ("1970-01-01", &beginning);
  return self->released == beginning &&
         (g_str_equal (self->layout, "indicators") || g_str_equal (self->layout, "areas"));
}

gboolean
plumb_load_is_saved_set (const PlumbLoad *self)
{
  return g_str_equal (self->layout, PLUMB_LAYOUT_SAVED);
}

static PlumbLoad *
copy_load (const PlumbLoad *load)
{
  PlumbLoad *copy = g_new (PlumbLoad, 1);

  *copy = *load;
  copy->file_name = g_strdup (load->file_name);
  copy->layout = g_strdup (load->layout);
  copy->mapping = g_strdup (load->mapping != NULL ? load->mapping : "");
  copy->loaded_at = g_strdup (load->loaded_at);
  copy->sha256 = g_strdup (load->sha256 != NULL ? load->sha256 : "");
  return copy;
}

PlumbLoad *
plumb_connection_read_load (sqlite3_stmt *statement)
{
  PlumbLoad *load = g_new0 (PlumbLoad, 1);

  load->key = sqlite3_column_int64 (statement, 0);
  load->file_name = g_strdup (plumb_column_text (statement, 1));
  load->layout = g_strdup (plumb_column_text (statement, 2));
  load->mapping = g_strdup (plumb_column_text (statement, 3));
  plumb_date_parse (plumb_column_text (statement, 4), &load->released);
  load->loaded_at = g_strdup (plumb_column_text (statement, 5));
  load->sha256 = g_strdup (plumb_column_text (statement, 6));
  load->rows = sqlite3_column_int64 (statement, 7);
  load->added = sqlite3_column_int64 (statement, 8);
  load->changed = sqlite3_column_int64 (statement, 9);
  load->unchanged = sqlite3_column_int64 (statement, 10);
  load->historic = sqlite3_column_int64 (statement, 11);
  load->problems = sqlite3_column_int64 (statement, 12);
  return load;
}

GPtrArray *
plumb_warehouse_list_loads (PlumbWarehouse *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_load_free);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_LOADS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_ptr_array_add (list, plumb_connection_read_load (statement));
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

PlumbLoad *
plumb_warehouse_find_load (PlumbWarehouse *self, const char *sha256, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_FIND_LOAD, error);
  PlumbLoad *load = NULL;

  if (statement == NULL)
    return NULL;
  plumb_bind_text (statement, 1, sha256);
  if (plumb_connection_step (self, statement, error) == PLUMB_STEP_ROW)
    {
      load = plumb_connection_read_load (statement);
      sqlite3_reset (statement);
    }
  return load;
}

PlumbLoad *
plumb_warehouse_get_load (PlumbWarehouse *self, gint64 key, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LOAD_BY_KEY, error);
  PlumbLoad *load;
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, key);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_DONE)
    g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
                 _ ("“%s” has no load %ld. “plumb list WAREHOUSE loads” shows those it has."), self->path, (long) key);
  if (step != PLUMB_STEP_ROW)
    return NULL;
  load = plumb_connection_read_load (statement);
  sqlite3_reset (statement);
  return load;
}

GPtrArray *
plumb_warehouse_list_problems (PlumbWarehouse *self, gint64 key, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_problem_free);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_PROBLEMS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, key);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbProblem fields = { 0 };

      fields.code = (char *) plumb_column_text (statement, 0);
      fields.line = (guint) CLAMP (sqlite3_column_int64 (statement, 1), 0, G_MAXUINT32);
      fields.column = (char *) plumb_column_text (statement, 2);
      fields.value = (char *) plumb_column_text (statement, 3);
      fields.message = (char *) plumb_column_text (statement, 4);
      fields.note = sqlite3_column_int (statement, 5) != 0;
      g_ptr_array_add (list, plumb_problem_new (&fields));
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

gboolean
plumb_warehouse_put_problems (PlumbWarehouse *self, GPtrArray *problems, guint n_problems, GError **error)
{
  g_return_val_if_fail (self->load != NULL, FALSE);

  self->load->problems = n_problems; /* written with the counts at the end */
  for (guint i = 0; i < problems->len; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (problems, i);
      sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_PROBLEM, error);

      if (put == NULL)
        return FALSE;
      sqlite3_bind_int64 (put, 1, self->load->key);
      sqlite3_bind_int64 (put, 2, (gint64) i + 1);
      plumb_bind_text (put, 3, problem->code);
      sqlite3_bind_int64 (put, 4, problem->line);
      plumb_bind_text (put, 5, problem->column);
      plumb_bind_text (put, 6, problem->value);
      plumb_bind_text (put, 7, problem->message);
      sqlite3_bind_int (put, 8, problem->note);
      if (!plumb_connection_run (self, put, error))
        return FALSE;
    }
  return TRUE;
}

guint32
plumb_warehouse_latest_release (PlumbWarehouse *self, guint32 as_at, GError **error)
{
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LATEST_RELEASE, error);
  guint32 released = 0;

  if (statement == NULL)
    return 0;
  plumb_bind_text (statement, 1, day);
  if (plumb_connection_step (self, statement, error) == PLUMB_STEP_ROW)
    {
      plumb_date_parse (plumb_column_text (statement, 0), &released);
      sqlite3_reset (statement);
    }
  return released;
}

gboolean
plumb_warehouse_begin_load (PlumbWarehouse *self, const PlumbLoad *load, int edition, GError **error)
{
  g_autofree char *released = plumb_date_to_string (load->released);
  sqlite3_stmt *put;

  g_return_val_if_fail (self->load == NULL && self->writable, FALSE);

  /* a load makes the keys that its figures refer to: to look each of them up again would take longer than to store them
   */
  if (!plumb_connection_exec (self, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  if (!plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    {
      plumb_connection_exec (self, "PRAGMA foreign_keys = ON", NULL);
      return FALSE;
    }
  self->load = copy_load (load);
  self->provenances = plumb_provenance_writer_new ();
  self->edition = edition;
  self->load->added = self->load->changed = self->load->unchanged = self->load->historic = 0;
  self->load->problems = 0;

  put = plumb_connection_prepare (self, PLUMB_STMT_PUT_LOAD, error);
  if (put == NULL)
    goto failed;
  plumb_bind_text (put, 1, self->load->file_name);
  plumb_bind_text (put, 2, self->load->layout);
  plumb_bind_text (put, 3, self->load->mapping);
  plumb_bind_text (put, 4, released);
  sqlite3_bind_int (put, 5, edition);
  plumb_bind_text (put, 6, self->load->loaded_at);
  plumb_bind_text (put, 7, self->load->sha256);
  sqlite3_bind_int64 (put, 8, self->load->rows);
  if (plumb_connection_step (self, put, error) != PLUMB_STEP_ROW)
    goto failed;
  self->load->key = sqlite3_column_int64 (put, 0);
  g_free (self->load->loaded_at);
  self->load->loaded_at = g_strdup (plumb_column_text (put, 1));
  if (!plumb_connection_run (self, put, error))
    goto failed;
  return TRUE;

failed:
  plumb_warehouse_roll_back (self);
  return FALSE;
}

/* What the load under way needs in memory goes. */
static void
end_load (PlumbWarehouse *self)
{
  g_clear_pointer (&self->load, plumb_load_free);
  g_clear_pointer (&self->provenances, plumb_provenance_writer_free);
  g_clear_pointer (&self->facts, plumb_fact_sorter_free);
  plumb_connection_exec (self, "PRAGMA foreign_keys = ON", NULL);
}

void
plumb_warehouse_describe_load (PlumbWarehouse *self, gint64 rows, int edition, const char *mapping, const char *sha256)
{
  g_return_if_fail (self->load != NULL);

  /* written with the counts at the end */
  self->load->rows = rows;
  self->edition = edition;
  g_free (self->load->mapping);
  self->load->mapping = g_strdup (mapping != NULL ? mapping : "");
  g_free (self->load->sha256);
  self->load->sha256 = g_strdup (sha256);
}

PlumbLoad *
plumb_warehouse_current_load (PlumbWarehouse *self)
{
  g_return_val_if_fail (self->load != NULL, NULL);
  return copy_load (self->load);
}

PlumbLoad *
plumb_warehouse_commit_load (PlumbWarehouse *self, GError **error)
{
  sqlite3_stmt *update = plumb_connection_prepare (self, PLUMB_STMT_UPDATE_LOAD, error);
  PlumbLoad *load;

  g_return_val_if_fail (self->load != NULL, NULL);

  if (update == NULL)
    return NULL;
  sqlite3_bind_int64 (update, 1, self->load->key);
  sqlite3_bind_int64 (update, 2, self->load->rows);
  sqlite3_bind_int64 (update, 3, self->load->added);
  sqlite3_bind_int64 (update, 4, self->load->changed);
  sqlite3_bind_int64 (update, 5, self->load->unchanged);
  sqlite3_bind_int64 (update, 6, self->load->historic);
  plumb_bind_text (update, 7, self->load->sha256);
  sqlite3_bind_int (update, 8, self->edition);
  plumb_bind_text (update, 9, self->load->mapping);
  sqlite3_bind_int64 (update, 10, self->load->problems);
  if (!plumb_connection_run (self, update, error) || !plumb_connection_exec (self, "COMMIT", error))
    return NULL;
  load = g_steal_pointer (&self->load);
  end_load (self);
  return load;
}

void
plumb_warehouse_roll_back (PlumbWarehouse *self)
{
  if (self->load == NULL)
    return;
  plumb_connection_roll_back (self);
  end_load (self);
}
