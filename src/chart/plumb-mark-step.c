/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step: one path a run, two corners a point.
 */
#include "config.h"

#include "plumb-mark-step.h"

#include <math.h>

PlumbExtent
plumb_step_extent (const PlumbStepMark *mark)
{
  return plumb_extent_of (mark->y, mark->n, FALSE);
}

static gboolean
begins_run (const PlumbStepMark *mark, guint i)
{
  return i == 0 || !isfinite (mark->y[i - 1]) || (mark->cut != NULL && mark->cut[i]);
}

/* Half of the way on the page to the neighbour before or after; of a point alone half of one unit of x. */
static double
half_way (const PlumbFrame *frame, const PlumbStepMark *mark, guint i, int direction)
{
  const guint other = direction < 0 ? (i > 0 ? i - 1 : i + 1) : (i + 1 < mark->n ? i + 1 : i - 1);
  const double from = mark->x[i];
  const double to = mark->n > 1 ? mark->x[other] : from + 1;

  return fabs (plumb_scale_map (&frame->x, to) - plumb_scale_map (&frame->x, from)) / 2;
}

void
plumb_mark_step (const PlumbFrame *frame, const PlumbStepMark *mark)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const PlumbShapeStyle style = { .stroke = mark->role, .width = mark->width * scale, .dash = mark->dash };
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (PlumbPoint));

  for (guint i = 0; i <= mark->n; i++)
    {
      const gboolean drawn = i < mark->n && isfinite (mark->y[i]);

      if (run->len > 0 && (!drawn || begins_run (mark, i)))
        {
          plumb_scene_builder_path (frame->builder, (PlumbPoint *) (gpointer) run->data, run->len, FALSE, &style, -1);
          g_array_set_size (run, 0);
        }
      if (drawn)
        {
          const double x = plumb_scale_map (&frame->x, mark->x[i]);
          const double y = plumb_scale_map (&frame->y, mark->y[i]);
          PlumbPoint ends[] = { { x - half_way (frame, mark, i, -1), y }, { x + half_way (frame, mark, i, 1), y } };

          if (mark->right > mark->left)
            {
              ends[0].x = MAX (ends[0].x, mark->left);
              ends[1].x = MIN (ends[1].x, mark->right);
            }
          g_array_append_vals (run, ends, 2);
        }
    }
}

char *
plumb_step_describe (const PlumbStepMark *mark, const PlumbSpeech *speech)
{
  return plumb_describe_values (speech, mark->y, mark->n);
}
