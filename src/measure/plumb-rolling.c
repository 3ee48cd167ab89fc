/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rolling years. Each is read off the series period by period, backwards, and given up at the first gap.
 */
#include "config.h"

#include "plumb-rolling.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Whether what is measured stands on a day and does not add up over time. */
static gboolean
is_stock (const PlumbIndicator *indicator)
{
  switch (indicator->calendar)
    {
    case PLUMB_CALENDAR_MARCH_SNAPSHOT:
    case PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT:
    case PLUMB_CALENDAR_MID_YEAR:
      return TRUE;
    case PLUMB_CALENDAR_FINANCIAL_YEAR:
    case PLUMB_CALENDAR_CALENDAR_YEAR:
    case PLUMB_CALENDAR_ACADEMIC_YEAR:
    default:
      return FALSE;
    }
}

/* What stands in the way of taking @observation, of a total or a ratio, into a year. */
static PlumbWindow
obstacle (const PlumbObservation *observation, gboolean total)
{
  if (observation == NULL)
    return PLUMB_WINDOW_MISSING;
  if (!isfinite (observation->value))
    return PLUMB_WINDOW_HIDDEN;
  if (!total && (!isfinite (observation->numerator) || !isfinite (observation->denominator)))
    return PLUMB_WINDOW_NO_COUNTS;
  return PLUMB_WINDOW_COMPLETE;
}

/* Adds up the @n periods that end with that of @point; FALSE where one cannot be taken. */
static gboolean
add_up (PlumbRollingPoint *point, const PlumbSeries *series, PlumbPeriod first, int n)
{
  gboolean total = plumb_indicator_is_total (series->indicator);
  double numerator = 0, denominator = 0;

  for (int i = 0; i < n; i++)
    {
      PlumbPeriod period = plumb_period_step (point->period, -i);
      const PlumbObservation *observation = plumb_series_measured_at (series, period);

      if (plumb_period_steps (first, period) < 0)
        {
          point->window = PLUMB_WINDOW_EARLY;
          return FALSE;
        }
      point->window = obstacle (observation, total);
      if (point->window != PLUMB_WINDOW_COMPLETE)
        {
          point->cause = period;
          point->state = observation != NULL ? observation->state : PLUMB_STATE_NUMBER;
          return FALSE;
        }
      numerator += total ? observation->value : observation->numerator;
      denominator += observation->denominator;
      if (observation->status == PLUMB_STATUS_PROVISIONAL)
        point->status = PLUMB_STATUS_PROVISIONAL;
    }
  point->numerator = numerator;
  point->denominator = total ? NAN : denominator;
  return TRUE;
}

/* The value of the sums over @n periods. */
static void
evaluate (PlumbRollingPoint *point, const PlumbIndicator *indicator, int n, PlumbRolling rolling)
{
  if (plumb_indicator_is_total (indicator))
    {
      if (rolling == PLUMB_ROLLING_MEAN)
        point->numerator /= n;
      else if (is_stock (indicator))
        point->window = PLUMB_WINDOW_STOCK;
      point->value = point->numerator;
      return;
    }
  if (indicator->unit == PLUMB_UNIT_RATE)
    {
      point->denominator /= n;
      if (is_stock (indicator))
        point->numerator /= n;
    }
  point->value = plumb_indicator_value (indicator, point->numerator, point->denominator);
  if (!isfinite (point->value))
    point->window = PLUMB_WINDOW_NOTHING;
}

GArray *
plumb_rolling_compute (const PlumbSeries *series, GPtrArray *breaks, PlumbFrequency frequency, PlumbRolling rolling)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PlumbRollingPoint));
  PlumbCalendar calendar = series->indicator->calendar;
  PlumbPeriod first = PLUMB_PERIOD_NONE;
  int n = frequency == PLUMB_FREQUENCY_QUARTER ? 4 : 12;

  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];
      PlumbRollingPoint point = { .period = observation->period, .value = NAN, .numerator = NAN, .denominator = NAN };

      if (plumb_period_frequency (observation->period) != frequency || !plumb_observation_is_measured (observation))
        continue;
      if (first.kind == 0)
        first = observation->period;
      if (add_up (&point, series, first, n))
        {
          if (plumb_breaks_between (breaks, plumb_period_step (point.period, 1 - n), point.period, calendar))
            point.window = PLUMB_WINDOW_BROKEN;
          else
            evaluate (&point, series->indicator, n, rolling);
        }
      if (point.window != PLUMB_WINDOW_COMPLETE)
        point.value = point.numerator = point.denominator = NAN;
      g_array_append_val (points, point);
    }
  return points;
}

char *
plumb_rolling_reason (const PlumbRollingPoint *point, const PlumbIndicator *indicator)
{
  g_autofree char *cause = point->cause.kind != 0 ? plumb_period_label (point->cause, indicator->calendar) : NULL;

  switch (point->window)
    {
    case PLUMB_WINDOW_EARLY:
      return g_strdup (_ ("the series begins less than a year before"));
    case PLUMB_WINDOW_MISSING:
      return g_strdup_printf (_ ("%s is not in the data"), cause);
    case PLUMB_WINDOW_HIDDEN:
      /* Translators: a period, the letter of its state and the reason: Aug 2024 is c, suppressed to protect
       * confidentiality */
      return g_strdup_printf (_ ("%s is %s, %s"), cause, plumb_state_letter (point->state),
                              plumb_state_reason (point->state));
    case PLUMB_WINDOW_NO_COUNTS:
      return g_strdup_printf (_ ("%s has no counts behind it"), cause);
    case PLUMB_WINDOW_BROKEN:
      return g_strdup (_ ("the series breaks within the year"));
    case PLUMB_WINDOW_STOCK:
      return g_strdup (_ ("what is counted on a day has no sum over a year"));
    case PLUMB_WINDOW_NOTHING:
      return g_strdup (_ ("there is nothing in the denominator in the whole year"));
    case PLUMB_WINDOW_COMPLETE:
    default:
      return g_strdup ("");
    }
}
