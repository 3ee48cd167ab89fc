/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figure stands beside a value, and how old it is.
 */
#include "config.h"

#include "plumb-counterpart.h"

static PlumbCounterpart
counterpart (const PlumbObservation *observation,
             const PlumbIndicator *indicator,
             PlumbPeriod period,
             GPtrArray *breaks)
{
  PlumbCounterpart self = { .observation = observation };

  if (observation != NULL)
    {
      self.age = plumb_period_distance (observation->period, period, indicator->calendar);
      self.broken = plumb_breaks_between (breaks, observation->period, period, indicator->calendar);
    }
  return self;
}

PlumbCounterpart
plumb_counterpart_published (const PlumbSeries *series, const PlumbArea *own, PlumbPeriod period, GPtrArray *breaks)
{
  const PlumbObservation *found;

  if (series == NULL || series->area->key == own->key || plumb_indicator_is_total (series->indicator))
    return (PlumbCounterpart){ 0 };
  found = plumb_series_measured_at (series, period);
  for (guint i = series->n; i > 0 && found == NULL; i--)
    {
      const PlumbObservation *one = &series->observations[i - 1];

      if (one->state == PLUMB_STATE_NUMBER && plumb_observation_is_measured (one) &&
          plumb_period_compare (one->period, period, series->indicator->calendar) < 0)
        found = one;
    }
  return counterpart (found, series->indicator, period, breaks);
}

PlumbCounterpart
plumb_counterpart_last_year (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks)
{
  return counterpart (plumb_series_measured_at (series, plumb_period_year_before (period)), series->indicator, period,
                      breaks);
}
