/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `neighbours` as the Department for Education published it in 2025: one wide row an authority, with its ten
 * neighbours and how close they are side by side.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-neighbour-list.h"

#define N_RANKS 10

typedef struct
{
  PlumbNeighbourList *list;
  int area;
  int neighbours[N_RANKS];
  int closeness[N_RANKS];
} Neighbours;

static const char *const needed_columns[] = { "old_la_code", "la_name", "SN_1", "SN_1P", "SN_10", "SN_10P", NULL };

static gboolean
neighbours_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
neighbours_begin (PlumbReading *reading, GError **error)
{
  Neighbours *self = g_new0 (Neighbours, 1);

  self->list = plumb_neighbour_list_new ();
  self->area = plumb_header_find (reading->header, "old_la_code");
  for (int i = 0; i < N_RANKS; i++)
    {
      g_autofree char *neighbour = g_strdup_printf ("SN_%d", i + 1);
      g_autofree char *closeness = g_strdup_printf ("SN_%dP", i + 1);

      self->neighbours[i] = plumb_header_find (reading->header, neighbour);
      self->closeness[i] = plumb_header_find (reading->header, closeness);
    }
  return self;
}

static void
neighbours_free (gpointer data)
{
  Neighbours *self = data;

  plumb_neighbour_list_free (self->list);
  g_free (self);
}

static gboolean
neighbours_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Neighbours *self = state;

  for (int i = 0; i < N_RANKS; i++)
    {
      PlumbNeighbourLine line = { .set = "DfE 2025", .dated = "2025", .line = row->line, .rank = i + 1 };

      line.area = plumb_layout_cell (row, self->area);
      line.area_column = plumb_header_name (reading->header, self->area);
      line.neighbour = plumb_layout_cell (row, self->neighbours[i]);
      line.closeness = plumb_layout_cell (row, self->closeness[i]);
      if (line.neighbour[0] == '\0')
        continue;
      line.neighbour_column = plumb_header_name (reading->header, self->neighbours[i]);
      if (!plumb_neighbour_list_add (self->list, reading, &line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
neighbours_store (gpointer state, PlumbReading *reading, GError **error)
{
  Neighbours *self = state;

  return plumb_neighbour_list_store (self->list, reading, "Department for Education", error);
}

const PlumbLayout plumb_layout_neighbours = {
  .name = "neighbours",
  .recognise = neighbours_recognise,
  .begin = neighbours_begin,
  .row = neighbours_row,
  .store = neighbours_store,
  .free = neighbours_free,
};
