/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bounds and ticks of numbers. Every tick is a whole number times its step, never the sum of steps, so that the
 * hundredth is as exact as the first.
 */
#include "config.h"

#include <math.h>

#include "plumb-scale.h"

/* Round steps from the roundest on, as the paper has them, and how many decimals each needs. */
static const struct
{
  double mantissa;
  int decimals;
} steps[] = { { 1, 0 }, { 5, 0 }, { 2, 0 }, { 2.5, 1 }, { 4, 0 }, { 3, 0 } };

/* The largest and the smallest numbers that are told from endless and from 0, and the share of a number by which two
 * have to differ for ticks between them to be whole numbers of steps that fit an int. */
#define LARGEST 1e150
#define SMALLEST 1e-150
#define ALIKE 1e-7

/* What is asked for, and the best answer so far. */
typedef struct
{
  double lowest;
  double highest;
  guint ticks;
  double score;
  double step;
  int decimals;
} Search;

/* Simplicity, coverage and density with the weights of the paper; every label is as legible as another. */
static double
weigh (double simplicity, double coverage, double density)
{
  return 0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05;
}

static double
simplicity (guint step, guint skip, gboolean has_zero)
{
  return 1 - step / (G_N_ELEMENTS (steps) - 1.0) - skip + (has_zero ? 1 : 0);
}

static double
coverage (const Search *self, double first, double last)
{
  const double tenth = 0.1 * (self->highest - self->lowest);
  return 1 - 0.5 * (pow (self->highest - last, 2) + pow (self->lowest - first, 2)) / (tenth * tenth);
}

static double
coverage_most (const Search *self, double span)
{
  const double range = self->highest - self->lowest;
  const double half = (span - range) / 2;

  return span > range ? coverage (self, self->lowest - half, self->highest + half) : 1;
}

static double
density (const Search *self, guint n, double first, double last)
{
  const double got = (n - 1) / (last - first);
  const double wanted = (self->ticks - 1) / (MAX (last, self->highest) - MIN (first, self->lowest));

  return 2 - MAX (got / wanted, wanted / got);
}

static double
density_most (const Search *self, guint n)
{
  return n >= self->ticks ? 2 - (n - 1.0) / (self->ticks - 1.0) : 1;
}

/* All runs of @n labels that are multiples of one step near the data. */
static void
try_step (Search *self, guint mantissa, guint skip, guint n, int power)
{
  const double round = skip * steps[mantissa].mantissa;
  /* Dividing by a power of ten is exact where multiplying with a negative one is not. */
  const double step = power >= 0 ? round * pow (10, power) : round / pow (10, -power);
  const double least = floor (self->highest / step) - (n - 1);
  const double most = ceil (self->lowest / step);

  for (double start = least; start <= most; start++)
    {
      const double first = start * step;
      const double last = (start + n - 1) * step;
      const gboolean has_zero = start <= 0 && start + n - 1 >= 0;
      const double score =
        weigh (simplicity (mantissa, skip, has_zero), coverage (self, first, last), density (self, n, first, last));

      if (score <= self->score)
        continue;
      self->score = score;
      self->step = step;
      self->decimals = MAX (0, (fmod (round, 1) != 0 ? 1 : 0) - power);
    }
}

/* The loops of the paper, each left when even its best could not win any more. */
static void
search (Search *self)
{
  for (guint skip = 1;; skip++)
    for (guint mantissa = 0; mantissa < G_N_ELEMENTS (steps); mantissa++)
      {
        const double simple = simplicity (mantissa, skip, TRUE);

        if (weigh (simple, 1, 1) <= self->score)
          return;
        for (guint n = 2; weigh (simple, 1, density_most (self, n)) > self->score; n++)
          {
            const double gap = (self->highest - self->lowest) / (n + 1) / skip / steps[mantissa].mantissa;

            for (int power = (int) ceil (log10 (gap));; power++)
              {
                const double step = skip * steps[mantissa].mantissa * pow (10, power);

                if (weigh (simple, coverage_most (self, step * (n - 1)), density_most (self, n)) <= self->score)
                  break;
                try_step (self, mantissa, skip, n, power);
              }
          }
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
  Search best = { .score = -INFINITY };

  g_return_val_if_fail (isfinite (lowest) && isfinite (highest) && lowest <= highest && ticks >= 2, bounds);

  if (zero)
    {
      lowest = MIN (lowest, 0);
      highest = MAX (highest, 0);
    }
  /* What is beyond these has no square, by which the search measures. */
  lowest = CLAMP (lowest, -LARGEST, LARGEST);
  highest = CLAMP (highest, -LARGEST, LARGEST);
  if (highest - lowest < fabs (highest) * ALIKE || highest - lowest < SMALLEST)
    {
      const double room = fabs (highest) < SMALLEST ? 1 : fabs (highest) * 0.1;
      if (zero || fabs (highest) < SMALLEST)
        {
          lowest = 0;
          highest = room;
        }
      else
        {
          lowest -= room;
          highest += room;
        }
    }

  best.lowest = lowest;
  best.highest = highest;
  best.ticks = ticks;
  search (&best);
  bounds.step = best.step;
  bounds.decimals = best.decimals;
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
