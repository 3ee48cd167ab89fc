/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The thin layer over SQLite: codes become errors in one place, statements are prepared once and always reset, and a
 * cancelled query stops.
 */
#include "config.h"

#include "plumb-connection.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_QUARK (plumb_warehouse_error, plumb_warehouse_error)

gboolean
plumb_connection_fail (PlumbWarehouse *self, int rc, GError **error)
{
  /* a wait for a lock that was cancelled ends as if the lock had stayed */
  gboolean stopped = (rc & 0xff) == SQLITE_BUSY && g_cancellable_is_cancelled (self->cancellable);
  /* SQLite quotes what a damaged schema says */
  g_autofree char *detail = g_utf8_make_valid (self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (rc), -1);

  switch (stopped ? SQLITE_INTERRUPT : rc & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The query was stopped."));
      break;
    case SQLITE_NOTADB:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE,
                   _ ("“%s” is not a Plumbline warehouse. Choose a warehouse, or load data files into a new one."),
                   self->path);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CORRUPT,
                   _ ("The warehouse “%s” is damaged (%s). Take it from a backup, or load its files into a new one."),
                   self->path, detail);
      break;
    case SQLITE_CANTOPEN:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OPEN,
                   _ ("“%s” cannot be opened. Check that it is there and that you may read it."), self->path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_BUSY,
                   _ ("Another program is writing to “%s”. Try again when it has finished."), self->path);
      break;
    case SQLITE_FULL:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_NO_SPACE,
                   _ ("There is no room left on the disk that holds “%s”. Nothing was changed."), self->path);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY,
                   _ ("“%s” may not be written. Check the rights of the file and of its folder."), self->path);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT,
                   _ ("What was to be stored in “%s” contradicts its schema: %s."), self->path, detail);
      break;
    default:
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_INTERNAL, _ ("“%s” could not be used: %s."),
                   self->path, detail);
      break;
    }
  return FALSE;
}

sqlite3_stmt *
plumb_connection_prepare (PlumbWarehouse *self, PlumbStmt statement, GError **error)
{
  sqlite3_stmt **slot = &self->statements[statement];

  g_assert (self->owner == g_thread_self ());

  if (*slot == NULL)
    {
      int rc =
        sqlite3_prepare_v3 (self->db, plumb_statement_text (statement)->sql, -1, SQLITE_PREPARE_PERSISTENT, slot, NULL);
      if (rc != SQLITE_OK)
        {
          plumb_connection_fail (self, rc, error);
          return NULL;
        }
    }
  sqlite3_reset (*slot);
  sqlite3_clear_bindings (*slot);
  return *slot;
}

PlumbStep
plumb_connection_step (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error)
{
  int rc = sqlite3_step (statement);

  if (rc == SQLITE_ROW)
    return PLUMB_STEP_ROW;
  if (rc != SQLITE_DONE)
    plumb_connection_fail (self, rc, error);
  sqlite3_reset (statement);
  return rc == SQLITE_DONE ? PLUMB_STEP_DONE : PLUMB_STEP_ERROR;
}

gboolean
plumb_connection_run (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error)
{
  PlumbStep step;

  do
    step = plumb_connection_step (self, statement, error);
  while (step == PLUMB_STEP_ROW);
  return step == PLUMB_STEP_DONE;
}

gboolean
plumb_connection_exec (PlumbWarehouse *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || plumb_connection_fail (self, rc, error);
}

void
plumb_connection_roll_back (PlumbWarehouse *self)
{
  GCancellable *cancellable = g_steal_pointer (&self->cancellable);

  plumb_connection_exec (self, "ROLLBACK", NULL);
  self->cancellable = cancellable;
}

gboolean
plumb_connection_get_int (PlumbWarehouse *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement;
  int rc = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  if (rc == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else
    plumb_connection_fail (self, rc, error);
  sqlite3_finalize (statement);
  return rc == SQLITE_ROW;
}

const char *
plumb_column_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  /* a warehouse from elsewhere may hold anything; what is shown must be text */
  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

double
plumb_column_double (sqlite3_stmt *statement, int column)
{
  double value;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;
  value = sqlite3_column_double (statement, column);
  return isfinite (value) ? value : NAN;
}

void
plumb_bind_double (sqlite3_stmt *statement, int parameter, double value)
{
  if (isfinite (value))
    sqlite3_bind_double (statement, parameter, value);
  else
    sqlite3_bind_null (statement, parameter);
}

void
plumb_bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
}

void
plumb_bind_key (sqlite3_stmt *statement, int parameter, gint64 key)
{
  if (key != 0)
    sqlite3_bind_int64 (statement, parameter, key);
  else
    sqlite3_bind_null (statement, parameter);
}
