/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control charts of series: gaps and breaks laid out in time, limits and rules segment by segment.
 */
#include "config.h"

#include "plumb-control.h"
#include "plumb-format.h"

#include <math.h>

/* Limits are compared with a target as decimal figures: ten times 0.1 come to 1. */
#define LIMIT_DECIMALS 9

void
plumb_control_free (PlumbControl *self)
{
  g_array_unref (self->points);
  g_array_unref (self->segments);
  g_free (self);
}

static PlumbControlPoint *
point_at (const PlumbControl *self, guint i)
{
  return &g_array_index (self->points, PlumbControlPoint, i);
}

static void
collect_points (PlumbControl *self, const PlumbSeries *series, GPtrArray *breaks, PlumbFrequency frequency)
{
  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];
      PlumbControlPoint point = { .period = observation->period,
                                  .value = observation->value,
                                  .mean = NAN,
                                  .lower = NAN,
                                  .upper = NAN,
                                  .moving_range = NAN,
                                  .state = observation->state };

      if (plumb_period_frequency (observation->period) != frequency || !plumb_observation_is_measured (observation))
        continue;
      if (self->points->len > 0)
        {
          const PlumbControlPoint *before = point_at (self, self->points->len - 1);

          self->n_missing += (guint) plumb_period_steps (before->period, point.period) - 1;
          point.segment = before->segment;
          if (plumb_breaks_between (breaks, before->period, point.period, series->indicator->calendar) != NULL)
            point.segment++;
        }
      if (isfinite (point.value))
        self->latest = (int) self->points->len;
      else
        self->n_hidden++;
      g_array_append_val (self->points, point);
    }
}

/* How many of the @n values, gaps counted, the limits of a segment that begins at @first rest on. */
static gsize
baseline_length (const double *values, gsize n, PlumbPeriod first, const PlumbControlOptions *options)
{
  guint left = options->baseline;

  if (options->baseline_to.kind == first.kind)
    {
      int steps = plumb_period_steps (first, options->baseline_to);

      if (steps >= 0 && (gsize) steps < n)
        return (gsize) steps + 1;
    }
  for (gsize i = 0; left > 0 && i < n; i++)
    if (isfinite (values[i]) && --left == 0)
      return i + 1;
  return n;
}

static PlumbVariation
judge (const PlumbControlPoint *point, PlumbPolarity polarity)
{
  gboolean up;

  if (!isfinite (point->value) || !isfinite (point->lower))
    return PLUMB_VARIATION_NONE;
  if (point->rules == 0)
    return PLUMB_VARIATION_COMMON;
  if (point->rules & (PLUMB_XMR_OUTSIDE | PLUMB_XMR_TWO_OF_THREE | PLUMB_XMR_ONE_SIDE))
    up = point->value > point->mean;
  else
    up = (point->rules & PLUMB_XMR_RISING) != 0;
  if (polarity == PLUMB_POLARITY_NONE)
    return up ? PLUMB_VARIATION_HIGHER : PLUMB_VARIATION_LOWER;
  return up == (polarity == PLUMB_POLARITY_HIGH) ? PLUMB_VARIATION_IMPROVING : PLUMB_VARIATION_CONCERNING;
}

/* The points from @begin to before @end are a chart of their own. */
static void
chart_segment (PlumbControl *self, guint begin, guint end, PlumbPolarity polarity, const PlumbControlOptions *options)
{
  PlumbControlSegment segment = { .first = point_at (self, begin)->period };
  gsize n = (gsize) plumb_period_steps (segment.first, point_at (self, end - 1)->period) + 1;
  g_autofree double *values = g_new (double, n);
  g_autofree PlumbXmrRules *rules = g_new (PlumbXmrRules, n);

  for (gsize i = 0; i < n; i++)
    values[i] = NAN;
  for (guint i = begin; i < end; i++)
    values[plumb_period_steps (segment.first, point_at (self, i)->period)] = point_at (self, i)->value;
  segment.limits = plumb_xmr (values, baseline_length (values, n, segment.first, options), !options->unscreened);
  segment.trial = segment.limits.n < PLUMB_XMR_TRIAL;
  plumb_xmr_rules (&segment.limits, values, n, rules);

  for (guint i = begin; i < end; i++)
    {
      PlumbControlPoint *point = point_at (self, i);
      gsize at = (gsize) plumb_period_steps (segment.first, point->period);

      if (!isfinite (point->value))
        continue;
      point->mean = segment.limits.mean;
      point->lower = segment.limits.lower;
      point->upper = segment.limits.upper;
      point->moving_range = plumb_moving_range (values, at);
      point->rules = rules[at];
      point->variation = judge (point, polarity);
    }
  g_array_append_val (self->segments, segment);
}

PlumbControl *
plumb_control_compute (const PlumbSeries *series, GPtrArray *breaks, const PlumbControlOptions *options)
{
  PlumbControl *self;

  g_return_val_if_fail (options->frequency == PLUMB_FREQUENCY_MONTH || options->frequency == PLUMB_FREQUENCY_QUARTER,
                        NULL);

  self = g_new0 (PlumbControl, 1);
  self->points = g_array_new (FALSE, FALSE, sizeof (PlumbControlPoint));
  self->segments = g_array_new (FALSE, FALSE, sizeof (PlumbControlSegment));
  self->latest = -1;
  collect_points (self, series, breaks, options->frequency);
  for (guint begin = 0, i = 1; i <= self->points->len; i++)
    if (i == self->points->len || point_at (self, i)->segment != point_at (self, begin)->segment)
      {
        chart_segment (self, begin, i, series->indicator->polarity, options);
        begin = i;
      }
  return self;
}

PlumbAssurance
plumb_control_assurance (const PlumbControl *self, const PlumbIndicator *indicator, GPtrArray *targets)
{
  const PlumbControlPoint *latest;
  const PlumbControlSegment *segment;
  const PlumbTarget *target;
  double lower, upper, lowest, highest;

  if (self->latest < 0)
    return PLUMB_ASSURANCE_UNJUDGED;
  latest = point_at (self, (guint) self->latest);
  segment = &g_array_index (self->segments, PlumbControlSegment, latest->segment);
  target = plumb_target_find (targets, latest->period, indicator->calendar);
  if (target == NULL)
    return PLUMB_ASSURANCE_NO_TARGET;
  if (segment->trial || !isfinite (latest->lower) ||
      plumb_target_bounds (target, latest->period, indicator, &lower, &upper) != PLUMB_UNJUDGED_NOT)
    return PLUMB_ASSURANCE_UNJUDGED;
  lowest = plumb_round (latest->lower, LIMIT_DECIMALS);
  highest = plumb_round (latest->upper, LIMIT_DECIMALS);
  if (lowest >= lower && highest <= upper)
    return PLUMB_ASSURANCE_MEETS;
  if (highest < lower || lowest > upper)
    return PLUMB_ASSURANCE_MISSES;
  return PLUMB_ASSURANCE_HIT_AND_MISS;
}

double
plumb_control_limit_shown (const PlumbIndicator *indicator, double limit)
{
  switch (indicator->unit)
    {
    case PLUMB_UNIT_PERCENT:
      return CLAMP (limit, 0, 100);
    case PLUMB_UNIT_COUNT:
    case PLUMB_UNIT_RATE:
      return MAX (limit, 0);
    case PLUMB_UNIT_OTHER:
    default:
      return limit;
    }
}
