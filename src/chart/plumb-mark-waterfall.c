/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step of a waterfall: a bar that does not begin at zero, and the line to the next.
 */
#include "config.h"

#include "plumb-mark-waterfall.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_waterfall_extent (const PlumbWaterfallMark *mark)
{
  const double values[] = { mark->from, mark->to };
  return plumb_extent_of (values, G_N_ELEMENTS (values), TRUE);
}

void
plumb_mark_waterfall (const PlumbFrame *frame, const PlumbWaterfallMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const double y = plumb_scale_map (&frame->y, mark->to);
  const PlumbShapeStyle lead = { .stroke = PLUMB_ROLE_AXIS, .width = scale };
  const PlumbBarMark bar = { .value = mark->to,
                             .base = mark->from,
                             .centre = mark->centre,
                             .thickness = mark->thickness,
                             .role = mark->role,
                             .upright = TRUE };

  plumb_mark_bar (frame, &bar, datum);
  if (isfinite (mark->next + y))
    plumb_scene_builder_line (frame->builder, mark->centre + mark->thickness / 2, plumb_snap (y),
                              mark->next - mark->thickness / 2, plumb_snap (y), &lead);
}

char *
plumb_waterfall_describe (const PlumbWaterfallMark *mark, const PlumbSpeech *speech)
{
  const double change = mark->to - mark->from;
  g_autofree char *amount = NULL;
  g_autofree char *total = NULL;

  if (!isfinite (change) || mark->from == 0)
    return plumb_describe_value (speech, mark->to);
  amount = speech->value (fabs (change), speech->data);
  total = speech->value (mark->to, speech->data);
  if (change == 0)
    return g_strdup_printf (_ ("%s: no change, %s in all."), speech->name, total);
  return change > 0 ? g_strdup_printf (_ ("%s: %s more, %s in all."), speech->name, amount, total)
                    : g_strdup_printf (_ ("%s: %s less, %s in all."), speech->name, amount, total);
}
