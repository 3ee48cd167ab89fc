/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar: always from zero, so that its length is its value. A value of zero is a line one point wide: it is drawn,
 * not missing.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

void
plumb_mark_bar (const PlumbFrame *frame, const PlumbBarMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double zero = plumb_scale_map (&frame->x, 0);
  const double end = plumb_scale_map (&frame->x, mark->value);
  PlumbShapeStyle style = { .fill = mark->role };
  PlumbBox box = { MIN (zero, end), mark->centre - mark->thickness / 2, MAX (fabs (end - zero), scale),
                   mark->thickness };

  if (plumb_chart_theme_outlines (plumb_scene_builder_theme (frame->builder)))
    {
      style.stroke = PLUMB_ROLE_STATISTIC;
      style.width = scale;
    }
  plumb_scene_builder_rect (frame->builder, box, 0, &style, datum);
}
