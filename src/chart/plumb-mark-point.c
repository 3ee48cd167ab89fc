/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The point: a disc with a rim of surface, so that it stands out from its own line; a ring when it is hollow.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

void
plumb_mark_point (const PlumbFrame *frame, const PlumbPointMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double x = plumb_scale_map (&frame->x, mark->x);
  const double y = plumb_scale_map (&frame->y, mark->y);
  PlumbShapeStyle style = { .fill = mark->role, .stroke = PLUMB_ROLE_SURFACE, .width = 1.5 * scale };

  if (mark->rimless)
    style.stroke = PLUMB_ROLE_NONE;
  if (mark->hollow)
    style = (PlumbShapeStyle){ .fill = PLUMB_ROLE_SURFACE, .stroke = mark->role, .width = 2 * scale };
  plumb_scene_builder_circle (frame->builder, x, y, mark->radius * scale, &style, datum);
}
