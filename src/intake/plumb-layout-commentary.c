/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `commentary`: why a figure is what it is, what was done, and what is to be done next, one row a figure.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"

typedef enum
{
  INDICATOR,
  AREA,
  PERIOD,
  REASON,
  DONE,
  OWNER,
  NEXT_ACTION,
  DUE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "indicator", "area",        "period", "reason", "done",
                                            "owner",     "next_action", "due",    NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  int columns[N_COLUMNS];
  GPtrArray *list;  /* PlumbCommentary */
  GHashTable *seen; /* "indicator area period" -> line of the file */
} Commentary;

static const char *const needed_columns[] = { "indicator", "area", "period", "reason", NULL };

static gboolean
commentary_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
commentary_begin (PlumbReading *reading, GError **error)
{
  Commentary *self = g_new0 (Commentary, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
commentary_free (gpointer data)
{
  Commentary *self = data;

  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static const char *
cell_of (Commentary *self, const PlumbRow *row, Column column)
{
  return plumb_layout_cell (row, self->columns[column]);
}

static gboolean
read_texts (Commentary *self, PlumbReading *reading, const PlumbRow *row, PlumbCommentary *fields)
{
  const char *due = cell_of (self, row, DUE);

  fields->reason = (char *) cell_of (self, row, REASON);
  fields->done = (char *) cell_of (self, row, DONE);
  fields->owner = (char *) cell_of (self, row, OWNER);
  fields->next_action = (char *) cell_of (self, row, NEXT_ACTION);
  if (due[0] != '\0' && !plumb_date_parse (due, &fields->due))
    {
      plumb_problems_fatal (reading->problems, "unknown-word", row->line, column_names[DUE], due,
                            _ ("This is no date. Write it as 2025-03-31."));
      return FALSE;
    }
  if (fields->reason[0] == '\0' && fields->done[0] == '\0' && fields->next_action[0] == '\0')
    {
      plumb_problems_fatal (reading->problems, "empty-cell", row->line, column_names[REASON], NULL,
                            _ ("The row says nothing. Give a reason, what was done, or the next action."));
      return FALSE;
    }
  return TRUE;
}

/* Whether nothing else is said of the figure in the file. */
static gboolean
is_first (Commentary *self, PlumbReading *reading, const PlumbRow *row, const PlumbCommentary *fields)
{
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, fields->indicator->key,
                               fields->area->key, plumb_period_code (fields->period));
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (before == 0)
    {
      g_hash_table_insert (self->seen, key, GUINT_TO_POINTER (row->line));
      return TRUE;
    }
  plumb_problems_fatal (reading->problems, "duplicate-key", row->line, NULL, NULL,
                        _ ("Line %u is about the same indicator, area and period. Put both into one row."), before);
  g_free (key);
  return FALSE;
}

static gboolean
commentary_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Commentary *self = state;
  g_autoptr (PlumbArea) area = NULL;
  PlumbCommentary fields = { 0 };
  gint64 area_key;
  gboolean understood;

  if (!plumb_layout_read_indicator (reading, row, column_names[INDICATOR], cell_of (self, row, INDICATOR),
                                    &fields.indicator, error) ||
      !plumb_layout_read_area (reading, row, column_names[AREA], cell_of (self, row, AREA), &area_key, error))
    return FALSE;
  understood = fields.indicator != NULL && area_key != 0;
  understood =
    plumb_layout_read_period (reading, row, column_names[PERIOD], cell_of (self, row, PERIOD), &fields.period) &&
    understood;
  understood = read_texts (self, reading, row, &fields) && understood;
  if (!understood)
    return TRUE;
  area = plumb_warehouse_get_area (reading->warehouse, area_key, error);
  if (area == NULL)
    return FALSE;
  fields.area = area;
  if (is_first (self, reading, row, &fields))
    g_ptr_array_add (self->list, plumb_commentary_new (&fields));
  return TRUE;
}

static gboolean
commentary_store (gpointer state, PlumbReading *reading, GError **error)
{
  Commentary *self = state;

  for (guint i = 0; i < self->list->len; i++)
    if (!plumb_warehouse_put_commentary (reading->warehouse, g_ptr_array_index (self->list, i), error))
      return FALSE;
  return TRUE;
}

const PlumbLayout plumb_layout_commentary = {
  .name = "commentary",
  .recognise = commentary_recognise,
  .begin = commentary_begin,
  .row = commentary_row,
  .store = commentary_store,
  .free = commentary_free,
};
