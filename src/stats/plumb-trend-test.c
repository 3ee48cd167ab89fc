/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trend test: one weighted line through values of which each has a variance. That of a proportion and that of a
 * Poisson rate is the one they would have if nothing had changed.
 */
#include "config.h"

#include "plumb-trend-test.h"

#include <math.h>

#define MOST 64
#define NOBODY G_MAXSIZE
/* Sums of products that should be 0 are not, quite: below this share of what was added they are. */
#define LEVEL 1e-12

/* The weighted line through all values but that at index @without; @information is the reciprocal of its variance. */
static double
slope_of (const double *values, const double *weights, gsize n, gsize without, double *information)
{
  double sum = 0, time = 0, value = 0, across = 0, added = 0;

  *information = 0;
  for (gsize i = 0; i < n; i++)
    if (i != without)
      {
        sum += weights[i];
        time += weights[i] * (double) i;
        value += weights[i] * values[i];
      }
  time /= sum;
  value /= sum;
  for (gsize i = 0; i < n; i++)
    if (i != without)
      {
        double step = (double) i - time;

        *information += weights[i] * step * step;
        across += weights[i] * step * (values[i] - value);
        added += weights[i] * fabs (step) * (fabs (values[i]) + fabs (value));
      }
  return fabs (across) > LEVEL * added ? across / *information : 0;
}

PlumbTrendTest
plumb_trend_test_weighted (const double *values, const double *weights, gsize n)
{
  PlumbTrendTest self = { NAN, NAN, FALSE };
  double information;

  if (n < PLUMB_TREND_LEAST)
    return self;
  self.slope = slope_of (values, weights, n, NOBODY, &information);
  self.statistic = self.slope * self.slope * information;
  self.steady = TRUE;
  for (gsize i = 0; i < n && self.steady; i++)
    {
      double unused;

      self.steady = slope_of (values, weights, n, i, &unused) * self.slope > 0;
    }
  return self;
}

/* The values @x over @of, each weighted by its @of; @unit is the variance that one of @of would have alone. */
static PlumbTrendTest
test_ratios (const double *x, const double *of, gsize n, double unit)
{
  double values[MOST], weights[MOST];

  for (gsize i = 0; i < n; i++)
    {
      values[i] = x[i] / of[i];
      /* none at all, or all of them every time: level, whatever the weights */
      weights[i] = unit > 0 ? of[i] / unit : 1;
    }
  return plumb_trend_test_weighted (values, weights, n);
}

static double
overall (const double *x, const double *of, gsize n)
{
  double events = 0, exposure = 0;

  for (gsize i = 0; i < n; i++)
    {
      events += x[i];
      exposure += of[i];
    }
  return n > 0 ? events / exposure : 0;
}

PlumbTrendTest
plumb_trend_test_proportions (const double *x, const double *trials, gsize n)
{
  double share = overall (x, trials, n);

  g_return_val_if_fail (n <= MOST, ((PlumbTrendTest){ NAN, NAN, FALSE }));

  return test_ratios (x, trials, n, share * (1 - share));
}

PlumbTrendTest
plumb_trend_test_poisson (const double *x, const double *exposure, gsize n)
{
  g_return_val_if_fail (n <= MOST, ((PlumbTrendTest){ NAN, NAN, FALSE }));

  return test_ratios (x, exposure, n, overall (x, exposure, n));
}
