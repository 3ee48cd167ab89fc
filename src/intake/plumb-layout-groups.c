/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `neighbours` in its long form: comparator groups that a council makes itself, one row a neighbour.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-neighbour-list.h"
#include "plumb-number.h"

typedef enum
{
  SET,
  DATED,
  AREA,
  RANK,
  NEIGHBOUR,
  CLOSENESS,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "set", "dated", "area", "rank", "neighbour", "closeness", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

#define MAX_RANK 1000

typedef struct
{
  PlumbNeighbourList *list;
  int columns[N_COLUMNS];
} Groups;

static const char *const needed_columns[] = { "set", "area", "rank", "neighbour", NULL };

static gboolean
groups_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
groups_begin (PlumbReading *reading, GError **error)
{
  Groups *self = g_new0 (Groups, 1);

  self->list = plumb_neighbour_list_new ();
  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
groups_free (gpointer data)
{
  Groups *self = data;

  plumb_neighbour_list_free (self->list);
  g_free (self);
}

static gboolean
groups_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Groups *self = state;
  const char *rank = plumb_layout_cell (row, self->columns[RANK]);
  PlumbNeighbourLine line = { .line = row->line };
  double number;
  int decimals;

  line.set = plumb_layout_cell (row, self->columns[SET]);
  line.dated = plumb_layout_cell (row, self->columns[DATED]);
  line.area = plumb_layout_cell (row, self->columns[AREA]);
  line.area_column = column_names[AREA];
  line.neighbour = plumb_layout_cell (row, self->columns[NEIGHBOUR]);
  line.neighbour_column = column_names[NEIGHBOUR];
  line.closeness = plumb_layout_cell (row, self->columns[CLOSENESS]);
  if (line.set[0] == '\0')
    {
      plumb_problems_fatal (reading->problems, "empty-cell", row->line, column_names[SET], NULL,
                            _ ("The set has no name. Give the group of neighbours one."));
      return TRUE;
    }
  if (!plumb_number_parse (rank, FALSE, &number, &decimals) || decimals > 0 || number < 1 || number > MAX_RANK)
    {
      plumb_problems_fatal (reading->problems, "unknown-word", row->line, column_names[RANK], rank,
                            _ ("This is no rank. Write 1 for the nearest neighbour, 2 for the next and so on."));
      return TRUE;
    }
  line.rank = (int) number;
  return plumb_neighbour_list_add (self->list, reading, &line, error);
}

static gboolean
groups_store (gpointer state, PlumbReading *reading, GError **error)
{
  Groups *self = state;

  return plumb_neighbour_list_store (self->list, reading, reading->file_name, error);
}

const PlumbLayout plumb_layout_groups = {
  .name = "neighbours",
  .recognise = groups_recognise,
  .begin = groups_begin,
  .row = groups_row,
  .store = groups_store,
  .free = groups_free,
};
