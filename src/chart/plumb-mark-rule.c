/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule: a straight line through the plot, sharp where it is a point wide.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

void
plumb_mark_rule (const PlumbFrame *frame, const PlumbRuleMark *mark)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double place = mark->dash == PLUMB_DASH_SOLID && mark->width == 1 ? plumb_snap (mark->place) : mark->place;
  const PlumbShapeStyle style = { .stroke = mark->role,
                                  .width = mark->width * scale,
                                  .dash = mark->dash,
                                  .halo = mark->halo * scale };

  if (mark->upright)
    plumb_scene_builder_line (frame->builder, place, mark->from, place, mark->to, &style);
  else
    plumb_scene_builder_line (frame->builder, mark->from, place, mark->to, place, &style);
}
