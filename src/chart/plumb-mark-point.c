/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The point: a shape with a rim of surface, so that it stands out from its own line; open when it is hollow.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

/* Corners on the unit circle, and by how much they lie farther out, so that all shapes have the area of the disc. */
static const struct
{
  guint n;
  double turn; /* of the first corner from the right, in degrees */
  double size;
  PlumbPoint cross[12];
} shapes[] = {
  [PLUMB_POINT_DISC] = { 0, 0, 1, { { 0, 0 } } },
  [PLUMB_POINT_DIAMOND] = { 4, 0, 1.25, { { 0, 0 } } },
  [PLUMB_POINT_SQUARE] = { 4, 45, 1.25, { { 0, 0 } } },
  [PLUMB_POINT_TRIANGLE] = { 3, -90, 1.45, { { 0, 0 } } },
  [PLUMB_POINT_TRIANGLE_DOWN] = { 3, 90, 1.45, { { 0, 0 } } },
  [PLUMB_POINT_CROSS] = { 12,
                          0,
                          1.25,
                          { { -0.3, -1 },
                            { 0.3, -1 },
                            { 0.3, -0.3 },
                            { 1, -0.3 },
                            { 1, 0.3 },
                            { 0.3, 0.3 },
                            { 0.3, 1 },
                            { -0.3, 1 },
                            { -0.3, 0.3 },
                            { -1, 0.3 },
                            { -1, -0.3 },
                            { -0.3, -0.3 } } },
};
G_STATIC_ASSERT (G_N_ELEMENTS (shapes) == PLUMB_N_POINT_SHAPES);

PlumbPointShape
plumb_part_shape (guint part)
{
  return part % PLUMB_N_POINT_SHAPES;
}

PlumbDash
plumb_part_dash (guint part)
{
  return part % PLUMB_N_DASHES;
}

PlumbExtent
plumb_point_extent (const PlumbPointMark *mark)
{
  return plumb_extent_of (&mark->y, 1, FALSE);
}

void
plumb_mark_point (const PlumbFrame *frame, const PlumbPointMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double x = plumb_scale_map (&frame->x, mark->x);
  const double y = plumb_scale_map (&frame->y, mark->y);
  const double radius = mark->radius * scale * shapes[mark->shape].size;
  PlumbShapeStyle style = { .fill = mark->role, .stroke = PLUMB_ROLE_SURFACE, .width = 1.5 * scale };
  PlumbPoint corners[12];

  if (mark->rimless)
    style.stroke = PLUMB_ROLE_NONE;
  if (mark->hollow)
    style = (PlumbShapeStyle){ .fill = PLUMB_ROLE_SURFACE, .stroke = mark->role, .width = 2 * scale };
  if (mark->shape == PLUMB_POINT_DISC)
    {
      plumb_scene_builder_circle (frame->builder, x, y, radius, &style, datum);
      return;
    }
  if (!isfinite (x + y))
    return;
  for (guint i = 0; i < shapes[mark->shape].n; i++)
    {
      const double angle = shapes[mark->shape].turn * G_PI / 180 + 2 * G_PI * i / shapes[mark->shape].n;
      PlumbPoint corner = { cos (angle), sin (angle) };

      if (mark->shape == PLUMB_POINT_CROSS)
        corner = shapes[mark->shape].cross[i];
      corners[i] = (PlumbPoint){ x + radius * corner.x, y + radius * corner.y };
    }
  plumb_scene_builder_path (frame->builder, corners, shapes[mark->shape].n, TRUE, &style, datum);
}

char *
plumb_point_describe (const PlumbPointMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_value (speech, mark->y);
}
