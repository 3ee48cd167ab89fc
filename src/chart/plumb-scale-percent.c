/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Percentages: numbers that have a natural end.
 */
#include "config.h"

#include <math.h>

#include "plumb-scale.h"

PlumbBounds
plumb_bounds_find_percent (double lowest, double highest, gboolean zero, guint ticks)
{
  PlumbBounds bounds = plumb_bounds_find (lowest, highest, zero, ticks);

  if (highest <= 100 && bounds.maximum > 100)
    {
      bounds.maximum = 100;
      bounds.last = (int) floor (100 / bounds.step + 1e-9);
    }
  return bounds;
}

PlumbBounds
plumb_bounds_whole (guint ticks)
{
  const int quarters = ticks < 5 ? 2 : 4;
  return (PlumbBounds){ .minimum = 0, .maximum = 100, .step = 100.0 / quarters, .first = 0, .last = quarters };
}
