/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step: a level that holds around each of its points, such as a limit that depends on how many were counted.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbStepMark:
 * @x: (array length=n): ascending
 * @y: (array length=n): NAN leaves a gap
 * @cut: (array length=n) (nullable): no line joins the point before and this one
 * @width: in points, before text scale
 * @left: in points: no level begins before it
 * @right: no level ends beyond it; with 0 for both there is no such limit
 */
typedef struct
{
  const double *x;
  const double *y;
  const gboolean *cut;
  guint n;
  PlumbRole role;
  double width;
  PlumbDash dash;
  double left;
  double right;
} PlumbStepMark;

PlumbExtent plumb_step_extent (const PlumbStepMark *mark);

/** plumb_mark_step: each level runs from half way to the point before to half way to the next; at the ends of a run as
 * far as on its other side. */
void plumb_mark_step (const PlumbFrame *frame, const PlumbStepMark *mark);
char *plumb_step_describe (const PlumbStepMark *mark, const PlumbSpeech *speech);

G_END_DECLS
