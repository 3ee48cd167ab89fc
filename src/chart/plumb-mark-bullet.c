/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bullet. Source: Few, "Bullet Graph Design Specification", 2013.
 */
#include "config.h"

#include "plumb-mark-bullet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_bullet_extent (const PlumbBulletMark *mark)
{
  const double values[] = { mark->value,
                            mark->statistic,
                            mark->reference,
                            mark->goal,
                            mark->goal - mark->slack_below,
                            mark->goal + mark->slack_above,
                            mark->goal_end,
                            mark->goal_end - mark->slack_below,
                            mark->goal_end + mark->slack_above };

  return plumb_extent_join (plumb_extent_of (values, G_N_ELEMENTS (values), TRUE),
                            plumb_extent_of (mark->range, G_N_ELEMENTS (mark->range), FALSE));
}

static void
draw_ground (const PlumbFrame *frame, const PlumbBulletMark *mark, guint from, guint to, PlumbRole role)
{
  const PlumbShapeStyle style = plumb_mark_fill (frame->builder, role);
  const PlumbBox box =
    plumb_mark_span (frame, FALSE, mark->range[from], mark->range[to], mark->centre, mark->thickness);

  plumb_scene_builder_rect (frame->builder, box, 2 * plumb_scene_builder_text_scale (frame->builder), &style, -1);
}

/* From the goal to where a miss is no longer a near one, along the foot of the ground. */
static void
draw_slack (const PlumbFrame *frame, const PlumbBulletMark *mark, double from, double to)
{
  const double height = mark->thickness / 8;
  const PlumbShapeStyle style = { .fill = PLUMB_ROLE_TEXT };
  const PlumbBox box =
    plumb_mark_span (frame, FALSE, from, to, mark->centre + mark->thickness / 2 - height / 2, height);

  if (isfinite (box.x) && from < to)
    plumb_scene_builder_rect (frame->builder, box, 0, &style, -1);
}

static void
draw_across (const PlumbFrame *frame,
             const PlumbBulletMark *mark,
             double value,
             double share,
             PlumbRole role,
             double width,
             PlumbDash dash)
{
  const PlumbRuleMark rule = { .upright = TRUE,
                               .place = plumb_scale_map (&frame->x, value),
                               .from = mark->centre - share * mark->thickness / 2,
                               .to = mark->centre + share * mark->thickness / 2,
                               .role = role,
                               .width = width,
                               .dash = dash,
                               .halo = 1 };

  if (isfinite (rule.place))
    plumb_mark_rule (frame, &rule);
}

void
plumb_mark_bullet (const PlumbFrame *frame, const PlumbBulletMark *mark, int datum)
{
  const PlumbBarMark bar = { .value = mark->value,
                             .centre = mark->centre,
                             .thickness = mark->thickness / 3,
                             .role = PLUMB_ROLE_OWN };

  draw_ground (frame, mark, 0, 3, mark->neutral ? PLUMB_ROLE_NEUTRAL_RANGE : PLUMB_ROLE_RANGE);
  draw_ground (frame, mark, 1, 2, mark->neutral ? PLUMB_ROLE_NEUTRAL_MIDDLE : PLUMB_ROLE_MIDDLE);
  plumb_mark_bar (frame, &bar, datum);
  draw_slack (frame, mark, fmin (mark->goal, mark->goal_end) - mark->slack_below, fmin (mark->goal, mark->goal_end));
  draw_slack (frame, mark, fmax (mark->goal, mark->goal_end), fmax (mark->goal, mark->goal_end) + mark->slack_above);
  draw_across (frame, mark, mark->statistic, 1, PLUMB_ROLE_STATISTIC, 2.5, PLUMB_DASH_SOLID);
  draw_across (frame, mark, mark->reference, 1, PLUMB_ROLE_COUNTRY, 1.5, PLUMB_DASH_SHORT);
  draw_across (frame, mark, mark->goal_end, 0.8, PLUMB_ROLE_TEXT, 3, PLUMB_DASH_SOLID);
  draw_across (frame, mark, mark->goal, 0.8, PLUMB_ROLE_TEXT, 3, PLUMB_DASH_SOLID);
}

char *
plumb_bullet_describe (const PlumbBulletMark *mark, const PlumbSpeech *speech)
{
  GString *out = g_string_new (NULL);
  g_autofree char *first = plumb_describe_value (speech, mark->value);

  g_string_append (out, first);
  if (isfinite (mark->goal))
    {
      g_autofree char *goal = speech->value (mark->goal, speech->data);
      g_string_append_c (out, ' ');
      if (isfinite (mark->goal_end))
        {
          g_autofree char *end = speech->value (mark->goal_end, speech->data);
          g_string_append_printf (out, _ ("The goal is from %s to %s."), goal, end);
        }
      else
        g_string_append_printf (out, _ ("The goal is %s."), goal);
    }
  if (isfinite (mark->range[0]) && isfinite (mark->range[3]))
    {
      g_autofree char *low = speech->value (mark->range[0], speech->data);
      g_autofree char *high = speech->value (mark->range[3], speech->data);
      g_string_append_c (out, ' ');
      g_string_append_printf (out, _ ("Others run from %s to %s."), low, high);
    }
  return g_string_free (out, FALSE);
}
