/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A virtual table of SQLite that is read once, from its beginning to its end.
 */
#include "config.h"

#include "plumb-incoming.h"

#include <math.h>

/* The columns of `observation`, in its order. */
#define DECLARATION \
  "CREATE TABLE x (indicator_id, breakdown_id, period, area_id, basis, provenance_id, value, numerator, denominator, state)"

typedef struct
{
  sqlite3_vtab base;
  PlumbWarehouse *warehouse;
} Table;

typedef struct
{
  sqlite3_vtab_cursor base;
  const PlumbFact *fact;
  gint64 provenance;
  gint64 row;
} Cursor;

static int
on_connect (sqlite3 *db, void *data, int argc, const char *const *argv, sqlite3_vtab **table, char **message)
{
  int rc = sqlite3_declare_vtab (db, DECLARATION);

  if (rc != SQLITE_OK)
    return rc;
  sqlite3_vtab_config (db, SQLITE_VTAB_DIRECTONLY);
  *table = (sqlite3_vtab *) g_new0 (Table, 1);
  ((Table *) *table)->warehouse = data;
  return SQLITE_OK;
}

static int
on_disconnect (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

static int
on_best_index (sqlite3_vtab *table, sqlite3_index_info *info)
{
  info->estimatedCost = 1e6;
  return SQLITE_OK;
}

static int
on_open (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  *cursor = (sqlite3_vtab_cursor *) g_new0 (Cursor, 1);
  return SQLITE_OK;
}

static int
on_close (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
on_next (sqlite3_vtab_cursor *base)
{
  Cursor *cursor = (Cursor *) base;
  PlumbIncoming *incoming = ((Table *) base->pVtab)->warehouse->incoming;

  cursor->fact = NULL;
  cursor->row++;
  if (incoming == NULL || incoming->next (incoming->data, &cursor->fact, &cursor->provenance, &incoming->error))
    return SQLITE_OK;
  return SQLITE_ABORT;
}

static int
on_filter (sqlite3_vtab_cursor *base, int number, const char *text, int argc, sqlite3_value **argv)
{
  ((Cursor *) base)->row = 0;
  return on_next (base);
}

static int
on_eof (sqlite3_vtab_cursor *base)
{
  return ((Cursor *) base)->fact == NULL;
}

static void
give_double (sqlite3_context *context, double value)
{
  if (isfinite (value))
    sqlite3_result_double (context, value);
}

static int
on_column (sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
  const Cursor *cursor = (const Cursor *) base;
  const PlumbFact *fact = cursor->fact;

  switch (column)
    {
    case 0:
      sqlite3_result_int (context, fact->indicator);
      break;
    case 1:
      sqlite3_result_int (context, fact->breakdown);
      break;
    case 2:
      sqlite3_result_int (context, fact->period);
      break;
    case 3:
      sqlite3_result_int (context, fact->area);
      break;
    case 4:
      sqlite3_result_int (context, (int) plumb_fact_basis (fact));
      break;
    case 5:
      sqlite3_result_int64 (context, cursor->provenance);
      break;
    case 6:
      give_double (context, fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN);
      break;
    case 7:
      give_double (context, fact->numerator);
      break;
    case 8:
      give_double (context, fact->denominator);
      break;
    default:
      sqlite3_result_text (context, plumb_state_letter ((PlumbState) fact->state), -1, SQLITE_STATIC);
      break;
    }
  return SQLITE_OK;
}

static int
on_rowid (sqlite3_vtab_cursor *base, sqlite3_int64 *row)
{
  *row = ((const Cursor *) base)->row;
  return SQLITE_OK;
}

int
plumb_incoming_register (PlumbWarehouse *self)
{
  static const sqlite3_module module = {
    .xConnect = on_connect,
    .xBestIndex = on_best_index,
    .xDisconnect = on_disconnect,
    .xOpen = on_open,
    .xClose = on_close,
    .xFilter = on_filter,
    .xNext = on_next,
    .xEof = on_eof,
    .xColumn = on_column,
    .xRowid = on_rowid,
  };

  return sqlite3_create_module (self->db, "incoming", &module, self);
}
