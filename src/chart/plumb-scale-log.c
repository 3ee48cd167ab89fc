/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ticks of equal ratios.
 */
#include "config.h"

#include <math.h>

#include "plumb-scale.h"

/* Ticks at @parts of each power of ten, or at every @skip powers. */
static GArray *
collect (double lowest, double highest, guint parts, int skip)
{
  static const double all[3][3] = { { 1 }, { 1, 3 }, { 1, 2, 5 } };
  const int first = (int) floor (floor (log10 (lowest)) / skip) * skip;
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (int power = first;; power += skip)
    for (guint i = 0; i < parts; i++)
      {
        /* 2 times 0.1 is 2 / 10, not twice what 0.1 is in binary */
        const double tick = power >= 0 ? all[parts - 1][i] * pow (10, power) : all[parts - 1][i] / pow (10, -power);

        if (ticks->len > 0 && tick <= lowest)
          g_array_index (ticks, double, 0) = tick;
        else
          g_array_append_val (ticks, tick);
        if (tick >= highest && (ticks->len > 1 || tick > lowest))
          return ticks;
      }
}

GArray *
plumb_log_ticks (double lowest, double highest, guint ticks, double *minimum, double *maximum)
{
  GArray *found;

  g_return_val_if_fail (lowest > 0 && isfinite (highest) && highest >= lowest && ticks >= 2, NULL);

  for (guint parts = 3; parts > 0; parts--)
    {
      found = collect (lowest, highest, parts, 1);
      if (found->len <= ticks || parts == 1)
        break;
      g_array_unref (found);
    }
  for (int skip = 2; found->len > ticks; skip++)
    {
      g_array_unref (found);
      found = collect (lowest, highest, 1, skip);
      if (found->len == 2)
        break;
    }
  *minimum = g_array_index (found, double, 0);
  *maximum = g_array_index (found, double, found->len - 1);
  return found;
}
