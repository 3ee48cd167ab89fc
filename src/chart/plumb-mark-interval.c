/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The interval: three lines.
 */
#include "config.h"

#include "plumb-mark-interval.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_interval_extent (const PlumbIntervalMark *mark)
{
  const double values[] = { mark->low, mark->value, mark->high };
  return plumb_extent_of (values, G_N_ELEMENTS (values), FALSE);
}

void
plumb_mark_interval (const PlumbFrame *frame, const PlumbIntervalMark *mark, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const PlumbScale *values = mark->upright ? &frame->y : &frame->x;
  const double low = plumb_scale_map (values, mark->low);
  const double high = plumb_scale_map (values, mark->high);
  const double half = mark->cap * scale / 2;
  const PlumbShapeStyle style = { .stroke = mark->role, .width = 1.5 * scale };
  /* along the values, then across: the stem and the two caps */
  const double lines[3][4] = {
    { low, mark->centre, high, mark->centre },
    { low, mark->centre - half, low, mark->centre + half },
    { high, mark->centre - half, high, mark->centre + half },
  };

  if (!isfinite (low + high))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const double *line = lines[i];
      const PlumbPoint points[] = { { mark->upright ? line[1] : line[0], mark->upright ? line[0] : line[1] },
                                    { mark->upright ? line[3] : line[2], mark->upright ? line[2] : line[3] } };
      plumb_scene_builder_path (frame->builder, points, 2, FALSE, &style, datum);
    }
}

char *
plumb_interval_describe (const PlumbIntervalMark *mark, const PlumbSpeech *speech)
{
  g_autofree char *value = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!isfinite (mark->low + mark->value + mark->high))
    return plumb_describe_value (speech, mark->value);
  value = speech->value (mark->value, speech->data);
  low = speech->value (mark->low, speech->data);
  high = speech->value (mark->high, speech->data);
  return g_strdup_printf (_ ("%s: %s, between %s and %s."), speech->name, value, low, high);
}
