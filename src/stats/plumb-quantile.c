/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of type 7 and means.
 */
#include "config.h"

#include "plumb-quantile.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

void
plumb_sort (double *values, gsize n)
{
  if (n > 1)
    qsort (values, n, sizeof *values, compare_doubles);
}

double
plumb_quantile (const double *sorted, gsize n, double p)
{
  double position, fraction;
  gsize below;

  g_return_val_if_fail (p >= 0 && p <= 1, NAN);

  if (n == 0)
    return NAN;
  position = (double) (n - 1) * p;
  below = (gsize) floor (position);
  if (below + 1 >= n)
    return sorted[n - 1];
  fraction = position - (double) below;
  return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
}

double
plumb_mean (const double *values, gsize n)
{
  double sum = 0;

  if (n == 0)
    return NAN;
  for (gsize i = 0; i < n; i++)
    sum += values[i];
  return sum / (double) n;
}
