/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `neighbours` as it was in April 2021, when ten columns had one and the same name, SNP, and each belonged
 * to the neighbour before it; and as the Local Authority Interactive Tool keeps it, with two more header rows above,
 * the letters and the numbers of the columns. Columns are therefore known by where they stand.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-neighbour-list.h"

#define N_RANKS 10
#define AREA 0
#define FIRST_NEIGHBOUR 5
#define N_COLUMNS (FIRST_NEIGHBOUR + 2 * N_RANKS)

/* The names of the columns, of which the last two are there ten times. */
static const char *const column_names[] = { "LA num", "LA Name", "LA number", "GOInd", "GOReg", "SN", "SNP" };

typedef struct
{
  PlumbNeighbourList *list;
  gboolean from_tool;
  guint rows_above; /* that are still to come before the first neighbours */
} Paired;

static gboolean
is_name (const char *text, guint column)
{
  g_autofree char *name = NULL;

  if (column < FIRST_NEIGHBOUR)
    return g_ascii_strcasecmp (text, column_names[column]) == 0;
  if ((column - FIRST_NEIGHBOUR) % 2 == 1)
    return g_ascii_strcasecmp (text, column_names[6]) == 0;
  name = g_strdup_printf ("%s%u", column_names[5], (column - FIRST_NEIGHBOUR) / 2 + 1);
  return g_ascii_strcasecmp (text, name) == 0;
}

/* `A` to `E`, then `3` to `22`: how the tool numbers the columns that it looks neighbours up in. */
static gboolean
is_mark (const char *text, guint column)
{
  g_autofree char *mark = column < FIRST_NEIGHBOUR ? g_strdup_printf ("%c", (char) ('A' + column))
                                                   : g_strdup_printf ("%u", column - FIRST_NEIGHBOUR + 3);

  return g_ascii_strcasecmp (text, mark) == 0;
}

static gboolean
paired_recognise (const PlumbHeader *header)
{
  gboolean names = TRUE, marks = TRUE;

  if (plumb_header_length (header) < N_COLUMNS)
    return FALSE;
  for (guint i = 0; i < N_COLUMNS && (names || marks); i++)
    {
      names = names && is_name (plumb_header_name (header, i), i);
      marks = marks && is_mark (plumb_header_name (header, i), i);
    }
  return names || marks;
}

static gpointer
paired_begin (PlumbReading *reading, GError **error)
{
  Paired *self = g_new0 (Paired, 1);

  self->list = plumb_neighbour_list_new ();
  self->from_tool = is_mark (plumb_header_name (reading->header, 0), 0);
  self->rows_above = self->from_tool ? 2 : 0;
  return self;
}

static void
paired_free (gpointer data)
{
  Paired *self = data;

  plumb_neighbour_list_free (self->list);
  g_free (self);
}

/* The second and the third row of the tool's sheet: the numbers of the columns, and their names. */
static void
check_row_above (Paired *self, PlumbReading *reading, const PlumbRow *row)
{
  self->rows_above--;
  for (guint i = 0; self->rows_above == 0 && i < N_COLUMNS; i++)
    if (!is_name (row->cells[i], i))
      {
        plumb_problems_fatal (
          reading->problems, "header", row->line, NULL, row->cells[i],
          _ ("The third row of this sheet has to name the columns LA num, LA Name, LA number, GOInd, "
             "GOReg, SN1, SNP and so on."));
        return;
      }
}

static gboolean
paired_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Paired *self = state;

  if (self->rows_above > 0)
    {
      check_row_above (self, reading, row);
      return TRUE;
    }
  for (int i = 0; i < N_RANKS; i++)
    {
      PlumbNeighbourLine line = { .set = self->from_tool ? "LAIT 2025" : "DfE 2021",
                                  .dated = self->from_tool ? "2025" : "2021",
                                  .line = row->line,
                                  .rank = i + 1 };
      g_autofree char *column = g_strdup_printf ("%s%d", column_names[5], i + 1);

      line.area = row->cells[AREA];
      line.area_column = column_names[AREA];
      line.neighbour = row->cells[FIRST_NEIGHBOUR + 2 * i];
      line.neighbour_column = column;
      line.closeness = row->cells[FIRST_NEIGHBOUR + 2 * i + 1];
      if (line.neighbour[0] != '\0' && !plumb_neighbour_list_add (self->list, reading, &line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
paired_store (gpointer state, PlumbReading *reading, GError **error)
{
  Paired *self = state;

  return plumb_neighbour_list_store (
    self->list, reading, self->from_tool ? "Local Authority Interactive Tool" : "Department for Education", error);
}

const PlumbLayout plumb_layout_neighbours_paired = {
  .name = "neighbours",
  .repeats = TRUE,
  .recognise = paired_recognise,
  .begin = paired_begin,
  .row = paired_row,
  .store = paired_store,
  .free = paired_free,
};
