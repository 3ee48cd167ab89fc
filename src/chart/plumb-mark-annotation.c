/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annotation: the line ends short of the place, so that it does not cover what is there.
 */
#include "config.h"

#include "plumb-mark-annotation.h"

#include <math.h>

/* Points between the place and the end of the line, and between the line and the text. */
#define GAP 7
#define TEXT_GAP 4

PlumbExtent
plumb_annotation_extent (const PlumbAnnotationMark *mark)
{
  return plumb_extent_of (&mark->y, 1, FALSE);
}

PlumbBox
plumb_mark_annotation (const PlumbFrame *frame, const PlumbAnnotationMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double x = plumb_scale_map (&frame->x, mark->x);
  const double y = plumb_scale_map (&frame->y, mark->y);
  const gboolean left = mark->text_x < x;
  const double end = mark->text_x + (left ? TEXT_GAP : -TEXT_GAP) * scale;
  const double length = hypot (end - x, mark->text_y - y);
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_AXIS, .width = scale };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = left ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
                                 .valign = PLUMB_VALIGN_MIDDLE,
                                 .wrap = mark->wrap,
                                 .halo = TRUE };

  if (!isfinite (x + y))
    return (PlumbBox){ 0 };
  if (length > 2 * GAP * scale)
    plumb_scene_builder_line (frame->builder, x + (end - x) * GAP * scale / length,
                              y + (mark->text_y - y) * GAP * scale / length, end, mark->text_y, &line);
  return plumb_scene_builder_text (frame->builder, mark->text_x, mark->text_y, mark->text, &style, datum);
}

char *
plumb_annotation_describe (const PlumbAnnotationMark *mark)
{
  return g_strdup (mark->text);
}
