/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar: from zero, so that its length is its value. A value of zero is a line one point wide: it is drawn, not
 * missing.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

PlumbExtent
plumb_bar_extent (const PlumbBarMark *mark)
{
  const double ends[] = { mark->base, mark->value };

  return isfinite (mark->value) ? plumb_extent_of (ends, G_N_ELEMENTS (ends), TRUE) : PLUMB_EXTENT_NONE;
}

void
plumb_mark_bar (const PlumbFrame *frame, const PlumbBarMark *mark, int datum)
{
  const PlumbShapeStyle style = plumb_mark_fill (frame->builder, mark->role);
  const PlumbBox box = plumb_mark_span (frame, mark->upright, mark->base, mark->value, mark->centre, mark->thickness);

  plumb_scene_builder_rect (frame->builder, box, 0, &style, datum);
}

char *
plumb_bar_describe (const PlumbBarMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_value (speech, mark->value);
}
