/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is used of a yearly allowance: added up from the start of the year for as long as every period has a number.
 */
#include "config.h"

#include "plumb-figure-burn-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
plumb_burn_free (PlumbBurn *self)
{
  plumb_indicator_unref (self->indicator);
  g_clear_pointer (&self->series, plumb_series_unref);
  plumb_origin_free (self->origin);
  g_free (self);
}

double
plumb_burn_pace (const PlumbBurn *self, guint i)
{
  return self->allowance * (i + 1) / self->n;
}

double
plumb_burn_used (const PlumbBurn *self)
{
  return self->n_measured > 0 ? self->total[self->n_measured - 1] : NAN;
}

const char *
plumb_burn_allowance_name (const PlumbBurn *self)
{
  return self->is_budget ? _ ("budget") : _ ("target");
}

char *
plumb_burn_gone (const PlumbBurn *self)
{
  if (self->n == 4)
    return g_strdup_printf (ngettext ("%u quarter of 4", "%u quarters of 4", self->n_measured), self->n_measured);
  return g_strdup_printf (ngettext ("%u month of 12", "%u months of 12", self->n_measured), self->n_measured);
}

/* A count on a day does not add up over days, and a rate over nothing. */
static gboolean
adds_up (const PlumbIndicator *indicator)
{
  return plumb_indicator_is_total (indicator) && indicator->calendar != PLUMB_CALENDAR_MARCH_SNAPSHOT &&
         indicator->calendar != PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT && indicator->calendar != PLUMB_CALENDAR_MID_YEAR;
}

static PlumbSeries *
read_series (const PlumbFigure *figure,
             PlumbWarehouse *warehouse,
             PlumbFrequency frequency,
             PlumbBasis basis,
             GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { .indicator = figure->comparison->indicator,
                             .areas = areas,
                             .breakdown = figure->selection->breakdown,
                             .frequency = frequency,
                             .as_at = figure->selection->as_at,
                             .basis = basis };

  g_ptr_array_add (areas, figure->area);
  list = plumb_warehouse_get_series (warehouse, &query, error);
  return list != NULL ? plumb_series_ref (g_ptr_array_index (list, 0)) : NULL;
}

/* The newest measured period, not after the one asked for. */
static PlumbPeriod
newest (const PlumbBurn *self, const PlumbSelection *selection)
{
  const PlumbCalendar calendar = self->indicator->calendar;

  for (guint i = self->series->n; i > 0; i--)
    {
      const PlumbObservation *observation = &self->series->observations[i - 1];

      if (plumb_observation_is_measured (observation) &&
          (selection->to.kind == 0 ||
           plumb_period_last_day (observation->period, calendar) <= plumb_period_last_day (selection->to, calendar)))
        return observation->period;
    }
  return PLUMB_PERIOD_NONE;
}

/* The year that @period lies in, with its periods. */
static void
set_year (PlumbBurn *self, PlumbPeriod period)
{
  const PlumbCalendar calendar = self->indicator->calendar;
  const guint32 day = plumb_period_last_day (period, calendar);
  PlumbPeriod year = { .kind = PLUMB_PERIOD_YEAR, .year = (gint16) (period.year - 1) };
  guint n = 0;

  while (plumb_period_last_day (year, calendar) < day)
    year = plumb_period_step (year, 1);
  self->year = year;
  self->start = plumb_period_first_day (year, calendar) - 1;
  while (plumb_period_last_day (plumb_period_step (period, -1), calendar) > self->start)
    period = plumb_period_step (period, -1);
  self->n = plumb_period_frequency (period) == PLUMB_FREQUENCY_QUARTER ? 4 : 12;
  for (; n < self->n; n++, period = plumb_period_step (period, 1))
    {
      self->periods[n] = period;
      self->days[n] = plumb_period_last_day (period, calendar);
    }
}

/* The figure of the year in @series, however the year is written; %NULL where there is none. */
static const PlumbObservation *
of_year (const PlumbBurn *self, const PlumbSeries *series)
{
  for (guint i = 0; i < series->n; i++)
    if (plumb_period_last_day (series->observations[i].period, self->indicator->calendar) == self->days[self->n - 1])
      return &series->observations[i];
  return NULL;
}

static gboolean
find_allowance (PlumbBurn *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbSeries) budgets = read_series (figure, warehouse, PLUMB_FREQUENCY_YEAR, PLUMB_BASIS_BUDGET, error);
  const PlumbTarget *target = plumb_target_find (figure->comparison->targets, self->year, self->indicator->calendar);
  const PlumbObservation *budget;

  if (budgets == NULL)
    return FALSE;
  budget = of_year (self, budgets);
  self->is_budget = budget != NULL && isfinite (budget->value);
  if (self->is_budget)
    self->allowance = budget->value;
  else if (target != NULL && plumb_period_frequency (target->from) == PLUMB_FREQUENCY_YEAR)
    self->allowance = plumb_target_level (target, self->year, self->indicator);
  if (self->is_budget)
    plumb_origin_add (self->origin, self->indicator, budget);
  return TRUE;
}

static gboolean
find_forecast (PlumbBurn *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbSeries) forecasts =
    read_series (figure, warehouse, PLUMB_FREQUENCY_YEAR, PLUMB_BASIS_FORECAST, error);
  const PlumbObservation *forecast;

  if (forecasts == NULL)
    return FALSE;
  forecast = of_year (self, forecasts);
  if (isfinite (self->expected[self->n - 1]))
    self->forecast = self->expected[self->n - 1];
  else if (forecast != NULL && self->n_measured < self->n)
    {
      self->forecast = forecast->value;
      plumb_origin_add (self->origin, self->indicator, forecast);
    }
  return TRUE;
}

/* Adds up what was measured for as long as no period is missing, then what is forecast. */
static void
add_up (PlumbBurn *self)
{
  double sum = 0;
  gboolean measured = TRUE;

  for (guint i = 0; i < self->n; i++)
    {
      self->own[i] = plumb_series_at (self->series, self->periods[i]);
      sum += self->own[i] != NULL ? self->own[i]->value : NAN;
      measured = measured && isfinite (sum) && plumb_observation_is_measured (self->own[i]);
      self->total[i] = measured ? sum : NAN;
      self->expected[i] = measured ? NAN : sum;
      if (measured)
        self->n_measured = i + 1;
      plumb_origin_add (self->origin, self->indicator, self->own[i]);
    }
}

PlumbBurn *
plumb_burn_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbBurn) self = g_new0 (PlumbBurn, 1);
  PlumbPeriod last = PLUMB_PERIOD_NONE;

  self->indicator = plumb_indicator_ref (figure->comparison->indicator);
  self->origin = plumb_origin_new ();
  self->allowance = self->forecast = NAN;
  if (!adds_up (self->indicator))
    {
      self->lack = PLUMB_BURN_LACKS_SUM;
      return g_steal_pointer (&self);
    }
  for (PlumbFrequency frequency = PLUMB_FREQUENCY_MONTH; last.kind == 0 && frequency >= PLUMB_FREQUENCY_QUARTER;
       frequency--)
    {
      g_clear_pointer (&self->series, plumb_series_unref);
      self->series = read_series (figure, warehouse, frequency, PLUMB_BASIS_ANY, error);
      if (self->series == NULL)
        return NULL;
      last = newest (self, figure->selection);
    }
  if (last.kind == 0)
    {
      self->lack = PLUMB_BURN_LACKS_PERIODS;
      return g_steal_pointer (&self);
    }
  set_year (self, last);
  add_up (self);
  if (!find_allowance (self, figure, warehouse, error) || !find_forecast (self, figure, warehouse, error))
    return NULL;
  if (!isfinite (self->allowance))
    self->lack = PLUMB_BURN_LACKS_ALLOWANCE;
  return g_steal_pointer (&self);
}
