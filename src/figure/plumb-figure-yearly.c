/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of a year.
 */
#include "config.h"

#include "plumb-figure-yearly.h"

#include <math.h>

static double
part_of (const PlumbObservation *observation, PlumbCountPart part)
{
  return part == PLUMB_PART_VALUE       ? observation->value
         : part == PLUMB_PART_NUMERATOR ? observation->numerator
                                        : observation->denominator;
}

/* The count that @observation has, as an observation of its own. */
static PlumbObservation
count_of (const PlumbObservation *observation, PlumbCountPart part, PlumbPeriod year)
{
  PlumbObservation count = *observation;

  count.period = year;
  count.numerator = count.denominator = NAN;
  count.derived = FALSE;
  count.value = observation->state == PLUMB_STATE_NUMBER ? part_of (observation, part) : NAN;
  /* a rate may be printed without its counts */
  if (observation->state == PLUMB_STATE_NUMBER && !isfinite (count.value))
    count.state = PLUMB_STATE_NOT_AVAILABLE;
  return count;
}

/* Adds up the twelve months to March of @year, or takes March itself. */
static gboolean
add_months (const PlumbSeries *series,
            PlumbCountPart part,
            gboolean stock,
            PlumbPeriod year,
            PlumbObservation *count,
            guint *months)
{
  PlumbPeriod month = { .kind = PLUMB_PERIOD_MONTH, .year = year.year, .month = 3 };
  const guint n = stock ? 1 : 12;
  gboolean any = FALSE;
  guint found = 0;
  double sum = 0;

  for (guint i = 0; i < n; i++, month = plumb_period_step (month, -1))
    {
      const PlumbObservation *observation = plumb_series_measured_at (series, month);
      const double value = observation != NULL ? part_of (observation, part) : NAN;

      if (observation == NULL)
        continue;
      if (!any || observation->status == PLUMB_STATUS_PROVISIONAL)
        *count = *observation;
      any = TRUE;
      found += isfinite (value);
      sum += isfinite (value) ? value : 0;
    }
  if (!any)
    return FALSE;
  count->period = year;
  count->numerator = count->denominator = NAN;
  count->value = found == n ? sum : NAN;
  if (found == n)
    count->state = PLUMB_STATE_NUMBER;
  else if (!stock || count->state == PLUMB_STATE_NUMBER)
    count->state = PLUMB_STATE_NOT_AVAILABLE;
  *months = stock ? 12 : found;
  return TRUE;
}

gboolean
plumb_yearly_count (const PlumbSeries *series,
                    PlumbCountPart part,
                    gboolean stock,
                    PlumbPeriod year,
                    PlumbObservation *count,
                    guint *months)
{
  const PlumbPeriod periods[] = { year,
                                  { .kind = PLUMB_PERIOD_SPLIT_YEAR, .year = year.year - 1 },
                                  { .kind = PLUMB_PERIOD_DAY, .year = year.year, .month = 3, .day = 31 } };
  const guint32 end = plumb_period_last_day (year, PLUMB_CALENDAR_FINANCIAL_YEAR);

  *months = 12;
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const PlumbObservation *observation = plumb_series_measured_at (series, periods[i]);

      if (observation == NULL || plumb_period_last_day (periods[i], series->indicator->calendar) != end ||
          (periods[i].kind == PLUMB_PERIOD_DAY && !stock))
        continue;
      *count = count_of (observation, part, year);
      return TRUE;
    }
  return add_months (series, part, stock, year, count, months);
}
