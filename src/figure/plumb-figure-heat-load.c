/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of a heat map. A cell is in the quarter of all authorities that it belongs to; where there are no quarters,
 * for want of a judgement or of distinct values, it has a shade by its distance from the lowest to the highest shown.
 */
#include "config.h"

#include <math.h>

#include "plumb-figure-heat-private.h"
#include "plumb-shown-series.h"

void
plumb_heat_free (gpointer heat)
{
  PlumbHeat *self = heat;

  g_clear_pointer (&self->scorecard, plumb_scorecard_free);
  g_clear_pointer (&self->comparison, plumb_comparison_free);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_pointer (&self->country, plumb_area_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_free (self);
}

const PlumbHeatCell *
plumb_heat_cell (const PlumbHeat *self, guint row, guint column)
{
  return &g_array_index (self->cells, PlumbHeatCell, row * self->columns + column);
}

static PlumbHeatCell
make_cell (const PlumbComparison *comparison, const PlumbSeries *series, PlumbPeriod period)
{
  return (PlumbHeatCell){ .comparison = comparison,
                          .series = series,
                          .period = period,
                          .observation = plumb_series_at (series, period) };
}

/* The own area, then the neighbours. */
static const PlumbSeries *
nth_series (const PlumbComparison *comparison, guint i)
{
  return i == 0 ? comparison->own : g_ptr_array_index (comparison->neighbours, i - 1);
}

/* The number of @cell that may be compared, NAN for a letter, a forecast and a budget. */
static double
measured (const PlumbHeatCell *cell)
{
  const PlumbObservation *observation = plumb_series_measured_at (cell->series, cell->period);

  return observation != NULL && observation->state == PLUMB_STATE_NUMBER ? observation->value : NAN;
}

/* Gives the @n cells from @first, @stride apart and all of one period, the quarters of @authorities. */
static void
set_bands (PlumbHeat *self, guint first, guint stride, guint n, GPtrArray *authorities)
{
  PlumbHeatCell *cells = &g_array_index (self->cells, PlumbHeatCell, first);
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (GArray) ranks = NULL;
  g_autoptr (GArray) all = NULL;

  if (authorities == NULL)
    return;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (series, (gpointer) cells[i * stride].series);
  all = plumb_rank_compute (cells->comparison->indicator, authorities, cells->period, NULL);
  ranks = plumb_rank_compute (cells->comparison->indicator, series, cells->period, NULL);
  plumb_rank_take_bands (ranks, series, all, authorities);
  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);

      cells[rank->series * stride].band = isfinite (measured (&cells[rank->series * stride])) ? rank->band : 0;
      self->bands = self->bands || rank->band != 0;
    }
}

/* Gives those of the @n cells from @first that have no quarter their shade. */
static void
set_grades (PlumbHeat *self, guint first, guint n)
{
  PlumbHeatCell *cells = &g_array_index (self->cells, PlumbHeatCell, first);
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < n; i++)
    if (isfinite (measured (&cells[i])))
      {
        low = MIN (low, measured (&cells[i]));
        high = MAX (high, measured (&cells[i]));
      }
  for (guint i = 0; i < n; i++)
    {
      const double value = measured (&cells[i]);

      if (!isfinite (value) || cells[i].band != 0)
        continue;
      /* of numbers that are all the same none is low or high */
      cells[i].grade =
        high > low ? 1 + (guint) MIN (floor ((value - low) / (high - low) * PLUMB_HEAT_GRADES), PLUMB_HEAT_GRADES - 1)
                   : 2;
      self->grades = TRUE;
    }
}

static gboolean
load_indicators (PlumbHeat *self, PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_copy (figure->selection);

  selection->authorities = TRUE;
  self->scorecard = plumb_scorecard_load (warehouse, selection, error);
  if (self->scorecard == NULL)
    return FALSE;
  for (guint i = 0; i < self->scorecard->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (self->scorecard->rows, i);
      const PlumbComparison *comparison = row->comparison;
      const guint first = self->cells->len;

      if (row->standing.observation == NULL)
        continue;
      if (plumb_indicator_is_total (comparison->indicator))
        {
          self->left_out++;
          continue;
        }
      self->columns = 1 + comparison->neighbours->len;
      for (guint j = 0; j < self->columns; j++)
        {
          const PlumbHeatCell cell = make_cell (comparison, nth_series (comparison, j), row->standing.period);

          g_array_append_val (self->cells, cell);
        }
      set_bands (self, first, 1, self->columns, comparison->authorities);
      set_grades (self, first, self->columns);
      self->rows++;
    }
  plumb_scorecard_forget_authorities (self->scorecard);
  return TRUE;
}

/* The figures of all authorities in every period of the comparison. */
static GPtrArray *
load_authorities (const PlumbComparison *comparison, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  PlumbSeriesQuery query = { .indicator = comparison->indicator,
                             .areas = areas,
                             .breakdown = comparison->selection->breakdown,
                             .as_at = comparison->selection->as_at };

  for (guint i = 0; i < comparison->authorities->len; i++)
    g_ptr_array_add (areas, ((PlumbSeries *) g_ptr_array_index (comparison->authorities, i))->area);
  query.from = g_array_index (comparison->periods, PlumbPeriod, 0);
  query.to = g_array_index (comparison->periods, PlumbPeriod, comparison->periods->len - 1);
  return plumb_shown_series (warehouse, &query, comparison->selection->public_view, error);
}

static gboolean
load_periods (PlumbHeat *self, PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_copy (figure->selection);

  selection->authorities = TRUE;
  self->comparison = plumb_comparison_load (warehouse, selection, error);
  if (self->comparison == NULL)
    return FALSE;
  self->columns = self->comparison->periods->len;
  self->rows = self->columns > 0 ? 1 + self->comparison->neighbours->len : 0;
  if (self->rows == 0)
    return TRUE;
  self->authorities = load_authorities (self->comparison, warehouse, error);
  if (self->authorities == NULL)
    return FALSE;
  for (guint i = 0; i < self->rows; i++)
    for (guint j = 0; j < self->columns; j++)
      {
        const PlumbHeatCell cell = make_cell (self->comparison, nth_series (self->comparison, i),
                                              g_array_index (self->comparison->periods, PlumbPeriod, j));

        g_array_append_val (self->cells, cell);
      }
  if (plumb_indicator_is_total (self->comparison->indicator))
    {
      for (guint i = 0; i < self->rows; i++)
        set_grades (self, i * self->columns, self->columns);
      return TRUE;
    }
  for (guint j = 0; j < self->columns; j++)
    set_bands (self, j, self->columns, self->rows, self->authorities);
  set_grades (self, 0, self->cells->len);
  return TRUE;
}

gboolean
plumb_heat_load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  PlumbHeat *self = figure->data = g_new0 (PlumbHeat, 1);
  gboolean loaded;

  self->by_period = figure->selection->indicator != NULL;
  self->cells = g_array_new (FALSE, TRUE, sizeof (PlumbHeatCell));
  if (figure->area->country != 0)
    {
      self->country = plumb_warehouse_get_area (warehouse, figure->area->country, error);
      if (self->country == NULL)
        return FALSE;
    }
  loaded =
    self->by_period ? load_periods (self, figure, warehouse, error) : load_indicators (self, figure, warehouse, error);
  for (guint i = 0; i < self->cells->len; i++)
    figure->illustrative =
      figure->illustrative || g_array_index (self->cells, PlumbHeatCell, i).series->area->illustrative;
  return loaded;
}
