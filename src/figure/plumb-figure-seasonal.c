/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * This year against the same months, or quarters, of earlier years: one line a year over the months of a financial,
 * academic or calendar year. The newest is strong, the one before dashed, the older ones grey.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-counterpart.h"
#include "plumb-figure-own-private.h"
#include "plumb-format.h"
#include "plumb-locale.h"

/* So many years are drawn, the newest; the table has all. */
#define MOST_YEARS 8

typedef struct
{
  PlumbFrequency frequency;
  guint slots;          /* months or quarters of a year */
  PlumbPeriod *periods; /* (array length=years * slots): by year, the newest year last */
  guint years;
} Seasonal;

/* The month, or quarter, in which a year of the indicator begins. */
static guint
first_of_year (const PlumbIndicator *indicator, PlumbFrequency frequency)
{
  const gboolean months = frequency == PLUMB_FREQUENCY_MONTH;

  switch (indicator->calendar)
    {
    case PLUMB_CALENDAR_CALENDAR_YEAR:
      return 1;
    case PLUMB_CALENDAR_ACADEMIC_YEAR:
    case PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT:
      /* September; the first whole quarter of a school year begins in October */
      return months ? 9 : 4;
    case PLUMB_CALENDAR_FINANCIAL_YEAR:
    case PLUMB_CALENDAR_MARCH_SNAPSHOT:
    case PLUMB_CALENDAR_MID_YEAR:
    default:
      return months ? 4 : 2;
    }
}

/* The first period of the year in which @period lies. */
static PlumbPeriod
year_start (PlumbPeriod period, guint first, guint slots)
{
  const guint after = (period.month + slots - first) % slots;
  return plumb_period_step (period, -(int) after);
}

static gpointer
compute (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbFrequency frequency = plumb_own_frequency (comparison);
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  const guint slots = frequency == PLUMB_FREQUENCY_MONTH ? 12 : 4;
  const guint first = first_of_year (comparison->indicator, frequency);
  PlumbPeriod from, to;
  Seasonal *data;

  if (!plumb_own_has_rows_within_year (comparison))
    return NULL;
  from = year_start (comparison->own->observations[0].period, first, slots);
  to = year_start (latest->period, first, slots);
  data = g_new0 (Seasonal, 1);
  data->frequency = frequency;
  data->slots = slots;
  data->years = (guint) plumb_period_steps (from, to) / slots + 1;
  data->periods = g_new (PlumbPeriod, data->years * slots);
  for (guint i = 0; i < data->years * slots; i++)
    data->periods[i] = plumb_period_step (from, (int) i);
  return data;
}

static void
free_data (gpointer figure_data)
{
  g_free (((Seasonal *) figure_data)->periods);
  g_free (figure_data);
}

static const Seasonal *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return self->data == NULL || plumb_own_measured (self->comparison) == NULL;
}

static PlumbPeriod
period_at (const Seasonal *data, guint year, guint slot)
{
  return data->periods[year * data->slots + slot];
}

static double
value_at (const PlumbFigure *self, guint year, guint slot)
{
  const PlumbObservation *own =
    plumb_series_measured_at (self->comparison->own, period_at (data_of (self), year, slot));
  return own != NULL && own->state == PLUMB_STATE_NUMBER ? own->value : NAN;
}

/* "2025–26", or "2025" of a year that begins in January. */
static char *
year_name (const Seasonal *data, guint year)
{
  const PlumbPeriod first = period_at (data, year, 0);

  if (first.month == 1)
    return g_strdup_printf ("%d", first.year);
  return plumb_period_label ((PlumbPeriod){ .kind = PLUMB_PERIOD_SPLIT_YEAR, .year = first.year },
                             PLUMB_CALENDAR_FINANCIAL_YEAR);
}

static guint
first_drawn (const Seasonal *data)
{
  return data->years > MOST_YEARS ? data->years - MOST_YEARS : 0;
}

/* "; 398 in Mar 2025", or why not: both are said and no change is claimed, as none was tested. */
static char *
year_before (const PlumbFigure *self, const PlumbObservation *latest)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbCounterpart before = plumb_counterpart_last_year (comparison->own, latest->period, comparison->breaks);
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (before.observation == NULL)
    return g_strdup (_ ("there is no figure of a year before"));
  period = plumb_words_period (comparison, before.observation->period);
  if (before.observation->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf (_ ("the figure for %s is not shown (%s)"), period,
                            plumb_state_letter (before.observation->state));
  value = plumb_words_value (comparison->indicator, before.observation->value);
  if (before.broken != NULL)
    return g_strdup_printf (_ ("not comparable with %s in %s"), value, period);
  /* Translators: a value and its period, a year before */
  return g_strdup_printf (_ ("%s in %s"), value, period);
}

static char *
title (const PlumbFigure *self)
{
  const PlumbObservation *latest = plumb_own_measured (self->comparison);
  const char *name = self->comparison->indicator->name;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *before = NULL;

  if (is_empty (self))
    return g_strdup_printf (_ ("%s: no months to compare for %s"), name, self->comparison->area->name);
  value = plumb_words_value (self->comparison->indicator, latest->value);
  period = plumb_words_period (self->comparison, latest->period);
  before = year_before (self, latest);
  /* Translators: indicator, value, period; value and period of a year before */
  return g_strdup_printf (_ ("%s: %s in %s; %s"), name, value, period, before);
}

static PlumbExtent
extent_of (const PlumbFigure *self)
{
  const Seasonal *data = data_of (self);
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint year = first_drawn (data); year < data->years; year++)
    for (guint slot = 0; slot < data->slots; slot++)
      {
        const double value = value_at (self, year, slot);
        extent = plumb_extent_join (extent, plumb_extent_of (&value, 1, FALSE));
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
  const Seasonal *data = self->data;
  const PlumbSeries *own = self->comparison->own;
  PlumbPeriod from;

  if (data == NULL)
    return plumb_own_subtitle (self, PLUMB_PERIOD_NONE, PLUMB_PERIOD_NONE, PLUMB_EXTENT_NONE, FALSE, tail);
  from = period_at (data, first_drawn (data), 0);
  if (plumb_period_steps (from, own->observations[0].period) > 0)
    from = own->observations[0].period;
  return plumb_own_subtitle (self, from, plumb_series_latest (own)->period, extent_of (self), is_fitted (self), tail);
}

/* Where the latest figure stands among those of the same month: "the highest of 6 years", or nothing. */
static char *
among_years (const PlumbFigure *self, const PlumbObservation *latest)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const double own = plumb_round (latest->value, indicator->decimals);
  guint n = 1;
  gboolean highest = TRUE, lowest = TRUE;

  for (PlumbPeriod period = plumb_period_year_before (latest->period);
       plumb_period_steps (comparison->own->observations[0].period, period) >= 0;
       period = plumb_period_year_before (period))
    {
      const PlumbObservation *then = plumb_series_measured_at (comparison->own, period);
      double other;

      if (plumb_breaks_between (comparison->breaks, period, latest->period, indicator->calendar) != NULL)
        break;
      if (then == NULL || then->state != PLUMB_STATE_NUMBER)
        continue;
      n++;
      other = plumb_round (then->value, indicator->decimals);
      highest = highest && own > other;
      lowest = lowest && own < other;
    }
  if (n < 3 || highest == lowest)
    return NULL;
  return highest
           ? g_strdup_printf (_ (" It is the highest of the %u years that have a figure for that part of the year."), n)
           : g_strdup_printf (_ (" It is the lowest of the %u years that have a figure for that part of the year."), n);
}

static char *
sentence (const PlumbFigure *self)
{
  const Seasonal *data = self->data;
  const PlumbObservation *latest;
  g_autofree char *first = NULL;
  g_autofree char *oldest = NULL;
  g_autofree char *newest = NULL;
  g_autofree char *among = NULL;
  GString *out;

  if (is_empty (self))
    return plumb_own_nothing (self, _ ("A comparison of the months of years needs months or quarters."));
  latest = plumb_own_measured (self->comparison);
  first = title (self);
  oldest = year_name (data, first_drawn (data));
  newest = year_name (data, data->years - 1);
  among = among_years (self, latest);
  out = g_string_new (first);
  g_string_append_c (out, '.');
  if (first_drawn (data) < data->years - 1)
    g_string_append_printf (out, _ (" The chart lays the year %s over those before it, from %s on."), newest, oldest);
  if (among != NULL)
    g_string_append (out, among);
  plumb_own_append_hidden (out, self->comparison);
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  g_autofree char *source = plumb_words_footer (self);
  GString *out = g_string_new (source);

  if (self->data == NULL)
    return g_string_free (out, FALSE);
  g_string_append_printf (out, "\n%s",
                          _ ("A line a year; a gap in it is a month without a number, with its letter in the table."));
  if (first_drawn (data_of (self)) > 0)
    g_string_append_printf (out,
                            ngettext (" %u earlier year is in the table only.",
                                      " %u earlier years are in the table only.", first_drawn (data_of (self))),
                            first_drawn (data_of (self)));
  return g_string_free (out, FALSE);
}

/* "Apr", or "Apr–Jun": what all years call the period. */
static char *
slot_name (const PlumbFigure *self, guint slot)
{
  static const char *const quarters[] = { N_ ("Jan–Mar"), N_ ("Apr–Jun"), N_ ("Jul–Sep"), N_ ("Oct–Dec") };
  const guint number = period_at (data_of (self), 0, slot).month;

  return g_strdup (data_of (self)->slots == 12 ? plumb_locale_short_month (number) : _ (quarters[number - 1]));
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const Seasonal *data = self->data;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  plumb_cells_add_own_heads (head, comparison, comparison->area->name);
  g_strv_builder_add (head, C_ ("column", "Year"));
  plumb_cells_end (rows, head);
  for (guint i = 0; data != NULL && i < data->years * data->slots; i++)
    {
      const PlumbObservation *own = plumb_series_measured_at (comparison->own, data->periods[i]);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      if (own == NULL)
        continue;
      plumb_cells_add_own (row, comparison, data->periods[i], own);
      plumb_cells_add (row, year_name (data, i / data->slots));
      plumb_cells_end (rows, row);
    }
  return rows;
}

/* An earlier year as a line. */
static void
add_year (PlumbOwnPlot *plot, guint year)
{
  const PlumbFigure *self = plot->trend.figure;
  const PlumbComparison *comparison = self->comparison;
  const Seasonal *data = data_of (self);
  const gboolean last = year == data->years - 2;
  PlumbOwnLine line = { .id = "year",
                        .name = year_name (data, year),
                        .values = g_new (double, data->slots),
                        .cut = g_new0 (gboolean, data->slots),
                        .role = last ? PLUMB_ROLE_STATISTIC : PLUMB_ROLE_REGION,
                        .width = last ? 2 : 1.5,
                        .dash = last ? PLUMB_DASH_LONG : PLUMB_DASH_SOLID,
                        .fade = last ? 0 : 0.35,
                        .bold = last,
                        .exact = TRUE,
                        .periods = &data->periods[year * data->slots],
                        .sentences = g_ptr_array_new_with_free_func (g_free) };
  int at = -1;

  for (guint slot = 0; slot < data->slots; slot++)
    {
      const PlumbPeriod period = period_at (data, year, slot);

      line.values[slot] = value_at (self, year, slot);
      line.cut[slot] = slot > 0 && plumb_figure_is_cut (comparison, period_at (data, year, slot - 1), period);
      if (isfinite (line.values[slot]))
        at = (int) slot;
      g_ptr_array_add (line.sentences, plumb_words_datum (comparison, comparison->own, period));
    }
  if (at >= 0)
    {
      g_autofree char *value = plumb_format_value (comparison->indicator, line.values[at], FALSE);
      line.label = g_strdup_printf ("%s: %s", line.name, value);
    }
  g_array_append_val (plot->lines, line);
}

static double
draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const Seasonal *data = data_of (self);
  const guint newest = data->years - 1;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PlumbOwnPlot plot;
  double bottom;
  int last;

  plumb_own_plot_begin (&plot, self, builder, &data->periods[newest * data->slots], data->slots);
  for (guint slot = 0; slot < data->slots; slot++)
    {
      plumb_trend_take_own (&plot.trend, slot,
                            plumb_series_measured_at (self->comparison->own, period_at (data, newest, slot)));
      g_ptr_array_add (names, slot_name (self, slot));
    }
  plot.trend.names = (const char *const *) names->pdata;
  plot.trend.fitted = is_fitted (self);
  for (guint year = newest; year > first_drawn (data); year--)
    add_year (&plot, year - 1);
  g_free (plot.name);
  plot.name = year_name (data, newest);
  last = plumb_trend_last (&plot.trend, plot.trend.lines[PLUMB_TREND_OWN]);
  if (last >= 0)
    {
      g_autofree char *value = plumb_words_value (self->comparison->indicator, plot.trend.lines[PLUMB_TREND_OWN][last]);
      plot.label = g_strdup_printf ("%s: %s", plot.name, value);
    }
  plot.bold = TRUE;
  bottom = plumb_own_plot_draw (&plot, box);
  plumb_own_plot_clear (&plot);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_seasonal = {
  .name = "seasonal",
  .label = N_ ("Months of the years"),
  .about = N_ ("This year against the same months of earlier years."),
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
