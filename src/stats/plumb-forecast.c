/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain forecasts and their back-test on a rolling origin.
 */
#include "config.h"

#include "plumb-forecast.h"

#include <math.h>

#include "plumb-quantile.h"

/* The line of least squares through all values, at the place @ahead behind the last. */
static double
continue_line (const double *values, gsize n, guint ahead)
{
  double count = 0, mean_x = 0, mean_y = 0, xx = 0, xy = 0;

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        count++;
        mean_x += (double) i;
        mean_y += values[i];
      }
  if (count < 2)
    return NAN;
  mean_x /= count;
  mean_y /= count;
  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        xx += ((double) i - mean_x) * ((double) i - mean_x);
        xy += ((double) i - mean_x) * (values[i] - mean_y);
      }
  return mean_y + xy / xx * ((double) (n - 1 + ahead) - mean_x);
}

double
plumb_forecast_at (PlumbForecastMethod method, const double *values, gsize n, guint season, guint ahead)
{
  guint back;

  switch (method)
    {
    case PLUMB_FORECAST_LINEAR:
      return continue_line (values, n, ahead);
    case PLUMB_FORECAST_SEASONAL:
      /* whole years back from the step, until it lies among the values */
      back = season * ((ahead + season - 1) / season) - ahead;
      return season > 1 && back < n ? values[n - 1 - back] : NAN;
    case PLUMB_FORECAST_LAST:
    case PLUMB_N_FORECAST_METHODS:
    default:
      for (gsize i = n; i > 0; i--)
        if (isfinite (values[i - 1]))
          return values[i - 1];
      return NAN;
    }
}

/* Whether all methods that @season allows have an answer. */
static gboolean
all_answer (const double *values, gsize n, guint season, guint ahead)
{
  for (PlumbForecastMethod method = 0; method < PLUMB_N_FORECAST_METHODS; method++)
    if ((method != PLUMB_FORECAST_SEASONAL || season > 1) &&
        !isfinite (plumb_forecast_at (method, values, n, season, ahead)))
      return FALSE;
  return TRUE;
}

PlumbBackTest
plumb_back_test (PlumbForecastMethod method, const double *values, gsize n, guint season, guint steps)
{
  PlumbBackTest test = { .error = 0, .tries = G_MAXSIZE };
  g_autofree double *errors = g_new (double, n + 1);

  for (guint step = 1; step <= steps; step++)
    {
      gsize tries = 0;

      for (gsize known = 1; known + step <= n; known++)
        {
          const double came = values[known + step - 1];

          /* a forecast is made from a value and not from within a gap */
          if (!isfinite (came) || !isfinite (values[known - 1]) || !all_answer (values, known, season, step))
            continue;
          errors[tries++] = fabs (plumb_forecast_at (method, values, known, season, step) - came);
        }
      test.tries = MIN (test.tries, tries);
      test.error += plumb_mean (errors, tries) / steps;
      plumb_sort (errors, tries);
      test.width[step - 1] = plumb_quantile (errors, tries, PLUMB_FORECAST_LEVEL);
      if (step > 1)
        test.width[step - 1] = fmax (test.width[step - 1], test.width[step - 2]);
    }
  if (test.tries < PLUMB_FORECAST_LEAST)
    test.error = NAN;
  return test;
}

/* Whether @method has an answer for every step that is wanted. */
static gboolean
can_answer (PlumbForecastMethod method, const double *values, gsize n, guint season, guint steps)
{
  for (guint step = 1; step <= steps; step++)
    if (!isfinite (plumb_forecast_at (method, values, n, season, step)))
      return FALSE;
  return TRUE;
}

/* How many of @steps can be tested. */
static guint
testable_steps (const double *values, gsize n, guint season, guint steps)
{
  while (steps > 0 && !isfinite (plumb_back_test (PLUMB_FORECAST_LAST, values, n, season, steps).error))
    steps--;
  return steps;
}

PlumbForecastMethod
plumb_forecast_choose (const double *values, gsize n, guint season, guint *steps, PlumbBackTest *best)
{
  PlumbForecastMethod chosen = PLUMB_FORECAST_LAST;
  const guint wanted = MIN (*steps, PLUMB_FORECAST_MOST);

  *steps = testable_steps (values, n, season, wanted);
  if (*steps == 0)
    *steps = testable_steps (values, n, season = 1, wanted);
  *best = plumb_back_test (PLUMB_FORECAST_LAST, values, n, season, *steps);
  for (PlumbForecastMethod method = PLUMB_FORECAST_LINEAR; *steps > 0 && method < PLUMB_N_FORECAST_METHODS; method++)
    {
      PlumbBackTest test;

      if (!can_answer (method, values, n, season, *steps))
        continue;
      test = plumb_back_test (method, values, n, season, *steps);
      /* what differs only in how it was computed is equal */
      if (test.error < best->error * (1 - 1e-12))
        {
          chosen = method;
          *best = test;
        }
    }
  return chosen;
}
