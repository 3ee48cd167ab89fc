/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wilson's interval of a proportion, Byar's and the exact one of a count.
 */
#include "config.h"

#include "plumb-distribution.h"
#include "plumb-interval.h"

#include <math.h>

PlumbInterval
plumb_wilson_interval (double x, double n, double confidence)
{
  PlumbInterval self = { NAN, NAN };
  double z, middle, half;

  g_return_val_if_fail (n > 0 && x >= 0 && x <= n && confidence > 0 && confidence < 1, self);

  z = plumb_normal_quantile ((1 + confidence) / 2);
  middle = 2 * x + z * z;
  half = z * sqrt (z * z + 4 * x * (1 - x / n));
  /* none and all are ends of the scale, and of the interval too, not only nearly */
  self.lower = x > 0 ? MAX ((middle - half) / (2 * (n + z * z)), 0) : 0;
  self.upper = x < n ? MIN ((middle + half) / (2 * (n + z * z)), 1) : 1;
  return self;
}

static double
byar_limit (double x, double z)
{
  return x * pow (1 - 1 / (9 * x) + z / (3 * sqrt (x)), 3);
}

PlumbInterval
plumb_poisson_interval (double x, double confidence)
{
  PlumbInterval self = { NAN, NAN };
  double half = (1 - confidence) / 2;

  g_return_val_if_fail (x >= 0 && isfinite (x) && confidence > 0 && confidence < 1, self);

  if (x >= PLUMB_BYAR_MINIMUM)
    {
      double z = plumb_normal_quantile (1 - half);

      self.lower = byar_limit (x, -z);
      self.upper = byar_limit (x + 1, z);
    }
  else
    {
      self.lower = x > 0 ? plumb_chi_squared_quantile (half, 2 * x) / 2 : 0;
      self.upper = plumb_chi_squared_quantile (1 - half, 2 * x + 2) / 2;
    }
  return self;
}
