/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two tests behind "more than chance": two proportions, and two Poisson counts with their exposures.
 */
#include "config.h"

#include "plumb-significance.h"

#include <float.h>
#include <math.h>

static double
two_sided_normal (double z)
{
  return erfc (fabs (z) / G_SQRT2);
}

double
plumb_two_proportions_p (double x1, double n1, double x2, double n2)
{
  double pooled, variance;

  g_return_val_if_fail (n1 > 0 && n2 > 0, NAN);

  pooled = (x1 + x2) / (n1 + n2);
  variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  if (!(variance > 0))
    return 1;
  return two_sided_normal ((x1 / n1 - x2 / n2) / sqrt (variance));
}

static double
log_binomial (double x, double n, double q)
{
  return lgamma (n + 1) - lgamma (x + 1) - lgamma (n - x + 1) + x * log (q) + (n - x) * log1p (-q);
}

/* The probability of @x and of all that lies beyond it, away from the mode in steps of @step, 1 or -1. */
static double
tail (double x, int step, double n, double q)
{
  double odds = q / (1 - q);
  double term = exp (log_binomial (x, n, q));
  double sum = term;

  while (term > sum * DBL_EPSILON && x + step >= 0 && x + step <= n)
    {
      term *= step > 0 ? (n - x) / (x + 1) * odds : x / (n - x + 1) / odds;
      sum += term;
      x += step;
    }
  return sum;
}

/* The first of the splits from @mode on to @end whose log-likelihood is not above @limit; -1 where there is none. */
static double
first_as_unlikely (double mode, double end, double limit, double n, double q)
{
  double likely = mode, unlikely = end;

  if (log_binomial (end, n, q) > limit)
    return -1;
  while (fabs (unlikely - likely) > 1)
    {
      double middle = floor ((likely + unlikely) / 2);

      if (log_binomial (middle, n, q) > limit)
        likely = middle;
      else
        unlikely = middle;
    }
  return unlikely;
}

double
plumb_two_poisson_p (double x1, double t1, double x2, double t2)
{
  double n = x1 + x2;
  double q = t1 / (t1 + t2);
  double mode = floor ((n + 1) * q);
  double limit, other;
  int step;

  g_return_val_if_fail (t1 > 0 && t2 > 0 && x1 >= 0 && x2 >= 0, NAN);

  if (!(n > 0))
    return 1;
  /* every split at most as likely as the one seen; the tolerance is that of R's binom.test */
  limit = log_binomial (x1, n, q) + log1p (1e-7);
  if (log_binomial (mode, n, q) <= limit)
    return 1;
  step = x1 < mode ? -1 : 1;
  other = first_as_unlikely (mode, step > 0 ? 0 : n, limit, n, q);
  return MIN (tail (x1, step, n, q) + (other >= 0 ? tail (other, -step, n, q) : 0), 1);
}
