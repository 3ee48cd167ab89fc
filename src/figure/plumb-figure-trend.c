/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trend: the own line over time before the neighbours' range and middle half, with their statistic, the region and
 * the country. This file gathers the data, shares out the room and draws the marks; plot, labels, key and table have
 * files of their own.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-trend-private.h"
#include "plumb-format.h"

/* From this width on, and up to so many periods, the numbers stand under their points. */
#define TABLE_WIDTH 850
#define TABLE_PERIODS 14

static const PlumbTrendStyle styles[] = {
  [PLUMB_TREND_OWN] = { PLUMB_ROLE_OWN, 3, PLUMB_DASH_SOLID },
  [PLUMB_TREND_STATISTIC] = { PLUMB_ROLE_STATISTIC, 2, PLUMB_DASH_SOLID },
  [PLUMB_TREND_REGION] = { PLUMB_ROLE_REGION, 1.5, PLUMB_DASH_DOTS },
  [PLUMB_TREND_COUNTRY] = { PLUMB_ROLE_COUNTRY, 1.5, PLUMB_DASH_LONG },
  [PLUMB_TREND_TARGET] = { PLUMB_ROLE_TEXT, 2, PLUMB_DASH_LONGER },
  [PLUMB_TREND_TARGET_TO] = { PLUMB_ROLE_TEXT, 2, PLUMB_DASH_LONGER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (styles) == PLUMB_N_TREND_LINES);

const PlumbTrendStyle *
plumb_trend_style (PlumbTrendLine line)
{
  return &styles[line];
}

char *
plumb_trend_name (const PlumbTrend *self, PlumbTrendLine line)
{
  switch (line)
    {
    case PLUMB_TREND_OWN:
      return g_strdup (self->comparison->area->name);
    case PLUMB_TREND_REGION:
      return g_strdup (plumb_figure_region (self->comparison)->area->name);
    case PLUMB_TREND_COUNTRY:
      return g_strdup (plumb_figure_country (self->comparison)->area->name);
    case PLUMB_TREND_TARGET:
    case PLUMB_TREND_TARGET_TO:
      return plumb_trend_target_name (self, line);
    case PLUMB_TREND_STATISTIC:
    case PLUMB_N_TREND_LINES:
    default:
      return plumb_words_statistic (self->comparison);
    }
}

static double
number_at (const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbObservation *observation = series != NULL ? plumb_series_at (series, period) : NULL;
  return observation != NULL && observation->state == PLUMB_STATE_NUMBER ? observation->value : NAN;
}

static void
gather (PlumbTrend *self)
{
  const PlumbComparison *comparison = self->comparison;

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
      const gboolean enough = comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM;

      plumb_trend_take_own (self, i, plumb_series_at (comparison->own, period));
      self->lines[PLUMB_TREND_REGION][i] = number_at (plumb_figure_region (comparison), period);
      self->lines[PLUMB_TREND_COUNTRY][i] = number_at (plumb_figure_country (comparison), period);
      self->lines[PLUMB_TREND_STATISTIC][i] =
        enough ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN;
      self->lowest[i] = enough ? comparator->minimum : NAN;
      self->q1[i] = enough ? comparator->q1 : NAN;
      self->q3[i] = enough ? comparator->q3 : NAN;
      self->highest[i] = enough ? comparator->maximum : NAN;
    }
  plumb_trend_gather_targets (self);
}

static char *
say_value (double value, gpointer trend)
{
  return plumb_words_value (((const PlumbTrend *) trend)->comparison->indicator, value);
}

static char *
say_statistic (double value, gpointer trend)
{
  return plumb_format_statistic (((const PlumbTrend *) trend)->comparison->indicator, value, TRUE);
}

static char *
say_target (double value, gpointer trend)
{
  return plumb_words_set_value (((const PlumbTrend *) trend)->comparison->indicator, value);
}

static void
draw_band (PlumbTrend *self, const char *id, const char *name, const double *low, const double *high, PlumbRole role)
{
  const PlumbBandMark mark = { self->x, low, high, self->cut, self->n, role };
  const PlumbSpeech speech = { name, say_statistic, self };
  g_autofree char *title = plumb_band_describe (&mark, &speech);

  if (plumb_trend_last (self, low) < 0)
    return;
  plumb_scene_builder_begin_group (self->builder, id, title);
  plumb_mark_band (&self->frame, &mark);
  plumb_scene_builder_end_group (self->builder);
}

/* Draws a line in a group of its own; the own points belong to the own line. */
static void
draw_line (PlumbTrend *self, PlumbTrendLine line)
{
  static const char *const ids[] = { "own", "statistic", "region", "country", "target", "target-to" };
  const PlumbTrendStyle *style = plumb_trend_style (line);
  const gboolean own = line == PLUMB_TREND_OWN;
  const gboolean target = line >= PLUMB_TREND_TARGET;
  const PlumbLineMark mark = { .x = self->x,
                               .y = self->lines[line],
                               .cut = self->cut,
                               .dashed = own ? self->dashed : NULL,
                               .n = self->n,
                               .role = style->role,
                               .width = own && self->slot < 8 * self->unit ? 2 : style->width,
                               .dash = style->dash,
                               .halo = own ? 1.5 : 0 };
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  PlumbSpeech speech = { NULL, line == PLUMB_TREND_STATISTIC ? say_statistic : target ? say_target : say_value, self };

  /* who is not compared with has no name either; the own area has its letters even without a number */
  if (!own && plumb_trend_last (self, self->lines[line]) < 0)
    return;
  speech.name = name = plumb_trend_name (self, line);
  title = plumb_line_describe (&mark, &speech);
  plumb_scene_builder_begin_group (self->builder, ids[line], title);
  if (target)
    plumb_trend_draw_target (self, line);
  else
    plumb_mark_line (&self->frame, &mark);
  if (own)
    plumb_trend_draw_own_points (self);
  plumb_scene_builder_end_group (self->builder);
}

/* The other lines can be walked too; their points are not drawn. */
static void
add_other_data (PlumbTrend *self)
{
  guint series = 0;

  for (PlumbTrendLine line = PLUMB_TREND_STATISTIC; line < PLUMB_N_TREND_LINES; line++)
    {
      g_autofree char *name = NULL;

      if (plumb_trend_last (self, self->lines[line]) < 0)
        continue;
      series++;
      name = plumb_trend_name (self, line);
      for (guint i = 0; i < self->n; i++)
        {
          const PlumbPeriod period = g_array_index (self->comparison->periods, PlumbPeriod, i);
          const double number = self->lines[line][i];
          g_autofree char *value = NULL;
          g_autofree char *label = NULL;
          g_autofree char *sentence = NULL;

          if (!isfinite (number))
            continue;
          value = line == PLUMB_TREND_STATISTIC ? plumb_format_statistic (self->comparison->indicator, number, TRUE)
                  : line >= PLUMB_TREND_TARGET  ? plumb_words_set_value (self->comparison->indicator, number)
                                                : plumb_words_value (self->comparison->indicator, number);
          label = plumb_words_period (self->comparison, period);
          sentence = g_strdup_printf ("%s: %s %s.", label, name, value);
          plumb_trend_add_datum (self, series, name, i, plumb_trend_y (self, number), value, sentence);
        }
    }
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  PlumbTrend self = { 0 };
  const double unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const gboolean at_ends = box.width >= PLUMB_TREND_LABELS_WIDTH * unit;
  const double wrap = box.width * 0.3;
  g_autoptr (GArray) values = NULL;
  g_autoptr (GArray) labels = NULL;
  PlumbBox ends = { 0 };
  double left, right, letters, key, notes, bottom, table = 0, head = 0, least = PLUMB_TREND_LEAST_PLOT * unit;
  const gboolean group = figure->comparison->selection->group != NULL;
  gboolean band_key = !at_ends;
  gboolean with_table = FALSE;

  plumb_trend_begin (&self, figure, builder, (const PlumbPeriod *) (gconstpointer) figure->comparison->periods->data,
                     figure->comparison->periods->len);
  gather (&self);
  self.extent = plumb_figure_extent (self.comparison);
  self.fitted = self.comparison->selection->axis != PLUMB_AXIS_ZERO;
  plumb_trend_arrange (&self, box, 40 * unit, 0, 0, axis, least);
  values = plumb_trend_value_labels (&self);
  left = plumb_axis_labels_width (builder, values) + 10 * unit;
  labels = plumb_trend_end_labels (&self, at_ends);
  ends = plumb_trend_labels_size (&self, labels, wrap);
  if (at_ends && ends.height > box.height * 0.6)
    {
      g_clear_pointer (&labels, g_array_unref);
      labels = plumb_trend_end_labels (&self, FALSE);
      ends = plumb_trend_labels_size (&self, labels, wrap);
    }
  right = at_ends ? ends.width + 24 * unit : 4 * unit;
  if (at_ends)
    least = MAX (least, ends.height);

  if (box.width >= TABLE_WIDTH * unit && self.n > 1 && self.n <= TABLE_PERIODS &&
      plumb_period_frequency (g_array_index (self.comparison->periods, PlumbPeriod, 0)) == PLUMB_FREQUENCY_YEAR)
    {
      head = MAX (left, plumb_trend_table_head (&self, box.width * 0.2));
      plumb_trend_arrange (&self, box, head, right, 0, axis, least);
      table = plumb_trend_table (&self, box.x, head, 0, FALSE) + 4 * unit;
      with_table =
        plumb_trend_table_fits (&self, self.slot, box.x + box.width) && box.height - table - axis >= 250 * unit;
    }
  if (with_table)
    left = head;
  else
    table = 0;

  /* Twice at most: once more with a key when the names of the bands find no room inside them. */
  for (;;)
    {
      plumb_trend_arrange (&self, box, left, right, 0, axis, least);
      letters = plumb_trend_letters (&self, 0, FALSE);
      key = plumb_trend_key (&self, at_ends ? NULL : labels, band_key, 0, 0, box.width, FALSE);
      notes = plumb_trend_notes (&self, 0, FALSE);
      plumb_trend_arrange (&self, box, left, right, key + notes + 18 * unit, letters + axis + table, least);
      plumb_trend_map_page (&self);
      plumb_trend_notes (&self, 0, FALSE);
      plumb_trend_hold_point_labels (&self, !at_ends);
      if (band_key || plumb_trend_hold_band_names (&self))
        break;
      band_key = TRUE;
    }

  plumb_trend_key (&self, at_ends ? NULL : labels, band_key, box.x, box.y, box.width, TRUE);
  g_clear_pointer (&values, g_array_unref);
  values = plumb_trend_value_labels (&self);
  plumb_mark_grid (&self.frame, values, self.left, self.right);
  draw_band (&self, "range", group ? _ ("Lowest to highest of the group") : _ ("Lowest to highest neighbour"),
             self.lowest, self.highest, PLUMB_ROLE_RANGE);
  draw_band (&self, "middle", group ? _ ("Middle half of the group") : _ ("Middle half of the neighbours"), self.q1,
             self.q3, PLUMB_ROLE_MIDDLE);
  plumb_trend_notes (&self, box.y + key, TRUE);
  for (guint line = PLUMB_N_TREND_LINES; line > 0; line--)
    draw_line (&self, line - 1);
  add_other_data (&self);
  if (at_ends)
    plumb_trend_draw_end_labels (&self, labels, wrap);
  plumb_placer_draw (self.placer);
  plumb_trend_letters (&self, self.bottom, TRUE);
  plumb_trend_draw_time_axis (&self, self.bottom + letters + 6 * unit, box);
  bottom = self.bottom + letters + axis;
  if (with_table)
    bottom += plumb_trend_table (&self, box.x, head, bottom + 4 * unit, TRUE) + 4 * unit;
  plumb_trend_clear (&self);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_trend = {
  .name = "trend",
  .label = N_ ("Trend"),
  .about = N_ ("The figure over time, beside neighbours, region and country."),
  .axis = PLUMB_AXIS_SHARED,
  .marked = TRUE,
  .title = plumb_words_trend_title,
  .subtitle = plumb_words_subtitle,
  .sentence = plumb_words_sentence,
  .footer = plumb_words_footer,
  .table = plumb_figure_trend_table,
  .draw = draw,
};
