/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records among the printed figures of a series.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-record.h"

#include <math.h>

PlumbRecord
plumb_record_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks)
{
  PlumbRecord self = { 0 };
  const PlumbIndicator *indicator = series->indicator;
  const PlumbObservation *now = plumb_series_measured_at (series, period);
  double printed, lowest = INFINITY, highest = -INFINITY;

  if (now == NULL || !isfinite (now->value))
    return self;
  printed = plumb_round (now->value, indicator->decimals);
  for (const PlumbObservation *one = series->observations; one <= now; one++)
    {
      double value = plumb_round (one->value, indicator->decimals);

      if (!isfinite (value) || !plumb_observation_is_measured (one) ||
          plumb_period_frequency (one->period) != plumb_period_frequency (period) ||
          plumb_breaks_between (breaks, one->period, period, indicator->calendar) != NULL)
        continue;
      if (self.n++ == 0)
        self.since = one->period;
      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
      if (one < now && fpclassify (value - printed) == FP_ZERO)
        self.equalled = one->period;
    }
  if (self.n >= PLUMB_RECORD_LEAST && highest > lowest)
    self.kind = printed >= highest ? PLUMB_RECORD_HIGHEST : printed <= lowest ? PLUMB_RECORD_LOWEST : PLUMB_RECORD_NONE;
  if (self.kind == PLUMB_RECORD_NONE)
    self.equalled = PLUMB_PERIOD_NONE;
  return self;
}
