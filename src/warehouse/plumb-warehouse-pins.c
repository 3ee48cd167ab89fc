/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of pinned charts. A list is short, so that it is written whole each time: its order is that of the array.
 */
#include "config.h"

#include "plumb-connection.h"

PlumbPin *
plumb_pin_new (const char *kind, const char *selection, const char *caption)
{
  PlumbPin *self = g_new (PlumbPin, 1);

  *self = (PlumbPin){ g_strdup (kind), g_strdup (selection), g_strdup (caption) };
  return self;
}

void
plumb_pin_free (PlumbPin *self)
{
  g_free (self->kind);
  g_free (self->selection);
  g_free (self->caption);
  g_free (self);
}

GStrv
plumb_warehouse_list_pin_lists (PlumbWarehouse *self, GError **error)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_PIN_LISTS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_strv_builder_add (list, plumb_column_text (statement, 0));
  return step == PLUMB_STEP_DONE ? g_strv_builder_end (list) : NULL;
}

GPtrArray *
plumb_warehouse_get_pins (PlumbWarehouse *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) pins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_pin_free);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_PINS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  plumb_bind_text (statement, 1, name);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_ptr_array_add (pins, plumb_pin_new (plumb_column_text (statement, 0), plumb_column_text (statement, 1),
                                          plumb_column_text (statement, 2)));
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&pins) : NULL;
}

/* Runs a statement that takes nothing but the name of a list. */
static gboolean
run_on_list (PlumbWarehouse *self, PlumbStmt which, const char *name, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);

  if (statement == NULL)
    return FALSE;
  plumb_bind_text (statement, 1, name);
  return plumb_connection_run (self, statement, error);
}

static gboolean
put_pin (PlumbWarehouse *self, const char *name, guint position, const PlumbPin *pin, GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_PIN, error);

  if (put == NULL)
    return FALSE;
  plumb_bind_text (put, 1, name);
  sqlite3_bind_int64 (put, 2, position);
  plumb_bind_text (put, 3, pin->kind);
  plumb_bind_text (put, 4, pin->selection);
  plumb_bind_text (put, 5, pin->caption);
  return plumb_connection_run (self, put, error);
}

static gboolean
put_list (PlumbWarehouse *self, const char *name, GPtrArray *pins, GError **error)
{
  if (!run_on_list (self, PLUMB_STMT_CLEAR_PINS, name, error))
    return FALSE;
  if (pins->len == 0)
    return run_on_list (self, PLUMB_STMT_DROP_PIN_LIST, name, error);
  if (!run_on_list (self, PLUMB_STMT_PUT_PIN_LIST, name, error))
    return FALSE;
  for (guint i = 0; i < pins->len; i++)
    if (!put_pin (self, name, i, g_ptr_array_index (pins, i), error))
      return FALSE;
  return TRUE;
}

gboolean
plumb_warehouse_put_pins (PlumbWarehouse *self, const char *name, GPtrArray *pins, GError **error)
{
  g_return_val_if_fail (self->load == NULL && self->writable, FALSE);
  g_return_val_if_fail (*name != '\0', FALSE);

  if (!plumb_connection_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (put_list (self, name, pins, error) && plumb_connection_exec (self, "COMMIT", error))
    return TRUE;
  plumb_connection_roll_back (self);
  return FALSE;
}
