/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commentary: what was said of the figure of an area and a period. Each load keeps its own, and what was released last
 * counts; what a person writes counts before all of these, and each edit is kept.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

/* The commentary in the row; NULL without @error where its period is none. */
static PlumbCommentary *
read_commentary (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (self, plumb_column_text (statement, 7), error);
  g_autoptr (PlumbArea) area = NULL;
  PlumbCommentary fields = { 0 };

  if (indicator == NULL)
    return NULL;
  area = plumb_warehouse_get_area (self, sqlite3_column_int64 (statement, 0), error);
  if (area == NULL)
    return NULL;
  fields.indicator = indicator;
  fields.area = area;
  fields.period = plumb_period_from_code (sqlite3_column_int64 (statement, 1));
  fields.reason = (char *) plumb_column_text (statement, 2);
  fields.done = (char *) plumb_column_text (statement, 3);
  fields.owner = (char *) plumb_column_text (statement, 4);
  fields.next_action = (char *) plumb_column_text (statement, 5);
  fields.file = (char *) plumb_column_text (statement, 9);
  fields.since = (char *) plumb_column_text (statement, 10);
  if (!plumb_remark_parse (plumb_column_text (statement, 8), &fields.remark))
    fields.remark = PLUMB_REMARK_COMMENTARY;
  if (!plumb_date_parse (plumb_column_text (statement, 6), &fields.due))
    fields.due = 0;
  return fields.period.kind != 0 ? plumb_commentary_new (&fields) : NULL;
}

/* All the commentary that @statement, which has its parameters, gives. */
static GPtrArray *
read_list (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  PlumbStep step;

  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      GError *failure = NULL;
      PlumbCommentary *commentary = read_commentary (self, statement, &failure);

      if (failure != NULL)
        {
          sqlite3_reset (statement);
          g_propagate_error (error, failure);
          return NULL;
        }
      if (commentary != NULL)
        g_ptr_array_add (list, commentary);
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
plumb_warehouse_list_commentary (PlumbWarehouse *self,
                                 const PlumbIndicator *indicator,
                                 const PlumbArea *area,
                                 guint32 as_at,
                                 GError **error)
{
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_COMMENTARY, error);

  if (statement == NULL)
    return NULL;
  plumb_bind_key (statement, 1, indicator != NULL ? indicator->key : 0);
  plumb_bind_key (statement, 2, area != NULL ? area->key : 0);
  plumb_bind_text (statement, 3, day);
  return read_list (self, statement, error);
}

GPtrArray *
plumb_warehouse_list_versions (PlumbWarehouse *self,
                               const PlumbIndicator *indicator,
                               const PlumbArea *area,
                               guint32 as_at,
                               GError **error)
{
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_VERSIONS, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, indicator->key);
  sqlite3_bind_int64 (statement, 2, area->key);
  plumb_bind_text (statement, 3, day);
  return read_list (self, statement, error);
}

/* Binds what commentary of a load and an edit have in common. */
static void
bind_commentary (sqlite3_stmt *put, const PlumbCommentary *commentary, const char *due)
{
  sqlite3_bind_int64 (put, 1, commentary->area->key);
  sqlite3_bind_int64 (put, 2, commentary->indicator->key);
  sqlite3_bind_int64 (put, 3, plumb_period_code (commentary->period));
  plumb_bind_text (put, 4, commentary->reason);
  plumb_bind_text (put, 5, commentary->done);
  plumb_bind_text (put, 6, commentary->owner);
  plumb_bind_text (put, 7, commentary->next_action);
  plumb_bind_text (put, 8, due);
}

gboolean
plumb_warehouse_put_commentary (PlumbWarehouse *self, const PlumbCommentary *commentary, GError **error)
{
  g_autofree char *due = commentary->due != 0 ? plumb_date_to_string (commentary->due) : NULL;
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_COMMENTARY, error);

  g_return_val_if_fail (self->load != NULL, FALSE);

  if (put == NULL)
    return FALSE;
  bind_commentary (put, commentary, due);
  sqlite3_bind_int64 (put, 9, self->load->key);
  return plumb_connection_run (self, put, error);
}

static gboolean
put_edit (PlumbWarehouse *self, const PlumbCommentary *edit, GError **error)
{
  g_autofree char *due = edit->due != 0 ? plumb_date_to_string (edit->due) : NULL;
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_EDIT, error);

  if (put == NULL)
    return FALSE;
  bind_commentary (put, edit, due);
  plumb_bind_text (put, 9, plumb_remark_to_string (edit->remark));
  plumb_bind_text (put, 10, *edit->since != '\0' ? edit->since : NULL);
  return plumb_connection_run (self, put, error);
}

gboolean
plumb_warehouse_write (PlumbWarehouse *self, GPtrArray *edits, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self->load == NULL && self->writable && self->reading == 0, FALSE);

  if (!plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  done = TRUE;
  for (guint i = 0; done && i < edits->len; i++)
    done = put_edit (self, g_ptr_array_index (edits, i), error);
  if (done && plumb_connection_exec (self, "COMMIT", error))
    return TRUE;
  plumb_connection_roll_back (self);
  return FALSE;
}
