/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bands: the places of things that have a name and no number.
 */
#include "config.h"

#include <math.h>

#include "plumb-scale.h"

static double
slot (const PlumbBand *self)
{
  return (self->to - self->from) / self->n;
}

double
plumb_band_middle (const PlumbBand *self, guint i)
{
  return self->from + (i + 0.5) * slot (self);
}

double
plumb_band_thickness (const PlumbBand *self)
{
  return fabs (slot (self)) * (1 - self->gap);
}

double
plumb_band_part (const PlumbBand *self, guint i, guint part, guint n_parts)
{
  const double width = slot (self) * (1 - self->gap);
  return plumb_band_middle (self, i) - width / 2 + width * (part + 0.5) / n_parts;
}

int
plumb_band_at (const PlumbBand *self, double place)
{
  const double at = floor ((place - self->from) / slot (self));
  return at >= 0 && at < self->n ? (int) at : -1;
}
