/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small multiples: the same chart many times in a grid, on axes that all share, or on one each.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbMultiples: a grid of panels.
 *
 * @area: what the grid fills; higher than asked for where the panels need it
 * @n: panels, row by row
 * @columns: 1 or more
 * @rows: likewise
 * @gap: between panels, in points
 * @shared: all panels have one value axis, so that heights compare from panel to panel
 */
typedef struct
{
  PlumbBox area;
  guint n;
  guint columns;
  guint rows;
  double gap;
  gboolean shared;
} PlumbMultiples;

/**
 * plumb_multiples_arrange:
 * @area: where the panels go, in points
 * @n: how many there are, 1 or more
 * @least_width: of a panel, in points; narrower ones say nothing
 * @least_height: likewise; the grid grows beyond @area where it has to
 * @gap: between panels, in points
 *
 * As few rows as the width allows, and no more columns than these rows need: 10 panels that could stand 4 in a row
 * stand 4, 4 and 2; 5 that could stand 4 in a row stand 3 and 2.
 */
PlumbMultiples
plumb_multiples_arrange (PlumbBox area, guint n, double least_width, double least_height, double gap, gboolean shared);

/** plumb_multiples_panel: Returns: the box of panel @i. */
PlumbBox plumb_multiples_panel (const PlumbMultiples *self, guint i);

/** plumb_multiples_has_x_axis: whether panel @i is the lowest of its column: with the same periods in all, the others
 * need no names below. */
gboolean plumb_multiples_has_x_axis (const PlumbMultiples *self, guint i);

/** plumb_multiples_has_y_axis: whether panel @i has numbers at its left: with shared axes the first of a row only. */
gboolean plumb_multiples_has_y_axis (const PlumbMultiples *self, guint i);

/**
 * plumb_multiples_bounds: the value axis of panel @i.
 * @extents: (array length=n): of all panels
 * @ticks: how many are wanted
 *
 * A panel without a value has the axis of the others; if none has, 0 to 1.
 */
PlumbBounds plumb_multiples_bounds (const PlumbMultiples *self, const PlumbExtent *extents, guint i, guint ticks);

G_END_DECLS
