/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two tests behind "more than chance": two proportions, and two Poisson counts with their exposures.
 */
#include "config.h"

#include "plumb-significance.h"

#include <math.h>

/* above this the sum over every split of the events is long, and the normal approximation good to more digits than are
 * printed */
#define EXACT_EVENTS 20000

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

double
plumb_two_poisson_p (double x1, double t1, double x2, double t2)
{
  double n = x1 + x2;
  double q = t1 / (t1 + t2);
  double limit, sum = 0;

  g_return_val_if_fail (t1 > 0 && t2 > 0 && x1 >= 0 && x2 >= 0, NAN);

  if (!(n > 0))
    return 1;
  if (n > EXACT_EVENTS)
    return two_sided_normal ((x1 - n * q) / sqrt (n * q * (1 - q)));

  /* every split at most as likely as the one seen; the tolerance is that of R's binom.test */
  limit = log_binomial (x1, n, q) + log1p (1e-7);
  for (double x = 0; x <= n; x++)
    {
      double likelihood = log_binomial (x, n, q);
      if (likelihood <= limit)
        sum += exp (likelihood);
    }
  return MIN (sum, 1);
}
