/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The box: a letter in a rounded frame, which stands for a figure that is no number.
 */
#include "config.h"

#include "plumb-mark.h"

PlumbBox
plumb_mark_box_size (PlumbSceneBuilder *builder, const char *text, PlumbTextSize size)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const PlumbTextStyle style = { .size = size };
  const PlumbBox ink = plumb_scene_builder_measure (builder, text, &style);
  const double height = plumb_line_height (size, scale) + 2 * scale;

  return (PlumbBox){ 0, 0, MAX (height, ink.width + 8 * scale), height };
}

PlumbBox
plumb_mark_box (PlumbSceneBuilder *builder, double x, double y, const char *text, PlumbTextSize size, int datum)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const PlumbShapeStyle frame = { .fill = PLUMB_ROLE_SURFACE, .stroke = PLUMB_ROLE_AXIS, .width = scale };
  const PlumbTextStyle style = { .size = size,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_MIDDLE };
  PlumbBox box = plumb_mark_box_size (builder, text, size);

  box.x = x - box.width / 2;
  box.y = y - box.height / 2;
  plumb_scene_builder_rect (builder, box, 4 * scale, &frame, datum);
  plumb_scene_builder_text (builder, x, y, text, &style, datum);
  return box;
}
