/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels of a trend that stand at what they name: at the ends of the lines, pushed apart, with leaders; at the own
 * points that matter; and in the bands where they are widest.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-trend-private.h"
#include "plumb-format.h"
#include "plumb-spread.h"

static void
clear_label (PlumbEndLabel *label)
{
  g_free (label->text);
}

/* A value that is not of the last period says of which it is. */
static char *
with_period (const PlumbTrend *self, char *text, int index)
{
  g_autofree char *given = text;
  g_autofree char *label = NULL;

  if (index == (int) self->n - 1)
    return g_steal_pointer (&given);
  label = plumb_words_period (self->comparison, g_array_index (self->comparison->periods, PlumbPeriod, index));
  return g_strdup_printf ("%s (%s)", given, label);
}

static void
add_line_label (const PlumbTrend *self, GArray *labels, PlumbTrendLine line)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const int last = plumb_trend_last (self, self->lines[line]);
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  PlumbEndLabel label = { .line = line, .index = last };

  if (last < 0)
    return;
  name = plumb_trend_name (self, line);
  label.value = self->lines[line][last];
  label.style = (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                                  .role = plumb_trend_style (line)->role,
                                  .bold = line <= PLUMB_TREND_STATISTIC };
  if (line == PLUMB_TREND_OWN)
    {
      label.style.size = PLUMB_TEXT_VALUE;
      value = plumb_words_value (indicator, label.value);
    }
  else if (line == PLUMB_TREND_STATISTIC)
    value = plumb_format_statistic (indicator, label.value, FALSE);
  else
    value = plumb_format_value (indicator, label.value, FALSE);

  label.text = with_period (self, g_strdup_printf ("%s %s", name, value), last);
  if (line == PLUMB_TREND_OWN && self->dashed[last])
    {
      g_autofree char *firm = g_steal_pointer (&label.text);
      label.text = g_strdup_printf ("%s, %s", firm, plumb_status_label (self->own[last]->status));
    }
  g_array_append_val (labels, label);
}

/* "highest: Hampshire 41.0" at the end of the range. */
static void
add_outermost (const PlumbTrend *self, GArray *labels, gboolean highest)
{
  const double *values = highest ? self->highest : self->lowest;
  const int last = plumb_trend_last (self, values);
  const PlumbComparator *comparator;
  const PlumbSeries *series;
  g_autofree char *value = NULL;
  PlumbEndLabel label = { .line = PLUMB_N_TREND_LINES, .index = last };
  int of;

  if (last < 0)
    return;
  comparator = &g_array_index (self->comparison->comparators, PlumbComparator, last);
  of = highest ? comparator->maximum_of : comparator->minimum_of;
  if (of < 0)
    return;
  series = g_ptr_array_index (self->comparison->neighbours, of);
  value = plumb_format_value (self->comparison->indicator, values[last], FALSE);
  label.value = values[last];
  label.style = (PlumbTextStyle){ .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM };
  label.text = with_period (self,
                            /* Translators: the name of an authority and its value */
                            highest ? g_strdup_printf (_ ("highest: %s %s"), series->area->name, value)
                                    : g_strdup_printf (_ ("lowest: %s %s"), series->area->name, value),
                            last);
  g_array_append_val (labels, label);
}

/* From the top of the page down. */
static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const PlumbEndLabel *first = a;
  const PlumbEndLabel *second = b;

  if (first->value > second->value)
    return -1;
  if (first->value < second->value)
    return 1;
  return (int) first->line - (int) second->line;
}

GArray *
plumb_trend_end_labels (const PlumbTrend *self, gboolean outermost)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (PlumbEndLabel));

  g_array_set_clear_func (labels, (GDestroyNotify) clear_label);
  for (PlumbTrendLine line = PLUMB_TREND_OWN; line < PLUMB_N_TREND_LINES; line++)
    add_line_label (self, labels, line);
  if (outermost)
    {
      add_outermost (self, labels, TRUE);
      add_outermost (self, labels, FALSE);
    }
  return labels;
}

static PlumbBox
label_size (const PlumbTrend *self, const PlumbEndLabel *label, double wrap)
{
  PlumbTextStyle style = label->style;

  style.wrap = wrap;
  return plumb_scene_builder_measure (self->builder, label->text, &style);
}

PlumbBox
plumb_trend_labels_size (const PlumbTrend *self, GArray *labels, double wrap)
{
  PlumbBox size = { 0 };

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbBox box = label_size (self, &g_array_index (labels, PlumbEndLabel, i), wrap);
      size.width = MAX (size.width, box.width);
      size.height += MAX (box.height, 18 * self->unit);
    }
  return size;
}

void
plumb_trend_draw_end_labels (PlumbTrend *self, GArray *labels, double wrap)
{
  const double unit = self->unit;
  g_autofree double *places = g_new (double, labels->len + 1);
  g_autofree double *sizes = g_new (double, labels->len + 1);
  g_autofree double *weights = g_new (double, labels->len + 1);

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbEndLabel *label = &g_array_index (labels, PlumbEndLabel, i);
      places[i] = plumb_trend_y (self, label->value);
      sizes[i] = MAX (label_size (self, label, wrap).height, 18 * unit);
      weights[i] = label->line == PLUMB_TREND_OWN ? 50 : 1;
    }
  plumb_spread (places, sizes, weights, labels->len, self->top - 12 * unit, self->bottom + 6 * unit);

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbEndLabel *label = &g_array_index (labels, PlumbEndLabel, i);
      const double y = plumb_trend_y (self, label->value);
      const double from = plumb_trend_x (self, label->index) + 8 * unit;
      const double to = self->right + 4 * unit;
      const PlumbShapeStyle leader = { .stroke = label->style.role, .width = unit, .fade = 0.3 };
      PlumbTextStyle style = label->style;

      style.wrap = wrap;
      style.valign = PLUMB_VALIGN_MIDDLE;
      if (fabs (y - places[i]) > unit || to - from < 12 * unit)
        plumb_scene_builder_line (self->builder, MAX (from, to - 14 * unit), y, to, places[i], &leader);
      else
        plumb_scene_builder_line (self->builder, to - 10 * unit, y, to, y, &leader);
      plumb_scene_builder_text (self->builder, to + 4 * unit, places[i], label->text, &style, -1);
    }
}

/* One value at its point: on the side away from the statistic if that is free, else on the other, else not at all. */
static void
hold_point_label (PlumbTrend *self, int i)
{
  const double value = self->lines[PLUMB_TREND_OWN][i];
  const double statistic = self->lines[PLUMB_TREND_STATISTIC][i];
  const double x = plumb_trend_x (self, i);
  const double y = plumb_trend_y (self, value);
  const gboolean up = isfinite (statistic) ? value >= statistic : TRUE;
  g_autofree char *text = plumb_format_value (self->comparison->indicator, value, FALSE);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL,
                                 .role = PLUMB_ROLE_OWN,
                                 .bold = TRUE,
                                 .halo = TRUE,
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_MIDDLE };
  const PlumbBox size = plumb_scene_builder_measure (self->builder, text, &style);

  /* First where nothing at all is; the halo then lets it stand on a comparator's line, but not on the own one. */
  for (guint attempt = 0; attempt < 4; attempt++)
    {
      const guint but = attempt < 2 ? 0 : ~(1u << PLUMB_TREND_OWN);
      const double middle = y + ((attempt % 2 == 0) == up ? -1 : 1) * (6 * self->unit + size.height / 2);
      PlumbBox box = { x + size.x, middle - size.height / 2, size.width, size.height };

      if (box.y < self->top - 18 * self->unit || box.y + box.height > self->bottom || box.x < self->left ||
          box.x + box.width > self->right + 4 * self->unit)
        continue;
      if (!plumb_trend_is_free (self, &box, but))
        continue;
      plumb_trend_hold (self, x, middle, text, &style);
      return;
    }
}

void
plumb_trend_hold_point_labels (PlumbTrend *self, gboolean last_too)
{
  const double *own = self->lines[PLUMB_TREND_OWN];
  int first = -1, lowest = -1, highest = -1;
  const int last = plumb_trend_last (self, own);

  for (guint i = 0; i < self->n; i++)
    {
      if (!isfinite (own[i]))
        continue;
      if (first < 0)
        first = lowest = highest = i;
      if (own[i] < own[lowest])
        lowest = i;
      if (own[i] > own[highest])
        highest = i;
    }
  if (first < 0)
    return;
  if (last_too || last < (int) self->n - 1)
    hold_point_label (self, last);
  if (highest != last)
    hold_point_label (self, highest);
  if (lowest != highest && lowest != last)
    hold_point_label (self, lowest);
  if (first != highest && first != lowest && first != last)
    hold_point_label (self, first);
}

/* The value of @values at @x on the page, between its points; NAN where the line is not drawn. */
static double
height_at (const PlumbTrend *self, const double *values, double x)
{
  for (guint i = 1; i < self->n; i++)
    {
      const double from = plumb_trend_x (self, i - 1);
      const double to = plumb_trend_x (self, i);
      if (x >= from && x <= to)
        {
          if (self->cut[i] || !isfinite (values[i - 1]) || !isfinite (values[i]))
            return NAN;
          return plumb_trend_y (self, values[i - 1] + (values[i] - values[i - 1]) * (x - from) / (to - from));
        }
    }
  return NAN;
}

/* Where @text fits best between @upper and @lower: where they are farthest apart and nothing else is. */
static gboolean
hold_between (PlumbTrend *self,
              const char *text,
              const PlumbTextStyle *style,
              const double *const upper[2],
              const double *const lower[2])
{
  const PlumbBox size = plumb_scene_builder_measure (self->builder, text, style);
  PlumbPoint best = { 0 };
  double most = 0;

  for (guint region = 0; region < 2; region++)
    for (guint step = 1; step < 64; step++)
      {
        const double x = self->left + (self->right - self->left) * step / 64;
        double top = -INFINITY, bottom = INFINITY;
        PlumbBox box;

        for (guint i = 0; i <= 8; i++)
          {
            const double at = x - size.width / 2 + size.width * i / 8;
            const double high = height_at (self, upper[region], at);
            const double low = height_at (self, lower[region], at);
            /* A comparison with NAN is false: the room is then none. */
            top = isfinite (high) ? MAX (top, high) : INFINITY;
            bottom = isfinite (low) ? MIN (bottom, low) : -INFINITY;
            if (!isfinite (high) || !isfinite (low))
              break;
          }
        if (bottom - top < size.height + 2 * self->unit || bottom - top <= most)
          continue;
        box = (PlumbBox){ x - size.width / 2, (top + bottom - size.height) / 2, size.width, size.height };
        if (!plumb_trend_is_free (self, &box, 0))
          continue;
        most = bottom - top;
        best = (PlumbPoint){ x, (top + bottom) / 2 };
      }
  if (most <= 0)
    return FALSE;
  plumb_trend_hold (self, best.x, best.y, text, style);
  return TRUE;
}

gboolean
plumb_trend_hold_band_names (PlumbTrend *self)
{
  const double *statistic = self->lines[PLUMB_TREND_STATISTIC];
  const double *const outer_upper[] = { self->highest, self->q1 };
  const double *const outer_lower[] = { self->q3, self->lowest };
  const double *const middle_upper[] = { self->q3, statistic };
  const double *const middle_lower[] = { statistic, self->q1 };
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                           .role = PLUMB_ROLE_STATISTIC,
                           .align = PLUMB_ALIGN_MIDDLE,
                           .valign = PLUMB_VALIGN_MIDDLE };

  if (plumb_trend_last (self, self->lowest) < 0)
    return TRUE;
  if (!hold_between (self, _ ("lowest to highest neighbour"), &style, outer_upper, outer_lower))
    return FALSE;
  style.role = PLUMB_ROLE_TEXT;
  return hold_between (self, _ ("middle half"), &style, middle_upper, middle_lower);
}
