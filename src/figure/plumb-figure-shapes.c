/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shapes beside the word of a change and of a status against target.
 */
#include "config.h"

#include "plumb-figure-shapes.h"

void
plumb_shape_change (PlumbSceneBuilder *builder, const PlumbChange *change, double x, double y)
{
  static const PlumbRole roles[] = {
    [PLUMB_JUDGEMENT_NONE] = PLUMB_ROLE_NEUTRAL,
    [PLUMB_JUDGEMENT_BETTER] = PLUMB_ROLE_GOOD,
    [PLUMB_JUDGEMENT_WORSE] = PLUMB_ROLE_BAD,
  };
  const double scale = plumb_scene_builder_text_scale (builder);
  const double size = PLUMB_SHAPE_SIZE * scale;
  const gboolean up = change->amount > 0;
  const PlumbPoint triangle[] = { { x, up ? y + size : y },
                                  { x + size, up ? y + size : y },
                                  { x + size / 2, up ? y : y + size } };
  const PlumbShapeStyle filled = { .fill = roles[change->judgement] };
  const PlumbShapeStyle hollow = { .stroke = PLUMB_ROLE_NEUTRAL, .width = 1.4 * scale };
  const PlumbBox level = { x, y + size / 2 - scale, size, 2.4 * scale };

  switch (change->kind)
    {
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
      plumb_scene_builder_path (builder, triangle, G_N_ELEMENTS (triangle), TRUE, &filled, -1);
      break;
    case PLUMB_CHANGE_UNTESTED:
      plumb_scene_builder_path (builder, triangle, G_N_ELEMENTS (triangle), TRUE, &hollow, -1);
      break;
    case PLUMB_CHANGE_NONE:
    case PLUMB_CHANGE_CHANCE:
      plumb_scene_builder_rect (builder, level, scale, &filled, -1);
      break;
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
    default:
      plumb_scene_builder_circle (builder, x + size / 2, y + size / 2, 1.6 * scale, &filled, -1);
      break;
    }
}

void
plumb_shape_target (PlumbSceneBuilder *builder, const PlumbTargetStatus *status, double x, double y)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const double size = PLUMB_SHAPE_SIZE * scale;
  const PlumbPoint triangle[] = { { x, y + size }, { x + size, y + size }, { x + size / 2, y } };
  const PlumbBox square = { x + scale / 2, y + scale / 2, size - scale, size - scale };
  const PlumbShapeStyle good = { .fill = PLUMB_ROLE_GOOD };
  const PlumbShapeStyle warn = { .fill = PLUMB_ROLE_WARN };
  const PlumbShapeStyle bad = { .fill = PLUMB_ROLE_BAD };
  const PlumbShapeStyle ring = { .stroke = PLUMB_ROLE_NEUTRAL, .width = 1.4 * scale };

  switch (plumb_target_status_shape (status))
    {
    case PLUMB_TARGET_SHAPE_CIRCLE:
      plumb_scene_builder_circle (builder, x + size / 2, y + size / 2, size / 2, &good, -1);
      break;
    case PLUMB_TARGET_SHAPE_TRIANGLE:
      plumb_scene_builder_path (builder, triangle, G_N_ELEMENTS (triangle), TRUE, &warn, -1);
      break;
    case PLUMB_TARGET_SHAPE_SQUARE:
      plumb_scene_builder_rect (builder, square, 0, &bad, -1);
      break;
    case PLUMB_TARGET_SHAPE_RING:
      plumb_scene_builder_circle (builder, x + size / 2, y + size / 2, size / 2 - scale, &ring, -1);
      break;
    case PLUMB_TARGET_SHAPE_NONE:
    default:
      break;
    }
}
