/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two and three sigma limits by denominator.
 */
#include "config.h"

#include "plumb-funnel.h"

#include <math.h>

static PlumbFunnel
around (double centre, double error)
{
  return (PlumbFunnel){ .centre = centre,
                        .lower2 = centre - 2 * error,
                        .upper2 = centre + 2 * error,
                        .lower3 = centre - 3 * error,
                        .upper3 = centre + 3 * error };
}

PlumbFunnel
plumb_funnel_proportion (double centre, double n)
{
  if (!(centre >= 0 && centre <= 1) || !isfinite (n) || !(n > 0))
    return around (NAN, NAN);
  return around (centre, sqrt (centre * (1 - centre) / n));
}

PlumbFunnel
plumb_funnel_rate (double centre, double exposure)
{
  if (!isfinite (centre) || !(centre >= 0) || !isfinite (exposure) || !(exposure > 0))
    return around (NAN, NAN);
  return around (centre, sqrt (centre / exposure));
}

double
plumb_p_chart (const double *x, const double *of, gsize n, PlumbFunnel *limits)
{
  double numerators = 0, denominators = 0;
  double centre = NAN;

  for (gsize i = 0; i < n; i++)
    if (isfinite (x[i]) && isfinite (of[i]) && of[i] > 0)
      {
        numerators += x[i];
        denominators += of[i];
      }
  if (denominators > 0)
    centre = numerators / denominators;
  for (gsize i = 0; i < n; i++)
    limits[i] = plumb_funnel_proportion (isfinite (x[i]) ? centre : NAN, of[i]);
  return centre;
}
