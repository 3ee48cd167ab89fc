/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of areas in one period as numbers: how many had a value, their spread, the one number that stands for them,
 * and where the own value stands among them.
 */
#include "config.h"

#include "plumb-comparator.h"
#include "plumb-format.h"
#include "plumb-quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} statistics[] = {
  [PLUMB_STATISTIC_MEDIAN] = { "median", NC_ ("statistic", "median") },
  [PLUMB_STATISTIC_MEAN] = { "mean", NC_ ("statistic", "mean") },
  [PLUMB_STATISTIC_POOLED] = { "pooled", NC_ ("statistic", "pooled rate") },
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
  return g_dpgettext2 (GETTEXT_PACKAGE, "statistic", statistics[statistic].label);
}

/* Nothing is compared with itself. */
static gboolean
is_own (const PlumbSeries *one, const PlumbSeries *own)
{
  return own != NULL && one->area->key == own->area->key;
}

static gboolean
has_parts (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  return !plumb_indicator_is_total (indicator) && isfinite (observation->numerator) &&
         isfinite (observation->denominator) && observation->denominator > 0;
}

static void
set_spread (PlumbComparator *self, double *values, int lowest, int highest)
{
  plumb_sort (values, self->n);
  self->minimum = values[0];
  self->q1 = plumb_quantile (values, self->n, 0.25);
  self->median = plumb_quantile (values, self->n, 0.5);
  self->q3 = plumb_quantile (values, self->n, 0.75);
  self->maximum = values[self->n - 1];
  self->mean = plumb_mean (values, self->n);
  self->minimum_of = lowest;
  self->maximum_of = highest;
}

/* How @a prints beside @b: negative, 0 or positive. Rounding is dear, and only what is near can print the same. */
static int
compare_printed (double a, double b, int decimals)
{
  if (fabs (a - b) <= 1.001 * pow (10, -decimals))
    {
      a = plumb_round (a, decimals);
      b = plumb_round (b, decimals);
    }
  return (a > b) - (a < b);
}

/* Counts how the values of the group print beside the own one. */
static void
set_position (PlumbComparator *self, const PlumbIndicator *indicator, const double *values, const PlumbSeries *own)
{
  const PlumbObservation *observation = own != NULL ? plumb_series_measured_at (own, self->period) : NULL;

  if (observation == NULL || !isfinite (observation->value))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      int order = compare_printed (values[i], observation->value, indicator->decimals);

      self->above += order > 0;
      self->below += order < 0;
    }
  self->equal = self->n - self->above - self->below;
  self->place = 1 + (indicator->polarity == PLUMB_POLARITY_LOW ? self->below : self->above);
}

PlumbComparator
plumb_comparator_compute (const PlumbIndicator *indicator, GPtrArray *group, const PlumbSeries *own, PlumbPeriod period)
{
  PlumbComparator self = { .period = period, .minimum_of = -1, .maximum_of = -1 };
  g_autofree double *values = g_new (double, group->len + 1);
  double numerator = 0, denominator = 0;
  int lowest = -1, highest = -1;
  double lowest_value = INFINITY, highest_value = -INFINITY;

  self.minimum = self.q1 = self.median = self.q3 = self.maximum = self.mean = NAN;
  self.pooled = self.pooled_numerator = self.pooled_denominator = NAN;

  for (guint i = 0; i < group->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (group, i);
      const PlumbObservation *observation;

      if (is_own (one, own))
        continue;
      self.of++;
      observation = plumb_series_measured_at (one, period);
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
      if (has_parts (indicator, observation))
        {
          self.n_pooled++;
          numerator += observation->numerator;
          denominator += observation->denominator;
        }
    }

  if (self.n >= PLUMB_COMPARATOR_MINIMUM)
    {
      set_spread (&self, values, lowest, highest);
      set_position (&self, indicator, values, own);
    }
  if (self.n_pooled >= PLUMB_COMPARATOR_MINIMUM)
    {
      self.pooled_numerator = numerator;
      self.pooled_denominator = denominator;
      self.pooled = plumb_indicator_value (indicator, numerator, denominator);
    }
  return self;
}

GArray *
plumb_comparator_missing (GPtrArray *group, const PlumbSeries *own, PlumbPeriod period, PlumbStatistic statistic)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (PlumbMissing));

  for (guint i = 0; i < group->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (group, i);
      const PlumbObservation *observation = plumb_series_measured_at (one, period);
      PlumbMissing entry = { .series = i, .no_row = observation == NULL };

      if (is_own (one, own))
        continue;
      if (observation != NULL && isfinite (observation->value) &&
          (statistic != PLUMB_STATISTIC_POOLED || has_parts (one->indicator, observation)))
        continue;
      if (observation != NULL)
        entry.state = observation->state;
      g_array_append_val (missing, entry);
    }
  return missing;
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
