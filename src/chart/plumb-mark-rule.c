/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule: a straight line through the plot; and the grid, which is made of them.
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

void
plumb_mark_grid (const PlumbFrame *frame, GArray *labels, double left, double right)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      const double y = plumb_scale_map (&frame->y, label->value);
      const PlumbRuleMark rule = { .place = y,
                                   .from = left,
                                   .to = right,
                                   .role = label->value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                   .width = 1 };
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                     .role = PLUMB_ROLE_DIM,
                                     .align = PLUMB_ALIGN_END,
                                     .valign = PLUMB_VALIGN_MIDDLE };

      plumb_mark_rule (frame, &rule);
      plumb_scene_builder_text (frame->builder, left - 8 * scale, y, label->text, &style, -1);
    }
}
