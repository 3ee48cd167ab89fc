/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of a figure as rows of text: one a period under a trend, one an authority under ranked bars.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"

void
plumb_cells_end (GPtrArray *table, GStrvBuilder *row)
{
  g_ptr_array_add (table, g_strv_builder_end (row));
}

void
plumb_cells_add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

static char *
with_unit (const char *name, const PlumbIndicator *indicator)
{
  g_autofree char *unit = plumb_words_unit (indicator);
  return g_strdup_printf ("%s, %s", name, unit);
}

char *
plumb_cells_statistic (const PlumbIndicator *indicator, double value)
{
  return isfinite (value) ? plumb_format_statistic (indicator, value, FALSE) : g_strdup ("");
}

static char *
count_cell (const PlumbObservation *observation, double value)
{
  if (observation != NULL && !isfinite (value) && observation->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (observation->state));
  return observation != NULL ? plumb_words_number (value) : g_strdup ("");
}

static const char *
or_else (const char *text, const char *other)
{
  return *text != '\0' ? text : other;
}

static void
add_counts_heads (GStrvBuilder *row, const PlumbIndicator *indicator)
{
  g_strv_builder_add (row, or_else (indicator->numerator, C_ ("column", "Numerator")));
  g_strv_builder_add (row, or_else (indicator->denominator, _ ("Denominator")));
}

static void
add_counts (GStrvBuilder *row, const PlumbObservation *observation)
{
  plumb_cells_add (row, count_cell (observation, observation != NULL ? observation->numerator : NAN));
  plumb_cells_add (row, count_cell (observation, observation != NULL ? observation->denominator : NAN));
}

void
plumb_cells_add_own_heads (GStrvBuilder *row, const PlumbComparison *comparison, const char *name)
{
  g_strv_builder_add (row, C_ ("column", "Period"));
  plumb_cells_add (row, with_unit (name, comparison->indicator));
  g_strv_builder_add (row, C_ ("column", "Status"));
  add_counts_heads (row, comparison->indicator);
}

void
plumb_cells_add_own (GStrvBuilder *row,
                     const PlumbComparison *comparison,
                     PlumbPeriod period,
                     const PlumbObservation *observation)
{
  plumb_cells_add (row, plumb_words_period (comparison, period));
  plumb_cells_add (row, plumb_words_observation (comparison->indicator, observation));
  g_strv_builder_add (row, observation == NULL                        ? ""
                           : observation->state == PLUMB_STATE_NUMBER ? plumb_status_label (observation->status)
                                                                      : plumb_state_reason (observation->state));
  add_counts (row, observation);
}

static gboolean
has_targets (const PlumbComparison *comparison)
{
  return comparison->targets != NULL && comparison->targets->len > 0;
}

/* `20.0`, or `240.0 to 400.0` */
static char *
target_cell (const PlumbComparison *comparison, PlumbPeriod period)
{
  double goal, goal_end;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  plumb_figure_goal (comparison, period, &goal, &goal_end);
  if (!isfinite (goal))
    return g_strdup ("");
  from = plumb_format_exact (comparison->indicator, goal, FALSE);
  if (!isfinite (goal_end))
    return g_steal_pointer (&from);
  to = plumb_format_exact (comparison->indicator, goal_end, FALSE);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

GPtrArray *
plumb_figure_trend_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const gboolean neighbours = comparison->neighbours->len > 0;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  plumb_cells_add_own_heads (row, comparison, comparison->area->name);
  if (neighbours)
    {
      plumb_cells_add (row, plumb_words_statistic (comparison));
      g_strv_builder_add (row, plumb_words_lowest (comparison->selection));
      g_strv_builder_add (row, _ ("first quartile"));
      g_strv_builder_add (row, _ ("third quartile"));
      g_strv_builder_add (row, plumb_words_highest (comparison->selection));
      g_strv_builder_add (row, plumb_words_with_value (comparison->selection));
    }
  if (plumb_figure_region (comparison) != NULL)
    plumb_cells_add (row, with_unit (plumb_figure_region (comparison)->area->name, indicator));
  if (plumb_figure_country (comparison) != NULL)
    plumb_cells_add (row, with_unit (plumb_figure_country (comparison)->area->name, indicator));
  if (has_targets (comparison))
    g_strv_builder_add (row, C_ ("column", "Target"));
  plumb_cells_end (table, row);

  for (guint i = 0; i < comparison->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      plumb_cells_add_own (cells, comparison, period, plumb_series_at (comparison->own, period));
      if (neighbours)
        {
          const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
          const gboolean enough = comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM;

          plumb_cells_add (
            cells, plumb_cells_statistic (
                     indicator, enough ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN));
          plumb_cells_add (cells, plumb_cells_statistic (indicator, enough ? comparator->minimum : NAN));
          plumb_cells_add (cells, plumb_cells_statistic (indicator, enough ? comparator->q1 : NAN));
          plumb_cells_add (cells, plumb_cells_statistic (indicator, enough ? comparator->q3 : NAN));
          plumb_cells_add (cells, plumb_cells_statistic (indicator, enough ? comparator->maximum : NAN));
          plumb_cells_add (cells, g_strdup_printf ("%u", comparator != NULL ? comparator->n : 0));
        }
      if (plumb_figure_region (comparison) != NULL)
        plumb_cells_add (
          cells, plumb_words_observation (indicator, plumb_series_at (plumb_figure_region (comparison), period)));
      if (plumb_figure_country (comparison) != NULL)
        plumb_cells_add (
          cells, plumb_words_observation (indicator, plumb_series_at (plumb_figure_country (comparison), period)));
      if (has_targets (comparison))
        plumb_cells_add (cells, target_cell (comparison, period));
      plumb_cells_end (table, cells);
    }
  return table;
}

static void
add_authority (GPtrArray *table,
               const PlumbFigure *self,
               const char *rank,
               const char *name,
               const PlumbObservation *observation)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add (row, rank);
  g_strv_builder_add (row, name);
  plumb_cells_add (row, observation != NULL ? plumb_words_observation (self->comparison->indicator, observation)
                                            : g_strdup (_ ("no figure")));
  g_strv_builder_add (row, observation == NULL                        ? ""
                           : observation->state == PLUMB_STATE_NUMBER ? plumb_status_label (observation->status)
                                                                      : plumb_state_reason (observation->state));
  add_counts (row, observation);
  plumb_cells_end (table, row);
}

GPtrArray *
plumb_figure_neighbours_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbComparator *comparator =
    self->period.kind != 0 ? plumb_comparison_comparator (comparison, self->period) : NULL;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_autoptr (GPtrArray) ranked = NULL;
  g_autoptr (GArray) ranks = NULL;

  g_strv_builder_add (head, C_ ("column", "Rank"));
  g_strv_builder_add (head, C_ ("column", "Authority"));
  plumb_cells_add (head, with_unit (comparison->indicator->name, comparison->indicator));
  g_strv_builder_add (head, C_ ("column", "Status"));
  add_counts_heads (head, comparison->indicator);
  plumb_cells_end (table, head);
  if (self->period.kind == 0)
    return table;

  ranks = plumb_comparison_rank (comparison, self->period, &ranked);
  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      const PlumbSeries *series = g_ptr_array_index (ranked, rank->series);
      g_autofree char *label =
        rank->rank > 0 ? g_strdup_printf ("%u%s", rank->rank, rank->ties > 0 ? "=" : "") : g_strdup ("");

      add_authority (table, self, label, series->area->name, plumb_series_at (series, self->period));
    }
  if (comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, "");
      plumb_cells_add (row, plumb_words_statistic (comparison));
      plumb_cells_add (row,
                       plumb_cells_statistic (comparison->indicator,
                                              plumb_comparator_value (comparator, comparison->selection->statistic)));
      plumb_cells_add (row, g_strdup_printf (_ ("n = %u of %u"),
                                             plumb_comparator_count (comparator, comparison->selection->statistic),
                                             comparator->of));
      g_strv_builder_add (row, "");
      g_strv_builder_add (row, "");
      plumb_cells_end (table, row);
    }
  if (plumb_figure_region (comparison) != NULL)
    add_authority (table, self, "", plumb_figure_region (comparison)->area->name,
                   plumb_series_at (plumb_figure_region (comparison), self->period));
  if (plumb_figure_country (comparison) != NULL)
    add_authority (table, self, "", plumb_figure_country (comparison)->area->name,
                   plumb_series_at (plumb_figure_country (comparison), self->period));
  return table;
}
