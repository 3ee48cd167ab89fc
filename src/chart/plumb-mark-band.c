/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The band: the ground between two lines, one closed path a run. Where the theme asks for it, it is outlined too.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-mark.h"

static void
flush (const PlumbFrame *frame, const PlumbBandMark *mark, GArray *lower, GArray *upper)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const PlumbShapeStyle style = plumb_mark_fill (frame->builder, mark->role);

  if (lower->len == 1)
    {
      const PlumbPoint *low = &g_array_index (lower, PlumbPoint, 0);
      const PlumbPoint *high = &g_array_index (upper, PlumbPoint, 0);
      const PlumbBox bar = { low->x - 3 * scale, MIN (low->y, high->y), 6 * scale,
                             MAX (fabs (low->y - high->y), scale) };
      plumb_scene_builder_rect (frame->builder, bar, 0, &style, -1);
    }
  else if (lower->len > 1)
    {
      for (guint i = lower->len; i > 0; i--)
        g_array_append_val (upper, g_array_index (lower, PlumbPoint, i - 1));
      plumb_scene_builder_path (frame->builder, (PlumbPoint *) (gpointer) upper->data, upper->len, TRUE, &style, -1);
    }
  g_array_set_size (lower, 0);
  g_array_set_size (upper, 0);
}

PlumbExtent
plumb_band_extent (const PlumbBandMark *mark)
{
  return plumb_extent_join (plumb_extent_of (mark->low, mark->n, FALSE), plumb_extent_of (mark->high, mark->n, FALSE));
}

void
plumb_mark_band (const PlumbFrame *frame, const PlumbBandMark *mark)
{
  g_autoptr (GArray) lower = g_array_new (FALSE, FALSE, sizeof (PlumbPoint));
  g_autoptr (GArray) upper = g_array_new (FALSE, FALSE, sizeof (PlumbPoint));

  for (guint i = 0; i < mark->n; i++)
    {
      const double x = plumb_scale_map (&frame->x, mark->x[i]);
      const PlumbPoint low = { x, plumb_scale_map (&frame->y, mark->low[i]) };
      const PlumbPoint high = { x, plumb_scale_map (&frame->y, mark->high[i]) };
      const gboolean missing = !isfinite (x + low.y + high.y);

      if (missing || (mark->cut != NULL && mark->cut[i]))
        flush (frame, mark, lower, upper);
      if (missing)
        continue;
      g_array_append_val (lower, low);
      g_array_append_val (upper, high);
    }
  flush (frame, mark, lower, upper);
}

char *
plumb_band_describe (const PlumbBandMark *mark, const PlumbSpeech *speech)
{
  int first = -1, last = -1;
  char *ends[4];
  char *said;

  for (guint i = 0; i < mark->n; i++)
    if (isfinite (mark->low[i]) && isfinite (mark->high[i]))
      {
        first = first < 0 ? (int) i : first;
        last = (int) i;
      }
  if (first < 0)
    return g_strdup_printf (_ ("%s: no value."), speech->name);

  ends[0] = speech->value (mark->low[first], speech->data);
  ends[1] = speech->value (mark->high[first], speech->data);
  ends[2] = speech->value (mark->low[last], speech->data);
  ends[3] = speech->value (mark->high[last], speech->data);
  said = first == last ? g_strdup_printf (_ ("%s: from %s to %s."), speech->name, ends[0], ends[1])
                       : g_strdup_printf (_ ("%s: from %s to %s at first, from %s to %s at last."), speech->name,
                                          ends[0], ends[1], ends[2], ends[3]);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_free (ends[i]);
  return said;
}
