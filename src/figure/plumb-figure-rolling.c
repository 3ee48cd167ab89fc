/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rolling year: the own figures of months or quarters with the twelve months, or four quarters, that end with each.
 * Of a total the line is the mean of a month, so that both share an axis; the sum is in the words and the table.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-own-private.h"
#include "plumb-format.h"
#include "plumb-rolling.h"

/* What is drawn, and of a total the sums too. */
typedef struct
{
  GArray *points;
  GArray *sums;
} Rolling;

static gpointer
compute (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbFrequency frequency = plumb_own_frequency (comparison);
  Rolling *data;

  if (!plumb_own_has_rows_within_year (comparison))
    return NULL;
  data = g_new0 (Rolling, 1);
  data->points = plumb_rolling_compute (comparison->own, comparison->breaks, frequency, PLUMB_ROLLING_MEAN);
  if (plumb_indicator_is_total (comparison->indicator))
    data->sums = plumb_rolling_compute (comparison->own, comparison->breaks, frequency, PLUMB_ROLLING_SUM);
  return data;
}

static void
free_data (gpointer figure_data)
{
  Rolling *data = figure_data;

  g_array_unref (data->points);
  g_clear_pointer (&data->sums, g_array_unref);
  g_free (data);
}

static const PlumbRollingPoint *
point_at (GArray *points, guint i)
{
  return &g_array_index (points, PlumbRollingPoint, i);
}

static GArray *
points_of (const PlumbFigure *self)
{
  return ((const Rolling *) self->data)->points;
}

/* The sum that ends where the mean does; NAN for what has none. */
static double
sum_at (const PlumbFigure *self, guint i)
{
  GArray *sums = ((const Rolling *) self->data)->sums;
  return sums != NULL ? point_at (sums, i)->value : NAN;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return self->data == NULL || plumb_own_measured (self->comparison) == NULL;
}

static char *
printed (const PlumbFigure *self, double value)
{
  /* a mean of whole numbers is a statistic; a percentage or rate of a year is a figure like any other */
  return plumb_indicator_is_total (self->comparison->indicator)
           ? plumb_words_statistic_value (self->comparison->indicator, value)
           : plumb_words_value (self->comparison->indicator, value);
}

static char *
what (const PlumbFigure *self)
{
  if (!plumb_indicator_is_total (self->comparison->indicator))
    return g_strdup (_ ("12 months taken together"));
  return g_strdup (plumb_own_frequency (self->comparison) == PLUMB_FREQUENCY_MONTH ? _ ("mean of 12 months")
                                                                                   : _ ("mean of 4 quarters"));
}

/* The index of the newest year that is complete, -1 where none is. */
static int
latest_complete (const PlumbFigure *self)
{
  GArray *points = points_of (self);

  for (guint i = points->len; i > 0; i--)
    if (point_at (points, i - 1)->window == PLUMB_WINDOW_COMPLETE)
      return (int) i - 1;
  return -1;
}

/* The value of the year that ended a year before that at @i; NAN where there is none. */
static double
year_before (const PlumbFigure *self, guint i)
{
  GArray *points = points_of (self);
  const PlumbPeriod wanted = plumb_period_year_before (point_at (points, i)->period);

  for (guint j = 0; j < i; j++)
    if (plumb_period_equal (point_at (points, j)->period, wanted))
      return point_at (points, j)->value;
  return NAN;
}

static char *
title (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const int at = self->data != NULL ? latest_complete (self) : -1;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *sum = NULL;

  if (is_empty (self))
    return g_strdup_printf (_ ("%s: no year to take together for %s"), indicator->name, self->comparison->area->name);
  if (at < 0)
    return g_strdup_printf (_ ("%s: no 12 months can be taken together"), indicator->name);
  value = printed (self, point_at (points_of (self), at)->value);
  period = plumb_words_period (self->comparison, point_at (points_of (self), at)->period);
  if (!plumb_indicator_is_total (indicator))
    return g_strdup_printf (_ ("%s: %s in the 12 months to %s"), indicator->name, value, period);
  if (isfinite (sum_at (self, at)))
    {
      sum = plumb_words_value (indicator, sum_at (self, at));
      /* Translators: indicator, the total of a year, its last month, the mean of a month */
      return plumb_own_frequency (self->comparison) == PLUMB_FREQUENCY_MONTH
               ? g_strdup_printf (_ ("%s: %s in the 12 months to %s, %s a month"), indicator->name, sum, period, value)
               : g_strdup_printf (_ ("%s: %s in the four quarters to %s, %s a quarter"), indicator->name, sum, period,
                                  value);
    }
  return g_strdup_printf (_ ("%s: %s on average in the 12 months to %s"), indicator->name, value, period);
}

static PlumbExtent
extent_of (const PlumbFigure *self)
{
  GArray *points = points_of (self);
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < points->len; i++)
    {
      const PlumbObservation *own = plumb_series_at (self->comparison->own, point_at (points, i)->period);
      const double values[] = { own->value, point_at (points, i)->value };

      extent = plumb_extent_join (extent, plumb_extent_of (values, G_N_ELEMENTS (values), FALSE));
    }
  return extent;
}

static gboolean
is_fitted (const PlumbFigure *self)
{
  return self->comparison->selection->axis == PLUMB_AXIS_FITTED;
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  GArray *points = self->data != NULL ? points_of (self) : NULL;
  const gboolean any = points != NULL && points->len > 0;

  return plumb_own_subtitle (self, any ? point_at (points, 0)->period : PLUMB_PERIOD_NONE,
                             any ? point_at (points, points->len - 1)->period : PLUMB_PERIOD_NONE,
                             any ? extent_of (self) : PLUMB_EXTENT_NONE, is_fitted (self), tail);
}

static char *
sentence (const PlumbFigure *self)
{
  const PlumbObservation *latest = plumb_own_measured (self->comparison);
  GArray *points;
  const PlumbRollingPoint *last;
  g_autofree char *finding = NULL;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  GString *out;
  int at;

  if (is_empty (self))
    return plumb_own_nothing (self, _ ("A rolling year needs months or quarters."));
  points = points_of (self);
  at = latest_complete (self);
  last = point_at (points, points->len - 1);
  finding = title (self);
  value = plumb_words_value (self->comparison->indicator, latest->value);
  period = plumb_words_period (self->comparison, latest->period);
  out = g_string_new (finding);
  g_string_append_printf (out, _ (". The latest figure by itself is %s, for %s."), value, period);
  if (at >= 0 && isfinite (year_before (self, at)))
    {
      g_autofree char *before = printed (self, year_before (self, at));
      g_autofree char *end =
        plumb_words_period (self->comparison, plumb_period_year_before (point_at (points, at)->period));

      g_string_append_printf (out, _ (" The same for the year to %s was %s."), end, before);
    }
  if (last->window != PLUMB_WINDOW_COMPLETE)
    {
      g_autofree char *reason = plumb_rolling_reason (last, self->comparison->indicator);
      g_autofree char *end = plumb_words_period (self->comparison, last->period);

      g_string_append_printf (out, _ (" The year to %s cannot be taken together: %s."), end, reason);
    }
  plumb_own_append_hidden (out, self->comparison);
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *source = plumb_words_footer (self);

  if (self->data == NULL)
    return g_steal_pointer (&source);
  return g_strdup_printf (
    "%s\n%s %s", source,
    plumb_indicator_is_total (indicator) ? _ ("Rolling line: the mean of the 12 months, or 4 quarters, that end there.")
    : indicator->unit == PLUMB_UNIT_RATE
      ? _ ("Rolling line: from the numbers behind 12 months, or 4 quarters, over their mean population.")
      : _ ("Rolling line: the numerators over the denominators of the 12 months, or 4 quarters, that end there."),
    _ ("A year with a gap or a break in it has no value."));
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  const gboolean total = plumb_indicator_is_total (comparison->indicator);
  g_autofree char *name = self->data != NULL ? what (self) : g_strdup (_ ("12 months taken together"));
  GArray *points = self->data != NULL ? points_of (self) : NULL;

  plumb_cells_add_own_heads (head, comparison, comparison->area->name);
  g_strv_builder_add (head, name);
  g_strv_builder_add (head, total ? _ ("12 months, sum") : _ ("12 months, numerator"));
  g_strv_builder_add (head, total ? "" : _ ("12 months, denominator"));
  g_strv_builder_add (head, _ ("Why there is none"));
  plumb_cells_end (rows, head);
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      const PlumbRollingPoint *point = point_at (points, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      plumb_cells_add_own (row, comparison, point->period, plumb_series_at (comparison->own, point->period));
      plumb_cells_add (row, !isfinite (point->value) ? g_strdup ("")
                            : total                  ? plumb_cells_statistic (comparison->indicator, point->value)
                                                     : plumb_format_value (comparison->indicator, point->value, FALSE));
      plumb_cells_add (row, plumb_words_number (total ? sum_at (self, i) : point->numerator));
      plumb_cells_add (row, plumb_words_number (point->denominator));
      plumb_cells_add (row, plumb_rolling_reason (point, comparison->indicator));
      plumb_cells_end (rows, row);
    }
  return rows;
}

/* "12 months to Mar 2026: Ashmere 15.4 % (173 of 1,126)." */
static char *
datum (const PlumbFigure *self, const PlumbRollingPoint *point)
{
  g_autofree char *period = plumb_words_period (self->comparison, point->period);
  g_autofree char *value = isfinite (point->value) ? printed (self, point->value) : NULL;
  g_autofree char *name = what (self);
  g_autofree char *numerator = plumb_words_number (point->numerator);
  g_autofree char *denominator = plumb_words_number (point->denominator);

  if (value == NULL)
    return NULL;
  if (*denominator != '\0')
    /* Translators: period, what is taken together, its value, numerator and denominator */
    return g_strdup_printf (_ ("Year to %s: %s, %s (%s of %s)."), period, name, value, numerator, denominator);
  return g_strdup_printf (_ ("Year to %s: %s, %s."), period, name, value);
}

static double
draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  GArray *points = points_of (self);
  const guint n = points->len;
  const int at = latest_complete (self);
  g_autofree PlumbPeriod *periods = g_new (PlumbPeriod, n);
  PlumbOwnPlot plot;
  PlumbOwnLine line = { .id = "rolling",
                        .name = what (self),
                        .values = g_new (double, n),
                        .role = PLUMB_ROLE_STATISTIC,
                        .width = 3.5,
                        .bold = TRUE,
                        .exact = !plumb_indicator_is_total (self->comparison->indicator),
                        .sentences = g_ptr_array_new_with_free_func (g_free) };
  double bottom;

  for (guint i = 0; i < n; i++)
    {
      periods[i] = point_at (points, i)->period;
      line.values[i] = point_at (points, i)->value;
      g_ptr_array_add (line.sentences, datum (self, point_at (points, i)));
    }
  plumb_own_plot_begin (&plot, self, builder, periods, n);
  for (guint i = 0; i < n; i++)
    plumb_trend_take_own (&plot.trend, i, plumb_series_at (self->comparison->own, periods[i]));
  line.cut = g_memdup2 (plot.trend.cut, n * sizeof (gboolean));
  if (at >= 0)
    {
      g_autofree char *value = printed (self, point_at (points, at)->value);
      /* Translators: what is taken together and its value */
      line.label = g_strdup_printf (_ ("%s: %s"), line.name, value);
    }
  g_array_append_val (plot.lines, line);
  plot.trend.fitted = is_fitted (self);
  plot.width = 1.5;
  plumb_own_plot_label_own (&plot, plumb_own_measured (self->comparison)->value);
  plot.extremes = TRUE;
  bottom = plumb_own_plot_draw (&plot, box);
  plumb_own_plot_clear (&plot);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_rolling = {
  .name = "rolling",
  .label = N_ ("Rolling year"),
  .about = N_ ("Months or quarters, and the twelve months that end with each taken together."),
  .axis = PLUMB_AXIS_FITTED,
  .alone = TRUE,
  .marked = TRUE,
  .within_year = TRUE,
  .compute = compute,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .draw = draw,
};
