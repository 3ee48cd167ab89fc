/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes: what is measured here is what is drawn.
 */
#include "config.h"

#include "plumb-axis.h"

#include <math.h>

#include "plumb-format.h"

static void
clear_label (PlumbAxisLabel *label)
{
  g_free (label->text);
}

/* Of the ticks that are @stride times a whole number. */
static GArray *
make_labels (const PlumbBounds *bounds, const char *unit, int stride)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (PlumbAxisLabel));

  g_array_set_clear_func (labels, (GDestroyNotify) clear_label);
  for (int i = bounds->first; i <= bounds->last; i++)
    {
      PlumbAxisLabel label = { .value = plumb_bounds_tick (bounds, i) };
      g_autofree char *number = NULL;

      if (i % stride != 0)
        continue;
      number = plumb_format_number (label.value, bounds->decimals);
      label.text =
        i + stride > bounds->last && unit != NULL ? g_strconcat (number, unit, NULL) : g_steal_pointer (&number);
      g_array_append_val (labels, label);
    }
  return labels;
}

GArray *
plumb_axis_labels (const PlumbBounds *bounds, const char *unit)
{
  return make_labels (bounds, unit, 1);
}

GArray *
plumb_axis_labels_along (PlumbSceneBuilder *builder,
                         const PlumbScale *scale,
                         const PlumbBounds *bounds,
                         const char *unit)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION };

  for (int stride = 1;; stride *= 2)
    {
      GArray *labels = make_labels (bounds, unit, stride);
      double edge = -INFINITY;
      gboolean fits = TRUE;

      for (guint i = 0; i < labels->len && fits; i++)
        {
          const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
          const double width = plumb_scene_builder_measure (builder, label->text, &style).width;
          const double x = plumb_scale_map (scale, label->value);

          fits = x - width / 2 >= edge + 8 * plumb_scene_builder_text_scale (builder);
          edge = x + width / 2;
        }
      if (fits || labels->len < 2)
        return labels;
      g_array_unref (labels);
    }
}

double
plumb_axis_labels_width (PlumbSceneBuilder *builder, GArray *labels)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION };
  double width = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = g_array_index (labels, PlumbAxisLabel, i).text;
      width = MAX (width, plumb_scene_builder_measure (builder, text, &style).width);
    }
  return width;
}

void
plumb_mark_grid (const PlumbFrame *frame, GArray *labels, double left, double right)
{
  const double scale = plumb_scene_builder_text_scale (frame->builder);

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      const double y = plumb_scale_map (&frame->y, label->value);
      const PlumbRuleMark rule = { .place = y,
                                   .from = left,
                                   .to = right,
                                   .role = label->value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                   .width = 1 };
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                     .role = PLUMB_ROLE_DIM,
                                     .align = PLUMB_ALIGN_END,
                                     .valign = PLUMB_VALIGN_MIDDLE };

      plumb_mark_rule (frame, &rule);
      plumb_scene_builder_text (frame->builder, left - 8 * scale, y, label->text, &style, -1);
    }
}

/* Periods that have a name, and where: @boxes (array length=n), of width 0 for those without. Returns: whether none
 * comes too close to the next. */
static gboolean
place_names (const PlumbFrame *frame, const PlumbTimeAxis *axis, guint stride, PlumbBox page, PlumbBox *boxes)
{
  const double gap = 6 * plumb_scene_builder_text_scale (frame->builder);
  double edge = -INFINITY;

  for (guint i = 0; i < axis->n; i++)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .bold = i == axis->n - 1 && !axis->even };
      const gboolean named = axis->step == 0 ? (axis->n - 1 - i) % stride == 0
                                             : plumb_time_is_tick ((guint32) axis->days[i], stride, axis->anchor);

      boxes[i] = (PlumbBox){ 0 };
      if (!named)
        continue;
      boxes[i] = plumb_scene_builder_measure (frame->builder, axis->names[i], &style);
      boxes[i].x = plumb_scale_map (&frame->x, axis->days[i]) - boxes[i].width / 2;
      boxes[i].x = CLAMP (boxes[i].x, page.x, MAX (page.x, page.x + page.width - boxes[i].width));
      if (boxes[i].x < edge + gap)
        return FALSE;
      edge = boxes[i].x + boxes[i].width;
    }
  return TRUE;
}

void
plumb_mark_time_axis (const PlumbFrame *frame, const PlumbTimeAxis *axis, double line, double top, PlumbBox page)
{
  g_autofree PlumbBox *boxes = g_new (PlumbBox, axis->n);
  guint stride = MAX (axis->step, 1);
  guint named = 0;

  while (!place_names (frame, axis, stride, page, boxes))
    stride = plumb_time_wider (stride);
  for (guint i = 0; i < axis->n; i++)
    named += boxes[i].width > 0;
  for (guint i = 0; i < axis->n; i++)
    {
      const gboolean last = i == axis->n - 1 && !axis->even;
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                     .role = last ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM,
                                     .bold = last };
      const PlumbRuleMark tick = { .upright = TRUE,
                                   .place = plumb_scale_map (&frame->x, axis->days[i]),
                                   .from = line,
                                   .to = line + 4 * plumb_scene_builder_text_scale (frame->builder),
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = 1 };

      if (boxes[i].width == 0)
        continue;
      plumb_scene_builder_text (frame->builder, boxes[i].x, top, axis->names[i], &style, -1);
      if (named < axis->n)
        plumb_mark_rule (frame, &tick);
    }
}

/* Whether @text, broken where words end, is no wider than @width. */
static gboolean
words_fit (PlumbSceneBuilder *builder, const char *text, double width)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (plumb_scene_builder_measure (builder, words[i], &style).width > width)
      return FALSE;
  return TRUE;
}

double
plumb_mark_category_axis (PlumbSceneBuilder *builder,
                          const PlumbBand *band,
                          const char *const *names,
                          double top,
                          gboolean draw)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const double width = fabs (band->to - band->from) / band->n - 6 * unit;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .role = PLUMB_ROLE_DIM,
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .wrap = width };
  double height = 0;

  for (guint i = 0; i < band->n; i++)
    {
      if (!words_fit (builder, names[i], width))
        return -1;
      height = MAX (height, plumb_scene_builder_measure (builder, names[i], &style).height);
    }
  for (guint i = 0; i < band->n && draw; i++)
    plumb_scene_builder_text (builder, plumb_band_middle (band, i), top, names[i], &style, -1);
  return height;
}
