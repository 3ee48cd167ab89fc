/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stack: bars whose bases are the sums of those before.
 */
#include "config.h"

#include "plumb-mark-stack.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
plumb_stack_ends (const PlumbStackMark *mark, guint part, double *from, double *to)
{
  double sum = 0;

  *from = *to = NAN;
  if (!isfinite (mark->values[part]))
    return;
  for (guint i = 0; i < part; i++)
    if (isfinite (mark->values[i]) && (mark->values[i] < 0) == (mark->values[part] < 0))
      sum += mark->values[i];
  *from = sum;
  *to = sum + mark->values[part];
}

PlumbExtent
plumb_stack_extent (const PlumbStackMark *mark)
{
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < mark->n; i++)
    {
      double ends[2];

      plumb_stack_ends (mark, i, &ends[0], &ends[1]);
      extent = plumb_extent_join (extent, plumb_extent_of (ends, 2, TRUE));
    }
  return extent;
}

/* The text of a part, where there is room for it. */
static void
write_text (const PlumbFrame *frame, const PlumbStackMark *mark, guint part, const PlumbBox *box, int datum)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const PlumbChartTheme *theme = plumb_scene_builder_theme (frame->builder);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .role =
                                   plumb_chart_theme_ink (theme, mark->hollow ? PLUMB_ROLE_SURFACE : mark->roles[part]),
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_MIDDLE };
  PlumbBox size;

  if (mark->texts == NULL || mark->texts[part] == NULL)
    return;
  size = plumb_scene_builder_measure (frame->builder, mark->texts[part], &style);
  if (size.width + 4 * scale <= box->width && size.height <= box->height)
    plumb_scene_builder_text (frame->builder, box->x + box->width / 2, box->y + box->height / 2, mark->texts[part],
                              &style, datum);
}

PlumbBox
plumb_mark_stack_part (const PlumbFrame *frame, const PlumbStackMark *mark, guint part)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);
  const int datum = mark->data != NULL ? mark->data[part] : -1;
  PlumbShapeStyle style = plumb_mark_fill (frame->builder, mark->roles[part]);
  PlumbBox box = { .x = NAN };
  double from, to;

  plumb_stack_ends (mark, part, &from, &to);
  if (!isfinite (from) || from == to)
    return box;
  box = plumb_mark_span (frame, mark->upright, from, to, mark->centre, mark->thickness);
  if (mark->hollow)
    style = (PlumbShapeStyle){ .fill = PLUMB_ROLE_SURFACE,
                               .stroke = style.stroke != PLUMB_ROLE_NONE ? style.stroke : mark->roles[part],
                               .width = 2 * scale,
                               .dash = mark->dash };
  if (style.stroke != PLUMB_ROLE_NONE && box.width > 3 * scale && box.height > 3 * scale)
    /* its outline ends where the colour of the others does */
    box = (PlumbBox){ box.x + scale, box.y + scale, box.width - 2 * scale, box.height - 2 * scale };
  else if (style.stroke == PLUMB_ROLE_NONE && MIN (box.width, box.height) >= 4 * scale)
    {
      /* of what is thinner it would leave nothing */
      style.stroke = PLUMB_ROLE_SURFACE;
      style.width = scale;
    }
  plumb_scene_builder_rect (frame->builder, box, 0, &style, datum);
  write_text (frame, mark, part, &box, datum);
  return box;
}

void
plumb_mark_stack (const PlumbFrame *frame, const PlumbStackMark *mark)
{
  for (guint i = 0; i < mark->n; i++)
    plumb_mark_stack_part (frame, mark, i);
}

char *
plumb_stack_describe (const PlumbStackMark *mark, const PlumbSpeech *speech, const char *const *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  guint missing = 0;

  for (guint i = 0; i < mark->n; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *part = NULL;

      if (!isfinite (mark->values[i]))
        {
          missing++;
          continue;
        }
      value = speech->value (mark->values[i], speech->data);
      part = g_strdup_printf ("%s %s", names[i], value);
      g_strv_builder_add (builder, part);
    }
  if (missing == mark->n)
    return g_strdup_printf (_ ("%s: no value."), speech->name);
  parts = g_strv_builder_end (builder);
  list = g_strjoinv (", ", parts);
  if (missing == 0)
    return g_strdup_printf (_ ("%s: %s."), speech->name, list);
  return g_strdup_printf (ngettext ("%s: %s; %u is missing.", "%s: %s; %u are missing.", missing), speech->name, list,
                          missing);
}
