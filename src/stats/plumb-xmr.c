/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits of the XmR chart and the rules for its points.
 */
#include "config.h"

#include "plumb-xmr.h"

#include <math.h>

double
plumb_moving_range (const double *values, gsize i)
{
  if (i == 0 || !isfinite (values[i]) || !isfinite (values[i - 1]))
    return NAN;
  return fabs (values[i] - values[i - 1]);
}

/* Mean of the moving ranges not over @most; @n_over is how many are. */
static double
mean_range (const double *values, gsize n, double most, gsize *n_over)
{
  double sum = 0;
  gsize count = 0;

  *n_over = 0;
  for (gsize i = 1; i < n; i++)
    {
      double range = plumb_moving_range (values, i);

      if (!isfinite (range))
        continue;
      if (range > most)
        {
          (*n_over)++;
          continue;
        }
      sum += range;
      count++;
    }
  return count > 0 ? sum / (double) count : NAN;
}

PlumbXmr
plumb_xmr (const double *values, gsize n, gboolean screen)
{
  PlumbXmr self = { .mean = NAN };
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        sum += values[i];
        self.n++;
      }
  if (self.n > 0)
    self.mean = sum / (double) self.n;
  self.mean_range = mean_range (values, n, INFINITY, &self.n_screened);
  if (screen && isfinite (self.mean_range))
    self.mean_range = mean_range (values, n, PLUMB_XMR_SCREEN * self.mean_range, &self.n_screened);
  self.lower = self.mean - PLUMB_XMR_FACTOR * self.mean_range;
  self.upper = self.mean + PLUMB_XMR_FACTOR * self.mean_range;
  return self;
}

/* -1, 0 or 1 as @a lies below, at or above @b; what is within @close is equal. */
static int
compare (double a, double b, double close)
{
  if (fabs (a - b) <= close)
    return 0;
  return a < b ? -1 : 1;
}

/* Differences up to this are made by the computer and not by the data. */
static double
closeness (const PlumbXmr *limits, const double *values, gsize n)
{
  double largest = fabs (limits->mean);

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      largest = MAX (largest, fabs (values[i]));
  return largest * 1e-12;
}

static void
flag (PlumbXmrRules *rules, gsize first, gsize end, PlumbXmrRules rule)
{
  for (gsize i = first; i < end; i++)
    rules[i] |= rule;
}

/* Flags the points of a run from @first to before @end where it is long enough; @direction is the run's. */
static void
flag_run (PlumbXmrRules *rules, gsize first, gsize end, int direction, PlumbXmrRules up, PlumbXmrRules down)
{
  if (direction != 0 && end - first >= PLUMB_XMR_RUN)
    flag (rules, first, end, direction > 0 ? up : down);
}

static void
flag_trends (const double *values, gsize n, double close, PlumbXmrRules *rules)
{
  gsize first = 0;
  int direction = 0;

  for (gsize i = 1; i < n; i++)
    {
      int step = isfinite (values[i]) && isfinite (values[i - 1]) ? compare (values[i], values[i - 1], close) : 0;

      if (step == direction && step != 0)
        continue;
      flag_run (rules, first, i, direction, PLUMB_XMR_RISING, PLUMB_XMR_FALLING);
      /* the turning point belongs to both runs */
      first = step != 0 ? i - 1 : i;
      direction = step;
    }
  flag_run (rules, first, n, direction, PLUMB_XMR_RISING, PLUMB_XMR_FALLING);
}

static void
flag_sides (const double *values, gsize n, double mean, double close, PlumbXmrRules *rules)
{
  gsize first = 0;
  int side = 0;

  for (gsize i = 0; i < n; i++)
    {
      int here = isfinite (values[i]) ? compare (values[i], mean, close) : 0;

      if (here == side && here != 0)
        continue;
      flag_run (rules, first, i, side, PLUMB_XMR_ONE_SIDE, PLUMB_XMR_ONE_SIDE);
      first = i;
      side = here;
    }
  flag_run (rules, first, n, side, PLUMB_XMR_ONE_SIDE, PLUMB_XMR_ONE_SIDE);
}

/* The side on which @value lies beyond @fraction of the way from the mean to the limit; 0 where it does not. */
static int
side_beyond (const PlumbXmr *limits, double value, double fraction, double close)
{
  if (!isfinite (value))
    return 0;
  if (compare (value, limits->mean + (limits->upper - limits->mean) * fraction, close) > 0)
    return 1;
  return compare (value, limits->mean + (limits->lower - limits->mean) * fraction, close) < 0 ? -1 : 0;
}

static void
flag_two_of_three (const PlumbXmr *limits, const double *values, gsize n, double close, PlumbXmrRules *rules)
{
  for (gsize i = 0; i + 1 < n; i++)
    {
      int side = side_beyond (limits, values[i], 2.0 / 3, close);

      if (side == 0)
        continue;
      for (gsize j = i + 1; j < n && j <= i + 2 && isfinite (values[j]); j++)
        if (side_beyond (limits, values[j], 2.0 / 3, close) == side)
          {
            rules[i] |= PLUMB_XMR_TWO_OF_THREE;
            rules[j] |= PLUMB_XMR_TWO_OF_THREE;
          }
    }
}

void
plumb_xmr_rules (const PlumbXmr *limits, const double *values, gsize n, PlumbXmrRules *rules)
{
  double close = closeness (limits, values, n);

  for (gsize i = 0; i < n; i++)
    rules[i] = 0;
  if (!isfinite (limits->lower) || !isfinite (limits->upper))
    return;
  for (gsize i = 0; i < n; i++)
    if (side_beyond (limits, values[i], 1, close) != 0)
      rules[i] |= PLUMB_XMR_OUTSIDE;
  flag_trends (values, n, close, rules);
  flag_sides (values, n, limits->mean, close, rules);
  flag_two_of_three (limits, values, n, close, rules);
}
