/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rolling years. The series is laid out in time once; each year is then read off it backwards, and given up at the
 * first gap.
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

/* The rows of @frequency, one a period, %NULL where there is none; forecasts and budgets are none. */
static GPtrArray *
lay_out (const PlumbSeries *series, PlumbFrequency frequency)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];

      if (plumb_period_frequency (observation->period) != frequency || !plumb_observation_is_measured (observation))
        continue;
      if (rows->len > 0)
        {
          const PlumbObservation *first = g_ptr_array_index (rows, 0);
          g_ptr_array_set_size (rows, plumb_period_steps (first->period, observation->period));
        }
      g_ptr_array_add (rows, (gpointer) observation);
    }
  return rows;
}

/* Adds up the @n periods that end with that of @point, at index @end of @rows; FALSE where one cannot be taken. */
static gboolean
add_up (PlumbRollingPoint *point, GPtrArray *rows, guint end, guint n, gboolean total)
{
  double numerator = 0, denominator = 0;

  for (guint i = 0; i < n; i++)
    {
      const PlumbObservation *observation = i <= end ? g_ptr_array_index (rows, end - i) : NULL;

      point->window = i <= end ? obstacle (observation, total) : PLUMB_WINDOW_EARLY;
      if (point->window != PLUMB_WINDOW_COMPLETE)
        {
          if (i <= end)
            point->cause = plumb_period_step (point->period, -(int) i);
          if (observation != NULL)
            point->state = observation->state;
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
evaluate (PlumbRollingPoint *point, const PlumbIndicator *indicator, guint n, PlumbRolling rolling)
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
  const PlumbIndicator *indicator = series->indicator;
  g_autoptr (GPtrArray) rows = lay_out (series, frequency);
  gboolean total = plumb_indicator_is_total (indicator);
  guint n = frequency == PLUMB_FREQUENCY_QUARTER ? 4 : 12;

  for (guint i = 0; i < rows->len; i++)
    {
      const PlumbObservation *observation = g_ptr_array_index (rows, i);
      PlumbRollingPoint point = { .value = NAN, .numerator = NAN, .denominator = NAN };

      if (observation == NULL)
        continue;
      point.period = observation->period;
      if (add_up (&point, rows, i, n, total))
        {
          PlumbPeriod first = plumb_period_step (point.period, 1 - (int) n);

          if (plumb_breaks_between (breaks, first, point.period, indicator->calendar) != NULL)
            point.window = PLUMB_WINDOW_BROKEN;
          else
            evaluate (&point, indicator, n, rolling);
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
