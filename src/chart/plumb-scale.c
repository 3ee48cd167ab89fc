/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places on scales of either kind.
 */
#include "config.h"

#include "plumb-scale.h"

#include <math.h>

/* The value in which the scale is a straight line. */
static double
straighten (const PlumbScale *self, double value)
{
  if (self->kind == PLUMB_SCALE_LINEAR)
    return value;
  return value > 0 ? log10 (value) : NAN;
}

double
plumb_scale_map (const PlumbScale *self, double value)
{
  const double minimum = straighten (self, self->minimum);
  const double span = straighten (self, self->maximum) - minimum;
  const double at = straighten (self, value);

  if (!isfinite (at) || !(span > 0))
    return NAN;
  return self->from + (at - minimum) / span * (self->to - self->from);
}

double
plumb_scale_invert (const PlumbScale *self, double place)
{
  const double minimum = straighten (self, self->minimum);
  const double span = straighten (self, self->maximum) - minimum;
  const double at = minimum + (place - self->from) / (self->to - self->from) * span;

  return self->kind == PLUMB_SCALE_LINEAR ? at : pow (10, at);
}
