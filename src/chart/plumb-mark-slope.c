/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slope: a line of two points, each with its disc.
 */
#include "config.h"

#include "plumb-mark-slope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_slope_extent (const PlumbSlopeMark *mark)
{
  const double values[] = { mark->before, mark->after };
  return plumb_extent_of (values, G_N_ELEMENTS (values), FALSE);
}

void
plumb_mark_slope (const PlumbFrame *frame, const PlumbSlopeMark *mark, int datum_before, int datum)
{
  const double x[] = { frame->x.minimum, frame->x.maximum };
  const double y[] = { mark->before, mark->after };
  const PlumbLineMark line = { .x = x,
                               .y = y,
                               .n = isfinite (mark->before + mark->after) && !mark->cut ? 2 : 0,
                               .role = mark->role,
                               .width = mark->strong ? 3 : 1.5,
                               .dash = mark->dash,
                               .halo = mark->strong ? 1.5 : 0 };

  plumb_mark_line (frame, &line);
  for (guint i = 0; i < G_N_ELEMENTS (y); i++)
    {
      const PlumbPointMark end = { .x = x[i],
                                   .y = y[i],
                                   .radius = mark->strong ? 4 : 3,
                                   .role = mark->role,
                                   .hollow = i == 0 ? mark->hollow_before : mark->hollow_after };

      if (isfinite (y[i]))
        plumb_mark_point (frame, &end, i == 0 ? datum_before : datum);
    }
}

char *
plumb_slope_describe (const PlumbSlopeMark *mark, const PlumbSpeech *speech)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!isfinite (mark->before) || !isfinite (mark->after))
    return plumb_describe_value (speech, isfinite (mark->after) ? mark->after : mark->before);
  before = speech->value (mark->before, speech->data);
  after = speech->value (mark->after, speech->data);
  return g_strdup_printf (_ ("%s: from %s to %s."), speech->name, before, after);
}
