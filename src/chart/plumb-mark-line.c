/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line: runs of finite points, each run one path, so that its joins are round and nothing is bridged.
 */
#include "config.h"

#include <math.h>

#include "plumb-mark.h"

static void
flush (const PlumbFrame *frame, const PlumbLineMark *mark, GArray *run, gboolean dashed, gboolean dot)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const PlumbShapeStyle style = { .stroke = mark->role,
                                  .width = mark->width * scale,
                                  .dash = dashed ? PLUMB_DASH_LONG : mark->dash,
                                  .fade = mark->fade,
                                  .halo = mark->halo * scale };

  if (run->len >= 2)
    plumb_scene_builder_path (frame->builder, (PlumbPoint *) (gpointer) run->data, run->len, FALSE, &style, -1);
  else if (run->len == 1 && dot)
    {
      const PlumbPoint *point = &g_array_index (run, PlumbPoint, 0);
      const PlumbShapeStyle disc = { .fill = mark->role, .fade = mark->fade };
      plumb_scene_builder_circle (frame->builder, point->x, point->y, mark->width * scale, &disc, -1);
    }
  g_array_set_size (run, 0);
}

PlumbExtent
plumb_line_extent (const PlumbLineMark *mark)
{
  return plumb_extent_of (mark->y, mark->n, FALSE);
}

void
plumb_mark_line (const PlumbFrame *frame, const PlumbLineMark *mark)
{
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (PlumbPoint));
  gboolean dashed = FALSE;
  gboolean joined = FALSE; /* the first point of the run ends the run before */

  for (guint i = 0; i < mark->n; i++)
    {
      const PlumbPoint point = { plumb_scale_map (&frame->x, mark->x[i]), plumb_scale_map (&frame->y, mark->y[i]) };
      const gboolean now_dashed = mark->dashed != NULL && mark->dashed[i];

      if (!isfinite (point.x + point.y))
        {
          flush (frame, mark, run, dashed, !joined);
          joined = FALSE;
          continue;
        }
      if (run->len > 0 && mark->cut != NULL && mark->cut[i])
        {
          flush (frame, mark, run, dashed, !joined);
          joined = FALSE;
        }
      else if (run->len > 1 && now_dashed != dashed)
        {
          const PlumbPoint last = g_array_index (run, PlumbPoint, run->len - 1);
          flush (frame, mark, run, dashed, !joined);
          g_array_append_val (run, last);
          joined = TRUE;
        }
      dashed = now_dashed;
      g_array_append_val (run, point);
    }
  flush (frame, mark, run, dashed, !joined);
}

char *
plumb_line_describe (const PlumbLineMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_values (speech, mark->y, mark->n);
}
