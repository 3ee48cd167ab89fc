/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbour sets: named, dated, kept as published: that one authority lists another does not mean that it is listed by
 * it. Each load has its own set of a name; the one released last counts.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

#include <glib/gi18n-lib.h>

void
plumb_neighbour_set_free (PlumbNeighbourSet *self)
{
  g_free (self->name);
  g_free (self->dated);
  g_free (self->source);
  g_free (self);
}

void
plumb_neighbour_free (PlumbNeighbour *self)
{
  g_clear_pointer (&self->area, plumb_area_unref);
  g_free (self->closeness);
  g_free (self);
}

static PlumbNeighbourSet *
read_set (sqlite3_stmt *statement)
{
  PlumbNeighbourSet *set = g_new0 (PlumbNeighbourSet, 1);

  set->key = sqlite3_column_int64 (statement, 0);
  set->name = g_strdup (plumb_column_text (statement, 1));
  set->dated = g_strdup (plumb_column_text (statement, 2));
  set->source = g_strdup (plumb_column_text (statement, 3));
  set->areas = sqlite3_column_int (statement, 4);
  set->load = sqlite3_column_int64 (statement, 5);
  set->saved = sqlite3_column_int (statement, 6) != 0;
  return set;
}

GPtrArray *
plumb_warehouse_list_neighbour_sets (PlumbWarehouse *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_neighbour_set_free);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_SETS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_ptr_array_add (list, read_set (statement));
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static void
set_unknown (PlumbWarehouse *self, const char *name, const char *day, GError **error)
{
  if (day != NULL)
    g_set_error (
      error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
      _ ("The warehouse “%s” had no neighbour set “%s” on %s. “plumb list %s loads” prints the days on which "
         "its sets were released."),
      self->path, name, day, self->path);
  else
    g_set_error (
      error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
      _ ("The warehouse “%s” has no neighbour set “%s”. “plumb list %s neighbour-sets” prints those it has."),
      self->path, name, self->path);
}

/* The set that is asked for, or the newest that lists @area; @set stays NULL where there is none. */
static gboolean
choose_set (PlumbWarehouse *self,
            const PlumbArea *area,
            const char *name,
            guint32 as_at,
            PlumbNeighbourSet **set,
            GError **error)
{
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement =
    plumb_connection_prepare (self, name != NULL ? PLUMB_STMT_FIND_SET : PLUMB_STMT_NEWEST_SET, error);
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  plumb_bind_text (statement, 1, day);
  if (name != NULL)
    plumb_bind_text (statement, 2, name);
  else
    sqlite3_bind_int64 (statement, 2, area->key);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_ROW)
    {
      *set = read_set (statement);
      sqlite3_reset (statement);
    }
  else if (step == PLUMB_STEP_DONE && name != NULL)
    {
      set_unknown (self, name, day, error);
      return FALSE;
    }
  return step != PLUMB_STEP_ERROR;
}

GPtrArray *
plumb_warehouse_get_neighbours (PlumbWarehouse *self,
                                const PlumbArea *area,
                                const char *set_name,
                                guint32 as_at,
                                PlumbNeighbourSet **set,
                                GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_neighbour_free);
  g_autoptr (PlumbNeighbourSet) chosen = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement;
  PlumbStep step;

  if (!choose_set (self, area, set_name, as_at, &chosen, error))
    return NULL;
  if (chosen != NULL)
    {
      statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_NEIGHBOURS, error);
      if (statement == NULL)
        return NULL;
      sqlite3_bind_int64 (statement, 1, chosen->key);
      sqlite3_bind_int64 (statement, 2, area->key);
      while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
        {
          PlumbNeighbour *neighbour = g_new0 (PlumbNeighbour, 1);
          gint64 key = sqlite3_column_int64 (statement, 0);

          neighbour->rank = sqlite3_column_int (statement, 1);
          neighbour->closeness = g_strdup (plumb_column_text (statement, 2));
          g_array_append_val (keys, key);
          g_ptr_array_add (list, neighbour);
        }
      if (step != PLUMB_STEP_DONE)
        return NULL;
      for (guint i = 0; i < list->len; i++)
        {
          PlumbNeighbour *neighbour = g_ptr_array_index (list, i);

          neighbour->area = plumb_warehouse_get_area (self, g_array_index (keys, gint64, i), error);
          if (neighbour->area == NULL)
            return NULL;
        }
    }
  *set = g_steal_pointer (&chosen);
  return g_steal_pointer (&list);
}

PlumbArea *
plumb_warehouse_get_area_of_set (PlumbWarehouse *self, const PlumbNeighbourSet *set, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_AREA_OF_SET, error);
  PlumbStep step;
  gint64 key;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, set->key);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_DONE)
    set_unknown (self, set->name, NULL, error);
  if (step != PLUMB_STEP_ROW)
    return NULL;
  key = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return plumb_warehouse_get_area (self, key, error);
}

gboolean
plumb_warehouse_put_neighbour_set (PlumbWarehouse *self,
                                   const char *name,
                                   const char *dated,
                                   const char *source,
                                   gint64 *key,
                                   GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_SET, error);

  g_return_val_if_fail (self->load != NULL, FALSE);

  if (put == NULL)
    return FALSE;
  plumb_bind_text (put, 1, name);
  plumb_bind_text (put, 2, dated);
  plumb_bind_text (put, 3, source);
  sqlite3_bind_int64 (put, 4, self->load->key);
  if (plumb_connection_step (self, put, error) != PLUMB_STEP_ROW)
    return FALSE;
  *key = sqlite3_column_int64 (put, 0);
  return plumb_connection_run (self, put, error);
}

gboolean
plumb_warehouse_put_neighbour (PlumbWarehouse *self,
                               gint64 set,
                               gint64 area,
                               int rank,
                               gint64 neighbour,
                               const char *closeness,
                               GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_NEIGHBOUR, error);

  if (put == NULL)
    return FALSE;
  sqlite3_bind_int64 (put, 1, set);
  sqlite3_bind_int64 (put, 2, area);
  sqlite3_bind_int (put, 3, rank);
  sqlite3_bind_int64 (put, 4, neighbour);
  plumb_bind_text (put, 5, closeness);
  return plumb_connection_run (self, put, error);
}
