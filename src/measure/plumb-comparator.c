/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neighbours of one period as numbers: how many had a value, their spread, and the one number that stands for them.
 */
#include "config.h"

#include "plumb-comparator.h"
#include "plumb-quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} statistics[] = {
  [PLUMB_STATISTIC_MEDIAN] = { "median", N_ ("median") },
  [PLUMB_STATISTIC_MEAN] = { "mean", N_ ("mean") },
  [PLUMB_STATISTIC_POOLED] = { "pooled", N_ ("pooled rate") },
};

gboolean
plumb_statistic_parse (const char *text, PlumbStatistic *statistic)
{
  for (guint i = 0; i < G_N_ELEMENTS (statistics); i++)
    if (g_strcmp0 (text, statistics[i].word) == 0)
      {
        *statistic = (PlumbStatistic) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_statistic_to_string (PlumbStatistic statistic)
{
  g_return_val_if_fail ((guint) statistic < G_N_ELEMENTS (statistics), "");
  return statistics[statistic].word;
}

const char *
plumb_statistic_label (PlumbStatistic statistic)
{
  g_return_val_if_fail ((guint) statistic < G_N_ELEMENTS (statistics), "");
  return _ (statistics[statistic].label);
}

PlumbComparator
plumb_comparator_compute (const PlumbIndicator *indicator, GPtrArray *neighbours, PlumbPeriod period)
{
  PlumbComparator self = { .period = period, .of = neighbours->len, .minimum_of = -1, .maximum_of = -1 };
  g_autofree double *values = g_new (double, neighbours->len + 1);
  double numerator = 0, denominator = 0;
  int lowest = -1, highest = -1;
  double lowest_value = INFINITY, highest_value = -INFINITY;

  self.minimum = self.q1 = self.median = self.q3 = self.maximum = self.mean = NAN;
  self.pooled = self.pooled_numerator = self.pooled_denominator = NAN;

  for (guint i = 0; i < neighbours->len; i++)
    {
      const PlumbObservation *observation = plumb_series_measured_at (g_ptr_array_index (neighbours, i), period);

      if (observation == NULL || !isfinite (observation->value))
        continue;
      values[self.n++] = observation->value;
      if (observation->value < lowest_value)
        {
          lowest_value = observation->value;
          lowest = (int) i;
        }
      if (observation->value > highest_value)
        {
          highest_value = observation->value;
          highest = (int) i;
        }
      if (isfinite (observation->numerator) && isfinite (observation->denominator) && observation->denominator > 0)
        {
          self.n_pooled++;
          numerator += observation->numerator;
          denominator += observation->denominator;
        }
    }

  if (self.n >= PLUMB_COMPARATOR_MINIMUM)
    {
      plumb_sort (values, self.n);
      self.minimum = values[0];
      self.q1 = plumb_quantile (values, self.n, 0.25);
      self.median = plumb_quantile (values, self.n, 0.5);
      self.q3 = plumb_quantile (values, self.n, 0.75);
      self.maximum = values[self.n - 1];
      self.mean = plumb_mean (values, self.n);
      self.minimum_of = lowest;
      self.maximum_of = highest;
    }
  if (self.n_pooled >= PLUMB_COMPARATOR_MINIMUM)
    {
      self.pooled_numerator = numerator;
      self.pooled_denominator = denominator;
      self.pooled = plumb_indicator_value (indicator, numerator, denominator);
    }
  return self;
}

double
plumb_comparator_value (const PlumbComparator *self, PlumbStatistic statistic)
{
  switch (statistic)
    {
    case PLUMB_STATISTIC_MEAN:
      return self->mean;
    case PLUMB_STATISTIC_POOLED:
      return self->pooled;
    case PLUMB_STATISTIC_MEDIAN:
    default:
      return self->median;
    }
}

guint
plumb_comparator_count (const PlumbComparator *self, PlumbStatistic statistic)
{
  return statistic == PLUMB_STATISTIC_POOLED ? self->n_pooled : self->n;
}
