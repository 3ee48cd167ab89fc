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
                                  .bold = line <= PLUMB_TREND_STATISTIC || line >= PLUMB_TREND_TARGET };
  if (line == PLUMB_TREND_OWN)
    {
      label.style.size = PLUMB_TEXT_VALUE;
      value = plumb_words_value (indicator, label.value);
    }
  else if (line == PLUMB_TREND_STATISTIC)
    value = plumb_format_statistic (indicator, label.value, FALSE);
  else if (line >= PLUMB_TREND_TARGET)
    value = plumb_format_exact (indicator, label.value, FALSE);
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

/* Returns: (transfer full) (array length=labels->len): @labels where their lines end, their texts borrowed. */
static PlumbSideLabel *
side_labels (const PlumbTrend *self, GArray *labels)
{
  PlumbSideLabel *sides = g_new (PlumbSideLabel, labels->len + 1);

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbEndLabel *label = &g_array_index (labels, PlumbEndLabel, i);

      sides[i] = (PlumbSideLabel){ .x = plumb_trend_x (self, label->index) + 8 * self->unit,
                                   .y = plumb_trend_y (self, label->value),
                                   .weight = label->line == PLUMB_TREND_OWN ? 50 : 1,
                                   .text = label->text,
                                   .style = label->style };
    }
  return sides;
}

PlumbBox
plumb_trend_labels_size (const PlumbTrend *self, GArray *labels, double wrap)
{
  g_autofree PlumbSideLabel *sides = side_labels (self, labels);
  return plumb_side_labels_size (self->builder, sides, labels->len, wrap);
}

void
plumb_trend_draw_end_labels (PlumbTrend *self, GArray *labels, double wrap)
{
  g_autofree PlumbSideLabel *sides = side_labels (self, labels);

  plumb_side_labels_draw (self->builder, sides, labels->len, self->right + 4 * self->unit, self->top - 12 * self->unit,
                          self->bottom + 6 * self->unit, wrap);
}

/* One value at its point: on the side away from the statistic if that is free, else on the other; across the
 * comparators' lines if need be, never across the own one. */
static void
hold_point_label (PlumbTrend *self, int i)
{
  const double value = self->lines[PLUMB_TREND_OWN][i];
  const double statistic = self->lines[PLUMB_TREND_STATISTIC][i];
  const gboolean up = isfinite (statistic) ? value >= statistic : TRUE;
  g_autofree char *text = plumb_format_value (self->comparison->indicator, value, FALSE);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL,
                                 .role = PLUMB_ROLE_OWN,
                                 .bold = TRUE,
                                 .halo = TRUE,
                                 .align = PLUMB_ALIGN_MIDDLE };

  plumb_placer_hold_beside (self->placer, plumb_trend_x (self, i), plumb_trend_y (self, value), 6 * self->unit, up,
                            ~self->line_bits[PLUMB_TREND_OWN], text, &style);
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

gboolean
plumb_trend_hold_band_names (PlumbTrend *self)
{
  const PlumbCurve lowest = { self->page_x, self->page_bands[0], self->cut, self->n };
  const PlumbCurve q1 = { self->page_x, self->page_bands[1], self->cut, self->n };
  const PlumbCurve q3 = { self->page_x, self->page_bands[2], self->cut, self->n };
  const PlumbCurve highest = { self->page_x, self->page_bands[3], self->cut, self->n };
  const PlumbCurve statistic = { self->page_x, self->page_lines[PLUMB_TREND_STATISTIC], self->cut, self->n };
  const PlumbCurve outer_upper[] = { highest, q1 }, outer_lower[] = { q3, lowest };
  const PlumbCurve middle_upper[] = { q3, statistic }, middle_lower[] = { statistic, q1 };
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                           .role = PLUMB_ROLE_STATISTIC,
                           .align = PLUMB_ALIGN_MIDDLE,
                           .valign = PLUMB_VALIGN_MIDDLE };

  if (plumb_trend_last (self, self->lowest) < 0)
    return TRUE;
  if (!plumb_placer_hold_between (self->placer, outer_upper, outer_lower, 2, self->left, self->right,
                                  plumb_words_range (self->comparison->selection), &style))
    return FALSE;
  style.role = PLUMB_ROLE_TEXT;
  return plumb_placer_hold_between (self->placer, middle_upper, middle_lower, 2, self->left, self->right,
                                    _ ("middle half"), &style);
}
