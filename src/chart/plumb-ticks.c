/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Round places: bounds and ticks of numbers, ends of months in time. Every tick is a whole number times its step, never
 * the sum of steps, so that the hundredth is as exact as the first.
 */
#include "config.h"

#include <math.h>

#include "plumb-scale.h"

/* The mantissas of a step, and how many decimals each needs more than its power of ten. */
static const struct
{
  double mantissa;
  int decimals;
} steps[] = { { 1, 0 }, { 2, 0 }, { 2.5, 1 }, { 5, 0 }, { 10, -1 } };

/* The smallest round step of which at most @ticks cover @span. */
static void
find_step (double span, guint ticks, double *step, int *decimals)
{
  const double least = span / ticks;
  const int power = (int) floor (log10 (least));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* Dividing by a power of ten is exact where multiplying with a negative one is not. */
      *step = power >= 0 ? steps[i].mantissa * pow (10, power) : steps[i].mantissa / pow (10, -power);
      *decimals = MAX (0, steps[i].decimals - power);
      if (*step >= least * (1 - 1e-12))
        return;
    }
}

/* Half steps hold the data with a little room; a bound of zero stays. */
static double
outward (double value, double step, int direction)
{
  const double halves = value / (step / 2);

  if (value == 0)
    return 0;
  return (direction > 0 ? ceil (halves + 0.1) : floor (halves - 0.1)) * (step / 2);
}

PlumbBounds
plumb_bounds_find (double lowest, double highest, gboolean zero, guint ticks)
{
  PlumbBounds bounds = { 0 };

  g_return_val_if_fail (isfinite (lowest) && isfinite (highest) && lowest <= highest && ticks >= 2, bounds);

  if (zero)
    {
      lowest = MIN (lowest, 0);
      highest = MAX (highest, 0);
    }
  if (highest - lowest < fabs (highest) * 1e-9 || highest == lowest)
    {
      const double room = highest == 0 ? 1 : fabs (highest) * 0.1;
      if (zero || highest == 0)
        highest = room;
      else
        {
          lowest -= room;
          highest += room;
        }
    }

  find_step (highest - lowest, ticks, &bounds.step, &bounds.decimals);
  bounds.minimum = outward (lowest, bounds.step, -1);
  bounds.maximum = outward (highest, bounds.step, 1);
  /* What is never negative needs no room below zero. */
  if (lowest >= 0)
    bounds.minimum = MAX (0, bounds.minimum);
  if (highest <= 0)
    bounds.maximum = MIN (0, bounds.maximum);
  bounds.first = (int) ceil (bounds.minimum / bounds.step - 1e-9);
  bounds.last = (int) floor (bounds.maximum / bounds.step + 1e-9);
  return bounds;
}

double
plumb_bounds_tick (const PlumbBounds *self, int i)
{
  const double power = pow (10, self->decimals);

  /* A step of 0.1 is not 0.1 in binary; the decimal figure is. */
  return self->decimals > 0 ? round (i * self->step * power) / power : i * self->step;
}

int
plumb_time_month (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (julian, 1));
  return g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1;
}

guint
plumb_time_wider (guint stride)
{
  static const guint strides[] = { 1, 3, 6, 12, 24, 60, 120 };

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (strides[i] > stride)
      return strides[i];
  return stride * 2;
}
