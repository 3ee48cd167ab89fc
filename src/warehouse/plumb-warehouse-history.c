/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of areas: one step back and one step on, which is what a reader has to know of a series.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

static gboolean
read_codes (PlumbWarehouse *self, const PlumbArea *area, PlumbAreaHistory *history, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_FORMER_CODES, error);
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, area->key);
  plumb_bind_text (statement, 2, area->code);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    plumb_area_history_add_code (history, plumb_column_text (statement, 0), sqlite3_column_int (statement, 1));
  return step == PLUMB_STEP_DONE;
}

/* Adds the areas whose keys @which gives for that of @area. */
static gboolean
read_areas (PlumbWarehouse *self, PlumbStmt which, const PlumbArea *area, GPtrArray *areas, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, area->key);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbArea *found = plumb_warehouse_get_area (self, sqlite3_column_int64 (statement, 0), error);

      if (found == NULL)
        {
          sqlite3_reset (statement);
          return FALSE;
        }
      g_ptr_array_add (areas, found);
    }
  return step == PLUMB_STEP_DONE;
}

PlumbAreaHistory *
plumb_warehouse_get_area_history (PlumbWarehouse *self, const PlumbArea *area, GError **error)
{
  g_autoptr (PlumbAreaHistory) history = plumb_area_history_new ();

  if (read_codes (self, area, history, error) &&
      read_areas (self, PLUMB_STMT_PREDECESSORS, area, history->predecessors, error) &&
      read_areas (self, PLUMB_STMT_SUCCESSORS, area, history->successors, error) &&
      read_areas (self, PLUMB_STMT_COUNTED_WITH, area, history->counted_with, error))
    return g_steal_pointer (&history);
  return NULL;
}

gboolean
plumb_warehouse_put_successors (PlumbWarehouse *self, const char *code, const char *successors, GError **error)
{
  g_auto (GStrv) codes = g_strsplit (successors, " ", -1);
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (self, code, error);
  sqlite3_stmt *statement;

  if (area == NULL)
    return FALSE;
  statement = plumb_connection_prepare (self, PLUMB_STMT_CLEAR_SUCCESSORS, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, area->key);
  if (!plumb_connection_run (self, statement, error))
    return FALSE;
  for (char **one = codes; *one != NULL; one++)
    {
      g_autoptr (PlumbArea) successor = NULL;

      if ((*one)[0] == '\0')
        continue;
      successor = plumb_warehouse_find_area (self, *one, error);
      if (successor == NULL)
        return FALSE;
      statement = plumb_connection_prepare (self, PLUMB_STMT_PUT_SUCCESSOR, error);
      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, area->key);
      sqlite3_bind_int64 (statement, 2, successor->key);
      if (!plumb_connection_run (self, statement, error))
        return FALSE;
    }
  return TRUE;
}
