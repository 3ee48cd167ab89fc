/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of a figure as rows of text: one a period under a trend, one an authority under ranked bars.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"

/* Takes the row's cells over; the row after it begins empty. */
static void
end_row (GPtrArray *table, GStrvBuilder *row)
{
  g_ptr_array_add (table, g_strv_builder_end (row));
}

static void
add (GStrvBuilder *row, char *cell)
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

static char *
statistic_cell (const PlumbIndicator *indicator, double value)
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

static void
add_counts_heads (GStrvBuilder *row, const PlumbIndicator *indicator)
{
  g_strv_builder_add (row, or_else (indicator->numerator, _ ("Numerator")));
  g_strv_builder_add (row, or_else (indicator->denominator, _ ("Denominator")));
}

static void
add_counts (GStrvBuilder *row, const PlumbObservation *observation)
{
  add (row, count_cell (observation, observation != NULL ? observation->numerator : NAN));
  add (row, count_cell (observation, observation != NULL ? observation->denominator : NAN));
}

GPtrArray *
plumb_figure_trend_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const gboolean neighbours = comparison->neighbours->len > 0;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add (row, _ ("Period"));
  add (row, with_unit (comparison->area->name, indicator));
  g_strv_builder_add (row, _ ("Status"));
  add_counts_heads (row, indicator);
  if (neighbours)
    {
      add (row, plumb_words_statistic (comparison));
      g_strv_builder_add (row, _ ("lowest neighbour"));
      g_strv_builder_add (row, _ ("first quartile"));
      g_strv_builder_add (row, _ ("third quartile"));
      g_strv_builder_add (row, _ ("highest neighbour"));
      g_strv_builder_add (row, _ ("neighbours with a value"));
    }
  if (plumb_figure_region (comparison) != NULL)
    add (row, with_unit (plumb_figure_region (comparison)->area->name, indicator));
  if (plumb_figure_country (comparison) != NULL)
    add (row, with_unit (plumb_figure_country (comparison)->area->name, indicator));
  if (has_targets (comparison))
    g_strv_builder_add (row, _ ("Target"));
  end_row (table, row);

  for (guint i = 0; i < comparison->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      const PlumbObservation *own = plumb_series_at (comparison->own, period);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      add (cells, plumb_words_period (comparison, period));
      add (cells, plumb_words_observation (indicator, own));
      g_strv_builder_add (cells, own == NULL                        ? ""
                                 : own->state == PLUMB_STATE_NUMBER ? plumb_status_label (own->status)
                                                                    : plumb_state_reason (own->state));
      add_counts (cells, own);
      if (neighbours)
        {
          const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
          const gboolean enough = comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM;

          add (cells,
               statistic_cell (indicator,
                               enough ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN));
          add (cells, statistic_cell (indicator, enough ? comparator->minimum : NAN));
          add (cells, statistic_cell (indicator, enough ? comparator->q1 : NAN));
          add (cells, statistic_cell (indicator, enough ? comparator->q3 : NAN));
          add (cells, statistic_cell (indicator, enough ? comparator->maximum : NAN));
          add (cells, g_strdup_printf ("%u", comparator != NULL ? comparator->n : 0));
        }
      if (plumb_figure_region (comparison) != NULL)
        add (cells, plumb_words_observation (indicator, plumb_series_at (plumb_figure_region (comparison), period)));
      if (plumb_figure_country (comparison) != NULL)
        add (cells, plumb_words_observation (indicator, plumb_series_at (plumb_figure_country (comparison), period)));
      if (has_targets (comparison))
        add (cells, target_cell (comparison, period));
      end_row (table, cells);
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
  add (row, observation != NULL ? plumb_words_observation (self->comparison->indicator, observation)
                                : g_strdup (_ ("no figure")));
  g_strv_builder_add (row, observation == NULL                        ? ""
                           : observation->state == PLUMB_STATE_NUMBER ? plumb_status_label (observation->status)
                                                                      : plumb_state_reason (observation->state));
  add_counts (row, observation);
  end_row (table, row);
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

  g_strv_builder_add (head, _ ("Rank"));
  g_strv_builder_add (head, _ ("Authority"));
  add (head, with_unit (comparison->indicator->name, comparison->indicator));
  g_strv_builder_add (head, _ ("Status"));
  add_counts_heads (head, comparison->indicator);
  end_row (table, head);
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
      add (row, plumb_words_statistic (comparison));
      add (row, statistic_cell (comparison->indicator,
                                plumb_comparator_value (comparator, comparison->selection->statistic)));
      add (row,
           g_strdup_printf (_ ("n = %u of %u"), plumb_comparator_count (comparator, comparison->selection->statistic),
                            comparator->of));
      g_strv_builder_add (row, "");
      g_strv_builder_add (row, "");
      end_row (table, row);
    }
  if (plumb_figure_region (comparison) != NULL)
    add_authority (table, self, "", plumb_figure_region (comparison)->area->name,
                   plumb_series_at (plumb_figure_region (comparison), self->period));
  if (plumb_figure_country (comparison) != NULL)
    add_authority (table, self, "", plumb_figure_country (comparison)->area->name,
                   plumb_series_at (plumb_figure_country (comparison), self->period));
  return table;
}
