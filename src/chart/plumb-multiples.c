/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small multiples: panels of one size.
 */
#include "config.h"

#include "plumb-multiples.h"

#include <math.h>

PlumbMultiples
plumb_multiples_arrange (PlumbBox area, guint n, double least_width, double least_height, double gap, gboolean shared)
{
  PlumbMultiples self = { .area = area, .n = n, .gap = gap, .shared = shared };
  const double fitting = floor ((area.width + gap) / (least_width + gap));
  const guint most = CLAMP (fitting, 1, n);

  self.rows = (n + most - 1) / most;
  self.columns = (n + self.rows - 1) / self.rows;
  self.area.height = MAX (area.height, self.rows * (least_height + gap) - gap);
  return self;
}

PlumbBox
plumb_multiples_panel (const PlumbMultiples *self, guint i)
{
  const double width = (self->area.width + self->gap) / self->columns;
  const double height = (self->area.height + self->gap) / self->rows;

  return (PlumbBox){ self->area.x + i % self->columns * width, self->area.y + i / self->columns * height,
                     width - self->gap, height - self->gap };
}

gboolean
plumb_multiples_has_x_axis (const PlumbMultiples *self, guint i)
{
  return i + self->columns >= self->n;
}

gboolean
plumb_multiples_has_y_axis (const PlumbMultiples *self, guint i)
{
  return !self->shared || i % self->columns == 0;
}

PlumbBounds
plumb_multiples_bounds (const PlumbMultiples *self, const PlumbExtent *extents, guint i, guint ticks)
{
  PlumbExtent extent = extents[i];

  if (self->shared || !(extent.low <= extent.high))
    for (guint j = 0; j < self->n; j++)
      extent = plumb_extent_join (extent, extents[j]);
  if (!(extent.low <= extent.high))
    extent = (PlumbExtent){ 0, 0, TRUE };
  return plumb_bounds_find (extent.low, extent.high, extent.zero, ticks);
}
