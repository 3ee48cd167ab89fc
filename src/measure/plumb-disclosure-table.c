/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of counts is completed before anything is judged: its totals have to be the sums of its cells, or else what
 * an attacker learns from them cannot be worked out.
 */
#include "config.h"

#include "plumb-disclosure-network-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (plumb_disclosure_error, plumb_disclosure_error)

PlumbDisclosureTable *
plumb_disclosure_table_new (const PlumbDisclosureRule *rule, guint n_rows, guint n_columns)
{
  PlumbDisclosureTable *self = g_new0 (PlumbDisclosureTable, 1);

  g_return_val_if_fail (n_rows > 0, self);
  self->rule = rule;
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->width = n_columns + 1;
  self->cells = g_new0 (PlumbDisclosureCell, ((gsize) n_rows + 1) * self->width);
  for (guint i = 0; i < (n_rows + 1) * self->width; i++)
    self->cells[i].reason = PLUMB_DISCLOSURE_NOTHING;
  self->before_low = 1;
  return self;
}

void
plumb_disclosure_table_free (PlumbDisclosureTable *self)
{
  g_free (self->cells);
  g_free (self);
}

static void
set_cell (PlumbDisclosureTable *self, guint row, guint column, PlumbDisclosureReason reason, gint64 count)
{
  g_return_if_fail (!self->complete && row <= self->n_rows && column < self->width);
  g_return_if_fail (count >= 0 && count <= PLUMB_DISCLOSURE_MAX_COUNT);
  self->cells[row * self->width + column] = (PlumbDisclosureCell){ .reason = reason, .count = count, .given = TRUE };
}

void
plumb_disclosure_table_set_count (PlumbDisclosureTable *self, guint row, guint column, gint64 count)
{
  set_cell (self, row, column, PLUMB_DISCLOSURE_SHOWN, count);
}

void
plumb_disclosure_table_set_hidden (PlumbDisclosureTable *self, guint row, guint column)
{
  set_cell (self, row, column, PLUMB_DISCLOSURE_BEFORE, 0);
}

const PlumbDisclosureCell *
plumb_disclosure_table_at (const PlumbDisclosureTable *self, guint row, guint column)
{
  return &self->cells[row * self->width + column];
}

gboolean
plumb_disclosure_table_is_total (const PlumbDisclosureTable *self, guint index)
{
  return index / self->width == self->n_rows || (self->n_columns > 0 && index % self->width == self->n_columns);
}

/* Calls @function for every group of cells and its total: the rows, the columns, then the totals of the rows and those
 * of the columns, which have the grand total; stops at FALSE. */
typedef gboolean (*GroupFunc) (PlumbDisclosureTable *self, guint first, guint step, guint n, guint total);

static gboolean
for_each_group (PlumbDisclosureTable *self, GroupFunc function, guint *stopped)
{
  guint rows = self->n_columns > 0 ? self->n_rows + 1 : 0;

  for (guint i = 0; i < rows + self->width; i++)
    {
      gboolean is_row = self->n_columns > 0 && (i < self->n_rows || i == rows + self->width - 1);
      guint row = i < self->n_rows ? i : self->n_rows;
      guint column = i - (rows > 0 ? self->n_rows : 0);
      guint first = is_row ? row * self->width : column;
      guint step = is_row ? 1 : self->width;
      guint n = is_row ? self->n_columns : self->n_rows;

      *stopped = first + n * step;
      if (!function (self, first, step, n, *stopped))
        return FALSE;
    }
  return TRUE;
}

/* Adds up a group; FALSE when one of its cells is hidden. */
static gboolean
add_up (const PlumbDisclosureTable *self, guint first, guint step, guint n, gint64 *sum)
{
  gboolean known = TRUE;

  *sum = 0;
  for (guint i = 0; i < n; i++)
    {
      const PlumbDisclosureCell *cell = &self->cells[first + i * step];

      known = known && cell->reason != PLUMB_DISCLOSURE_BEFORE;
      *sum += cell->count;
    }
  return known;
}

/* Works out a total that was not given; that of two ways to the grand total which knows it. */
static gboolean
work_out_total (PlumbDisclosureTable *self, guint first, guint step, guint n, guint total)
{
  PlumbDisclosureCell *cell = &self->cells[total];
  gint64 sum;

  if (cell->given || cell->reason == PLUMB_DISCLOSURE_SHOWN)
    return TRUE;
  cell->reason = PLUMB_DISCLOSURE_BEFORE;
  if (add_up (self, first, step, n, &sum))
    {
      cell->reason = PLUMB_DISCLOSURE_SHOWN;
      cell->count = sum;
    }
  return TRUE;
}

static gboolean
check_total (PlumbDisclosureTable *self, guint first, guint step, guint n, guint total)
{
  const PlumbDisclosureCell *cell = &self->cells[total];
  gint64 sum;
  gboolean known = add_up (self, first, step, n, &sum);

  return cell->reason == PLUMB_DISCLOSURE_BEFORE || (known ? sum == cell->count : sum <= cell->count);
}

/* Finds counts of at least @low for the cells hidden before. */
static gboolean
find_hidden (PlumbDisclosureTable *self, gint64 low)
{
  g_autoptr (PlumbDisclosureNetwork) network = NULL;

  self->before_low = low;
  for (guint i = 0; i < (self->n_rows + 1) * self->width; i++)
    if (self->cells[i].reason == PLUMB_DISCLOSURE_BEFORE)
      self->cells[i].count = low;
  network = plumb_disclosure_network_new (self);
  if (!plumb_disclosure_network_balance (network))
    return FALSE;
  for (guint i = 0; i < network->n_arcs; i++)
    self->cells[i].count = network->arcs[i].flow;
  return TRUE;
}

gboolean
plumb_disclosure_table_complete (PlumbDisclosureTable *self, guint *at, GError **error)
{
  guint stopped;

  for_each_group (self, work_out_total, &stopped);
  if (!for_each_group (self, check_total, &stopped))
    {
      if (at != NULL)
        *at = stopped;
      g_set_error (error, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_TOTAL,
                   _ ("The total is not the sum of its cells. Correct the one or the other."));
      return FALSE;
    }
  /* A publisher shows true zeros; if one did not, that is all that can be said of what it hid. */
  if (!find_hidden (self, 1) && !find_hidden (self, 0))
    {
      g_set_error (
        error, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_HIDDEN,
        _ ("There are no counts in the place of the hidden ones that give all the totals. Correct the totals."));
      return FALSE;
    }
  self->complete = TRUE;
  return TRUE;
}
