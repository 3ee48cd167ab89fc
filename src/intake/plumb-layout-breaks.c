/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `breaks`: where a series cannot be compared with its past, and remarks on periods.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"

typedef enum
{
  INDICATOR,
  AREA,
  PERIOD,
  KIND,
  NOTE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "indicator", "area", "period", "kind", "note", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  gint64 indicator;
  gint64 area;
  PlumbPeriod period;
  gboolean annotation;
  char *note;
} Remark;

typedef struct
{
  int columns[N_COLUMNS];
  GArray *remarks; /* Remark */
} Breaks;

static void
remark_clear (gpointer data)
{
  g_free (((Remark *) data)->note);
}

static const char *const needed_columns[] = { "indicator", "period", "kind", "note", NULL };

static gboolean
breaks_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
breaks_begin (PlumbReading *reading, GError **error)
{
  Breaks *self = g_new0 (Breaks, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->remarks = g_array_new (FALSE, FALSE, sizeof (Remark));
  g_array_set_clear_func (self->remarks, remark_clear);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
breaks_free (gpointer data)
{
  Breaks *self = data;

  g_array_unref (self->remarks);
  g_free (self);
}

static gboolean
breaks_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Breaks *self = state;
  const char *id = plumb_layout_cell (row, self->columns[INDICATOR]);
  const char *area = plumb_layout_cell (row, self->columns[AREA]);
  const char *period = plumb_layout_cell (row, self->columns[PERIOD]);
  const char *kind = plumb_layout_cell (row, self->columns[KIND]);
  const char *note = plumb_layout_cell (row, self->columns[NOTE]);
  PlumbIndicator *indicator = NULL;
  Remark remark = { 0 };
  gboolean understood;

  if (!plumb_layout_read_indicator (reading, row, column_names[INDICATOR], id, &indicator, error) ||
      (area[0] != '\0' && !plumb_layout_read_area (reading, row, column_names[AREA], area, &remark.area, error)))
    return FALSE;
  understood = indicator != NULL && (area[0] == '\0' || remark.area != 0);
  understood = plumb_layout_read_period (reading, row, column_names[PERIOD], period, &remark.period) && understood;
  remark.annotation = g_ascii_strcasecmp (kind, "annotation") == 0;
  if (!understood)
    return TRUE;
  if (!remark.annotation && g_ascii_strcasecmp (kind, "break") != 0)
    plumb_problems_fatal (reading->problems, "unknown-word", row->line, column_names[KIND], kind,
                          _ ("Write break where the figures before cannot be compared, or annotation for a remark."));
  else if (note[0] == '\0')
    plumb_problems_fatal (reading->problems, "empty-cell", row->line, column_names[NOTE], NULL,
                          _ ("There is no note. Say what changed or what the remark is."));
  else
    {
      remark.indicator = indicator->key;
      g_array_append_vals (self->remarks, &remark, 1);
      g_array_index (self->remarks, Remark, self->remarks->len - 1).note = g_strdup (note);
    }
  return TRUE;
}

static gboolean
breaks_store (gpointer state, PlumbReading *reading, GError **error)
{
  Breaks *self = state;

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const Remark *remark = &g_array_index (self->remarks, Remark, i);

      if (!plumb_warehouse_put_break (reading->warehouse, remark->indicator, remark->area, remark->period,
                                      remark->annotation, remark->note, error))
        return FALSE;
    }
  return TRUE;
}

const PlumbLayout plumb_layout_breaks = {
  .name = "breaks",
  .recognise = breaks_recognise,
  .begin = breaks_begin,
  .row = breaks_row,
  .store = breaks_store,
  .free = breaks_free,
};
