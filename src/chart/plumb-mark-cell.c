/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cell: a rectangle, and a text in whichever ink stands out on it.
 */
#include "config.h"

#include "plumb-mark-cell.h"

#include <math.h>

#define GRADES 5

PlumbRole
plumb_cell_grade (double value, double low, double high)
{
  if (!isfinite (value))
    return PLUMB_ROLE_NONE;
  if (!(high > low))
    return PLUMB_ROLE_STEP_3;
  return PLUMB_ROLE_STEP_1 + (int) CLAMP (floor ((value - low) / (high - low) * GRADES), 0, GRADES - 1);
}

PlumbExtent
plumb_cell_extent (const PlumbCellMark *mark)
{
  return plumb_extent_of (&mark->value, 1, FALSE);
}

PlumbBox
plumb_mark_cell (PlumbSceneBuilder *builder,
                 const PlumbBand *rows,
                 const PlumbBand *columns,
                 const PlumbCellMark *mark,
                 int datum)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const PlumbChartTheme *theme = plumb_scene_builder_theme (builder);
  const double width = plumb_band_thickness (columns), height = plumb_band_thickness (rows);
  const PlumbBox box = { plumb_band_middle (columns, mark->column) - width / 2,
                         plumb_band_middle (rows, mark->row) - height / 2, width, height };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .role = mark->role == PLUMB_ROLE_NONE ? PLUMB_ROLE_TEXT
                                                                       : plumb_chart_theme_ink (theme, mark->role),
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_MIDDLE };
  PlumbShapeStyle fill = plumb_mark_fill (builder, mark->role);
  PlumbBox text;

  if (mark->role == PLUMB_ROLE_NONE)
    fill = (PlumbShapeStyle){ .stroke = PLUMB_ROLE_AXIS, .width = scale };
  plumb_scene_builder_rect (builder, box, 2 * scale, &fill, datum);
  text = plumb_scene_builder_measure (builder, mark->text, &style);
  if (text.width + 4 * scale <= width && text.height <= height)
    plumb_scene_builder_text (builder, box.x + width / 2, box.y + height / 2, mark->text, &style, datum);
  return box;
}

char *
plumb_cell_describe (const PlumbCellMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_value (speech, mark->value);
}
