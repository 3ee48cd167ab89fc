/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The flow: two curves that leave and arrive level, which is what keeps its thickness in view.
 */
#include "config.h"

#include "plumb-mark-flow.h"

#include <math.h>

/* Enough for a curve across half of a large screen to look round. */
#define STEPS 24

PlumbExtent
plumb_flow_extent (const PlumbFlowMark *mark)
{
  return plumb_extent_of (&mark->value, 1, TRUE);
}

double
plumb_mark_flow (PlumbSceneBuilder *builder, const PlumbFlowMark *mark, int datum)
{
  const PlumbShapeStyle style = plumb_mark_fill (builder, mark->role);
  const double thickness = mark->value * mark->points_per_unit;
  PlumbPoint points[2 * (STEPS + 1)];

  if (!isfinite (thickness) || thickness <= 0)
    return 0;
  for (guint i = 0; i <= STEPS; i++)
    {
      const double t = i / (double) STEPS;
      const double x = mark->from + (mark->to - mark->from) * t;
      const double y = mark->start + (mark->end - mark->start) * (3 * t * t - 2 * t * t * t);

      points[i] = (PlumbPoint){ x, y };
      points[2 * STEPS + 1 - i] = (PlumbPoint){ x, y + thickness };
    }
  plumb_scene_builder_path (builder, points, G_N_ELEMENTS (points), TRUE, &style, datum);
  return thickness;
}

char *
plumb_flow_describe (const PlumbFlowMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_value (speech, mark->value);
}
